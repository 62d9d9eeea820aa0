/** `chatshift lint`, from its flags to its exit code. */
import type { Config } from "../config/schema.js";
import { BadInput } from "../errors.js";
import type { LintOptions, Outcome, Packs } from "../model.js";
import { applyBaseline } from "./baseline/apply.js";
import { findCache, withCache } from "./cached.js";
import { toChangeSpec } from "./change-spec.js";
import type { Engine } from "./engine.js";
import { toLintExit } from "./exit-code.js";
import type { Io } from "./io.js";
import { isKnownId, toEngineOptions, toMinimum, toTarget } from "./options.js";
import type { LintFlags } from "./flags.js";
import { toOutputs, type Output } from "./outputs.js";
import { findParts, joinOutcomes, type Part } from "./parts.js";
import { isEmpty, prepare, toEmptyOutcome } from "./prepare.js";
import type { Prepared } from "./prepare.js";
import { printLint } from "./print-lint.js";
import { findRemedies, NO_REMEDIES, type RemedyOf } from "./remedies.js";
import { applySeverities, checkSeverityIds } from "./severities.js";
import { toScopes } from "./scopes.js";

export async function lint(io: Io, own: Engine, paths: readonly string[], flags: LintFlags): Promise<number> {
  const outputs = toOutputs(flags.format, flags.outputFile);
  checkFlags(flags);
  const cache = findCache(io.cwd, flags);
  const engine = cache === undefined ? own : withCache(own, cache);
  const prepared = await prepare(io, engine, paths, flags, cache);
  for (const { values } of prepared.configs.all())
    checkSeverityIds(values, (pattern) => isKnownId(prepared.pack, pattern));
  const goal = { key: "target", named: flags.target } as const;
  const linted: Linted[] = [];
  for (const part of findParts(prepared, io.cwd, flags, goal))
    linted.push(await lintPart(io, engine, prepared, part, flags));
  const { textOf } = prepared.project;
  const known = new Set([...prepared.paths, ...(prepared.given ?? [])]);
  const outcome = await applyBaseline({ io, outcome: joinOutcomes(linted, io), paths: known, textOf }, flags);
  const remedyOf = await findRemediesFor(outputs, engine, prepared, linted);
  const document = await printLint(io, outputs, { prepared, paths, flags, outcome, remedyOf });
  return toLintExit(document, flags.failOn);
}

interface Linted {
  readonly part: Part;
  readonly options: LintOptions;
  readonly outcome: Outcome;
}

/** What there is to report about one part: weighed, and without what was there before the change that is asked about. */
async function lintPart(io: Io, engine: Engine, prepared: Prepared, part: Part, flags: LintFlags): Promise<Linted> {
  const { project, pack, configs } = prepared;
  const options = toLintOptions(pack, part.config.values, flags);
  const found = isEmpty(project) ? toEmptyOutcome(options) : await engine.lint(project, pack, options);
  const weighed = await applySeverities(io.cwd, keepOwn(found, prepared, part), configs);
  const spec = toChangeSpec(flags);
  const outcome =
    spec === undefined
      ? weighed
      : await (await import("./changed-lines.js")).keepChanged(io, engine, prepared, options, spec, weighed);
  return { part, options, outcome };
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

/** The findings of a part, and of given files alone; the rest of the project was read for following. */
function keepOwn(outcome: Outcome, { given }: Prepared, { owns }: Part): Outcome {
  const isOwn = (path: string): boolean => owns(path) && (given === undefined || given.has(path));
  return {
    ...outcome,
    reported: outcome.reported.filter(({ finding }) => isOwn(finding.place.path)),
    unparsed: outcome.unparsed.filter(({ path }) => isOwn(path)),
  };
}

function toLintOptions(pack: Packs, config: Config, flags: LintFlags): LintOptions {
  const to = toTarget(pack, flags.target ?? config.target, "--target");
  const age = { minimum: toMinimum(pack, flags.minimum, "--minimum") };
  return { ...toEngineOptions(pack, flags, config, to), age, ...toScopes(flags) };
}

/** Only some formats have room for edits, and what an upgrade would write takes as long as one. */
async function findRemediesFor(
  outputs: readonly Output[],
  engine: Engine,
  prepared: Prepared,
  linted: readonly Linted[],
): Promise<RemedyOf> {
  if (!outputs.some(({ format }) => format === "sarif" || format === "rdjson")) return NO_REMEDIES;
  const found: { readonly part: Part; readonly remedyOf: RemedyOf }[] = [];
  for (const { part, options, outcome } of linted)
    found.push({ part, remedyOf: await findRemedies(engine, prepared, options, outcome) });
  return (finding) => found.find(({ part }) => part.owns(finding.place.path))?.remedyOf(finding);
}
