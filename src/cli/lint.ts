/** `chatshift lint`, from its flags to its exit code. */
import type { Severity } from "../model.js";
import type { Engine } from "./engine.js";
import { toLintExit } from "./exit-code.js";
import type { Io } from "./io.js";
import { toEngineOptions, toTarget } from "./options.js";
import type { SharedFlags } from "./options.js";
import { isEmpty, prepare, toEmptyOutcome } from "./prepare.js";
import { toScopes } from "./scopes.js";
import { printReport } from "./print-report.js";

export interface LintFlags extends SharedFlags {
  readonly target?: string;
  readonly failOn: Severity;
  readonly scopes?: string;
}

export async function lint(io: Io, engine: Engine, paths: readonly string[], flags: LintFlags): Promise<number> {
  const prepared = await prepare(io, engine, paths, flags);
  const { pack, project, config } = prepared;
  const named = flags.target ?? config.target;
  const to = toTarget(pack, named, "--target");
  const options = {
    ...toEngineOptions(pack, flags, config, to),
    isTargetGiven: named !== undefined,
    ...toScopes(flags),
  };
  const outcome = isEmpty(project) ? toEmptyOutcome(options) : await engine.lint(project, pack, options);
  const facts = { command: "lint", dryRun: false, diff: false, prepared, paths, flags, outcome } as const;
  const document = await printReport(io, { ...facts, changed: [], failed: [], isWritten: false });
  return toLintExit(document, flags.failOn);
}
