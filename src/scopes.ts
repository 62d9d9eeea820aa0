import { analyze } from "./engine.js";
import { findListed, findMissing, findNeeds, findSets, findSpare, type Need } from "./judge/needs.js";
import { shielded } from "./shield.js";
import { keyOf } from "./judge/court.js";
import type { EngineOptions, Packs, Place, Project, Unparsed } from "./model.js";
import type { Version } from "./version.js";

/** Which scopes a project needs at a version, and how what it lists meets that. */
export interface ScopeReport {
  readonly target: Version;
  readonly needs: readonly Need[];
  /** The smallest sets that meet all needs. */
  readonly sets: readonly (readonly string[])[];
  /** Scopes of this API that the project lists; those given by the user have no place. */
  readonly listed: readonly { readonly name: string; readonly place: Place | undefined }[];
  readonly missing: readonly Need[];
  /** Names listed that no call needs at the target, or that another one listed contains. */
  readonly spare: readonly string[];
  /** Calls of which it isn't known what they need. */
  readonly unknown: readonly Place[];
  readonly unparsed: readonly Unparsed[];
}

/** Tells which scopes the calls of a project need; those in the options take the place of what it lists itself. */
export function findScopeReport(project: Project, packs: Packs, options: EngineOptions): ScopeReport {
  return shielded(project, (own) => report(own, packs, options));
}

function report(project: Project, asked: Packs, options: EngineOptions): ScopeReport {
  const { found } = analyze(project, asked, options, { command: "lint" });
  const { packs, parts } = found;
  const needs = parts.flatMap(({ sites, pack, goal }) => findNeeds(sites, pack, goal.options));
  const own = parts.flatMap(({ sites, pack, goal }) => findListed(sites, pack, goal.options));
  const listed = options.scopes?.map((name) => ({ name, place: undefined })) ??
    // A scope of several APIs is listed once.
    [...new Map(own.map(({ name, place }) => [`${keyOf(place)} ${name}`, { name, place }])).values()];
  const names = new Set(listed.map(({ name }) => name));
  return {
    target: options.to,
    needs,
    sets: findSets(needs),
    listed,
    missing: names.size === 0 ? [] : findMissing(needs, names),
    spare: findSpare(needs, names, packs),
    unknown: found.sites.flatMap((site) => (site.kind === "lost" && site.why === "unknown-name" ? [site.place] : [])),
    unparsed: found.unparsed,
  };
}
