/** The fake API without sockets: each question finds the shop as it was opened. */
import type { Transport } from "../../src/change.js";
import type { Surface } from "../../src/model.js";
import { loadBuiltinPack } from "../../src/rules/builtin.js";
import { toVersion, type Version } from "../../src/version.js";
import { answerRequest } from "../../fake/agent-api.js";
import { EVERYTHING } from "../fake/everything.js";
import { isObject, object, type Json, type JsonObject } from "../../fake/json.js";
import { toPushes, toWebhooks, type Push } from "../../fake/pushes.js";
import { since } from "../../fake/render.js";
import { openShop, REQUESTER } from "../../fake/seed.js";
import { act } from "../../fake/story.js";
import { Refusal } from "../../fake/world.js";
import { pack } from "../support/memory.js";

export interface Question {
  readonly version: string;
  readonly transport: Transport;
  readonly action: string;
  readonly payload: JsonObject;
}

export type Reply =
  | { readonly kind: "answer"; readonly answer: Json }
  | { readonly kind: "refusal"; readonly why: string }
  /** The fake can't tell: it doesn't carry out all filters. */
  | { readonly kind: "beyond" };

/** The API whose webhooks they are. */
const hooks = loadBuiltinPack("configuration");
const versions: ReadonlySet<string> = new Set(pack.versions.map(({ version }) => version));

export function ask({ version, transport, action, payload }: Question): Reply {
  if (!versions.has(version)) return { kind: "refusal", why: `No such version: ${version}` };
  const surface = pack.surface(toVersion(version));
  const request = { surface, transport, action, payload, author: REQUESTER, subscribe: () => undefined };
  try {
    return { kind: "answer", answer: answerRequest(openShop().world, request, () => undefined) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: "refusal", why: `${action}: ${error.message}` };
    return { kind: "beyond" };
  }
}

/** What stands in the body of a request over the web: 3.0 has the payload one step deeper. */
export function unwrapBody(version: string, body: Json): JsonObject {
  const given = isObject(body) ? body : {};
  const isWrapped = isObject(given["payload"]) && Object.keys(given).length === 1;
  return isWrapped || version === "3.0" ? object(given, "payload") : given;
}

/** All that can happen, as the pushes or webhooks of a version, deed by deed. */
export function happenings(surface: Surface, by: "push" | "webhook"): readonly (readonly Push[])[] {
  const key = `${surface.version} ${by}`;
  const known = told.get(key) ?? tellAll(surface, by);
  told.set(key, known);
  return known;
}

const told = new Map<string, readonly (readonly Push[])[]>();

function tellAll(surface: Surface, by: "push" | "webhook"): readonly (readonly Push[])[] {
  const { version } = surface;
  const shop = openShop();
  const heard: Push[] = [];
  const names = new Set((by === "push" ? surface : hooks.surface(version)).all(by).map(({ name }) => name));
  const form = by === "push" ? toPushes : toWebhooks;
  shop.world.listen((what) => {
    heard.push(...form(version, shop.world, what).filter(({ name }) => names.has(name)));
  });
  return EVERYTHING.map((deed) => {
    heard.length = 0;
    act(shop, deed);
    return heard.map((push) => structuredClone(push));
  });
}

/** A webhook's body: `data` at 3.0, `payload` later. */
export function toWebhookBody(version: Version, { name, payload }: Push): JsonObject {
  return {
    webhook_id: "wh-1",
    secret_key: "secret",
    action: name,
    [since(version, "3.1") ? "payload" : "data"]: payload,
  };
}
