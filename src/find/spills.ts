/** Values of a declared type that go where nobody here can look: the type serves that, too. */
import { ts } from "ts-morph";
import type { Place } from "../model.js";
import { propertyOf } from "../program/properties.js";
import { findEscape, findEscapeOfName } from "./escapes.js";
import type { Family } from "./families.js";
import type { Finder } from "./finder.js";

/**
 * Where a value that has a declared property goes beside the API: a literal that is no payload, and of what is sent to
 * the API all that is declared to be of the type. `undefined` when nowhere is seen.
 */
export function findSpill(finder: Finder, name: string, family: Family, isSent: boolean): Place | undefined {
  const literals = new Set(family.mentions.flatMap((mention) => literalOf(mention) ?? []));
  for (const literal of literals) {
    const place = finder.payloads.has(literal) ? undefined : findEscape(finder, literal, undefined);
    if (place) return place;
  }
  for (const holder of isSent ? holdersOf(finder) : []) {
    const of = propertyOf(finder.view.checker, finder.view.checker.getTypeAtLocation(holder), name);
    const place = of?.some((one) => family.declarations.has(one)) ? findEscapeOfName(finder, holder.name) : undefined;
    if (place) return place;
  }
  return undefined;
}

function literalOf({ parent }: ts.Node): ts.ObjectLiteralExpression | undefined {
  const isMember = ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent);
  return isMember ? parent.parent : undefined;
}

type Holder = ts.ParameterDeclaration | ts.VariableDeclaration;

const holders = new WeakMap<Finder, readonly Holder[]>();

/** Parameters and variables that are declared to be of a type. */
function holdersOf(finder: Finder): readonly Holder[] {
  const known = holders.get(finder);
  if (known) return known;
  const found: Holder[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isParameter(node) || ts.isVariableDeclaration(node)) && node.type) found.push(node);
    ts.forEachChild(node, visit);
  };
  finder.view.files.forEach(visit);
  holders.set(finder, found);
  return found;
}
