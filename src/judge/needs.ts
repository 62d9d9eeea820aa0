/** Which scopes the calls of a program need at a version. */
import { parseAddress } from "../address.js";
import type { EngineOptions, MethodNode, NameSite, Pack, Packs, Place, Site, Surface } from "../model.js";
import { covers } from "../rules/scope-cover.js";
import { compareVersions, type Version } from "../version.js";

/** One thing to ask for, whichever of its scopes it is. */
export interface Need {
  readonly oneOf: readonly string[];
  /** Methods that need it, by their names at the version, with the first call of each. */
  readonly methods: ReadonlyMap<string, NameSite>;
  /** Whose scopes they are. */
  readonly api: Pack["api"];
}

type Asked = Pick<EngineOptions, "from" | "to">;

/** What all calls seen need at the target; a need that another one covers is left out. */
export function findNeeds(sites: readonly Site[], pack: Pack, { from, to }: Asked): readonly Need[] {
  const target = pack.surface(to);
  const { api } = pack;
  const found = new Map<string, { oneOf: readonly string[]; methods: Map<string, NameSite>; api: Pack["api"] }>();
  for (const site of sites) {
    if (!isCall(site)) continue;
    const { on = "web" } = site.context;
    for (const method of methodsAt(site, site.version.value ?? from, pack, target)) {
      const scopes = method.scopes[on];
      for (const oneOf of method.needs === "all" ? scopes.map((scope) => [scope]) : [scopes]) {
        if (oneOf.length === 0) continue;
        const key = oneOf.toSorted().join(" ");
        const need = found.get(key) ?? { oneOf, methods: new Map<string, NameSite>(), api };
        if (!need.methods.has(method.name)) need.methods.set(method.name, site);
        found.set(key, need);
      }
    }
  }
  return [...found.values()];
}

function isCall(site: Site): site is NameSite {
  return site.kind === "name" && site.context.in === "request" && /^method:[^.]+$/.test(site.at);
}

/** What a called method is at the target: itself, what took its place, or nothing. */
function methodsAt(site: NameSite, at: Version | undefined, pack: Pack, target: Surface): readonly MethodNode[] {
  const name = parseAddress(site.at)?.name ?? "";
  const known = pack.versions.map(({ version }) => version);
  const start = at !== undefined && known.includes(at) ? at : undefined;
  if (start === undefined || compareVersions(start, target.version) >= 0) return toMethods([target.method(name)]);
  // A name that its version doesn't have may be one from before, or the target's already.
  const version = known.findLast((one) => compareVersions(one, start) <= 0 && pack.surface(one).method(name));
  const node = version && pack.surface(version).method(name);
  if (!node || !version) return toMethods([target.method(name)]);
  const { to } = pack.plan(version, target.version).fate(node.id, site.context);
  return toMethods(to.map((address) => target.method(parseAddress(address)?.name ?? "")));
}

function toMethods(nodes: readonly (MethodNode | undefined)[]): MethodNode[] {
  return nodes.flatMap((node) => node ?? []);
}

/** The needs that none of these scopes meets, by itself or by what it contains. */
export function findMissing(needs: readonly Need[], scopes: ReadonlySet<string>): readonly Need[] {
  return needs.filter((need) => ![...scopes].some((scope) => meets(scope, need)));
}

/** Whether who has a scope may do what is needed. */
function meets(scope: string, { oneOf, api }: Need): boolean {
  return oneOf.some((needed) => covers(scope, needed, api));
}

/** The scopes of a list that meet no need, or that another one of the list contains. */
export function findSpare(needs: readonly Need[], scopes: ReadonlySet<string>, { members }: Packs): readonly string[] {
  const names = [...scopes];
  const contains = (scope: string, other: string): boolean => members.some(({ api }) => covers(scope, other, api));
  return names.filter(
    (name) =>
      !needs.some((need) => meets(name, need)) ||
      names.some((other) => other !== name && contains(other, name) && !contains(name, other)),
  );
}

/** Sets of scopes that meet all needs and from which none can be left out, the smallest first. */
export function findSets(needs: readonly Need[]): readonly (readonly string[])[] {
  const own = needs.filter((need) => !needs.some((other) => other !== need && isLess(other, need)));
  const sets = own.reduce<readonly (readonly string[])[]>(
    (found, need) =>
      withoutSupersets(
        found.flatMap((set) =>
          set.some((scope) => meets(scope, need)) ? [set] : need.oneOf.map((scope) => [...set, scope]),
        ),
      ).slice(0, MOST_SETS),
    [[]],
  );
  const least = withoutSupersets(sets.map((set) => withoutNeedless(set, own)));
  return least.toSorted((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

const MOST_SETS = 64;

function isLess({ oneOf: some }: Need, { oneOf: all }: Need): boolean {
  return some.length < all.length && some.every((scope) => all.includes(scope));
}

/** A scope chosen early may be contained in one that was chosen later. */
function withoutNeedless(set: readonly string[], needs: readonly Need[]): readonly string[] {
  return set
    .reduce<readonly string[]>((left, scope) => {
      const others = left.filter((other) => other !== scope);
      return needs.every((need) => others.some((other) => meets(other, need))) ? others : left;
    }, set)
    .toSorted();
}

function withoutSupersets(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const distinct = [...new Map(sets.map((set) => [set.toSorted().join(), set])).values()];
  return distinct.filter(
    (set) => !distinct.some((other) => other.length < set.length && other.every((scope) => set.includes(scope))),
  );
}

/** A scope that the project lists, and what it is called at the target. */
export interface Listed {
  readonly name: string;
  readonly place: Place;
  readonly now: readonly string[];
}

export function findListed(sites: readonly Site[], pack: Pack, { from, to }: Asked): readonly Listed[] {
  return sites.flatMap((site) => {
    const name = site.at.startsWith("scope:") ? site.at.slice("scope:".length) : undefined;
    if (site.kind !== "name" || name === undefined) return [];
    return [{ name, place: site.place, now: scopesNow(site, pack, site.version.value ?? from, to) }];
  });
}

function scopesNow(site: NameSite, pack: Pack, at: Version | undefined, to: Version): readonly string[] {
  const target = pack.surface(to);
  if (target.find(site.at)) return [site.at.slice("scope:".length)];
  const known = pack.versions.map(({ version }) => version);
  const version = known.findLast(
    (one) =>
      compareVersions(one, at !== undefined && compareVersions(at, to) < 0 ? at : to) <= 0 &&
      pack.surface(one).find(site.at),
  );
  const node = version && pack.surface(version).find(site.at);
  if (!node || !version || compareVersions(version, to) >= 0) return [];
  return pack
    .plan(version, to)
    .fate(node.id, site.context)
    .to.map((address) => address.slice("scope:".length));
}
