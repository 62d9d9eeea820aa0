/** Names in the code by their places. */
import { ts } from "ts-morph";
import type { DeclaredSite, Place } from "../../model.js";
import { visitChildren } from "../../program/tree.js";
import type { Finder } from "../finder.js";
import { inner, isQuoted } from "../places.js";

/** Where a name of a property is written, and how. */
export type Mention = Pick<DeclaredSite, "place" | "form">;

export function mentionOf(finder: Finder, name: ts.Node): Mention {
  const form = formOf(name);
  return { form, place: form === "text" ? inner(finder, name) : finder.view.placeOf(name) };
}

function formOf(name: ts.Node): Mention["form"] {
  const { parent } = name;
  if (isQuoted(name)) return "text";
  if (ts.isShorthandPropertyAssignment(parent)) return "shorthand";
  return ts.isBindingElement(parent) && !parent.propertyName ? "pattern" : "identifier";
}

/** Words around the scripts of Vue, Svelte and HTML files that read like a name. */
export function findInMarkup({ view }: Finder, name: string): Mention[] {
  return view.paths.flatMap((path) => {
    return [...view.restOf(path).matchAll(/[\w$-]+/g)].flatMap(({ 0: word, index }) =>
      word === name ? [{ place: { path, start: index, end: index + name.length }, form: "identifier" as const }] : [],
    );
  });
}

/** Where a name begins: no two begin at one place. */
export function placeKey({ path, start }: Place): string {
  return `${path}:${start}`;
}

/** Finds the name that covers a place. */
export function createNameNodes({ view }: Finder): (place: Place) => ts.Node | undefined {
  return (place) => {
    const spot = view.spotAt(place);
    if (!spot) return undefined;
    const { start, end } = spot;
    let found: ts.Node | undefined;
    const visit = (node: ts.Node): void => {
      if (start < node.pos || end > node.end) return;
      if ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && node.getStart() <= start && node.end >= end)
        found = node;
      visitChildren(node, start, end, visit);
    };
    visit(spot.file);
    return found;
  };
}
