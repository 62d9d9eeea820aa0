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
    const naming = [...surface.nodes()].filter((node) => node.of.includes(before) || node.extends === before);
    for (const { address } of naming) {
      // Looked up again: what is found so may be changed.
      const node = surface.find(address);
      if (node === undefined) continue;
      node.of = swap(node.of);
      if (node.extends === before) node.extends = after[0];
    }
    return;
  }
  for (const listing of surface.all("method")) {
    if (!(listing instanceof MethodTree) || !namesIn(listing, root).includes(before)) continue;
    const method = surface.method(listing.name);
    if (method === undefined) continue;
    if (root.kind === "push") method.pushes = swap(method.pushes);
    if (root.kind === "webhook") method.webhooks = swap(method.webhooks);
    if (root.kind === "scope") method.scopes = swapScopes(method.scopes, swap, on);
  }
}

/** What a method lists of the kind that a root is. */
function namesIn({ pushes, webhooks, scopes }: MethodTree, { kind }: TreeNode): readonly string[] {
  if (kind === "scope") return [...scopes.web, ...scopes.rtm];
  return kind === "push" ? pushes : kind === "webhook" ? webhooks : [];
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
