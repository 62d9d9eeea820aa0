/** The RTM side: sockets that log in, ask and are told. */
import type { WebSocket } from "ws";
import type { Surface } from "../src/model.js";
import { compareVersions, parseVersion, type Version } from "../src/version.js";
import type { Request } from "./agent-api.js";
import type { ApiName } from "./apis.js";
import { strangePaths } from "./check.js";
import { isList, isObject, object, parseJson, text, texts, type Json, type JsonObject } from "./json.js";
import type { Push } from "./pushes.js";
import { since } from "./render.js";
import { REQUESTER } from "./seed.js";
import { Refusal, type Happening } from "./world.js";

export interface SocketScene {
  surface(version: Version): Surface | undefined;
  /** Answers a request, or throws a Refusal as the API would. */
  answer(request: Request, connection: Connection): Json;
  /** What a happening is told as at a version. */
  toPushes(version: Version, what: Happening): readonly Push[];
  fault(path: string): void;
  record(entry: { readonly version: Version; readonly action: string; readonly payload: Json }): {
    refused(message: string): void;
  };
}

/** One connection at the version of its URL. Hears of happenings once logged in. */
export class Connection {
  isLoggedIn = false;
  /** Version to names; `undefined`: everything, at the connection's own version. */
  private wanted: JsonObject | undefined;

  constructor(
    private readonly scene: SocketScene,
    readonly socket: WebSocket,
    readonly version: Version,
    readonly api: ApiName,
  ) {
    socket.on("message", (data: Buffer) => {
      this.answer(data.toString());
    });
  }

  private answer(data: string): void {
    const message = parseJson(data);
    if (!isObject(message)) return;
    const { request_id, action } = { request_id: message["request_id"] ?? null, action: text(message, "action") ?? "" };
    const version = parseVersion(text(message, "version") ?? this.version) ?? this.version;
    const entry = this.scene.record({ version, action, payload: message["payload"] ?? {} });
    const reply = (success: boolean, payload: Json): void => {
      this.socket.send(JSON.stringify({ request_id, action, type: "response", success, payload }));
    };
    try {
      reply(true, this.carryOut(action, message, version));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      entry.refused(error.message);
      const type = error instanceof Refusal ? error.type : "internal";
      reply(false, { error: { type, message: error.message } });
    }
  }

  private carryOut(action: string, message: JsonObject, version: Version): Json {
    const surface = this.scene.surface(version);
    if (surface === undefined || compareVersions(version, this.version) < 0) {
      throw new Refusal("unsupported_version", `${version} on a connection at ${this.version}`);
    }
    if (!this.isLoggedIn && action !== "login") throw new Refusal("authentication", "Not logged in");
    const request: Request = {
      surface,
      transport: "rtm",
      action,
      payload: object(message, "payload"),
      author: authorOf(message, version),
      subscribe: (pushes) => {
        this.isLoggedIn = true;
        this.wanted = pushes;
      },
    };
    return this.scene.answer(request, this);
  }

  /** Tells what happened, at each version and by the names that Login asked for. */
  hear(what: Happening): void {
    if (!this.isLoggedIn) return;
    for (const [wanted, names] of Object.entries(this.wanted ?? { [this.version]: ["all"] })) {
      const version = parseVersion(wanted);
      const surface = version && this.scene.surface(version);
      if (version === undefined || surface === undefined || !isList(names)) continue;
      this.push(surface, this.scene.toPushes(surface.version, what), texts(names));
    }
  }

  /** Sends pushes at the connection's own version. */
  send(pushes: readonly Push[]): void {
    const surface = this.scene.surface(this.version);
    if (this.isLoggedIn && surface !== undefined) this.push(surface, pushes, ["all"]);
  }

  private push(surface: Surface, pushes: readonly Push[], names: readonly string[]): void {
    for (const { name, payload } of pushes) {
      if (!names.includes("all") && !names.includes(name)) continue;
      for (const path of strangePaths(surface, `push:${name}.payload`, payload)) {
        this.scene.fault(`${surface.version} ${path}`);
      }
      this.socket.send(JSON.stringify({ action: name, type: "push", payload }));
    }
  }

  /** Resolves when the client has read everything sent so far. */
  caughtUp(): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.readyState !== this.socket.OPEN) {
        resolve();
        return;
      }
      const done = (): void => {
        this.socket.off("pong", done).off("close", done);
        resolve();
      };
      this.socket.once("pong", done).once("close", done);
      this.socket.ping();
    });
  }
}

/** Bots speak through `author_id` of the envelope until 3.5. */
function authorOf(message: JsonObject, version: Version): string {
  const author = text(message, "author_id");
  if (author !== undefined && since(version, "3.6")) {
    throw new Refusal("validation", "author_id is not allowed: use a bot's own token");
  }
  return author ?? REQUESTER;
}
