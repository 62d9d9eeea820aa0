/** Prints what a run found and did: as text for a person, or as the JSON document alone. */
import type { ChalkInstance } from "chalk";
import type { Outcome } from "../model.js";
import { createNow, groupEdits, toDocument } from "../report/document.js";
import { toHeadline } from "../report/headline.js";
import { nextAfterLint, toCommand } from "../report/next.js";
import { findWaits } from "../report/waits.js";
import { findNextSteps } from "./next-steps.js";
import type { Trial } from "./next-steps.js";
import type { Document } from "../report/document-schema.js";
import { toolVersion } from "./tool.js";
import type { Io } from "./io.js";
import type { SharedFlags } from "./options.js";
import type { Prepared } from "./prepare.js";
import { toPackFlags, toQuestion } from "./typed-flags.js";
import type { Changed } from "./write-changed.js";
import { namesOf } from "../packs/pack-set.js";

export interface Facts {
  readonly command: "upgrade" | "lint";
  readonly dryRun: boolean;
  readonly diff: boolean;
  readonly prepared: Prepared;
  /** As the user gave them, for the commands that the report proposes. */
  readonly paths: readonly string[];
  readonly flags: SharedFlags;
  readonly outcome: Outcome;
  readonly changed: readonly Changed[];
  readonly isWritten: boolean;
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  /** Of an upgrade: how the commands that the report proposes are tried. */
  readonly trial?: Trial;
}

export async function printReport(io: Io, facts: Facts): Promise<Document> {
  const document = await buildDocument(facts);
  const isJson = facts.flags.format === "json";
  if (isJson) io.out(`${JSON.stringify(document, null, 2)}\n`);
  if (facts.diff) await printDiffs(io, facts.changed, isJson);
  if (!isJson) io.out(await toText(io, facts, document, await io.paint()));
  return document;
}

/** The report for a person. */
export async function toText(io: Io, facts: Facts, document: Document, paint: ChalkInstance): Promise<string> {
  const [{ formatText }, { toWidth }, { makeAllVisible }] = await Promise.all([
    import("../report/text.js"),
    import("../report/wrap.js"),
    import("../report/visible.js"),
  ]);
  const { outcome, prepared, paths, trial } = facts;
  return formatText(makeAllVisible(document), {
    paint,
    width: toWidth(io.columns),
    apiName: namesOf(prepared.pack, document.findings),
    paths,
    next:
      trial === undefined
        ? nextAfterLint(document, [...paths, ...toQuestion(facts.flags, document.plan.to)])
        : await findNextSteps(document, trial),
    explain: (id) => toCommand(["explain", id, ...toPackFlags(facts.flags)]),
    hops: facts.flags.explainEvidence === true ? outcome.reported.map(({ finding }) => finding.hops) : [],
    positionOf: createNow(
      { textOf: prepared.project.textOf, writtenTextOf: toWrittenTexts(facts) },
      groupEdits(outcome.edits),
    ),
  });
}

function toWrittenTexts({ changed, isWritten }: Facts): (path: string) => string | undefined {
  const texts = new Map(isWritten ? changed.map(({ path, after }) => [path, after]) : []);
  return (path) => texts.get(path);
}

/** The document of a run. */
export async function buildDocument(facts: Facts): Promise<Document> {
  const { command, dryRun, prepared, flags, outcome, failed } = facts;
  const { textOf, lockOf } = prepared.project;
  const unparsed = outcome.unparsed.map(({ why, path, line, column, message }) => ({
    path,
    reason: why === "syntax" ? `does not parse: ${line}:${column} ${message}` : `${line}:${column} ${message}`,
  }));
  // Only JSON has fingerprints, and they take as long as parsing all files once more.
  const isTold = flags.format === "json" && outcome.reported.length > 0;
  const fingerprintOf = isTold ? (await import("../report/fingerprint.js")).createFingerprinter(textOf) : () => "";
  const document = toDocument({
    command,
    dryRun,
    toolVersion: toolVersion(),
    api: prepared.pack.id,
    outcome,
    paths: prepared.paths,
    skipped: prepared.skipped,
    failed: [...prepared.failed, ...unparsed, ...failed],
    textOf,
    writtenTextOf: toWrittenTexts(facts),
    fingerprintOf,
  });
  return command === "upgrade" ? withHeadline(document, lockOf) : document;
}

/** The document of an upgrade begins with what came of it. */
function withHeadline(document: Document, lockOf: Prepared["project"]["lockOf"]): Document {
  const waits = [...findWaits(document.findings, (path) => lockOf?.(path))];
  return { ...document, waits, headline: toHeadline({ ...document, waits }) };
}

/** Beside a JSON document, diffs go to stderr: stdout is the document alone. */
async function printDiffs(io: Io, changed: readonly Changed[], isJson: boolean): Promise<void> {
  const { formatDiff } = await import("../report/diff.js");
  const paint = await io.paint();
  for (const { path, before, after } of changed) {
    if (isJson) io.error(formatDiff(path, before, after));
    else io.out(formatDiff(path, before, after, paint));
  }
}
