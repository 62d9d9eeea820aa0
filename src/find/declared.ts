import { ts } from "ts-morph";
import type { DeclaredSite, KeySite, Place, ReadSite, Site } from "../model.js";
import { accessName, isAccess, staticName } from "../program/syntax.js";
import type { Sending } from "./calls.js";
import { idOf } from "./env.js";
import type { Finder } from "./finder.js";
import { inner, isQuoted } from "./places.js";

type Use = KeySite | ReadSite;

/**
 * Fields of declared types (interfaces, type aliases, classes) that hold what the API sends or takes: renaming one
 * means renaming the declaration and every use of that property, and only that one. Adds a site for the declaration
 * and for each use that was not reached as a value.
 */
export function findDeclared(
  finder: Finder,
  sites: readonly Site[],
  foreign: ReadonlyMap<ts.Symbol, string>,
): DeclaredSite[] {
  const nodes = new NameNodes(finder);
  const properties = new Map<ts.Symbol, Use[]>();
  for (const site of sites) {
    if (site.kind !== "key" && site.kind !== "read") continue;
    const name = nodes.at(site.place);
    const symbol = name && propertyOf(finder, name);
    if (symbol && isDeclaredHere(symbol)) properties.set(symbol, [...(properties.get(symbol) ?? []), site]);
  }
  return [...properties].flatMap(([symbol, uses]) => sitesOf(finder, symbol, uses, foreign.get(symbol)));
}

function sitesOf(
  finder: Finder,
  symbol: ts.Symbol,
  uses: readonly Use[],
  alsoServes: string | undefined,
): DeclaredSite[] {
  const names = finder.refs.named(symbol.name).filter((name) => propertyOf(finder, name) === symbol);
  const versions = new Map(
    uses.map((use) => [
      `${use.node?.id ?? ""}|${use.version.place?.path ?? ""}:${use.version.place?.start ?? ""}|${use.context.in ?? ""}`,
      use,
    ]),
  );
  const property = `property:${symbol.name}:${idOf(symbol.declarations?.[0] ?? names[0] ?? finder.view.files[0] ?? missing())}`;
  return names.flatMap((name) =>
    [...versions.values()].map((use): DeclaredSite => {
      const { version, evidence, context, hops, node, at, parent } = use;
      const form = formOf(name);
      const place = form === "text" ? inner(finder, name) : finder.view.placeOf(name);
      return {
        kind: "declared",
        version,
        evidence,
        context,
        hops,
        request: undefined,
        node,
        at,
        parent,
        form,
        place,
        property,
        alsoServes,
      };
    }),
  );
}

function missing(): never {
  throw new Error("a symbol without a name in the program");
}

/** Symbols of the declared properties that stand for what another API sends or takes. */
export function findForeign(finder: Finder, sendings: readonly Sending[]): Map<ts.Symbol, string> {
  const found = new Map<ts.Symbol, string>();
  for (const { call, match } of sendings) {
    const { neighbour } = match;
    if (neighbour === undefined) continue;
    const note = (name: ts.Node): void => {
      const symbol = propertyOf(finder, name);
      if (symbol && isDeclaredHere(symbol)) found.set(symbol, neighbour);
    };
    collectReads(finder, call, note, 6);
    call.arguments?.forEach((argument) => {
      collectKeys(finder, argument, note);
    });
  }
  return found;
}

function collectReads(finder: Finder, start: ts.Expression, note: (name: ts.Node) => void, depth: number): void {
  if (depth === 0) return;
  finder.flow.follow(
    start,
    undefined,
    (alias) => {
      const { parent } = alias;
      if (!isAccess(parent) || parent.expression !== alias) return;
      const name = accessName(parent);
      if (name) note(name);
      const isCall = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
      collectReads(finder, isCall ? parent.parent : parent, note, depth - 1);
    },
    (pattern) => {
      for (const element of pattern.elements)
        if (ts.isBindingElement(element)) elementReads(finder, element, note, depth);
    },
  );
}

/** What a pattern takes out is read further under its own name. */
function elementReads(finder: Finder, element: ts.BindingElement, note: (name: ts.Node) => void, depth: number): void {
  note(element.propertyName ?? element.name);
  if (!ts.isIdentifier(element.name)) return;
  const read = (alias: ts.Expression): void => {
    const { parent } = alias;
    if (isAccess(parent) && parent.expression === alias) {
      const name = accessName(parent);
      if (name) note(name);
      collectReads(finder, parent, note, depth - 1);
    }
  };
  finder.flow.followName(element.name, undefined, read, (pattern) => {
    for (const inside of pattern.elements)
      if (ts.isBindingElement(inside)) elementReads(finder, inside, note, depth - 1);
  });
}

function collectKeys(finder: Finder, argument: ts.Expression, note: (name: ts.Node) => void): void {
  for (const { node } of finder.origins.of(argument, undefined)) {
    if (ts.isCallExpression(node) && node.arguments[0]) collectKeys(finder, node.arguments[0], note);
    if (!ts.isObjectLiteralExpression(node)) continue;
    for (const member of node.properties) {
      if (member.name) note(member.name);
      if (ts.isPropertyAssignment(member)) collectKeys(finder, member.initializer, note);
    }
  }
}

/** The property that a name in an access, a pattern, a literal or a declaration stands for. */
export function propertyOf(finder: Finder, name: ts.Node): ts.Symbol | undefined {
  const symbol = rawPropertyOf(finder, name);
  return symbol && finder.refs.canonical(symbol);
}

function rawPropertyOf(finder: Finder, name: ts.Node): ts.Symbol | undefined {
  const { parent } = name;
  const { checker } = finder.view;
  if (isAccess(parent) && accessName(parent) === name) return checker.getSymbolAtLocation(name);
  if (
    ts.isBindingElement(parent) &&
    ts.isObjectBindingPattern(parent.parent) &&
    (parent.propertyName ?? parent.name) === name
  ) {
    return checker.getTypeAtLocation(parent.parent).getProperty(staticName(name) ?? "");
  }
  if ((ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === name) {
    return checker.getContextualType(parent.parent)?.getProperty(staticName(name) ?? "");
  }
  if ((ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent)) && parent.name === name)
    return checker.getSymbolAtLocation(name);
  return undefined;
}

/** Whether a property is a field of a type that the project itself declares. */
function isDeclaredHere(symbol: ts.Symbol): boolean {
  const declarations = symbol.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every((declaration) => ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration))
  );
}

function formOf(name: ts.Node): DeclaredSite["form"] {
  const { parent } = name;
  if (isQuoted(name)) return "text";
  if (ts.isShorthandPropertyAssignment(parent)) return "shorthand";
  return ts.isBindingElement(parent) && !parent.propertyName ? "pattern" : "identifier";
}

/** Finds the name node that a site's place covers. */
class NameNodes {
  constructor(private readonly finder: Finder) {}

  at({ path, start, end }: Place): ts.Node | undefined {
    let found: ts.Node | undefined;
    const visit = (node: ts.Node): void => {
      if (start < node.pos || end > node.end) return;
      if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && node.getStart() <= start && node.end >= end)
        found = node;
      ts.forEachChild(node, visit);
    };
    const file = this.finder.view.fileAt(path);
    if (file) visit(file);
    return found;
  }
}
