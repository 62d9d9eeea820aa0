/** Calls that register webhooks: the names, the handlers that wait for them and the version of the call are one. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import { bodyOf } from "../sends/bodies.js";
import { memberOf, type Sending } from "../sends/calls.js";
import { opened } from "../requests/envelopes.js";
import { hop, hopsOf, sourceOf, type Finder, type Registration, type Source } from "../finder.js";
import { BARE, Naming } from "../pushes/naming.js";
import { versionIn } from "../requests/requests.js";

export function isRegistration({ pack }: Finder, { match }: Sending): boolean {
  const { registration } = pack.api;
  return (
    registration !== undefined &&
    match.host !== "other" &&
    match.neighbour === undefined &&
    match.method?.name === registration.method
  );
}

/** Reads the names for which a call registers; the call itself is read as any other. */
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
  finder.add({
    kind: "version",
    ...sourceOf(source),
    node: undefined,
    at,
    place: place ?? finder.view.placeOf(call),
  });
  const bodies = bodyOf(finder, sending).given.flatMap(({ expression, env: inside }) =>
    ts.isSpreadElement(expression) ? [] : opened(finder, expression, inside),
  );
  const naming = new Naming(finder, { ...source, carries: "webhook", names: new Set(), handlers: new Map() });
  const key = finder.pack.api.registration?.name ?? "";
  const named = bodies.flatMap((body) => memberOf(finder, body, key) ?? []);
  const names = named.flatMap(({ expression, env: inside }) => naming.add(expression, inside, BARE, "certain"));
  finder.registrations.push({ names: new Set(names.map(({ name }) => name)), source });
}

/** The registration of the webhooks that a handler waits for; `undefined` where there is none, or not one version. */
export function registrationOf(finder: Finder, names: ReadonlySet<string>): Registration | undefined {
  const found = finder.registrations.filter((one) => [...one.names].some((name) => names.has(name)));
  const versions = new Set(found.map(({ source }) => source.version.value));
  return versions.size === 1 ? found[0] : undefined;
}
