import { analyze } from "./engine.js";
import { findListed, findMissing, findNeeds, findSets, findSpare, type Need } from "./judge/needs.js";
import { shielded } from "./shield.js";
import type { EngineOptions, Pack, Place, Project, Unparsed } from "./model.js";
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
export function findScopeReport(project: Project, pack: Pack, options: EngineOptions): ScopeReport {
  return shielded(project, (own) => report(own, pack, options));
}

function report(project: Project, pack: Pack, options: EngineOptions): ScopeReport {
  const { found } = analyze(project, pack, options, { command: "lint" });
  const needs = findNeeds(found.sites, pack, options);
  const own = findListed(found.sites, pack, options);
  const listed =
    options.scopes?.map((name) => ({ name, place: undefined })) ?? own.map(({ name, place }) => ({ name, place }));
  const names = new Set(listed.map(({ name }) => name));
  return {
    target: options.to,
    needs,
    sets: findSets(needs, pack),
    listed,
    missing: names.size === 0 ? [] : findMissing(needs, names, pack),
    spare: findSpare(needs, names, pack),
    unknown: found.sites.flatMap((site) => (site.kind === "lost" && site.why === "unknown-name" ? [site.place] : [])),
    unparsed: found.unparsed,
  };
}
