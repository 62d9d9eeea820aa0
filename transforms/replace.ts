/**
 * replace: something else took its place. One successor is written where the old name stood, unless it stands beside
 * it already: then the old one is removed. Several successors are a person's choice.
 */
import type { KeySite, NameSite } from "../src/model.js";
import { adviceForMessage } from "./name/advice.js";
import { isMessage, remedyMessage } from "./name/remedy.js";
import { remedyDeclared } from "./declared.js";
import { remedyRead } from "./read/remedy.js";
import { nameAndValue } from "./move-key.js";
import { pathOf } from "./paths.js";
import { moveToHeader } from "./to-header.js";
import { addListed, dropListed } from "./edit/separated.js";
import { tellMet } from "./met-name.js";
import { isDroppedAt, lastName, nameAt, type Remedy, type Subject, type Transform } from "./transform.js";
import { writeName } from "./write.js";

export const replace: Transform<"replace"> = {
  kind: "replace",
  remedy(subject) {
    const { site, fate } = subject;
    if (site.kind === "read") return remedyRead(subject, site);
    if (site.kind === "declared") return remedyDeclared(subject, site);
    if (site.kind === "name" && isMessage(site)) return remedyMessage(subject, site, "review");
    if (site.kind === "key")
      return fate.to.every((to) => to.startsWith("header:")) ? moveToHeader(subject, site) : remedyKey(subject, site);
    if (site.kind !== "name") return undefined;
    return site.at.startsWith("scope:") ? remedyScope(subject, site) : remedyMethod(subject, site);
  },
  advice(subject) {
    const { site } = subject;
    return site.kind === "name" && isMessage(site) ? adviceForMessage(subject, site) : undefined;
  },
  sentence(subject, { step }) {
    const { fate } = subject;
    const { version } = step.change;
    const name = tellMet(subject, step, true);
    if (step.effect === "removed")
      return isNamedAgain(subject)
        ? `${name} has another meaning since ${version}.`
        : `${name} has no counterpart since ${version}.`;
    const successors = [...new Set((step.to.length > 0 ? step.to : fate.to).map(pathOf))];
    const what = successors.length > 0 ? `was replaced by ${successors.join(" and ")}` : "was replaced";
    return `${name} ${what} in ${version}.`;
  },
};

/** Whether something else has the name in what took the place of the object around. */
function isNamedAgain({ site, look, to }: Subject): boolean {
  if (site.kind !== "read" && site.kind !== "key") return false;
  const heirs = look(site)?.plan.fate(site.parent.id, site.context).ids ?? [];
  return heirs.some((id) => {
    const heir = to.get(id);
    return heir !== undefined && to.child(heir, nameAt(site)) !== undefined;
  });
}

/** A call of one method becomes a call of the one that took its place. */
function remedyMethod({ fate }: Subject, site: NameSite): Remedy | undefined {
  const [target, ...others] = fate.to;
  // Of a method that was removed at the version of the call, the parameters are not known.
  if (target === undefined || others.length > 0 || !site.at.startsWith("method:") || !site.node) return undefined;
  return { edits: writeName(site, lastName(target), nameAt(site)), tier: "review" };
}

/** A parameter of such a call, where it stays in the object that took its object's place. */
function remedyKey(subject: Subject, site: KeySite): Remedy | undefined {
  const { fate, look, to } = subject;
  const [target, ...others] = fate.to;
  const [id] = fate.ids;
  const owner = id === undefined ? undefined : to.get(id)?.parent;
  const above = look(site)?.plan.fate(site.parent.id, site.context).ids ?? [];
  if (target === undefined || others.length > 0 || !owner || above.length !== 1 || above[0] !== owner.id)
    return undefined;
  const written = nameAndValue(subject, site, lastName(target));
  return written && { ...written, tier: "review" };
}

/** The successor in place of the old scope, or beside it while a call still needs that. */
function remedyScope(subject: Subject, site: NameSite): Remedy | undefined {
  const { fate, met, source } = subject;
  const [target, ...others] = fate.to;
  if (target === undefined || others.length > 0) return undefined;
  const text = source(site.place.path);
  if (met.some(({ does }) => does === "drop")) {
    const edits = dropListed(text, site.place, (other) => isDroppedAt(subject, other));
    return edits && { edits, tier: "safe" };
  }
  const name = lastName(target);
  const beside = addListed(text, site, name);
  return {
    edits: writeName(site, name, nameAt(site)),
    tier: "review",
    ...(beside ? { meanwhile: [beside] } : {}),
  };
}
