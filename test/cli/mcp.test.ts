/** `chatshift mcp`, asked by the client of the MCP SDK over stdio. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { CallToolResultSchema } from "@modelcontextprotocol/sdk/types.js";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { documentSchema } from "../../src/report/document-schema.js";
import { createFolder } from "../support/folder.js";
import { runCli } from "./run-cli.js";

const bin = fileURLToPath(new URL("../../bin/chatshift.js", import.meta.url));

const CODE = `const BASE = "https://api.livechatinc.com/v3.1/agent/action";
const call = (method, payload) => fetch(\`\${BASE}/\${method}\`, { method: "POST", body: JSON.stringify(payload) });
export const close = (chat_id) => call("close_thread", { chat_id });
`;

const groupsSchema = z.object({
  to: z.string(),
  left: z.number(),
  groups: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      tier: z.enum(["safe", "review"]),
      files: z.array(z.string()),
      diff: z.string(),
    }),
  ),
});

async function connect(folder: string, ...args: readonly string[]) {
  const transport = new StdioClientTransport({ command: process.execPath, args: [bin, "mcp", ...args], cwd: folder });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return {
    names: async () => (await client.listTools()).tools.map(({ name }) => name),
    tools: async () => (await client.listTools()).tools,
    ask: async (name: string, asked: Record<string, unknown> = {}) => {
      const { content, isError } = CallToolResultSchema.parse(await client.callTool({ name, arguments: asked }));
      const texts = content.map((part) => (part.type === "text" ? part.text : ""));
      return { texts, text: texts[0] ?? "", isError: isError === true };
    },
  };
}

it("tells what the commands tell, and writes nothing", async () => {
  const folder = createFolder({ "package.json": "{}", "src/a.js": CODE });
  const { tools, ask } = await connect(folder);
  const listed = await tools();
  expect(listed.map(({ name }) => name)).toEqual(["plan", "lint", "explain", "todo", "upgrade"]);
  expect(listed.filter(({ annotations }) => annotations?.readOnlyHint !== true)).toEqual([]);
  expect((await ask("plan", { from: "3.1", to: "3.6" })).text).toContain("deactivate_chat");
  expect((await ask("explain", { name: "close_thread" })).text).toContain("deactivate_chat");
  const { findings } = documentSchema.parse(JSON.parse((await ask("lint", { paths: ["src"], target: "3.6" })).text));
  expect(findings.map(({ id }) => id)).toContain("agent-chat/3.2/close-thread-renamed");
  const { text } = await ask("lint", { target: "3.6", api: ["reports", "customer-chat"] });
  expect(documentSchema.parse(JSON.parse(text)).findings).toEqual([]);
  const todo = z.object({ automatic: z.object({ edits: z.number() }) });
  expect(todo.parse(JSON.parse((await ask("todo")).text)).automatic.edits).toBeGreaterThan(0);
  const { groups } = groupsSchema.parse(JSON.parse((await ask("upgrade", { to: "3.6" })).text));
  expect(groups.map(({ tier, files }) => [tier, files])).toEqual([
    ["safe", ["src/a.js"]],
    ["review", ["src/a.js"]],
  ]);
  expect(groups[0]?.diff).toContain('+export const close = (chat_id) => call("deactivate_chat", { id: chat_id });');
  const others = await ask("upgrade", { to: "3.6", api: ["configuration"] });
  expect(groupsSchema.parse(JSON.parse(others.text)).groups).toEqual([]);
  expect((await ask("apply", { groups: [groups[0]?.id] })).isError).toBe(true);
  expect(readFileSync(join(folder, "src/a.js"), "utf8")).toBe(CODE);
  expect(existsSync(join(folder, ".chatshift"))).toBe(false);
});

it("applies the groups that are named, with --write alone", async () => {
  const folder = createFolder({ "package.json": "{}", "a.js": CODE });
  const { names, ask } = await connect(folder, "--write");
  expect(await names()).toContain("apply");
  const { groups } = groupsSchema.parse(JSON.parse((await ask("upgrade", { to: "3.6" })).text));
  const ids = groups.map(({ id }) => id);
  const stale = await ask("apply", { to: "3.6", groups: ["0123456789ab"] });
  expect(stale).toMatchObject({ isError: true });
  expect(stale.text).toContain("there is no group 0123456789ab");
  const { files } = documentSchema.parse(JSON.parse((await ask("apply", { to: "3.6", groups: [ids[0]] })).text));
  expect(files).toMatchObject([{ path: "a.js", status: "changed" }]);
  const text = readFileSync(join(folder, "a.js"), "utf8");
  expect(text).toContain('call("deactivate_chat", { id: chat_id })');
  expect(text).not.toContain("ignore_requester_presence");
  // The file is another one now, so the group to look over has to be asked for again.
  expect((await ask("apply", { to: "3.6", groups: [ids[1]] })).isError).toBe(true);
  expect(readFileSync(join(folder, "a.js"), "utf8")).toBe(text);
});

it("takes no path outside of its root, and no value as a flag", async () => {
  const outside = createFolder({ "b.js": CODE });
  const folder = createFolder({ "package.json": "{}", "in/a.js": CODE, "beside.js": CODE });
  symlinkSync(join(outside, "b.js"), join(folder, "in/link.js"));
  const { ask } = await connect(folder, "--root", "in", "--write");
  for (const path of ["..", "../beside.js", "/", join(outside, "b.js"), "link.js", "*.js"])
    for (const tool of ["lint", "todo", "upgrade"])
      expect(await ask(tool, { paths: [path] }), `${tool} ${path}`).toMatchObject({ isError: true });
  expect((await ask("lint", { paths: ["a.js"] })).isError).toBe(false);
  expect((await ask("lint", { target: "3.6 --output-file=x" })).isError).toBe(true);
  expect((await ask("lint", { paths: ["--output-file=x"] })).isError).toBe(true);
  expect((await ask("explain", { name: "--help" })).isError).toBe(true);
  expect((await ask("lint", { outputFile: "x" })).isError).toBe(true);
  expect((await ask("upgrade", { to: "9.9" })).text).toContain("Versions: ");
  expect(existsSync(join(folder, "in/x"))).toBe(false);
  const { groups } = groupsSchema.parse(JSON.parse((await ask("upgrade")).text));
  expect(new Set(groups.flatMap(({ files }) => files))).toEqual(new Set(["a.js"]));
  await ask("apply", { groups: groups.map(({ id }) => id) });
  expect(readFileSync(join(outside, "b.js"), "utf8")).toBe(CODE);
  expect(readFileSync(join(folder, "beside.js"), "utf8")).toBe(CODE);
});

it("keeps what is not committed, unless told otherwise", async () => {
  const folder = createFolder({ "package.json": "{}", "a.js": CODE });
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  execFileSync("git", ["add", "--all"], { cwd: folder });
  const { ask } = await connect(folder, "--write");
  const { groups } = groupsSchema.parse(JSON.parse((await ask("upgrade")).text));
  const asked = { groups: groups.slice(0, 1).map(({ id }) => id) };
  expect((await ask("apply", asked)).text).toContain("uncommitted changes");
  expect(readFileSync(join(folder, "a.js"), "utf8")).toBe(CODE);
  expect((await ask("apply", { ...asked, allow_dirty: true })).isError).toBe(false);
  expect(readFileSync(join(folder, "a.js"), "utf8")).toContain("/v3.6/");
});

it("says where it can't begin", async () => {
  const folder = createFolder({ file: "" });
  const { code, error } = await runCli(folder, ["mcp", "--root", "file"]);
  expect([code, error]).toEqual([2, "chatshift: --root file: there is no such folder\n"]);
});
