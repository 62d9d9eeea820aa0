import { Option } from "commander";
import type { Command } from "commander";
import { EXIT } from "../../errors.js";
import type { ImportFlags } from "../import-specs/import-specs.js";
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
        const [{ findDrafts, loadPackFiles }, { builtinFolder, builtinIds }, { formatProblems }, path] =
          await Promise.all([
            import("../../rules/load.js"),
            import("../../rules/builtin.js"),
            import("../../rules/problem.js"),
            import("node:path"),
          ]);
        const folders = folder === undefined ? builtinIds().map(builtinFolder) : [path.resolve(io.cwd, folder)];
        let code: number = EXIT.done;
        for (const one of folders) {
          const loaded = loadPackFiles(one);
          const { api, baseline, steps, items } = loaded.rules;
          const changes = steps.reduce((sum, step) => sum + step.changes.length, 0);
          const known = items === undefined ? "" : `, ${items.length} changelog items`;
          io.out(
            `${api.id}: ${baseline.version} to ${steps.at(-1)?.version ?? baseline.version}, ${changes} changes${known}; no faults\n`,
          );
          const drafts = findDrafts(loaded);
          if (drafts.length === 0) continue;
          io.out(
            `${drafts.length === 1 ? "A draft" : `${drafts.length} drafts`} to confirm:\n${formatProblems(drafts)}\n`,
          );
          code = EXIT.left;
        }
        return code;
      }),
    );
  rules
    .command("import")
    .description("Draft a pack of rules, or its next version, from two OpenAPI descriptions; each guess is marked.")
    .argument("[folder]", "where the pack is or will be (default: chatshift-pack- and the name of the API)")
    .requiredOption("--from <file>", "OpenAPI description of the older version, YAML or JSON")
    .requiredOption("--to <file>", "that of the newer version")
    .action((folder: string | undefined, flags: ImportFlags) =>
      run(async (io) => (await import("../import-specs/import-specs.js")).importSpecs(io, folder, flags)),
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
      const packs = await choosePacks(io.cwd, flags);
      if (flags.format === "json") io.out(toJson(packs.map(toCoverage)));
      else io.out(packs.map(flags.format === "markdown" ? formatCoverageMarkdown : formatCoverageText).join("\n"));
      return EXIT.done;
    }),
  );
}
