/** Values of a declared type that go where nobody here can look: the type serves that, too. */
import { ts } from "ts-morph";
import type { Place } from "../../model.js";
import { nodesOf } from "../../program/nodes.js";
import { propertyOf } from "../../program/properties.js";
import { findEscape, findEscapeOfName } from "../reads/escapes.js";
import type { Family } from "./families.js";
import type { Finder } from "../finder.js";
import { otherGiverOf } from "../reads/givers.js";
import type { Parsing } from "../../flow/origin.js";

const DEPTH = 6;

/**
 * Where a value that has a declared property goes beside the API: a literal that is no payload, and of what is sent to
 * the API all instances and all that is declared to be of the type. `undefined` when nowhere is seen.
 */
export function findSpill(finder: Finder, name: string, family: Family, isSent: boolean): Place | undefined {
  const literals = new Set(family.mentions.flatMap((mention) => literalOf(mention) ?? []));
  const instances = [...family.declarations].flatMap(({ parent }) =>
    isSent && ts.isClassLike(parent) ? finder.flow.instances(parent) : [],
  );
  for (const value of [...literals, ...instances]) {
    const place = finder.payloads.has(value) ? undefined : findEscape(finder, value, undefined);
    if (place) return place;
  }
  for (const holder of isSent ? holdersOf(finder) : []) {
    const of = propertyOf(finder.view.checker, finder.view.checker.getTypeAtLocation(holder), name);
    const place = of?.some((one) => family.declarations.has(one)) ? findEscapeOfName(finder, holder.name) : undefined;
    if (place) return place;
  }
  return undefined;
}

/**
 * Where a schema that has a declared property is held against what isn't seen to come from this API alone, such as
 * what the program has stored. `undefined` when nowhere is.
 */
export function findOtherParse(finder: Finder, name: string, family: Family): Place | undefined {
  for (const { call, given, type } of parsingsOf(finder)) {
    if (!describes(finder, type, name, family, DEPTH)) continue;
    const isSeen = finder.parsed.has(call) && !otherGiverOf(finder, given, name);
    if (!isSeen && !isMadeHere(finder, given)) return finder.view.placeOf(call);
  }
  return undefined;
}

function describes(finder: Finder, type: ts.Type, name: string, family: Family, depth: number): boolean {
  const { checker } = finder.view;
  if (depth === 0 || type.flags & ts.TypeFlags.Any) return false;
  if (type.isUnion()) return type.types.some((one) => describes(finder, one, name, family, depth));
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (item) return describes(finder, item, name, family, depth - 1);
  return checker
    .getPropertiesOfType(type)
    .some(
      (field) =>
        (field.name === name && field.declarations?.some((one) => family.declarations.has(one))) ||
        describes(finder, checker.getTypeOfSymbol(field), name, family, depth - 1),
    );
}

/** What is written out has the names that it is written with, and is asked for by them. */
function isMadeHere({ origins }: Finder, given: ts.Expression): boolean {
  return origins.of(given, undefined).every(({ node }) => ts.isObjectLiteralExpression(node));
}

const parsings = new WeakMap<Finder, readonly (Parsing & { readonly call: ts.CallExpression })[]>();

/** Calls that hold a value against a schema. */
function parsingsOf(finder: Finder): readonly (Parsing & { readonly call: ts.CallExpression })[] {
  const known = parsings.get(finder);
  if (known) return known;
  const found: (Parsing & { readonly call: ts.CallExpression })[] = [];
  const visit = (node: ts.Node): void => {
    const parsing = ts.isCallExpression(node) ? finder.origins.schemas.parsing(node, undefined) : undefined;
    if (ts.isCallExpression(node) && parsing) found.push({ ...parsing, call: node });
    ts.forEachChild(node, visit);
  };
  finder.view.files.forEach(visit);
  parsings.set(finder, found);
  return found;
}

function literalOf({ parent }: ts.Node): ts.ObjectLiteralExpression | undefined {
  const isMember = ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent);
  return isMember ? parent.parent : undefined;
}

type Holder = ts.ParameterDeclaration | ts.VariableDeclaration;

function isHolder(node: ts.Node): node is Holder {
  return (ts.isParameter(node) || ts.isVariableDeclaration(node)) && node.type !== undefined;
}

const holders = new WeakMap<Finder, readonly Holder[]>();

/** Parameters and variables that are declared to be of a type. */
function holdersOf(finder: Finder): readonly Holder[] {
  const known = holders.get(finder);
  if (known) return known;
  const found = finder.view.files.flatMap((file) => nodesOf(file).filter(isHolder));
  holders.set(finder, found);
  return found;
}
