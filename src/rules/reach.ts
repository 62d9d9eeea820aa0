/** How much of a node's life a change with `on` or `in` concerns. */
import type { Change, Direction, Transport } from "../change.js";
import { MethodTree, type TreeNode } from "./tree.js";

const TRANSPORTS: readonly Transport[] = ["web", "rtm"];
const DIRECTIONS: readonly Direction[] = ["request", "response", "push", "webhook"];

/** All of it, none of it, or a part: then `on` and `in` are the transports and directions left to the node. */
export type Reach =
  | { readonly kind: "whole" }
  | { readonly kind: "none" }
  | { readonly kind: "part"; readonly on: readonly Transport[]; readonly in: readonly Direction[] };

export function reachOf(change: Pick<Change, "on" | "in">, node: TreeNode): Reach {
  const transports = transportsOf(node);
  const directions = directionsOf(node);
  const on = transports.filter((transport) => change.on?.includes(transport) === false);
  const inside = directions.filter((direction) => change.in?.includes(direction) === false);
  if (on.length === transports.length || inside.length === directions.length) return { kind: "none" };
  if (on.length === 0 && inside.length === 0) return { kind: "whole" };
  // Left over in both respects can't be said by two lists: then the node stays as it is.
  const isBoth = on.length > 0 && inside.length > 0;
  return {
    kind: "part",
    on: on.length === 0 || isBoth ? node.on : on,
    in: inside.length === 0 || isBoth ? node.in : inside,
  };
}

function transportsOf(node: TreeNode): readonly Transport[] {
  if (node.on.length > 0) return node.on;
  const { root } = node;
  if (root instanceof MethodTree) return root.transports;
  if (root.kind === "push") return ["rtm"];
  const own = TRANSPORTS.filter((transport) => root.kind === "envelope" && transport === root.name);
  return own.length > 0 ? own : TRANSPORTS;
}

function directionsOf(node: TreeNode): readonly Direction[] {
  if (node.in.length > 0) return node.in;
  const top = topOf(node);
  if (node.root.kind === "push" || node.root.kind === "webhook") return [node.root.kind];
  if (node.root.kind === "method")
    return DIRECTIONS.filter((direction) => direction === top).concat(top === "" ? DIRECTIONS : []);
  return DIRECTIONS;
}

/** The first name below the root: `request`, `response`, `payload`; empty for the root itself. */
function topOf(node: TreeNode): string {
  if (node.parent === undefined) return "";
  return node.parent.parent === undefined ? node.name : topOf(node.parent);
}
