/** Whether nothing but reads is made of a value, so that something else may be held in its place. */
import { ts } from "ts-morph";
import type { ReadSite } from "../../src/model.js";
import { accessName, isAccess, type Access } from "../../src/program/syntax.js";
import { nextLink } from "../edit/chain.js";
import { isSamePlace } from "../edit/text.js";
import type { Around } from "../transform.js";
import { heldBy, outermost } from "./held.js";

/** Whether all that is made of the value of a read are these reads. */
export function isBoundWell({ tree }: Around, site: ReadSite, inside: readonly ReadSite[]): boolean {
  const held = heldBy(tree, site);
  switch (held.kind) {
    case "chain":
      return true;
    case "pattern":
      return (
        ts.isObjectBindingPattern(held.pattern) && held.pattern.elements.every(({ dotDotDotToken }) => !dotDotDotToken)
      );
    case "variable":
      return (
        held.uses.length > 0 &&
        held.uses.every((use) =>
          inside.some(({ place }) => isSamePlace(place, placeOfRead(tree.placeOf, use) ?? site.place)),
        )
      );
    case "open":
      return false;
  }
}

/** Where the first field is named that is read of a variable, `b` of `a.b` and of `a[0].b`. */
function placeOfRead(placeOf: Around["tree"]["placeOf"], use: ts.Expression): ReturnType<typeof placeOf> | undefined {
  const name = firstRead(use);
  return name && placeOf(name);
}

/** The first link with a name behind an expression. */
export function firstRead(use: ts.Expression): ReturnType<typeof accessName> {
  const link = nextLink(outermost(use));
  if (!link || !isAccess(link)) return undefined;
  return accessName(link) ?? (isFirstItem(link) ? firstRead(link) : undefined);
}

/** `list[0]` */
export function isFirstItem(link: Access): boolean {
  return (
    ts.isElementAccessExpression(link) &&
    ts.isNumericLiteral(link.argumentExpression) &&
    link.argumentExpression.text === "0"
  );
}
