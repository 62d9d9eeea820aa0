/** Requests of the APIs whose world the fake doesn't keep: held against the surface as strictly, answered by samples. */
import type { Surface, SurfaceNode } from "../src/model.js";
import type { Transport } from "../src/change.js";
import { formatAddress } from "../src/address.js";
import { birthAddress } from "../src/rules/history.js";
import { checkRequest, findMethod } from "./check.js";
import type { Json, JsonObject } from "./json.js";
import type { Push } from "./pushes.js";
import { sampleOf } from "./sample.js";
import { Refusal } from "./world.js";

export interface SiblingRequest {
  readonly surface: Surface;
  readonly transport: Transport;
  readonly action: string;
  readonly payload: JsonObject;
  /** In the query of a web request. */
  readonly query: URLSearchParams;
  /** Whether it came by GET. */
  readonly isGet: boolean;
}

/** Answers a request, or throws a Refusal as the API would. */
export function answerSibling({ surface, transport, action, payload, query, isGet }: SiblingRequest): Json {
  const method = findMethod(surface, action, transport);
  if (isGet && method.verb !== "get") throw new Refusal("validation", `${action} is no GET`);
  const own = surface.child(method, "request");
  const inQuery = transport === "web" ? checkQuery(surface, query, method.verb === "get" ? own : undefined) : {};
  checkRequest(surface, action, transport, isGet ? inQuery : { ...inQuery, ...payload });
  const response = surface.child(method, "response");
  return response === undefined ? {} : sampleOf({ surface, transport, direction: "response" }, response);
}

/**
 * Holds a query against what every call and socket takes there. Gives back the parameters of the method itself, as
 * values. Throws the refusal for one that the version doesn't take or misses.
 */
export function checkQuery(surface: Surface, query: URLSearchParams, own?: SurfaceNode): JsonObject {
  const envelope = surface.find(formatAddress({ kind: "envelope", name: "query", path: [] }));
  const common = envelope === undefined ? [] : surface.children(envelope);
  for (const { name, required } of common)
    if (required && !query.has(name))
      throw new Refusal("validation", `Missing query parameter ${name} at ${surface.version}`);
  const rest = [...new Set(query.keys())].filter((name) => !common.some((one) => one.name === name));
  return Object.fromEntries(
    rest.map((name) => {
      const node = own && surface.child(own, name.replace(/\[\]$/, ""));
      if (node === undefined) throw new Refusal("validation", `Unknown query parameter ${name} at ${surface.version}`);
      return [node.name, toValue(node, query.getAll(name))];
    }),
  );
}

/** Texts of a query as the values that they stand for. */
function toValue({ type, isArray }: SurfaceNode, texts: readonly string[]): Json {
  if (isArray || /^(array|\[\])/.test(type)) return texts.flatMap((text) => text.split(","));
  const [text = ""] = texts;
  if (/^(number|int)/.test(type) && text !== "" && Number.isFinite(Number(text))) return Number(text);
  return /^bool/.test(type) && /^(true|false)$/.test(text) ? text === "true" : text;
}

/** A push by the name that it has at any version, as this one sends it; `undefined` where it has none. */
export function samplePush(surface: Surface, name: string): Push | undefined {
  const push = surface.all("push").find((one) => one.name === name || birthAddress(one.id) === `push:${name}`);
  const payload = push && surface.child(push, "payload");
  if (push === undefined) return undefined;
  const scene = { surface, transport: "rtm", direction: "push" } as const;
  return { name: push.name, payload: payload === undefined ? {} : sampleOf(scene, payload) };
}
