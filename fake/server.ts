/**
 * The vendor's APIs on loopback, strictly. They answer at every version of their packs and refuse what the version asked
 * doesn't have. The Agent Chat API keeps a world; the others answer with samples. All requests are recorded, also those
 * to other hosts.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { WebSocketServer } from "ws";
import type { Surface } from "../src/model.js";
import { parseVersion, type Version } from "../src/version.js";
import { answerRequest, type Request } from "./agent-api.js";
import { isApi, type ApiName, type Surfaces } from "./apis.js";
import { isObject, parseJson, text, type Json, type JsonObject } from "./json.js";
import { bodyOf, header, parseBody, pathOf, rawOf, unwrap } from "./http.js";
import { answerSibling, checkQuery, samplePush } from "./sibling-api.js";
import { Store } from "./store.js";
import { openShop, type Shop } from "./seed.js";
import { toPushes } from "./pushes.js";
import { Connection, type SocketScene } from "./sockets.js";
import { act, type Deed } from "./story.js";
import { Webhooks, type Registration } from "./webhooks.js";
import { Refusal } from "./world.js";

/** A request as it came. `api`: `agent`, `customer`, `configuration`, `reports`, or the name of another host. */
export interface Recorded {
  readonly api: string;
  readonly transport: "web" | "rtm";
  readonly version: string | undefined;
  readonly action: string;
  readonly payload: Json;
  /** Method, path and body, byte for byte. */
  readonly raw: string;
  /** Why it was refused, if it was. */
  readonly refused: string | undefined;
}

const HOST = "api.livechatinc.com";
const CALL = /^(?:\/v(\d+\.\d+))?\/(?:(agent|customer|configuration)\/action|(reports))\/([\w/]+)$/;
/** How a client names the fake that is told to call it in place of the API. */
const LOCAL: ReadonlySet<string> = new Set(["127.0.0.1", "localhost"]);
const SOCKET = /^\/v(\d+\.\d+)\/(agent|customer)\/rtm\/ws$/;

export class Fake {
  readonly shop: Shop = openShop();
  readonly recorded: Recorded[] = [];
  /** Answers and pushes of the fake that the derived surface of their version doesn't have. */
  readonly faults = new Set<string>();
  private readonly connections = new Set<Connection>();
  private readonly store = new Store();
  private readonly webhooks: Webhooks;
  private readonly http: Server;
  /** What `quiet` waits for besides: that the client had a chance to act. */
  barrier: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve, 5));
  private traffic = 0;
  private open = 0;

  /** Hears of each request once it is answered. */
  heard: (request: Recorded) => void = () => undefined;

  constructor(private readonly surfaces: Surfaces) {
    this.webhooks = new Webhooks(this.shop.world, surfaces, (path) => this.faults.add(path));
    this.http = createServer((request, response) => {
      void this.serve(request, response);
    });
    this.http.on("connection", () => (this.traffic += 1));
    this.acceptSockets();
    this.shop.world.listen((what) => {
      for (const connection of this.connections) connection.hear(what);
      this.webhooks.hear(what);
    });
  }

  /** Listens on that port of 127.0.0.1, or a free one, and gives its number. Rejects as the system does. */
  start(port = 0): Promise<number> {
    return new Promise((resolve, reject) => {
      this.http.once("error", reject);
      this.http.listen(port, "127.0.0.1", () => {
        const address = this.http.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  }

  async stop(): Promise<void> {
    for (const { socket } of this.connections) socket.terminate();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  get refused(): readonly Recorded[] {
    return this.recorded.filter((one) => one.refused !== undefined);
  }

  get isSomebodyLoggedIn(): boolean {
    return [...this.connections].some((connection) => connection.isLoggedIn);
  }

  get isRegistered(): boolean {
    return this.webhooks.isRegistered;
  }

  /** Sets webhooks up by hand, as people do in the console. */
  register(registration: Registration): void {
    this.webhooks.register(registration);
  }

  /** Lets things happen one by one, each fully heard of by all clients. Webhooks go to this port. */
  async tell(story: readonly Deed[], port: number | undefined): Promise<void> {
    for (const deed of story) {
      act(this.shop, deed);
      if (deed.do === "customer-push") this.pushToCustomers(deed.name);
      if (port !== undefined) await this.webhooks.deliver(port);
      await this.quiet();
    }
  }

  /** Closes the sockets from this side, as a server that goes down for the night. */
  hangUp(): void {
    for (const { socket } of this.connections) socket.close(1000);
  }

  /** Resolves when clients have read all and asked nothing new for a while. */
  async quiet(): Promise<void> {
    for (let still = 0; still < 3;) {
      const before = this.traffic;
      await Promise.all([...this.connections].map((connection) => connection.caughtUp()));
      await this.barrier();
      still = this.traffic === before && this.open === 0 ? still + 1 : 0;
    }
  }

  private pushToCustomers(name: string): void {
    for (const connection of this.connections) {
      if (connection.api !== "customer") continue;
      const surface = this.surfaces("customer", connection.version);
      const push = surface && samplePush(surface, name);
      if (push !== undefined) connection.send([push]);
    }
  }

  private acceptSockets(): void {
    const sockets = new WebSocketServer({ noServer: true });
    this.http.on("upgrade", (request, stream, head) => {
      const [, text = "", api = ""] = SOCKET.exec(pathOf(request)) ?? [];
      const version = parseVersion(text);
      const surface = version && isApi(api) ? this.surfaces(api, version) : undefined;
      if (version === undefined || !isApi(api) || surface === undefined || this.refusesSocket(request, api, surface)) {
        stream.end("HTTP/1.1 404 Not Found\r\n\r\n");
        return;
      }
      sockets.handleUpgrade(request, stream, head, (socket) => {
        const connection = new Connection(this.scene(api), socket, version, api);
        this.connections.add(connection);
        socket.on("close", () => this.connections.delete(connection));
      });
    });
  }

  /** Whether a customer's socket lacks what its query must have; then it is recorded as refused. */
  private refusesSocket(request: IncomingMessage, api: ApiName, surface: Surface): boolean {
    if (api === "agent") return false;
    try {
      checkQuery(surface, queryOf(request));
      return false;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { version } = surface;
      const index = this.record({ api, transport: "rtm", version, action: "", payload: {}, raw: rawOf(request, "") });
      this.refuse(index, error.message);
      return true;
    }
  }

  private scene(api: ApiName): SocketScene {
    const { world } = this.shop;
    const fault = (path: string): void => void this.faults.add(path);
    return {
      surface: (version) => this.surfaces(api, version),
      fault,
      answer: (request, connection) =>
        api === "agent" ? answerRequest(world, request, fault) : this.answerCustomer(request, connection),
      toPushes: (version, what) => (api === "agent" ? toPushes(version, world, what) : []),
      record: ({ version, action, payload }) => {
        const index = this.record({ api, transport: "rtm", version, action, payload, raw: "" });
        return {
          refused: (message) => {
            this.refuse(index, message);
          },
        };
      },
    };
  }

  /** What a call causes is told right after its answer. */
  private answerCustomer({ surface, action, payload, subscribe }: Request, connection: Connection): Json {
    const rest = { query: new URLSearchParams(), isGet: false };
    const answer = answerSibling({ surface, transport: "rtm", action, payload, ...rest });
    if (action === "login") subscribe(undefined);
    const pushes = surface.method(action)?.pushes.flatMap((name) => samplePush(surface, name) ?? []) ?? [];
    setImmediate(() => {
      connection.send(pushes);
    });
    return answer;
  }

  private record(entry: Omit<Recorded, "refused">): number {
    this.traffic += 1;
    const index = this.recorded.push({ ...entry, refused: undefined }) - 1;
    // It is answered, or refused, before anything else happens.
    queueMicrotask(() => {
      const request = this.recorded[index];
      if (request !== undefined) this.heard(request);
    });
    return index;
  }

  private refuse(index: number, message: string): void {
    const entry = this.recorded[index];
    if (entry !== undefined) this.recorded[index] = { ...entry, refused: message };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.open += 1;
    const body = await bodyOf(request);
    const host = (request.headers["x-original-host"] ?? request.headers.host ?? "").toString().replace(/:\d+$/, "");
    const isCalled = host === HOST || (LOCAL.has(host) && isCall(pathOf(request)));
    const answer = isCalled ? this.answer(request, body) : this.answerOther(host, request, body);
    response.writeHead(answer.status, { "Content-Type": "application/json" });
    response.end(answer.body);
    this.open -= 1;
    this.traffic += 1;
  }

  private answerOther(host: string, request: IncomingMessage, body: string): Answer {
    const path = pathOf(request);
    const payload = parseJson(body) ?? body;
    this.record({ api: host, transport: "web", version: undefined, action: path, payload, raw: rawOf(request, body) });
    return { status: 200, body: this.store.answer(host, path, request.method ?? "GET", body) };
  }

  private answer(request: IncomingMessage, body: string): Answer {
    const path = pathOf(request);
    const [, inPath, acting, reports, action = path] = CALL.exec(path) ?? [];
    const name = acting ?? reports ?? "agent";
    const api = isApi(name) ? name : "agent";
    const version = inPath ?? header(request, "x-api-version");
    const payload = parseBody(request, body);
    const index = this.record({ api, transport: "web", version, action, payload, raw: rawOf(request, body) });
    try {
      const known = this.surfaceOf(api, version);
      if (api === "agent") return ok(this.answerAgent(request, action, payload, known));
      return ok(this.answerSibling(request, api, action, payload, known));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.refuse(index, error.message);
      const isRefusal = error instanceof Refusal;
      const type = isRefusal ? error.type : "internal";
      return { status: isRefusal ? 400 : 501, body: JSON.stringify({ error: { type, message: error.message } }) };
    }
  }

  private surfaceOf(api: ApiName, version: string | undefined): Surface {
    const parsed = parseVersion(version ?? "");
    const surface = parsed && this.surfaces(api, parsed);
    if (surface === undefined) throw new Refusal("unsupported_version", `No such version: ${version ?? "none given"}`);
    return surface;
  }

  private answerAgent(request: IncomingMessage, action: string, body: Json, surface: Surface): Json {
    if (request.method !== "POST") throw new Refusal("validation", "Only POST");
    if (header(request, "authorization") === undefined) throw new Refusal("authentication", "Missing Authorization");
    if (!isObject(body)) throw new Refusal("validation", "The body must be a JSON object");
    const { payload, author } = unwrap(request, body, surface.version);
    const fault = (path: string): void => void this.faults.add(path);
    return answerRequest(
      this.shop.world,
      { surface, transport: "web", action, payload, author, subscribe: () => undefined },
      fault,
    );
  }

  private answerSibling(request: IncomingMessage, api: ApiName, action: string, body: Json, surface: Surface): Json {
    const isGet = request.method === "GET";
    if (surface.method(action)?.scopes.web.length !== 0 && header(request, "authorization") === undefined)
      throw new Refusal("authentication", "Missing Authorization");
    if (!isGet && !isObject(body)) throw new Refusal("validation", "The body must be a JSON object");
    const given = isObject(body) ? body : {};
    // Of the other APIs only this one had an envelope around the parameters.
    const isWrapped = api === "customer" && !isGet;
    const payload = isWrapped ? unwrap(request, given, surface.version).payload : given;
    const answer = answerSibling({ surface, transport: "web", action, payload, query: queryOf(request), isGet });
    if (api === "configuration") this.keepWebhook(action, payload, surface.version);
    return answer;
  }

  private keepWebhook(action: string, payload: JsonObject, version: Version): void {
    if (action !== "register_webhook") return;
    const path = new URL(text(payload, "url") ?? "").pathname;
    this.register({ version, names: [text(payload, "action") ?? ""], path });
  }
}

function isCall(path: string): boolean {
  return CALL.test(path);
}

function queryOf(request: IncomingMessage): URLSearchParams {
  return new URLSearchParams((request.url ?? "").split("?")[1] ?? "");
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

function ok(answer: Json): Answer {
  return { status: 200, body: JSON.stringify(answer) };
}
