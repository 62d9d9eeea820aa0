/** What a limit cuts off is told, and a version that may hang on it moves for review alone. */
import { afterEach, describe, expect, it } from "vitest";
import { LIMITS } from "../../src/flow/limits.js";
import { listsOf, Solver, Table } from "../../src/flow/table.js";
import { upgradeFiles } from "../support/memory.js";

const real = { ...LIMITS };
afterEach(() => {
  Object.assign(LIMITS, real);
});

const BASE = "https://api.livechatinc.com/v3.5/agent/action";
const get = `const load = (id) => fetch("${BASE}/get_chat", { method: "POST", body: JSON.stringify({ chat_id: id }) }).then((r) => r.json());`;
const read = "users[0].last_visit.ip";

function lines(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => line(at)).join("\n");
}

/** The lines, from 1, at which a limit is told, and what comes out. Texts are tried once for each of the limits. */
function upgraded(text: string): { readonly told: readonly string[]; readonly text: string } {
  const path = `app-${Object.values(LIMITS).join("-")}.js`;
  const { outcome, files } = upgradeFiles(new Map([[path, text]]), { to: "3.6" });
  const told = outcome.reported.flatMap(({ finding: { kind, place } }) =>
    kind === "too-deep" ? [text.slice(place.start).split("\n", 1)[0] ?? ""] : [],
  );
  return { told, text: files.get(path) ?? "" };
}

function expectTold(text: string, start: string): void {
  const after = upgraded(text);
  expect(after.told.map((line) => line.slice(0, start.length))).toEqual([start]);
  expect(after.text).toContain("v3.5");
}

function expectMoved(text: string): string {
  const after = upgraded(text);
  expect(after.told).toEqual([]);
  expect(after.text).not.toContain("v3.5");
  return after.text;
}

describe("places of one walk", () => {
  const chain = `${get}
export const run = async () => {
const v0 = await load("K");
${lines(60, (at) => `const v${String(at + 1)} = v${String(at)};`)}
return v60.${read};
};`;

  it("are gone through", () => {
    expect(expectMoved(chain)).not.toContain("last_visit");
  });

  it("are told where they are too many", () => {
    Object.assign(LIMITS, { places: 40 });
    const { told, text } = upgraded(chain);
    expect(told.length).toBeGreaterThan(0);
    expect(text).toContain("v3.5");
  });
});

describe("paths in holders", () => {
  const nested = (depth: number): string => `${get}
export const run = async () => {
const v0 = await load("K");
${lines(depth, (at) => `const v${String(at + 1)} = { k${String(at)}: v${String(at)} };`)}
return v${String(depth)}${Array.from({ length: depth }, (_, at) => `.k${String(depth - 1 - at)}`).join("")}.${read};
};`;

  it("are followed as deep as code goes", () => {
    expect(expectMoved(nested(12))).not.toContain("last_visit");
  });

  const list = (use: string): string => `${get}
let head = null;
export const add = async (id) => { head = { data: await load(id), next: head }; };
export const run = () => ${use};`;

  it("are told where code reads a list deeper than it is followed", () => {
    expect(expectMoved(list(`head.next.data.${read}`))).not.toContain("last_visit");
    expectTold(list(`head.next.next.next.next.data.${read}`), "head.next.next.next");
  });

  it("say nothing of loops over lists", () => {
    const loop = `{ const all = []; for (let at = head; at; at = at.next) all.push(at.data.${read}, at.name); return all; }`;
    expect(expectMoved(list(loop))).not.toContain("last_visit");
  });
});

describe("questions inside of questions", () => {
  it("are answered, however many", () => {
    const names = lines(700, (at) => `const b${String(at + 1)} = b${String(at)};`);
    const text = `const b0 = "${BASE}";\n${names}\nexport const close = (p) => fetch(b700 + "/list_archives", { method: "POST", body: JSON.stringify(p) });`;
    expectMoved(text);
  });

  /** Asks each number of a ring for the next; one of them knows a fact. */
  function ring(size: number): { readonly found: readonly number[]; readonly cut: readonly number[] } {
    const cut: number[] = [];
    const table = new Table<number, readonly number[]>(
      new Solver((at) => {
        cut.push(at);
      }),
      listsOf((fact) => fact),
    );
    const ask = (at: number): readonly number[] =>
      table.ask(0, at, () => [...(at === 60 ? [1] : []), ...ask((at + 1) % size)]);
    return { found: ask(0), cut };
  }

  it("are told where they lead back to themselves so far down", () => {
    Object.assign(LIMITS, { questions: 20, restarts: 3 });
    expect(ring(15)).toEqual({ found: [], cut: [] });
    expect(ring(1000).cut.length).toBeGreaterThan(0);
  });
});

describe("values of one expression", () => {
  const table = (name: (at: number) => string): string => `const NAMES = [
${lines(600, (at) => `"${name(at)}",`)}
];
const label = (at) => NAMES[at];
export const show = (at) => document.write(label(at));
export const run = (at) => fetch("${BASE}/" + NAMES[at], { method: "POST" });
export const list = () => fetch("${BASE}/list_archives", { method: "POST" });`;

  it("are told where those left out may be names of the API", () => {
    const { told, text } = upgraded(table((at) => (at < 590 ? `name_${String(at)}` : "get_chat")));
    expect(told.length).toBeGreaterThan(0);
    expect(text).toContain("v3.5");
  });

  it("say nothing of names of something else", () => {
    const text = table((at) => `Country ${String(at)}`).replace("NAMES[at], { m", "'list_chats', { m");
    expectMoved(text);
  });
});

describe("texts put together", () => {
  it("are told where those left out may be addresses of the API", () => {
    const hosts = lines(30, (at) => `"https://h${String(at)}.example",`);
    const names = lines(30, (at) => (at === 29 ? '"/v3.5/agent/action/get_chat",' : `"/v1/n${String(at)}",`));
    const text = `const HOSTS = [\n${hosts}\n];\nconst PATHS = [\n${names}\n];
export const run = (h, p) => fetch(HOSTS[h] + PATHS[p], { method: "POST" });
export const list = () => fetch("${BASE}/list_archives", { method: "POST" });`;
    expect(upgraded(text).told.length).toBeGreaterThan(0);
    expect(upgraded(text).text).toContain(BASE);
  });
});

describe("texts that hold each other", () => {
  const count = 9;
  const numbers = Array.from({ length: count }, (_, at) => at);
  const ring = numbers.map(
    (at) =>
      `const f${String(at)} = (id) => "/" + (id ? ${numbers.map((to) => `f${String(to)}(id)`).join(" || ")} : id);`,
  );
  const text = (use: string): string => `${ring.join("\n")}
export const other = (id) => fetch(${use}, { method: "POST" });
export const list = () => fetch("${BASE}/list_archives", { method: "POST" });`;

  it("are put together so often, and told where they may be an address", () => {
    Object.assign(LIMITS, { parts: 200 });
    expect(upgraded(text("f0(id)")).told.length).toBeGreaterThan(0);
  });

  it("are told where they are too long", () => {
    const doubled = lines(12, (at) => `const d${String(at + 1)} = (id) => d${String(at)}(id) + d${String(at)}(id);`);
    const long = `const d0 = (id) => "/" + id;\n${doubled}\n${text("d12(id)")}`;
    expect(upgraded(long).told.length).toBeGreaterThan(0);
  });
});

describe("ways to a call", () => {
  const calls = (
    count: number,
  ): string => `const post = (m, p) => fetch("${BASE}/" + m, { method: "POST", body: JSON.stringify(p) });
export const all = (id) => {
${lines(count, () => `post("follow_chat", { id });`)}
};`;

  it("are told where they are too many", () => {
    expectMoved(calls(20));
    Object.assign(LIMITS, { ways: 10 });
    expectTold(calls(20), "fetch");
  });

  it("are told where they are too many for a socket", () => {
    const send = `const ws = new WebSocket("wss://api.livechatinc.com/v3.5/agent/rtm/ws");
const send = (action, payload) => ws.send(JSON.stringify({ action, payload }));
export const all = (id) => {
${lines(20, () => `send("follow_chat", { id });`)}
};`;
    expectMoved(send);
    Object.assign(LIMITS, { ways: 10 });
    expectTold(send, "ws.send");
  });
});

describe("ways through functions that call each other", () => {
  const COUNT = 25;
  const others = (at: number): readonly number[] => [1, 7, 11].map((step) => (at + step) % COUNT);
  const ring = lines(COUNT, (at) => {
    const [a = 0, b = 0, c = 0] = others(at);
    return `const f${String(at)} = (x) => (x.a ? f${String(a)}(x) : x.b ? f${String(b)}(x) : x.c ? f${String(c)}(x) : x);`;
  });
  const close = `export const close = () => fetch(f0({ url: "${BASE}/list_archives" }).url, { method: "POST" });`;

  it("are told where there are too many to be told apart", () => {
    Object.assign(LIMITS, { work: 500 });
    const { told, text } = upgraded(`${ring}\n${close}`);
    expect(told.length).toBeGreaterThan(0);
    expect(text).toContain("v3.5");
  });

  it("are not lost in silence where a method goes through them", () => {
    const text = `const same = (x) => x;
const named = (x) => same(same(x));
const call = (method, p) => fetch("${BASE}/" + named(method), { method: "POST", body: JSON.stringify(p) });
export const list = (p) => call("list_archives", p);`;
    expectMoved(text);
    Object.assign(LIMITS, { work: 1 });
    const { told, text: after } = upgraded(text);
    expect(told.length).toBeGreaterThan(0);
    expect(after).toContain("v3.5");
  });
});

describe("paths by which an address may come", () => {
  it("are all asked where a parameter has many", () => {
    const names = Array.from({ length: 12 }, (_, at) => `k${String(at)}`);
    const text = `const run = (o) => fetch(${names.map((name) => `o.${name}`).join(" || ")}, { method: "POST" });
run({ k11: "${BASE}/list_archives" });`;
    expectMoved(text);
  });
});
