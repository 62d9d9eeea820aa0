/** From the sites of a project to what is to be said about them. */
import { about } from "../fault-at.js";
import { groupBy } from "../group-by.js";
import { parseAddress } from "../address.js";
import type { EngineOptions, Finding, KeySite, NeighbourSite, Pack, Place, Site } from "../model.js";
import { compareVersions } from "../version.js";
import type { Found } from "../find/find.js";
import { covers } from "../rules/scope-cover.js";
import { isCompared } from "../../transforms/read/compared.js";
import { sentInstead } from "../../transforms/read/sent.js";
import { lastName, nameAt, quoteAll, type Around, type NamedSite, type Outlook } from "../../transforms/transform.js";
import { keyOf, type Court, type Courtroom } from "./court.js";
import { check } from "./finding.js";
import { nodeNow, pathNow, valueBefore } from "./fill.js";
import { judge } from "./judge.js";
import { isLeaving, judgeTogether } from "./lost.js";
import { markersAbove } from "./markers.js";
import { findLackedScopes } from "./lacked-scopes.js";
import { weaker } from "./meet.js";
import { outlookOf } from "./outlook.js";
import { adviceOf, sentence } from "./words.js";

/** All findings, one for each thing to say at a place, sorted by path, start and id. */
export function findFindings(
  found: Found,
  pack: Pack,
  options: EngineOptions,
  text: (path: string) => string,
  mode: Mode,
): Finding[] {
  const court = courtFor(found, pack, options, text, mode);
  const byPlace = groupBy(found.sites, subjectOf);
  const findings = [...byPlace.values()].flatMap((sites) => {
    const [first] = sites;
    return first
      ? about(
          () => first.place,
          () => judgePlace(sites, court),
        )
      : [];
  });
  const neighbours = found.sites.flatMap((site) =>
    site.kind === "neighbour" ? [...neighbourFinding(site, findings, court), ...lackedByNow(site, court)] : [],
  );
  const told = once(withoutFollowers([...findings, ...neighbours, ...findLackedScopes(found.sites, court)])).map(
    (finding) => worded(finding, pack, options),
  );
  return mergeBy(told.sort(order), inWords);
}

/** All that is said at one place. A use of a declared field is judged by its value, and moves with the declaration. */
function judgePlace(sites: readonly Site[], court: Court): Finding[] {
  const leaving = sites.filter((site) => isLeaving(site, court.pack.api));
  if (leaving.length > 1)
    return [
      ...judgeTogether(leaving, court),
      ...judgePlace(
        sites.filter((site) => !isLeaving(site, court.pack.api)),
        court,
      ),
    ];
  const declared = sites.filter((site) => site.kind === "declared");
  const others = sites.filter(({ kind }) => kind !== "declared");
  if (others.length === 0 || declared.length === 0) return agree(sites, court);
  const found = agree(others, court);
  const staying = declared.filter(({ stays }) => stays !== undefined);
  if (staying.length > 0) {
    const told = agree(staying, court);
    return told.length > 0 ? [...found.filter(({ fix }) => !fix), ...told] : found;
  }
  const properties = declared.map(({ property }) => property);
  return found.map((finding) => ({ ...finding, joins: [...new Set([...finding.joins, ...properties])] }));
}

/** Where a person must sort out the name of a message, what is read of the message is sorted out with it. */
function withoutFollowers(findings: readonly Finding[]): Finding[] {
  const isName = ({ at }: Finding): boolean => /^(push|webhook):[^.]+$/.test(at);
  const isStuck = (finding: Finding): boolean => isName(finding) && finding.kind === "replace" && !finding.fix;
  const stuck = new Set(
    findings.filter(isStuck).flatMap(({ joins }) => joins.filter((join) => /^(push|webhook):/.test(join))),
  );
  return findings.filter((finding) => isName(finding) || !finding.joins.some((join) => stuck.has(join)));
}

/** What edits of several sites would touch: the same name, or the same payload. */
function subjectOf(site: Site): string {
  if (site.kind === "call" && site.payload) return `call|${placeKey(site.payload.place)}`;
  return `${site.kind === "read" || site.kind === "declared" ? "key" : site.kind}|${placeKey(site.place)}`;
}

/** Who asks: an upgrade wants what is left to do for its target, a lint what is wrong by now too. */
export type Mode = Pick<Court, "command">;

/** What all share who judge the same sites for the same target: an upgrade, and a lint of what it found. */
interface Bench {
  readonly pack: Pack;
  readonly options: EngineOptions;
  readonly room: Courtroom;
  /** What was said of sites without a look at who asks. */
  readonly verdicts: Map<Site, readonly Finding[]>;
  /** How often it was looked at. */
  asked: number;
}

const benches = new WeakMap<Found, Bench>();
const benchOf = new WeakMap<Court, Bench>();

function courtFor(
  found: Found,
  pack: Pack,
  options: EngineOptions,
  text: (path: string) => string,
  { command }: Mode,
): Court {
  const known = benches.get(found);
  const bench: Bench =
    known?.pack === pack && known.options === options
      ? known
      : { pack, options, room: createCourtroom(found, pack, options, text), verdicts: new Map(), asked: 0 };
  benches.set(found, bench);
  const court: Court = {
    ...bench.room,
    get command() {
      bench.asked++;
      return command;
    },
  };
  benchOf.set(court, bench);
  return court;
}

/** What is to be said of a site: once for all who share the bench, where it doesn't hang on who asks. */
function verdictOf(site: Site, court: Court): readonly Finding[] {
  const bench = benchOf.get(court);
  const known = bench?.verdicts.get(site);
  if (!bench || known) return known ?? judge(site, court);
  const { asked } = bench;
  const verdict = judge(site, court);
  if (bench.asked === asked) bench.verdicts.set(site, verdict);
  return verdict;
}

function createCourtroom(
  { sites, loose, escapes, environmentFor, otherGiver, otherNameUse, otherVersionUse, tree, unreadUser, view }: Found,
  pack: Pack,
  options: EngineOptions,
  text: (path: string) => string,
): Courtroom {
  const shared = new Set(
    sites.flatMap((site) => (site.kind === "neighbour" && site.version.place ? [keyOf(site.version.place)] : [])),
  );
  // Calls at that version whose method nobody knows.
  const unnamed = new Map(
    sites.flatMap(({ kind, version, place, ...site }) =>
      kind === "lost" && "why" in site && site.why === "unknown-name" && version.place
        ? [[keyOf(version.place), place] as const]
        : [],
    ),
  );
  const lists = new Map<string, Set<string>>();
  for (const site of sites) {
    if (site.kind !== "name" || !site.list) continue;
    const key = placeKey(site.list);
    lists.set(key, (lists.get(key) ?? new Set()).add(nameAt(site)));
  }
  const named = groupBy(sites.filter(isNamed), ({ place }) => placeKey(place));
  const keys = new Map<string, Set<string>>();
  for (const site of sites) {
    if (site.kind !== "key") continue;
    const key = keyOf(site.literal);
    keys.set(key, (keys.get(key) ?? new Set()).add(`${site.parent.id} ${nameAt(site)}`));
  }
  const payloads = groupBy(
    sites.filter((site) => site.kind === "call"),
    ({ request }) => request ?? "",
  );
  const values = new Map(
    sites.flatMap((site) =>
      site.kind === "call" && site.payload && site.request !== undefined
        ? [[site.request, site.payload.keys] as const]
        : [],
    ),
  );
  const keySites = groupBy(sites.filter(isKey), ({ request }) => request ?? "");
  const keysAt = groupBy(sites.filter(isKey), (site) => `${site.request ?? ""} ${pathOf(site)}`);
  const reads = groupBy(
    sites.filter((site) => site.kind === "read"),
    ({ under }) => (under ? placeKey(under) : ""),
  );
  const allNames = sites.filter((site) => site.kind === "name");
  const names = groupBy(allNames, ({ place }) => place.path);
  const messages = groupBy(allNames, ({ discriminant = "" }) => channelOf(discriminant));
  const properties = groupBy(
    sites.filter((site) => site.kind === "declared"),
    ({ property }) => property,
  );
  const outlooks = new Map<NamedSite, Outlook | undefined>();
  const around: Around = {
    tree,
    to: pack.surface(options.to),
    sitesAt: (place) => named.get(placeKey(place)) ?? [],
    namesIn: ({ path, start, end }) =>
      (names.get(path) ?? []).filter(({ place }) => place.start >= start && place.end <= end),
    below: (place) => reads.get(placeKey(place)) ?? [],
    look: (site) => {
      if (!outlooks.has(site)) outlooks.set(site, outlookOf(site, court));
      return outlooks.get(site);
    },
    uses: (property) => properties.get(property) ?? [],
    beside: ({ discriminant }) => (discriminant === undefined ? [] : (messages.get(channelOf(discriminant)) ?? [])),
    keysAt: (site, path, change) => court.keysAt(site.request, pathNow(path, site, change, court)),
    nowAt: (address, change) => nodeNow(address, change, pack, options),
    hasKey: (site, name) => keys.get(keyOf(site.literal))?.has(`${site.parent.id} ${name}`) === true,
  };
  const court: Courtroom = {
    pack,
    options,
    shared,
    text,
    around,
    markersAt: (place) => markersAbove(view, place).map(({ id }) => id),
    escape: (literal) => escapes.get(keyOf(literal)),
    otherGiver,
    otherVersionUse,
    looseUse: (at, place) => loose.find(({ mayConcern }) => mayConcern(at, place))?.place ?? unnamed.get(keyOf(place)),
    unreadUser,
    otherNameUse,
    environmentFor,
    keysAt: (request, path) => keysAt.get(`${request ?? ""} ${path}`) ?? [],
    keysOf: (request) => keySites.get(request ?? "") ?? [],
    isSeen: (request) => payloads.get(request ?? "")?.every(({ payload }) => payload?.isComplete === true) === true,
    values: (request) => (request === undefined ? undefined : values.get(request)),
    hasSuccessor: (site, fate) =>
      site.kind === "name" &&
      site.list !== undefined &&
      fate.to.some((to) => lists.get(placeKey(site.list ?? site.place))?.has(lastName(to)) === true),
    isCovered: (site, fate) => {
      if (site.kind !== "name" || !site.list) return false;
      const own = nameAt(site);
      const meant = fate.to.length > 0 ? fate.to.map(lastName) : [own];
      const others = [...(lists.get(placeKey(site.list)) ?? [])].filter((name) => name !== own);
      return meant.every((name) => others.some((other) => covers(other, name, pack.api)));
    },
    isComparedRead: (site) => isCompared(tree, site),
    isSentRead: (site, step) => sentInstead(around, site, step) !== undefined,
    besideAt: (path, site, change) => valueBefore(path, site, change, court),
  };
  return court;
}

/**
 * One place that serves several calls is edited only when all of them want the same there. Where they differ the
 * findings stay, without a fix, and say what each of them needs.
 */
function agree(sites: readonly Site[], court: Court): Finding[] {
  const verdicts = sites.map((site) => verdictOf(site, court));
  const all = verdicts.flat();
  const wanted = new Set(all.map(wishOf));
  const isWantedBy = (wish: string, findings: readonly Finding[]): boolean =>
    findings.some((finding) => wishOf(finding) === wish);
  const isShared = (wish: string): boolean => verdicts.every((findings) => isWantedBy(wish, findings));
  if (verdicts.length < 2 || [...wanted].every(isShared)) return merge(all);
  const needs = needsOf(sites, verdicts);
  return merge(
    all.map((finding) =>
      finding.fix && !isShared(wishOf(finding))
        ? { ...finding, tier: "manual", fix: undefined, advice: `${needs} ${finding.advice}`.trim() }
        : finding,
    ),
  );
}

/** What each of several calls needs of one place, in words. */
function needsOf(sites: readonly Site[], verdicts: readonly (readonly Finding[])[]): string {
  const needs = new Map<string, Set<string>>();
  sites.forEach(({ at }, index) => {
    const owner = parseAddress(at)?.name ?? at;
    const own = needs.get(owner) ?? new Set<string>();
    for (const { message } of verdicts[index] ?? []) if (message !== "") own.add(message.replace(/\.$/, ""));
    needs.set(owner, own);
  });
  const told = [...needs].slice(0, MOST_CALLS).map(([owner, own]) => {
    const words = own.size > 0 ? [...own].join("; ") : "it stays as it is";
    return `for \`${owner}\`, ${words}`;
  });
  const more = needs.size > MOST_CALLS ? `; and ${needs.size - MOST_CALLS} more` : "";
  return `Several calls use it and differ: ${told.join("; ")}${more}. Give each its own.`;
}

/** How many calls a sentence can hold. */
const MOST_CALLS = 4;

function wishOf({ fix, wish = [] }: Finding): string {
  return JSON.stringify(fix?.edits ?? wish);
}

/** The same thing found on several ways is said once. A version is one for all it governs. */
function merge(findings: readonly Finding[]): Finding[] {
  return mergeBy(
    findings,
    ({ id, kind, place, address }) => `${id}|${placeKey(place)}|${kind === "version" ? "" : address}`,
  );
}

/** What is said of a place in the same words, under whatever id. */
function inWords(finding: Finding): string {
  return `${placeKey(finding.place)}|${finding.message}|${finding.advice}|${wishOf(finding)}`;
}

/** Findings of one name are one, at the weakest of their tiers. */
function mergeBy(findings: readonly Finding[], nameOf: (finding: Finding) => string): Finding[] {
  return [...groupBy(findings, nameOf).values()].flatMap((same) => {
    const told = same.reduce<Finding | undefined>(
      (found, one) => (found && weaker(found.tier, one.tier) === found.tier ? found : one),
      undefined,
    );
    if (!told || same.length < 2) return told ?? [];
    const ids = same.flatMap(({ id, changes }) => (id === told.id ? changes : [id, ...changes]));
    return [{ ...told, changes: [...new Set(ids)], joins: [...new Set(same.flatMap(({ joins }) => joins))] }];
  });
}

function neighbourFinding(site: Site & { kind: "neighbour" }, findings: readonly Finding[], court: Court): Finding[] {
  const key = site.version.place && keyOf(site.version.place);
  const version = findings.find(({ kind, joins }) => kind === "version" && key !== undefined && joins.includes(key));
  const lacked = site.lacks && lackedOnTheWay(site.lacks, site, court);
  if (!version || lacked?.length === 0) return [];
  const advice = lacked ? `Give it ${quoteAll(lacked)}: it must have them there.` : "";
  const id = `${court.pack.id}/neighbour`;
  return [
    {
      ...version,
      id,
      kind: "neighbour",
      tier: "manual",
      severity: "warning",
      failsAt: undefined,
      fix: undefined,
      advice,
      place: site.place,
      hops: site.hops,
      address: site.at,
      at: site.at,
    },
  ];
}

/** Parameters that a registration doesn't give, and that its own version demands already. */
function lackedByNow(site: NeighbourSite, court: Court): Finding[] {
  const { value } = site.version;
  const names = (site.lacks ?? []).flatMap(({ since, names }) =>
    value !== undefined && compareVersions(since, value) <= 0 ? [...names] : [],
  );
  if (names.length === 0) return [];
  const advice = `Give it ${quoteAll(names)}: it must have them there.`;
  return [{ ...check(site, court, "neighbour", "manual", value), advice }];
}

/** Parameters that a registration doesn't give, and that it must at the target. */
function lackedOnTheWay(
  lacks: NonNullable<NeighbourSite["lacks"]>,
  { version: { value } }: NeighbourSite,
  { options }: Court,
): string[] {
  return lacks.flatMap(({ since, names }) =>
    value !== undefined && compareVersions(value, since) < 0 && compareVersions(since, options.to) <= 0
      ? [...names]
      : [],
  );
}

/** Notes and behaviours that nothing can be written for are told once at each tier, at their first place. */
function once(findings: readonly Finding[]): Finding[] {
  const told = new Map<string, { first: Finding; count: number }>();
  const rest = findings.filter((finding) => {
    const isFault = finding.failsAt !== undefined && finding.failsAt === finding.version.value;
    if (finding.fix || isFault || (finding.tier !== "note" && finding.kind !== "behaviour")) return true;
    const key = `${finding.id} ${finding.tier}`;
    const known = told.get(key);
    if (!known) told.set(key, { first: finding, count: 1 });
    else told.set(key, { first: order(finding, known.first) < 0 ? finding : known.first, count: known.count + 1 });
    return false;
  });
  return [
    ...rest,
    ...[...told.values()].map(({ first, count }) =>
      count > 1 ? { ...first, advice: `${first.advice} (${count} places)`.trim() } : first,
    ),
  ];
}

function worded(finding: Finding, pack: Pack, options: EngineOptions): Finding {
  const change = pack.change(finding.id);
  const message = change ? finding.message : sentence(finding, pack, options.to);
  return {
    ...finding,
    message: change && (finding.kind === "behaviour" || finding.kind === "retype") ? change.title : message,
    advice: adviceOf(finding, pack),
  };
}

function order(a: Finding, b: Finding): number {
  return compare(a.place.path, b.place.path) || a.place.start - b.place.start || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a discriminant says of the socket or webhook, without the name of the message. */
function channelOf(discriminant: string): string {
  return discriminant.slice(0, discriminant.lastIndexOf(":"));
}

function isNamed(site: Site): site is NamedSite {
  return site.kind === "name" || site.kind === "key" || site.kind === "read" || site.kind === "declared";
}

function isKey(site: Site): site is KeySite {
  return site.kind === "key";
}

/** The dotted path of a key within its request. */
function pathOf({ at }: KeySite): string {
  return parseAddress(at)?.path.slice(1).join(".") ?? "";
}

function placeKey({ path, start, end }: Place): string {
  return `${path}:${start}-${end}`;
}
