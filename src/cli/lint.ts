/** `chatshift lint`, from its flags to its exit code. */
import { BadInput } from "../errors.js";
import type { LintOptions, Outcome } from "../model.js";
import { applyBaseline } from "./baseline/apply.js";
import { toChangeSpec } from "./change-spec.js";
import type { Engine } from "./engine.js";
import { toLintExit } from "./exit-code.js";
import type { Io } from "./io.js";
import { isKnownId, toEngineOptions, toMinimum, toTarget } from "./options.js";
import type { LintFlags } from "./flags.js";
import { toOutputs, type Output } from "./outputs.js";
import { isEmpty, prepare, toEmptyOutcome } from "./prepare.js";
import type { Prepared } from "./prepare.js";
import { printLint } from "./print-lint.js";
import { findRemedies, NO_REMEDIES, type RemedyOf } from "./remedies.js";
import { applySeverities, checkSeverityIds } from "./severities.js";
import { toScopes } from "./scopes.js";

export async function lint(io: Io, engine: Engine, paths: readonly string[], flags: LintFlags): Promise<number> {
  const outputs = toOutputs(flags.format, flags.outputFile);
  checkFlags(flags);
  const prepared = await prepare(io, engine, paths, flags);
  const options = toLintOptions(prepared, flags);
  const found = isEmpty(prepared.project)
    ? toEmptyOutcome(options)
    : await engine.lint(prepared.project, prepared.pack, options);
  const outcome = await quieten(
    io,
    engine,
    prepared,
    options,
    flags,
    await applySeverities(io.cwd, keepGiven(found, prepared), prepared.configFile),
  );
  const remedyOf = await findRemediesFor(outputs, engine, prepared, options, outcome);
  const document = await printLint(io, outputs, { prepared, paths, flags, outcome, remedyOf });
  return toLintExit(document, flags.failOn);
}

/** Throws BadInput for flags that go against each other. */
function checkFlags({ suppressAll, pruneSuppressions, ...flags }: LintFlags): void {
  const isChange = toChangeSpec(flags) !== undefined;
  if (suppressAll === true && (pruneSuppressions === true || isChange))
    throw new BadInput(
      `--suppress-all and ${isChange ? "a change to look at" : "--prune-suppressions"} don't go together`,
      "--suppress-all takes all that is open as known.",
    );
}

/** The findings of given files alone; the rest of the project was read for following. */
function keepGiven(outcome: Outcome, { given }: Prepared): Outcome {
  if (given === undefined) return outcome;
  return {
    ...outcome,
    reported: outcome.reported.filter(({ finding }) => given.has(finding.place.path)),
    unparsed: outcome.unparsed.filter(({ path }) => given.has(path)),
  };
}

/** Suppresses what was there before the change asked about, and what is known. */
async function quieten(
  io: Io,
  engine: Engine,
  prepared: Prepared,
  options: LintOptions,
  flags: LintFlags,
  outcome: Outcome,
): Promise<Outcome> {
  const { textOf } = prepared.project;
  const spec = toChangeSpec(flags);
  const changed =
    spec === undefined
      ? outcome
      : await (await import("./changed-lines.js")).keepChanged(io, engine, prepared, options, spec, outcome);
  const paths = new Set([...prepared.paths, ...(prepared.given ?? [])]);
  return applyBaseline({ io, outcome: changed, paths, textOf }, flags);
}

function toLintOptions({ pack, config }: Prepared, flags: LintFlags): LintOptions {
  const named = flags.target ?? config.target;
  const to = toTarget(pack, named, "--target");
  checkSeverityIds(config, (pattern) => isKnownId(pack, pattern));
  const age = { minimum: toMinimum(pack, flags.minimum) };
  return { ...toEngineOptions(pack, flags, config, to), age, ...toScopes(flags) };
}

/** Only some formats have room for edits, and what an upgrade would write takes as long as one. */
async function findRemediesFor(
  outputs: readonly Output[],
  engine: Engine,
  prepared: Prepared,
  options: LintOptions,
  outcome: Outcome,
): Promise<RemedyOf> {
  const isWanted = outputs.some(({ format }) => format === "sarif" || format === "rdjson");
  return isWanted ? findRemedies(engine, prepared, options, outcome) : NO_REMEDIES;
}
