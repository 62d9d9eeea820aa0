/** Small clients that say something different each time, right for the version that they name. */
import fc from "fast-check";
import type { Transport } from "../../src/change.js";
import type { MethodNode, Surface, SurfaceNode } from "../../src/model.js";
import type { Version } from "../../src/version.js";
import { pack } from "./memory.js";

/** A version and a later one. */
export interface Span {
  readonly from: Version;
  readonly to: Version;
}

export interface Snippet extends Span {
  readonly text: string;
  /** How many functions it has: f0, f1 … */
  readonly count: number;
}

const FRAMES = ["literal", "plus", "template", "axios", "instance", "class", "socket"] as const;
type Frame = (typeof FRAMES)[number];
const FORMS = ["inline", "const", "assigned", "spread"] as const;
type Form = (typeof FORMS)[number];

interface Style {
  readonly quote: string;
  readonly isQuoted: boolean;
  readonly isShort: boolean;
  readonly isLong: boolean;
}

interface Call {
  readonly method: number;
  readonly form: Form;
  readonly style: Style;
  /** Which of the parameters that aren't required are given, by their place. */
  readonly given: readonly boolean[];
}

const style: fc.Arbitrary<Style> = fc.record({
  quote: fc.constantFrom('"', "'"),
  isQuoted: fc.boolean(),
  isShort: fc.boolean(),
  isLong: fc.boolean(),
});
const call: fc.Arbitrary<Call> = fc.record({
  method: fc.nat(),
  form: fc.constantFrom(...FORMS),
  style,
  given: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});

const versions = pack.versions.map(({ version }) => version);

/** From the version with that place among all, or a later one, to one later still. */
export function span(first: number): fc.Arbitrary<Span> {
  return fc.record({ at: fc.integer({ min: first, max: versions.length - 2 }), by: fc.nat() }).map(({ at, by }) => ({
    from: versionAt(at),
    to: versionAt(at + 1 + (by % (versions.length - 1 - at))),
  }));
}

/** One to four calls through one kind of client. */
export const snippet: fc.Arbitrary<Snippet> = fc
  .record({
    frame: fc.constantFrom(...FRAMES),
    // Until 3.0 Web requests had another envelope.
    span: span(1),
    calls: fc.array(call, { minLength: 1, maxLength: 4 }),
  })
  .map(({ frame, span: { from, to }, calls }) => ({
    text: write(frame, pack.surface(from), calls),
    from,
    to,
    count: calls.length,
  }));

function versionAt(index: number): Version {
  const version = versions[index];
  if (version === undefined) throw new Error(`no version at ${index}`);
  return version;
}

function write(frame: Frame, surface: Surface, calls: readonly Call[]): string {
  const { head, send, foot } = frameOf(frame, surface.version);
  const methods = methodsOf(surface, frame === "socket" ? "rtm" : "web");
  const functions = calls.map((one, index) => {
    const method = methods[one.method % methods.length];
    return method === undefined ? "" : writeFunction(surface, method, one, index, send, frame === "class");
  });
  return [head, ...functions, foot].join("\n");
}

/** One takes a file; the other is gone from the pages, which is told but is no fault. */
const LEFT_OUT: ReadonlySet<string> = new Set(["upload_file", "get_license_info"]);

/** What a method needs, in plain values. */
export function payloadOf(surface: Surface, method: MethodNode): string {
  const style: Style = { quote: '"', isQuoted: false, isShort: false, isLong: false };
  const request = surface.child(method, "request");
  const needed = (request ? surface.children(request) : []).filter((child) => child.required && isWritable(child));
  return literal(
    needed.map((child) => member(surface, child, style)),
    style,
  );
}

/** Methods that can be called with plain values. */
export function methodsOf(surface: Surface, transport: Transport): readonly MethodNode[] {
  return surface
    .all("method")
    .flatMap((node) => surface.method(node.name) ?? [])
    .filter(({ transports, withdrawn, name }) => transports.includes(transport) && !withdrawn && !LEFT_OUT.has(name));
}

interface FrameText {
  readonly head: string;
  /** The expression that sends. */
  readonly send: (method: string, payload: string) => string;
  readonly foot: string;
}

function frameOf(frame: Frame, version: Version): FrameText {
  const url = `https://api.livechatinc.com/v${version}/agent/action`;
  const post = (target: string, payload: string): string =>
    `fetch(${target}, { method: "POST", body: JSON.stringify(${payload}) })`;
  const helper = (target: string): string => `const call = (method, payload) => ${post(target, "payload")};\n`;
  const byName = (method: string, payload: string): string => `call("${method}", ${payload})`;
  switch (frame) {
    case "literal":
      return { head: "", send: (method, payload) => post(`"${url}/${method}"`, payload), foot: "" };
    case "plus":
      return { head: `const BASE = '${url}/';\n${helper("BASE + method")}`, send: byName, foot: "" };
    case "template":
      return {
        head: `const VERSION = "${version}";\n${helper("`https://api.livechatinc.com/v${VERSION}/agent/action/${method}`")}`,
        send: byName,
        foot: "",
      };
    case "axios":
      return {
        head: 'const axios = require("axios");\n',
        send: (method, payload) => `axios.post(\`${url}/${method}\`, ${payload})`,
        foot: "",
      };
    case "instance":
      return {
        head: `import axios from "axios";\n\nconst api = axios.create({ baseURL: "${url}" });\n`,
        send: (method, payload) => `api.post("/${method}", ${payload})`,
        foot: "",
      };
    case "class":
      return {
        head: `class Client {\n  base = "${url}";\n  call(method, payload) {\n    return ${post("`${this.base}/${method}`", "payload")};\n  }\n`,
        send: (method, payload) => `this.${byName(method, payload)}`,
        foot: "}\n\nmodule.exports = Client;\n",
      };
    case "socket":
      return {
        head: `const ws = new WebSocket("wss://api.livechatinc.com/v${version}/agent/rtm/ws");\n`,
        send: (method, payload) => `ws.send(JSON.stringify({ action: "${method}", payload: ${payload} }))`,
        foot: "",
      };
  }
}

function writeFunction(
  surface: Surface,
  method: MethodNode,
  call: Call,
  index: number,
  send: FrameText["send"],
  isMember: boolean,
): string {
  const request = surface.child(method, "request");
  const children = (request ? surface.children(request) : []).filter((child) => isWritable(child));
  const chosen = children.filter((child, place) => child.required || call.given[place % call.given.length] === true);
  const short = call.style.isShort ? chosen.filter(isPlain).map(({ name }) => name) : [];
  const parameters = short.join(", ");
  const members = chosen.map((child) => (short.includes(child.name) ? child.name : member(surface, child, call.style)));
  const { lines, payload } = place(call, chosen, members, surface);
  const body = [...lines, `return ${send(method.name, payload)};`].map(
    (line) => `${isMember ? "    " : "  "}${line}\n`,
  );
  return isMember
    ? `  f${index}(${parameters}) {\n${body.join("")}  }\n`
    : `${index % 2 === 0 ? "export " : ""}function f${index}(${parameters}) {\n${body.join("")}}\n`;
}

/** Where the payload stands, and the statements before it. */
function place(
  { form, style }: Call,
  chosen: readonly SurfaceNode[],
  members: readonly string[],
  surface: Surface,
): { readonly lines: readonly string[]; readonly payload: string } {
  const [first, ...rest] = members;
  switch (form) {
    case "inline":
      return { lines: [], payload: literal(members, style) };
    case "const":
      return { lines: [`const payload = ${literal(members, style)};`], payload: "payload" };
    case "spread":
      return {
        lines: [`const first = ${literal(first === undefined ? [] : [first], style)};`],
        payload: literal(["...first", ...rest], style),
      };
    case "assigned":
      return {
        lines: [
          "const body = {};",
          ...chosen.map((child, index) => {
            const value = members[index] === child.name ? child.name : valueOf(surface, child, style, 0);
            return style.isQuoted
              ? `body[${style.quote}${child.name}${style.quote}] = ${value};`
              : `body.${child.name} = ${value};`;
          }),
        ],
        payload: "body",
      };
  }
}

function literal(members: readonly string[], { isLong }: Style): string {
  if (members.length === 0) return "{}";
  return isLong ? `{\n    ${members.join(",\n    ")},\n  }` : `{ ${members.join(", ")} }`;
}

function member(surface: Surface, node: SurfaceNode, style: Style): string {
  const key = style.isQuoted ? `${style.quote}${node.name}${style.quote}` : node.name;
  return `${key}: ${valueOf(surface, node, style, 0)}`;
}

/** A value of the type that the rules give. */
function valueOf(surface: Surface, node: SurfaceNode, style: Style, depth: number): string {
  const children = surface.children(node).filter((child) => /^\w+$/.test(child.name));
  const [value] = node.values;
  const one =
    value !== undefined
      ? typeof value === "string"
        ? `${style.quote}${value}${style.quote}`
        : String(value)
      : children.length > 0 && depth < 2
        ? `{ ${children
            .filter((child, index) => child.required || index === 0)
            .map((child) => `${child.name}: ${valueOf(surface, child, style, depth + 1)}`)
            .join(", ")} }`
        : plainOf(node.type, style);
  return node.isArray || /^\[\]|^array/.test(node.type) ? `[${one}]` : one;
}

function plainOf(type: string, { quote }: Style): string {
  if (/bool/.test(type)) return "true";
  if (/int|number|float/.test(type)) return "7";
  return /object|map/.test(type) ? "{}" : `${quote}x${quote}`;
}

function isPlain(node: SurfaceNode): boolean {
  return !node.isArray && node.values.length === 0 && /^(string|number|int|bool)/.test(node.type);
}

function isWritable({ name, withdrawn, on }: SurfaceNode): boolean {
  return /^\w+$/.test(name) && withdrawn === undefined && on.length === 0;
}
