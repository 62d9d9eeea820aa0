/**
 * Modules as values, where the compiler knows none: what `define` gives to a factory, `jest.requireActual("./client")`,
 * `require` in TypeScript, `require(path.join(__dirname, "client"))`.
 */
import { ts } from "ts-morph";
import { isFunctionNode, returnsOf, unwrap, type FunctionNode } from "./syntax.js";

/** What is asked of the program around. */
export interface Around {
  readonly checker: ts.TypeChecker;
  /** The file that a specifier means in another. */
  readonly moduleOf: (specifier: string, from: ts.SourceFile) => ts.SourceFile | undefined;
}

const REQUIRING =
  /^(?:require|__non_webpack_require__|nodeRequire|(?:\w+\.)?(?:requireActual|importActual|requireMock|importFresh)|proxyquire(?:\.\w+)*|rewire|esmock|module\.require|require\.main\.require)$/;
const MOCKING = /^(?:\w+\.)?(?:mock|doMock|unstable_mockModule)$/;

/** The file whose module an expression is; `undefined` where it is none, or none of the program. */
export function moduleValue(expression: ts.Expression, around: Around, depth = 6): ts.SourceFile | undefined {
  if (depth === 0) return undefined;
  const node = unwrap(expression);
  if (ts.isAwaitExpression(node)) return moduleValue(node.expression, around, depth - 1);
  if (ts.isIdentifier(node)) return ofName(node, around, depth);
  if (!ts.isCallExpression(node)) return undefined;
  const { checker, moduleOf } = around;
  const file = node.getSourceFile();
  const callee = unwrap(node.expression);
  const [first] = node.arguments;
  if (ts.isIdentifier(callee) && !first) {
    const [declaration] = checker.getSymbolAtLocation(callee)?.declarations ?? [];
    return declaration && ts.isParameter(declaration) ? mockedBy(declaration, around) : undefined;
  }
  const name = callee.getText().replace(/\s+/g, "");
  const specifier = first && name.length < 60 && REQUIRING.test(name) ? specifierOf(first) : undefined;
  return specifier === undefined ? undefined : moduleOf(specifier, file);
}

function ofName(name: ts.Identifier, around: Around, depth: number): ts.SourceFile | undefined {
  const [declaration] = around.checker.getSymbolAtLocation(name)?.declarations ?? [];
  if (!declaration) return undefined;
  if (ts.isParameter(declaration)) return definedFor(declaration, around);
  return ts.isVariableDeclaration(declaration) && declaration.initializer && ts.isIdentifier(declaration.name)
    ? moduleValue(declaration.initializer, around, depth - 1)
    : undefined;
}

/** `define(["./client"], function (client) { … })`, `require(["./client"], function (client) { … })` */
function definedFor(parameter: ts.ParameterDeclaration, { moduleOf }: Around): ts.SourceFile | undefined {
  const call = parameter.parent.parent;
  if (!ts.isCallExpression(call) || !/^(?:define|require|requirejs)$/.test(call.expression.getText())) return undefined;
  const list = call.arguments.find((argument) => ts.isArrayLiteralExpression(argument));
  const item = isFunctionNode(parameter.parent) && list?.elements[parameter.parent.parameters.indexOf(parameter)];
  if (!item || !ts.isStringLiteralLike(item)) return undefined;
  // A name of its own begins at the folder that the site is served from.
  const names = [item.text, `./${item.text}`, `/${item.text}`];
  return names.map((name) => moduleOf(name, item.getSourceFile())).find((file) => file !== undefined);
}

/** `vi.mock("./client", async (importOriginal) => …)` */
function mockedBy(parameter: ts.ParameterDeclaration, { moduleOf }: Around): ts.SourceFile | undefined {
  const call = parameter.parent.parent;
  if (!ts.isCallExpression(call) || !MOCKING.test(call.expression.getText())) return undefined;
  const specifier = call.arguments[0] && specifierOf(call.arguments[0]);
  return specifier === undefined ? undefined : moduleOf(specifier, call.getSourceFile());
}

/** The path that an argument writes out, joined to the folder that it is in. */
function specifierOf(argument: ts.Expression): string | undefined {
  const node = unwrap(argument);
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const [span, ...more] = node.templateSpans;
    const isHere = node.head.text === "" && span && isFolder(span.expression) && more.length === 0;
    return isHere ? `.${span.literal.text}` : undefined;
  }
  if (ts.isBinaryExpression(node))
    return isFolder(node.left) && ts.isStringLiteralLike(node.right) ? `.${node.right.text}` : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const [first, ...steps] = node.arguments;
  const callee = node.expression.getText();
  if (/^require\.resolve$/.test(callee)) return first && specifierOf(first);
  if (!/^(?:path\.)?(?:join|resolve)$/.test(callee) || !first || !isFolder(first)) return undefined;
  const texts = steps.map((step) => (ts.isStringLiteralLike(step) ? step.text : undefined));
  return texts.includes(undefined) ? undefined : `./${texts.join("/")}`;
}

function isFolder(node: ts.Expression): boolean {
  return /^(?:__dirname|import\.meta\.dirname)$/.test(node.getText());
}

/** The symbol that a module gives out under a name: an export, or a member of what its factory returns. */
export function memberOf(file: ts.SourceFile, name: string, { checker }: Around): ts.Symbol | undefined {
  const module =
    checker.getSymbolAtLocation(file) ?? ("symbol" in file && isSymbol(file.symbol) ? file.symbol : undefined);
  const exported = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  return exported ?? wholesOf(file).flatMap((whole) => checker.getTypeAtLocation(whole).getProperty(name) ?? [])[0];
}

/** The symbol that a module as a whole is: what its factory returns by a name. */
export function wholeOf(file: ts.SourceFile, { checker }: Around): ts.Symbol | undefined {
  const [whole, ...more] = wholesOf(file).map(unwrap);
  if (!whole || more.length > 0) return undefined;
  if (ts.isIdentifier(whole)) return checker.getSymbolAtLocation(whole);
  return isFunctionNode(whole) && "symbol" in whole && isSymbol(whole.symbol) ? whole.symbol : undefined;
}

/** What the factories of a file return, and objects that are defined without one. */
function wholesOf(file: ts.SourceFile): readonly ts.Expression[] {
  return file.statements.flatMap((statement) => {
    const call = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (!call || !ts.isCallExpression(call) || call.expression.getText() !== "define") return [];
    const factory = call.arguments.at(-1);
    if (!factory) return [];
    return isFactory(factory) ? returnsOf(factory) : ts.isObjectLiteralExpression(factory) ? [factory] : [];
  });
}

function isFactory(node: ts.Expression): node is ts.Expression & FunctionNode {
  return isFunctionNode(node);
}

function isSymbol(value: unknown): value is ts.Symbol {
  return typeof value === "object" && value !== null && "escapedName" in value;
}
