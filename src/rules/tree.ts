/** The nodes of a surface while its version is being built; later stages see them as the read-only SurfaceNode. */
import type { Address } from "../address.js";
import type { Direction, Transport } from "../change.js";
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
  /** Entries of its own, by name; what structures give is not among them. */
  readonly own = new Map<string, TreeNode>();
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
    parent.own.set(this.name, this);
  }

  detach(): void {
    if (this.parent?.own.get(this.name) === this) this.parent.own.delete(this.name);
    this.parent = undefined;
  }

  /** Gives it another name at its place among its siblings. */
  rename(name: string): void {
    const siblings = this.parent?.own;
    const order = [...(siblings ?? [])];
    this.name = name;
    siblings?.clear();
    for (const [, sibling] of order) siblings?.set(sibling.name, sibling);
  }

  /** Itself and everything below that is its own. */
  *subtree(): Generator<TreeNode> {
    yield this;
    for (const child of this.own.values()) yield* child.subtree();
  }

  copy(): TreeNode {
    return this.copyInto(new TreeNode(this.id, this.kind, this.name));
  }

  protected copyInto<N extends TreeNode>(copy: N): N {
    const { type, of, isArray, required, values, on, withdrawn, title, keys, isImplicit, listed } = this;
    Object.assign(copy, { type, of, isArray, required, values, on, withdrawn, title, keys, isImplicit, listed });
    copy.in = this.in;
    copy.extends = this.extends;
    for (const child of this.own.values()) child.copy().attach(copy);
    for (const child of this.own.values()) {
      const twin = copy.own.get(child.name);
      if (twin !== undefined && child.keyOf !== undefined) twin.keyOf = copy.own.get(child.keyOf.name);
    }
    return copy;
  }
}

export class MethodTree extends TreeNode implements MethodNode {
  override readonly kind = "method" as const;
  transports: readonly Transport[] = [];
  scopes: Readonly<Record<Transport, readonly string[]>> = { web: [], rtm: [] };
  needs: "one" | "all" = "one";
  pushes: readonly string[] = [];
  webhooks: readonly string[] = [];

  constructor(id: string, name: string) {
    super(id, "method", name);
  }

  override copy(): MethodTree {
    const copy = this.copyInto(new MethodTree(this.id, this.name));
    const { transports, scopes, needs, pushes, webhooks } = this;
    return Object.assign(copy, { transports, scopes, needs, pushes, webhooks });
  }
}
