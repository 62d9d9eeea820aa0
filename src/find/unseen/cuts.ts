/** Places at which a limit ended the following of values: what stands behind them may go by a version that moves. */
import { formatAddress } from "../../address.js";
import type { Site } from "../../model.js";
import type { Cut } from "../../flow/cuts.js";
import type { Finder } from "../finder.js";
import { tellLoose, type Loose } from "./loose.js";

const WORD = /\w{2,}/g;

/** Finds them, and tells each at its place, where the program has anything to do with the API. */
export function findCuts(finder: Finder, sites: readonly Site[]): readonly Loose[] {
  if (sites.length === 0) return [];
  const { options, origins, view } = finder;
  return origins.cuts
    .all()
    .filter((cut) => mayMatter(finder, cut))
    .map(({ node }) => {
      const start = node.getFirstToken() ?? node;
      tellLoose(finder, "too-deep", start, formatAddress({ kind: "envelope", name: "web", path: ["action"] }));
      return { place: view.placeOf(start), mayConcern: (version) => version !== options.to };
    });
}

/** Whether what was left out may name a message or an address of the API: a list of countries doesn't. */
function mayMatter({ names, urls }: Finder, { dropped }: Cut): boolean {
  if (dropped === undefined) return true;
  return dropped().some((text) => {
    const words = new Set(text.match(WORD));
    return urls.isSpelled(words) || [...words].some((word) => names.methods.has(word) || names.pushes.has(word));
  });
}
