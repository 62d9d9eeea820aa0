/** Names of pushes that stand together for other files: `export const PUSHES = ["incoming_event", "thread_closed"]`. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { Place, Site } from "../../model.js";
import type { Version } from "../../version.js";
import type { Channel } from "../pushes/channel.js";
import { hop, type Finder } from "../finder.js";
import { lowestOf } from "../requests/header-names.js";
import { Naming } from "../pushes/naming.js";
import { inner, keyOfPlace } from "../places.js";
import { nameGroups, type Name } from "./name-groups.js";

/** Adds sites, likely ones, for the names in such groups, at the lowest version that a request or socket here speaks. */
export function findPushLists(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): void {
  const { names, pack, refs, options } = finder;
  const known = new Set(sites.flatMap(({ kind, place }) => (kind === "name" ? [keyOfPlace(place)] : [])));
  const versioned = lowestOf(sites.filter(({ kind, version }) => kind === "version" && version.value !== undefined));
  const value = versioned?.version.value;
  if (value === undefined) return;
  const target = pack.surface(options.to);
  // An API without pushes of its own may have webhooks.
  const kind = names.pushes.size > 0 ? "push" : "webhook";
  const all = kind === "push" ? names.pushes : names.webhooks;
  const ended = [...all].filter((name) => !target.find(formatAddress({ kind, name, path: [] })));
  const isMeant = (name: string): boolean => name.includes("_") && all.has(name);
  for (const file of files.filter(({ text }) => ended.some((name) => text.includes(name))))
    for (const group of nameGroups(file, refs, { isMeant, tested: pack.api.envelope.push.name }))
      addGroup(finder, group, { value, kind, known });
}

interface Told {
  readonly value: Version;
  readonly kind: "push" | "webhook";
  /** Where names stand that were found otherwise. */
  readonly known: ReadonlySet<string>;
}

function addGroup(finder: Finder, group: readonly Name[], { value, kind, known }: Told): void {
  const names = group.filter((name) => !known.has(keyOfPlace(placeOf(finder, name))));
  const [first] = names;
  if (!first) return;
  const channel: Channel = {
    version: { value, source: "option", place: undefined },
    evidence: "likely",
    context: { in: kind, on: kind === "push" ? "rtm" : undefined },
    hops: [hop(finder, first.parent, "names of pushes stand together here, for other files")],
    request: undefined,
    carries: kind,
    names: new Set(),
    handlers: new Map(),
  };
  const naming = new Naming(finder, channel);
  for (const name of names)
    naming.addAt(name.text, placeOf(finder, name), ts.isIdentifier(name) ? "identifier" : "text");
}

function placeOf(finder: Finder, name: Name): Place {
  return ts.isIdentifier(name) ? finder.view.placeOf(name) : inner(finder, name);
}
