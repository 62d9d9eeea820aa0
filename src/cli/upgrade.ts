/** `chatshift upgrade`, from its flags to its exit code. */
import { EXIT } from "../errors.js";
import type { Outcome, Project, UpgradeOptions } from "../model.js";
import type { Engine } from "./engine.js";
import { toUpgradeExit } from "./exit-code.js";
import type { Io } from "./io.js";
import { refuseDowngrade, toEngineOptions, toTarget } from "./options.js";
import type { SharedFlags } from "./options.js";
import { isEmpty, prepare, toEmptyOutcome } from "./prepare.js";
import type { Prepared } from "./prepare.js";
import { printReport } from "./print-report.js";
import { findChanged, guardWorkTrees, isAgreed, writeChanged } from "./write-changed.js";

export interface UpgradeFlags extends SharedFlags {
  readonly to?: string;
  readonly include?: "review";
  readonly dryRun?: true;
  readonly diff?: true;
  readonly yes?: true;
  readonly allowDirty?: true;
  readonly markers: boolean;
  readonly typecheck?: true;
}

export async function upgrade(io: Io, engine: Engine, paths: readonly string[], flags: UpgradeFlags): Promise<number> {
  const prepared = await prepare(io, engine, paths, flags);
  const options = toUpgradeOptions(prepared, flags);
  const outcome = await runEngine(io, engine, prepared, options, flags);
  const changed = findChanged(prepared.project, outcome);
  const dryRun = flags.dryRun === true;
  const facts = { command: "upgrade", dryRun, diff: flags.diff === true, prepared, paths, flags, changed } as const;
  if (dryRun || changed.length === 0)
    return toUpgradeExit(await printReport(io, { ...facts, outcome, failed: [], isWritten: false }));
  if (flags.allowDirty !== true) guardWorkTrees(io, changed);
  if (!(await isAgreed(io, changed, flags))) {
    io.error("Nothing was written.\n");
    return EXIT.left;
  }
  return toUpgradeExit(await printReport(io, { ...facts, ...writeChanged(io, changed, outcome), isWritten: true }));
}

function toUpgradeOptions({ pack, config }: Prepared, flags: UpgradeFlags): UpgradeOptions {
  const to = toTarget(pack, flags.to ?? config.to, "--to");
  const options = toEngineOptions(pack, flags, config, to);
  refuseDowngrade(options);
  return { ...options, includeReview: flags.include === "review", markers: flags.markers };
}

async function runEngine(
  io: Io,
  engine: Engine,
  { project, pack }: Prepared,
  options: UpgradeOptions,
  { typecheck }: UpgradeFlags,
): Promise<Outcome> {
  if (isEmpty(project)) return toEmptyOutcome(options);
  return engine.upgrade(typecheck ? await withTypeCheck(io, project) : project, pack, options);
}

/** The project together with its own type checker, as far as it has one. */
async function withTypeCheck(io: Io, project: Project): Promise<Project> {
  const { createTypeCheck } = await import("../files/type-check.js");
  const paths = project.sources.map(({ path }) => path);
  const { check, unchecked } = createTypeCheck(io.cwd, paths);
  for (const why of unchecked) io.error(`Note: not type-checked: ${why}.\n`);
  return { ...project, typeCheck: check };
}
