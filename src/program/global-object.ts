/** Members of the global object, by which scripts hand things to each other: `window.Api = { post }`. */
import { ts } from "ts-morph";
import { isAccess, unwrap } from "./syntax.js";
import { GLOBAL_OBJECTS as OBJECTS } from "./shared-names.js";

/** Declarations that give these names a symbol each. */
export function declareAll(names: Iterable<string>): string {
  return [...names].map((name) => `declare var ${name}: any;`).join("\n");
}

/**
 * Whether an expression is the global object: one of its names, or the parameter of a function that is called where it
 * stands and given it. `isFree` tells whether a name is declared nowhere.
 */
export function isGlobalObject(
  expression: ts.Expression,
  symbolOf: (name: ts.Identifier) => ts.Symbol | undefined,
  depth = 4,
): boolean {
  const node = unwrap(expression);
  if (depth === 0) return false;
  const inside = (part: ts.Expression): boolean => isGlobalObject(part, symbolOf, depth - 1);
  if (node.kind === ts.SyntaxKind.ThisKeyword) return isAtTop(node);
  if (ts.isConditionalExpression(node)) return inside(node.whenTrue) || inside(node.whenFalse);
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind === ts.SyntaxKind.BarBarToken && inside(node.left);
  // `window.window`, `globalThis.self`
  if (isAccess(node))
    return ts.isPropertyAccessExpression(node) && OBJECTS.has(node.name.text) && inside(node.expression);
  if (!ts.isIdentifier(node)) return false;
  const [declaration] = symbolOf(node)?.declarations ?? [];
  // In JavaScript the compiler takes `window.a = b` for a declaration of `window`, too.
  if (!declaration || ts.isIdentifier(declaration)) return OBJECTS.has(node.text);
  if (ts.isVariableDeclaration(declaration))
    return declaration.initializer !== undefined && inside(declaration.initializer);
  const given = ts.isParameter(declaration) ? givenAtOnce(declaration) : undefined;
  return given !== undefined && inside(given);
}

/** `this` outside of any function: the global object of a script. */
function isAtTop(node: ts.Node): boolean {
  return ts.findAncestor(node, (above) => ts.isFunctionLike(above) || ts.isClassLike(above)) === undefined;
}

/** The argument for a parameter of a function that is called where it stands: `(function (w) { … })(window)`. */
function givenAtOnce(parameter: ts.ParameterDeclaration): ts.Expression | undefined {
  const fn = parameter.parent;
  if (!ts.isFunctionExpression(fn) && !ts.isArrowFunction(fn)) return undefined;
  const index = fn.parameters.indexOf(parameter);
  let node: ts.Node = fn;
  while (ts.isParenthesizedExpression(node.parent)) node = node.parent;
  const call = node.parent;
  if (ts.isCallExpression(call) && call.expression === node) return call.arguments[index];
  // `(function (w) { … }).call(this, window)`
  const outer = ts.isPropertyAccessExpression(call) && call.name.text === "call" ? call.parent : undefined;
  return outer && ts.isCallExpression(outer) && outer.expression === call ? outer.arguments[index + 1] : undefined;
}
