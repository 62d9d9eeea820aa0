/** A surface as a document, in the form of reference pages: per method its parameters, answers, pushes and webhooks. */
import type { LifeStatus, Transport } from "../change.js";
import type { ApiPack } from "../rules/pack.js";
import type { ApiSurface } from "../rules/surface.js";
import { MethodTree, type TreeNode } from "../rules/tree.js";
import type { Version } from "../version.js";

type Values = readonly (string | number | boolean)[];
type Types = Readonly<Record<string, string>>;

export interface ParameterDocument {
  readonly type: string;
  /** Needed whenever its parent is given. */
  readonly required: boolean;
  /** The structures that the value, or each of its items, may have. */
  readonly of?: readonly string[];
  readonly withdrawn?: string;
}

export interface MethodDocument {
  readonly title: string;
  readonly transports: readonly Transport[];
  readonly scopes: readonly string[] | Readonly<Record<Transport, readonly string[]>>;
  /** Only where all scopes are needed, not one of them. */
  readonly needs?: "all";
  readonly request: Readonly<Record<string, ParameterDocument>>;
  /** Path to type; `[]` marks the items of an array. */
  readonly response: Types;
  readonly push: readonly string[];
  readonly webhook: readonly string[];
  readonly values?: Readonly<Record<string, Values>>;
  readonly placeholders?: Readonly<Record<string, Types>>;
  /** Parameters and fields of one transport alone. */
  readonly transport_only?: Readonly<Record<string, Readonly<Record<string, readonly Transport[]>>>>;
  readonly withdrawn?: string;
}

export interface SurfaceDocument {
  readonly api: string;
  readonly version: Version;
  readonly status: LifeStatus;
  readonly released?: string;
  readonly methods: Readonly<Record<string, MethodDocument>>;
  readonly pushes: Readonly<Record<string, Types>>;
  readonly webhooks: readonly string[];
  readonly structures: Readonly<Record<string, Types>>;
  readonly values: {
    readonly pushes: Readonly<Record<string, Readonly<Record<string, Values>>>>;
    readonly structures: Readonly<Record<string, Readonly<Record<string, Values>>>>;
  };
  readonly withdrawn?: { readonly pushes: Readonly<Record<string, string>> };
}

/** What a version offers. Throws BadInput for a version that the pack doesn't have. */
export function toSurfaceDocument(pack: ApiPack, version: Version): SurfaceDocument {
  const surface = pack.surfaceOf(version);
  const { released, status = "stable" } = pack.versions.find((known) => known.version === version) ?? {};
  const methods = surface.all("method").flatMap((node) => (node instanceof MethodTree ? [node] : []));
  const pushes = surface.all("push");
  const structures = surface.all("structure");
  const withdrawn = pushes.flatMap(({ name, withdrawn: on }): [string, string][] =>
    on === undefined ? [] : [[name, on]],
  );
  return {
    api: pack.id,
    version,
    status,
    ...(released === undefined ? {} : { released }),
    methods: Object.fromEntries(methods.map((method) => [method.name, toMethod(surface, method)])),
    pushes: Object.fromEntries(pushes.map((push) => [push.name, typesOf(surface, push.own.get("payload"))])),
    webhooks: surface.all("webhook").map(({ name }) => name),
    structures: Object.fromEntries(structures.map((node) => [node.name, typesOf(surface, node)])),
    values: {
      pushes: valuesByName(surface, pushes, (push) => push.own.get("payload")),
      structures: valuesByName(surface, structures, (structure) => structure),
    },
    ...(withdrawn.length === 0 ? {} : { withdrawn: { pushes: Object.fromEntries(withdrawn) } }),
  };
}

function toMethod(surface: ApiSurface, method: MethodTree): MethodDocument {
  const request = method.own.get("request");
  const response = method.own.get("response");
  const parameters = listed(request);
  const answers = listed(response);
  const { web, rtm } = method.scopes;
  const values = parameters
    .filter(({ node }) => node.values.length > 0)
    .map(({ path, node }): [string, Values] => [path, node.values]);
  const placeholders = parameters.flatMap(({ path, node }): [string, Types][] =>
    node.keys ? [[path, node.keys]] : [],
  );
  const only = { request: onlyOn(parameters), response: onlyOn(answers) };
  const isSomeOnly = Object.keys(only.request).length + Object.keys(only.response).length > 0;
  return {
    title: method.title,
    transports: method.transports,
    scopes: web.join() === rtm.join() ? web : method.scopes,
    ...(method.needs === "all" ? { needs: "all" } : {}),
    request: Object.fromEntries(parameters.map(({ path, node }) => [path, toParameter(node)])),
    response: typesOf(surface, response),
    push: method.pushes,
    webhook: method.webhooks,
    ...(values.length === 0 ? {} : { values: Object.fromEntries(values) }),
    ...(placeholders.length === 0 ? {} : { placeholders: Object.fromEntries(placeholders) }),
    ...(isSomeOnly ? { transport_only: only } : {}),
    ...(method.withdrawn === undefined ? {} : { withdrawn: method.withdrawn }),
  };
}

function toParameter({ type, required, of, withdrawn }: TreeNode): ParameterDocument {
  return {
    type,
    required,
    ...(of.length === 0 ? {} : { of }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
  };
}

interface Listed {
  readonly path: string;
  readonly node: TreeNode;
}

/** Own fields that the rules list, by path; keys of a placeholder stand with it, not here. */
function listed(node: TreeNode | undefined, above = ""): readonly Listed[] {
  return [...(node?.own.values() ?? [])]
    .filter((child) => child.keyOf === undefined)
    .flatMap((child) => {
      const path = above === "" ? child.name : `${above}.${child.name}`;
      return [...(child.isImplicit ? [] : [{ path, node: child }]), ...listed(child, path)];
    });
}

function onlyOn(fields: readonly Listed[]): Readonly<Record<string, readonly Transport[]>> {
  return Object.fromEntries(fields.filter(({ node }) => node.on.length > 0).map(({ path, node }) => [path, node.on]));
}

/** Paths of an answer, push or structure with their types; where a structure stands, `ref:` and its name. */
function typesOf(surface: ApiSurface, root: TreeNode | undefined): Types {
  if (root === undefined) return {};
  const types: Record<string, string> = {};
  const start = root.isArray ? "[]" : "";
  for (const child of surface.children(root)) if (child.keyOf === undefined) addTypes(types, child, start);
  return types;
}

function addTypes(types: Record<string, string>, node: TreeNode, above: string): void {
  const path = above === "" ? node.name : `${above}.${node.name}`;
  const reference = node.of.length === 0 ? undefined : `ref:${node.of.join("|")}`;
  const items = `${path}[]`;
  if (!node.isImplicit) types[path] = node.isArray ? "array" : (reference ?? node.type);
  if (node.isArray && reference !== undefined) types[items] = reference;
  for (const child of node.own.values())
    if (child.keyOf === undefined) addTypes(types, child, node.isArray ? items : path);
}

function valuesByName(
  surface: ApiSurface,
  roots: readonly TreeNode[],
  listOf: (root: TreeNode) => TreeNode | undefined,
): Readonly<Record<string, Readonly<Record<string, Values>>>> {
  const all = roots.map((root): [string, Readonly<Record<string, Values>>] => [
    root.name,
    valuesOf(surface, listOf(root)),
  ]);
  return Object.fromEntries(all.filter(([, values]) => Object.keys(values).length > 0));
}

function valuesOf(surface: ApiSurface, root: TreeNode | undefined): Readonly<Record<string, Values>> {
  const values: Record<string, Values> = {};
  const visit = (node: TreeNode, above: string): void => {
    const path = above === "" ? node.name : `${above}.${node.name}`;
    if (node.values.length > 0) values[path] = node.values;
    for (const child of node.own.values()) visit(child, node.isArray ? `${path}[]` : path);
  };
  for (const child of root === undefined ? [] : surface.children(root)) visit(child, "");
  return values;
}
