import type { Command } from "commander";
import { EXIT } from "../../errors.js";
import { addPackOption, type ApiFlags } from "../options.js";
import type { Run } from "../run.js";

/** `chatshift explain <id or address>`: one change or check, or the life of one name. */
export function register(program: Command, run: Run): void {
  const command = program
    .command("explain")
    .description("Explain one change or check by its id, or the life of one name through all versions.")
    .argument(
      "<id or address>",
      "such as 3.2/close-thread-renamed, method:close_thread.request.chat_id or close_thread",
    );
  addPackOption(command).action((text: string, flags: ApiFlags) =>
    run(async (io) => {
      const [{ choosePacks }, { explain }, { toWidth }] = await Promise.all([
        import("../chosen-packs.js"),
        import("../../report/explain.js"),
        import("../../report/wrap.js"),
      ]);
      const look = { paint: await io.paint(), width: toWidth(io.columns) };
      io.out(explain(await choosePacks(io.cwd, flags), text, look));
      return EXIT.done;
    }),
  );
}
