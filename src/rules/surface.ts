/** What one version of the API offers: a tree of nodes, looked up by name, address or through structures. */
import { ADDRESS_KINDS, parseAddress, type Address, type AddressKind, type AddressParts } from "../address.js";
import type { Surface } from "../model.js";
import type { Version } from "../version.js";
import { MethodTree, isPlaceholder, toAddress, type TreeNode } from "./tree.js";

/**
 * The way to a node, as the last node of each stretch that belongs together: a field of an event in a push is
 * reached by the push's own `event`, then the structure's field. A node met at its own address is one stretch.
 */
export type Trail = readonly TreeNode[];

/** Code may name anything; an editor's process lasts long. */
const MOST_FOUND = 20_000;

export class ApiSurface implements Surface {
  readonly roots = new Map<AddressKind, Map<string, TreeNode>>(ADDRESS_KINDS.map((kind) => [kind, new Map()]));

  readonly #families = new Map<string, readonly TreeNode[]>();
  /** Roots that the version before has too, as long as nothing about them changes. */
  readonly #shared = new Set<TreeNode>();
  /** Other spellings of names, by what has the child: nothing for whole methods, pushes and webhooks. */
  readonly #aliases = new Map<TreeNode | undefined, Map<string, TreeNode>>();
  #isComplete = false;
  /** What a complete version was asked: where addresses lead, and the structures of nodes. */
  readonly #found = new Map<Address, TreeNode | undefined>();
  readonly #structuresOf = new Map<TreeNode, readonly TreeNode[]>();
  #byId: ReadonlyMap<string, TreeNode> | undefined;

  constructor(readonly version: Version) {}

  /** All things of one kind by name. */
  byName(kind: AddressKind): Map<string, TreeNode> {
    return this.roots.get(kind) ?? new Map<string, TreeNode>();
  }

  /** A whole method, push, structure …. While the version is being built it is one that may be changed. */
  root(kind: AddressKind, name: string): TreeNode | undefined {
    const root = this.#peek(kind, name);
    if (root === undefined) return this.#aliases.get(undefined)?.get(`${kind}:${name}`);
    if (!this.#shared.delete(root)) return root;
    const copy = root.copy();
    this.byName(kind).set(kind === "header" ? name.toLowerCase() : name, copy);
    return copy;
  }

  #peek(kind: AddressKind, name: string): TreeNode | undefined {
    return this.byName(kind).get(kind === "header" ? name.toLowerCase() : name);
  }

  find(address: Address): TreeNode | undefined {
    const known = this.#found.get(address);
    if (known !== undefined || this.#found.has(address)) return known;
    const found = this.trail(address)?.at(-1);
    if (this.#isComplete && this.#found.size < MOST_FOUND) this.#found.set(address, found);
    return found;
  }

  method(name: string): MethodTree | undefined {
    const node = this.root("method", name);
    return node instanceof MethodTree ? node : undefined;
  }

  /** The node with an id. Of a complete version only. */
  get(id: string): TreeNode | undefined {
    this.#byId ??= new Map([...this.nodes()].map((node) => [node.id, node]));
    return this.#byId.get(id);
  }

  child(node: TreeNode, name: string): TreeNode | undefined {
    const own = node.own.get(name) ?? this.#structureChild(node, name) ?? this.#payload(node, name);
    return own ?? this.#aliases.get(node)?.get(name) ?? this.#open(node);
  }

  children(node: TreeNode): readonly TreeNode[] {
    const found = new Map<string, TreeNode>();
    const owners = [node, ...this.#structures(node), ...(node.keyOf === undefined ? [] : [node.keyOf])];
    for (const owner of owners) for (const [name, child] of owner.own) if (!found.has(name)) found.set(name, child);
    const payload = found.has("payload") ? undefined : this.#payload(node, "payload");
    return payload === undefined ? [...found.values()] : [...found.values(), payload];
  }

  all(kind: AddressKind): readonly TreeNode[] {
    return [...this.byName(kind).values()];
  }

  *nodes(): Generator<TreeNode> {
    for (const kind of ADDRESS_KINDS) for (const root of this.byName(kind).values()) yield* root.subtree();
  }

  /** The stretches that lead to an address; `undefined` when it leads nowhere. */
  trail(address: Address): Trail | undefined {
    const parts = parseAddress(address);
    return parts && this.walk(parts);
  }

  /** As `trail`, of an address already taken apart. */
  walk(parts: AddressParts): Trail | undefined {
    let node = this.root(parts.kind, parts.name);
    if (node === undefined) return undefined;
    const trail: TreeNode[] = [];
    for (const name of parts.path) {
      const next = this.child(node, name);
      if (next === undefined) return undefined;
      if (next.parent !== node) trail.push(node);
      node = next;
    }
    return [...trail, node];
  }

  /** The nodes that give a structure's fields, nearest first: it and what it extends. */
  lineage(name: string): readonly TreeNode[] {
    const found: TreeNode[] = [];
    for (let next: string | undefined = name; next !== undefined;) {
      const structure = this.#peek("structure", next);
      if (structure === undefined || found.includes(structure)) break;
      found.push(structure);
      next = structure.extends;
    }
    return found;
  }

  /** A version that starts as this one is now. */
  next(version: Version): ApiSurface {
    const surface = new ApiSurface(version);
    for (const [kind, roots] of this.roots) {
      const same = surface.byName(kind);
      for (const [name, root] of roots) {
        same.set(name, root);
        surface.#shared.add(root);
      }
    }
    return surface;
  }

  /** The structures that a value of that name may have: it, what it extends, and what extends it. */
  family(name: string): readonly TreeNode[] {
    const known = this.#families.get(name);
    if (known !== undefined) return known;
    const heirs = this.all("structure").filter(
      (heir) => heir.name !== name && this.lineage(heir.name).some((node) => node.name === name),
    );
    const family = [...this.lineage(name), ...heirs];
    if (this.#isComplete) this.#families.set(name, family);
    return family;
  }

  /** Lets a node be met by another name too. Of a complete version only. */
  alias(id: string, name: string): void {
    const node = this.get(id);
    if (node === undefined) return;
    this.#found.clear();
    const known = this.#aliases.get(node.parent) ?? new Map<string, TreeNode>();
    known.set(node.parent === undefined ? `${node.kind}:${name}` : name, node);
    this.#aliases.set(node.parent, known);
  }

  /** From now on nothing changes in it any more. */
  complete(): void {
    this.#isComplete = true;
    this.#shared.clear();
  }

  /** Structures whose fields are the node's too. */
  #structures(node: TreeNode): readonly TreeNode[] {
    const known = this.#structuresOf.get(node);
    if (known !== undefined) return known;
    const named = node.of.flatMap((name) => this.family(name));
    const found = node.extends === undefined ? named : [...named, ...this.lineage(node.extends)];
    if (this.#isComplete) this.#structuresOf.set(node, found);
    return found;
  }

  #structureChild(node: TreeNode, name: string): TreeNode | undefined {
    for (const structure of this.#structures(node)) {
      const child = structure.own.get(name);
      if (child !== undefined) return child;
    }
    return node.keyOf === undefined ? undefined : this.child(node.keyOf, name);
  }

  /** A webhook of which no payload is listed has that of the push with its name. */
  #payload(node: TreeNode, name: string): TreeNode | undefined {
    if (node.kind !== "webhook" || name !== "payload") return undefined;
    return this.#peek("push", node.name)?.own.get("payload");
  }

  /** The placeholder that stands for any key. */
  #open(node: TreeNode): TreeNode | undefined {
    for (const owner of [node, ...this.#structures(node)])
      for (const child of owner.own.values()) if (isPlaceholder(child.name) && child.keys === undefined) return child;
    return undefined;
  }
}

/** Where a trail leads, as the address that client code would meet. */
export function addressOf(trail: Trail): Address {
  const [first, ...rest] = trail;
  if (first === undefined) throw new Error("an empty trail");
  let address: string = first.address;
  let anchor = first;
  for (const node of rest) {
    address += `.${namesBelow(node, anchor).join(".")}`;
    anchor = node;
  }
  return toAddress(address);
}

/** The names from where a stretch starts (a structure, a push, a placeholder of the node before) to its end. */
function namesBelow(node: TreeNode, before: TreeNode): string[] {
  const names: string[] = [];
  for (let at: TreeNode | undefined = node; at.parent !== undefined && at !== before.keyOf; at = at.parent)
    names.unshift(at.name);
  return names;
}
