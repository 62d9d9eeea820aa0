/** Made-up clients that read answers, each field of which holds the identity of its node in the rules. */
import { createContext, runInContext } from "node:vm";
import fc from "fast-check";
import type { Surface } from "../../src/model.js";
import { createNotes, lineOf, reads, valueOf, type Notes } from "./listeners.js";
import { pack } from "./memory.js";
import { methodsOf, payloadOf, span, type Span } from "./snippets.js";

export interface Reader extends Span {
  readonly text: string;
  /** How many functions it has: f0, f1 … */
  readonly count: number;
}

const FRAMES = ["json", "then", "axios", "helper"] as const;
type Frame = (typeof FRAMES)[number];

export const reader: fc.Arbitrary<Reader> = fc
  .record({
    span: span(1),
    frame: fc.constantFrom(...FRAMES),
    calls: fc.array(fc.record({ method: fc.nat(), reads }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ span: { from, to }, frame, calls }) => {
    const surface = pack.surface(from);
    const methods = methodsOf(surface, "web");
    const functions = calls.map(({ method: place, reads }, index) => {
      const method = methods[place % methods.length];
      const response = method && surface.child(method, "response");
      if (method === undefined || response === undefined) return "";
      const lines = reads.map((read, line) => lineOf(surface, response, "answer", read, index, line)).join("");
      return writeFunction(frame, method.name, payloadOf(surface, method), index, lines);
    });
    return { text: [headOf(frame, from), ...functions].join("\n"), from, to, count: calls.length };
  });

function headOf(frame: Frame, version: string): string {
  const base = `const BASE = "https://api.livechatinc.com/v${version}/agent/action";\n`;
  switch (frame) {
    case "helper":
      return `${base}\nasync function call(method, payload) {\n  const response = await fetch(\`\${BASE}/\${method}\`, { method: "POST", body: JSON.stringify(payload) });\n  return response.json();\n}\n`;
    case "axios":
      return `const axios = require("axios");\n\n${base}`;
    case "json":
    case "then":
      return base;
  }
}

function writeFunction(frame: Frame, method: string, payload: string, index: number, lines: string): string {
  const sent = `fetch(BASE + "/${method}", { method: "POST", body: JSON.stringify(${payload}) })`;
  const body = {
    helper: `    const answer = await call("${method}", ${payload});\n${lines}`,
    axios: `    const { data: answer } = await axios.post(\`\${BASE}/${method}\`, ${payload});\n${lines}`,
    json: `    const response = await ${sent};\n    const answer = await response.json();\n${lines}`,
    then: `    return ${sent}\n      .then((response) => response.json())\n      .then((answer) => {\n${lines}      });\n`,
  }[frame];
  return `async function f${index}() {\n    /* handler ${index} */\n${body}}\n`;
}

/** What the client notes when a version answers. */
export async function read(text: string, count: number, surface: Surface): Promise<Notes["seen"]> {
  const { seen, note } = createNotes();
  const answer = (url: string): unknown => {
    const method = surface.method(/(\w+)$/.exec(url)?.[1] ?? "");
    const response = method && surface.child(method, "response");
    return response === undefined ? {} : JSON.parse(JSON.stringify(valueOf(surface, response, 6)));
  };
  const world = {
    note,
    axios: { post: (url: string) => Promise.resolve({ data: answer(url) }) },
    fetch: (url: string) => Promise.resolve({ json: () => Promise.resolve(answer(url)) }),
    done: (run: () => Promise<void>, index: number) =>
      run().catch(() => {
        note(index, "an error");
      }),
  };
  const code = text.replaceAll(/^const axios =.*$/gm, "");
  const calls = Array.from(
    { length: count },
    (_, index) => `done(typeof f${index} === "undefined" ? async () => {} : f${index}, ${index})`,
  );
  await runInContext(`${code}\nPromise.all([${calls.join(", ")}]);`, createContext(world));
  return seen;
}
