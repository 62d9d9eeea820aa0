/** From the sites of a project to what is to be said about them. */
import { about } from "../fault-at.js";
import { groupBy } from "../group-by.js";
import { parseAddress } from "../address.js";
import { CHECKS } from "../model.js";
import type { EngineOptions, Finding, Site } from "../model.js";
import { goalOf } from "../packs/goal.js";
import { packOf } from "../packs/pack-set.js";
import type { Found } from "../find/find.js";
import { courtsFor, placeKey, verdictOf, type Mode } from "./bench.js";
import { keyOf, type Court } from "./court.js";
import { isLeaving, judgeTogether } from "./lost.js";
import { findLackedScopes } from "./lacked-scopes.js";
import { weaker } from "./meet.js";
import { adviceOf, sentence } from "./words.js";

/** All findings, one for each thing to say at a place, sorted by path, start and id. */
export function findFindings(
  found: Found,
  options: EngineOptions,
  text: (path: string) => string,
  mode: Mode,
): Finding[] {
  const courts = courtsFor(found, options, text, mode);
  const owners = new Map(courts.flatMap((court) => court.sites.map((site) => [site, court] as const)));
  const courtOf = (site: Site): Court => {
    const court = owners.get(site);
    if (court === undefined) throw new Error("a site is of no pack");
    return court;
  };
  const byPlace = groupBy(found.sites, subjectOf);
  const findings = [...byPlace.values()].flatMap((sites) => {
    const [first] = sites;
    return first
      ? about(
          () => first.place,
          () => judgePlace(sites, courtOf),
        )
      : [];
  });
  const neighbours = found.sites.flatMap((site) =>
    site.kind === "neighbour" ? neighbourFinding(site, findings, courtOf(site)) : [],
  );
  const lacked = courts.flatMap((court) => findLackedScopes(court.sites, court));
  const told = once(withoutFollowers([...findings, ...neighbours, ...lacked])).map((finding) =>
    worded(finding, found, options),
  );
  return mergeBy(told.sort(order), inWords);
}

type CourtOf = (site: Site) => Court;

/** All that is said at one place. A use of a declared field is judged by its value, and moves with the declaration. */
function judgePlace(sites: readonly Site[], courtOf: CourtOf): Finding[] {
  const leaving = sites.filter((site) => isLeaving(site, courtOf(site).pack.api));
  if (leaving.length > 1)
    return [
      ...[...groupBy(leaving, courtOf)].flatMap(([court, own]) => judgeTogether(own, court)),
      ...judgePlace(
        sites.filter((site) => !leaving.some((one) => one === site)),
        courtOf,
      ),
    ];
  const declared = sites.filter((site) => site.kind === "declared");
  const others = sites.filter(({ kind }) => kind !== "declared");
  if (others.length === 0 || declared.length === 0) return agree(sites, courtOf);
  const found = agree(others, courtOf);
  const staying = declared.filter(({ stays }) => stays !== undefined);
  if (staying.length > 0) {
    const told = agree(staying, courtOf);
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

/**
 * One place that serves several calls is edited only when all of them want the same there. Where they differ the
 * findings stay, without a fix, and say what each of them needs.
 */
function agree(sites: readonly Site[], courtOf: CourtOf): Finding[] {
  const verdicts = sites.map((site) => verdictOf(site, courtOf(site)));
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
    ({ id, kind, place, address }) => `${kind === "version" ? kind : `${id}|${address}`}|${placeKey(place)}`,
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
    const ids = same.flatMap(({ id, kind, changes }) => (id === told.id || isCheck(kind) ? changes : [id, ...changes]));
    return [{ ...told, changes: [...new Set(ids)], joins: [...new Set(same.flatMap(({ joins }) => joins))] }];
  });
}

function neighbourFinding(site: Site & { kind: "neighbour" }, findings: readonly Finding[], court: Court): Finding[] {
  const key = site.version.place && keyOf(site.version.place);
  const version = findings.find(({ kind, joins }) => kind === "version" && key !== undefined && joins.includes(key));
  if (!version) return [];
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
      advice: "",
      place: site.place,
      hops: site.hops,
      address: site.at,
      at: site.at,
    },
  ];
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

function worded(finding: Finding, { packs }: Found, options: EngineOptions): Finding {
  const pack = packOf(packs, finding.id);
  const { to } = goalOf(pack, packs, options).options;
  const change = pack.change(finding.id);
  const message = change ? finding.message : sentence(finding, pack, to);
  return {
    ...finding,
    message: change && (finding.kind === "behaviour" || finding.kind === "retype") ? change.title : message,
    advice: adviceOf(finding, pack),
  };
}

function isCheck(kind: Finding["kind"]): boolean {
  return CHECKS.some((check) => check === kind);
}

function order(a: Finding, b: Finding): number {
  return compare(a.place.path, b.place.path) || a.place.start - b.place.start || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
