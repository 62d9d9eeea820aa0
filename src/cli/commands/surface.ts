import { Option } from "commander";
import type { Command } from "commander";
import { EXIT } from "../../errors.js";
import type { Run } from "../run.js";

interface Flags {
  readonly format: "text" | "json";
}

/** `chatshift surface <version>`: what a version offers. */
export function register(program: Command, run: Run): void {
  program
    .command("surface")
    .description("Show what a version of the API offers: methods, pushes, webhooks and structures.")
    .argument("<version>", "such as 3.4")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"))
    .action((text: string, flags: Flags) =>
      run(async (io) => {
        const [{ loadBuiltinPack }, { knownVersion }, { toSurfaceDocument }] = await Promise.all([
          import("../../rules/builtin.js"),
          import("../../rules/pack.js"),
          import("../../report/surface-json.js"),
        ]);
        const pack = loadBuiltinPack();
        const document = toSurfaceDocument(pack, knownVersion(pack, text));
        if (flags.format === "json") io.out(`${JSON.stringify(document, null, 2)}\n`);
        else {
          const { formatSurface } = await import("../../report/surface-text.js");
          io.out(formatSurface(pack.name, document, await io.paint()));
        }
        return EXIT.done;
      }),
    );
}
