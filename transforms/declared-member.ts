/** Members of declared types that leave their object, or are removed with all their uses. */
import { ts } from "ts-morph";
import { isAddress } from "../src/address.js";
import type { DeclaredSite, Edit, Holder, ListChange } from "../src/model.js";
import { writeList, writeLists } from "./edit/list.js";
import { listOf, memberPlace, membersOf, namePlace } from "./edit/member.js";
import { staticName } from "../src/program/syntax.js";
import { namesOf } from "./read/way.js";
import { isDropped, lastName, type Around, type Remedy, type Subject } from "./transform.js";
import { insertAfter, writeName } from "./write.js";

/** `pagination: { limit: number }` becomes `limit: number`. */
export function liftMember(subject: Subject, site: DeclaredSite): Remedy | undefined {
  const { fate, tree, source } = subject;
  const [target, ...others] = fate.to;
  const member = tree.nodeAt(site.place)?.parent;
  if (
    target === undefined ||
    others.length > 0 ||
    !member ||
    !ts.isPropertySignature(member) ||
    !goesUp(subject, site, target)
  )
    return undefined;
  const type = member.parent;
  const holder = ts.isTypeLiteralNode(type) ? holderOf(subject, type) : undefined;
  if (!ts.isTypeLiteralNode(type) || !holder) return undefined;
  const changes = type.members.flatMap((other) => changeOf(subject, other, type, holder) ?? []);
  const own = changes.filter((change) => change.kind === "lift" && change.item.start === tree.placeOf(member).start);
  const [part] = own.length === 1 ? writeLists(changes, source) : [];
  const named = lastName(target) === lastName(site.at) ? [] : writeName(site, lastName(target), lastName(site.at));
  const lifted = part?.edits?.map((edit): Edit => ({ ...edit, of: own }));
  return lifted && { edits: [...lifted, ...named, ...optional(subject, member, type)], tier: "review" };
}

/** What stood in an object that may be missing may be missing itself. */
function optional({ tree }: Subject, member: ts.PropertySignature, type: ts.TypeLiteralNode): readonly Edit[] {
  const mayMiss = ts.isPropertySignature(type.parent) && type.parent.questionToken !== undefined;
  return mayMiss && !member.questionToken ? [insertAfter(tree.placeOf(member.name), "?")] : [];
}

/** A member that every use drops. */
export function dropMember(subject: Subject, site: DeclaredSite): Remedy | undefined {
  const member = signatureAt(subject, site);
  return member && isUnused(subject, site) ? cutMember(subject, member) : undefined;
}

/** A member that would get the name of another of its type or schema: that one stands for both. */
export function mergeMember(subject: Subject, site: DeclaredSite, name: string): Remedy | undefined {
  const { tree, source } = subject;
  const member = signatureAt(subject, site);
  if (member) return isSecond(subject, member, member.parent.members, name) ? cutMember(subject, member) : undefined;
  const key = site.isDescribing ? tree.nodeAt(site.place)?.parent : undefined;
  if (!key || !ts.isPropertyAssignment(key) || !isSecond(subject, key, key.parent.properties, name)) return undefined;
  const list = listOf(tree, key.parent);
  const edits = writeList({ kind: "drop", list, item: tree.placeOf(key), holder: undefined }, source);
  return edits && { edits, tier: "review" };
}

/** Whether another has the name, or one before it gets it. */
function isSecond(around: Around, own: ts.Node, members: readonly ts.NamedDeclaration[], name: string): boolean {
  return members.some((other, index) => {
    if (other === own || !other.name) return false;
    if (staticName(other.name) === name) return true;
    const sites = around.sitesAt(namePlace(around.tree, other.name));
    const isRenamed = sites.some((one) => one.kind === "declared" && namesOf(around, one)?.join(".") === name);
    return isRenamed && index < members.findIndex((one) => one === own);
  });
}

type Signature = ts.PropertySignature & { readonly parent: ts.TypeLiteralNode | ts.InterfaceDeclaration };

function signatureAt({ tree }: Subject, site: DeclaredSite): Signature | undefined {
  const name = tree.nodeAt(site.place);
  const member = name?.parent;
  return member && isSignature(member) && member.name === name ? member : undefined;
}

function isSignature(node: ts.Node): node is Signature {
  return ts.isPropertySignature(node) && (ts.isTypeLiteralNode(node.parent) || ts.isInterfaceDeclaration(node.parent));
}

function cutMember(subject: Subject, member: Signature): Remedy | undefined {
  const { tree, source } = subject;
  const type = member.parent;
  const holder = ts.isTypeLiteralNode(type) ? holderOf(subject, type) : undefined;
  const edits = writeList(
    { kind: "drop", list: membersOf(tree, type), item: memberPlace(tree, member), holder },
    source,
  );
  return edits && { edits, tier: "review" };
}

function changeOf(
  subject: Subject,
  member: ts.TypeElement,
  type: ts.TypeLiteralNode,
  holder: Holder,
): ListChange | undefined {
  const { tree, sitesAt, look } = subject;
  const site = member.name && sitesAt(namePlace(tree, member.name)).find((other) => other.kind === "declared");
  const fate = site && look(site)?.fate;
  if (!site || !fate) return undefined;
  const list = membersOf(tree, type);
  const item = memberPlace(tree, member);
  const [target] = fate.to;
  if (target !== undefined && goesUp(subject, site, target))
    return { kind: "lift", list, item, holder, as: { name: lastName(target), value: item } };
  return target === undefined && isUnused(subject, site) ? { kind: "drop", list, item, holder } : undefined;
}

/** Whether a field stands one object further up at the target. */
function goesUp({ to }: Subject, { parent }: DeclaredSite, target: string): boolean {
  const above = target.slice(0, target.lastIndexOf("."));
  const owner = isAddress(above) ? to.find(above) : undefined;
  return owner !== undefined && owner.id === parent.parent?.id;
}

/** The field whose type a type literal is; it goes when nothing is left in it. */
function holderOf({ tree }: Subject, type: ts.TypeLiteralNode): Holder | undefined {
  const { parent } = type;
  if (!ts.isPropertySignature(parent) || parent.type !== type) return undefined;
  const outer = parent.parent;
  return { kind: "item", whole: memberPlace(tree, parent), outer: membersOf(tree, outer) };
}

/** Whether every use of a field is removed. */
export function isUnused(around: Around, { property }: DeclaredSite): boolean {
  const mentions = around.uses(property).filter(({ place }) => {
    const parent = around.tree.nodeAt(place)?.parent;
    return !parent || !ts.isPropertySignature(parent);
  });
  return mentions.every(({ place }) =>
    around.sitesAt(place).some((site) => site.kind === "key" && isDropped(around.look(site)?.met ?? [])),
  );
}
