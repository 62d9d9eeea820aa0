/** Packs small enough to be written in a test, as files and loaded. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { isAddress } from "../../src/address.js";
import { BadInput } from "../../src/errors.js";
import type { Context, Fate } from "../../src/model.js";
import { loadPackRules } from "../../src/rules/load.js";
import { ApiPack } from "../../src/rules/pack.js";
import type { ApiSurface } from "../../src/rules/surface.js";
import type { TreeNode } from "../../src/rules/tree.js";
import { toVersion } from "../../src/version.js";

export const API = `\
id: shop
name: Shop API
hosts: [shop.example]
urls: { call: ["/v{version}/{method}"], socket: [], unversioned: [] }
neighbours: {}
envelope:
  method: action
  payload: payload
  version: version
  push: { name: action, payload: payload }
  webhook: { name: action, payload: [payload] }
versionHeader: X-Version
scopeWords: [scopes]
sdks: {}
`;

const EMPTY = `\
methods: {}
pushes: {}
webhooks: {}
structures: {}
envelopes: { web: {}, rtm: {}, push: {}, webhook: {} }
headers: []
`;

/** A baseline with the given top-level parts in place of empty ones. */
export function baseline(parts: string): string {
  const given = new Set([...parts.matchAll(/^(\w+):/gm)].map(([, name]) => name));
  const rest = EMPTY.split("\n").filter((line) => !given.has(line.split(":")[0]));
  return `version: "1.0"\nstatus: stable\n${rest.join("\n")}\n${parts}`;
}

/** A later version with its changes; id, source, title and tier are filled in where a change leaves them out. */
export function step(version: string, changes: string): string {
  return `version: "${version}"\nstatus: stable\nchanges:\n${changes}`;
}

/** One change in flow style: `change("renamed", "rename", "names: {method:a: b}")`. */
export function change(id: string, kind: string, rest: string, tier = "safe"): string {
  return `  - { id: ${id}, kind: ${kind}, source: reference, title: ${id}, tier: ${tier}, ${rest} }\n`;
}

/** Writes files below a new folder and returns it. */
export function writeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "chatshift-rules-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A pack of a baseline's parts and the changes of 1.1, 1.2 and so on. */
export function packOf(parts: string, ...steps: readonly string[]): ApiPack {
  const files = steps.map((changes, index): [string, string] => {
    const version = `1.${index + 1}`;
    return [`${version}.yaml`, step(version, changes)];
  });
  const folder = writeFolder({ "api.yaml": API, "1.0.yaml": baseline(parts), ...Object.fromEntries(files) });
  return new ApiPack(loadPackRules(folder));
}

/**
 * What loading a folder complains of, without the folder's name. A `¦` in a file marks a place: it is taken out, and
 * a fault told at that very line and column starts with `¦` and the marker's number in its file.
 */
export function faultsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const all = { "api.yaml": API, "1.0.yaml": baseline(""), ...files };
  const places = new Map(Object.entries(all).flatMap(([name, text]) => findMarks(name, text)));
  const unmarked = Object.entries(all).map(([name, text]): [string, string] => [name, text.replaceAll("¦", "")]);
  const folder = writeFolder(Object.fromEntries(unmarked));
  try {
    loadPackRules(folder);
    return [];
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return faultLines(error).map((line) => {
      const fault = line.replace(/^\S*chatshift-rules-[^/]*\//, "");
      const [place = ""] = /^[^:]+:\d+:\d+/.exec(fault) ?? [];
      return (places.get(place) ?? place) + fault.slice(place.length);
    });
  }
}

/** The lines of an error after the one that counts them. */
export function faultLines({ message }: BadInput): readonly string[] {
  return message.split("\n").filter((line) => !/faults? in the rules:$/.test(line));
}

/** `file:line:column` of each marker, to its name. */
function findMarks(name: string, text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/¦/g)].map(({ index }, count) => {
    const before = text.slice(0, index).replaceAll("¦", "");
    const column = before.length - before.lastIndexOf("\n");
    return [`${name}:${before.split("\n").length}:${column}`, `${name} ¦${count + 1}`];
  });
}

export function surfaceOf(pack: ApiPack, version: string): ApiSurface {
  return pack.surfaceOf(toVersion(version));
}

/** The node at an address, which must be there. */
export function nodeAt(pack: ApiPack, version: string, address: string): TreeNode {
  const node = isAddress(address) ? surfaceOf(pack, version).find(address) : undefined;
  if (node === undefined) throw new Error(`${version} has no ${address}`);
  return node;
}

export function fateOf(
  pack: ApiPack,
  from: string,
  to: string,
  address: string,
  context: Context = { in: undefined, on: undefined },
): Fate {
  return pack.planned(toVersion(from), toVersion(to)).fate(nodeAt(pack, from, address).id, context);
}

/** A fate in few words: `renamed method:b (renamed)`. */
export function tellFate(fate: Fate): string {
  const effects = fate.steps.map(({ effect, change }) => `${effect} by ${change.id}`).join(", ");
  return `${fate.outcome} ${fate.to.join(" + ") || "-"} (${effects})`;
}
