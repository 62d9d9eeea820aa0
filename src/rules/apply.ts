/** Carries out one change on a surface and notes what it did to whom. */
import { assertNever } from "../errors.js";
import type { Change, FieldRules } from "../change.js";
import { checkConversion, convertedNodes } from "./check-conversion.js";
import { acceptedScopes } from "./grow.js";
import { move, prune, rename } from "./relocate.js";
import { applyReplace } from "./replace.js";
import type { TreeNode } from "./tree.js";
import { attempt, ownNode, plant, reach, takeOut, type Work } from "./work.js";

export function applyChange(work: Work): void {
  const { change } = work;
  const converted = convertedNodes(change, work.surface);
  switch (change.kind) {
    case "add":
      eachKey(work, "nodes", change.nodes, plant);
      break;
    case "rename":
      eachKey(work, "names", change.names, rename);
      break;
    case "move":
      eachKey(work, "paths", change.paths, move);
      break;
    case "replace":
      applyReplace(work, change);
      break;
    case "remove":
      eachNode(work, change.at, (node) => {
        remove(work, node);
      });
      break;
    case "retype":
      eachNode(work, change.at, (node) => {
        retype(work, change, node);
      });
      break;
    case "require":
      eachNode(work, change.at, (node) => {
        requireField(work, node);
      });
      break;
    case "behaviour":
      behave(work, change);
      break;
    case "undocumented":
      eachNode(work, change.at, (node) => {
        hide(work, node);
      });
      break;
    default:
      assertNever(change);
  }
  eachKey(work, "set", change.set ?? {}, (_, text, attributes) => {
    work.gardener.set(ownNode(work, text), attributes);
  });
  checkConversion(change, converted, work.report);
  if (mayEndScopes(change)) settleScopes(work);
}

/** Scopes end with a method, by a word of their own, or where a method gets others. */
function mayEndScopes({ kind, set = {} }: Change): boolean {
  if (kind === "remove" || kind === "replace" || kind === "undocumented") return true;
  return Object.values(set).some(({ scopes }) => scopes !== undefined);
}

function eachKey<T>(
  work: Work,
  list: string,
  entries: Readonly<Record<string, T>>,
  apply: (work: Work, address: string, entry: T) => void,
): void {
  for (const [address, entry] of Object.entries(entries))
    attempt(work, [list, address], () => {
      apply(work, address, entry);
    });
}

function eachNode(work: Work, at: readonly string[], apply: (node: TreeNode) => void): void {
  at.forEach((text, index) => {
    attempt(work, ["at", index], () => {
      apply(ownNode(work, text));
    });
  });
}

function remove(work: Work, node: TreeNode): void {
  const holds = reach(work, node);
  const { convert } = work.change;
  for (const gone of node.subtree())
    work.marks.add(gone.id, work.change, { effect: "removed", from: gone.address, to: [], successors: [], convert });
  if (holds.kind === "whole") {
    const { parent } = node;
    takeOut(work, node, []);
    if (parent !== undefined) prune(work, parent);
    return;
  }
  node.on = holds.on;
  node.in = holds.in;
}

function retype(work: Work, change: Change<"retype">, node: TreeNode): void {
  const holds = reach(work, node);
  const { address } = node;
  work.marks.add(node.id, change, { effect: "retyped", from: address, to: [address], convert: change.convert });
  if (holds.kind === "part") return;
  if (change.type !== undefined) work.gardener.retype(node, change.type);
  if (change.fields !== undefined) relist(work, node, change.fields);
}

/** Gives a node these fields in place of those before; the ones with the same path stay what they are. */
function relist(work: Work, node: TreeNode, fields: FieldRules): void {
  const { change, departed, gardener, marks } = work;
  const listed = Object.keys(fields).map((path) => `${node.address}.${path.replaceAll("[]", "")}.`);
  const gone = [...node.subtree()].filter(
    (old) => old !== node && !listed.some((path) => path.startsWith(`${old.address}.`)),
  );
  for (const old of gone) {
    marks.add(old.id, change, { effect: "removed", from: old.address, to: [], successors: [] });
    departed?.set(old.address, change);
  }
  for (const old of gone) old.detach();
  gardener.fields(node, fields);
  node.listed = true;
}

function requireField(work: Work, node: TreeNode): void {
  const { address } = node;
  if (reach(work, node).kind === "whole") node.required = true;
  work.marks.add(node.id, work.change, {
    effect: "required",
    from: address,
    to: [address],
    convert: work.change.convert,
  });
}

/** A behaviour is a node as well: it lives until another takes it back. */
function behave(work: Work, change: Change<"behaviour">): void {
  const { marks, surface, gardener } = work;
  eachNode(work, change.at, (node) => {
    reach(work, node);
    const { address } = node;
    marks.add(node.id, change, { effect: "noted", from: address, to: [address], convert: change.convert });
  });
  eachKey(work, "write", change.write ?? {}, ownNode);
  for (const life of [...surface.byName("behaviour").values()]) {
    if (!work.ended.has(life.title)) continue;
    marks.add(life.id, change, { effect: "removed", from: life.address, to: [], successors: [] });
    takeOut(work, life, []);
  }
  const isTaken = surface.root("behaviour", change.id) !== undefined;
  gardener.root("behaviour", isTaken ? `${change.version}/${change.id}` : change.id).title = change.fullId;
}

/** No longer on the pages, but nothing says that it fails: it leaves the surface and is not ended. */
function hide(work: Work, node: TreeNode): void {
  for (const hidden of node.subtree()) {
    const { address } = hidden;
    work.marks.add(hidden.id, work.change, { effect: "undocumented", from: address, to: [address] });
  }
  takeOut(work, node, []);
}

/** A scope that no method accepts any more was removed. */
function settleScopes(work: Work): void {
  const accepted = acceptedScopes(work.surface);
  for (const scope of [...work.surface.byName("scope").values()]) {
    if (accepted.has(scope.name)) continue;
    work.marks.add(scope.id, work.change, { effect: "removed", from: scope.address, to: [], successors: [] });
    takeOut(work, scope, []);
  }
}
