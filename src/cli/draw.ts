/** What `chatshift upgrade` would do: the engine's outcome over the files as they are, before anything is written. */
import type { Analysis } from "../engine.js";
import type { Finding, Outcome, Project, UpgradeOptions } from "../model.js";
import { tellLife } from "../rules/version-life.js";
import { takeOutEnvironment, withOpenEnvironment } from "./assume-env.js";
import type { Engine } from "./engine.js";
import type { UpgradeFlags } from "./flags.js";
import type { Io } from "./io.js";
import { refuseDowngrade, toEngineOptions, toTarget } from "./options.js";
import { theConfig } from "./parts.js";
import { isEmpty, prepare, toEmptyOutcome, type Prepared } from "./prepare.js";
import type { Seen } from "../upgrade.js";
import { findChanged, type Changed } from "./write-changed.js";

export interface Drawn {
  readonly prepared: Prepared;
  readonly outcome: Outcome;
  readonly changed: readonly Changed[];
}

interface Given {
  readonly accepts?: ((finding: Finding) => boolean) | undefined;
  /** What another upgrade of the same paths and config has read, where nothing was written since. */
  readonly prepared?: Prepared | undefined;
}

/** What was found in projects: their texts are read once. */
const seen = new WeakMap<Project, Seen>();

/** What an upgrade would do, on the files as they are. */
export async function draw(
  io: Io,
  engine: Engine,
  paths: readonly string[],
  flags: UpgradeFlags,
  { accepts, prepared: before }: Given = {},
): Promise<Drawn> {
  const started = performance.now();
  if (before === undefined) io.progress?.("Reading files …");
  const prepared = before ?? (await prepare(io, engine, paths, flags));
  const { sources } = prepared.project;
  io.progress?.(`Following ${sources.length} of ${prepared.paths.length} files, then proving the edits …`);
  const options = { ...toUpgradeOptions(io, prepared, flags), ...(accepts === undefined ? {} : { accepts }) };
  const goal = prepared.pack.versions.find(({ version }) => version === options.to);
  // On the way of steps old versions are met by intention.
  if (flags.commitSteps !== true && (goal?.status === "deprecated" || goal?.status === "gone"))
    io.error(
      `${tellLife(prepared.pack, options.to).join(" ")} The newest stable version is ${prepared.pack.newestStable}.\n`,
    );
  const outcome = await runEngine(io, engine, prepared, options, flags);
  const seconds = (performance.now() - started) / 1000;
  io.progress?.(seconds < 1 ? "" : `Done in ${seconds.toFixed(1)} s.\n`);
  return { prepared, outcome, changed: findChanged(prepared.project, outcome) };
}

function toUpgradeOptions(io: Io, prepared: Prepared, flags: UpgradeFlags): UpgradeOptions {
  const { pack } = prepared;
  const config = theConfig(prepared, io.cwd, flags, { key: "to", named: flags.to });
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
  const known = seen.get(project) ?? new Map<string, Analysis>();
  seen.set(project, known);
  if (assumeEnv !== true) return engine.upgrade(checked, pack, options, known);
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
