/** Prints what a lint found, in one format or several at once. */
import type { Outcome } from "../model.js";
import type { Document } from "../report/document-schema.js";
import type { ReportFacts } from "../report/formats/told.js";
import type { Io } from "./io.js";
import type { LintFlags } from "./flags.js";
import { writeOutput, type Format, type Output } from "./outputs.js";
import type { Prepared } from "./prepare.js";
import { buildDocument, toText, type Facts } from "./print-report.js";
import type { RemedyOf } from "./remedies.js";
import { namesOf } from "../packs/pack-set.js";

export interface Linted {
  readonly prepared: Prepared;
  readonly paths: readonly string[];
  readonly flags: LintFlags;
  readonly outcome: Outcome;
  readonly remedyOf: RemedyOf;
}

/** Formats that name findings from run to run. */
const FINGERPRINTED: ReadonlySet<Format> = new Set(["json", "sarif", "gitlab"]);

export async function printLint(io: Io, outputs: readonly Output[], linted: Linted): Promise<Document> {
  const { prepared, paths, flags, outcome } = linted;
  const format = outputs.some((output) => FINGERPRINTED.has(output.format)) ? "json" : "text";
  const facts: Facts = {
    command: "lint",
    dryRun: false,
    diff: false,
    prepared,
    paths,
    flags: { ...flags, format },
    outcome,
    changed: [],
    failed: [],
    isWritten: false,
  };
  const document = await buildDocument(facts);
  for (const output of outputs) await put(io, output, facts, toReportFacts(io, document, linted));
  return document;
}

function toReportFacts(io: Io, document: Document, { prepared, flags, outcome, remedyOf }: Linted): ReportFacts {
  const { pack, project } = prepared;
  return {
    document,
    reported: outcome.reported,
    pack,
    apiName: namesOf(pack, document.findings),
    root: io.cwd,
    textOf: project.textOf,
    remedyOf,
    failOn: flags.failOn,
  };
}

async function put(io: Io, { format, file }: Output, facts: Facts, reportFacts: ReportFacts): Promise<void> {
  const content =
    format === "text" ? await printText(io, file, facts, reportFacts.document) : await formatAs(format, reportFacts);
  if (file === undefined) io.out(content);
  else writeOutput(io.cwd, file, content);
}

/** With colours on a terminal alone. */
async function printText(io: Io, file: string | undefined, facts: Facts, document: Document): Promise<string> {
  if (file === undefined) return toText(io, facts, document, await io.paint());
  return toText(io, facts, document, (await import("./paint.js")).paintPlain());
}

async function formatAs(format: Exclude<Format, "text">, facts: ReportFacts): Promise<string> {
  const { FORMATTERS } = await import("../report/formats/formats.js");
  return FORMATTERS[format](facts);
}
