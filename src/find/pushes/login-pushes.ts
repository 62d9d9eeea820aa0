/** Pushes that a login asks for by version: `pushes: { "3.4": ["incoming_chat"] }`. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { Place, SiteVersion } from "../../model.js";
import { staticName } from "../../program/syntax.js";
import { compareVersions, parseVersion, type Version } from "../../version.js";
import type { Env } from "../../flow/context.js";
import { hop, sourceOf, type Finder, type Source } from "../finder.js";
import { BARE, Naming } from "./naming.js";
import type { Origin } from "../../flow/origin.js";
import { inner, isQuoted } from "../places.js";

/**
 * Reads the versions and names in the payload of a login. They move with the socket, as what it hears is in their form;
 * `socket` is what its sites share.
 */
export function findLoginPushes(finder: Finder, socket: Source, method: string, payload: readonly Origin[]): void {
  const { loginPushes } = finder.pack.api;
  if (loginPushes?.method !== method) return;
  for (const login of payload)
    for (const pushes of finder.origins.property(login, loginPushes.path) ?? [])
      if (ts.isObjectLiteralExpression(pushes.node)) readVersions(finder, socket, pushes.node, pushes.env);
}

function readVersions(finder: Finder, socket: Source, literal: ts.ObjectLiteralExpression, env: Env): void {
  const entries = literal.properties.flatMap((member) => {
    const text = member.name && staticName(member.name);
    const value = text === undefined ? undefined : parseVersion(text);
    const isKnown = finder.pack.versions.some(({ version }) => version === value);
    return ts.isPropertyAssignment(member) && value !== undefined && isKnown ? [{ member, value }] : [];
  });
  // Two that would come to the same version have to be made one by hand.
  const moving = entries.filter(({ value }) => compareVersions(value, finder.options.to) <= 0);
  for (const { member, value } of entries) {
    const place = isQuoted(member.name) && moving.length < 2 ? inner(finder, member.name) : undefined;
    readEntry(finder, socket, member, env, { value, source: "request", place });
  }
}

function readEntry(
  finder: Finder,
  socket: Source,
  { name, initializer }: ts.PropertyAssignment,
  env: Env,
  version: SiteVersion & { readonly value: Version | undefined },
): void {
  const source: Source = { ...sourceOf(socket), version, context: { in: "push", on: "rtm" } };
  const place: Place = version.place ?? finder.view.placeOf(name);
  const at = formatAddress({ kind: "envelope", name: "push", path: ["version"] });
  const hops = [...socket.hops, hop(finder, name, "pushes asked for here")];
  finder.add({ kind: "version", ...source, hops, node: undefined, at, place, along: socket.version.place });
  const naming = new Naming(finder, { ...source, carries: "push", names: new Set(), handlers: new Map() });
  for (const { node, env: inside } of finder.origins.of(initializer, env))
    if (ts.isArrayLiteralExpression(node))
      for (const element of node.elements) naming.add(element, inside, BARE, "certain");
}
