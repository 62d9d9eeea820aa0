import { Option } from "commander";
import type { Command } from "commander";
import { EXIT } from "../../errors.js";
import type { Run } from "../run.js";

interface CoverageFlags {
  readonly format: "text" | "markdown" | "json";
}

/** `chatshift rules check` and `chatshift rules coverage`. */
export function register(program: Command, run: Run): void {
  const rules = program.command("rules").description("Check packs of rules, and show what they cover.");
  rules
    .command("check")
    .description("Check a pack of rules; every fault is told with file, line and column.")
    .argument("[folder]", "folder with api.yaml and the versions (default: the pack that comes with chatshift)")
    .action((folder?: string) =>
      run(async (io) => {
        const [{ loadPackRules }, { BUILTIN_FOLDER }, path] = await Promise.all([
          import("../../rules/load.js"),
          import("../../rules/builtin.js"),
          import("node:path"),
        ]);
        const { api, baseline, steps, items } = loadPackRules(
          folder === undefined ? BUILTIN_FOLDER : path.resolve(io.cwd, folder),
        );
        const changes = steps.reduce((sum, step) => sum + step.changes.length, 0);
        const known = items === undefined ? "" : `, ${items.length} changelog items`;
        io.out(
          `${api.id}: ${baseline.version} to ${steps.at(-1)?.version ?? baseline.version}, ${changes} changes${known}; no faults\n`,
        );
        return EXIT.done;
      }),
    );
  rules
    .command("coverage")
    .description("Show which changes cover each item of the changelog, by kind and by tier.")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "markdown", "json"]).default("text"))
    .action((flags: CoverageFlags) =>
      run(async (io) => {
        const [{ loadBuiltinPack }, coverage] = await Promise.all([
          import("../../rules/builtin.js"),
          import("../../report/coverage.js"),
        ]);
        const pack = loadBuiltinPack();
        if (flags.format === "json") io.out(`${JSON.stringify(coverage.toCoverage(pack), null, 2)}\n`);
        else if (flags.format === "markdown") io.out(coverage.formatCoverageMarkdown(pack));
        else io.out(coverage.formatCoverageText(pack));
        return EXIT.done;
      }),
    );
}
