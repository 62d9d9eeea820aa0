/** `--suppress-all`, `--prune-suppressions` and the file of known findings, applied to what a lint found. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Finding, Outcome, Reported } from "../../model.js";
import type { Io } from "../io.js";
import { readKnownFile, writeKnownFile, type KnownFile } from "./file.js";
import { matchKnown, toKnown, type Known } from "./known.js";

export interface BaselineFlags {
  readonly suppressAll?: true;
  readonly pruneSuppressions?: true;
  readonly suppressionsLocation?: string;
}

export interface BaselineFacts {
  readonly io: Io;
  readonly outcome: Outcome;
  /** Files that this run looked into, clean ones too. */
  readonly paths: ReadonlySet<string>;
  readonly textOf: (path: string) => string | undefined;
}

/** The outcome with what is known suppressed. Writes the file of known findings when it is asked to. */
export async function applyBaseline(facts: BaselineFacts, flags: BaselineFlags): Promise<Outcome> {
  const { io, outcome } = facts;
  const file = await readKnownFile(io.cwd, flags.suppressionsLocation);
  if (file.known.length === 0 && flags.suppressAll !== true) return outcome;
  const open = outcome.reported.flatMap(({ finding, status }) => (status === "open" ? [finding] : []));
  const { createScopeFinder } = await import("../../report/fingerprint.js");
  const scopeOf = createScopeFinder(facts.textOf);
  const isGone = (path: string): boolean => !facts.paths.has(path) && !existsSync(resolve(io.cwd, path));
  const isLooked = ({ path }: Known): boolean => facts.paths.has(path) || isGone(path);
  if (flags.suppressAll === true) {
    const others = file.known.filter((one) => !isLooked(one));
    const all = toKnown(open, scopeOf);
    writeKnownFile(io.cwd, file, [...others, ...all]);
    io.error(`Note: ${open.length} findings are suppressed from now on, by ${file.shown}.\n`);
    return suppress(outcome, new Set(open));
  }
  const { isKnown, unused, used } = matchKnown(file.known, open, scopeOf, isGone);
  const idle = unused.filter(isLooked);
  if (flags.pruneSuppressions === true) prune(facts, file, [...used, ...unused.filter((one) => !isLooked(one))], idle);
  else if (idle.length > 0) tellUnused(io, file, idle);
  return suppress(outcome, new Set(open.filter(isKnown)));
}

function prune({ io }: BaselineFacts, file: KnownFile, kept: readonly Known[], idle: readonly Known[]): void {
  if (idle.length === 0) return;
  writeKnownFile(io.cwd, file, kept);
  io.error(`Note: ${countOf(idle)} unused suppressions are removed from ${file.shown}.\n`);
}

function tellUnused(io: Io, { shown }: KnownFile, idle: readonly Known[]): void {
  const [first] = idle;
  const example = first === undefined ? "" : ` (${first.path}: ${first.id}${idle.length > 1 ? ", …" : ""})`;
  io.error(
    `Note: ${countOf(idle)} suppressions in ${shown} are unused${example}. ` +
      "Take them out: chatshift lint --prune-suppressions\n",
  );
}

function countOf(known: readonly Known[]): number {
  return known.reduce((sum, { count }) => sum + count, 0);
}

function suppress(outcome: Outcome, findings: ReadonlySet<Finding>): Outcome {
  const quieten = (one: Reported): Reported =>
    findings.has(one.finding) ? { ...one, status: "suppressed", suppressedBy: "baseline" } : one;
  return { ...outcome, reported: outcome.reported.map(quieten) };
}
