import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFolder } from "../support/folder.js";
import { createFakeEngine } from "./fake-engine.js";
import { runCli, toDocument } from "./run-cli.js";

describe("lint", () => {
  it.each([
    ["an error", "close_thread", [], 1],
    ["a warning", "set_access", [], 0],
    ["a warning that fails", "set_access", ["--fail-on", "warning"], 1],
    ["a note", "chats--my:rw", ["--fail-on", "warning"], 0],
    ["a note that fails", "chats--my:rw", ["--fail-on", "info"], 1],
    ["nothing", "login", ["--fail-on", "info"], 0],
    ["an error that is skipped", "close_thread", ["--skip", "test/3.2"], 0],
  ])("ends by what it finds: %s", async (_, text, args, code) => {
    const folder = createFolder({ "a.js": text });
    expect((await runCli(folder, ["lint", ...args])).code).toBe(code);
    expect(readFileSync(join(folder, "a.js"), "utf8")).toBe(text);
  });

  it("tells place, words, advice, tier, id and what would fix it", async () => {
    const folder = createFolder({ "src/a.js": "x;\nclose_thread" });
    const { out } = await runCli(folder, ["lint", "src"]);
    expect(out).toContain(
      "  error    src/a.js:2:1  `close_thread` is no longer there.\n           Write deactivate_chat.\n",
    );
    expect(out).toContain("safe · fixed by upgrade · test/3.2/close-thread-renamed");
    expect(out).toContain("chatshift upgrade src --to 3.6");
  });

  it("tells a note once, with its places", async () => {
    const folder = createFolder({ "a.js": "chats--my:rw ".repeat(5) });
    const { out } = await runCli(folder, ["lint"]);
    expect(out.match(/no longer there/g)).toHaveLength(1);
    expect(out).toContain("a.js:1:1, a.js:1:14, a.js:1:27, and 2 more");
  });

  it("holds the code against the newest stable version, or the one asked for", async () => {
    const folder = createFolder({ "a.js": "close_thread" });
    const engine = createFakeEngine();
    await runCli(folder, ["lint"], { engine });
    await runCli(folder, ["lint", "--target", "3.2"], { engine });
    expect(engine.calls).toMatchObject([{ to: "3.6" }, { to: "3.2" }]);
  });

  it("does not load the engine for files without a word of the API", async () => {
    const engine = createFakeEngine();
    const result = await runCli(createFolder({ "a.js": "login" }), ["lint", "--format", "json"], { engine });
    expect(engine.calls).toEqual([]);
    expect(result.code).toBe(0);
    expect(toDocument(result)).toMatchObject({ files: [], findings: [], summary: { files: { seen: 1, clean: 1 } } });
  });
});
