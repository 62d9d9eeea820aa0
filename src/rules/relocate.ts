/** Rename and move: nodes that keep their identity under another name or at another place. */
import type { Address } from "../address.js";
import { RuleFault } from "./fault.js";
import type { Reach } from "./reach.js";
import { followName } from "./references.js";
import { toAddress, type TreeNode } from "./tree.js";
import { depart, ownNode, reach, rootKind, takeOut, type Work } from "./work.js";

type Part = Extract<Reach, { kind: "part" }>;

/** Gives a node its new last segment; its children and identity stay. */
export function rename(work: Work, text: string, name: string): void {
  const node = ownNode(work, text);
  const { parent } = node;
  // A name that a structure gives may be taken: own entries come first.
  const twin = parent === undefined ? work.surface.root(rootKind(node), name) : parent.own.get(name);
  if (twin !== undefined)
    throw new RuleFault(`the name ${name} is taken by ${twin.address}`, "a free name, or kind: replace");
  if (/\s/.test(name) || (parent !== undefined && name.includes(".")))
    throw new RuleFault(`"${name}" is no name`, "one segment, without dots and spaces");
  const holds = reach(work, node);
  if (holds.kind === "part" && parent !== undefined) {
    fork(work, node, parent, name, "renamed", holds);
    return;
  }
  const from = node.address;
  const before = node.name;
  depart(work, node);
  if (parent === undefined) renameRoot(work, node, name);
  else node.rename(name);
  followName(work.surface, node, before, [name], work.change.on);
  work.marks.add(node.id, work.change, { effect: "renamed", from, to: [node.address], convert: work.change.convert });
}

function renameRoot({ surface }: Work, node: TreeNode, name: string): void {
  const roots = surface.byName(rootKind(node));
  const order = [...roots.values()];
  node.name = name;
  roots.clear();
  for (const root of order) roots.set(root.kind === "header" ? root.name.toLowerCase() : root.name, root);
}

/** Puts a node with its children elsewhere: beside, below itself (wrapped) or in an ancestor's place (unwrapped). */
export function move(work: Work, text: string, target: string): void {
  const node = ownNode(work, text);
  const { parent } = node;
  if (parent === undefined) throw new RuleFault(`${text} is a whole ${node.kind}`, "kind: rename");
  const to = toAddress(target);
  const holds = reach(work, node);
  const ancestor = ancestorAt(node, to);
  if (ancestor !== undefined) unwrap(work, node, ancestor);
  else if (holds.kind === "part") {
    const place = freePlace(work, to);
    fork(work, node, place.node, place.name, "moved", holds);
  } else relocate(work, node, parent, to);
}

function relocate(work: Work, node: TreeNode, parent: TreeNode, to: Address): void {
  const from = node.address;
  depart(work, node);
  // Taken out first: its new place may be below the old one.
  node.detach();
  // Wrapped: a new node stands where it stood, also where another's would be seen instead.
  if (to.startsWith(`${from}.`)) work.gardener.below(parent, [node.name]);
  const place = reattachOnFault(node, parent, () => freePlace(work, to));
  node.name = place.name;
  node.attach(place.node);
  for (const key of [...parent.own.values()]) {
    if (key.keyOf !== node) continue;
    key.detach();
    key.attach(place.node);
  }
  work.marks.add(node.id, work.change, { effect: "moved", from, to: [node.address], convert: work.change.convert });
  prune(work, parent);
}

function reattachOnFault<T>(node: TreeNode, parent: TreeNode, find: () => T): T {
  try {
    return find();
  } catch (error) {
    node.attach(parent);
    throw error;
  }
}

function freePlace(work: Work, to: Address): { readonly node: TreeNode; readonly name: string } {
  const place = work.gardener.parentOf(to);
  if (place.node.own.has(place.name)) throw new RuleFault(`${to} is there already`, "a free address, or kind: replace");
  return place;
}

/** A parent that has given away all it had goes too. */
export function prune(work: Work, parent: TreeNode): void {
  const grandparent = parent.parent;
  if (parent.own.size > 0 || parent.of.length > 0 || grandparent?.parent === undefined) return;
  work.marks.add(parent.id, work.change, { effect: "removed", from: parent.address, to: [], successors: [] });
  takeOut(work, parent, []);
  prune(work, grandparent);
}

/** The content of a node takes the place of an ancestor's: `{value: x}` becomes `x`. */
function unwrap(work: Work, node: TreeNode, ancestor: TreeNode): void {
  const { change, marks } = work;
  const from = node.address;
  const to = ancestor.address;
  const taken = [...node.own.keys()].find((name) => name !== node.name && ancestor.own.has(name));
  if (taken !== undefined)
    throw new RuleFault(`${to}.${taken} is there already`, `content of ${from} that has room in ${to}`);
  depart(work, node);
  node.detach();
  ancestor.type = node.type;
  ancestor.of = node.of;
  ancestor.isArray = node.isArray;
  ancestor.values = node.values;
  ancestor.listed ||= node.listed;
  for (const child of [...node.own.values()]) child.attach(ancestor);
  // The ancestor first: who goes on as it met this change as a move, not as another content.
  marks.add(ancestor.id, change, { effect: "retyped", from: to, to: [to], convert: change.convert });
  marks.add(node.id, change, { effect: "moved", from, to: [to], successors: [[ancestor.id]], convert: change.convert });
}

function ancestorAt(node: TreeNode, address: Address): TreeNode | undefined {
  for (let at = node.parent; at !== undefined; at = at.parent) if (at.address === address) return at;
  return undefined;
}

/** A change that holds for a part only: the node stays for the rest, a twin of it lives at the new place. */
function fork(
  work: Work,
  node: TreeNode,
  parent: TreeNode,
  name: string,
  effect: "renamed" | "moved",
  left: Part,
): void {
  const { change, gardener, marks } = work;
  for (const pair of gardener.twin(node, parent, name)) {
    if (pair.node === node) {
      pair.twin.on = change.on ?? node.on;
      pair.twin.in = change.in ?? node.in;
    }
    marks.add(pair.node.id, change, {
      effect,
      from: pair.node.address,
      to: [pair.twin.address],
      successors: [[pair.twin.id]],
      convert: pair.node === node ? change.convert : undefined,
    });
  }
  node.on = left.on;
  node.in = left.in;
}
