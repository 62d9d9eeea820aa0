import { ts } from "ts-morph";
import {
  accessName,
  isAccess,
  isAltered,
  isAssignment,
  isFunctionNode,
  type FunctionNode,
  isKeyLiteral,
  isTransparent,
  methodAround,
  parentOf,
} from "./syntax.js";
import type { ProgramView } from "./program.js";
import { isDescribed } from "./described.js";
import { groupBy } from "../group-by.js";
import { once } from "../once.js";
import { nodesOf } from "./nodes.js";
import { createShared, isPutOnHost } from "./shared.js";
import { createComponents, type Components } from "./components.js";
import { createPrototypes, type Prototypes } from "./prototypes.js";
import { createUntyped, type Untyped } from "./untyped.js";
import { collectSpelled } from "./spelled.js";

/** Finds what a name means and where else the same thing is named. Built once, asked only for names that matter. */
export interface References {
  /** The symbol that an identifier or property name stands for, with imports and exports followed to the declaration. */
  symbolOf(node: ts.Node): ts.Symbol | undefined;
  /** The one symbol that stands for all that the checker makes of a declaration. */
  canonical(symbol: ts.Symbol): ts.Symbol;
  /** The symbol that a binding or shorthand name declares, not the property that it is taken from. */
  declared(name: ts.Node): ts.Symbol | undefined;
  /** The parameter of `constructor(private name: string)`, whose symbol is that of the property. */
  parameterOf(name: ts.Identifier): ts.Symbol | undefined;
  /** The symbols of all of a data file, as those who import it name it. */
  wholes(file: ts.SourceFile): readonly ts.Symbol[];
  /** What a name in a pattern takes out of a module: `const { send, post: p } = await import("./client")`. */
  taken(name: ts.Node): ts.Symbol | undefined;
  /** Whether anything of that name stands in one of these roles. */
  hasRole(name: string, ...roles: readonly Role[]): boolean;
  /** Every identifier and string key with that text, whatever it means. */
  named(name: string): readonly ts.Node[];
  /** The places at which a function names its `arguments`. */
  argumentsOf(fn: FunctionNode): readonly ts.Identifier[];
  /** Those of one file. */
  namedIn(file: ts.SourceFile, name: string): readonly ts.Node[];
  /** Every other text, and every name in the comments by which JavaScript declares types, that reads so. */
  spelled(name: string): readonly ts.Node[];
  /** Whether a type of the program lists that text. */
  isTyped(text: string): boolean;
  /**
   * Every identifier (or string key) of the program that stands for the symbol, its declarations' names too. With a
   * role only those that stand so, found without asking what the others mean.
   */
  find(symbol: ts.Symbol, role?: Role): readonly ts.Node[];
  /** Whether some code may give a value to a thing of that name that can be read as `x.name`: `slice` has none. */
  hasValue(name: string): boolean;
  /** Whether some `x.name` of the program stands for nothing that is known. */
  isOpen(name: string): boolean;
  /** What functions get as prototypes. */
  readonly prototypes: Prototypes;
  /** What view libraries make of objects of options. */
  readonly components: Components;
}

/**
 * How a name, or the access of which it is the property, stands in the code: `x = …`, `x.f()`, `x[…]`, `x.y = …`.
 */
export type Role = "written" | "altered" | "called" | "indexed" | "filled";

const MEMBER = ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor | ts.SymbolFlags.EnumMember;

type NameNode = ts.Identifier | ts.PrivateIdentifier | ts.StringLiteralLike;

/** Name nodes by their text, then by file. */
type Names = Map<string, Map<ts.SourceFile, NameNode[]>>;

export function createReferences(view: ProgramView): References {
  const { checker } = view;
  const index: Names = new Map();
  const valued = new Set(["default"]);
  const roles = mapRoles((): Names => new Map());
  for (const file of view.files) collectNames(file, { index, roles, valued });
  const untyped = createUntyped(checker, view.files);
  const firsts = new Map<ts.Declaration, { member?: ts.Symbol; value?: ts.Symbol; described?: ts.Symbol }>();
  const symbols = new Map<ts.Node, ts.Symbol | undefined>();
  const { ofGlobal, ofModule, takenFrom, isOffered } = createShared(view);
  const components = createComponents(checker, view.files, symbolOf);

  function symbolOf(node: ts.Node): ts.Symbol | undefined {
    if (symbols.has(node)) return symbols.get(node);
    const raw = ofModule(node) ?? components.ofInstance(node) ?? rawSymbol(checker, untyped, node) ?? ofGlobal(node);
    const symbol = raw && canonical(resolve(checker, raw));
    symbols.set(node, symbol);
    return symbol;
  }

  /** The checker makes new symbols for widened and instantiated members: one stands for all of a declaration. */
  function canonical(symbol: ts.Symbol): ts.Symbol {
    const declaration = symbol.declarations?.[0];
    if (!declaration) return symbol;
    const known = firsts.get(declaration) ?? {};
    firsts.set(declaration, known);
    if (isDescribed(symbol)) return (known.described ??= symbol);
    // A parameter property is two things with one declaration.
    const isMember = (symbol.flags & MEMBER) !== 0;
    return isMember ? (known.member ??= symbol) : (known.value ??= symbol);
  }

  /** Names under which files know what they import. */
  const imports = new Map<ts.Symbol, { readonly name: string; readonly file: ts.SourceFile }[]>();
  for (const file of view.files) {
    for (const name of importedNames(file)) {
      const symbol = symbolOf(name);
      if (symbol) imports.set(symbol, [...(imports.get(symbol) ?? []), { name: name.text, file }]);
    }
  }

  /** What any file may name through a namespace: `api.chats.threads`. */
  const exported = new Set(
    view.files.flatMap((file) => exportsOf(checker, file).map((symbol) => canonical(resolve(checker, symbol)))),
  );

  const finders = { any: finder(index), ...mapRoles((role) => finder(roles[role])) };
  const find = (symbol: ts.Symbol, role?: Role): readonly ts.Node[] => finders[role ?? "any"](symbol);

  function finder(among: Names): (symbol: ts.Symbol) => readonly ts.Node[] {
    const found = new Map<ts.Symbol, readonly ts.Node[]>();
    const meanings = new Map<string, ReadonlyMap<ts.Symbol, readonly ts.Node[]>>();
    /** What all nodes of a name mean: asked once for all the symbols that any file may name. */
    const meaningsOf = (name: string): ReadonlyMap<ts.Symbol, readonly ts.Node[]> => {
      const known = meanings.get(name) ?? bySymbol(allOf(among, name));
      meanings.set(name, known);
      return known;
    };
    return (symbol) => {
      const known = found.get(symbol);
      if (known) return known;
      const aliases = imports.get(symbol) ?? [];
      const names = [...new Set([symbol.name, ...aliases.map(({ name }) => name), ...declaredNames(symbol)])];
      // Only those of its own file, when no other can name it.
      const homes = exported.has(symbol) || isOffered(symbol) ? undefined : homesOf(symbol);
      const files = homes && new Set([...homes, ...aliases.map(({ file }) => file)]);
      const nodes = names.flatMap((name) =>
        files
          ? [...files].flatMap((file) => among.get(name)?.get(file) ?? []).filter((node) => symbolOf(node) === symbol)
          : (meaningsOf(name).get(symbol) ?? []),
      );
      found.set(symbol, nodes);
      return nodes;
    };
  }

  function bySymbol(nodes: readonly NameNode[]): ReadonlyMap<ts.Symbol, readonly ts.Node[]> {
    const groups = new Map<ts.Symbol, ts.Node[]>();
    for (const node of nodes) {
      for (const symbol of new Set([symbolOf(node), taken(node)])) {
        const group = symbol && groups.get(symbol);
        if (group) group.push(node);
        else if (symbol) groups.set(symbol, [node]);
      }
    }
    return groups;
  }

  const flat = new Map<string, readonly NameNode[]>();
  function named(name: string): readonly NameNode[] {
    const nodes = flat.get(name) ?? allOf(index, name);
    flat.set(name, nodes);
    return nodes;
  }

  const argumentNames = once(() =>
    groupBy(
      named("arguments").filter((node): node is NameNode & ts.Identifier => ts.isIdentifier(node) && !isProperty(node)),
      (node) => methodAround(node),
    ),
  );

  const spelled = once(() => collectSpelled(view.files));

  const typed = once(() => new Set([...spelled()].flatMap(([text, nodes]) => (nodes.some(isOfType) ? [text] : []))));

  const open = new Map<string, boolean>();
  function isOpen(name: string): boolean {
    const known = open.get(name) ?? named(name).some((node) => isProperty(node) && !symbolOf(node));
    open.set(name, known);
    return known;
  }

  function taken(name: ts.Node): ts.Symbol | undefined {
    const element = name.parent;
    if (!ts.isBindingElement(element) || !ts.isObjectBindingPattern(element.parent)) return undefined;
    if (element.propertyName && element.propertyName !== name) return undefined;
    const shared = ts.isIdentifier(name) ? takenFrom(element, name.text) : undefined;
    const given = shared ?? components.takenFrom(element);
    if (given) return canonical(resolve(checker, given));
    if (untyped.isTakenFromUntyped(element)) return undefined;
    const type = checker.getTypeAtLocation(element.parent);
    const isModule = ((type.getSymbol()?.flags ?? 0) & ts.SymbolFlags.ValueModule) !== 0;
    const property = isModule && ts.isIdentifier(name) ? type.getProperty(name.text) : undefined;
    return property && canonical(resolve(checker, property));
  }

  function declared(name: ts.Node): ts.Symbol | undefined {
    const symbol = checker.getSymbolAtLocation(name);
    return symbol && canonical(symbol);
  }

  function parameterOf({ parent, text }: ts.Identifier): ts.Symbol | undefined {
    if (!ts.isParameter(parent) || !ts.isParameterPropertyDeclaration(parent, parent.parent)) return undefined;
    const own = checker.getSymbolsOfParameterPropertyDeclaration(parent, text).find(({ flags }) => !(flags & MEMBER));
    return own && canonical(own);
  }

  function wholes(file: ts.SourceFile): readonly ts.Symbol[] {
    const module = "symbol" in file && isSymbol(file.symbol) ? file.symbol : undefined;
    const given = module?.exports?.get(ts.InternalSymbolName.ExportEquals);
    return [module, given].flatMap((symbol) => (symbol ? [canonical(symbol)] : []));
  }
  return {
    symbolOf,
    canonical,
    declared,
    parameterOf,
    wholes,
    taken,
    find,
    named,
    argumentsOf: (fn) => argumentNames().get(fn) ?? [],
    namedIn: (file, name) => index.get(name)?.get(file) ?? [],
    isTyped: (text) => typed().has(text),
    spelled: (name) => spelled().get(name) ?? [],
    isOpen,
    prototypes: createPrototypes(view.files, symbolOf),
    components,
    hasValue: (name) => valued.has(name),
    hasRole: (name, ...wanted) => wanted.some((role) => roles[role].has(name)),
  };
}

function isOfType({ parent }: ts.Node): boolean {
  return ts.isLiteralTypeNode(parent);
}

function exportsOf(checker: ts.TypeChecker, file: ts.SourceFile): readonly ts.Symbol[] {
  const module = checker.getSymbolAtLocation(file) ?? commonJsModule(file);
  return module ? checker.getExportsOfModule(module) : [];
}

/** The checker gives a module's symbol only of files with `import` or `export`; the binder makes one of others, too. */
function commonJsModule(file: ts.SourceFile): ts.Symbol | undefined {
  return isModule(file) && "symbol" in file && isSymbol(file.symbol) ? file.symbol : undefined;
}

function isSymbol(value: unknown): value is ts.Symbol {
  return typeof value === "object" && value !== null && "escapedName" in value;
}

/** The files outside which a symbol has to be imported; `undefined` for members and globals, which any file may name. */
function homesOf(symbol: ts.Symbol): readonly ts.SourceFile[] | undefined {
  if (symbol.flags & MEMBER || !symbol.declarations) return undefined;
  const files = symbol.declarations.map((declaration) => declaration.getSourceFile());
  const isOwn = symbol.declarations.every(
    (declaration, index) => isInFunction(declaration) || (isModule(files[index]) && !isInNamespace(declaration)),
  );
  return isOwn ? files : undefined;
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node.parent, ts.isFunctionLike) !== undefined;
}

/** What stands there is named by way of the namespace, which may be exported. */
function isInNamespace(node: ts.Node): boolean {
  return ts.findAncestor(node.parent, ts.isModuleDeclaration) !== undefined;
}

function isModule(file: ts.SourceFile | undefined): boolean {
  if (!file) return false;
  return ts.isExternalModule(file) || ("commonJsModuleIndicator" in file && file.commonJsModuleIndicator !== undefined);
}

function mapRoles<T>(make: (role: Role) => T): { readonly [R in Role]: T } {
  return {
    written: make("written"),
    altered: make("altered"),
    called: make("called"),
    indexed: make("indexed"),
    filled: make("filled"),
  };
}

interface Collected {
  readonly index: Names;
  readonly roles: { readonly [R in Role]: Names };
  readonly valued: Set<string>;
}

function collectNames(file: ts.SourceFile, { index, roles, valued }: Collected): void {
  for (const node of nodesOf(file)) {
    if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node) && !ts.isStringLiteralLike(node)) continue;
    if (!ts.isStringLiteralLike(node) || isKeyLiteral(node)) {
      add(index, file, node);
      for (const role of rolesOf(isProperty(node) ? node.parent : node)) add(roles[role], file, node);
    }
    if (givesValue(node)) valued.add(node.text);
  }
}

function add(names: Names, file: ts.SourceFile, node: NameNode): void {
  const files = names.get(node.text) ?? new Map<ts.SourceFile, NameNode[]>();
  names.set(node.text, files);
  const nodes = files.get(file);
  if (nodes) nodes.push(node);
  else files.set(file, [node]);
}

function allOf(names: Names, name: string): NameNode[] {
  return [...(names.get(name)?.values() ?? [])].flat();
}

function rolesOf(node: ts.Node): readonly Role[] {
  const { parent } = node;
  if (isTarget(node)) return isAltered(node) ? ["written", "altered"] : ["written"];
  if (isAltered(node)) return ["altered"];
  if (!isAccess(parent) && !isTransparent(parent)) return [];
  const roles: Role[] = isCallee(parent) ? ["called"] : [];
  if (!isAccess(parent) || parent.expression !== node) return roles;
  if (ts.isElementAccessExpression(parent)) roles.push("indexed");
  if (isTarget(parent)) roles.push("filled");
  return roles;
}

/**
 * Whether a name stands where a member, an export or something written to is named. A text may be the name of any
 * member, by way of a constant.
 */
function givesValue(node: NameNode): boolean {
  const { parent } = node;
  if (ts.isStringLiteralLike(node)) return true;
  if (isProperty(node)) return isTarget(parent);
  if (ts.isBindingElement(parent) || ts.isExpression(parent)) return false;
  if (ts.isParameter(parent)) return ts.isParameterPropertyDeclaration(parent, parent.parent);
  if (ts.isVariableDeclaration(parent)) return ts.findAncestor(parent, isFunctionNode) === undefined;
  return !ts.isPropertySignature(parent) && !ts.isMethodSignature(parent);
}

/** Whether an access, be it of a cast, is what is called. */
function isCallee(node: ts.Node): boolean {
  let current = node;
  while (isTransparent(current)) current = current.parent;
  const call = isAccess(current) ? current.parent : undefined;
  return call !== undefined && ts.isCallExpression(call) && call.expression === current;
}

function isTarget(node: ts.Node): boolean {
  return isAssignment(node.parent) && node.parent.left === node;
}

function isProperty(name: NameNode): boolean {
  return isAccess(name.parent) && accessName(name.parent) === name;
}

/** Names that the imports, re-exports and `require`s of a file bind. */
function importedNames(file: ts.SourceFile): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    const name = importedName(node);
    if (name) found.push(name);
    else ts.forEachChild(node, visit);
    if (name && ts.isImportClause(node)) ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    if (
      ts.isImportDeclaration(statement) ||
      ts.isExportDeclaration(statement) ||
      ts.isExportAssignment(statement) ||
      ts.isImportEqualsDeclaration(statement)
    )
      visit(statement);
    else if (ts.isVariableStatement(statement))
      found.push(...statement.declarationList.declarations.flatMap(requiredNames));
  }
  return found;
}

function importedName(node: ts.Node): ts.Identifier | undefined {
  if (ts.isImportClause(node)) return node.name;
  if (ts.isNamespaceImport(node) || ts.isImportEqualsDeclaration(node)) return node.name;
  if ((ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) && ts.isIdentifier(node.name)) return node.name;
  return undefined;
}

/** `const { a, b: c } = require("./x")`, `const x = require("./x")` */
function requiredNames({ name, initializer }: ts.VariableDeclaration): ts.Identifier[] {
  if (!initializer || !/^require\(/.test(initializer.getText())) return [];
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    ts.isBindingElement(element) && ts.isIdentifier(element.name) ? [element.name] : [],
  );
}

function declaredNames(symbol: ts.Symbol): string[] {
  return (symbol.declarations ?? []).flatMap((declaration) => {
    const name = ts.getNameOfDeclaration(declaration);
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

function rawSymbol(checker: ts.TypeChecker, untyped: Untyped, node: ts.Node): ts.Symbol | undefined {
  const parent = parentOf(node);
  if (parent && ts.isShorthandPropertyAssignment(parent) && parent.name === node) {
    return checker.getShorthandAssignmentValueSymbol(parent);
  }
  if (parent && ts.isExportSpecifier(parent))
    return checker.getExportSpecifierLocalTargetSymbol(parent) ?? checker.getSymbolAtLocation(node);
  if (untyped.hasNoSymbol(node)) return undefined;
  const symbol = checker.getSymbolAtLocation(node);
  return symbol && isPutOnHost(symbol) ? undefined : (symbol ?? ofHandedThis(checker, node));
}

/** `this.name` in a generator that is run with the `this` around it, which the checker doesn't know. */
function ofHandedThis(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  const access = parentOf(node);
  if (!access || !isAccess(access) || accessName(access) !== node) return undefined;
  const self = access.expression;
  const own = self.kind === ts.SyntaxKind.ThisKeyword ? methodAround(self)?.parent : undefined;
  return own && ts.isClassLike(own)
    ? checker.getTypeAtLocation(own).getProperty(accessName(access)?.text ?? "")
    : undefined;
}

/** Follows imports and re-exports; in CommonJS also from the exported property to the thing put there by shorthand. */
function resolve(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  let current = symbol;
  for (let step = 0; step < 20; step++) {
    if (current.flags & ts.SymbolFlags.Alias) {
      const next = checker.getAliasedSymbol(current);
      if (next === current || ts.unescapeLeadingUnderscores(next.escapedName) === "unknown") return current;
      current = next;
      continue;
    }
    return current;
  }
  return current;
}
