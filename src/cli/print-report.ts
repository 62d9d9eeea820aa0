/** Prints what a run found and did: as text for a person, or as the JSON document alone. */
import type { Outcome } from "../model.js";
import { toDocument } from "../report/document.js";
import type { Document } from "../report/document-schema.js";
import { toolVersion } from "./tool.js";
import type { Io } from "./io.js";
import type { SharedFlags } from "./options.js";
import type { Prepared } from "./prepare.js";
import type { Changed } from "./write-changed.js";

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
}

export async function printReport(io: Io, facts: Facts): Promise<Document> {
  const document = await buildDocument(facts);
  const isJson = facts.flags.format === "json";
  if (isJson) io.out(`${JSON.stringify(document, null, 2)}\n`);
  if (facts.diff) await printDiffs(io, facts.changed, isJson);
  if (!isJson) {
    const { formatText } = await import("../report/text.js");
    const hops = facts.flags.explainEvidence === true ? facts.outcome.reported.map(({ finding }) => finding.hops) : [];
    const { textOf } = facts.prepared.project;
    io.out(
      formatText(document, {
        paint: await io.paint(),
        apiName: facts.prepared.pack.name,
        paths: facts.paths,
        hops,
        textOf,
      }),
    );
  }
  return document;
}

async function buildDocument({
  command,
  dryRun,
  prepared,
  flags,
  outcome,
  changed,
  isWritten,
  failed,
}: Facts): Promise<Document> {
  const { textOf } = prepared.project;
  const texts = new Map(isWritten ? changed.map(({ path, after }) => [path, after]) : []);
  const unparsed = outcome.unparsed.map(({ path, line, column, message }) => ({
    path,
    reason: `does not parse: ${line}:${column} ${message}`,
  }));
  // Only JSON has fingerprints, and they take as long as parsing all files once more.
  const isTold = flags.format === "json" && outcome.reported.length > 0;
  const fingerprintOf = isTold ? (await import("../report/fingerprint.js")).createFingerprinter(textOf) : () => "";
  return toDocument({
    command,
    dryRun,
    toolVersion: toolVersion(),
    api: prepared.pack.id,
    outcome,
    paths: prepared.paths,
    skipped: prepared.skipped,
    failed: [...prepared.failed, ...unparsed, ...failed],
    textOf,
    writtenTextOf: (path) => texts.get(path),
    fingerprintOf,
  });
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
