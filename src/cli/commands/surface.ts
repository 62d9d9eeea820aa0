import { Option } from "commander";
import type { Command } from "commander";
import { EXIT } from "../../errors.js";
import { addApiOption, addPackOption, type ApiFlags } from "../options.js";
import type { Run } from "../run.js";

interface Flags extends ApiFlags {
  readonly format: "text" | "json";
}

/** `chatshift surface <version>`: what a version offers. */
export function register(program: Command, run: Run): void {
  const command = program
    .command("surface")
    .description("Show what a version of the APIs offers: methods, pushes, webhooks and structures.")
    .argument("<version>", "such as 3.4")
    .addOption(new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"));
  addPackOption(addApiOption(command)).action((text: string, flags: Flags) =>
    run(async (io) => {
      const [{ choosePacks, packsWith, toJson }, { knownVersion }, { toSurfaceDocument }] = await Promise.all([
        import("../chosen-packs.js"),
        import("../../rules/pack.js"),
        import("../../report/surface-json.js"),
      ]);
      const packs = packsWith(await choosePacks(io.cwd, flags), [text]);
      const documents = packs.map((pack) => ({ pack, document: toSurfaceDocument(pack, knownVersion(pack, text)) }));
      if (flags.format === "json") io.out(toJson(documents.map(({ document }) => document)));
      else {
        const { formatSurface } = await import("../../report/surface-text.js");
        const paint = await io.paint();
        io.out(documents.map(({ pack, document }) => formatSurface(pack.name, document, paint)).join("\n"));
      }
      return EXIT.done;
    }),
  );
}
