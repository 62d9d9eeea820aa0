/** Creates nodes: methods, pushes, structures and fields as the rules list them. */
import { parseAddress, type Address, type AddressKind } from "../address.js";
import type {
  Attributes,
  Change,
  FieldRule,
  FieldRules,
  MethodRule,
  NodeRule,
  PushRule,
  StructureRule,
} from "../change.js";
import { RuleFault } from "./fault.js";
import { readField, type FieldShape } from "./fields.js";
import type { ApiSurface } from "./surface.js";
import { MethodTree, TreeNode, toAddress } from "./tree.js";

export class Gardener {
  /** The change at work; none for the baseline. */
  cause: Change | undefined;

  constructor(
    readonly surface: ApiSurface,
    /** Ids ever given, over all versions, with the change that brought each. */
    readonly births: Map<string, Change | undefined>,
  ) {}

  /** A new node with everything below it, at an address of its own. Throws RuleFault when the rule doesn't fit it. */
  plant(address: Address, rule: NodeRule): TreeNode {
    const parts = parseAddress(address);
    if (parts === undefined) throw new RuleFault(`"${address}" is no address`);
    if (parts.path.length > 0) return this.#plantField(address, rule);
    switch (parts.kind) {
      case "method":
        if (isMethodRule(rule)) return this.method(parts.name, rule);
        throw new RuleFault(`${address} is no method`, "title, transports, scopes, request, response");
      case "push":
      case "webhook":
        if (isPushRule(rule)) return this.push(parts.kind, parts.name, rule);
        throw new RuleFault(`${address} is no ${parts.kind}`, "title, payload, list");
      case "structure":
        if (isStructureRule(rule)) return this.structure(parts.name, rule);
        throw new RuleFault(`${address} is no structure`, "fields, extends");
      case "envelope":
      case "scope":
      case "header":
      case "behaviour":
        return this.root(parts.kind, parts.name);
    }
  }

  method(name: string, rule: MethodRule): MethodTree {
    const method = new MethodTree(this.#id(toAddress(`method:${name}`)), name);
    this.#place(method);
    this.#list(method, "request", rule.request);
    this.#list(method, "response", rule.response);
    this.set(method, rule);
    return method;
  }

  push(kind: "push" | "webhook", name: string, rule: PushRule): TreeNode {
    const push = this.root(kind, name);
    push.title = rule.title ?? "";
    push.withdrawn = rule.withdrawn;
    if (rule.payload === undefined && kind === "webhook") return push;
    const payload = this.#list(push, "payload", rule.payload);
    payload.isArray = rule.list ?? payload.isArray;
    if (rule.list === true) payload.type = "array";
    return push;
  }

  structure(name: string, rule: StructureRule): TreeNode {
    const structure = this.root("structure", name);
    structure.extends = rule.extends;
    structure.type = "object";
    this.fields(structure, rule.fields);
    return structure;
  }

  root(kind: AddressKind, name: string): TreeNode {
    const node = new TreeNode(
      this.#id(toAddress(`${kind}:${kind === "header" ? name.toLowerCase() : name}`)),
      kind,
      name,
    );
    this.#place(node);
    return node;
  }

  /** All fields of a list below their parent; `.` is the parent itself. */
  fields(parent: TreeNode, rules: FieldRules): void {
    for (const [path, rule] of Object.entries(rules)) this.field(parent, path, rule);
  }

  field(parent: TreeNode, path: string, rule: FieldRule): TreeNode {
    const node = path === "." ? parent : this.below(parent, path.replaceAll("[]", "").split("."));
    this.shape(node, readField(rule));
    node.isImplicit = false;
    return node;
  }

  /** The own node at a path, made as an object where there is none. */
  below(parent: TreeNode, path: readonly string[]): TreeNode {
    let node = parent;
    for (const name of path) node = node.own.get(name) ?? this.#implicit(node, name);
    return node;
  }

  shape(node: TreeNode, shape: FieldShape): void {
    node.type = shape.type;
    node.of = shape.of;
    node.isArray = shape.isArray;
    node.required = shape.required;
    node.values = shape.values;
    node.on = shape.on;
    node.in = shape.in;
    node.withdrawn = shape.withdrawn;
    this.#openKeys(node, shape.keys);
  }

  /** Gives a living node attributes; those not named stay as they are. */
  set(node: TreeNode, attributes: Attributes): void {
    if (attributes.title !== undefined) node.title = attributes.title;
    if (attributes.withdrawn !== undefined) node.withdrawn = attributes.withdrawn;
    if (attributes.extends !== undefined) node.extends = attributes.extends;
    if (attributes.list !== undefined) node.isArray = attributes.list;
    if (attributes.type !== undefined) this.retype(node, attributes.type);
    if (attributes.of !== undefined) node.of = attributes.of;
    if (attributes.required !== undefined) node.required = attributes.required;
    if (attributes.values !== undefined) node.values = attributes.values;
    if (attributes.on !== undefined) node.on = attributes.on;
    if (attributes.in !== undefined) node.in = attributes.in;
    if (attributes.keys !== undefined) this.#openKeys(node, attributes.keys);
    if (node instanceof MethodTree) setMethod(node, attributes);
    if (node instanceof MethodTree && attributes.scopes !== undefined) this.#nameScopes(node);
  }

  /** Gives a living field another type. */
  retype(node: TreeNode, type: string): void {
    const shape = readField(type);
    node.type = shape.type;
    node.isArray = shape.isArray;
    node.of = shape.of;
  }

  /** The keys that a placeholder lists stand beside it as nodes; keys no longer listed are removed. */
  #openKeys(placeholder: TreeNode, keys: Readonly<Record<string, string>> | undefined): void {
    const parent = placeholder.parent;
    placeholder.keys = keys;
    if (parent === undefined || keys === undefined) return;
    const firsts = new Set(Object.keys(keys).map((path) => path.split(".")[0]));
    for (const sibling of [...parent.own.values()])
      if (sibling.keyOf === placeholder && !firsts.has(sibling.name)) sibling.detach();
    for (const [path, type] of Object.entries(keys)) this.#openKey(placeholder, parent, path, type);
  }

  #openKey(placeholder: TreeNode, parent: TreeNode, path: string, type: string): void {
    const [first = path, ...rest] = path.split(".");
    const known = parent.own.get(first);
    if (known !== undefined && known.keyOf !== placeholder) return;
    const key = known ?? this.#implicit(parent, first);
    key.keyOf = placeholder;
    const node = this.below(key, rest);
    this.shape(node, readField(type));
    node.isImplicit = false;
  }

  #plantField(address: Address, rule: NodeRule): TreeNode {
    if (!isFieldRule(rule))
      throw new RuleFault(`${address} is a field`, "a type such as string! or {type, of, required, values}");
    const parent = this.parentOf(address);
    return this.field(parent.node, parent.name, rule);
  }

  /**
   * Where a field of that address would stand; its parents are made as far as they are missing.
   * Throws RuleFault when what it stands below is not there, or is given by a structure.
   */
  parentOf(address: Address): { readonly node: TreeNode; readonly name: string } {
    const parts = parseAddress(address);
    const name = parts?.path.at(-1);
    if (parts === undefined || name === undefined) throw new RuleFault(`${address} is no field`, "a field's address");
    const root = this.surface.root(parts.kind, parts.name);
    if (root === undefined) throw new RuleFault(`there is no ${parts.kind} ${parts.name} in ${this.surface.version}`);
    let node = root;
    for (const step of parts.path.slice(0, -1)) {
      const next = node.own.get(step);
      const lent = next === undefined ? this.surface.child(node, step) : undefined;
      if (lent?.name === step)
        throw new RuleFault(
          `${address} leads through ${lent.address}`,
          `an address below ${lent.address}, or an entry ${step} of its own in ${node.address}`,
        );
      node = next ?? this.#implicit(node, step);
    }
    return { node, name };
  }

  /** A copy of a node and all below it, as new nodes at another place; each with what it is a copy of. */
  twin(
    node: TreeNode,
    parent: TreeNode,
    name: string,
  ): readonly { readonly node: TreeNode; readonly twin: TreeNode }[] {
    const twin = this.#implicit(parent, name);
    twin.take(node);
    const below = [...node.own.values()].flatMap((child) => this.twin(child, twin, child.name));
    return [{ node, twin }, ...below];
  }

  #list(owner: TreeNode, name: "request" | "response" | "payload", rules: FieldRules | undefined): TreeNode {
    const list = this.#implicit(owner, name);
    list.listed = rules !== undefined;
    this.fields(list, rules ?? {});
    return list;
  }

  #implicit(parent: TreeNode, name: string): TreeNode {
    const node = new TreeNode(this.#id(toAddress(`${parent.address}.${name}`)), "field", name);
    node.type = "object";
    node.isImplicit = true;
    node.attach(parent);
    return node;
  }

  #place(root: TreeNode): void {
    const key = root.kind === "header" ? root.name.toLowerCase() : root.name;
    if (root.kind !== "field") this.surface.byName(root.kind).set(key, root);
  }

  /** Every scope that a method accepts is a node. */
  #nameScopes({ scopes }: MethodTree): void {
    const known = this.surface.byName("scope");
    for (const name of [...scopes.web, ...scopes.rtm]) if (!known.has(name)) this.root("scope", name);
  }

  #id(address: Address): string {
    let id = `${address}@${this.surface.version}`;
    for (let twin = 2; this.births.has(id); twin += 1) id = `${address}@${this.surface.version}#${twin}`;
    this.births.set(id, this.cause);
    return id;
  }
}

/** Scopes that some method of the surface accepts. */
export function acceptedScopes(surface: ApiSurface): Set<string> {
  const accepted = new Set<string>();
  for (const method of surface.byName("method").values())
    if (method instanceof MethodTree)
      for (const scope of [...method.scopes.web, ...method.scopes.rtm]) accepted.add(scope);
  return accepted;
}

function setMethod(method: MethodTree, attributes: Attributes): void {
  const { transports, verb, scopes, needs, pushes, webhooks } = attributes;
  if (transports !== undefined) method.transports = transports;
  if (verb !== undefined) method.verb = verb;
  if (scopes !== undefined) method.scopes = scopesByTransport(scopes);
  if (needs !== undefined) method.needs = needs;
  if (pushes !== undefined) method.pushes = pushes;
  if (webhooks !== undefined) method.webhooks = webhooks;
}

function scopesByTransport(scopes: NonNullable<Attributes["scopes"]>): MethodTree["scopes"] {
  return "web" in scopes ? scopes : { web: scopes, rtm: scopes };
}

function isMethodRule(rule: NodeRule): rule is MethodRule {
  return typeof rule === "object" && "transports" in rule;
}
function isStructureRule(rule: NodeRule): rule is StructureRule {
  return typeof rule === "object" && "fields" in rule;
}
function isFieldRule(rule: NodeRule): rule is FieldRule {
  return typeof rule === "string" || "type" in rule;
}
function isPushRule(rule: NodeRule): rule is PushRule {
  return !isMethodRule(rule) && !isStructureRule(rule) && !isFieldRule(rule);
}
