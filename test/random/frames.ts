/** The ways in which made-up clients reach the API: what stands around their calls. */
import type { Frame, Recipe } from "./recipe.js";
import type { Sheet } from "./sheet.js";

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
  readonly main: Sheet;
}

/** Writes what the frame needs into the sheets. */
export function frameOf({ frame, from, language, calls }: Recipe, { config, api, main }: Sheets): Sender {
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

function openSocket(sheet: Sheet, version: string): string {
  sheet.declare("socket", `const socket = new WebSocket("wss://api.livechatinc.com/v${version}/agent/rtm/ws");`);
  return "socket";
}
