/** The arms of branches that code stands in, and what stands between two places of one function. */
import { ts } from "ts-morph";
import { isFunctionNode, parentOf } from "../program/syntax.js";

/** One arm of a branch: a condition that held or didn't, or clauses of a `switch` that run into each other. */
export type Arm =
  | { readonly kind: "condition"; readonly condition: ts.Expression; readonly holds: boolean }
  | { readonly kind: "clause"; readonly clauses: readonly ts.CaseOrDefaultClause[] };

/**
 * The arms by which a node is run within its function, early ways out above it too. Of a loop that `lasting` stands
 * outside of nothing is said: what lasts longer than one round may be of another.
 */
export function armsAround(node: ts.Node, lasting: ts.Node = node): readonly Arm[] {
  let arms: Arm[] = [];
  for (let current = node; ;) {
    const parent = parentOf(current);
    if (!parent || isFunctionNode(parent)) return arms;
    if (isLoopApart(parent, lasting)) arms = [];
    else arms.push(...armsBy(parent, current), ...waysOutAbove(current));
    current = parent;
  }
}

/** Whether a node stands in a loop of its function that another stands outside of. */
export function isInLoopBeside(node: ts.Node, lasting: ts.Node): boolean {
  const around = ts.findAncestor(
    node,
    (above) => above !== node && (isFunctionNode(above) || isLoopApart(above, lasting)),
  );
  return around !== undefined && !isFunctionNode(around);
}

function isLoopApart(node: ts.Node, lasting: ts.Node): boolean {
  return ts.isIterationStatement(node, false) && !isWithin(lasting, node);
}

function armsBy(parent: ts.Node, child: ts.Node): readonly Arm[] {
  if (ts.isIfStatement(parent) && child !== parent.expression)
    return [{ kind: "condition", condition: parent.expression, holds: child === parent.thenStatement }];
  if (ts.isConditionalExpression(parent) && child !== parent.condition)
    return [{ kind: "condition", condition: parent.condition, holds: child === parent.whenTrue }];
  if (ts.isBinaryExpression(parent) && child === parent.right) {
    const { kind } = parent.operatorToken;
    const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken;
    return isAnd || kind === ts.SyntaxKind.BarBarToken
      ? [{ kind: "condition", condition: parent.left, holds: isAnd }]
      : [];
  }
  if (ts.isCaseOrDefaultClause(parent) && parent.statements.some((one) => one === child))
    return [{ kind: "clause", clauses: runningInto(parent) }];
  return [];
}

/** The clauses of a `switch` of which one is run after the other, with one of them. */
export function runningInto(clause: ts.CaseOrDefaultClause): readonly ts.CaseOrDefaultClause[] {
  const all = clause.parent.clauses;
  const index = all.indexOf(clause);
  const ends = (one: ts.CaseOrDefaultClause): boolean => one.statements.some(leaves);
  const first = all.findLastIndex((one, at) => at < index && ends(one)) + 1;
  const last = all.findIndex((one, at) => at >= index && ends(one));
  return all.slice(first, last < 0 ? all.length : last + 1);
}

/** `if (x) return;` above a statement: below it x doesn't hold. */
function waysOutAbove(statement: ts.Node): readonly Arm[] {
  return before(statement).flatMap((one): Arm[] => {
    if (!ts.isIfStatement(one)) return [];
    const { expression: condition, thenStatement, elseStatement } = one;
    if (leaves(thenStatement)) return [{ kind: "condition", condition, holds: false }];
    return elseStatement && leaves(elseStatement) ? [{ kind: "condition", condition, holds: true }] : [];
  });
}

/** Whether what stands behind a statement is not run after it. */
function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  if (ts.isIfStatement(statement))
    return statement.elseStatement !== undefined && leaves(statement.thenStatement) && leaves(statement.elseStatement);
  return ts.isBreakOrContinueStatement(statement) || isReturn(statement);
}

/** The list that a statement stands in; `undefined` for what is no statement of a list. */
function listOf(node: ts.Node): readonly ts.Statement[] | undefined {
  const parent = parentOf(node);
  const isList =
    parent &&
    (ts.isBlock(parent) || ts.isSourceFile(parent) || ts.isCaseOrDefaultClause(parent) || ts.isModuleBlock(parent));
  return isList ? parent.statements : undefined;
}

function before(statement: ts.Node): readonly ts.Statement[] {
  return listOf(statement)?.filter((one) => one.end <= statement.pos) ?? [];
}

function behind(statement: ts.Node): readonly ts.Statement[] {
  return listOf(statement)?.filter((one) => one.pos >= statement.end) ?? [];
}

function isReturn(statement: ts.Statement): boolean {
  return ts.isReturnStatement(statement) || ts.isThrowStatement(statement);
}

/**
 * Whether what a variable gets at `from` can be what is read at `use`, in the same function and in no loop with it:
 * the arms on which it is, or `undefined` when another of its assignments certainly comes between.
 */
export function reach(from: ts.Node, use: ts.Node, assignments: ReadonlySet<ts.Node>): readonly Arm[] | undefined {
  const common = commonOf(from, use);
  if (isApart(from, use, common) || endsBefore(from, common, assignments)) return undefined;
  const arms: Arm[] = [];
  for (let current = use; current !== common;) {
    for (const statement of before(current).filter((one) => one.pos >= from.end)) {
      if (assigns(statement, assignments)) return undefined;
      arms.push(...armsBeside(statement, assignments));
    }
    const parent = parentOf(current);
    if (!parent) break;
    current = parent;
  }
  return arms;
}

function commonOf(one: ts.Node, other: ts.Node): ts.Node {
  return ts.findAncestor(one, (node) => isWithin(other, node)) ?? one.getSourceFile();
}

export function isWithin(node: ts.Node, around: ts.Node): boolean {
  return node.getSourceFile() === around.getSourceFile() && around.pos <= node.pos && node.end <= around.end;
}

/** Whether two nodes stand in arms of one branch of which only one is run. */
function isApart(from: ts.Node, use: ts.Node, common: ts.Node): boolean {
  const [one, other] = [childOf(common, from), childOf(common, use)];
  if (ts.isIfStatement(common)) return one !== common.expression && other !== common.expression;
  if (ts.isConditionalExpression(common)) return one !== common.condition && other !== common.condition;
  if (!ts.isCaseBlock(common) || !one || !ts.isCaseOrDefaultClause(one)) return false;
  return !runningInto(one).some((clause) => clause === other);
}

function childOf(above: ts.Node, node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, ({ parent }) => parent === above);
}

/** Whether what is assigned at a place is lost before one leaves the arm that it stands in. */
function endsBefore(from: ts.Node, common: ts.Node, assignments: ReadonlySet<ts.Node>): boolean {
  if (isTriedIn(from, common)) return false;
  for (let current = from; current.parent !== common && parentOf(current); current = current.parent) {
    for (const statement of behind(current)) {
      if (assigns(statement, assignments) || returns(statement)) return true;
      if (jumps(statement)) return false;
    }
  }
  return false;
}

/** Whether what a place begins may go on in a `catch` or `finally` within what is around both. */
function isTriedIn(from: ts.Node, common: ts.Node): boolean {
  for (let current = from; current !== common && parentOf(current); current = current.parent)
    if (ts.isTryStatement(current.parent) && current.parent.tryBlock === current) return true;
  return false;
}

/** Whether a statement that is run to its end gives the variable a value, whichever way it went. */
function assigns(statement: ts.Statement, assignments: ReadonlySet<ts.Node>): boolean {
  const certainly = (one: ts.Statement): boolean => assigns(one, assignments) || returns(one);
  if (ts.isExpressionStatement(statement)) return assignments.has(statement.expression);
  if (ts.isBlock(statement)) return inSequence(statement.statements, (one) => assigns(one, assignments));
  if (ts.isIfStatement(statement)) {
    const { thenStatement, elseStatement } = statement;
    if (!elseStatement || (returns(thenStatement) && returns(elseStatement))) return false;
    return certainly(thenStatement) && certainly(elseStatement);
  }
  if (ts.isSwitchStatement(statement)) {
    const { clauses } = statement.caseBlock;
    const runs = clauses.map((_, index) => clauses.slice(index).flatMap((clause) => [...clause.statements]));
    return clauses.some(ts.isDefaultClause) && runs.every((run) => inSequence(run, certainly));
  }
  if (!ts.isTryStatement(statement)) return false;
  const { tryBlock, catchClause, finallyBlock } = statement;
  if (finallyBlock && assigns(finallyBlock, assignments)) return true;
  return assigns(tryBlock, assignments) && (!catchClause || certainly(catchClause.block));
}

/** Whether one of the statements is such, before one may leave them another way. */
function inSequence(statements: readonly ts.Statement[], isIt: (statement: ts.Statement) => boolean): boolean {
  for (const statement of statements) {
    if (isIt(statement)) return true;
    if (jumps(statement)) return false;
  }
  return false;
}

/** `if (x) url = b;`: what the variable had before it has only where x doesn't hold. */
function armsBeside(statement: ts.Statement, assignments: ReadonlySet<ts.Node>): readonly Arm[] {
  if (!ts.isIfStatement(statement)) return [];
  const { expression: condition, thenStatement, elseStatement } = statement;
  const arm = (holds: boolean): Arm[] => [{ kind: "condition", condition, holds }];
  if (assigns(thenStatement, assignments)) return arm(false);
  return elseStatement && assigns(elseStatement, assignments) ? arm(true) : [];
}

/** Whether one leaves the function by a statement, whichever way it goes. */
function returns(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return inSequence(statement.statements, returns);
  if (ts.isIfStatement(statement))
    return (
      statement.elseStatement !== undefined && returns(statement.thenStatement) && returns(statement.elseStatement)
    );
  return isReturn(statement);
}

/** Whether one may leave a statement for the end or the next round of something around it. */
function jumps(statement: ts.Node): boolean {
  let found = false;
  const visit = (node: ts.Node, isInLoop: boolean, isInSwitch: boolean): void => {
    if (isFunctionNode(node) || found) return;
    if (ts.isBreakStatement(node)) found = node.label !== undefined || (!isInLoop && !isInSwitch);
    if (ts.isContinueStatement(node)) found = node.label !== undefined || !isInLoop;
    const isLoop = isInLoop || ts.isIterationStatement(node, false);
    ts.forEachChild(node, (child) => {
      visit(child, isLoop, isInSwitch || ts.isSwitchStatement(node));
    });
  };
  visit(statement, false, false);
  return found;
}
