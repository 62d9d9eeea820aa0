/** One change at work on a surface: finding what it speaks of, making nodes and taking them out. */
import { formatAddress, parseAddress, type Address, type AddressKind, type AddressParts } from "../address.js";
import type { Change, NodeRule } from "../change.js";
import { RuleFault, type Keys } from "./fault.js";
import type { Gardener } from "./grow.js";
import type { Marks } from "./marks.js";
import { nearest } from "./nearest.js";
import { reachOf, type Reach } from "./reach.js";
import { followName } from "./references.js";
import type { ApiSurface, Trail } from "./surface.js";
import { toAddress, type TreeNode } from "./tree.js";

/** One change at work on the surface that those before it left. */
export interface Work {
  readonly surface: ApiSurface;
  readonly gardener: Gardener;
  readonly marks: Marks;
  readonly change: Change;
  /** Told of every fault of the change; the entry at fault is left out, the others are carried out. */
  readonly report: (keys: Keys, fault: RuleFault) => void;
  /** Addresses that a change has ended, with the change, when faults are to be told. */
  readonly departed: Map<Address, Change> | undefined;
  /** Full ids of the behaviours that the change takes back. */
  readonly ended: ReadonlySet<string>;
}

/** Does one entry of a change; a fault is told at the keys where the entry stands. */
export function attempt<T>(work: Work, keys: Keys, entry: () => T): T | undefined {
  try {
    return entry();
  } catch (error) {
    if (!(error instanceof RuleFault)) throw error;
    work.report(keys, error);
    return undefined;
  }
}

/** The node at its own address. Throws RuleFault when there is none, or when it only has its meaning from a structure. */
export function ownNode(work: Work, text: string): TreeNode {
  const parts = readAddress(text);
  const trail = work.surface.walk(parts);
  const node = trail?.at(-1);
  if (trail === undefined || node === undefined) throw missing(work, formatAddress(parts));
  // One stretch, and met under its own name, not as any key of a placeholder.
  if (trail.length === 1 && node.name === (parts.path.at(-1) ?? node.name)) return node;
  const address = formatAddress(parts);
  const hint = `${node.address}, or an entry of its own where it is met`;
  throw new RuleFault(`${address} has its meaning from ${node.address}`, hint);
}

/** The way to an address, also through structures. Throws RuleFault when there is none. */
export function wayTo(work: Work, text: string): Trail {
  const parts = readAddress(text);
  const trail = work.surface.walk(parts);
  if (trail === undefined) throw missing(work, formatAddress(parts));
  return trail;
}

function readAddress(text: string): AddressParts {
  const parts = parseAddress(text);
  if (parts === undefined)
    throw new RuleFault(`"${text}" is no address`, "one such as method:list_chats.request.limit");
  return parts.kind === "header" ? { ...parts, name: parts.name.toLowerCase() } : parts;
}

/** An address that leads nowhere: what ended it, or what may be meant. */
function missing({ surface, departed }: Work, address: Address): RuleFault {
  const end = departed?.get(address);
  if (end !== undefined)
    return new RuleFault(`${address} was removed by ${end.fullId}`, "an address that is alive at this point");
  const alive = [...surface.nodes()].map((node) => node.address);
  const meant = nearest(address, alive, 1)[0];
  return new RuleFault(`there is no ${address} in ${surface.version}`, meant && `perhaps ${meant}`);
}

/** How far the change reaches for a node. Throws RuleFault when it never holds there. */
export function reach(work: Work, node: TreeNode): Exclude<Reach, { kind: "none" }> {
  const found = reachOf(work.change, node);
  if (found.kind === "none") throw new RuleFault(`${node.address} is never met under this change's \`on\` and \`in\``);
  return found;
}

/** Makes a node. Throws RuleFault when it is there already or can't be made. */
export function plant(work: Work, text: string, rule: NodeRule): void {
  const address = toAddress(text);
  const there = work.surface.find(address);
  if (there?.address === address && !there.isImplicit)
    throw new RuleFault(`${address} is there already`, "an address that is free");
  work.gardener.plant(address, rule);
}

/** Takes a node from the surface; who names it names its successors from now on. */
export function takeOut(work: Work, node: TreeNode, successors: readonly string[]): void {
  depart(work, node);
  for (const key of [...(node.parent?.own.values() ?? [])]) if (key.keyOf === node) key.detach();
  if (node.parent === undefined) {
    work.surface.byName(rootKind(node)).delete(node.kind === "header" ? node.name.toLowerCase() : node.name);
    followName(work.surface, node, node.name, successors, work.change.on);
  }
  node.detach();
}

/** Remembers which change ended an address. */
export function depart(work: Work, node: TreeNode): void {
  const { departed } = work;
  if (departed === undefined) return;
  for (const gone of node.subtree()) departed.set(gone.address, work.change);
}

/** The kind of a whole method, push, structure … */
export function rootKind(node: TreeNode): AddressKind {
  if (node.kind === "field") throw new Error(`${node.address} is no root`);
  return node.kind;
}
