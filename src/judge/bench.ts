/** Who judges: for each pack a court that knows its sites and what is around them. */
import { parseAddress } from "../address.js";
import type { Found, PackFound } from "../find/find.js";
import { groupBy } from "../group-by.js";
import type { EngineOptions, Finding, KeySite, Pack, Place, Site } from "../model.js";
import { goalOf } from "../packs/goal.js";
import { covers } from "../rules/scope-cover.js";
import { isCompared } from "../../transforms/read/compared.js";
import { sentInstead } from "../../transforms/read/sent.js";
import { lastName, nameAt, type Around, type NamedSite, type Outlook } from "../../transforms/transform.js";
import type { Version } from "../version.js";
import { keyOf, type Court, type Courtroom } from "./court.js";
import { nodeNow, pathNow, valueBefore } from "./fill.js";
import { judge } from "./judge.js";
import { markersAbove } from "./markers.js";
import { outlookOf } from "./outlook.js";

/** Who asks: an upgrade wants what is left to do for its target, a lint what is wrong by now too. */
export type Mode = Pick<Court, "command">;

/** What all share who judge the sites of one pack for the same target: an upgrade, and a lint of what it found. */
interface Bench {
  readonly options: EngineOptions;
  readonly room: Courtroom;
  /** What was said of sites without a look at who asks. */
  readonly verdicts: Map<Site, readonly Finding[]>;
  /** How often it was looked at. */
  asked: number;
}

const benches = new WeakMap<PackFound, Bench>();
const benchOf = new WeakMap<Court, Bench>();

/** A court for each pack. */
export function courtsFor(
  found: Found,
  options: EngineOptions,
  text: (path: string) => string,
  mode: Mode,
): readonly Court[] {
  return found.parts.map((part) => courtFor(found, part, options, text, mode));
}

function courtFor(
  found: Found,
  part: PackFound,
  options: EngineOptions,
  text: (path: string) => string,
  { command }: Mode,
): Court {
  const known = benches.get(part);
  const bench: Bench =
    known?.options === options
      ? known
      : { options, room: createCourtroom(found, part, options, text), verdicts: new Map(), asked: 0 };
  benches.set(part, bench);
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
export function verdictOf(site: Site, court: Court): readonly Finding[] {
  const bench = benchOf.get(court);
  const known = bench?.verdicts.get(site);
  if (!bench || known) return known ?? judge(site, court);
  const { asked } = bench;
  const verdict = judge(site, court);
  if (bench.asked === asked) bench.verdicts.set(site, verdict);
  return verdict;
}

function createCourtroom(
  { packs, parts, tree, unreadUser, view }: Found,
  part: PackFound,
  given: EngineOptions,
  text: (path: string) => string,
): Courtroom {
  const { pack, sites, escapes, environmentFor, otherGiver, otherNameUse, otherVersionUse } = part;
  const { options, isCarried } = goalOf(pack, packs, given);
  // Calls at that version whose method nobody knows.
  const unnamed = new Map(
    parts.flatMap((one) =>
      one.sites.flatMap((site) =>
        site.kind === "lost" && site.why === "unknown-name" && site.version.place
          ? [[keyOf(site.version.place), site.place] as const]
          : [],
      ),
    ),
  );
  const shared = new Set([...sharedPlaces(part), ...parts.filter((other) => other !== part).flatMap(stayingPlaces)]);
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
    hasKey: (site, name) =>
      keys.get(keyOf(site.literal))?.has(`${site.parent.id} ${name}`) === true || site.dropped?.has(name) === true,
  };
  const court: Courtroom = {
    sites,
    pack,
    options,
    isCarried,
    shared,
    text,
    around,
    markersAt: (place) => markersAbove(view, place).map(({ id }) => id),
    escape: (literal) => escapes.get(keyOf(literal)),
    otherGiver,
    otherVersionUse,
    looseUse: (at, place) =>
      parts.flatMap((one) => (has(one.pack, at) ? one.loose : [])).find(({ mayConcern }) => mayConcern(at, place))
        ?.place ?? unnamed.get(keyOf(place)),
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

function has({ versions }: Pack, at: Version | undefined): boolean {
  return versions.some(({ version }) => version === at);
}

/** Where versions stand by which calls of an API go that has no rules here. */
function sharedPlaces({ sites }: PackFound): readonly string[] {
  return sites.flatMap((site) => (site.kind === "neighbour" && site.version.place ? [keyOf(site.version.place)] : []));
}

/** Where versions stand that the rules of a pack don't carry to the target, or don't know. */
function stayingPlaces({ goal, pack, sites }: PackFound): readonly string[] {
  return sites.flatMap(({ kind, version: { place, value } }) =>
    kind === "version" && place && value !== undefined && !(goal.isCarried && has(pack, value)) ? [keyOf(place)] : [],
  );
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

/** A place with its end as a key of maps. */
export function placeKey({ path, start, end }: Place): string {
  return `${path}:${start}-${end}`;
}
