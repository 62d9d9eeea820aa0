/** Names of messages of which several became one, or one became several: written so that each place names each once. */
import type { Edit, NameSite } from "../../src/model.js";
import { lastName, nameAt, type Remedy, type Subject } from "../transform.js";
import { writeName } from "../write.js";
import { mergeClauses, splitClause } from "./clauses.js";
import { mergeComparisons, splitComparison } from "./comparisons.js";
import { mergeListed, mergeListeners, splitListed, splitListener } from "./listed.js";
import { rivalsOf } from "./rivals.js";
import { roleOf } from "./role.js";

export function remedyMessage(subject: Subject, site: NameSite, tier: Remedy["tier"]): Remedy | undefined {
  const names = subject.fate.to.map(lastName);
  const [name, ...others] = names;
  if (name === undefined) return undefined;
  const edits = others.length > 0 ? split(subject, site, names) : merge(subject, site, name);
  return edits && { edits, tier, joins: others.length > 0 ? [] : joinsOf(subject, site, name) };
}

function merge(subject: Subject, site: NameSite, name: string): readonly Edit[] | undefined {
  const role = roleOf(subject.tree, site);
  const rivals = rivalsOf(subject, site, name);
  switch (role.kind) {
    case "case":
      return mergeClauses(subject, site, role.clause, name);
    case "comparison":
      return mergeComparisons(subject, site, role, name, rivals);
    case "key":
      return site.form === "shorthand"
        ? writeName(site, name, nameAt(site))
        : mergeListed(subject, site, role, name, subject.source);
    case "element":
    case "entry":
      return mergeListed(subject, site, role, name, subject.source);
    case "listener":
      return mergeListeners(subject, site, role.call, name, subject.source);
    case "other":
      // A constant of its own would be tested beside another of the same value.
      return rivals.length > 0 ? undefined : writeName(site, name, nameAt(site));
  }
}

function split(subject: Subject, site: NameSite, names: readonly string[]): readonly Edit[] | undefined {
  const role = roleOf(subject.tree, site);
  switch (role.kind) {
    case "case":
      return splitClause(subject, site, role.clause, names);
    case "comparison":
      return splitComparison(subject, site, role, names);
    case "key":
    case "element":
    case "entry":
      return splitListed(subject, site, role, names);
    case "listener":
      return splitListener(subject, site, role.call, names);
    case "other":
      return undefined;
  }
}

/** Whether a name is that of a push or webhook. */
export function isMessage({ at }: NameSite): boolean {
  return at.startsWith("push:") || at.startsWith("webhook:");
}

/** Names that become one are carried over together. */
function joinsOf(subject: Subject, site: NameSite, name: string): readonly string[] {
  const { discriminant } = site;
  return discriminant === undefined || rivalsOf(subject, site, name).length === 0
    ? []
    : [`${discriminant.slice(0, discriminant.lastIndexOf(":"))}:>${name}`];
}
