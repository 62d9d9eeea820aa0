/** Runs a made-up client and writes down what it sends; and what a version of the API would say to that. */
import { createContext, runInContext } from "node:vm";
import { z } from "zod";
import type { Surface, SurfaceNode } from "../../src/model.js";

export interface Sent {
  /** Number of the function that sent it. */
  readonly by: number;
  readonly version: string;
  readonly method: string;
  readonly payload: unknown;
}

const ENVELOPE = z.object({ action: z.string(), payload: z.unknown() });
const RUNNER = `
const target = typeof Client === "undefined" ? undefined : new Client();
for (let index = 0; index < count; index++) {
  begin(index);
  const run = target ? target["f" + index].bind(target) : eval("f" + index);
  run(...Array(9).fill("given"));
}`;

/** Calls the functions f0, f1 … of a client; each gets a text for every parameter. */
export function record(text: string, count: number): readonly Sent[] {
  const sent: Sent[] = [];
  let by = 0;
  const note = (url: string, payload: unknown): void => {
    const [, version = "", method = ""] = /\/v([\d.]+)\/agent\/action\/(\w+)$/.exec(url) ?? [];
    sent.push({ by, version, method, payload });
  };
  const post = (base: string) => (path: string, payload: unknown) => {
    note(base + path, JSON.parse(JSON.stringify(payload)));
  };
  const axios = { post: post(""), create: ({ baseURL }: { readonly baseURL: string }) => ({ post: post(baseURL) }) };
  class WebSocket {
    readonly version: string;
    constructor(url: string) {
      this.version = /\/v([\d.]+)\/agent\/rtm\/ws$/.exec(url)?.[1] ?? "";
    }
    send(message: string): void {
      const { action, payload } = ENVELOPE.parse(JSON.parse(message));
      sent.push({ by, version: this.version, method: action, payload });
    }
  }
  const world = {
    count,
    axios,
    WebSocket,
    fetch: (url: string, { body }: { readonly body: string }) => {
      note(url, JSON.parse(body));
    },
    require: () => axios,
    module: {},
    begin: (index: number) => (by = index),
  };
  const code = text.replaceAll(/^export /gm, "").replaceAll(/^(?:import|const axios =) .*$/gm, "");
  runInContext(code + RUNNER, createContext(world));
  return sent;
}

/** What is wrong with a request at a version. */
export function faultsOf({ method: name, version, payload }: Sent, surface: Surface): readonly string[] {
  const method = surface.method(name);
  if (version !== surface.version) return [`${name} is sent to ${version}`];
  if (method === undefined) return [`${name} is no method`];
  const request = surface.child(method, "request");
  return request === undefined ? [] : faultsIn(payload, request, surface, name);
}

function faultsIn(value: unknown, node: SurfaceNode, surface: Surface, at: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => faultsIn(one, node, surface, at));
  const children = surface.children(node);
  if (!isObject(value) || children.length === 0) return [];
  const unknown = Object.keys(value).filter((key) => surface.child(node, key) === undefined);
  const missing = children.filter(({ name, required }) => required && !name.startsWith("<") && !(name in value));
  return [
    ...unknown.map((key) => `${at}.${key} is unknown`),
    ...missing.map(({ name }) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([key, inner]) => {
      const child = surface.child(node, key);
      return child === undefined ? [] : faultsIn(inner, child, surface, `${at}.${key}`);
    }),
  ];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
