/** Calls that register webhooks: the names, the handlers that wait for them and the version of the call are one. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { NeighbourSite } from "../../model.js";
import { parseVersion } from "../../version.js";
import { bodyOf } from "../sends/bodies.js";
import { memberOf, type Sending } from "../sends/calls.js";
import { opened } from "../requests/envelopes.js";
import { hop, hopsOf, sourceOf, type Finder, type Registration, type Source } from "../finder.js";
import { BARE, Naming } from "../pushes/naming.js";
import type { Origin } from "../../flow/origin.js";
import { outermost } from "../sends/request.js";
import { versionIn } from "../requests/requests.js";

export function isRegistration({ others, pack }: Finder, { match }: Sending): boolean {
  const { registration } = pack.api;
  return (
    registration !== undefined &&
    !others.some(({ isRegistrar }) => isRegistrar) &&
    match.host !== "other" &&
    match.neighbour === registration.neighbour &&
    match.method?.name === registration.method
  );
}

export function readRegistration(finder: Finder, sending: Sending): void {
  const { call, env } = sending;
  const { value, place } = versionIn(finder, sending);
  const source: Source = {
    version: { value, source: "registration", place },
    evidence: "certain",
    context: { in: "webhook", on: undefined },
    hops: [hop(finder, call, "webhook registered here"), ...hopsOf(finder, env)],
    request: undefined,
  };
  const at = formatAddress({ kind: "envelope", name: "webhook", path: ["version"] });
  const shared = { ...sourceOf(source), node: undefined, at };
  finder.add({ kind: "version", ...shared, place: place ?? finder.view.placeOf(call) });
  const bodies = bodyOf(finder, sending).given.flatMap(({ expression, env: inside }) =>
    ts.isSpreadElement(expression) ? [] : opened(finder, expression, inside),
  );
  const naming = new Naming(finder, { ...source, carries: "webhook", names: new Set(), handlers: new Map() });
  const key = finder.pack.api.registration?.name ?? "";
  const named = bodies.flatMap((body) => memberOf(finder, body, key) ?? []);
  const names = named.flatMap(({ expression, env: inside }) => naming.add(expression, inside, BARE, "certain"));
  finder.registrations.push({ names: new Set(names.map(({ name }) => name)), source });
  const neighbour = finder.pack.api.registration?.neighbour;
  if (neighbour === undefined) return;
  // What it must be given is told by the rules of the API that has the call, where they are here.
  const lacks = finder.others.some(({ id }) => id === neighbour) ? [] : lackedBy(finder, bodies);
  finder.add({
    kind: "neighbour",
    neighbour,
    lacks,
    ...shared,
    place: finder.view.placeOf(outermost(finder, call, env)),
  });
}

/** What later versions of the call demand and no body gives. */
function lackedBy(finder: Finder, bodies: readonly Origin[]): NonNullable<NeighbourSite["lacks"]> {
  return Object.entries(finder.pack.api.registration?.demands ?? {}).flatMap(([version, keys]) => {
    const since = parseVersion(version);
    const names = keys.filter((key) => !bodies.some((body) => memberOf(finder, body, key)?.length !== 0));
    return since !== undefined && names.length > 0 ? [{ since, names }] : [];
  });
}

/** The registration of the webhooks that a handler waits for; `undefined` where there is none, or not one version. */
export function registrationOf(finder: Finder, names: ReadonlySet<string>): Registration | undefined {
  const found = finder.registrations.filter((one) => [...one.names].some((name) => names.has(name)));
  const versions = new Set(found.map(({ source }) => source.version.value));
  return versions.size === 1 ? found[0] : undefined;
}
