/** A pack of rules at work: its versions, their surfaces and the plans between them, built when first asked for. */
import type { ApiRules, Change, ChangeId } from "../change.js";
import { BadInput } from "../errors.js";
import type { Pack, Packs, Plan, Surface } from "../model.js";
import { listVersions, parseVersion, toVersion, type Version } from "../version.js";
import { History } from "./history.js";
import { ApiPlan } from "./plan.js";
import type { PackRules } from "./rules.js";
import type { ApiSurface } from "./surface.js";

export class ApiPack implements Pack {
  readonly id: string;
  readonly name: string;
  readonly api: ApiRules;
  readonly versions: Pack["versions"];
  readonly newestStable: Version;
  readonly changes: readonly Change[];
  readonly members: readonly Pack[] = [this];
  readonly history: History;
  readonly #plans = new Map<string, ApiPlan>();
  readonly #indexes: ReadonlyMap<Version, number>;
  readonly #byId: ReadonlyMap<ChangeId, Change>;

  constructor(readonly rules: PackRules) {
    this.id = rules.api.id;
    this.name = rules.api.name;
    this.api = rules.api;
    this.versions = [rules.baseline, ...rules.steps].map(({ version, released, status, since, note }) => ({
      version: toVersion(version),
      released,
      status,
      since,
      note,
    }));
    this.#indexes = new Map(this.versions.map(({ version }, index) => [version, index]));
    const newest = this.versions.findLast(({ status }) => status === "stable") ?? this.versions.at(-1);
    if (newest === undefined) throw new BadInput(`${this.name} has no version`);
    this.newestStable = newest.version;
    this.history = new History(rules);
    this.changes = this.history.changes;
    this.#byId = new Map(this.changes.map((change) => [change.fullId, change]));
  }

  surface(version: Version): Surface {
    return this.surfaceOf(version);
  }

  /** As `surface`, with what documents tell beyond it. */
  surfaceOf(version: Version): ApiSurface {
    return this.history.stage(this.#indexOf(version)).surface;
  }

  plan(from: Version, to: Version): Plan {
    return this.planned(from, to);
  }

  /** As `plan`, with what composing needs. */
  planned(from: Version, to: Version): ApiPlan {
    const [start, end] = [this.#indexOf(from), this.#indexOf(to)];
    if (start > end) throw new BadInput(`${from} is newer than ${to}`, "chatshift carries code to newer versions only");
    const key = `${from} ${to}`;
    const plan = this.#plans.get(key) ?? new ApiPlan(this.history, start, end);
    this.#plans.set(key, plan);
    return plan;
  }

  change(id: ChangeId): Change | undefined {
    return this.#byId.get(id);
  }

  #indexOf(version: Version): number {
    return this.#indexes.get(version) ?? this.versions.findIndex((one) => one.version === knownVersion(this, version));
  }
}

/** Reads a version that the pack has. Throws BadInput for any other text. */
export function knownVersion(pack: Packs, text: string): Version {
  const version = parseVersion(text);
  const found = pack.versions.find((known) => known.version === version);
  if (found !== undefined) return found.version;
  throw new BadInput(`there is no version ${text} of the ${pack.name}`, `Versions: ${listVersions(pack.versions)}.`);
}
