import type { Command } from "commander";
import type { Run } from "../run.js";
import type { UndoFlags } from "../undo.js";

/** `chatshift undo`: takes back what an upgrade wrote. */
export function register(program: Command, run: Run): void {
  program
    .command("undo")
    .description("Put files back to what they held before an upgrade, where nobody has changed them since.")
    .argument("[run]", "which run (default: the last one that stands)")
    .option("--list", "list the runs")
    .option("--dry-run", "say what would be put back; write nothing")
    .action((id: string | undefined, flags: UndoFlags) =>
      run(async (io) => (await import("../undo.js")).undo(io, id, flags)),
    );
}
