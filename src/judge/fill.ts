/** Advice with the site's own expressions in it. */
import { nameAt } from "../../transforms/transform.js";
import { parseAddress } from "../address.js";
import type { Change } from "../change.js";
import type { Site, SurfaceNode } from "../model.js";
import { parseVersion, type Version } from "../version.js";
import type { Court } from "./court.js";

const HOLE = /(?<key>\w+: )?\$\{(?<path>[\w.]+)\}(?<choice> \?)?/g;
/** Longer expressions would hide the advice. */
const LONGEST = 120;

/**
 * Fills `${path}` with what the request gives at that path, `${name}` with the name met. What isn't seen is called by
 * the last name of its path.
 */
export function fillIn(advice: string, site: Site, change: Change, court: Court): string {
  return advice.replaceAll(HOLE, (_whole, key: string | undefined, path: string, choice: string | undefined) => {
    const value = valueOf(path, site, change, court) ?? path.split(".").at(-1) ?? path;
    const isSimple = /^[\w$.[\]"'`]+$/.test(value);
    if (choice !== undefined) return `${key ?? ""}${isSimple ? value : `(${value})`}${choice}`;
    return key === `${value}: ` ? value : `${key ?? ""}${value}`;
  });
}

function valueOf(path: string, site: Site, change: Change, court: Court): string | undefined {
  if (path === "name") return nameAt(site);
  const values = court.values(site.request);
  const value = values?.get(pathNow(path, site, change, court)) ?? values?.get(path) ?? ownValue(path, site);
  const written = value?.replace(/\s+/g, " ");
  return written !== undefined && written.length <= LONGEST ? written : undefined;
}

function ownValue(path: string, site: Site): string | undefined {
  return site.kind === "key" && path.split(".").at(-1) === nameAt(site) ? site.valueText : undefined;
}

/** Rules name parameters as they were right before the change; a call of another version calls them by their names then. */
function pathNow(path: string, site: Site, change: Change, { pack, options }: Court): string {
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

function versionBefore(change: Change, versions: readonly Version[]): Version | undefined {
  const version = parseVersion(change.version);
  const index = version === undefined ? -1 : versions.indexOf(version);
  return index > 0 ? versions[index - 1] : undefined;
}
