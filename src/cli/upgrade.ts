/** `chatshift upgrade`, from its flags to its exit code. */
import { BadInput, EXIT } from "../errors.js";
import { drawChosen, type Choose } from "./choose.js";
import { withOpenEnvironment } from "./assume-env.js";
import { draw, type Drawn } from "./draw.js";
import type { Engine } from "./engine.js";
import { toUpgradeExit } from "./exit-code.js";
import { commitRun, guardCommit } from "./commit.js";
import type { Io } from "./io.js";
import type { UpgradeFlags } from "./flags.js";
import type { Prepared } from "./prepare.js";
import type { Tried } from "./next-steps.js";
import { buildDocument, printReport } from "./print-report.js";
import type { Facts } from "./print-report.js";
import { checkReports, writeReports } from "./report-files.js";
import { guardWorkTrees, isAgreed } from "./write-changed.js";
import { holdSignals } from "./signals.js";
import { settleRuns, writeRecorded } from "./write-recorded.js";
import { namesOf } from "../packs/pack-set.js";

/** `read`: the files as they are, where they were just read for the same paths and config. */
export async function upgrade(
  io: Io,
  engine: Engine,
  paths: readonly string[],
  flags: UpgradeFlags,
  choose: Choose | undefined = flags.interactive === true ? askAt(io, flags) : undefined,
  read?: Prepared,
): Promise<number> {
  const dryRun = flags.dryRun === true;
  checkReports(io, flags.report);
  if (!dryRun) settleRuns(io);
  const drawn =
    choose === undefined
      ? await draw(io, engine, paths, flags, read ? { prepared: read } : {})
      : await drawChosen(io, engine, paths, flags, choose);
  if (drawn === undefined) {
    io.error("Nothing was written.\n");
    return EXIT.left;
  }
  const { prepared, outcome, changed } = drawn;
  let isWritten = false;
  const tryOut = async (given: readonly string[], other: UpgradeFlags): Promise<Tried> => {
    const isSame = !isWritten && given.join("\0") === paths.join("\0");
    const silent = { ...io, error: () => undefined, progress: undefined };
    const tried = await draw(silent, engine, given, other, isSame ? { prepared } : {});
    const { waits = [] } = await buildDocument({ ...toFacts(tried, given, other), dryRun: true, ...NOT_WRITTEN });
    return { changed: tried.changed.length, missing: waits.flatMap((wait) => wait.paths) };
  };
  const print = async (facts: Facts): Promise<number> => {
    const document = await printReport(io, facts);
    await writeReports(io, flags.report, document, {
      apiName: namesOf(prepared.pack, document.findings),
      changed: facts.changed,
    });
    return toUpgradeExit(document);
  };
  const trial = { paths, flags, sources: prepared.project.sources.length, tryOut };
  const facts = { ...toFacts(drawn, paths, flags), dryRun, trial };
  if (dryRun || changed.length === 0) return print({ ...facts, ...NOT_WRITTEN });
  if (flags.allowDirty !== true) guardWorkTrees(io, changed);
  guardCommit(io, changed, flags);
  if (flags.interactive !== true && !(await isAgreed(io, changed, flags))) {
    io.error("Nothing was written.\n");
    return EXIT.left;
  }
  isWritten = true;
  const { value: written, code } = await holdSignals(() => writeRecorded(io, changed, outcome));
  if (code !== undefined) {
    io.error("Interrupted: all files were written by then. `chatshift undo` takes them back.\n");
    return code;
  }
  if (written.failed.length === 0) commitRun(io, changed, outcome, flags);
  return print({ ...facts, ...written, isWritten: true });
}

const NOT_WRITTEN = { failed: [], isWritten: false } as const;

function toFacts({ prepared, outcome, changed }: Drawn, paths: readonly string[], flags: UpgradeFlags) {
  const project = flags.assumeEnv === true ? withOpenEnvironment(prepared.project) : prepared.project;
  const diff = flags.diff === true;
  return { command: "upgrade", diff, prepared: { ...prepared, project }, paths, flags, outcome, changed } as const;
}

/** A choice by questions at the terminal. Throws BadInput where there is none. */
function askAt(io: Io, flags: UpgradeFlags): Choose {
  const { askLine, editText } = io;
  if (!io.canAsk || askLine === undefined || editText === undefined || flags.format !== "text")
    throw new BadInput("--interactive needs a terminal to ask at", "Leave it out, or use --include review.");
  return async (safe, all) => (await import("./interactive.js")).askForEach({ ...io, askLine, editText }, safe, all);
}
