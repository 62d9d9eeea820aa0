/** Lists of names of pushes that other files may take: `export const PUSHES = ["incoming_event", "thread_closed"]`. */
import { ts } from "ts-morph";
import type { Site } from "../../model.js";
import { nodesOf } from "../../program/nodes.js";
import type { Channel } from "../pushes/channel.js";
import { hop, type Finder } from "../finder.js";
import { lowestOf } from "../requests/header-names.js";
import { Naming } from "../pushes/naming.js";
import { inner, keyOfPlace } from "../places.js";
import { isHandedOut } from "./unfollowed.js";

/** How many names of pushes a list has at least: fewer may be anybody's. */
const ENOUGH = 2;

/** Adds sites, likely ones, for the names in such lists, at the lowest version that a request or socket here speaks. */
export function findPushLists(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): void {
  const known = new Set(sites.flatMap(({ kind, place }) => (kind === "name" ? [keyOfPlace(place)] : [])));
  const versioned = lowestOf(sites.filter(({ kind, version }) => kind === "version" && version.value !== undefined));
  const value = versioned?.version.value ?? finder.options.from;
  if (value === undefined) return;
  for (const file of files)
    for (const list of nodesOf(file).filter(ts.isArrayLiteralExpression)) {
      const names = namesIn(finder, list).filter((name) => !known.has(keyOfPlace(inner(finder, name))));
      if (names.length < ENOUGH || names.length < list.elements.length || !isHandedOut(list)) continue;
      const channel: Channel = {
        version: { value, source: "option", place: undefined },
        evidence: "likely",
        context: { in: "push", on: "rtm" },
        hops: [hop(finder, list, "names of pushes are listed here, for other files")],
        request: undefined,
        carries: "push",
        names: new Set(),
        handlers: new Map(),
      };
      for (const name of names) new Naming(finder, channel).add(name, undefined);
    }
}

function namesIn({ names }: Finder, list: ts.ArrayLiteralExpression): readonly ts.StringLiteralLike[] {
  return list.elements.flatMap((element) =>
    ts.isStringLiteralLike(element) && element.text.includes("_") && names.pushes.has(element.text) ? [element] : [],
  );
}
