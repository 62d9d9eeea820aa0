import { Option } from "commander";
import type { Command } from "commander";
import { addQuestionOptions } from "../options.js";
import type { Run } from "../run.js";
import type { TodoFlags } from "../todo.js";

/** `chatshift todo`: what is left, as work items. */
export function register(program: Command, run: Run): void {
  const command = program
    .command("todo")
    .description("List what an upgrade leaves to do, as work items for people or coding agents. Writes nothing.")
    .argument("[paths...]", "files, folders, or patterns in quotes")
    .option("--to <version>", "where to go (default: the newest stable version)");
  addQuestionOptions(command)
    .addOption(
      new Option("--format <format>", "what to print").choices(["markdown", "json", "prompt"]).default("markdown"),
    )
    .action((paths: readonly string[], flags: TodoFlags) =>
      run(async (io, engine) => (await import("../todo.js")).todo(io, engine, paths, flags)),
    );
}
