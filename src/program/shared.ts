/** Names that files share in ways that the compiler doesn't know: the global object, pages, modules as values. */
import { ts } from "ts-morph";
import { groupBy } from "../group-by.js";
import { once } from "../once.js";
import { isGlobalObject } from "./global-object.js";
import { memberOf, moduleValue, wholeOf } from "./module-values.js";
import type { ProgramView } from "./program.js";
import { isOfHost } from "./host-names.js";
import { declarationsIn } from "./script-scope.js";
import { accessName, isAccess } from "./syntax.js";

export interface Shared {
  /** The symbol of a name that nothing in its file or in a script of all files declares. */
  ofGlobal: (node: ts.Node) => ts.Symbol | undefined;
  /** The symbol of a member of a module that is a value: `client.post` of `define(["./client"], (client) => …)`. */
  ofModule: (node: ts.Node) => ts.Symbol | undefined;
  /** What an element of a pattern takes out of such a module. */
  takenFrom: (element: ts.BindingElement, name: string) => ts.Symbol | undefined;
  /** Whether files may name a symbol without importing it, although its file is read as a module. */
  isOffered: (symbol: ts.Symbol) => boolean;
}

/** Whether a symbol is what some file, such as a test, puts in the place of what the host gives: `globalThis.fetch = …`. */
export function isPutOnHost({ name, declarations = [] }: ts.Symbol): boolean {
  return isOfHost(name) && declarations.length > 0 && declarations.every(isOnGlobalThis);
}

function isOnGlobalThis(declaration: ts.Node): boolean {
  const target = ts.isBinaryExpression(declaration) ? declaration.left : declaration;
  return isAccess(target) && ts.isIdentifier(target.expression) && target.expression.text === "globalThis";
}

const MAY_BE_MODULE =
  /\bdefine\s*\(|\brequirejs\s*\(|\brequire\s*\(\s*\[|(?:Actual|Mock|Original)\s*[<(]|\bproxyquire|\brewire|\besmock|require\.resolve|__dirname|import\.meta\.dirname/;

export function createShared(view: ProgramView): Shared {
  const { checker, moduleOf } = view;
  const around = { checker, moduleOf };
  const offered = once(() => offeredBy(view));
  const offeredSymbols = once(() => new Set([...offered().values()].flat().map(({ symbol }) => symbol)));
  const globals = once(() => globalsOf(view));
  const flags = new Map<ts.SourceFile, boolean>();
  const mayBeModule = (node: ts.Node): boolean => {
    const file = node.getSourceFile();
    const isTyped = /\.[cm]?tsx?$/.test(file.fileName);
    const known = flags.get(file) ?? (MAY_BE_MODULE.test(file.text) || (isTyped && /\brequire\s*\(/.test(file.text)));
    flags.set(file, known);
    return known;
  };
  const symbolOf = (name: ts.Identifier): ts.Symbol | undefined => checker.getSymbolAtLocation(name);

  function ofGlobal(node: ts.Node): ts.Symbol | undefined {
    if (!ts.isIdentifier(node) && !ts.isStringLiteralLike(node)) return undefined;
    const { parent } = node;
    if (isAccess(parent) && accessName(parent) === node) {
      const known = globals().get(node.text) ?? offeredTo(node, node.text);
      return known && isGlobalObject(parent.expression, symbolOf) ? known : undefined;
    }
    return ts.isIdentifier(node) && isRead(node) ? offeredTo(node, node.text) : undefined;
  }

  /** Of what several scripts declare, what stands in the same page; else the only one. */
  function offeredTo(node: ts.Node, name: string): ts.Symbol | undefined {
    const all = offered().get(name) ?? [];
    const pages = view.pagesOf(node.getSourceFile());
    const near = all.filter(({ file }) => view.pagesOf(file).some((page) => pages.includes(page)));
    const [only, ...more] = near.length > 0 ? near : all;
    return more.length === 0 ? only?.symbol : undefined;
  }

  function ofModule(node: ts.Node): ts.Symbol | undefined {
    if (!ts.isIdentifier(node) || !mayBeModule(node)) return undefined;
    const { parent } = node;
    if (isAccess(parent) && accessName(parent) === node) {
      const file = moduleValue(parent.expression, around);
      return file && memberOf(file, node.text, around);
    }
    if (ts.isBindingElement(parent) && parent.propertyName === node) return takenFrom(parent, node.text);
    const file = isRead(node) ? moduleValue(node, around) : undefined;
    return file && wholeOf(file, around);
  }

  function takenFrom(element: ts.BindingElement, name: string): ts.Symbol | undefined {
    const owner = element.parent.parent;
    if (!mayBeModule(element) || !ts.isVariableDeclaration(owner) || !owner.initializer) return undefined;
    const file = moduleValue(owner.initializer, around);
    return file && memberOf(file, name, around);
  }

  return { ofGlobal, ofModule, takenFrom, isOffered: (symbol) => offeredSymbols().has(symbol) };
}

/** Whether a name stands for a value that it doesn't declare. */
function isRead(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent) || ts.isVariableDeclaration(parent) || ts.isParameter(parent))
    return parent.initializer === node;
  return (
    ts.isExpression(parent) || ts.isStatement(parent) || ts.isTemplateSpan(parent) || ts.isSpreadAssignment(parent)
  );
}

interface Offer {
  readonly file: ts.SourceFile;
  readonly symbol: ts.Symbol;
}

/** What the scripts that are read as modules declare: in a page the others have it all the same. */
function offeredBy({ checker, files, ownScopes }: ProgramView): ReadonlyMap<string, readonly Offer[]> {
  const offers = files
    .filter(({ fileName }) => ownScopes.has(fileName) && !/\.[cm][jt]sx?$/.test(fileName))
    .flatMap((file) =>
      declarationsIn(file).flatMap((name) => {
        const symbol = checker.getSymbolAtLocation(name);
        return symbol && !isOfHost(name.text) ? [{ file, symbol }] : [];
      }),
    );
  return groupBy(offers, ({ symbol }) => symbol.name);
}

/** All that scripts declare for all files, by name. */
function globalsOf({ checker, globals }: ProgramView): ReadonlyMap<string, ts.Symbol> {
  if (!globals) return new Map();
  return new Map(checker.getSymbolsInScope(globals, ts.SymbolFlags.Value).map((symbol) => [symbol.name, symbol]));
}
