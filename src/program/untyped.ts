/**
 * Expressions of which the checker knows no type, told from how they are written: a parameter of a JavaScript function,
 * what is taken out of one, what a call of one gives. Their members have no symbols, and to have the checker say so
 * takes it long.
 */
import { ts } from "ts-morph";
import { nodesOf } from "./nodes.js";
import { isAccess, isAssignment, accessName } from "./syntax.js";

export interface Untyped {
  /** Whether the member that is named there certainly has no symbol. */
  hasNoSymbol(name: ts.Node): boolean;
  /** Whether what a pattern takes a value out of certainly has no type. */
  isTakenFromUntyped(element: ts.BindingElement): boolean;
}

export function createUntyped(checker: ts.TypeChecker, files: readonly ts.SourceFile[]): Untyped {
  const asserts = files.some(({ text }) => /\basserts\b/.test(text));
  const narrowed = new Map<ts.SourceFile, ReadonlySet<string>>();
  const known = new Map<ts.Node, boolean>();

  function hasNoSymbol(name: ts.Node): boolean {
    const access = name.parent;
    if (ts.isBindingElement(access)) return access.propertyName === name && isTakenFromUntyped(access);
    if (!isAccess(access) || accessName(access) !== name || ts.isPrivateIdentifier(name)) return false;
    return !(isAssignment(access.parent) && access.parent.left === access) && has(access.expression);
  }

  function has(expression: ts.Expression): boolean {
    const before = known.get(expression);
    if (before !== undefined) return before;
    // A variable that is made of itself has the type that the checker finds.
    known.set(expression, false);
    const is = isUntyped(expression);
    known.set(expression, is);
    return is;
  }

  function isUntyped(node: ts.Expression): boolean {
    if (ts.isIdentifier(node)) return !isNarrowed(node) && isUntypedName(node);
    if (isAccess(node)) return has(node.expression) && !isNarrowed(node);
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return has(node.expression);
    if (ts.isAwaitExpression(node)) return has(node.expression);
    return ts.isParenthesizedExpression(node) && !isDocumented(node) && has(node.expression);
  }

  function isUntypedName(node: ts.Identifier): boolean {
    if (GIVEN.has(node.text)) return false;
    const symbol = checker.getSymbolAtLocation(node);
    if (!symbol) return true;
    const [declaration, ...others] = symbol.declarations ?? [];
    if (!declaration || others.length > 0) return false;
    const is = known.get(declaration) ?? isUntypedDeclaration(declaration);
    known.set(declaration, is);
    return is;
  }

  function isUntypedDeclaration(declaration: ts.Declaration): boolean {
    if (ts.isParameter(declaration)) return isGivenUntyped(declaration);
    if (ts.isBindingElement(declaration)) return isUntypedElement(declaration);
    if (!ts.isVariableDeclaration(declaration) || declaration.type || isDocumented(declaration)) return false;
    return givesUntyped(declaration);
  }

  /** What a variable or the pattern in its place gets. */
  function givesUntyped({ initializer, parent }: ts.VariableDeclaration): boolean {
    if (initializer) return has(initializer);
    return ts.isForOfStatement(parent.parent) && parent.parent.initializer === parent && has(parent.parent.expression);
  }

  function isUntypedElement(element: ts.BindingElement): boolean {
    if (element.dotDotDotToken) return false;
    const owner = ts.walkUpBindingElementsAndPatterns(element);
    if (!ts.isParameter(owner)) return isTakenFromUntyped(element);
    return !isFilledIn(element) && isGivenUntyped(owner);
  }

  /** The pattern of a parameter is the type of that parameter. */
  function isTakenFromUntyped(element: ts.BindingElement): boolean {
    const owner = ts.walkUpBindingElementsAndPatterns(element);
    if (ts.isParameter(owner) || owner.type || isDocumented(owner)) return false;
    return givesUntyped(owner);
  }

  /** Whether nothing says what callers give: no type, no default, and no place that expects a function of some type. */
  function isGivenUntyped(parameter: ts.ParameterDeclaration): boolean {
    const fn = parameter.parent;
    const isPlain = !parameter.type && !parameter.initializer && !parameter.dotDotDotToken;
    return isPlain && !isDocumented(parameter) && !isDocumented(fn) && isExpectedUntyped(fn);
  }

  function isExpectedUntyped(fn: ts.SignatureDeclaration): boolean {
    const { parent } = fn;
    if (ts.isFunctionDeclaration(fn) || ts.isConstructorDeclaration(fn)) return true;
    if (ts.isMethodDeclaration(fn)) return ts.isClassLike(parent);
    if (!ts.isArrowFunction(fn) && !ts.isFunctionExpression(fn)) return false;
    if (ts.isVariableDeclaration(parent)) return !parent.type && !isDocumented(parent);
    return ts.isCallExpression(parent) && parent.expression !== fn && has(parent.expression);
  }

  /** The name of what is in the file asked, checked or compared by its type. */
  function isNarrowed(node: ts.Expression): boolean {
    const file = node.getSourceFile();
    const names = narrowed.get(file) ?? narrowedIn(file, asserts);
    narrowed.set(file, names);
    const root = rootOf(node);
    return root !== undefined && names.has(root);
  }

  return { hasNoSymbol, isTakenFromUntyped };
}

/** Names that mean something without a declaration. */
const GIVEN: ReadonlySet<string> = new Set(["undefined", "arguments", "require", "module", "exports", "globalThis"]);

function isFilledIn(element: ts.BindingElement): boolean {
  if (element.initializer) return true;
  const above = element.parent.parent;
  return ts.isBindingElement(above) && isFilledIn(above);
}

/** Whether a comment may say something of its type. */
function isDocumented(node: ts.Node): boolean {
  return ts.getJSDocTags(node).length > 0 || ts.getJSDocCommentsAndTags(node).some(hasTags);
}

function hasTags(comment: ts.JSDoc | ts.JSDocTag): boolean {
  return !ts.isJSDoc(comment) || (comment.tags?.length ?? 0) > 0;
}

/** The first names of all that a condition or an assertion may say the type of. */
function narrowedIn(file: ts.SourceFile, asserts: boolean): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (node: ts.Node): void => {
    const root = rootOf(node);
    if (root !== undefined) found.add(root);
  };
  for (const node of nodesOf(file)) {
    if (ts.isTypeOfExpression(node)) add(node.expression);
    else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) add(node.left);
    else if (isAccess(node) && accessName(node)?.text === "constructor") add(node);
    else if (ts.isCallExpression(node) && mayBeCondition(node, asserts)) {
      add(node.expression);
      node.arguments.forEach(add);
    }
  }
  return found;
}

/** Whether what a call says of its arguments may hold for the code behind it. */
function mayBeCondition(call: ts.CallExpression, asserts: boolean): boolean {
  const { parent } = call;
  if (ts.isExpressionStatement(parent)) return asserts;
  if (ts.isAwaitExpression(parent) || ts.isTemplateSpan(parent) || ts.isPropertyAssignment(parent)) return false;
  // What a function gives back says of its arguments where it is called.
  if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) return false;
  if (ts.isCallExpression(parent)) return parent.expression !== call && asserts;
  return !(ts.isPropertyAccessExpression(parent) && parent.expression === call);
}

/** The name with which a way to a member begins, past assertions, calls and what else may stand on it. */
function rootOf(node: ts.Node): string | undefined {
  let current = node;
  for (;;) {
    if (ts.isIdentifier(current)) return current.text;
    const { expression: inner }: { readonly expression?: ts.Expression } = hasExpression(current) ? current : {};
    if (!inner) return undefined;
    current = inner;
  }
}

function hasExpression(node: ts.Node): node is ts.Node & { readonly expression: ts.Expression } {
  return (
    isAccess(node) ||
    ts.isCallExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isAwaitExpression(node)
  );
}
