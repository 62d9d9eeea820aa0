import type { Command } from "commander";
import type { InitFlags } from "../init.js";
import type { Run } from "../run.js";

/** `chatshift init`: sets chatshift up in a project. */
export function register(program: Command, run: Run): void {
  program
    .command("init")
    .description(
      "Set chatshift up here: one config, and the lines for the ESLint config, CI and commit hook that are found.",
    )
    .option("--target <version>", "the version to hold the code against (default: the newest stable version)")
    .option("--dry-run", "show what would be written, and write nothing")
    .option("-y, --yes", "write without asking")
    .action((flags: InitFlags) => run(async (io, engine) => (await import("../init.js")).init(io, engine, flags)));
}
