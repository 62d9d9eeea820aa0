/** The nodes of a surface while its version is being built; later stages see them as the read-only SurfaceNode. */
import type { Address } from "../address.js";
import type { Direction, Transport, Verb } from "../change.js";
import type { MethodNode, NodeKind, SurfaceNode } from "../model.js";
import { isScalar } from "./fields.js";

/** A text known to be an address. Throws for what is none at first sight: a fault of ours. */
export function toAddress(text: string): Address {
  if (!looksLikeAddress(text)) throw new Error(`not an address: ${text}`);
  return text;
}

/** The whole check is made where an address comes from outside; here it would be made a thousand times. */
function looksLikeAddress(text: string): text is Address {
  return text.includes(":");
}

export function isPlaceholder(name: string): boolean {
  return name.startsWith("<") && name.endsWith(">");
}

const NONE: ReadonlyMap<string, TreeNode> = new Map();

export class TreeNode implements SurfaceNode {
  parent: TreeNode | undefined;
  type = "";
  of: readonly string[] = [];
  isArray = false;
  required = false;
  values: readonly (string | number | boolean)[] = [];
  on: readonly Transport[] = [];
  in: readonly Direction[] = [];
  withdrawn: string | undefined;
  title = "";
  /** The structure whose fields this one has too. */
  extends: string | undefined;
  #own: Map<string, TreeNode> | undefined;
  /** The placeholder with listed keys for one of which this node stands. */
  keyOf: TreeNode | undefined;
  /** For a placeholder: the keys it stands for, as the rules list them. */
  keys: Readonly<Record<string, string>> | undefined;
  /** Came to be only as the parent of a listed path. */
  isImplicit = false;
  /** Whether the rules list its fields; for requests, responses and payloads. */
  listed = false;

  constructor(
    readonly id: string,
    readonly kind: NodeKind,
    public name: string,
  ) {}

  /** Entries of its own, by name; what structures give is not among them. */
  get own(): ReadonlyMap<string, TreeNode> {
    return this.#own ?? NONE;
  }

  get address(): Address {
    return toAddress(this.#path);
  }

  get #path(): string {
    if (this.parent !== undefined) return `${this.parent.#path}.${this.name}`;
    return `${this.kind}:${this.kind === "header" ? this.name.toLowerCase() : this.name}`;
  }

  get root(): TreeNode {
    return this.parent?.root ?? this;
  }

  get isListed(): boolean {
    return this.listed || this.own.size > 0 || this.of.length > 0 || isScalar(this.type);
  }

  /** Puts it below another node, in place of what stood there under its name. */
  attach(parent: TreeNode): void {
    this.parent = parent;
    parent.#own ??= new Map();
    parent.#own.set(this.name, this);
  }

  detach(): void {
    if (this.parent?.own.get(this.name) === this) this.parent.#own?.delete(this.name);
    this.parent = undefined;
  }

  /** Gives it another name at its place among its siblings. */
  rename(name: string): void {
    this.name = name;
    const { parent } = this;
    if (parent !== undefined) parent.#own = new Map([...parent.own.values()].map((node) => [node.name, node]));
  }

  /** Itself and everything below that is its own. */
  *subtree(): Generator<TreeNode> {
    yield this;
    for (const child of this.own.values()) yield* child.subtree();
  }

  /** Becomes like another in all but identity, place and what is below. */
  take(other: TreeNode): void {
    this.type = other.type;
    this.of = other.of;
    this.isArray = other.isArray;
    this.required = other.required;
    this.values = other.values;
    this.on = other.on;
    this.in = other.in;
    this.withdrawn = other.withdrawn;
    this.title = other.title;
    this.keys = other.keys;
    this.isImplicit = other.isImplicit;
    this.listed = other.listed;
  }

  copy(): TreeNode {
    return this.copyInto(new TreeNode(this.id, this.kind, this.name));
  }

  protected copyInto<N extends TreeNode>(copy: N): N {
    copy.take(this);
    copy.extends = this.extends;
    for (const child of this.own.values()) child.copy().attach(copy);
    for (const child of this.own.values()) {
      if (child.keyOf === undefined) continue;
      const twin = copy.own.get(child.name);
      if (twin !== undefined) twin.keyOf = copy.own.get(child.keyOf.name);
    }
    return copy;
  }
}

export class MethodTree extends TreeNode implements MethodNode {
  override readonly kind = "method" as const;
  transports: readonly Transport[] = [];
  verb: Verb = "post";
  scopes: Readonly<Record<Transport, readonly string[]>> = { web: [], rtm: [] };
  needs: "one" | "all" = "one";
  pushes: readonly string[] = [];
  webhooks: readonly string[] = [];

  constructor(id: string, name: string) {
    super(id, "method", name);
  }

  override copy(): MethodTree {
    const copy = this.copyInto(new MethodTree(this.id, this.name));
    const { transports, verb, scopes, needs, pushes, webhooks } = this;
    return Object.assign(copy, { transports, verb, scopes, needs, pushes, webhooks });
  }
}
