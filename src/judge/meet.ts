import type { CaseRule, Change, Tier } from "../change.js";
import type { Fate, KeySite, ReadSite, Site, Step } from "../model.js";
import type { Met } from "../../transforms/transform.js";

/** What a rule's case may ask beside the site itself. */
export interface Surroundings {
  /** Whether what takes the site's place stands beside it already. */
  readonly hasSuccessor: (site: Site, fate: Fate) => boolean;
  /** Whether a scope in the same list contains the site's, or what takes its place. */
  readonly isCovered: (site: Site, fate: Fate) => boolean;
  /** Whether what a read gives is compared with literals. */
  readonly isComparedRead: (site: ReadSite) => boolean;
  /** Whether a read can be written as what its call was given, by a step that ends the field. */
  readonly isSentRead: (site: ReadSite, step: Step) => boolean;
  /** The code at a path of the site's request, named as it was right before a change. */
  readonly besideAt: (path: string, site: Site, change: Change) => string | undefined;
}

/** Steps that ask something of a site, each with the case that fits. */
export function meet(site: Site, fate: Fate, surroundings: Surroundings): Met[] {
  return fate.steps.map((step) => meetStep(site, step, fate, surroundings));
}

function meetStep(site: Site, step: Step, fate: Fate, surroundings: Surroundings): Met {
  const { change } = step;
  const found = change.cases?.find((one) => fits(one.when, site, { fate, step }, surroundings));
  return {
    step,
    tier: found?.tier ?? change.tier,
    does: (found ?? change).do ?? "apply",
    convert: found
      ? (found.convert ?? (found.do === undefined ? convertOf(step, found, site) : undefined))
      : step.convert,
    advice: found?.advice ?? change.advice,
  };
}

/** A case that says nothing of a conversion has the change's own, unless the value is there already. */
function convertOf(step: Step, found: CaseRule, site: Site): Met["convert"] {
  const isThere = "shape" in found.when && found.when.shape === "time" && isKey(site) && site.shape.kind === "time";
  return isThere ? undefined : step.convert;
}

/** What a site is met by: its fate, and one step of it. */
interface Meeting {
  readonly fate: Fate;
  readonly step: Step;
}

function fits(
  when: CaseRule["when"],
  site: Site,
  { fate, step }: Meeting,
  { hasSuccessor, isCovered, isComparedRead, isSentRead, besideAt }: Surroundings,
): boolean {
  if ("absent" in when) return site.kind === "call";
  if ("beside" in when) return when.beside === "successor" ? hasSuccessor(site, fate) : isCovered(site, fate);
  if ("at" in when) {
    const code = besideAt(when.at.replace(/^request\./, ""), site, step.change);
    return code !== undefined && when.values.some((value) => isLiteral(code, value));
  }
  if ("read" in when) {
    if (site.kind !== "read") return false;
    if (when.read === "sent") return isSentRead(site, step);
    return when.read === "truth" ? site.isTruthTest : isComparedRead(site);
  }
  if (!isKey(site)) return false;
  if ("value" in when) return site.shape.kind === "literal" && site.shape.value === when.value;
  const { kind } = site.shape;
  if (when.shape === "array") return kind === "array" || kind === "single";
  if (when.shape === "number")
    return kind === "number" || (site.shape.kind === "literal" && typeof site.shape.value === "number");
  return kind === when.shape;
}

/** Whether code is exactly a literal, in any quotes. */
function isLiteral(code: string, value: string | number | boolean | null): boolean {
  if (typeof value !== "string") return code.trim() === String(value);
  const [, , text] = /^(["'`])(.*)\1$/s.exec(code.trim()) ?? [];
  return text === value;
}

function isKey(site: Site): site is KeySite {
  return site.kind === "key";
}

/** Whether calls of a method that was replaced become calls of the one that took its place, key by key. */
export function isCarriedOn(site: Site, fate: Fate, surroundings: Surroundings): boolean {
  const replaced = meet(site, fate, surroundings).filter(({ step }) => step.effect === "replaced");
  const isWritten = ({ tier, does }: Met): boolean => (tier === "safe" || tier === "review") && does === "apply";
  return fate.ids.length === 1 && replaced.length > 0 && replaced.every(isWritten);
}

const ORDER: readonly Tier[] = ["note", "safe", "review", "manual"];

/** The weaker of two tiers: a note asks for nothing, so anything else is weaker. */
export function weaker(a: Tier, b: Tier): Tier {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

/** The step that decides what is said: the weakest, the latest of those. */
export function decisive(met: readonly Met[]): Met | undefined {
  return met.reduce<Met | undefined>(
    (found, one) => (found === undefined || weaker(one.tier, found.tier) === one.tier ? one : found),
    undefined,
  );
}
