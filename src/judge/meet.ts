import type { CaseRule, Tier } from "../change.js";
import type { Fate, KeySite, Site, Step } from "../model.js";
import type { Met } from "../../transforms/transform.js";

/** What a rule's case may ask beside the site itself. */
export interface Surroundings {
  /** Whether what takes the site's place stands beside it already. */
  readonly hasSuccessor: (site: Site, fate: Fate) => boolean;
}

/** Steps that ask something of a site, each with the case that fits. */
export function meet(site: Site, fate: Fate, surroundings: Surroundings): Met[] {
  return fate.steps.map((step) => meetStep(site, step, fate, surroundings));
}

function meetStep(site: Site, step: Step, fate: Fate, surroundings: Surroundings): Met {
  const { change } = step;
  const found = change.cases?.find((one) => fits(one.when, site, fate, surroundings));
  return {
    step,
    tier: found?.tier ?? change.tier,
    does: found?.do ?? "apply",
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

function fits(when: CaseRule["when"], site: Site, fate: Fate, surroundings: Surroundings): boolean {
  if ("absent" in when) return site.kind === "call";
  if ("beside" in when) return surroundings.hasSuccessor(site, fate);
  if ("read" in when) return site.kind === "read" && site.isTruthTest;
  if (!isKey(site)) return false;
  if ("value" in when) return site.shape.kind === "literal" && site.shape.value === when.value;
  const { kind } = site.shape;
  if (when.shape === "array") return kind === "array" || kind === "single";
  if (when.shape === "number")
    return kind === "number" || (site.shape.kind === "literal" && typeof site.shape.value === "number");
  return kind === when.shape;
}

function isKey(site: Site): site is KeySite {
  return site.kind === "key";
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
