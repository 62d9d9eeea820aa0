/** Runs a made-up client in this process against the fake, and writes down what it asks and sees. */
import { compileFunction } from "node:vm";
import { EventEmitter } from "node:events";
import { basename } from "node:path/posix";
import ts from "typescript";
import type { Transport } from "../../src/change.js";
import type { Surface } from "../../src/model.js";
import { parseVersion } from "../../src/version.js";
import { isObject, object, parseJson, text, type Json, type JsonObject } from "../../fake/json.js";
import type { Push } from "../../fake/pushes.js";
import { pack, type Files } from "../support/memory.js";
import { ask, happenings, toWebhookBody, unwrapBody } from "./api.js";
import { unitsOf, type Recipe } from "./recipe.js";
import type { Project } from "./sheet.js";

export interface Sent {
  readonly version: string;
  readonly action: string;
  readonly payload: JsonObject;
  /** Why it was refused, if it was. */
  readonly refused: string | undefined;
}

/** What one call or handler did. */
export interface Log {
  readonly sent: Sent[];
  readonly seen: unknown[];
}

/** The logs by number; what isn't there did nothing. Errors of the code itself are seen as texts. */
export type Logs = ReadonlyMap<number, Log>;

class Stage {
  readonly logs = new Map<number, Log>();
  readonly sockets: Socket[] = [];
  readonly routes: ((request: object, response: object) => void)[] = [];
  /** Number of what happens just now. */
  deed = -1;
  /** Who runs; in handlers, who noted something last. */
  private unit = -1;

  log(unit = this.unit): Log {
    const known = this.logs.get(unit) ?? { sent: [], seen: [] };
    this.logs.set(unit, known);
    return known;
  }

  note(unit: number, value: unknown): void {
    this.unit = unit;
    this.log(unit).seen.push([this.deed, typeof value === "object" && value !== null ? "an object" : value]);
  }

  /** Errors of the client's own code are noted. */
  async act(unit: number | undefined, deed: () => unknown): Promise<void> {
    this.unit = unit ?? -1;
    // All that the fake answers comes in microtasks: what isn't done after them never will be.
    const end = new Promise<string>((resolve) => setImmediate(resolve, "end"));
    try {
      if ((await Promise.race([deed(), end])) === "end") this.note(this.unit, "never ended");
    } catch (error) {
      this.note(this.unit, `threw ${error instanceof Error ? error.name : String(error)}`);
    }
  }

  answer(version: string, transport: Transport, action: string, payload: JsonObject): JsonObject {
    const reply = ask({ version, transport, action, payload });
    this.log().sent.push({ version, action, payload, refused: reply.kind === "refusal" ? reply.why : undefined });
    const error = { error: { type: "refused" } };
    return { body: reply.kind === "answer" ? reply.answer : reply.kind === "beyond" ? {} : error };
  }

  post(url: string, body: string): Json {
    const [, version = "", api = "", action = ""] = /\/v([\d.]+)\/(\w+)\/action\/(\w+)$/.exec(url) ?? [];
    if (api !== "agent") {
      this.log().sent.push({ version: api, action: url, payload: {}, refused: "not this API" });
      return {};
    }
    return this.answer(version, "web", action, unwrapBody(version, parseJson(body) ?? null))["body"] ?? null;
  }
}

class Socket extends EventEmitter {
  onmessage: ((message: { readonly data: string }) => void) | undefined;
  readonly version: string;

  constructor(
    private readonly stage: Stage,
    url: string,
  ) {
    super();
    this.version = /\/v([\d.]+)\/agent\/rtm\/ws$/.exec(url)?.[1] ?? "";
    stage.sockets.push(this);
  }

  addEventListener(name: string, listener: (message: { readonly data: string }) => void): void {
    this.on(name, listener);
  }

  send(text_: string): void {
    const message = parseJson(text_);
    if (!isObject(message)) return;
    const action = text(message, "action") ?? "";
    const payload = this.stage.answer(this.version, "rtm", action, object(message, "payload"))["body"] ?? null;
    const answer = { request_id: message["request_id"] ?? null, action, type: "response", payload };
    queueMicrotask(() => {
      this.tell(answer);
    });
  }

  tell(message: JsonObject): void {
    const data = JSON.stringify(message);
    this.onmessage?.({ data });
    this.emit("message", { data });
  }
}

/** Runs all calls, then lets everything happen that pushes and webhooks tell of. */
export async function runClient(files: Files, recipe: Recipe, { inputs }: Project, version: string): Promise<Logs> {
  const stage = new Stage();
  const load = loader(files, stage);
  const { push, webhook } = unitsOf(recipe);
  const home = [...files.keys()].some((path) => /\bjobs\.\w+$/.test(path)) ? "jobs" : "main";
  for (const [unit, given] of inputs.entries()) await stage.act(unit, () => runnable(load(home), unit)(...given));
  const surface = pack.surface(parseVersion(version) ?? recipe.from);
  if (recipe.pushes) await hearPushes(stage, surface, push, () => load("hear"));
  if (recipe.webhooks) await hearWebhooks(stage, surface, webhook, () => load("hooks"));
  return stage.logs;
}

async function hearPushes(stage: Stage, surface: Surface, first: number, load: () => unknown): Promise<void> {
  stage.sockets.length = 0;
  await stage.act(first, load);
  await hear(stage, happenings(surface, "push"), ({ name, payload }) => {
    for (const socket of stage.sockets) socket.tell({ action: name, type: "push", payload });
  });
}

async function hearWebhooks(stage: Stage, surface: Surface, first: number, load: () => unknown): Promise<void> {
  await stage.act(first, load);
  await hear(stage, happenings(surface, "webhook"), (push) => {
    const body = structuredClone(toWebhookBody(surface.version, push));
    for (const route of stage.routes) route({ body }, { sendStatus: () => undefined });
  });
}

async function hear(stage: Stage, deeds: readonly (readonly Push[])[], tell: (push: Push) => void): Promise<void> {
  for (const [index, pushes] of deeds.entries()) {
    stage.deed = index;
    for (const push of pushes) {
      await stage.act(undefined, () => {
        tell(push);
      });
    }
  }
}

type Exports = Readonly<Record<string, unknown>>;
type Runnable = (...given: readonly unknown[]) => unknown;

/** The function of a call, whatever it is wrapped in. */
function runnable(exports: Exports, unit: number): Runnable {
  const found = exports[`f${unit}`];
  if (typeof found === "function" && /^class/.test(String(found))) {
    const made: unknown = Reflect.construct(found, []);
    return methodOf(made);
  }
  if (typeof found === "function" && /^function f\d+\(\) \{\s+return/.test(String(found))) {
    return methodOf(Reflect.apply(found, undefined, []));
  }
  return typeof found === "function" ? (...given): unknown => Reflect.apply(found, undefined, given) : methodOf(found);
}

function methodOf(owner: unknown): Runnable {
  const run: unknown = typeof owner === "object" && owner !== null && "run" in owner ? owner.run : undefined;
  if (typeof run !== "function") throw new Error("there is nothing to run");
  return (...given): unknown => Reflect.apply(run, owner, given);
}

/** Loads a client's files by name, as CommonJS. */
function loader(files: Files, stage: Stage): (name: string) => Exports {
  const loaded = new Map<string, { exports: Exports }>();
  const texts = new Map(
    [...files]
      .filter(([path]) => !path.endsWith(".json"))
      .map(([path, text]) => [basename(path).replace(/\.\w+$/, ""), { path, text: scriptOf(path, text) }]),
  );
  const world = worldOf(stage);
  const load = (name: string): Exports => {
    const known = loaded.get(name);
    if (known) return known.exports;
    const file = texts.get(name);
    if (file === undefined) throw new Error(`there is no file ${name}`);
    const module: { exports: Exports } = { exports: {} };
    loaded.set(name, module);
    const require = (wanted: string): unknown =>
      /^(\.|@shop\/)/.test(wanted) ? load(basename(wanted).replace(/\.js$/, "")) : world.packages[wanted];
    const run = compileFunction(toCommonJs(file.path, file.text), [...PARAMETERS], { filename: file.path });
    Reflect.apply(run, undefined, [
      module,
      module.exports,
      require,
      world.fetch,
      world.WebSocket,
      world.note,
      StoppedDate,
    ]);
    return module.exports;
  };
  return load;
}

const PARAMETERS = ["module", "exports", "require", "fetch", "WebSocket", "note", "Date"] as const;

/** At each run the same moment: an upgraded call may send it. */
class StoppedDate extends Date {
  static override now(): number {
    return Date.UTC(2024, 2, 1, 12);
  }

  constructor(time?: string | number | Date) {
    super(time ?? StoppedDate.now());
  }
}

interface WorldOfClient {
  readonly packages: Readonly<Record<string, unknown>>;
  readonly fetch: (url: string, options: { readonly body: string }) => Promise<object>;
  readonly WebSocket: new (url: string) => Socket;
  readonly note: (unit: number, value: unknown) => void;
}

function worldOf(stage: Stage): WorldOfClient {
  const post = (url: string, data: unknown): Promise<object> =>
    Promise.resolve({ data: stage.post(url, JSON.stringify(data)) });
  const axios = Object.assign(({ url, data }: { readonly url: string; readonly data: unknown }) => post(url, data), {
    post,
    create: ({ baseURL }: { readonly baseURL: string }) => ({
      post: (path: string, data: unknown) => post(baseURL + path, data),
    }),
  });
  const express = (): object => ({
    post: (_: string, route: Stage["routes"][number]) => stage.routes.push(route),
  });
  return {
    packages: { axios, express, "node:events": EventEmitter },
    fetch: (url, { body }) => {
      const answer = stage.post(url, body);
      return Promise.resolve({ ok: true, json: () => Promise.resolve(answer) });
    },
    WebSocket: class extends Socket {
      constructor(url: string) {
        super(stage, url);
      }
    },
    note: (unit, value) => {
      stage.note(unit, value);
    },
  };
}

/** The module in a component. */
function scriptOf(path: string, text: string): string {
  return /\.[jt]s$/.test(path) ? text : (/<script[^>]*>([^]*?)<\/script>/.exec(text)?.[1] ?? "");
}

function toCommonJs(path: string, text: string): string {
  if (path.endsWith(".js") && !/^(import|export) /m.test(text)) return text;
  return ts.transpileModule(text, {
    fileName: path.replace(/\.(vue|svelte)$/, ".ts"),
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  }).outputText;
}
