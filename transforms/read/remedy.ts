/** Reads of what has another name, another place or another form now. */
import { ts } from "ts-morph";
import type { Conversion } from "../../src/change.js";
import type { Edit, ReadSite } from "../../src/model.js";
import { isFree } from "../edit/scope.js";
import { nameAt, type Remedy, type Subject } from "../transform.js";
import { writeName } from "../write.js";
import { isGuard } from "./asks.js";
import { allConverted, type Converted } from "../convert/read.js";
import { conversionsOf, convertedBy, convertedHere } from "./asked.js";
import { rewriteChain, type Rewritten } from "./chain.js";
import { rewriteElement } from "./element.js";
import { accessOf, elementOf, usesOf } from "./held.js";
import { wayOf, type Way } from "./way.js";

/** `undefined` where it can't be written so that the code reads the same. */
export function remedyRead(subject: Subject, site: ReadSite): Remedy | undefined {
  const way = wayOf(subject, site);
  if (!way || way.isEmptied || isUnwrappedGuard(subject, site, way)) return undefined;
  const conversions = conversionsOf(subject, site, way, subject.met);
  const [name] = way.names;
  const access = accessOf(subject.tree, site);
  if (access)
    return remedy(subject, rewriteChain(subject, site, way, access), convertedHere(subject, site, access, conversions));
  // A pattern has no way up.
  if (way.above) return undefined;
  const element = elementOf(subject.tree, site);
  if (element && conversions.length > 0)
    return way.names.length === 1 && name !== undefined
      ? convertElement(subject, site, name, element, conversions)
      : undefined;
  if (element) return remedy(subject, rewriteElement(subject, site, way, element), { edits: [], shared: [] });
  const isSimple = way.names.length === 1 && conversions.length === 0 && name !== undefined;
  return isSimple
    ? { edits: name === nameAt(site) ? [] : writeName(site, name, nameAt(site)), tier: "safe" }
    : undefined;
}

/** `if (answer.chat)` would become a test of the answer itself, which is always there. */
function isUnwrappedGuard({ tree }: Subject, site: ReadSite, { names }: Way): boolean {
  const access = names.length === 0 ? accessOf(tree, site) : undefined;
  return access !== undefined && isGuard(access);
}

function remedy(
  { tree }: Subject,
  rewritten: Rewritten | undefined,
  converted: Converted | undefined,
): Remedy | undefined {
  if (!rewritten || !converted) return undefined;
  const { edits, binding, isPlain } = rewritten;
  const isTurned = converted.edits.length > 0 || converted.shared.length > 0;
  return {
    edits: [...edits, ...converted.edits],
    tier: isPlain && !isTurned ? "safe" : "review",
    joins: joinsOf(tree, [...(binding ? [binding] : []), ...converted.shared]),
  };
}

/** Reads that share one of these are carried out together. */
function joinsOf(tree: Subject["tree"], nodes: readonly ts.Node[]): readonly string[] {
  return nodes.map((node) => `binding:${tree.placeOf(node).path}:${tree.placeOf(node).start}`);
}

/** `{ timestamp }` becomes `{ created_at }`, and each use of it is turned. */
function convertElement(
  subject: Subject,
  site: ReadSite,
  name: string,
  element: ts.BindingElement,
  conversions: readonly Conversion[],
): Remedy | undefined {
  const { tree } = subject;
  const local = element.name;
  if (ts.isArrayBindingPattern(local))
    return conversions.length === 1 && conversions[0] === "first-of-list"
      ? openItem(site, name, element, local)
      : undefined;
  const uses = ts.isIdentifier(local) && !element.initializer ? usesOf(tree, local) : undefined;
  if (!uses || !ts.isIdentifier(local)) return undefined;
  const isNew = !element.propertyName && isFree(tree, name, element);
  const converted = allConverted(uses.map((use) => convertedBy(subject, use, conversions)));
  if (!converted) return undefined;
  const names = isNew ? uses.map((use): Edit => ({ place: tree.placeOf(use), text: name })) : [];
  const declared = isNew ? [{ place: site.place, text: name }] : writeName(site, name, nameAt(site));
  return {
    edits: [...declared, ...names, ...converted.edits],
    tier: "review",
    joins: joinsOf(tree, converted.shared),
  };
}

/** `threads: [thread]` becomes `thread`. */
function openItem(
  site: ReadSite,
  name: string,
  element: ts.BindingElement,
  pattern: ts.ArrayBindingPattern,
): Remedy | undefined {
  const [item, ...others] = pattern.elements;
  if (
    !item ||
    others.length > 0 ||
    ts.isOmittedExpression(item) ||
    item.dotDotDotToken ||
    item.initializer ||
    element.initializer
  )
    return undefined;
  const isSame = ts.isIdentifier(item.name) && item.name.text === name;
  const { place } = site;
  return {
    edits: [
      ...(isSame ? [] : [{ place, text: name }]),
      { place: { ...place, start: isSame ? element.getStart() : pattern.getStart(), end: item.getStart() }, text: "" },
      { place: { ...place, start: item.getEnd(), end: pattern.getEnd() }, text: "" },
    ],
    tier: "review",
  };
}
