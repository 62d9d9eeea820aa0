/** Methods that the program calls and that none of its scopes opens. */
import { quoteAll } from "../../transforms/transform.js";
import type { Finding, Site } from "../model.js";
import { isData, isEnvironment } from "../text/documents.js";
import type { Court } from "./court.js";
import { check } from "./finding.js";
import { findListed, findMissing, findNeeds } from "./needs.js";

/**
 * One finding for each method, at its first call. The scopes are those that the user gives, else those of the manifests:
 * a list in code may be one of several.
 */
export function findLackedScopes(sites: readonly Site[], court: Court): Finding[] {
  const { pack, options } = court;
  const manifests = findListed(sites, pack, options).filter(
    ({ place }) => isData(place.path) && !isEnvironment(place.path),
  );
  const scopes = new Set(options.scopes ?? manifests.flatMap(({ now }) => now));
  if (scopes.size === 0) return [];
  return findMissing(findNeeds(sites, pack, options), scopes).flatMap(({ oneOf, methods }) =>
    [...methods].map(([name, site]) => ({
      ...check(site, court, "scope", "manual", options.to),
      severity: options.scopes ? ("error" as const) : ("warning" as const),
      // What the app may do is nothing that moves with a version.
      joins: [],
      message: `\`${name}\` needs a scope at ${options.to} that is not listed.`,
      advice: `Ask for ${oneOf.length > 1 ? "one of " : ""}${quoteAll(oneOf)}.`,
    })),
  );
}
