/** `chatshift upgrade`, from its flags to its exit code. */
import { BadInput, EXIT } from "../errors.js";
import type { Finding } from "../model.js";
import { draw, type Drawn } from "./draw.js";
import type { Engine } from "./engine.js";
import { toUpgradeExit } from "./exit-code.js";
import { commitRun, guardCommit } from "./commit.js";
import type { Io } from "./io.js";
import type { UpgradeFlags } from "./flags.js";
import { printReport } from "./print-report.js";
import type { Facts } from "./print-report.js";
import { checkReports, writeReports } from "./report-files.js";
import { guardWorkTrees, isAgreed } from "./write-changed.js";
import { holdSignals } from "./signals.js";
import { settleRuns, writeRecorded } from "./write-recorded.js";

export async function upgrade(io: Io, engine: Engine, paths: readonly string[], flags: UpgradeFlags): Promise<number> {
  const dryRun = flags.dryRun === true;
  checkReports(io, flags.report);
  if (!dryRun) settleRuns(io);
  const drawn =
    flags.interactive === true ? await drawAsked(io, engine, paths, flags) : await draw(io, engine, paths, flags);
  if (drawn === undefined) {
    io.error("Nothing was written.\n");
    return EXIT.left;
  }
  const { prepared, outcome, changed } = drawn;
  const tryOut = async (given: readonly string[], other: UpgradeFlags): Promise<number> =>
    (await draw({ ...io, error: () => undefined, progress: undefined }, engine, given, other)).changed.length;
  const print = async (facts: Facts): Promise<number> => {
    const document = await printReport(io, facts);
    await writeReports(io, flags.report, document, { apiName: prepared.pack.name, changed: facts.changed });
    return toUpgradeExit(document);
  };
  const facts = { command: "upgrade", dryRun, diff: flags.diff === true, prepared, paths, flags, changed } as const;
  const trial = { paths, flags, sources: prepared.project.sources.length, tryOut };
  if (dryRun || changed.length === 0) return print({ ...facts, outcome, failed: [], isWritten: false, trial });
  if (flags.allowDirty !== true) guardWorkTrees(io, changed);
  guardCommit(io, changed, flags);
  if (flags.interactive !== true && !(await isAgreed(io, changed, flags))) {
    io.error("Nothing was written.\n");
    return EXIT.left;
  }
  const { value: written, code } = await holdSignals(() => writeRecorded(io, changed, outcome));
  if (code !== undefined) {
    io.error("Interrupted: all files were written by then. `chatshift undo` takes them back.\n");
    return code;
  }
  if (written.failed.length === 0) commitRun(io, changed, outcome, flags);
  return print({ ...facts, ...written, isWritten: true, trial });
}

/** The same with what the user agrees to, change by change; `undefined` when he wants none of it. */
async function drawAsked(
  io: Io,
  engine: Engine,
  paths: readonly string[],
  flags: UpgradeFlags,
): Promise<Drawn | undefined> {
  const { askLine } = io;
  if (!io.canAsk || askLine === undefined || flags.format !== "text")
    throw new BadInput("--interactive needs a terminal to ask at", "Leave it out, or use --include review.");
  const { askForEach } = await import("./interactive.js");
  const isSafe = ({ fix }: Finding): boolean => fix?.tier === "safe";
  const [safe, all] = [
    await draw(io, engine, paths, flags, isSafe),
    await draw(io, engine, paths, { ...flags, include: "review" }),
  ];
  const accepts = await askForEach({ ...io, askLine }, safe, all);
  return accepts && draw(io, engine, paths, { ...flags, include: "review" }, accepts);
}
