/**
 * Made-up clients that read what the API sends. Whatever field they read holds the identity of its node in the rules,
 * which stays through renames and moves: before and after an upgrade they must see the same.
 */
import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import type { Surface, SurfaceNode } from "../../src/model.js";
import { pack } from "./memory.js";
import { span, type Span } from "./snippets.js";

export interface Listener extends Span {
  readonly text: string;
  /** Identities of the pushes that it hears, by the number of their handler. */
  readonly pushes: readonly string[];
}

const FRAMES = ["switch", "if", "map"] as const;
const FORMS = ["direct", "optional", "pattern", "variable", "loop"] as const;

export interface Read {
  readonly steps: readonly number[];
  readonly form: (typeof FORMS)[number];
}

interface Handler {
  readonly push: number;
  readonly reads: readonly Read[];
}

export const reads: fc.Arbitrary<readonly Read[]> = fc.array(
  fc.record({ steps: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), form: fc.constantFrom(...FORMS) }),
  { minLength: 1, maxLength: 3 },
);
const handler: fc.Arbitrary<Handler> = fc.record({ push: fc.nat(), reads });

export const listener: fc.Arbitrary<Listener> = fc
  .record({
    span: span(0),
    frame: fc.constantFrom(...FRAMES),
    handlers: fc.uniqueArray(handler, { minLength: 1, maxLength: 3, selector: ({ push }) => push }),
  })
  .map(({ span: { from, to }, frame, handlers }) => {
    const surface = pack.surface(from);
    const known = surface.all("push").filter((node) => node.withdrawn === undefined);
    const chosen = [...new Set(handlers.map(({ push }) => push % known.length))].flatMap((place) => known[place] ?? []);
    const bodies = chosen.map((push, index) => bodyOf(surface, push, handlers[index]?.reads ?? [], index));
    return { text: write(frame, surface, chosen, bodies), pushes: chosen.map(({ id }) => id), from, to };
  });

function write(
  frame: (typeof FRAMES)[number],
  { version }: Surface,
  pushes: readonly SurfaceNode[],
  bodies: readonly string[],
): string {
  const socket = `const ws = new WebSocket("wss://api.livechatinc.com/v${version}/agent/rtm/ws");\n`;
  const named = pushes.map(({ name }, index) => ({ name, body: bodies[index] ?? "" }));
  const receive = (inside: string): string =>
    `ws.onmessage = ({ data }) => {\n  const { action, payload } = JSON.parse(data);\n${inside}};\n`;
  switch (frame) {
    case "if":
      return socket + receive(named.map(({ name, body }) => `  if (action === "${name}") {\n${body}  }\n`).join(""));
    case "switch":
      return (
        socket +
        receive(
          `  switch (action) {\n${named.map(({ name, body }) => `    case "${name}": {\n${body}      break;\n    }\n`).join("")}  }\n`,
        )
      );
    case "map":
      return `const handlers = {\n${named.map(({ name, body }) => `  ${name}: (payload) => {\n${body}  },\n`).join("")}};\n${socket}${receive("  handlers[action]?.(payload);\n")}`;
  }
}

/** Lines that note what they read under the handler's number. */
function bodyOf(surface: Surface, push: SurfaceNode, reads: readonly Read[], index: number): string {
  const payload = surface.child(push, "payload");
  const lines =
    payload === undefined ? [] : reads.map((read, place) => lineOf(surface, payload, "payload", read, index, place));
  return `    /* handler ${index} */\n${lines.join("")}`;
}

interface Step {
  readonly name: string;
  readonly isList: boolean;
}

/** Notes under a number what is read of an object of that name. */
export function lineOf(
  surface: Surface,
  root: SurfaceNode,
  name: string,
  { steps, form }: Read,
  index: number,
  place: number,
): string {
  const way = wayOf(surface, root, steps);
  const last = way.at(-1);
  if (last === undefined) return "";
  const path = (all: readonly Step[], dot: string): string =>
    all.map(({ name, isList }) => `${dot}${name}${isList ? `${dot === "." ? "" : "?."}[0]` : ""}`).join("");
  const parent = `${name}${path(way.slice(0, -1), ".")}`;
  const item = last.isList ? "[0]" : "";
  switch (form) {
    case "direct":
      return `    note(${index}, ${name}${path(way, ".")});\n`;
    case "optional":
      return `    note(${index}, ${name}${path(way, "?.")});\n`;
    case "pattern":
      return `    const { ${last.name}: value${place} } = ${parent};\n    note(${index}, value${place}${item});\n`;
    case "variable":
      return `    const object${place} = ${parent};\n    note(${index}, object${place}.${last.name}${item});\n`;
    case "loop":
      return `    for (const one of [${parent}]) note(${index}, one.${last.name}${item});\n`;
  }
}

/** Names on the way from the payload down, as far as there are any. */
function wayOf(surface: Surface, payload: SurfaceNode, steps: readonly number[]): readonly Step[] {
  const way: Step[] = [];
  let node: SurfaceNode | undefined = payload;
  for (const step of steps) {
    const children: readonly SurfaceNode[] = node === undefined ? [] : surface.children(node).filter(isPlain);
    node = children[step % Math.max(children.length, 1)];
    if (node !== undefined) way.push({ name: node.name, isList: isList(node) });
  }
  return way;
}

function isPlain({ name, withdrawn }: SurfaceNode): boolean {
  return /^[a-z_]\w*$/.test(name) && withdrawn === undefined;
}

function isList({ isArray, type }: SurfaceNode): boolean {
  return isArray || /^(\[\]|array)/.test(type);
}

export interface Notes {
  readonly seen: ReadonlyMap<number, readonly unknown[]>;
  readonly note: (index: number, value: unknown) => void;
}

export function createNotes(): Notes {
  const seen = new Map<number, unknown[]>();
  const note = (index: number, value: unknown): void => {
    seen.set(index, [...(seen.get(index) ?? []), typeof value === "object" ? "an object" : value]);
  };
  return { seen, note };
}

/** What the client notes when a version sends these pushes: by handler, identities of what was read. */
export function listen(
  text: string,
  pushes: readonly string[],
  surface: Surface,
): ReadonlyMap<number, readonly unknown[]> {
  const { seen, note } = createNotes();
  const socket: { onmessage?: (message: { readonly data: string }) => void } = {};
  function WebSocket(): typeof socket {
    return socket;
  }
  runInContext(text, createContext({ WebSocket, note }));
  for (const id of pushes) {
    const push = surface.get(id);
    const payload = push && surface.child(push, "payload");
    if (push === undefined || payload === undefined) continue;
    const message = { action: push.name, type: "push", payload: valueOf(surface, payload, 6) };
    try {
      socket.onmessage?.({ data: JSON.stringify(message) });
    } catch {
      // What is thrown is of the client's own world.
      note(pushes.indexOf(id), "an error");
    }
  }
  return seen;
}

/** An object with everything below a node; what has nothing below is the node's identity. */
export function valueOf(surface: Surface, node: SurfaceNode, depth: number): unknown {
  const children = depth === 0 ? [] : surface.children(node).filter(isPlain);
  const one =
    children.length === 0
      ? node.id
      : Object.fromEntries(children.map((child) => [child.name, valueOf(surface, child, depth - 1)]));
  return isList(node) ? [one] : one;
}
