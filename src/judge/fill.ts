/** Advice with the site's own expressions in it. */
import { lastName, nameAt } from "../../transforms/transform.js";
import { writeName } from "../../transforms/write.js";
import { isAddress, parseAddress } from "../address.js";
import type { Change } from "../change.js";
import type { Pack, Site, SurfaceNode } from "../model.js";
import { liesIn } from "../text/source.js";
import { fillAdvice } from "../rules/fill.js";
import { compareVersions, parseVersion, type Version } from "../version.js";
import type { Court, Courtroom } from "./court.js";

/** Longer expressions would hide the advice. */
const LONGEST = 120;

/**
 * Fills `${path}` with what the request gives at that path, `${name}` with the name met. What isn't seen is called by
 * its path: `chat_id`, `<access.id>`.
 */
export function fillIn(advice: string, site: Site, change: Change, court: Court): string {
  return fillAdvice(advice, {
    pack: court.pack,
    change,
    to: court.options.to,
    valueOf: (path) => valueOf(path, site, change, court),
    placeholder: (path) => (path.includes(".") ? `<${path}>` : path),
  });
}

function valueOf(path: string, site: Site, change: Change, court: Court): string | undefined {
  if (path === "name") return nameMet(site, court);
  const value =
    valueAtTarget(path, site, change, court) ?? valueBefore(path, site, change, court) ?? ownValue(path, site);
  const written = value?.replace(/\s+/g, " ");
  return written !== undefined && written.length <= LONGEST ? written : undefined;
}

/** The name met, as the code writes it: `X-Author-Id`. */
function nameMet(site: Site, { text }: Pick<Court, "text">): string {
  const name = nameAt(site);
  const written = text(site.place.path).slice(site.place.start, site.place.end);
  return written.toLowerCase() === name.toLowerCase() ? written : name;
}

/** The code at a path of a site's request, named as it was right before a change. */
export function valueBefore(path: string, site: Site, change: Change, court: Courtroom): string | undefined {
  const values = site.kind === "call" && site.payload ? site.payload.keys : court.values(site.request);
  return values?.get(pathNow(path, site, change, court)) ?? values?.get(path);
}

/** The code of an object at a path, with its keys as they are called at the target. */
function valueAtTarget(path: string, site: Site, change: Change, court: Court): string | undefined {
  const [key, ...others] = court.keysAt(site.request, pathNow(path, site, change, court));
  const value = key?.value;
  if (!value || others.length > 0) return undefined;
  const within = court
    .keysOf(site.request)
    .filter(({ place }) => liesIn(place, value))
    .toSorted((a, b) => b.place.start - a.place.start);
  let text = court.text(value.path).slice(value.start, value.end);
  for (const inner of within) {
    const fate = court.around.look(inner)?.fate;
    if (fate?.outcome !== "renamed" || fate.to[0] === undefined) continue;
    for (const { place, text: name } of writeName(inner, lastName(fate.to[0]), nameAt(inner)))
      text = text.slice(0, place.start - value.start) + name + text.slice(place.end - value.start);
  }
  return text;
}

function ownValue(path: string, site: Site): string | undefined {
  return site.kind === "key" && path.split(".").at(-1) === nameAt(site) ? site.valueText : undefined;
}

/** Rules name parameters as they were right before the change; a call of another version calls them by their names then. */
export function pathNow(
  path: string,
  site: Site,
  change: Change,
  { pack, options }: Pick<Court, "pack" | "options">,
): string {
  const at = site.version.value ?? options.from;
  const then = versionBefore(
    change,
    pack.versions.map(({ version }) => version),
  );
  const method = parseAddress(site.at);
  if (at === undefined || then === undefined || method?.kind !== "method") return path;
  const [now, before] = [pack.surface(at), pack.surface(then)];
  const called = now.method(method.name);
  const known = called && before.get(called.id);
  let node: SurfaceNode | undefined = known && before.child(known, "request");
  for (const name of path.split(".")) node = node && before.child(node, name);
  const address = node && now.get(node.id)?.address;
  return (address && parseAddress(address)?.path.slice(1).join(".")) ?? path;
}

/** What an address is at the target: named as it was right before a change, or, if it came with it, right after. */
export function nodeNow(
  address: string,
  change: Change,
  pack: Pack,
  { to }: Pick<Court["options"], "to">,
): SurfaceNode | undefined {
  const versions = pack.versions.map(({ version }) => version);
  for (const version of [versionBefore(change, versions), parseVersion(change.version)]) {
    const node = version && isAddress(address) ? pack.surface(version).find(address) : undefined;
    if (version === undefined || !node) continue;
    const surface = pack.surface(to);
    if (compareVersions(version, to) >= 0) return surface.get(node.id);
    const [id, ...others] = pack.plan(version, to).fate(node.id, { in: "request", on: undefined }).ids;
    return id === undefined || others.length > 0 ? undefined : surface.get(id);
  }
  return undefined;
}

function versionBefore(change: Change, versions: readonly Version[]): Version | undefined {
  const version = parseVersion(change.version);
  const index = version === undefined ? -1 : versions.indexOf(version);
  return index > 0 ? versions[index - 1] : undefined;
}
