import { ts } from "ts-morph";
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
}

const MEMBER = ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor | ts.SymbolFlags.EnumMember;

type NameNode = ts.Identifier | ts.PrivateIdentifier | ts.StringLiteralLike;

export function createReferences(view: ProgramView): References {
  const { checker } = view;
  const index = new Map<string, NameNode[]>();
  for (const file of view.files) collectNames(file, index);
  const firsts = new Map<ts.Declaration, { member?: ts.Symbol; value?: ts.Symbol }>();
  const localNames = new Map<ts.Symbol, Set<string>>();
  for (const file of view.files) collectAliases(file);

  function symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = rawSymbol(checker, node);
    return symbol && canonical(resolve(checker, symbol));
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

  function collectAliases(file: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      const name = aliasName(node);
      const symbol = name && symbolOf(name);
      if (symbol) localNames.set(symbol, (localNames.get(symbol) ?? new Set()).add(name.text));
      ts.forEachChild(node, visit);
    };
    for (const statement of file.statements) {
      if (
        ts.isImportDeclaration(statement) ||
        ts.isExportDeclaration(statement) ||
        ts.isExportAssignment(statement) ||
        ts.isImportEqualsDeclaration(statement)
      )
        visit(statement);
    }
  }

  const found = new Map<ts.Symbol, readonly ts.Node[]>();
  function find(symbol: ts.Symbol): readonly ts.Node[] {
    const known = found.get(symbol);
    if (known) return known;
    const names = new Set([symbol.name, ...(localNames.get(symbol) ?? []), ...declaredNames(symbol)]);
    const nodes = [...names].flatMap((name) => (index.get(name) ?? []).filter((node) => symbolOf(node) === symbol));
    found.set(symbol, nodes);
    return nodes;
  }
  function declared(name: ts.Node): ts.Symbol | undefined {
    const symbol = checker.getSymbolAtLocation(name);
    return symbol && canonical(symbol);
  }
  return { symbolOf, canonical, declared, find, named: (name) => index.get(name) ?? [] };
}

function collectNames(file: ts.SourceFile, index: Map<string, NameNode[]>): void {
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || isKeyLiteral(node)) {
      const list = index.get(node.text);
      if (list) list.push(node);
      else index.set(node.text, [node]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
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

function aliasName(node: ts.Node): ts.Identifier | undefined {
  if (ts.isImportClause(node)) return node.name;
  if (ts.isNamespaceImport(node) || ts.isImportEqualsDeclaration(node)) return node.name;
  if ((ts.isImportSpecifier(node) || ts.isExportSpecifier(node)) && ts.isIdentifier(node.name)) return node.name;
  return undefined;
}

function declaredNames(symbol: ts.Symbol): string[] {
  return (symbol.declarations ?? []).flatMap((declaration) => {
    const name = ts.getNameOfDeclaration(declaration);
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

function rawSymbol(checker: ts.TypeChecker, node: ts.Node): ts.Symbol | undefined {
  const parent = node.parent as ts.Node | undefined;
  if (parent && ts.isShorthandPropertyAssignment(parent) && parent.name === node) {
    return checker.getShorthandAssignmentValueSymbol(parent);
  }
  if (parent && ts.isExportSpecifier(parent))
    return checker.getExportSpecifierLocalTargetSymbol(parent) ?? checker.getSymbolAtLocation(node);
  return checker.getSymbolAtLocation(node);
}

/** Follows imports and re-exports; in CommonJS also from the exported property to the thing put there by shorthand. */
function resolve(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  let current = symbol;
  for (let step = 0; step < 20; step++) {
    if (current.flags & ts.SymbolFlags.Alias) {
      const next = checker.getAliasedSymbol(current);
      if (next === current || next.escapedName === "unknown") return current;
      current = next;
      continue;
    }
    return current;
  }
  return current;
}
