/** Reads in a pattern, `{ chat: { threads: [thread] } }`: elements renamed, put into others or out of them. */
import { ts } from "ts-morph";
import type { Edit, ReadSite } from "../../src/model.js";
import { cut } from "../edit/chain.js";
import { hasComment } from "../edit/text.js";
import { nameAt, type Around } from "../transform.js";
import { insertAfter, insertBefore, writeName } from "../write.js";
import { bindingOf } from "./binding.js";
import { rewriteChain, type Rewritten } from "./chain.js";
import { accessOf, elementOf, heldBy } from "./held.js";
import { ownerOf, wayOf, type Way } from "./way.js";

/** Writes the way of a read in a pattern; `undefined` when it can't be kept right. */
export function rewriteElement(
  around: Around,
  site: ReadSite,
  way: Way,
  element: ts.BindingElement,
): Rewritten | undefined {
  const [name, ...others] = way.names;
  if (name === undefined) return takenOver(around, site, way, element);
  const outer = opened(around, site, element);
  if (!outer) return undefined;
  const edits = others.length > 0 ? nested(around, site, way.names, element) : renamed(site, name, element);
  return {
    edits: [...outer.edits, ...edits],
    binding: outer.binding,
    isPlain: others.length === 0 && outer.edits.length === 0,
  };
}

function renamed(site: ReadSite, name: string, element: ts.BindingElement): Edit[] {
  if (name === nameAt(site)) return [];
  const { propertyName, name: local } = element;
  // `{ threads: thread }` becomes `{ thread }`.
  if (propertyName && ts.isIdentifier(local) && local.text === name && site.form === "identifier")
    return [{ place: { ...site.place, end: local.getStart() }, text: "" }];
  return writeName(site, name, nameAt(site));
}

/** `{ ip }` becomes `{ visit: { ip } }`. */
function nested({ tree }: Around, site: ReadSite, names: readonly string[], element: ts.BindingElement): Edit[] {
  const place = tree.placeOf(element);
  const last = names.at(-1) ?? nameAt(site);
  const above = names.slice(0, -1);
  return [
    insertBefore(place, above.map((name) => `${name}: { `).join("")),
    ...renamed(site, last, element),
    insertAfter(place, above.map(() => " }").join("")),
  ];
}

/** What the pattern took of its object is the object itself now. */
function takenOver(around: Around, site: ReadSite, way: Way, element: ts.BindingElement): Rewritten | undefined {
  if (ts.isObjectBindingPattern(element.name)) {
    const edits = flattened(around, element, element.name);
    return edits && { edits, binding: undefined, isPlain: false };
  }
  const binding = bindingOf(around, site, way);
  if (!binding) return undefined;
  const uses =
    binding.kind === "split"
      ? binding.uses.flatMap(({ use, site: leaf, name }) => asVariable(around, use, leaf, name))
      : [];
  return { edits: [...binding.edits, ...uses], binding: element.name, isPlain: false };
}

function asVariable({ tree }: Around, use: ts.Identifier, leaf: ReadSite, name: string): Edit[] {
  const access = accessOf(tree, leaf);
  return access ? [cut(tree, use, use.getStart(), access.getEnd(), name)] : [];
}

/** `{ chat: { users } }` becomes `{ users }`. */
function flattened({ tree }: Around, element: ts.BindingElement, pattern: ts.ObjectBindingPattern): Edit[] | undefined {
  const [first, last] = [pattern.elements[0], pattern.elements.at(-1)];
  const { text } = pattern.getSourceFile();
  if (!first || !last || element.initializer || pattern.elements.some(({ dotDotDotToken }) => dotDotDotToken))
    return undefined;
  const [head, tail] = [
    [element.getStart(), first.getStart()],
    [last.getEnd(), element.getEnd()],
  ] as const;
  if ([head, tail].some(([start, end]) => hasComment(text.slice(start, end)))) return undefined;
  return [cut(tree, element, ...head), cut(tree, element, ...tail)];
}

/** The patterns around an element that go with what they read. */
function opened(
  around: Around,
  site: ReadSite,
  element: ts.BindingElement,
): Pick<Rewritten, "edits" | "binding"> | undefined {
  const owner = ownerOf(around, site);
  const way = owner && wayOf(around, owner);
  if (!owner || !way?.isEmptied) return { edits: [], binding: undefined };
  const held = heldBy(around.tree, owner);
  if (held.kind !== "pattern" || held.pattern !== element.parent || !ts.isObjectBindingPattern(held.pattern))
    return undefined;
  const outer = elementOf(around.tree, owner);
  if (outer) {
    const edits = flattened(around, outer, held.pattern);
    const further = opened(around, owner, outer);
    return edits && further && { edits: [...further.edits, ...edits], binding: held.pattern };
  }
  const access = accessOf(around.tree, owner);
  const links = access && rewriteChain(around, owner, way, access);
  return links && { edits: links.edits, binding: held.pattern };
}
