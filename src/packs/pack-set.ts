/** Several packs as one. */
import type { Change, ChangeId } from "../change.js";
import type { Pack, Packs, VersionInfo } from "../model.js";
import { compareVersions, type Version } from "../version.js";

/** The packs of a run as one; one by itself is that pack. */
export function toPacks(members: readonly [Pack, ...Pack[]], more: More = {}): Packs {
  return members.length === 1 && more.widened === undefined ? members[0] : new PackSet(members, more);
}

type More = Pick<Packs, "widened" | "joined" | "others">;

/** The first member. */
export function firstOf({ members }: Packs): Pack {
  const [first] = members;
  if (first === undefined) throw new Error("a set of packs has no member");
  return first;
}

/** The member whose change or check has an id; the first where none has. */
export function packOf(packs: Packs, id: string): Pack {
  const owner = id.slice(0, Math.max(id.indexOf("/"), 0));
  return packs.members.find((pack) => pack.id === owner) ?? packs.others?.(owner) ?? firstOf(packs);
}

class PackSet implements Packs {
  readonly id: string;
  readonly name: string;
  readonly versions: readonly VersionInfo[];
  readonly newestStable: Version;

  readonly widened?: NonNullable<Packs["widened"]>;
  readonly joined?: NonNullable<Packs["joined"]>;
  readonly others?: NonNullable<Packs["others"]>;

  constructor(
    readonly members: readonly [Pack, ...Pack[]],
    { widened, joined, others }: More,
  ) {
    if (widened) this.widened = widened;
    if (joined) this.joined = joined;
    if (others) this.others = others;
    this.id = members[0].id;
    this.name = members.map(({ name }) => name).join(", ");
    const all = members.flatMap(({ versions }) => versions);
    const first = new Map(all.toReversed().map((info) => [info.version, info]));
    this.versions = [...first.values()].sort((a, b) => compareVersions(a.version, b.version));
    this.newestStable = members[0].newestStable;
  }

  change(id: ChangeId): Change | undefined {
    return packOf(this, id).change(id);
  }
}

/** The names of the members that findings are of; of all members where there are no findings. */
export function namesOf(packs: Packs, findings: readonly { readonly id: string }[]): string {
  const met = new Set(findings.map(({ id }) => packOf(packs, id).name));
  return met.size === 0 ? packs.name : [...met].sort().join(", ");
}
