/** What an OpenAPI description offers, in the words of rules. */
import { VERBS, type BaselineRules, type FieldRules, type MethodRule } from "../../change.js";
import { isRecord } from "../../is-record.js";
import type { Spec } from "./read-spec.js";
import { readFields, type SchemaReader, type Way } from "./schema-fields.js";

type Tree = Readonly<Record<string, unknown>>;
export type SpecSurface = Pick<BaselineRules, "methods" | "webhooks" | "structures" | "headers">;

/** An operation that a rule can name. */
export interface Operation {
  /** With the path of the server, from its first `/` on: `/v1.0/close_order`. */
  readonly path: string;
  readonly verb: (typeof VERBS)[number];
  readonly node: Tree;
  readonly parameters: readonly Tree[];
}

export interface NamedOperation extends Operation {
  /** Of its method. */
  readonly name: string;
}

const SCHEMAS = "#/components/schemas/";
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b|^application\/x-www-form-urlencoded|^multipart\/form-data/;

/** The path of the first server, without a `/` at its end. */
function serverPath({ document }: Spec): string {
  const [server] = Array.isArray(document["servers"]) ? document["servers"].filter(isRecord) : [];
  const url = typeof server?.["url"] === "string" ? server["url"] : "/";
  return (/^[a-z]+:\/\/[^/]+(.*)$/i.exec(url)?.[1] ?? url).replace(/\/+$/, "");
}

/** All operations; those that rules can't name are handed to `leaveOut`. `isWanted` chooses where a path has several. */
export function findOperations(
  spec: Spec,
  isWanted: (path: string, verb: string) => boolean,
  leaveOut: (what: string) => void,
): readonly Operation[] {
  const base = serverPath(spec);
  return Object.entries(recordAt(spec.document, "paths")).flatMap(([own, item]) => {
    const node = resolved(spec, item);
    const verbs = VERBS.filter((verb) => verb in node);
    const verb = verbs.find((one) => isWanted(own, one)) ?? verbs[0];
    if (verb === undefined) return [];
    for (const other of verbs)
      if (other !== verb) leaveOut(`${other.toUpperCase()} ${own}, beside ${verb.toUpperCase()}`);
    if (!/^[\w/.-]+$/.test(own) || own.includes(".")) {
      leaveOut(`${verb.toUpperCase()} ${own}, whose path rules can't name`);
      return [];
    }
    const operation = recordAt(node, verb);
    const parameters = [...listAt(node, "parameters"), ...listAt(operation, "parameters")];
    return [{ path: `${base}${own}`, verb, node: operation, parameters: parameters.map((one) => resolved(spec, one)) }];
  });
}

/** Names of the schemas that several places of a description share. */
export function sharedSchemas({ document }: Spec): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const count = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(count);
    if (!isRecord(value)) return;
    const ref = value["$ref"];
    if (typeof ref === "string") counts.set(ref, (counts.get(ref) ?? 0) + 1);
    Object.values(value).forEach(count);
  };
  count(document);
  const often = [...counts].filter(([ref, times]) => times > 1 && ref.startsWith(SCHEMAS));
  return new Set(often.map(([ref]) => ref.slice(SCHEMAS.length)));
}

/** The surface of these operations. */
export function toSurface(
  spec: Spec,
  operations: readonly NamedOperation[],
  shared: ReadonlySet<string>,
  leaveOut: (what: string) => void,
): SpecSurface {
  const used = new Set<string>();
  const fieldsOf = (what: string, schema: unknown, way: Way): FieldRules =>
    readFields(schema, way, {
      resolve: (ref) => follow(spec, ref),
      structure: (ref) => {
        const name = ref.startsWith(SCHEMAS) ? ref.slice(SCHEMAS.length) : "";
        if (!shared.has(name) || !hasFields(spec, ref)) return undefined;
        used.add(name);
        return toStructureName(name);
      },
      leaveOut: (field) => {
        leaveOut(`${field} (${what})`);
      },
    } satisfies SchemaReader);

  const methods = operations.map(({ name, verb, node, parameters }): [string, MethodRule] => {
    const inQuery = parameters.filter((one) => one["in"] === "query");
    if (verb !== "get") for (const one of inQuery) leaveOut(`the query parameter ${String(one["name"])} (${name})`);
    const given = verb === "get" ? toObject(inQuery) : bodyOf(spec, node["requestBody"]);
    const response = bodyOf(spec, okResponse(node));
    return [
      name,
      {
        title: typeof node["summary"] === "string" ? node["summary"] : name,
        transports: ["web"],
        ...(verb === "post" ? {} : { verb }),
        ...(given === "unknown" ? {} : { request: fieldsOf(name, given, "request") }),
        ...(response === "unknown" ? {} : { response: fieldsOf(name, response, "response") }),
      },
    ];
  });
  const webhooks = Object.entries(recordAt(spec.document, "webhooks")).map(([name, item]) => {
    const body = bodyOf(spec, recordAt(resolved(spec, item), "post")["requestBody"]);
    return [name, body === "unknown" ? {} : { payload: fieldsOf(name, body, "response") }] as const;
  });
  const structures: BaselineRules["structures"] = {};
  for (const name of used)
    structures[toStructureName(name)] = { fields: fieldsOf(name, follow(spec, `${SCHEMAS}${name}`), "both") };
  const headers = operations.flatMap(({ parameters }) =>
    parameters.flatMap((one) => (one["in"] === "header" ? [String(one["name"])] : [])),
  );
  return {
    methods: Object.fromEntries(methods),
    webhooks: Object.fromEntries(webhooks),
    structures,
    headers: [...new Set(headers)],
  };
}

function toStructureName(name: string): string {
  return name.replace(/[^\w-]/g, "_");
}

/** Parameters of a query as a schema. */
function toObject(parameters: readonly Tree[]): Tree {
  const named = parameters.map((one) => [String(one["name"]), one["schema"] ?? {}] as const);
  const required = parameters.flatMap((one) => (one["required"] === true ? [one["name"]] : []));
  return { type: "object", properties: Object.fromEntries(named), required };
}

/** The schema of a body; an empty object where there is none, `unknown` where it is of another kind. */
function bodyOf(spec: Spec, body: unknown): unknown {
  const content = recordAt(resolved(spec, body), "content");
  const types = Object.keys(content);
  if (types.length === 0) return { type: "object" };
  const type = types.find((one) => JSON_TYPE.test(one));
  return type === undefined ? "unknown" : (recordAt(content, type)["schema"] ?? "unknown");
}

/** What is returned where a call succeeds. */
function okResponse(operation: Tree): unknown {
  const responses = recordAt(operation, "responses");
  const code =
    Object.keys(responses)
      .sort()
      .find((one) => /^2/.test(one)) ?? "default";
  return responses[code];
}

/** Whether a schema is of objects whose fields are known. */
function hasFields(spec: Spec, ref: string, seen: readonly string[] = []): boolean {
  const isOfObjects = (schema: unknown): boolean => {
    if (!isRecord(schema)) return false;
    const inner = schema["$ref"];
    if (typeof inner === "string") return !seen.includes(inner) && hasFields(spec, inner, [...seen, ref]);
    const parts = ["allOf", "oneOf", "anyOf"].flatMap((key) => listAt(schema, key));
    return "properties" in schema || isRecord(schema["additionalProperties"]) || parts.some(isOfObjects);
  };
  return isOfObjects(follow(spec, ref));
}

function resolved(spec: Spec, value: unknown): Tree {
  if (!isRecord(value)) return {};
  return typeof value["$ref"] === "string" ? resolved(spec, follow(spec, value["$ref"])) : value;
}

/** What a reference inside of the description leads to. */
function follow({ document }: Spec, ref: string): unknown {
  const keys = ref.replace(/^#\//, "").split("/");
  return keys.reduce<unknown>((value, key) => {
    const name = decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
    return isRecord(value) ? value[name] : undefined;
  }, document);
}

function recordAt(value: Tree, key: string): Tree {
  const found = value[key];
  return isRecord(found) ? found : {};
}

function listAt(value: Tree, key: string): readonly unknown[] {
  const found = value[key];
  return Array.isArray(found) ? found : [];
}
