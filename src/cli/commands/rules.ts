import { Option } from "commander";
import type { Command } from "commander";
import { EXIT } from "../../errors.js";
import { addApiOption, type ApiFlags } from "../options.js";
import type { Run } from "../run.js";

interface CoverageFlags extends ApiFlags {
  readonly format: "text" | "markdown" | "json";
}

/** `chatshift rules check` and `chatshift rules coverage`. */
export function register(program: Command, run: Run): void {
  const rules = program.command("rules").description("Check packs of rules, and show what they cover.");
  rules
    .command("check")
    .description("Check a pack of rules; every fault is reported with file, line and column.")
    .argument("[folder]", "folder with api.yaml and the versions (default: the packs that come with chatshift)")
    .action((folder?: string) =>
      run(async (io) => {
        const [{ loadPackRules }, { builtinFolder, builtinIds }, path] = await Promise.all([
          import("../../rules/load.js"),
          import("../../rules/builtin.js"),
          import("node:path"),
        ]);
        const folders = folder === undefined ? builtinIds().map(builtinFolder) : [path.resolve(io.cwd, folder)];
        for (const one of folders) {
          const { api, baseline, steps, items } = loadPackRules(one);
          const changes = steps.reduce((sum, step) => sum + step.changes.length, 0);
          const known = items === undefined ? "" : `, ${items.length} changelog items`;
          io.out(
            `${api.id}: ${baseline.version} to ${steps.at(-1)?.version ?? baseline.version}, ${changes} changes${known}; no faults\n`,
          );
        }
        return EXIT.done;
      }),
    );
  const coverage = rules
    .command("coverage")
    .description("Show which changes cover each item of the changelog, by kind and by tier.")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "markdown", "json"]).default("text"));
  addApiOption(coverage).action((flags: CoverageFlags) =>
    run(async (io) => {
      const [{ choosePacks, toJson }, { formatCoverageMarkdown, formatCoverageText, toCoverage }] = await Promise.all([
        import("../chosen-packs.js"),
        import("../../report/coverage.js"),
      ]);
      const packs = choosePacks(flags.api);
      if (flags.format === "json") io.out(toJson(packs.map(toCoverage)));
      else io.out(packs.map(flags.format === "markdown" ? formatCoverageMarkdown : formatCoverageText).join("\n"));
      return EXIT.done;
    }),
  );
}
