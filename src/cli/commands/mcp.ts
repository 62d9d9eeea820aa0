import type { Command } from "commander";
import type { McpFlags } from "../mcp/serve.js";
import type { RunCommand } from "../mcp/tool.js";
import type { Run } from "../run.js";

/** `chatshift mcp`: the commands as tools for coding agents. */
export function register(program: Command, run: Run, runCommand: RunCommand): void {
  program
    .command("mcp")
    .description("Serve plan, lint, explain, todo and upgrade to coding agents over stdio (Model Context Protocol).")
    .option("--root <folder>", "the only folder whose files the tools take (default: here)")
    .option("--write", "also let agents apply changes, group by group")
    .action((flags: McpFlags) =>
      run(async (io, engine) => (await import("../mcp/serve.js")).serveMcp(io, engine, runCommand, flags)),
    );
}
