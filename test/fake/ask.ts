/** How the tests of the fake speak to it: over the wire, as clients do. */
import { createServer } from "node:http";
import { WebSocket } from "ws";
import type { Version } from "../../src/version.js";
import { isObject, object, parseJson, text, type Json, type JsonObject } from "../../fake/json.js";
import { since } from "../../fake/render.js";
import type { Fake } from "../../fake/server.js";

/** The answer's body, and the words of the refusal, if it was one. */
export interface Answer {
  readonly body: Json;
  readonly refusal: string | undefined;
}

export interface Web {
  readonly headers?: Readonly<Record<string, string>>;
  /** Path instead of the usual one. */
  readonly path?: string;
}

export async function askWeb(
  port: number,
  version: Version,
  action: string,
  payload: Json,
  web: Web = {},
): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${String(port)}${web.path ?? `/v${version}/agent/action/${action}`}`, {
    method: "POST",
    headers: {
      "X-Original-Host": "api.livechatinc.com",
      Authorization: "Bearer token",
      "Content-Type": "application/json",
      ...web.headers,
    },
    body: JSON.stringify(payload),
  });
  const body = parseJson(await response.text()) ?? null;
  const refusal = response.ok || !isObject(body) ? undefined : text(object(body, "error"), "message");
  return { body, refusal };
}

/** As the version wants it on the web: 3.0 has the payload in `payload`. */
export function toBody(version: Version, payload: JsonObject): JsonObject {
  return since(version, "3.1") ? payload : { payload };
}

/** A socket that keeps the pushes it gets. */
export class Rtm {
  readonly pushes: { readonly name: string; readonly payload: Json }[] = [];
  private readonly answers = new Map<string, (answer: Answer) => void>();
  private count = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on("message", (data: Buffer) => {
      this.hear(data.toString());
    });
  }

  static open(port: number, version: Version): Promise<Rtm> {
    const socket = new WebSocket(`ws://127.0.0.1:${String(port)}/v${version}/agent/rtm/ws`);
    return new Promise((resolve, reject) => {
      const rtm = new Rtm(socket);
      socket.once("open", () => {
        resolve(rtm);
      });
      socket.once("error", reject);
    });
  }

  ask(action: string, payload: JsonObject, envelope: JsonObject = {}): Promise<Answer> {
    const request_id = String((this.count += 1));
    this.socket.send(JSON.stringify({ request_id, action, payload, ...envelope }));
    return new Promise((resolve) => this.answers.set(request_id, resolve));
  }

  close(): void {
    this.socket.close();
  }

  private hear(data: string): void {
    const message = parseJson(data);
    if (!isObject(message)) return;
    const payload = message["payload"] ?? null;
    if (message["type"] === "push") {
      this.pushes.push({ name: text(message, "action") ?? "", payload });
      return;
    }
    const refusal = isObject(payload) ? text(object(payload, "error"), "message") : undefined;
    this.answers.get(text(message, "request_id") ?? "")?.({ body: payload, refusal });
  }
}

/** Tells all that can happen, and gives the webhooks of a version that it brought. */
export async function hearWebhooks(
  fake: Fake,
  version: Version,
  tell: (port: number) => Promise<void>,
): Promise<readonly JsonObject[]> {
  const heard: JsonObject[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = parseJson(Buffer.concat(chunks).toString());
      if (isObject(body)) heard.push(body);
      response.end();
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  fake.register({ version, path: "/" });
  await tell(port);
  server.closeAllConnections();
  server.close();
  return heard;
}
