/** The jscodeshift transform: its options, what it reports, and jscodeshift itself running the build. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { transformSource, type Transformed } from "../../src/jscodeshift/transform.js";
import { engine } from "../support/eslint.js";
import { createFolder } from "../support/folder.js";

const call = (method: string, payload: string): string =>
  `fetch("https://api.livechatinc.com/v3.1/agent/action/${method}", { method: "POST", body: JSON.stringify(${payload}) });\n`;
const CLOSE = call("close_thread", "{ chat_id: id }");
const CLOSED = CLOSE.replace("v3.1", "v3.6").replace("close_thread", "deactivate_chat").replace("chat_id", "id");
const PRESENT = CLOSED.replace("id: id", "id: id, ignore_requester_presence: true");

function transform(source: string, options: unknown = { to: "3.6" }, cwd = "/nowhere"): Transformed {
  return transformSource(engine, { cwd, path: "code.js", source, options });
}

describe("the transform", () => {
  it("makes the safe edits and tells what is left", () => {
    expect(transform(CLOSE)).toEqual({
      source: CLOSED,
      left: [
        "1:1 The requester of `deactivate_chat`, `transfer_chat`, `add_user_to_chat` and `remove_user_from_chat` must be a user of the chat. Add `ignore_requester_presence: true` to keep the old behaviour. [agent-chat/3.4/requester-presence-required]",
      ],
    });
  });

  it("makes those to look over when asked to", () => {
    expect(transform(CLOSE, { to: "3.6", include: "review" })).toEqual({ source: PRESENT, left: [] });
  });

  it.each([
    ["a number, as jscodeshift reads it", { to: 3.6 }],
    ["nothing: the newest stable version", {}],
    ["a version with a v", { to: "v3.6" }],
    ["options of jscodeshift's own", { to: 3.6, dry: true, parser: "babel", verbose: 0, extensions: "js" }],
  ])("takes %s", (_, options) => {
    expect(transform(CLOSE, options).source).toBe(CLOSED);
  });

  it.each([
    { to: 3.6, skip: "agent-chat/3.3" },
    { to: 3.6, skip: "agent-chat/3.3,agent-chat/3.2" },
    { to: 3.6, skip: ["agent-chat/3.3", "agent-chat/3.2"] },
    { to: 3.6, only: "agent-chat/3.2" },
  ])("takes %j, which leaves out what moves with the version", (options) => {
    expect(transform(CLOSE, options).source).toBeUndefined();
  });

  it.each([
    { to: 3.6, skip: "agent-chat/3.6" },
    { to: 3.6, only: "agent-chat/3.2,agent-chat/3.3,agent-chat/3.4,agent-chat/version" },
  ])("takes %j, which leaves out nothing of that", (options) => {
    expect(transform(CLOSE, options).source).toBe(CLOSED);
  });

  it("takes --from, --from-webhooks and --wrapper", () => {
    const source = 'import { send } from "livechat-transport";\nsend("close_thread", { chat_id: id });\n';
    const options = { to: 3.6, from: 3.1, "from-webhooks": 3.1, wrapper: "send:method,payload" };
    expect(transform(source, options).source).toBe(
      source.replace("close_thread", "deactivate_chat").replace("chat_id", "id"),
    );
  });

  it.each([
    [{ to: 4.4 }, /there is no such version/],
    [{ to: 3.6, only: "agent-chat/nothing" }, /no change or check has an id that begins so/],
    [{ to: 3.6, include: "manual" }, /there is only --include=review/],
  ])("refuses %j", (options, message) => {
    expect(() => transform(CLOSE, options)).toThrow(message);
  });

  it("leaves a file without a word of the API, and one that is there already", () => {
    expect(transform("send({ chat_id: 1 });\n")).toEqual({ source: undefined, left: [] });
    expect(transform(PRESENT)).toEqual({ source: undefined, left: [] });
  });

  it("keeps a byte order mark, carriage returns and a shebang", () => {
    const wrap = (text: string): string => `\uFEFF#!/usr/bin/env node\r\nlet a = '😀'\t;\r\n${text.trimEnd()}\r\n`;
    expect(transform(wrap(CLOSE)).source).toBe(wrap(CLOSED));
  });

  it("leaves what reaches into other files, and says so", () => {
    const cwd = createFolder({
      "base.js": 'export const BASE = "https://api.livechatinc.com/v3.1/agent/action";\n',
      "code.js": "",
    });
    const source = 'import { BASE } from "./base.js";\nfetch(`${BASE}/tag_chat_thread`, { method: "POST" });\n';
    expect(transform(source, { to: 3.6 }, cwd)).toEqual({
      source: undefined,
      left: [expect.stringMatching(/^2:16 .* It moves together with base\.js: run `chatshift upgrade`\. \[/)],
    });
  });

  it("leaves a file that can't be parsed, and says so", () => {
    expect(() => transform(`${CLOSE}let = ;\n`)).toThrow(/^2:.* can't be parsed/);
  });

  it.each([
    [{ target: 3.2 }, "there is no --target; it is --to=<version>"],
    [{ to: 3.6, fromVersion: 3.1 }, "there is no --fromVersion; it is --from=<version>"],
    [{ to: 3.6, "include-review": true }, "there is no --include-review; it is --include=review"],
  ])("refuses %j, which would be passed over in silence", (options, message) => {
    expect(() => transform(CLOSE, options)).toThrow(message);
  });
});

describe("jscodeshift", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const built = join(root, "dist/src/jscodeshift/index.js");
  const run = (cwd: string, ...args: readonly string[]) => {
    if (!existsSync(built)) throw new Error("there is no build: run npm run build");
    const bin = join(root, "node_modules/jscodeshift/bin/jscodeshift.js");
    // jscodeshift colours its output wherever it is told to, a pipe included.
    const env = { ...process.env, FORCE_COLOR: undefined, NO_COLOR: "1" };
    return spawnSync(process.execPath, [bin, "-t", built, ...args], { cwd, encoding: "utf8", env });
  };

  it.each([["with Babel"], ["without Babel", "--no-babel"], ["in one process", "--run-in-band"]])(
    "runs it %s",
    (_, ...flags) => {
      const cwd = createFolder({ "src/close.js": CLOSE, "src/other.js": "let a = 1;\n" });
      const { stdout, stderr, status } = run(cwd, ...flags, "--to=3.6", "src");
      expect(readFileSync(join(cwd, "src/close.js"), "utf8")).toBe(CLOSED);
      expect(readFileSync(join(cwd, "src/other.js"), "utf8")).toBe("let a = 1;\n");
      expect(stdout).toContain("[agent-chat/3.4/requester-presence-required]");
      expect(stdout).toMatch(/1 skipped\n1 ok/);
      expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    },
  );

  it("tells of options that can't be", () => {
    const cwd = createFolder({ "close.js": CLOSE });
    expect(run(cwd, "--to=9.9", "close.js").stdout).toMatch(/ERR close\.js .*9\.9: there is no such version/);
    expect(readFileSync(join(cwd, "close.js"), "utf8")).toBe(CLOSE);
  });
});
