import { ts } from "ts-morph";

/** The expression behind parentheses, casts, `satisfies`, `!`, `await` and its older forms: they hand their value on as it is. */
export function unwrap(node: ts.Expression): ts.Expression {
  let current = node;
  for (;;) {
    const inner = innerOf(current);
    if (inner === undefined) return current;
    current = inner;
  }
}

function innerOf(node: ts.Expression): ts.Expression | undefined {
  return isTransparent(node) ? node.expression : undefined;
}

/** What hands the value of what is in it on unchanged. */
export type Transparent =
  | ts.ParenthesizedExpression
  | ts.AwaitExpression
  | (ts.YieldExpression & { readonly expression: ts.Expression })
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.NonNullExpression
  | ts.TypeAssertion;

const TRANSPARENT: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.AwaitExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.SatisfiesExpression,
  ts.SyntaxKind.NonNullExpression,
  ts.SyntaxKind.TypeAssertionExpression,
]);

/** Whether `parent` hands the value of `child` on unchanged. */
export function isTransparent(parent: ts.Node): parent is Transparent {
  return TRANSPARENT.has(parent.kind) || isAwaitingYield(parent);
}

/** The property name of an access, an element access with a literal, or a member's name; `undefined` when computed. */
export function staticName(node: ts.Node): string | undefined {
  if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) return node.text;
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return node.text;
  if (ts.isComputedPropertyName(node)) return staticText(node.expression);
  return undefined;
}

function staticText(node: ts.Expression): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The name node of `a.b` or `a["b"]`, if it is static. */
export function accessName(node: ts.Node): ts.Identifier | ts.PrivateIdentifier | ts.StringLiteralLike | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression))
    return node.argumentExpression;
  return undefined;
}

export type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression;

export function isAccess(node: ts.Node): node is Access {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.GetAccessorDeclaration
  | ts.SetAccessorDeclaration;

/** `value.name(…)`: the call of a method of an expression, and the method's name. */
export function methodCallOn(
  value: ts.Expression,
): { readonly call: ts.CallExpression; readonly name: string } | undefined {
  const access = value.parent;
  if (!ts.isPropertyAccessExpression(access) || access.expression !== value) return undefined;
  const call = access.parent;
  return ts.isCallExpression(call) && call.expression === access ? { call, name: access.name.text } : undefined;
}

/** What callers give to a function, in order: a parameter named `this` is only a type. */
export function parametersOf(fn: ts.SignatureDeclaration): readonly ts.ParameterDeclaration[] {
  const [first] = fn.parameters;
  return first && ts.isIdentifier(first.name) && first.name.text === "this" ? fn.parameters.slice(1) : fn.parameters;
}

const FUNCTIONS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.Constructor,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
]);

export function isFunctionNode(node: ts.Node): node is FunctionNode {
  return FUNCTIONS.has(node.kind);
}

/** What `new` makes instances of: a class, or a function. */
export type Maker = ts.ClassLikeDeclaration | ts.FunctionDeclaration | ts.FunctionExpression;

export function isMaker(node: ts.Node): node is Maker {
  return ts.isClassLike(node) || ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node);
}

/**
 * The last word of what is called, without what compilers put around it: `inherits` of `util.inherits`,
 * `_inherits2.default` and `(0, _inherits3["default"])`. Empty where there is none.
 */
export function compilersHelper({ expression }: ts.CallExpression): string {
  const text = expression.getWidth() < 60 ? expression.getText().replace(/\s+/g, "") : "";
  return /_*([a-zA-Z]+)\d*(?:\.default|\["default"\])?\)*$/.exec(text)?.[1] ?? "";
}

const MERGES =
  /^(?:Object\.assign|(?:\w+\.)?__assign|_(?:extends|objectSpread)\d*|\(0,_(?:extends|objectSpread)\d*(?:\.default|\["default"\])\))$/;

/** A call of a function or a constructor. */
export function isCall(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  return ts.isCallExpression(node) || ts.isNewExpression(node);
}

/** Whether a call puts all that its other arguments have into its first one, also as compilers write spreads. */
export function isMerge({ expression }: ts.CallExpression): boolean {
  return expression.getWidth() < 60 && isMergeName(expression.getText().replace(/\s+/g, ""));
}

/** The same by what is called, as written. */
export function isMergeName(callee: string): boolean {
  return MERGES.test(callee);
}

/** What a literal is made of beside its own members: `{ ...a }`, `Object.assign({}, a)`. */
export function mergedInto(literal: ts.ObjectLiteralExpression): readonly ts.Expression[] {
  const { parent } = literal;
  const spread = literal.properties.flatMap((member) => (ts.isSpreadAssignment(member) ? [member.expression] : []));
  const isFirst = ts.isCallExpression(parent) && parent.arguments[0] === literal && isMerge(parent);
  return isFirst ? [...spread, ...parent.arguments.slice(1)] : spread;
}

/** The call that runs a function where it stands: `(function () { … })()`. */
export function runAtOnce(fn: FunctionNode): ts.CallExpression | undefined {
  let node: ts.Node = fn;
  while (isTransparent(node.parent)) node = node.parent;
  const { parent } = node;
  return ts.isCallExpression(parent) && parent.expression === node ? parent : undefined;
}

/** The node around a node; none around a file. */
export function parentOf(node: ts.Node): ts.Node | undefined {
  return node.parent;
}

/** The nearest function around a node, not the node itself. */
export function enclosingFunction(node: ts.Node): FunctionNode | undefined {
  for (let current = parentOf(node); current !== undefined; current = parentOf(current)) {
    if (isFunctionNode(current)) return current;
  }
  return undefined;
}

/** Runs a generator as an `async` function: what TypeScript writes for older targets, and what people did before. */
const RUNNER = /(^|\.)(__awaiter|co)$/;

/** The call that runs a generator written there as an `async` function: `__awaiter(this, …, function* () {…})`. */
export function runnerOf(fn: ts.Node): ts.CallExpression | undefined {
  if (!ts.isFunctionExpression(fn) || !fn.asteriskToken || !ts.isCallExpression(fn.parent)) return undefined;
  return runBy(fn.parent) === fn ? fn.parent : undefined;
}

/** The generator that a call runs as an `async` function. */
export function runBy({ expression, arguments: given }: ts.CallExpression): ts.FunctionExpression | undefined {
  const last = given.at(-1);
  return last && ts.isFunctionExpression(last) && last.asteriskToken && RUNNER.test(expression.getText())
    ? last
    : undefined;
}

/** `yield` where it means `await`. */
export function isAwaitingYield(node: ts.Node): node is ts.YieldExpression & { readonly expression: ts.Expression } {
  if (!ts.isYieldExpression(node) || node.asteriskToken || !node.expression) return false;
  const fn = enclosingFunction(node);
  return fn !== undefined && runnerOf(fn) !== undefined;
}

/** The function that `this` belongs to at a place: arrows have none of their own, unless they are a class's field. */
export function methodAround(node: ts.Node): FunctionNode | undefined {
  let fn = enclosingFunction(node);
  while (fn && takesThis(fn)) fn = enclosingFunction(fn);
  return fn;
}

/** Whether `this` in a function is that of the function around it. */
function takesThis(fn: FunctionNode): boolean {
  if (ts.isArrowFunction(fn)) return !ts.isPropertyDeclaration(fn.parent);
  return runnerOf(fn)?.arguments[0]?.kind === ts.SyntaxKind.ThisKeyword;
}

/** What a function gives back: the expressions of its own `return`s and `yield`s, or an arrow's body. */
export function returnsOf(fn: FunctionNode): ts.Expression[] {
  if (fn.body === undefined) return [];
  if (!ts.isBlock(fn.body)) return [fn.body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunctionNode(node) || ts.isClassLike(node)) return;
    const isGiven = ts.isReturnStatement(node) || (ts.isYieldExpression(node) && !isAwaitingYield(node));
    if (isGiven && node.expression) found.push(node.expression);
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(fn.body, visit);
  return found;
}

/** `new Promise((resolve) => …)`: the name of `resolve`. */
export function resolverOf(node: ts.Node): ts.Identifier | undefined {
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== "Promise")
    return undefined;
  const executor = node.arguments?.[0];
  const name =
    executor && (ts.isArrowFunction(executor) || ts.isFunctionExpression(executor))
      ? executor.parameters[0]?.name
      : undefined;
  return name && ts.isIdentifier(name) ? name : undefined;
}

/** `=` with a left side. */
export function isAssignment(node: ts.Node): node is ts.AssignmentExpression<ts.EqualsToken> {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** Whether what stands here gets a value that isn't written beside it: `x++`, `x += 1`, `({ x } = y)`, `for (x of y)`. */
export function isAltered(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPostfixUnaryExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent))
    return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isBinaryExpression(parent))
    return (
      parent.left === node && (isCompound(parent.operatorToken.kind) || (isAssignment(parent) && isInPattern(parent)))
    );
  return isInPattern(node);
}

/** `x += y` */
export function isAddition(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken;
}

function isCompound(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstCompoundAssignment && kind <= ts.SyntaxKind.LastCompoundAssignment;
}

/** Whether a literal's part is a target: the literal stands where something is assigned to. */
function isInPattern(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isInPattern(parent);
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === node && isInPattern(parent);
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return isInPattern(parent);
  if (!ts.isObjectLiteralExpression(parent) && !ts.isArrayLiteralExpression(parent)) return false;
  const owner = parent.parent;
  if (isAssignment(owner)) return owner.left === parent;
  if (ts.isForOfStatement(owner) || ts.isForInStatement(owner)) return owner.initializer === parent;
  return isInPattern(parent);
}

/** Both sides of `a || b`, `a ?? b`, `a && b`, or the branches of a conditional: where its value may come from. */
export function alternatives(node: ts.Expression): ts.Expression[] | undefined {
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (!ts.isBinaryExpression(node)) return undefined;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return [node.left, node.right];
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.CommaToken:
      return [node.right];
    default:
      return undefined;
  }
}

/** `f.bind(x)` is f. */
export function boundBy(call: ts.CallExpression): ts.Expression | undefined {
  const callee = call.expression;
  return ts.isPropertyAccessExpression(callee) && callee.name.text === "bind" ? callee.expression : undefined;
}

/** The call of `super` in a constructor. */
export function superCall(fn: ts.ConstructorDeclaration): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found = node;
    ts.forEachChild(node, visit);
  };
  visit(fn);
  return found;
}

/** The property that a binding element takes: `a` of `{ a: b }`, the index of an array pattern's element. */
export function bindingName(element: ts.BindingElement): string | undefined {
  if (ts.isArrayBindingPattern(element.parent)) return String(element.parent.elements.indexOf(element));
  return staticName(element.propertyName ?? element.name);
}

/** A name that an import binds. */
export function isImportName(
  node: ts.Node,
): node is ts.ImportSpecifier | ts.ImportClause | ts.NamespaceImport | ts.ImportEqualsDeclaration {
  return (
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportEqualsDeclaration(node)
  );
}

/** The name under which a value is kept where it is written: `const x = …`, `x: …`, `this.x = …`. */
export function keptAs(value: ts.Node): ts.Node | undefined {
  let { parent } = value;
  while (isTransparent(parent)) parent = parent.parent;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent))
    return parent.name;
  if (!isAssignment(parent)) return undefined;
  return ts.isIdentifier(parent.left) ? parent.left : accessName(parent.left);
}

/** Whether a text is the name of a member, or of an access to one. */
export function isKeyLiteral(node: ts.Node): node is ts.StringLiteralLike {
  if (!ts.isStringLiteralLike(node)) return false;
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isMethodDeclaration(parent)) &&
    parent.name === node
  );
}

/** `==`, `===` and their opposites. */
export function isEquality(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken
  );
}

/** `list.reduce((all, item) => …, start)`: what it begins with, and what its callback makes of that. */
export interface Fold {
  readonly start: ts.Expression;
  readonly by: FunctionNode;
  readonly results: readonly ts.Expression[];
}

export function foldedBy(call: ts.CallExpression): Fold | undefined {
  const [callback, start] = call.arguments;
  const by = callback && unwrap(callback);
  if (!by || !start || !isAccess(call.expression) || !isFunctionNode(by)) return undefined;
  return /^reduce(Right)?$/.test(accessName(call.expression)?.text ?? "")
    ? { start, by, results: returnsOf(by) }
    : undefined;
}

/** Whether nothing behind a statement runs after it, in the same block. */
export function endsBlock(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}

/** `false`, `null`, `undefined`: of `cond && {…}` the other side adds nothing. */
export function isNothing(node: ts.Node): boolean {
  return (
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword ||
    (ts.isIdentifier(node) && node.text === "undefined")
  );
}
