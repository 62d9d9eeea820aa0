import { ts } from "ts-morph";
import { accessName, isAccess, isAssignment, methodAround, parentOf } from "./syntax.js";
import type { ProgramView } from "./program.js";

/** Finds what a name means and where else the same thing is named. Built once, asked only for names that matter. */
export interface References {
  /** The symbol that an identifier or property name stands for, with imports and exports followed to the declaration. */
  symbolOf(node: ts.Node): ts.Symbol | undefined;
  /** The one symbol that stands for all that the checker makes of a declaration. */
  canonical(symbol: ts.Symbol): ts.Symbol;
  /** The symbol that a binding or shorthand name declares, not the property that it is taken from. */
  declared(name: ts.Node): ts.Symbol | undefined;
  /** Every identifier and string key with that text, whatever it means. */
  named(name: string): readonly ts.Node[];
  /** Every identifier (or string key) of the program that stands for the symbol, its declarations' names too. */
  find(symbol: ts.Symbol): readonly ts.Node[];
  /** Those of them that something is assigned to with `=`, found without asking what all the others mean. */
  written(symbol: ts.Symbol): readonly ts.Node[];
  /** Whether some `x.name` of the program stands for nothing that is known. */
  isOpen(name: string): boolean;
}

const MEMBER = ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor | ts.SymbolFlags.EnumMember;

type NameNode = ts.Identifier | ts.PrivateIdentifier | ts.StringLiteralLike;

/** Name nodes by their text, then by file. */
type Names = Map<string, Map<ts.SourceFile, NameNode[]>>;

export function createReferences(view: ProgramView): References {
  const { checker } = view;
  const index: Names = new Map();
  const targets: Names = new Map();
  for (const file of view.files) collectNames(file, index, targets);
  const firsts = new Map<ts.Declaration, { member?: ts.Symbol; value?: ts.Symbol }>();
  const symbols = new Map<ts.Node, ts.Symbol | undefined>();

  function symbolOf(node: ts.Node): ts.Symbol | undefined {
    if (symbols.has(node)) return symbols.get(node);
    const raw = rawSymbol(checker, node);
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

  const find = finder(index);
  const written = finder(targets);

  function finder(among: Names): (symbol: ts.Symbol) => readonly ts.Node[] {
    const found = new Map<ts.Symbol, readonly ts.Node[]>();
    return (symbol) => {
      const known = found.get(symbol);
      if (known) return known;
      const nodes = candidates(symbol, among).filter((node) => symbolOf(node) === symbol);
      found.set(symbol, nodes);
      return nodes;
    };
  }

  /** Name nodes that may stand for a symbol: those of its own file only, when no other can name it. */
  function candidates(symbol: ts.Symbol, among: Names): readonly NameNode[] {
    const aliases = imports.get(symbol) ?? [];
    const names = [...new Set([symbol.name, ...aliases.map(({ name }) => name), ...declaredNames(symbol)])];
    const homes = exported.has(symbol) ? undefined : homesOf(symbol);
    if (!homes) return names.flatMap((name) => allOf(among, name));
    const files = new Set([...homes, ...aliases.map(({ file }) => file)]);
    return names.flatMap((name) => [...files].flatMap((file) => among.get(name)?.get(file) ?? []));
  }

  const flat = new Map<string, readonly NameNode[]>();
  function named(name: string): readonly NameNode[] {
    const nodes = flat.get(name) ?? allOf(index, name);
    flat.set(name, nodes);
    return nodes;
  }

  const open = new Map<string, boolean>();
  function isOpen(name: string): boolean {
    const known = open.get(name) ?? named(name).some((node) => isProperty(node) && !symbolOf(node));
    open.set(name, known);
    return known;
  }

  function declared(name: ts.Node): ts.Symbol | undefined {
    const symbol = checker.getSymbolAtLocation(name);
    return symbol && canonical(symbol);
  }
  return { symbolOf, canonical, declared, find, written, named, isOpen };
}

function exportsOf(checker: ts.TypeChecker, file: ts.SourceFile): readonly ts.Symbol[] {
  const module = checker.getSymbolAtLocation(file) ?? commonJsModule(file);
  return module ? checker.getExportsOfModule(module) : [];
}

/** The checker tells a module's symbol only of files with `import` or `export`; the binder makes one of others, too. */
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
  const isOwn = symbol.declarations.every((declaration, index) => isInFunction(declaration) || isModule(files[index]));
  return isOwn ? files : undefined;
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node.parent, ts.isFunctionLike) !== undefined;
}

function isModule(file: ts.SourceFile | undefined): boolean {
  if (!file) return false;
  return ts.isExternalModule(file) || ("commonJsModuleIndicator" in file && file.commonJsModuleIndicator !== undefined);
}

function collectNames(file: ts.SourceFile, index: Names, targets: Names): void {
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || isKeyLiteral(node)) {
      add(index, file, node);
      if (isTarget(node)) add(targets, file, node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
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

/** Whether a name, or the access of which it is the property, is what an assignment writes to. */
function isTarget(name: NameNode): boolean {
  const target = isProperty(name) ? name.parent : name;
  return isAssignment(target.parent) && target.parent.left === target;
}

function isProperty(name: NameNode): boolean {
  return isAccess(name.parent) && accessName(name.parent) === name;
}

function isKeyLiteral(node: ts.Node): node is ts.StringLiteralLike {
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

function rawSymbol(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  const parent = parentOf(node);
  if (parent && ts.isShorthandPropertyAssignment(parent) && parent.name === node) {
    return checker.getShorthandAssignmentValueSymbol(parent);
  }
  if (parent && ts.isExportSpecifier(parent))
    return checker.getExportSpecifierLocalTargetSymbol(parent) ?? checker.getSymbolAtLocation(node);
  return checker.getSymbolAtLocation(node) ?? ofHandedThis(checker, node);
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
