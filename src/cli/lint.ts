/** `chatshift lint`, from its flags to its exit code. */
import type { LintOptions, Outcome, Severity } from "../model.js";
import type { Engine } from "./engine.js";
import { toLintExit } from "./exit-code.js";
import type { Io } from "./io.js";
import { toEngineOptions, toTarget } from "./options.js";
import type { EngineFlags } from "./options.js";
import { toOutputs, type Output } from "./outputs.js";
import { isEmpty, prepare, toEmptyOutcome } from "./prepare.js";
import type { Prepared } from "./prepare.js";
import { printLint } from "./print-lint.js";
import { findRemedies, NO_REMEDIES, type RemedyOf } from "./remedies.js";
import { toScopes } from "./scopes.js";

export interface LintFlags extends EngineFlags {
  readonly target?: string;
  readonly failOn: Severity;
  readonly scopes?: string;
  readonly format: readonly Output[];
  readonly outputFile?: string;
}

export async function lint(io: Io, engine: Engine, paths: readonly string[], flags: LintFlags): Promise<number> {
  const outputs = toOutputs(flags.format, flags.outputFile);
  const prepared = await prepare(io, engine, paths, flags);
  const options = toLintOptions(prepared, flags);
  const outcome = isEmpty(prepared.project)
    ? toEmptyOutcome(options)
    : await engine.lint(prepared.project, prepared.pack, options);
  const remedyOf = await findRemediesFor(outputs, engine, prepared, options, outcome);
  const document = await printLint(io, outputs, { prepared, paths, flags, outcome, remedyOf });
  return toLintExit(document, flags.failOn);
}

function toLintOptions({ pack, config }: Prepared, flags: LintFlags): LintOptions {
  const named = flags.target ?? config.target;
  const to = toTarget(pack, named, "--target");
  return { ...toEngineOptions(pack, flags, config, to), isTargetGiven: named !== undefined, ...toScopes(flags) };
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
