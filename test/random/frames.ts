/** The ways in which made-up clients reach the API: what stands around their calls. */
import type { Frame, Recipe } from "./recipe.js";
import type { Sheet } from "./sheet.js";
import { spreadOut } from "./spread-out.js";

const HOST = "https://api.livechatinc.com";

export interface Sender {
  /** The expression that sends, for the call of that number, with a payload written as code. */
  readonly send: (method: string, payload: string, unit: number) => string;
  /** What it resolves to: a response of `fetch`, one of axios, or the answer itself. */
  readonly gives: "response" | "axios" | "answer" | "nothing";
}

export interface Sheets {
  readonly config: Sheet;
  readonly api: Sheet;
  /** Gives out what other files declare. */
  readonly index: Sheet;
  /** A package of its own. */
  readonly shared: Sheet;
  readonly main: Sheet;
  /** Other files by path. */
  readonly documents: Map<string, string>;
}

/** Writes what the frame needs into the sheets. */
export function frameOf({ frame, from, language, calls }: Recipe, sheets: Sheets): Sender {
  const { config, api, main } = sheets;
  const ts = language === "ts";
  const url = `${HOST}/v${from}/agent/action`;
  const any = ts ? ": any" : "";
  const text = ts ? ": string" : "";
  // Until 3.0 the payload stands one step deeper.
  const body = (payload: string): string => (from === "3.0" ? `{ payload: ${payload} }` : payload);
  const post = (target: string, payload: string): string =>
    `fetch(${target}, { method: "POST", headers: { Authorization: "Bearer token" }, body: JSON.stringify(${body(payload)}) })`;
  const base = (): string => {
    config.declare("BASE", `const BASE = "${url}";`);
    return "BASE";
  };
  const helper = `async function call(action${text}, payload${any})${ts ? ": Promise<any>" : ""} {\n  const response = await ${post("`${BASE}/${action}`", "payload")};\n  return response.json();\n}`;

  const senders: Readonly<Record<Frame, () => Sender>> = {
    literal: () => ({ send: (method, payload) => post(`"${url}/${method}"`, payload), gives: "response" }),
    base: () => {
      main.use(config, base());
      return { send: (method, payload) => post(`\`\${BASE}/${method}\``, payload), gives: "response" };
    },
    plus: () => {
      main.use(config, base());
      return { send: (method, payload) => post(`BASE + "/${method}"`, payload), gives: "response" };
    },
    template: () => {
      config.declare("VERSION", `const VERSION = "${from}";`);
      config.declare("urlOf", `const urlOf = (action${text}) => \`${HOST}/v\${VERSION}/agent/action/\${action}\`;`);
      main.use(config, "urlOf");
      return { send: (method, payload) => post(`urlOf("${method}")`, payload), gives: "response" };
    },
    axios: () => {
      main.package("axios", "axios");
      main.use(config, base());
      return { send: (method, payload) => `axios.post(\`\${BASE}/${method}\`, ${body(payload)})`, gives: "axios" };
    },
    config: () => {
      main.package("axios", "axios");
      main.use(config, base());
      return {
        send: (method, payload) => `axios({ method: "post", url: BASE + "/${method}", data: ${body(payload)} })`,
        gives: "axios",
      };
    },
    instance: () => {
      api.package("axios", "axios");
      api.declare("http", `const http = axios.create({ baseURL: "${url}" });`);
      main.use(api, "http");
      return { send: (method, payload) => `http.post("/${method}", ${body(payload)})`, gives: "axios" };
    },
    wrapper: () => {
      api.use(config, base());
      api.declare("call", helper);
      main.use(api, "call");
      return { send: (method, payload) => `call("${method}", ${payload})`, gives: "answer" };
    },
    class: () => {
      const field = ts ? "  private readonly base: string;\n" : "";
      api.write(
        `class Client {\n${field}  constructor(version${text}) {\n    this.base = \`${HOST}/v\${version}/agent/action\`;\n  }\n\n  async call(action${text}, payload${any})${ts ? ": Promise<any>" : ""} {\n    const response = await ${post("`${this.base}/${action}`", "payload")};\n    return response.json();\n  }\n}\n`,
      );
      api.declare("client", `const client = new Client("${from}");`);
      main.use(api, "client");
      return { send: (method, payload) => `client.call("${method}", ${payload})`, gives: "answer" };
    },
    factory: () => {
      api.declare(
        "createApi",
        `function createApi(base${text}) {\n  return {\n    call: (action${text}, payload${any})${ts ? ": Promise<any>" : ""} => ${post("`${base}/${action}`", "payload")}.then((response${any}) => response.json()),\n  };\n}`,
      );
      main.use(api, "createApi");
      main.use(config, base());
      main.write("const api = createApi(BASE);\n");
      return { send: (method, payload) => `api.call("${method}", ${payload})`, gives: "answer" };
    },
    curried: () => {
      api.declare(
        "to",
        `const to = (base${text}) => (action${text}) => async (payload${any})${ts ? ": Promise<any>" : ""} => {\n  const response = await ${post("`${base}/${action}`", "payload")};\n  return response.json();\n};`,
      );
      main.use(api, "to");
      main.write(`const ask = to("${url}");\n`);
      return { send: (method, payload) => `ask("${method}")(${payload})`, gives: "answer" };
    },
    table: () => {
      api.use(config, base());
      api.declare("call", helper);
      const names = [...new Set(calls.map(({ method }) => method))];
      const entries = names.map((name, index) => `m${index}: "${name}"`);
      api.declare("METHODS", `const METHODS = { ${entries.join(", ")} }${ts ? " as const" : ""};`);
      main.use(api, "call");
      main.use(api, "METHODS");
      return { send: (method, payload) => `call(METHODS.m${names.indexOf(method)}, ${payload})`, gives: "answer" };
    },
    endpoints: () => {
      const names = [...new Set(calls.map(({ method }) => method))];
      base();
      const entries = names.map((name, index) => `  e${index}: \`\${BASE}/${name}\`,\n`);
      config.declare("ENDPOINTS", `const ENDPOINTS = {\n${entries.join("")}};`);
      main.use(config, "ENDPOINTS");
      return { send: (method, payload) => post(`ENDPOINTS.e${names.indexOf(method)}`, payload), gives: "response" };
    },
    ...feeding({ url, ts, any, text, post }, sheets, helper, base, names(calls)),
    ...spreadOut({ url, ts, any, text, post }, sheets, helper, base),
    socket: () => {
      main.use(api, openSocket(api, from));
      return {
        send: (method, payload, unit) =>
          `socket.send(JSON.stringify({ request_id: "r${unit}", action: "${method}", payload: ${payload} }))`,
        gives: "nothing",
      };
    },
    rtm: () => {
      openSocket(api, from);
      api.write(`const pending = new Map${ts ? "<string, any>" : ""}();\nlet count = 0;\n`);
      api.declare(
        "request",
        `function request(action${text}, payload${any})${ts ? ": Promise<any>" : ""} {\n  const request_id = String((count += 1));\n  socket.send(JSON.stringify({ request_id, action, payload }));\n  return new Promise((resolve) => pending.set(request_id, resolve));\n}`,
      );
      api.write(
        `\nsocket.addEventListener("message", ({ data }) => {\n  const message = JSON.parse(data);\n  if (message.type === "response") pending.get(message.request_id)?.(message.payload);\n});`,
      );
      main.use(api, "request");
      return { send: (method, payload) => `request("${method}", ${payload})`, gives: "answer" };
    },
  };
  return senders[frame]();
}

type Shaped = "stateful" | "retrying" | "derived" | "named-then" | "keyed" | "forwarded" | "namespaced";

export interface Words {
  readonly url: string;
  readonly ts: boolean;
  /** Type annotations; empty in JavaScript. */
  readonly any: string;
  readonly text: string;
  readonly post: (target: string, payload: string) => string;
}

function names(calls: Recipe["calls"]): readonly string[] {
  return [...new Set(calls.map(({ method }) => method))];
}

/** Clients whose values feed themselves, climb classes, or go by way of names, maps and other files. */
function feeding(
  { url, ts, any, text, post }: Words,
  { config, api, main }: Sheets,
  helper: string,
  base: () => string,
  methods: readonly string[],
): Readonly<Record<Shaped, () => Sender>> {
  const promise = ts ? ": Promise<any>" : "";
  const called = (method: string, payload: string): string => `call("${method}", ${payload})`;
  return {
    stateful: () => {
      api.write(`let state${any} = { base: "${url}", asked: 0 };`);
      api.declare(
        "call",
        `async function call(action${text}, payload${any})${promise} {\n  state = { ...state, asked: state.asked + 1 };\n  const response = await ${post("`${state.base}/${action}`", "payload")};\n  return response.json();\n}`,
      );
      main.use(api, "call");
      return { send: called, gives: "answer" };
    },
    retrying: () => {
      api.use(config, base());
      api.declare(
        "call",
        `async function call(action${text}, payload${any}, tries${ts ? ": number" : ""} = 1)${promise} {\n  const response = await ${post("`${BASE}/${action}`", "payload")};\n  return response.status === 503 && tries > 0 ? call(action, payload, tries - 1) : response.json();\n}`,
      );
      main.use(api, "call");
      return { send: called, gives: "answer" };
    },
    derived: () => {
      const field = ts ? "  protected readonly base: string;\n" : "";
      api.write(
        `class Http {\n${field}  constructor(base${text}) {\n    this.base = base;\n    this.ask = this.ask.bind(this);\n  }\n\n  async ask(action${text}, payload${any})${promise} {\n    const response = await ${post("`${this.base}/${action}`", "payload")};\n    return response.json();\n  }\n}\n`,
      );
      api.write(
        `class Chat extends Http {\n  constructor() {\n    super("${url}");\n  }\n\n  call(action${text}, payload${any})${promise} {\n    return this.ask(action, payload);\n  }\n}\n`,
      );
      api.declare("chat", "const chat = new Chat();");
      main.use(api, "chat");
      return { send: (method, payload) => `chat.call("${method}", ${payload})`, gives: "answer" };
    },
    "named-then": () => {
      api.use(config, base());
      api.declare("open", `const open = (response${any}) => response.json();`);
      api.declare(
        "call",
        `const call = (action${text}, payload${any})${promise} => ${post("`${BASE}/${action}`", "payload")}.then(open);`,
      );
      main.use(api, "call");
      return { send: called, gives: "answer" };
    },
    keyed: () => {
      api.use(config, base());
      api.declare("call", helper);
      const entries = methods.map((name, index) => `["m${index}", "${name}"]`);
      api.declare("METHODS", `const METHODS = new Map${ts ? "<string, string>" : ""}([${entries.join(", ")}]);`);
      main.use(api, "call");
      main.use(api, "METHODS");
      const named = (method: string): string => `METHODS.get("m${methods.indexOf(method)}")${ts ? "!" : ""}`;
      return { send: (method, payload) => `call(${named(method)}, ${payload})`, gives: "answer" };
    },
    forwarded: () => {
      api.use(config, base());
      api.declare("call", helper);
      api.declare("ask", `const ask = (...given${ts ? ": [string, any]" : ""}) => call(...given);`);
      main.use(api, "ask");
      return { send: (method, payload) => `ask("${method}", ${payload})`, gives: "answer" };
    },
    namespaced: () => {
      api.use(config, base());
      const inside = helper.replace("async function call", "export async function call");
      if (ts) api.declare("lc", `namespace lc {\n${inside}\n}`);
      else api.declare("lc", `const lc = { call: ${helper} };`);
      main.use(api, "lc");
      return { send: (method, payload) => `lc.call("${method}", ${payload})`, gives: "answer" };
    },
  };
}

function openSocket(sheet: Sheet, version: string): string {
  sheet.declare("socket", `const socket = new WebSocket("wss://api.livechatinc.com/v${version}/agent/rtm/ws");`);
  return "socket";
}
