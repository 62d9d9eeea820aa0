/**
 * A key that moves to the object around its own: `pagination: { limit: n }` becomes `limit: n`, `events: { types: x }`
 * becomes `event_types: { values: x }`. What stays in the object around it stays there.
 */
import { ts } from "ts-morph";
import { isAddress, type Address } from "../src/address.js";
import type { Edit, Holder, KeySite, ListChange, Place } from "../src/model.js";
import { accessName, isAccess } from "../src/program/syntax.js";
import { convertValue } from "./convert/index.js";
import { removeLinks } from "./edit/chain.js";
import { writeLists } from "./edit/list.js";
import { holderName, holderOf, keysOf, listOf, memberAt, namePlace, type Member } from "./edit/member.js";
import { isDropped, lastName, nameAt, type Remedy, type Subject } from "./transform.js";
import { writeName } from "./write.js";

export function moveKey(subject: Subject, site: KeySite): Remedy | undefined {
  const { fate, tree } = subject;
  const [target, ...others] = fate.to;
  const member = memberAt(tree, site.place);
  if (target === undefined || others.length > 0 || !member) return undefined;
  const named = nameAndValue(subject, site, lastName(target));
  const steps = stepsUp(subject, site, target);
  if (!named || steps === undefined) return undefined;
  if (steps === 0) return named;
  if (steps === "out")
    return member.kind === "property" && site.value ? unwrap(subject, member, site.value) : undefined;
  return member.kind === "access"
    ? shorten(subject, site, member, named)
    : lift(subject, site, member, lastName(target), named);
}

/** The new name, and the value in its new form. */
export function nameAndValue(subject: Subject, site: KeySite, name: string): Remedy | undefined {
  const conversions = subject.met.flatMap(({ convert, does }) => (convert && does === "apply" ? [convert] : []));
  if (conversions.length > 0) return convertValue(subject, site, name, conversions);
  return { edits: name === nameAt(site) ? [] : writeName(site, name, nameAt(site)), tier: "safe" };
}

/** 0: it stays in its object; 1: it moves to the one around; "out": it takes its object's place. Other ways are not written. */
function stepsUp({ to }: Pick<Subject, "to">, { parent }: KeySite, target: Address): 0 | 1 | "out" | undefined {
  if (to.find(target)?.id === parent.id) return "out";
  const above = target.slice(0, target.lastIndexOf("."));
  const owner = isAddress(above) ? to.find(above) : undefined;
  if (owner?.id === parent.id) return 0;
  return owner !== undefined && owner.id === parent.parent?.id ? 1 : undefined;
}

/** `{ payload: x }` becomes `x`, where nothing else is left in it. */
function unwrap(
  { tree, source, sitesAt, look }: Subject,
  { property, literal }: Extract<Member, { kind: "property" }>,
  value: Place,
): Remedy | undefined {
  const list = listOf(tree, literal);
  const holder = { kind: "value" } as const;
  const own: ListChange = { kind: "lift", list, item: tree.placeOf(property), holder, as: { name: "", value } };
  const others = literal.properties.filter((other) => other !== property);
  const going = others.filter(
    (other) =>
      other.name &&
      sitesAt(namePlace(tree, other.name)).some(
        (site) => site.kind === "key" && look(site)?.fate.to.some((to) => to.startsWith("header:")) === true,
      ),
  );
  const drops = going.map((other): ListChange => ({ kind: "drop", list, item: tree.placeOf(other), holder }));
  const [part] = going.length === others.length ? writeLists([own, ...drops], source) : [];
  return part?.edits && { edits: part.edits.map((edit) => ({ ...edit, of: [own] })), tier: "review" };
}

/** `filters.events.types = x` becomes `filters.event_types = { values: x }`. */
function shorten(
  subject: Subject,
  site: KeySite,
  { access }: Extract<Member, { kind: "access" }>,
  named: Remedy,
): Remedy | undefined {
  const owner = access.expression;
  if (!isAccess(owner) || !isKeyOf(subject, accessName(owner), site.parent.id)) return undefined;
  const edits = removeLinks(subject.tree, owner, owner);
  return edits && { ...named, edits: [...edits, ...named.edits] };
}

function isKeyOf({ tree, sitesAt }: Subject, name: ts.Node | undefined, id: string): boolean {
  return (
    name !== undefined &&
    sitesAt(namePlace(tree, name)).some(
      (other) => other.kind === "key" && other.parent.id !== id && (other.node?.id === id || other.node === undefined),
    )
  );
}

/** `pagination: { page: 1, limit: n }` becomes `limit: n`. */
function lift(
  subject: Subject,
  site: KeySite,
  { property, literal }: Extract<Member, { kind: "property" }>,
  name: string,
  named: Remedy,
): Remedy | undefined {
  const { tree, source } = subject;
  const holder = holderOf(tree, literal);
  const { value } = site;
  if (!holder || !value || !isKeyOf(subject, holderName(literal), site.parent.id) || isTaken(literal, name))
    return undefined;
  const own = liftOf(subject, property, literal, holder, name, value);
  const [part] = writeLists(
    [
      own,
      ...literal.properties.flatMap((other) =>
        other === property ? [] : (goingOf(subject, other, literal, holder) ?? []),
      ),
    ],
    source,
  );
  // Behind `=` the name is written where the object's stood.
  const inside =
    holder.kind === "assigned" ? named.edits.filter(({ place }) => place.start >= value.start) : named.edits;
  return part?.edits && { ...named, edits: [...part.edits.map((edit): Edit => ({ ...edit, of: [own] })), ...inside] };
}

function liftOf(
  { tree }: Subject,
  property: ts.Node,
  literal: ts.ObjectLiteralExpression,
  holder: Holder,
  name: string,
  value: Place,
): ListChange {
  return { kind: "lift", list: listOf(tree, literal), item: tree.placeOf(property), holder, as: { name, value } };
}

/** What becomes of another item of the literal; `undefined` when it stays. */
function goingOf(
  subject: Subject,
  item: ts.ObjectLiteralElementLike,
  literal: ts.ObjectLiteralExpression,
  holder: Holder,
): ListChange | undefined {
  const { tree, sitesAt, look } = subject;
  const site = item.name && sitesAt(namePlace(tree, item.name)).find((other) => other.kind === "key");
  const outlook = site && look(site);
  if (!outlook) return undefined;
  if (isDropped(outlook.met)) return { kind: "drop", list: listOf(tree, literal), item: tree.placeOf(item), holder };
  const [target] = outlook.fate.to;
  return target !== undefined && site.value && stepsUp(subject, site, target) === 1
    ? liftOf(subject, item, literal, holder, lastName(target), site.value)
    : undefined;
}

/** Whether the object that it would move to has that key already. */
function isTaken(literal: ts.ObjectLiteralExpression, name: string): boolean {
  const outer = literal.parent.parent;
  return ts.isObjectLiteralExpression(outer) && keysOf(outer).has(name);
}
