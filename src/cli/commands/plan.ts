import { Option } from "commander";
import type { Command } from "commander";
import { EXIT } from "../../errors.js";
import type { Run } from "../run.js";

interface Flags {
  readonly from: string;
  readonly to?: string;
  readonly format: "text" | "markdown" | "html" | "json";
}

/** `chatshift plan`: the upgrade guide. */
export function register(program: Command, run: Run): void {
  program
    .command("plan")
    .description("Show the upgrade guide from one version of the API to another.")
    .requiredOption("--from <version>", "where the code is")
    .option("--to <version>", "where it shall go (default: the newest stable version)")
    .addOption(
      new Option("--format <format>", "what to print").choices(["text", "markdown", "html", "json"]).default("text"),
    )
    .action((flags: Flags) =>
      run(async (io) => {
        const [{ loadBuiltinPack }, { knownVersion }, { toGuide, toPlanDocument }] = await Promise.all([
          import("../../rules/builtin.js"),
          import("../../rules/pack.js"),
          import("../../report/guide.js"),
        ]);
        const pack = loadBuiltinPack();
        const to = flags.to === undefined ? pack.newestStable : knownVersion(pack, flags.to);
        const guide = toGuide(pack, knownVersion(pack, flags.from), to);
        if (flags.format === "json") io.out(`${JSON.stringify({ schema: 1, ...toPlanDocument(guide) }, null, 2)}\n`);
        else if (flags.format === "html") io.out((await import("../../report/guide-html.js")).formatGuideHtml(guide));
        else if (flags.format === "markdown")
          io.out((await import("../../report/guide-markdown.js")).formatGuideMarkdown(guide));
        else io.out((await import("../../report/guide-text.js")).formatGuideText(guide, await io.paint()));
        return EXIT.done;
      }),
    );
}
