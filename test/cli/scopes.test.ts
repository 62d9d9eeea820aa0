import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { createFolder } from "../support/folder.js";
import { runCli as run, type Result } from "./run-cli.js";

const runCli = (folder: string, args: readonly string[]): Promise<Result> => run(folder, args, { engine });

const CODE = `const call = (method, payload) =>
  fetch(\`https://api.livechatinc.com/v3.3/agent/action/\${method}\`, { method: "POST", body: JSON.stringify(payload) });
call("get_chat", { chat_id });
call("deactivate_chat", { id });
`;

describe("chatshift scopes", () => {
  it("prints what each call needs, and the smallest sets", async () => {
    const { code, out } = await runCli(createFolder({ "a.js": CODE }), ["scopes", "--target", "3.6"]);
    expect(code).toBe(0);
    expect(out).toBe(`LiveChat Agent Chat API 3.6: scopes that the code needs

  chats--all:ro or chats--access:ro
      for get_chat
  chats--all:rw or chats--access:rw
      for deactivate_chat

The smallest sets

  chats--access:rw
  chats--all:rw
`);
  });

  it("tells what the listed ones lack, and which are not needed, with exit code 1", async () => {
    const folder = createFolder({ "a.js": CODE, "app.json": '{ "scopes": ["chats--all:ro", "customers:ro"] }' });
    const { code, out } = await runCli(folder, ["scopes"]);
    expect(code).toBe(1);
    expect(out).toContain(
      "  missing   chats--all:rw or chats--access:rw (deactivate_chat)\n  too many  customers:ro\n",
    );
    expect((await runCli(folder, ["scopes", "--scopes", "chats--all:rw"])).code).toBe(0);
  });

  it("is a document for programs", async () => {
    const folder = createFolder({ "a.js": CODE, "app.json": '{ "scopes": ["chats--all:ro"] }' });
    const { code, out } = await runCli(folder, ["scopes", "--format", "json"]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 1,
      command: "scopes",
      needs: [
        { oneOf: ["chats--all:ro", "chats--access:ro"], methods: [{ name: "get_chat", path: "a.js", line: 3 }] },
        { methods: [{ name: "deactivate_chat" }] },
      ],
      sets: [["chats--access:rw"], ["chats--all:rw"]],
      listed: [{ name: "chats--all:ro", path: "app.json", line: 1, column: 15 }],
      missing: [{ oneOf: ["chats--all:rw", "chats--access:rw"] }],
      spare: [],
      unknown: [],
    });
  });

  it("counts what a scope contains, and tells one that another contains", async () => {
    const folder = createFolder({ "a.js": CODE });
    const given = ["scopes", "--scopes", "chats--all:rw,chats--access:ro,customers:rw"];
    const { code, out } = await runCli(folder, given);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining("  too many  chats--access:ro\n  too many  customers:rw\n"),
    ]);
  });

  it("has nothing to tell of code that calls nothing", async () => {
    const { code, out } = await runCli(createFolder({ "a.js": "x();" }), ["scopes"]);
    expect([code, out]).toEqual([0, expect.stringContaining("none: no call")]);
  });

  it.each([["scopes"], ["lint"]])("refuses a list that is none: %s", async (command) => {
    const { code, error } = await runCli(createFolder({ "a.js": CODE }), [command, "--scopes", "read/write"]);
    expect(code).toBe(2);
    expect(error).toContain("expected scopes");
  });
});

describe("chatshift lint --scopes", () => {
  it("fails where a call lacks a scope", async () => {
    const folder = createFolder({
      "a.js": CODE.replaceAll("3.3", "3.6").replace("{ id }", "{ id, ignore_requester_presence: true }"),
    });
    const lacking = await runCli(folder, ["lint", "--scopes", "chats--all:ro"]);
    expect(lacking.code).toBe(1);
    expect(lacking.out).toContain("`deactivate_chat` needs a scope at 3.6 that is not listed");
    expect((await runCli(folder, ["lint", "--scopes", "chats--all:rw"])).code).toBe(0);
  });
});
