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
  const on = leftOver(transportsOf(node), change.on);
  const inside = leftOver(directionsOf(node), change.in);
  if (on === "all" || inside === "all") return { kind: "none" };
  if (on.length === 0 && inside.length === 0) return { kind: "whole" };
  // Left over in both respects can't be said by two lists: then the node stays as it is.
  const isBoth = on.length > 0 && inside.length > 0;
  return {
    kind: "part",
    on: on.length === 0 || isBoth ? node.on : on,
    in: inside.length === 0 || isBoth ? node.in : inside,
  };
}

function leftOver<T>(all: readonly T[], meant: readonly T[] | undefined): readonly T[] | "all" {
  const left = meant === undefined ? [] : all.filter((one) => !meant.includes(one));
  return left.length > 0 && left.length === all.length ? "all" : left;
}

function transportsOf(node: TreeNode): readonly Transport[] {
  if (node.on.length > 0) return node.on;
  const { root } = node;
  if (root instanceof MethodTree) return root.transports;
  if (root.kind === "push" || root.address === "envelope:push") return ["rtm"];
  if (root.address === "envelope:query") return TRANSPORTS;
  if (root.kind === "envelope") return TRANSPORTS.filter((transport) => transport === root.name);
  return root.kind === "webhook" ? [] : TRANSPORTS;
}

function directionsOf(node: TreeNode): readonly Direction[] {
  if (node.in.length > 0) return node.in;
  const { root } = node;
  const meant =
    root.address === "envelope:query"
      ? "request"
      : root.kind === "envelope"
        ? root.name
        : root.kind === "method"
          ? topOf(node)
          : root.kind;
  const named = DIRECTIONS.filter((direction) => direction === meant);
  if (named.length > 0) return named;
  return root.kind === "method" || root.kind === "envelope" ? ["request", "response"] : DIRECTIONS;
}

/** The first name below the root: `request`, `response`, `payload`; empty for the root itself. */
function topOf(node: TreeNode): string {
  if (node.parent === undefined) return "";
  return node.parent.parent === undefined ? node.name : topOf(node.parent);
}
