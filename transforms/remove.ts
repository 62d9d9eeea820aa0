/** remove: nothing takes its place. A key whose value says what is now always so is taken out; the rest is told. */
import type { Edit, KeySite, ReadSite } from "../src/model.js";
import { isAssignment } from "../src/program/syntax.js";
import { remedyDeclared } from "./declared.js";
import { writeList } from "./edit/list.js";
import { holderName, holderOf, listOf, memberAt, namePlace } from "./edit/member.js";
import { dropListed } from "./edit/separated.js";
import { dropStatement } from "./edit/statement.js";
import { hasComment } from "./edit/text.js";
import { tellMet } from "./met-name.js";
import { accessOf } from "./read/held.js";
import { sentInstead } from "./read/sent.js";
import { isDropped, isDroppedAt, lastName, type Remedy, type Subject, type Transform } from "./transform.js";

export const remove: Transform<"remove"> = {
  kind: "remove",
  remedy(subject) {
    const { site, met, source } = subject;
    if (site.kind === "declared") return remedyDeclared(subject, site);
    if (site.kind === "read") return asSent(subject, site);
    if (site.kind === "name" && site.at.startsWith("scope:") && isDropped(met)) {
      const edits = dropListed(source(site.place.path), site.place, (other) => isDroppedAt(subject, other));
      return edits && { edits, tier: "safe" };
    }
    if (site.kind !== "key" || !site.property || !isDropped(met)) return undefined;
    const edits = dropKey(subject, site);
    return edits && { edits, tier: "safe" };
  },
  advice: heirsOf,
  sentence(subject, { step }) {
    return `${tellMet(subject, step)} was removed in ${step.change.version}.`;
  },
};

/** `res.chat.id` becomes the `chatId` that the call was given. */
function asSent(subject: Subject, site: ReadSite): Remedy | undefined {
  const access = accessOf(subject.tree, site);
  const [text] = subject.met.flatMap(({ step }) => sentInstead(subject, site, step) ?? []);
  if (!access || text === undefined || hasComment(access.getText())) return undefined;
  return { edits: [{ place: subject.tree.placeOf(access), text, whole: true }], tier: "review" };
}

/** Where what stood in an object is now: "Its `limit` is given as `limit: paging.limit` now." */
function heirsOf({ site, from, look }: Subject): string | undefined {
  const outlook = site.kind === "key" && site.value ? look(site) : undefined;
  if (!outlook || site.kind !== "key") return undefined;
  const value = site.valueText?.replace(/\s+/g, " ") ?? "";
  const heirs = from.children(outlook.node).flatMap((child) => {
    const [to] = outlook.plan.fate(child.id, site.context).to;
    const isSimple = /^[\w$.]+$/.test(value);
    return to === undefined
      ? []
      : [`Give its \`${child.name}\` as \`${lastName(to)}${isSimple ? `: ${value}.${child.name}` : ""}\`.`];
  });
  return heirs.length > 0 ? heirs.join(" ") : undefined;
}

/** Takes the property or the assignment out. An object that goes with its last property is dropped then. */
function dropKey({ tree, source, sitesAt, look }: Subject, site: KeySite): readonly Edit[] | undefined {
  const member = memberAt(tree, site.place);
  if (member?.kind === "access") {
    const edit = isAssignment(member.access.parent)
      ? dropStatement(source(site.place.path), tree.placeOf(member.access.parent))
      : undefined;
    return edit && [edit];
  }
  if (!member) return undefined;
  const { property, literal } = member;
  const owner = holderName(literal);
  const goes =
    owner && sitesAt(namePlace(tree, owner)).some((other) => other.kind === "key" && look(other)?.fate.to.length === 0);
  return writeList(
    {
      kind: "drop",
      list: listOf(tree, literal),
      item: tree.placeOf(property),
      holder: goes ? holderOf(tree, literal) : undefined,
    },
    source,
  );
}
