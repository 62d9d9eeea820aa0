/** Holds one derived surface against what the pages of its version show. */
import { isAddress, type Address } from "../../src/address.js";
import type { Surface, SurfaceNode } from "../../src/model.js";
import type { PackFacts } from "./packs.js";
import { concretePaths, scopesOn, type MethodFacts, type ReferenceFacts } from "./reference.js";

/** Accepted differences that were met, as pack, version and fact. */
export const met = new Set<string>();

/** Collects what differs and is not accepted. */
export class Comparison {
  readonly found: string[] = [];

  constructor(
    readonly surface: Surface,
    readonly facts: ReferenceFacts,
    readonly pack: PackFacts,
  ) {}

  tell(fact: string): void {
    const { id, differences } = this.pack;
    const accepted = differences.find((one) => one.fact === fact && one.versions.includes(this.facts.version));
    if (accepted === undefined) this.found.push(fact);
    else met.add(`${id} ${this.facts.version} ${fact}`);
  }

  /** The root of a structure, by what the pages call it. */
  structure(name: string): string {
    return `structure:${this.pack.structures.names[name] ?? name}`;
  }

  find(address: string): SurfaceNode | undefined {
    return isAddress(address) ? this.surface.find(address) : undefined;
  }

  /** Every path of a list is there; gives back the nodes. */
  contains(root: string, paths: Readonly<Record<string, string>>): void {
    for (const path of Object.keys(paths))
      if (this.find(join(root, path)) === undefined) this.tell(`${join(root, path)} is missing`);
  }

  sameSets(what: string, derived: Iterable<string>, shown: Iterable<string>): void {
    const [ours, theirs] = [new Set(derived), new Set(shown)];
    for (const name of theirs) if (!ours.has(name)) this.tell(`${what} ${name} is missing`);
    for (const name of ours) if (!theirs.has(name)) this.tell(`${what} ${name} is extra`);
  }

  sameValues(root: string, values: Readonly<Record<string, readonly string[]>>): void {
    for (const [path, shown] of Object.entries(values)) {
      const node = this.find(join(root, path));
      if (node !== undefined) this.sameSets(`value of ${node.address}`, node.values.map(String), shown);
    }
  }
}

/** `<placeholder>`s and arrays as addresses have them; `.` is the root itself. */
export function join(root: string, path: string): Address {
  const steps = path
    .replaceAll("[]", "")
    .split(".")
    .filter((step) => step !== "");
  const address = [root, ...steps].join(".");
  if (!isAddress(address)) throw new Error(`not an address: ${address}`);
  return address;
}

/** Paths below a request that the rules list: its own, and those of filters. What is an event or an access is no list. */
function listedPaths(
  compare: Comparison,
  node: SurfaceNode,
  path: string,
): readonly { path: string; node: SurfaceNode }[] {
  if (!node.of.every((name) => name.endsWith("_filter"))) return [];
  const children = compare.surface.children(node);
  const named = children.filter((child) => !child.name.startsWith("<"));
  return (named.length > 0 ? named : children).flatMap((child) => {
    const at = path === "" ? child.name : `${path}.${child.name}`;
    return [{ path: at, node: child }, ...listedPaths(compare, child, at)];
  });
}

const bare = (type: string): string =>
  type
    .replace("!", "")
    .replace(/^\[\].*/, "array")
    .replace("boolean", "bool");

export function compareMethod(compare: Comparison, name: string, shown: MethodFacts): void {
  const method = compare.surface.method(name);
  if (method === undefined) return;
  if (method.title !== shown.title) compare.tell(`title of ${name} is ${method.title}`);
  if (method.withdrawn !== shown.withdrawn) compare.tell(`${name} is withdrawn ${method.withdrawn ?? "never"}`);
  compare.sameSets(`transport of ${name}`, method.transports, shown.transports);
  for (const transport of shown.transports) {
    const scopes = scopesOn(shown, transport);
    if (scopes.length > 0) compare.sameSets(`${transport} scope of ${name}`, method.scopes[transport], scopes);
  }
  if (shown.pushes.length > 0) compare.sameSets(`push of ${name}`, method.pushes, shown.pushes);
  if (shown.webhooks.length > 0) compare.sameSets(`webhook of ${name}`, method.webhooks, shown.webhooks);
}

export function compareRequest(compare: Comparison, name: string, shown: MethodFacts): void {
  const root = `method:${name}.request`;
  const request = compare.find(root);
  if (request === undefined || shown.requestIsElsewhere === true) return;
  compare.contains(root, shown.request);
  compare.sameValues(root, shown.values ?? {});
  const theirs = concretePaths(shown);
  const ours = new Map(listedPaths(compare, request, "").map(({ path, node }) => [path, node]));
  const isParent = (path: string): boolean => [...theirs.keys()].some((other) => other.startsWith(`${path}.`));
  for (const [path, type] of theirs) {
    const node = ours.get(path) ?? compare.find(join(root, path));
    if (node === undefined) compare.tell(`${join(root, path)} is missing`);
    else {
      if (node.required !== type.endsWith("!"))
        compare.tell(`${join(root, path)} is ${node.required ? "" : "not "}required`);
      if (bare(node.isArray ? "array" : node.type) !== bare(type))
        compare.tell(`${join(root, path)} is ${node.type}, not ${type}`);
    }
  }
  for (const path of ours.keys())
    if (!theirs.has(path) && !isParent(path)) compare.tell(`${join(root, path)} is extra`);
  for (const [path, on] of Object.entries(shown.transportOnly?.request ?? {}))
    compare.sameSets(`transport of ${join(root, path)}`, compare.find(join(root, path))?.on ?? [], on);
}

/** Access and properties are told together with the key that they stand under. */
export function compareStructure(compare: Comparison, name: string, fields: Readonly<Record<string, string>>): void {
  const root = compare.structure(name);
  const key = name === "access" || name === "properties" ? `${name}.` : undefined;
  for (const path of Object.keys(fields)) {
    const below = key === undefined ? path : path === name ? "" : path.slice(key.length);
    const address = join(root, compare.pack.structures.moved[name]?.(below) ?? below);
    if (compare.find(address) === undefined) compare.tell(`${address} is missing`);
  }
  if (key === undefined) compare.sameValues(root, compare.facts.structureValues[name] ?? {});
}

/** The page of 3.0 has no tables of events to be sent: what it requires there is not known. */
export function compareEvent(compare: Comparison, name: string, fields: Readonly<Record<string, string>>): void {
  const root = compare.structure(name);
  for (const [path, type] of Object.entries(fields)) {
    const address = join(root, path);
    const node = compare.find(address);
    if (node === undefined) compare.tell(`${address} is missing`);
    else if (compare.facts.version !== "3.0" && node.required !== type.endsWith("!"))
      compare.tell(`${address} as sent is ${node.required ? "" : "not "}required`);
  }
  compare.sameValues(root, compare.facts.eventValues[name] ?? {});
}
