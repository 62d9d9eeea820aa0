import { Option } from "commander";
import type { Command } from "commander";
import type { LintFlags } from "../flags.js";
import { addQuestionOptions } from "../options.js";
import { collectOutput, FORMATS } from "../outputs.js";
import { isStdin, type StdinFlags } from "../is-stdin.js";
import type { Run } from "../run.js";

/** `chatshift lint`: tells what will break. */
export function register(program: Command, run: Run): void {
  const command = program
    .command("lint")
    .description(
      "Report what in files, folders or patterns (default: here) breaks at a version of the API. Writes nothing.",
    )
    .argument("[paths...]", "files, folders, or patterns in quotes")
    .option("--target <version>", "what to hold the code against (default: the newest stable version)")
    .option("--minimum <version>", "the lowest version that code may use: an older one is an error")
    .option("--scopes <list>", "the scopes that the app has: report the calls that lack one");
  addQuestionOptions(command)
    .addOption(
      new Option("--format <format[:file]>", "what to print, or to write to a file; may be repeated")
        .choices(FORMATS)
        .argParser(collectOutput)
        .default([], "text"),
    )
    .option("--output-file <file>", "write there what would be printed")
    .addOption(
      new Option("--fail-on <severity>", "end with 1 for findings from this severity on")
        .choices(["error", "warning", "info"])
        .default("error"),
    )
    .option("--since <ref>", "only what changed since a git commit or branch, or what that brought elsewhere")
    .option("--staged", "the same for what the next commit takes")
    .option("--changed-lines", "the same for what is not committed yet")
    .option("--suppress-all", "suppress all that is open, and report only what is new from now on")
    .option("--prune-suppressions", "forget what is known and no longer there")
    .option("--suppressions-location <file>", "where the known findings are (default: chatshift-suppressions.json)")
    .option("--cache", "keep what was found, and look again only where something changed (default, in node_modules)")
    .option("--no-cache", "look at everything, and keep nothing")
    .option("--cache-location <folder>", "where to keep it (default: node_modules/.cache/chatshift)")
    .option("--stdin-filename <file>", "the file that the text on stdin is, with - as the path")
    .action((paths: readonly string[], flags: LintFlags & StdinFlags) =>
      run(async (io, engine) =>
        isStdin(paths, flags)
          ? (await import("../stdin.js")).lintStdin(io, engine, flags)
          : (await import("../lint.js")).lint(io, engine, paths, flags),
      ),
    );
}
