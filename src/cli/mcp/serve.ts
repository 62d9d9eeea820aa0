/** `chatshift mcp`: serves the tools over stdio until its client goes. */
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { BadInput, EXIT } from "../../errors.js";
import { statsOf } from "../../files/walk.js";
import { makeLinesVisible } from "../../report/visible.js";
import type { Engine } from "../engine.js";
import type { Io } from "../io.js";
import { loadOptional } from "../optional-package.js";
import { toolVersion } from "../tool.js";
import type { Answer, RunCommand, Tool, Workplace } from "./tool.js";

export interface McpFlags {
  readonly root?: string;
  readonly write?: true;
}

export async function serveMcp(io: Io, engine: Engine, runCommand: RunCommand, flags: McpFlags): Promise<number> {
  const place = { root: findRoot(io.cwd, flags.root ?? "."), io, engine, runCommand };
  const { McpServer, StdioServerTransport } = await loadSdk();
  const [{ readers }, { upgraders }] = await Promise.all([import("./readers.js"), import("./upgraders.js")]);
  const server = new McpServer({ name: "chatshift", version: toolVersion() });
  for (const tool of [...readers, ...upgraders]) if (!tool.writes || flags.write === true) addTool(server, tool, place);
  const closed = new Promise<void>((close) => {
    server.server.onclose = close;
    process.stdin.once("end", close);
  });
  await server.connect(new StdioServerTransport());
  await closed;
  return EXIT.done;
}

/** Throws BadInput where it is no folder. */
function findRoot(cwd: string, folder: string): string {
  const root = resolve(cwd, folder);
  if (statsOf(root)?.isDirectory() === true) return realpathSync(root);
  throw new BadInput(`--root ${folder}: there is no such folder`);
}

/** The SDK's server and its transport. Throws BadInput where it isn't there. */
async function loadSdk() {
  return loadOptional("the MCP SDK", "@modelcontextprotocol/sdk", async () => ({
    ...(await import("@modelcontextprotocol/sdk/server/mcp.js")),
    ...(await import("@modelcontextprotocol/sdk/server/stdio.js")),
  }));
}

function addTool(server: McpServer, tool: Tool, place: Workplace): void {
  const { name, title, description, input: inputSchema, writes } = tool;
  const annotations = { readOnlyHint: !writes, destructiveHint: writes, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema, annotations }, async (asked) => {
    const { texts, isError } = await answer(tool, asked, place);
    return { content: texts.map((text) => ({ type: "text" as const, text })), isError };
  });
}

/** What the agent can fix is an answer, too. */
async function answer(tool: Tool, asked: unknown, place: Workplace): Promise<Answer> {
  try {
    return await tool.answer(asked, place);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    return { texts: [makeLinesVisible([error.message, error.hint ?? ""].join("\n").trim())], isError: true };
  }
}
