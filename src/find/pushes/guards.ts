/** What the code around a place says about the name of the message at hand. */
import { ts } from "ts-morph";
import { accessName, endsBlock, isFunctionNode, parentOf, unwrap } from "../../program/syntax.js";
import type { Channel } from "./channel.js";
import type { Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";
import { flatten, HOLE } from "../../flow/text.js";

/** The names that the message at hand can have at a place, by the guards around it; none when unguarded. */
export function messageNames(channel: Channel, finder: Finder, node: ts.Node, env: Env): readonly string[] {
  const guards = new Guards(channel, finder);
  let current: ts.Node = node;
  let at = env;
  for (let step = 0; step < 200; step++) {
    const names = guards.at(current, at) ?? channel.handlers.get(current);
    if (names && names.length > 0) return names;
    const frame = at && isFunctionNode(current) && at.fn === current ? at : undefined;
    if (frame) {
      current = frame.call;
      at = frame.caller;
      continue;
    }
    const parent = parentOf(current);
    if (!parent) return [];
    current = parent;
  }
  return [];
}

class Guards {
  constructor(
    private readonly channel: Channel,
    private readonly finder: Finder,
  ) {}

  /** What holding `node` in its parent says about the name. */
  at(node: ts.Node, env: Env): readonly string[] | undefined {
    const parent = parentOf(node);
    if (!parent) return undefined;
    if (ts.isCaseClause(node) && this.isName(switchOf(node).expression)) return this.labelsOf(node, env);
    if (ts.isIfStatement(parent)) {
      if (parent.thenStatement === node) return this.names(parent.expression, true, env);
      return parent.elseStatement === node ? this.names(parent.expression, false, env) : undefined;
    }
    if (ts.isConditionalExpression(parent)) {
      if (parent.whenTrue === node) return this.names(parent.condition, true, env);
      return parent.whenFalse === node ? this.names(parent.condition, false, env) : undefined;
    }
    if (ts.isBinaryExpression(parent) && parent.right === node) {
      const { kind } = parent.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return this.names(parent.left, true, env);
      return kind === ts.SyntaxKind.BarBarToken ? this.names(parent.left, false, env) : undefined;
    }
    if (ts.isBlock(parent) || ts.isSourceFile(parent)) return this.afterReturn(parent.statements, node, env);
    return undefined;
  }

  /** `if (name !== "x") return;` above */
  private afterReturn(statements: readonly ts.Statement[], node: ts.Node, env: Env): readonly string[] | undefined {
    for (const statement of statements) {
      if (statement === node) return undefined;
      if (!ts.isIfStatement(statement) || !endsBlock(statement.thenStatement)) continue;
      const names = this.names(statement.expression, false, env);
      if (names) return names;
    }
    return undefined;
  }

  /** The only names with which a condition is true, or is false; `undefined` when it may be so with any. */
  private names(condition: ts.Expression, is: boolean, env: Env): readonly string[] | undefined {
    const node = this.written(condition);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return this.names(node.operand, !is, env);
    if (ts.isCallExpression(node)) return is ? this.listed(node, env) : undefined;
    if (!ts.isBinaryExpression(node)) return undefined;
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken)
      return is ? this.compared(node, env) : undefined;
    if (kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken)
      return is ? undefined : this.compared(node, env);
    const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken;
    if (!isAnd && kind !== ts.SyntaxKind.BarBarToken) return undefined;
    const left = this.names(node.left, is, env);
    const right = this.names(node.right, is, env);
    // Both sides hold where `&&` is true or `||` false, one of them where it is the other way round.
    if (isAnd === is) return left && right ? left.filter((name) => right.includes(name)) : (left ?? right);
    return left && right ? [...left, ...right] : undefined;
  }

  /** A condition that stands in a constant. */
  private written(condition: ts.Expression): ts.Expression {
    const node = unwrap(condition);
    const declaration = ts.isIdentifier(node) ? this.finder.refs.symbolOf(node)?.valueDeclaration : undefined;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return node;
    return ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const ? unwrap(declaration.initializer) : node;
  }

  /** `["a", "b"].includes(name)`, `names.has(name)` */
  private listed(call: ts.CallExpression, env: Env): readonly string[] | undefined {
    const [name] = call.arguments;
    const method = accessName(call.expression)?.text;
    if (!name || !this.isName(name) || !ts.isPropertyAccessExpression(call.expression)) return undefined;
    if (method !== "includes" && method !== "has") return undefined;
    const lists = this.finder.origins.of(call.expression.expression, env);
    const items = lists.flatMap((list) => this.finder.origins.items(list) ?? []);
    const texts = items.flatMap(({ node }) => (ts.isStringLiteralLike(node) ? [node.text] : []));
    return texts.length > 0 && texts.length === items.length ? texts : undefined;
  }

  private compared(node: ts.BinaryExpression, env: Env): readonly string[] | undefined {
    const isLeft = this.isName(node.left);
    if (!isLeft && !this.isName(node.right)) return undefined;
    return this.textsOf(isLeft ? node.right : node.left, env);
  }

  private isName(node: ts.Expression): boolean {
    return this.channel.names.has(node) || this.channel.names.has(unwrap(node));
  }

  /** What an expression may be; `undefined` where not all of that is known. */
  private textsOf(expression: ts.Expression, env: Env): readonly string[] | undefined {
    const texts = this.finder.texts.of(expression, env).map(flatten);
    return texts.some((text) => text.includes(HOLE)) ? undefined : texts;
  }

  /** The labels that lead into a clause: its own and those that fall through to it. */
  private labelsOf(clause: ts.CaseClause, env: Env): readonly string[] | undefined {
    const clauses = clause.parent.clauses;
    const labels: (readonly string[] | undefined)[] = [this.textsOf(clause.expression, env)];
    for (let index = clauses.indexOf(clause) - 1; index >= 0; index--) {
      const above = clauses[index];
      const last = above?.statements.at(-1);
      if (!above || (last && endsBlock(last))) break;
      if (ts.isCaseClause(above)) labels.push(this.textsOf(above.expression, env));
    }
    return labels.includes(undefined) ? undefined : labels.flatMap((texts) => texts ?? []);
  }
}

function switchOf(clause: ts.CaseClause): ts.SwitchStatement {
  return clause.parent.parent;
}
