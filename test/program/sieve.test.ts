import { describe, expect, it } from "vitest";
import { createSieve, selectFiles } from "../../src/program/sieve.js";
import type { Scan } from "../../src/program/sieve.js";

const sieve = createSieve({
  anywhere: ["api.livechatinc.com", "agent/action", "chats--all:rw"],
  whole: ["close_thread", "get_chat", "incoming_chat_thread"],
});

function scan(text: string): Scan {
  const bytes = Buffer.from(text);
  return sieve(Buffer.concat([bytes, Buffer.from("get_chat")]), bytes.length);
}

describe("createSieve", () => {
  it.each([
    ["a name alone", "close_thread"],
    ["in quotes", "call('get_chat', {})"],
    ["at the end", "x = incoming_chat_thread"],
    ["behind a longer beginning", "close_close_thread close_thread"],
    ["a host within a template", "`https://${r}api.livechatinc.com/v3.1`"],
    ["a path", '"/v3.3/agent/action/" + m'],
    ["beside letters of another script", "żclose_threadż"],
    ["a scope", "scope=chats--all:rw,x"],
  ])("keeps %s", (_, text) => {
    expect(scan(text).isHit).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["a longer name", "get_chats get_chat_threads"],
    ["a name within another", "forget_chat _get_chat get_chat2"],
    ["a common name", "login logout chat_id recipients"],
    ["a name cut in two", "close_ thread"],
    ["what lies behind the length", "x"],
  ])("drops %s", (_, text) => {
    expect(scan(text).isHit).toBe(false);
  });

  it("finds every word wherever it stands", () => {
    for (let before = 0; before < 20; before++)
      for (const word of ["close_thread", "api.livechatinc.com", "get_chat"])
        expect(scan(`${"-".repeat(before)}${word}${"-".repeat(20 - before)}`).isHit).toBe(true);
  });

  it("keeps relative specifiers", () => {
    const text = `import a from "./a"; export * from '../b/index.js'; const c = require("."); import("./ü/d"); f("x./y")`;
    expect(scan(text).specifiers).toEqual(["./a", "../b/index.js", ".", "./ü/d"]);
  });
});

describe("selectFiles", () => {
  const hit: Scan = { isHit: true, specifiers: [] };
  const importing = (...specifiers: string[]): Scan => ({ isHit: false, specifiers });

  it("keeps importers of importers, whatever the specifier looks like", () => {
    const scans = new Map([
      ["src/client.ts", hit],
      ["src/a.ts", importing("./client")],
      ["src/b.js", importing("./client.js")],
      ["src/deep/c.mts", importing("../a.ts")],
      ["src/other.ts", importing("./clients", "../client")],
      ["test/d.test.ts", importing("../src/deep/c.mjs")],
    ]);
    expect(selectFiles(scans)).toEqual(["src/client.ts", "src/a.ts", "src/b.js", "src/deep/c.mts", "test/d.test.ts"]);
  });

  it("knows index files", () => {
    const scans = new Map([
      ["src/api/index.ts", hit],
      ["src/a.ts", importing("./api")],
      ["src/b.ts", importing("./api/")],
      ["src/c.ts", importing("./api/index")],
      ["src/api/d.ts", importing(".")],
      ["src/api/x/e.ts", importing("..")],
      ["src/f.ts", importing("./apis", "../..")],
      ["index.js", hit],
      ["lib/g.js", importing("..")],
    ]);
    expect(selectFiles(scans)).toEqual([...scans.keys()].filter((path) => path !== "src/f.ts"));
  });

  it("ends on cycles and keeps nothing without a word", () => {
    const cycle = new Map([
      ["a.js", importing("./b")],
      ["b.js", importing("./a")],
    ]);
    expect(selectFiles(cycle)).toEqual([]);
    expect(selectFiles(new Map([...cycle, ["c.js", { isHit: true, specifiers: ["./a"] }]]))).toEqual(["c.js"]);
    expect(selectFiles(new Map([...cycle, ["a.js", { isHit: true, specifiers: ["./b"] }]]))).toEqual(["a.js", "b.js"]);
  });

  it.each([
    ["window.parent", "window.parent = open;", true],
    ["a parameter", "((root) => { root.parent = open; })(window);\nexport {};", true],
    ["`this` of a script", "function put() { this.parent = open; }", true],
    ["`this` of CommonJS", "const open = require('./open');\nfunction put() { this.parent = open; }", true],
    ["`this` that is given", "export {};\n(function () { this.parent = open; }).call(window);", true],
    ["`this` of a module", "export class Part {\n  constructor(parent) { this.parent = parent; }\n}", false],
    ["`this` of a module that imports", "import './a.js';\nfunction put() { this.parent = open; }", false],
  ])("keeps who may use a name that is put on %s", (_, code, isShared) => {
    const texts = new Map([
      ["a.js", code],
      ["b.js", "export const close = () => parent.close();"],
    ]);
    const scans = new Map([
      ["a.js", hit],
      ["b.js", importing()],
    ]);
    const kept = selectFiles(scans, { root: "/project", textOf: (path) => texts.get(path) });
    expect(kept).toEqual(isShared ? ["a.js", "b.js"] : ["a.js"]);
  });

  const foreign = { root: "/project", isForeign: (specifier: string): boolean => specifier.startsWith("react") };
  it.each([
    ["an alias that no config names", 'import { a } from "@lib/client";', true],
    ["an import from the root", 'import { a } from "/client";', true],
    ["a path of code", 'load("/src/client.js");', true],
    ["a package that is installed", 'import { a } from "react/client";', false],
    ["a route", 'app.get("/client", send);', false],
    ["a route of a view", '<Route path="/client" />;', false],
    ["the name of a package in a text", 'link("@acme/client");', false],
    ["another folder of that name", 'import { a } from "lib/client";', false],
  ])("takes or leaves %s", (_, code, isKept) => {
    const scans = new Map([
      ["src/client.js", hit],
      ["page.js", scan(code)],
    ]);
    expect(selectFiles(scans, foreign)).toEqual(isKept ? ["src/client.js", "page.js"] : ["src/client.js"]);
  });

  it("keeps those asked about that a file around them with a word leads to", () => {
    const scans = new Map<string, Scan>([
      ["own/a.js", importing("../around/b")],
      ["own/other.js", importing()],
      ["around/b.js", { ...importing("./api.json"), isAround: true }],
      ["around/api.json", { ...hit, isAround: true }],
      ["around/c.js", { ...importing("./api.json"), isAround: true }],
      ["around/d.js", { ...importing("../own/a"), isAround: true }],
    ]);
    expect(selectFiles(scans)).toEqual(["own/a.js", "around/d.js"]);
  });

  it("asks the syntax who uses a shared name, where it can", () => {
    const texts = new Map([
      ["a.js", "function send() {}"],
      ["b.js", "list.map((send) => send());"],
      ["c.js", "send();"],
    ]);
    const scans = new Map([...texts.keys()].map((path) => [path, path === "a.js" ? hit : importing()]));
    const names = new Map([["b.js", new Set(["list"])]]);
    const ground = {
      root: "/project",
      textOf: (path: string): string | undefined => texts.get(path),
      freeNamesOf: (path: string): ReadonlySet<string> | undefined => names.get(path),
    };
    expect(selectFiles(scans, ground)).toEqual(["a.js", "c.js"]);
  });
});
