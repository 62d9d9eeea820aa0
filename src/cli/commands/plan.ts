import { Option } from "commander";
import type { Command } from "commander";
import { addApiOption, addPackOption, type ApiFlags } from "../options.js";
import type { Run } from "../run.js";

interface Flags extends ApiFlags {
  readonly from: string;
  readonly to?: string;
  readonly format: "text" | "markdown" | "html" | "json";
}

/** `chatshift plan`: the upgrade guide. */
export function register(program: Command, run: Run): void {
  const command = program
    .command("plan")
    .description("Show the upgrade guide from one version of the APIs to another.")
    .requiredOption("--from <version>", "where the code is")
    .option("--to <version>", "the target (default: the newest stable version)")
    .addOption(
      new Option("--format <format>", "what to print").choices(["text", "markdown", "html", "json"]).default("text"),
    );
  addPackOption(addApiOption(command)).action((flags: Flags) =>
    run(async (io) => (await import("../plan.js")).plan(io, flags, flags.format)),
  );
}
