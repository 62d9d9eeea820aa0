/**
 * Variables that held what was removed, or what is now the message itself. They hold what takes its place, `{ chat }`
 * becomes `chat`, or one each for what was read of them: `({ chat }) => chat.threads[0]` becomes `({ thread }) => thread`.
 */
import { ts } from "ts-morph";
import type { Edit, ReadSite } from "../../src/model.js";
import { between } from "../edit/chain.js";
import { isFree } from "../edit/scope.js";
import { hasComment } from "../edit/text.js";
import type { Around } from "../transform.js";
import { isCarried } from "./asked.js";
import { firstRead } from "./bound.js";
import { elementOf, heldBy, type Held } from "./held.js";
import { readsBelow, wayOf, type Way } from "./way.js";

export type Binding =
  /** The variable stays, and holds what holds it. */
  | { readonly kind: "whole"; readonly edits: readonly Edit[] }
  /** In its place one variable for each name. */
  | { readonly kind: "split"; readonly edits: readonly Edit[]; readonly uses: readonly Split[] };

/** A read that is a variable of its own now. */
export interface Split {
  readonly use: ts.Identifier;
  readonly site: ReadSite;
  readonly name: string;
}

const MOST = 3;

/** What becomes of the variable that a pattern gives what a read gave; `undefined` when it can't be kept right. */
export function bindingOf(around: Around, site: ReadSite, way: Way): Binding | undefined {
  const element = elementOf(around.tree, site);
  const held = heldBy(around.tree, site);
  if (!element || way.names.length > 0 || (held.kind !== "variable" && !element.initializer)) return undefined;
  const whole = wholeOf(around, element);
  const split = held.kind === "variable" ? splitOf(around, site, element, held) : undefined;
  const names = new Set(split?.uses.map(({ name }) => name));
  if (!whole) return split;
  if (!split) return whole;
  return way.isEmptied || (names.size === 1 && split.uses.every((use) => isChanged(around, use))) ? split : whole;
}

/** `{ chat }` becomes `chat`: only where it is all that the pattern takes. */
function wholeOf({ tree }: Around, element: ts.BindingElement): Binding | undefined {
  const pattern = element.parent;
  const owner = pattern.parent;
  if (pattern.elements.length !== 1 || element.dotDotDotToken || !ts.isIdentifier(element.name)) return undefined;
  const mayDefault = !ts.isVariableDeclaration(owner) && !owner.initializer;
  if ((element.initializer && !mayDefault) || (!ts.isBindingElement(owner) && owner.type)) return undefined;
  const [start, end] = [pattern.getStart(), pattern.getEnd()];
  const { text } = pattern.getSourceFile();
  if (hasComment(text.slice(start, element.name.getStart())) || hasComment(text.slice(element.getEnd(), end)))
    return undefined;
  return {
    kind: "whole",
    edits: [
      { place: between(tree, pattern, start, element.name.getStart()), text: "" },
      { place: between(tree, pattern, element.getEnd(), end), text: "" },
    ],
  };
}

/** A variable for each thing that was read of it, where each is found under one name. */
function splitOf(
  around: Around,
  site: ReadSite,
  element: ts.BindingElement,
  { uses }: Extract<Held, { kind: "variable" }>,
): Extract<Binding, { kind: "split" }> | undefined {
  const { tree } = around;
  const pattern = element.parent;
  const owner = pattern.parent;
  if (
    !ts.isObjectBindingPattern(pattern) ||
    element.initializer ||
    pattern.elements.some(({ dotDotDotToken }) => dotDotDotToken) ||
    (!ts.isBindingElement(owner) && owner.type)
  )
    return undefined;
  const found = uses.map((use) => leafOf(around, site, use));
  const leaves = found.flatMap((leaf) => leaf ?? []);
  const names = [...new Set(leaves.map(({ name }) => name))];
  if (
    leaves.length < uses.length ||
    leaves.length === 0 ||
    names.length > MOST ||
    !names.every((name) => isFree(tree, name, element))
  )
    return undefined;
  return { kind: "split", edits: [{ place: tree.placeOf(element), text: names.join(", ") }], uses: leaves };
}

/** What a use of the variable reads in the end, past all that was removed. */
function leafOf(around: Around, owner: ReadSite, use: ts.Identifier): Split | undefined {
  let name = firstRead(use);
  for (let above: ReadSite = owner; name;) {
    const { start } = around.tree.placeOf(name);
    const site = readsBelow(around, above).find(({ place }) => Math.abs(place.start - start) <= 1);
    const way = site && wayOf(around, site);
    if (!site || !way || way.above) return undefined;
    const [only, ...others] = way.names;
    if (only !== undefined)
      return others.length === 0 && isCarried(around, site, way) ? { use, site, name: only } : undefined;
    const link = name.parent;
    name = ts.isExpression(link) ? firstRead(link) : undefined;
    above = site;
  }
  return undefined;
}

function isChanged({ look }: Around, { site }: Split): boolean {
  const outlook = look(site);
  return outlook !== undefined && outlook.met.some(({ step }) => step.effect !== "noted");
}
