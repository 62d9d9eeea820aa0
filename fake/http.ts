/** Requests as they come over HTTP. */
import type { IncomingMessage } from "node:http";
import type { Version } from "../src/version.js";
import { isObject, object, parseJson, text, type Json, type JsonObject } from "./json.js";
import { since } from "./render.js";
import { REQUESTER } from "./seed.js";
import { Refusal } from "./world.js";

export function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

export function pathOf(request: IncomingMessage): string {
  return (request.url ?? "").split("?")[0] ?? "";
}

export function rawOf(request: IncomingMessage, body: string): string {
  return `${request.method ?? ""} ${request.url ?? ""}\n${body}`;
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** JSON, or the named parts of a form: what is in them doesn't matter. */
export function parseBody(request: IncomingMessage, body: string): Json {
  if (!isForm(request)) return parseJson(body) ?? body;
  const parts = [...body.matchAll(/name="(\w+)"[^]*?\r\n\r\n([^]*?)\r\n--/g)];
  return Object.fromEntries(parts.map(([, name = "", value = ""]) => [name, value]));
}

function isForm(request: IncomingMessage): boolean {
  return (header(request, "content-type") ?? "").startsWith("multipart/");
}

/** In 3.0 the payload, unless it is a form, stands in `payload` with `author_id` beside it; later in the body itself, the author in a header. */
export function unwrap(
  request: IncomingMessage,
  body: JsonObject,
  version: Version,
): { readonly payload: JsonObject; readonly author: string } {
  const bot = header(request, "x-author-id");
  if (bot !== undefined && since(version, "3.6")) {
    throw new Refusal("validation", "X-Author-Id is not allowed: use a bot's own token");
  }
  const isWrapped =
    isObject(body["payload"]) && Object.keys(body).every((key) => key === "payload" || key === "author_id");
  if (since(version, "3.1") || isForm(request)) {
    if (isWrapped && "author_id" in body) throw new Refusal("validation", "author_id belongs into X-Author-Id");
    return { payload: isWrapped ? object(body, "payload") : body, author: bot ?? REQUESTER };
  }
  if (!isWrapped) throw new Refusal("validation", "The body must be {payload, author_id}");
  return { payload: object(body, "payload"), author: text(body, "author_id") ?? REQUESTER };
}
