/** The upgrade guide from one version to another: what is done by itself, what by hand, what outside the code. */
import type { Address } from "../address.js";
import type { Change, ChangeId, Tier } from "../change.js";
import { groupBy } from "../group-by.js";
import { stepsOfChange } from "../judge/outside.js";
import type { Fate, Step } from "../model.js";
import type { ApiPack } from "../rules/pack.js";
import { compareVersions, toVersion, type Version } from "../version.js";
import { tellAddress } from "./address-words.js";
import type { Told } from "./change-words.js";
import { FinalForms } from "./guide-final.js";
import { tellLife } from "../rules/version-life.js";

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
  /** Changes that concern what lives at the old version, oldest first. */
  readonly changes: readonly Change[];
  /** The same by tier. */
  readonly byTier: Readonly<Record<Tier, readonly Change[]>>;
  /** What is new and lives at the new version. */
  readonly additions: readonly Change[];
  readonly names: readonly NewName[];
  /** Steps outside the code, each with the changes that ask for it. */
  readonly outside: readonly { readonly text: string; readonly changes: readonly ChangeId[] }[];
  /** Methods, pushes and webhooks that are new and live at the new version, as sentences name them. */
  readonly added: readonly { readonly version: Version; readonly names: readonly string[] }[];
  /** Names of the old version that were withdrawn from all versions, with the day. */
  readonly withdrawn: readonly { readonly words: string; readonly on: string }[];
  /** Why to leave the old version, and what the new one is. */
  readonly life: readonly string[];
  /** For which version of which API the words of changes are told. */
  readonly told: Told & { readonly pack: ApiPack };
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
    changes,
    byTier: { safe: ofTier("safe"), review: ofTier("review"), manual: ofTier("manual"), note: ofTier("note") },
    additions,
    names: fates.flatMap(toNewName),
    outside: findOutside(changes, pack, to),
    added: findAdded(pack, from, to),
    withdrawn: findWithdrawn(pack, from),
    life: [from, to].flatMap((version) => tellLife(pack, version)),
    told: { pack, to },
  };
}

/** What `plan` gives to a program: all but what only the words are made from. */
export function toPlanDocument(guide: Guide): object {
  return Object.fromEntries(Object.entries(guide).filter(([key]) => key !== "told" && key !== "changes"));
}

/** Changes that still matter at the end: a rename of what a later version ended or replaced does not. */
function findTold(fates: readonly Fate[]): ReadonlySet<Change> {
  const told = new Set<Change>();
  for (const { steps, from, to } of fates) {
    // What came back to where it was asks for nothing.
    const isBack = to.length === 1 && to[0] === from;
    const end = steps.findLastIndex(({ effect }) => effect === "removed" || effect === "replaced");
    steps.forEach((step, index) => {
      const isMoved = step.effect === "moved" || step.effect === "renamed";
      if ((index >= end && !(isBack && isMoved)) || !isStructural(step)) told.add(step.change);
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
  const forms = new FinalForms(pack, to);
  return pack.changes.filter((change) => change.kind === "add" && causes.has(change) && forms.isThere(change));
}

/** By the version that brought them. */
function findAdded(pack: ApiPack, from: Version, to: Version): Guide["added"] {
  const { births } = pack.history;
  const old = pack.surfaceOf(from);
  const kinds = ["method", "push", "webhook"] as const;
  const born = kinds.flatMap((kind) =>
    pack
      .surface(to)
      .all(kind)
      .filter(({ id, withdrawn }) => withdrawn === undefined && old.get(id) === undefined)
      .flatMap((node) => {
        const change = births.get(node.id);
        return change?.kind === "add" ? [{ version: toVersion(change.version), node }] : [];
      }),
  );
  return [...groupBy(born, ({ version }) => version)]
    .toSorted(([a], [b]) => compareVersions(a, b))
    .map(([version, same]) => ({
      version,
      names: [...groupBy(same, ({ node }) => node.name)].map(([name, nodes]) => {
        const found = nodes.map(({ node }) => node.kind).filter((kind) => kind !== "method");
        return [...(found.length > 0 ? [found.join("/")] : []), `\`${name}\``].join(" ");
      }),
    }));
}

/** Methods, messages and fields that the pages of all versions lost later. */
function findWithdrawn(pack: ApiPack, from: Version): Guide["withdrawn"] {
  return [...pack.surfaceOf(from).nodes()].flatMap(({ address, withdrawn }) =>
    withdrawn === undefined ? [] : [{ words: tellAddress(address), on: withdrawn }],
  );
}

function toNewName({ from, to, outcome, steps }: Fate): readonly NewName[] {
  const own = steps.filter(({ effect }) => effect === "renamed" || effect === "moved" || effect === "replaced");
  if (outcome === "same" || own.length === 0 || to.every((address) => below(address) === below(from))) return [];
  const tier = TIER_ORDER[Math.max(...own.map(({ change }) => TIER_ORDER.indexOf(change.tier)))] ?? "manual";
  return [{ from, to, tier, changes: own.map(({ change }) => change.fullId) }];
}

/** What distinguishes a field from others of its method or push; for these themselves all of it. */
function below(address: Address): string {
  const dot = address.indexOf(".");
  return dot < 0 || address.startsWith("scope:") ? address : address.slice(dot);
}

function findOutside(changes: readonly Change[], pack: ApiPack, to: Version): Guide["outside"] {
  const asking = changes.flatMap((change) =>
    stepsOfChange(change, pack, to).map((text) => ({ text, id: change.fullId })),
  );
  return [...groupBy(asking, ({ text }) => text)].map(([text, same]) => ({ text, changes: same.map(({ id }) => id) }));
}

function indexOf(pack: ApiPack, version: Version): number {
  return pack.versions.findIndex((known) => known.version === version);
}
