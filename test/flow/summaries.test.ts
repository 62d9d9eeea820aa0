/**
 * Every row of the summaries, each with an answer that is read behind it, a payload that is made through it and a handler
 * that is registered through it: what changes at the target is edited or told, never passed over in silence.
 */
import { describe, expect, it } from "vitest";
import { ROWS } from "../../src/flow/summaries/summary.js";
import { upgradeFiles } from "../support/memory.js";

type Mode = "answer" | "payload" | "handler";

const rows = ROWS.flatMap(([callee, from, to], index) =>
  to === undefined ? [] : [{ path: `${String(index)}.js`, title: `${callee}: ${from} -> ${to}`, callee, from, to }],
);
type Row = (typeof rows)[number];

const A = "https://api.livechatinc.com/v3.3/agent";
/** What has the value, how it is used behind the row, and what must not stay there in silence. */
const MODES: Readonly<
  Record<Mode, { readonly value: string; readonly use: (of: string) => string; readonly begin: string }>
> = {
  answer: {
    begin: `const answer = await fetch("${A}/action/list_chats", { method: "POST", body: "{}" });
  const data = await answer.json();
  const value = data.chats_summary[0];`,
    value: "value",
    use: (of) => `show(${of}.last_event_per_type.message.event.recipients);`,
  },
  payload: {
    begin: `const value = { chat_id: "c", event: { type: "message", text: "t", recipients: "all" } };`,
    value: "value",
    use: (of) => `await fetch("${A}/action/send_event", { method: "POST", body: JSON.stringify(${of}) });`,
  },
  handler: {
    begin: `const value = (payload) => show(payload.event.recipients);`,
    value: "value",
    use: (of) => `const socket = new WebSocket("wss://api.livechatinc.com/v3.3/agent/rtm/ws");
  socket.onmessage = (event) => {
    const message = JSON.parse(event.data);
    if (message.action === "incoming_event") ${of}(message.payload);
  };`,
  },
};

describe.each(Object.entries(MODES))("a row with an %s", (_, mode) => {
  it("never loses what changes in silence", () => {
    // What is held in one is proved anew with all that is written beside it.
    const groups = Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, at) =>
      rows.slice(at * ROWS_AT_ONCE, (at + 1) * ROWS_AT_ONCE),
    );
    expect(groups.flatMap((group) => silentOf(group, mode))).toEqual([]);
  });
});

const ROWS_AT_ONCE = 20;

function silentOf(group: readonly Row[], mode: (typeof MODES)[Mode]): readonly string[] {
  const files = new Map(group.map((row) => [row.path, program(row, mode)]));
  const { files: after, outcome } = upgradeFiles(files, { to: "3.6", review: true });
  const open = outcome.reported.filter(({ status, finding }) => status === "open" && finding.tier !== "note");
  const told = new Set(open.map(({ finding }) => finding.place.path));
  const silent = group.filter(({ path }) => /\brecipients\b/.test(after.get(path) ?? "") && !told.has(path));
  return silent.map(({ path, title }) => `${title}\n${after.get(path) ?? ""}`);
}

function program(row: Row, { begin, value, use }: (typeof MODES)[Mode]): string {
  const { imports, statements } = pass(row, value, use);
  return `${imports}
export async function run(show) {
  ${begin}
  ${statements.join("\n  ")}
}
`;
}

interface Passed {
  readonly imports: string;
  readonly statements: readonly string[];
}

/** A package, and a function of it, for each family that has a row for whatever its packages call theirs. */
const ANY_NAME: Readonly<Record<string, readonly [name: string, module: string]>> = {
  runner: ["retry", "async-retry"],
  wrapper: ["memoize", "p-memoize"],
};

/** A call of the callee that is given the value where the row takes it, and a use of it where the row gives it. */
function pass({ callee, from, to }: Row, value: string, use: (of: string) => string): Passed {
  const [family = "", named] = callee.includes(":") ? callee.split(":") : ["", callee];
  const [anyName, module] = ANY_NAME[family] ?? ["log", family];
  const name = (named ?? callee).replace(/\(\d\)$/, "").replace(/\*$/, anyName);
  const imports = family === "" ? "" : `import { ${name} } from "${module}";`;
  const [source, target] = [rootOf(from), rootOf(to)];
  const given: string[] = [];
  if (source.argument !== undefined) given[source.argument] = sourceText(source, value);
  if (target.argument !== undefined) given[target.argument] = targetText(target, use, given[target.argument]);
  const [setup, receiver] = receiverOf(name, source, value);
  const wanted = callee.endsWith("(1)") ? 1 : Math.max(given.length, /reduce/.test(name) ? 2 : 0);
  const list = Array.from({ length: wanted }, (_, at) => given[at] ?? filler(at, name)).join(", ");
  const call = callOf(name, receiver, list);
  if (source.element !== undefined) return { imports, statements: setterOf(name, source, value, use) };
  if (target.element !== undefined)
    return {
      imports,
      statements: [`const [state, set] = ${name}(${value});`, `set((old) => { ${use("old")} return old; });`],
    };
  const isKept = target.root === "this" || (target.argument !== undefined && !target.isCallback);
  const kept = target.root === "this" ? receiver : "target";
  const before = target.argument !== undefined && !target.isCallback ? ["const target = {};"] : [];
  const reading = isKept
    ? [`${call};`, use(readText(kept, target.path))]
    : target.isCallback
      ? [`${call};`]
      : [`const result = ${call};`, use(readText("result", pathBehind(name, source, target)))];
  return { imports, statements: [...setup, ...before, ...reading] };
}

interface Place {
  readonly root: string;
  readonly argument: number | undefined;
  readonly isCallback: boolean;
  readonly parameter: number;
  readonly member: string | undefined;
  readonly element: number | undefined;
  readonly path: readonly string[];
}

function rootOf(text: string): Place {
  const [root = "", ...more] = text.split(".").filter((part) => part !== "");
  if (root === "result" && /^arg/.test(more[1] ?? ""))
    return { ...rootOf(more.slice(1).join(".")), element: Number(more[0]) };
  const argument = /^arg(\d)/.exec(root)?.[1];
  const at = more.findIndex((part) => /^(param\d|return)$/.test(part));
  return {
    root,
    argument: argument === undefined ? undefined : Number(argument),
    isCallback: at >= 0,
    parameter: Number(/\d/.exec(more[at] ?? "")?.[0] ?? 0),
    member: at > 0 ? more[0] : undefined,
    element: undefined,
    path: at >= 0 ? more.slice(at + 1) : more,
  };
}

function sourceText({ isCallback, path }: Place, value: string): string {
  return isCallback ? `() => ${placed(value, path)}` : placed(value, path);
}

/** `source` is what the same argument gives back. */
function targetText({ isCallback, parameter, member }: Place, use: (of: string) => string, source?: string): string {
  if (!isCallback) return "target";
  const names = Array.from({ length: parameter + 1 }, (_, at) => `p${String(at)}`);
  const fn = `(${names.join(", ")}) => { ${use(`p${String(parameter)}`).replace("await ", "")} return ${source?.replace("() => ", "") ?? `p${String(parameter)}`}; }`;
  return member === undefined ? fn : `{ ${member}: ${fn} }`;
}

function receiverOf(name: string, source: Place, value: string): [readonly string[], string] {
  const made = /^(\w+)#/.exec(name)?.[1];
  if (made !== undefined) {
    const filled = source.root === "this" ? (HOLDS[made]?.filled(value) ?? "") : "";
    const given = HOLDS[made] || filled !== "" ? "" : value;
    return [[`const receiver = new ${made}(${source.root === "this" ? given : ""});`, filled], "receiver"];
  }
  if (!name.startsWith(".")) return [[], ""];
  const holder = source.root === "this" ? placed(value, source.path) : "[]";
  return [[`const receiver = ${holder};`], "receiver"];
}

function callOf(name: string, receiver: string, list: string): string {
  const method = name.replace(/^\w+#/, ".");
  return name.startsWith("new ") || receiver === "" ? `${name}(${list})` : `${receiver}${method}(${list})`;
}

function setterOf(name: string, source: Place, value: string, use: (of: string) => string): readonly string[] {
  return [`const [state, set] = ${name}();`, `set(${sourceText(source, value)});`, use("state")];
}

/** Where the value stands in what the row gives: also in a collection that is given back as it was. */
function pathBehind(name: string, source: Place, target: Place): readonly string[] {
  const path = HOLDS[/^(\w+)#/.exec(name)?.[1] ?? ""]?.path;
  return source.root === "this" && path !== undefined ? [...target.path, path] : target.path;
}

/** What is put into collections, and where it stands there. */
const HOLDS: Readonly<Record<string, { readonly filled: (value: string) => string; readonly path: string }>> = {
  Map: { filled: (value) => `receiver.set("k", ${value});`, path: "VALUE" },
  WeakMap: { filled: (value) => `receiver.set(show, ${value});`, path: "VALUE" },
  Set: { filled: (value) => `receiver.add(${value});`, path: "ITEM" },
  WeakSet: { filled: (value) => `receiver.add(${value});`, path: "ITEM" },
};

/** An argument that the row doesn't speak of. */
function filler(at: number, name: string): string {
  if (at === 0 && /assign|extends|objectSpread/.test(name)) return "{}";
  return at === 0 && /setTimeout|setInterval|setImmediate|nextTick|reduce/.test(name) ? "(all) => all" : "undefined";
}

function placed(value: string, path: readonly string[]): string {
  return path.reduceRight((inner, key) => {
    if (key === "ITEM" || key === "*") return `[${inner}]`;
    if (key === "VALUE") return `new Map([["k", ${inner}]])`;
    if (key === "written") return `JSON.stringify(${inner})`;
    if (key === "target") return `new WeakRef(${inner})`;
    return /^\d+$/.test(key) ? `[${"0, ".repeat(Number(key))}${inner}]` : `{ ${key}: ${inner} }`;
  }, value);
}

function readText(holder: string, path: readonly string[]): string {
  return path.reduce((outer, key) => {
    if (key === "ITEM") return `[...${outer}][0]`;
    if (key === "KEY") return `${outer}["k"]`;
    if (key === "VALUE") return `${outer}.get("k")`;
    if (key === "written") return `JSON.parse(${outer})`;
    if (key === "target") return `${outer}.deref()`;
    return /^\d+$/.test(key) ? `${outer}[${key}]` : `${outer}.${key}`;
  }, holder);
}
