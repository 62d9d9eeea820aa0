/** Pushes that a login asks for by version: `pushes: { "3.4": ["incoming_chat"] }`. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { Place, SiteVersion } from "../../model.js";
import { isAssignment, isNothing, staticName } from "../../program/syntax.js";
import { compareVersions, parseVersion, type Version } from "../../version.js";
import type { Env } from "../../flow/context.js";
import { calleeText } from "../sends/calls.js";
import { hop, sourceOf, type Finder, type Source } from "../finder.js";
import { BARE, Naming } from "./naming.js";
import type { Given, Origin } from "../../flow/origin.js";
import { flatten, placeIn } from "../../flow/text.js";

/**
 * Reads the versions and names in the payload of a login. They move with the socket, as what it hears is in their form;
 * `socket` is what its sites share. Pushes that can't be read are told, as nothing says in which form they come.
 */
export function findLoginPushes(finder: Finder, socket: Source, method: string, payload: readonly Origin[]): void {
  const { loginPushes } = finder.pack.api;
  if (loginPushes?.method !== method) return;
  for (const login of payload)
    for (const pushes of finder.origins.property(login, loginPushes.path) ?? []) {
      const { entries, unread } = entriesOf(finder, pushes);
      readEntries(finder, socket, entries);
      for (const node of unread)
        addVersion(finder, socket, node, { value: undefined, source: "request", place: undefined });
    }
}

/** What is asked for at one version: where that is written, alone if it has a place, and the list of names. */
interface Entry {
  readonly value: Version;
  readonly key: ts.Node;
  readonly place: Place | undefined;
  readonly names: Given;
}

interface Entries {
  readonly entries: readonly Entry[];
  /** What may ask for more. */
  readonly unread: readonly ts.Node[];
}

/** Of an object, those of what is spread into it, and those put in later; of `Object.fromEntries`, its pairs. */
function entriesOf(finder: Finder, { node, env }: Origin, depth = 4): Entries {
  if (isNothing(node)) return NONE;
  const pairs = ts.isCallExpression(node) && calleeText(node) === "Object.fromEntries" ? node.arguments[0] : undefined;
  if (pairs) return join(finder.origins.of(pairs, env).map((list) => pairsOf(finder, list)));
  if (!ts.isObjectLiteralExpression(node) || depth === 0) return { entries: [], unread: [node] };
  return join([
    ...node.properties.map((member) => {
      if (ts.isSpreadAssignment(member))
        return join(finder.origins.of(member.expression, env).map((spread) => entriesOf(finder, spread, depth - 1)));
      const value = ts.isPropertyAssignment(member) ? member.initializer : undefined;
      return value ? entryOf(finder, member.name, { expression: value, env }) : NONE;
    }),
    laterOf(finder, node, env),
  ]);
}

/** `[["3.4", names]]` */
function pairsOf(finder: Finder, { node, env }: Origin): Entries {
  if (!ts.isArrayLiteralExpression(node)) return { entries: [], unread: [node] };
  return join(
    node.elements.map((element) => {
      const pair = ts.isArrayLiteralExpression(element) ? element.elements : undefined;
      const [key, names] = pair ?? [];
      return key && names ? entryOf(finder, key, { expression: names, env }) : { entries: [], unread: [element] };
    }),
  );
}

/** `pushes["3.4"] = names` */
function laterOf(finder: Finder, literal: ts.ObjectLiteralExpression, env: Env): Entries {
  const found: Entries[] = [];
  finder.flow.follow(literal, env, (alias, at) => {
    const access = alias.parent;
    if (!ts.isElementAccessExpression(access) || access.expression !== alias || !isAssignment(access.parent)) return;
    if (access.parent.left === access)
      found.push(entryOf(finder, access.argumentExpression, { expression: access.parent.right, env: at }));
  });
  return join(found);
}

function entryOf(finder: Finder, key: ts.Node, names: Given): Entries {
  const name = ts.isExpression(key) || ts.isComputedPropertyName(key) ? undefined : staticName(key);
  const all = name === undefined ? textsOf(finder, key, names.env) : [{ text: name, place: undefined }];
  const entries = all.flatMap(({ text, place }) => {
    const value = parseVersion(text);
    const isKnown = finder.pack.versions.some(({ version }) => version === value);
    return value !== undefined && isKnown ? [{ value, key, place, names }] : [];
  });
  return { entries, unread: name === undefined && entries.length === 0 ? [key] : [] };
}

/** What a key may be: between quotes, or put together. */
function textsOf(finder: Finder, key: ts.Node, env: Env): readonly { text: string; place: Place | undefined }[] {
  const written = ts.isComputedPropertyName(key) ? key.expression : key;
  return !ts.isExpression(written)
    ? []
    : finder.texts.of(written, env).map((pieces) => {
        const text = flatten(pieces);
        return { text, place: placeIn(finder.view, pieces, 0, text.length) };
      });
}

const NONE: Entries = { entries: [], unread: [] };

function join(all: readonly Entries[]): Entries {
  return { entries: all.flatMap(({ entries }) => entries), unread: all.flatMap(({ unread }) => unread) };
}

function readEntries(finder: Finder, socket: Source, entries: readonly Entry[]): void {
  // Two that would come to the same version have to be made one by hand.
  const moving = entries.filter(({ value }) => compareVersions(value, finder.options.to) <= 0);
  for (const { key, value, place, names } of entries) {
    const version = { value, source: "request", place: moving.length < 2 ? place : undefined } as const;
    const source = addVersion(finder, socket, key, version);
    const naming = new Naming(finder, { ...source, carries: "push", names: new Set(), handlers: new Map() });
    for (const { node, env } of finder.origins.of(names.expression, names.env))
      if (ts.isArrayLiteralExpression(node))
        for (const element of node.elements) naming.add(element, env, BARE, "certain");
  }
}

function addVersion(finder: Finder, socket: Source, key: ts.Node, version: SiteVersion): Source {
  const source: Source = { ...sourceOf(socket), version, context: { in: "push", on: "rtm" } };
  const place: Place = version.place ?? finder.view.placeOf(key);
  const at = formatAddress({ kind: "envelope", name: "push", path: ["version"] });
  const hops = [...socket.hops, hop(finder, key, "pushes asked for here")];
  finder.add({ kind: "version", ...source, hops, node: undefined, at, place, along: socket.version.place });
  return source;
}
