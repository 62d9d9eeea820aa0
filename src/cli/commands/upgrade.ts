import { Option } from "commander";
import type { Command } from "commander";
import { isStdin, type StdinFlags } from "../is-stdin.js";
import { addSharedOptions } from "../options.js";
import type { Run } from "../run.js";
import { collectReports } from "../report-files.js";
import type { UpgradeFlags } from "../flags.js";

/** `chatshift upgrade`: carries code to another version. */
export function register(program: Command, run: Run): void {
  const command = program
    .command("upgrade")
    .description("Carry the code in files, folders or patterns (default: here) to another version of the API.")
    .argument("[paths...]", "files, folders, or patterns in quotes")
    .option("--to <version>", "where to go (default: the newest stable version)");
  addSharedOptions(command)
    .addOption(
      new Option("--include <tier>", "also make the changes that a person should look over").choices(["review"]),
    )
    .option("--dry-run", "write nothing; end with 1 if there is something to change")
    .option("--diff", "print the changes as a unified diff")
    .option("--no-markers", "write no TODO comments at the places that are left to do")
    .option("--typecheck", "hold what the project's own TypeScript would find wrong, where it is installed")
    .option("--assume-env", "you set the environment variables yourself: carry the code, and list what to set")
    .option(
      "--report <file>",
      "also write a report, as a page or as Markdown: report.html, report.md, or html <file>, markdown <file>",
      collectReports,
      [],
    )
    .option("--branch <name>", "write on a new git branch")
    .option("--commit", "commit what is written, each version with all that hangs on it as one commit")
    .option("--commit-steps", "go from version to version, each step as one commit")
    .option("-i, --interactive", "ask about each change: what is safe at once, what is for review one by one")
    .option("--yes", "don't ask before writing")
    .option("--allow-dirty", "write although the git work tree has uncommitted changes")
    .option("--stdin-filename <file>", "the file that the text on stdin is, with - as the path")
    .action((paths: readonly string[], flags: UpgradeFlags & StdinFlags) =>
      run(async (io, engine) =>
        isStdin(paths, flags)
          ? (await import("../stdin.js")).upgradeStdin(io, engine, flags)
          : flags.commitSteps === true
            ? (await import("../upgrade-steps.js")).upgradeInSteps(io, engine, paths, flags)
            : (await import("../upgrade.js")).upgrade(io, engine, paths, flags),
      ),
    );
}
