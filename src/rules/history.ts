/** All versions of an API, one grown from the other: their surfaces, and what each version did to whom. */
import type { Address } from "../address.js";
import type { Change, ChangeId } from "../change.js";
import { compareVersions, toVersion, type Version } from "../version.js";
import { applyChange } from "./apply.js";
import type { Keys, RuleFault } from "./fault.js";
import { Gardener } from "./grow.js";
import { Marks } from "./marks.js";
import { changesOf, endsOf, type PackRules } from "./rules.js";
import { ApiSurface } from "./surface.js";
import { toAddress } from "./tree.js";

/** Told of faults: the change at fault and the keys that lead to the place inside it. */
export type ReportFault = (change: Change, keys: Keys, fault: RuleFault) => void;

interface Stage {
  readonly surface: ApiSurface;
  readonly marks: Marks;
}

export class History {
  readonly versions: readonly Version[];
  readonly changes: readonly Change[];
  readonly ends: ReadonlyMap<ChangeId, ReadonlySet<ChangeId>>;
  /** Ids of all nodes so far, with the change that brought each; none for the baseline's. */
  readonly births = new Map<string, Change | undefined>();
  /** Addresses that changes ended; kept only to tell faults well. */
  readonly #departed: Map<Address, Change> | undefined;
  readonly #stages: Stage[] = [];
  /** Versions before a change know the other spellings of what it is about, so it is carried out together with them. */
  readonly #lastWithAliases: number;
  readonly #arrivals: readonly (readonly Change[])[];

  constructor(
    readonly rules: PackRules,
    readonly report: ReportFault = fail,
  ) {
    if (report !== fail) this.#departed = new Map();
    this.versions = [rules.baseline, ...rules.steps].map(({ version }) => toVersion(version));
    this.changes = changesOf(rules);
    this.ends = endsOf(this.changes);
    this.#lastWithAliases = this.versions.findLastIndex((version) =>
      this.changes.some((change) => change.version === version && aliasesOf(change).length > 0),
    );
    this.#arrivals = this.versions.map((version) => this.#arrivalsAt(version));
  }

  /** Surface and marks of a version, by its place in the order; versions before are built on the way. */
  stage(index: number): Stage {
    const last = Math.max(index, this.#lastWithAliases);
    for (let next = this.#stages.length; next <= last; next += 1) this.#stages.push(this.#build(next));
    const stage = this.#stages[index];
    if (stage === undefined) throw new Error(`no version number ${index}`);
    return stage;
  }

  /** Changes that came to be at a version: its own, then those of later versions that were back-ported to it. */
  arrivals(index: number): readonly Change[] {
    return this.#arrivals[index] ?? [];
  }

  #arrivalsAt(version: Version): readonly Change[] {
    const arrived = this.changes.filter((change) => this.#arrivalOf(change) === version);
    return arrived.sort((a, b) => Number(a.version !== version) - Number(b.version !== version));
  }

  #arrivalOf(change: Change): string {
    const earlier = this.versions.slice(1).find((version) => change.also?.[version] !== undefined);
    return earlier !== undefined && compareVersions(earlier, toVersion(change.version)) < 0 ? earlier : change.version;
  }

  #build(index: number): Stage {
    const version = this.versions[index];
    if (version === undefined) throw new Error(`no version number ${index}`);
    const before = this.#stages[index - 1]?.surface;
    const surface = before?.next(version) ?? new ApiSurface(version);
    const gardener = new Gardener(surface, this.births);
    const marks = new Marks(version);
    if (before === undefined) this.#plantBaseline(gardener);
    else for (const change of this.arrivals(index)) this.#apply(change, surface, gardener, marks);
    surface.complete();
    return { surface, marks };
  }

  /** Other spellings of what the change is about stand in the code of all versions before it. */
  #spread(change: Change, surface: ApiSurface): void {
    for (const [address, names] of aliasesOf(change)) {
      const node = surface.find(toAddress(address));
      if (node === undefined) continue;
      for (const stage of this.#stages) for (const name of names) stage.surface.alias(node.id, name);
    }
  }

  #plantBaseline(gardener: Gardener): void {
    const { methods, pushes, webhooks, structures, envelopes, headers } = this.rules.baseline;
    for (const [name, rule] of Object.entries(structures)) gardener.structure(name, rule);
    for (const [name, rule] of Object.entries(methods)) gardener.method(name, rule);
    for (const [name, rule] of Object.entries(pushes)) gardener.push("push", name, rule);
    for (const [name, rule] of Object.entries(webhooks)) gardener.push("webhook", name, rule);
    for (const [name, rule] of Object.entries(envelopes)) gardener.fields(gardener.root("envelope", name), rule);
    for (const name of headers) gardener.root("header", name);
  }

  #apply(change: Change, surface: ApiSurface, gardener: Gardener, marks: Marks): void {
    this.#spread(change, surface);
    gardener.cause = change;
    applyChange({
      surface,
      gardener,
      marks,
      change,
      departed: this.#departed,
      ended: this.ends.get(change.fullId) ?? new Set(),
      report: (keys, fault) => {
        this.report(change, keys, fault);
      },
    });
  }
}

function aliasesOf(change: Change): readonly (readonly [address: string, names: readonly string[]])[] {
  return "aliases" in change ? Object.entries(change.aliases ?? {}) : [];
}

/** Address under which a node was born: its id without the version. */
export function birthAddress(id: string): Address {
  return toAddress(id.slice(0, id.lastIndexOf("@")));
}

function fail(change: Change, keys: Keys, fault: RuleFault): never {
  throw new Error(`${change.fullId} ${keys.join(" › ")}: ${fault.what}`);
}
