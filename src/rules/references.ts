/** Keeps what nodes say of each other by name right when a name goes or changes. */
import type { Transport } from "../change.js";
import type { ApiSurface } from "./surface.js";
import { MethodTree, type TreeNode } from "./tree.js";

/** Puts the successors' names (none, one or several) where the old name is listed; `on` limits it to some transports. */
export function followName(
  surface: ApiSurface,
  root: TreeNode,
  before: string,
  after: readonly string[],
  on: readonly Transport[] | undefined,
): void {
  const swap = (names: readonly string[]): readonly string[] =>
    names.includes(before) ? [...new Set(names.flatMap((name) => (name === before ? after : [name])))] : names;
  if (root.kind === "structure") {
    for (const node of surface.nodes()) {
      node.of = swap(node.of);
      if (node.extends === before) node.extends = after[0];
    }
    return;
  }
  for (const method of surface.byName("method").values()) {
    if (!(method instanceof MethodTree)) continue;
    if (root.kind === "push") method.pushes = swap(method.pushes);
    if (root.kind === "webhook") method.webhooks = swap(method.webhooks);
    if (root.kind === "scope") method.scopes = swapScopes(method.scopes, swap, on);
  }
}

function swapScopes(
  scopes: MethodTree["scopes"],
  swap: (names: readonly string[]) => readonly string[],
  on: readonly Transport[] | undefined,
): MethodTree["scopes"] {
  const isMeant = (transport: Transport): boolean => on === undefined || on.includes(transport);
  return {
    web: isMeant("web") ? swap(scopes.web) : scopes.web,
    rtm: isMeant("rtm") ? swap(scopes.rtm) : scopes.rtm,
  };
}
