import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { createFolder } from "../support/folder.js";
import { runCli, toDocument } from "./run-cli.js";

const CODE = 'fetch(`${BASE}/close_thread`, { method: "POST", body: JSON.stringify({ chat_id }) });\n';
const OWN = `\uFEFFconst BASE = "https://api.livechatinc.com/v3.1/agent/action";\r\n${CODE}`;
const UPGRADED = OWN.replace("v3.1", "v3.6")
  .replace("close_thread", "deactivate_chat")
  .replace("{ chat_id }", "{ id: chat_id }");

describe("a text on stdin", () => {
  it("is linted as the file that it is, whatever is on disk", async () => {
    const cwd = createFolder({
      "src/base.ts": 'export const BASE = "https://api.livechatinc.com/v3.1/agent/action";\n',
      "src/a.ts": "saved long ago",
    });
    const input = `import { BASE } from "./base";\n${CODE}`;
    const args = ["lint", "--target", "3.6", "--stdin-filename", "src/a.ts", "--format", "json", "-"];
    const result = await runCli(cwd, args, { engine, input });
    expect(toDocument(result).findings.map(({ path, start, id }) => `${path}:${start.line} ${id}`)).toContain(
      "src/a.ts:2 agent-chat/3.2/close-thread-renamed",
    );
    expect(result.code).toBe(1);
  });

  it("is upgraded to stdout, with what is left on stderr", async () => {
    const args = ["upgrade", "--to", "3.6", "--stdin-filename", "new.js", "-"];
    const result = await runCli(createFolder({}), args, { engine, input: OWN });
    expect(result).toMatchObject({ out: UPGRADED, code: 1 });
    expect(result.error).toMatch(/^new\.js:2:1 .*\[agent-chat\/3\.4\/requester-presence-required\]\n$/);
    expect(await runCli(createFolder({}), args, { engine, input: "let a = 1;\n" })).toMatchObject({
      out: "let a = 1;\n",
      error: "",
      code: 0,
    });
  });

  it("is looked at for the APIs that are asked for", async () => {
    const input = OWN.replace("/agent/", "/customer/").replace("v3.1", "v3.2");
    const upgrade = (...flags: readonly string[]) =>
      runCli(createFolder({}), ["upgrade", "--to", "3.3", ...flags, "--stdin-filename", "a.js", "-"], {
        engine,
        input,
      });
    expect(await upgrade("--api", "agent-chat,reports")).toMatchObject({ out: input });
    expect((await upgrade("--api", "customer-chat")).out).toContain("v3.3/customer");
    expect(await upgrade("--api", "shop")).toMatchObject({ code: 2 });
    expect(await upgrade("--pack", "./shop")).toMatchObject({ code: 2, out: "" });
  });

  it("comes back as it was when it can't be parsed", async () => {
    const input = `${CODE}let (;\n`;
    const args = ["upgrade", "--stdin-filename", "a.js", "-"];
    expect(await runCli(createFolder({}), args, { engine, input })).toMatchObject({ out: input, code: 3 });
    expect((await runCli(createFolder({}), ["lint", "--stdin-filename", "a.js", "-"], { engine, input })).code).toBe(3);
  });

  it.each([
    [["lint", "-"], "the text on stdin has no name"],
    [["upgrade", "-"], "the text on stdin has no name"],
    [["lint", "--stdin-filename", "a.js", "-", "src"], "can't stand beside other paths"],
    [["lint", "--stdin-filename", "a.js", "src"], "none is asked for"],
  ])("%j is refused", async (args, message) => {
    const { code, error } = await runCli(createFolder({}), args, { engine, input: OWN });
    expect(error).toContain(message);
    expect(code).toBe(2);
  });
});
