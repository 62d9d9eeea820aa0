/** `chatshift upgrade`, from its flags to its exit code. */
import { BadInput, EXIT } from "../errors.js";
import type { Finding, Outcome, Project, UpgradeOptions } from "../model.js";
import { takeOutEnvironment, withOpenEnvironment } from "./assume-env.js";
import type { Engine } from "./engine.js";
import { toUpgradeExit } from "./exit-code.js";
import { commitRun, guardCommit } from "./commit.js";
import type { Io } from "./io.js";
import { refuseDowngrade, toEngineOptions, toTarget } from "./options.js";
import type { SharedFlags } from "./options.js";
import { isEmpty, prepare, toEmptyOutcome } from "./prepare.js";
import type { Prepared } from "./prepare.js";
import { printReport } from "./print-report.js";
import type { Facts } from "./print-report.js";
import { checkReports, writeReports } from "./report-files.js";
import type { ReportFile } from "./report-files.js";
import { findChanged, guardWorkTrees, isAgreed } from "./write-changed.js";
import type { Changed } from "./write-changed.js";
import { holdSignals } from "./signals.js";
import { tellLife } from "../rules/version-life.js";
import { settleRuns, writeRecorded } from "./write-recorded.js";

export interface UpgradeFlags extends SharedFlags {
  readonly to?: string;
  readonly include?: "review";
  readonly dryRun?: true;
  readonly diff?: true;
  readonly yes?: true;
  readonly allowDirty?: true;
  readonly markers: boolean;
  readonly typecheck?: true;
  readonly assumeEnv?: true;
  readonly commit?: true;
  readonly branch?: string;
  readonly report: readonly ReportFile[];
  readonly interactive?: true;
}

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

export interface Drawn {
  readonly prepared: Prepared;
  readonly outcome: Outcome;
  readonly changed: readonly Changed[];
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

/** What an upgrade would do, on the files as they are. */
export async function draw(
  io: Io,
  engine: Engine,
  paths: readonly string[],
  flags: UpgradeFlags,
  accepts?: (finding: Finding) => boolean,
): Promise<Drawn> {
  const started = performance.now();
  io.progress?.("Reading files …");
  const prepared = await prepare(io, engine, paths, flags);
  const { sources } = prepared.project;
  io.progress?.(`Following ${sources.length} of ${prepared.paths.length} files, then proving the edits …`);
  const options = { ...toUpgradeOptions(prepared, flags), ...(accepts === undefined ? {} : { accepts }) };
  const goal = prepared.pack.versions.find(({ version }) => version === options.to);
  if (goal?.status === "deprecated" || goal?.status === "gone")
    io.error(
      `${tellLife(prepared.pack, options.to).join(" ")} The newest stable version is ${prepared.pack.newestStable}.\n`,
    );
  const outcome = await runEngine(io, engine, prepared, options, flags);
  const seconds = (performance.now() - started) / 1000;
  io.progress?.(seconds < 1 ? "" : `Done in ${seconds.toFixed(1)} s.\n`);
  return { prepared, outcome, changed: findChanged(prepared.project, outcome) };
}

function toUpgradeOptions({ pack, config }: Prepared, flags: UpgradeFlags): UpgradeOptions {
  const to = toTarget(pack, flags.to ?? config.to, "--to");
  const options = toEngineOptions(pack, flags, config, to);
  refuseDowngrade(options);
  const assumeEnv = flags.assumeEnv === true;
  return { ...options, includeReview: flags.include === "review", markers: flags.markers, assumeEnv };
}

async function runEngine(
  io: Io,
  engine: Engine,
  { project, pack }: Prepared,
  options: UpgradeOptions,
  { typecheck, assumeEnv }: UpgradeFlags,
): Promise<Outcome> {
  if (isEmpty(project)) return toEmptyOutcome(options);
  const checked = typecheck ? await withTypeCheck(io, project) : project;
  if (assumeEnv !== true) return engine.upgrade(checked, pack, options);
  return takeOutEnvironment(await engine.upgrade(withOpenEnvironment(checked), pack, options), project);
}

/** The project together with its own type checker, as far as it has one. */
async function withTypeCheck(io: Io, project: Project): Promise<Project> {
  const { createTypeCheck } = await import("../files/type-check.js");
  const paths = project.sources.map(({ path }) => path);
  const { check, unchecked } = createTypeCheck(io.cwd, paths);
  for (const why of unchecked) io.error(`Note: not type-checked: ${why}.\n`);
  return { ...project, typeCheck: check };
}
