/** The upgrade guide from one version to another: what is done by itself, what by hand, what outside the code. */
import type { Address } from "../address.js";
import type { Change, ChangeId, Tier } from "../change.js";
import { groupBy } from "../group-by.js";
import { stepsOfChange } from "../judge/outside.js";
import type { Fate, Step } from "../model.js";
import type { ApiPack } from "../rules/pack.js";
import type { Version } from "../version.js";

/** One name at the old version and what stands for it at the new one. */
export interface NewName {
  readonly from: Address;
  /** None: it ended, or nobody knows where its content is now. */
  readonly to: readonly Address[];
  /** The weakest tier on the way. */
  readonly tier: Tier;
  readonly changes: readonly ChangeId[];
}

export interface Guide {
  readonly api: string;
  readonly name: string;
  readonly from: Version;
  readonly to: Version;
  /** Versions on the way, the first left out. */
  readonly steps: ApiPack["versions"];
  /** Changes that concern what lives at the old version, by tier, oldest first. */
  readonly byTier: Readonly<Record<Tier, readonly Change[]>>;
  /** What is new and lives at the new version. */
  readonly additions: readonly Change[];
  readonly names: readonly NewName[];
  /** Steps outside the code, each with the changes that ask for it. */
  readonly outside: readonly { readonly text: string; readonly changes: readonly ChangeId[] }[];
}

const TIER_ORDER: readonly Tier[] = ["note", "safe", "review", "manual"];
const ANYWHERE = { in: undefined, on: undefined };

/** What an upgrade asks for. Throws BadInput when the way leads backwards. */
export function toGuide(pack: ApiPack, from: Version, to: Version): Guide {
  const plan = pack.planned(from, to);
  const fates = [...pack.surfaceOf(from).nodes()].map((node) => plan.fate(node.id, ANYWHERE));
  const told = findTold(fates);
  const changes = pack.changes.filter((change) => told.has(change));
  const additions = findAdditions(pack, from, to).filter((change) => !told.has(change));
  const ofTier = (tier: Tier): readonly Change[] => changes.filter((change) => change.tier === tier);
  return {
    api: pack.id,
    name: pack.name,
    from,
    to,
    steps: pack.versions.slice(indexOf(pack, from) + 1, indexOf(pack, to) + 1),
    byTier: { safe: ofTier("safe"), review: ofTier("review"), manual: ofTier("manual"), note: ofTier("note") },
    additions,
    names: fates.flatMap(toNewName),
    outside: findOutside(changes, pack, to),
  };
}

/** Changes that still matter at the end: a rename of what a later version ended or replaced does not. */
function findTold(fates: readonly Fate[]): ReadonlySet<Change> {
  const told = new Set<Change>();
  for (const { steps } of fates) {
    const end = steps.findLastIndex(({ effect }) => effect === "removed" || effect === "replaced");
    steps.forEach((step, index) => {
      if (index >= end || !isStructural(step)) told.add(step.change);
    });
  }
  return told;
}

function isStructural({ effect }: Step): boolean {
  return effect !== "noted" && effect !== "undocumented";
}

/** Changes on the way that brought something which is there to be used. */
function findAdditions(pack: ApiPack, from: Version, to: Version): readonly Change[] {
  const { births } = pack.history;
  const old = new Set([...pack.surfaceOf(from).nodes()].map(({ id }) => id));
  const alive = [...pack.surfaceOf(to).nodes()].filter(({ id, root }) => !old.has(id) && root.withdrawn === undefined);
  const causes = new Set(alive.map(({ id }) => births.get(id)));
  return pack.changes.filter((change) => change.kind === "add" && causes.has(change));
}

function toNewName({ from, to, outcome, steps }: Fate): readonly NewName[] {
  const own = steps.filter(({ effect }) => effect === "renamed" || effect === "moved" || effect === "replaced");
  if (outcome === "same" || own.length === 0 || to.every((address) => below(address) === below(from))) return [];
  const tier = TIER_ORDER[Math.max(...own.map(({ change }) => TIER_ORDER.indexOf(change.tier)))] ?? "manual";
  return [{ from, to, tier, changes: own.map(({ change }) => change.fullId) }];
}

/** What tells a field from others of its method or push; for these themselves all of it. */
function below(address: Address): string {
  const dot = address.indexOf(".");
  return dot < 0 || address.startsWith("scope:") ? address : address.slice(dot);
}

function findOutside(changes: readonly Change[], { api }: ApiPack, to: Version): Guide["outside"] {
  const asking = changes.flatMap((change) =>
    stepsOfChange(change, api, to).map((text) => ({ text, id: change.fullId })),
  );
  return [...groupBy(asking, ({ text }) => text)].map(([text, same]) => ({ text, changes: same.map(({ id }) => id) }));
}

function indexOf(pack: ApiPack, version: Version): number {
  return pack.versions.findIndex((known) => known.version === version);
}
