/** The report for a person at a terminal: per file what changed and what is left, then the sums and what to do next. */
import type { ChalkInstance } from "chalk";
import { UNREAD_REASON } from "../files/walk.js";
import { groupBy } from "../group-by.js";
import type { Hop } from "../model.js";
import { findLineStarts, toPosition } from "../text/source.js";
import type { Document, DocumentFile, DocumentFinding } from "./document-schema.js";
import { formatSummary } from "./summary.js";
import { wrapText } from "./wrap.js";

export interface TextOptions {
  readonly paint: ChalkInstance;
  /** Name of the API in words. */
  readonly apiName: string;
  /** As the user gave them. */
  readonly paths: readonly string[];
  /** The way to each finding, in the order of the findings; empty when it isn't to be shown. */
  readonly hops: readonly (readonly Hop[])[];
  readonly textOf: (path: string) => string | undefined;
}

const INDENT = " ".repeat(11);
const WIDTH = 100;

export function formatText(document: Document, options: TextOptions): string {
  const shown = document.findings.map((finding, index) => ({ finding, hops: options.hops[index] ?? [] }));
  const told = shown.filter(({ finding }) => isTold(finding, document));
  const byPath = groupBy(told, ({ finding }) => finding.path);
  const files = new Map(document.files.map((file) => [file.path, file]));
  const paths = [...new Set([...byPath.keys(), ...findFailed(document)])].sort();
  const blocks = paths.map((path) => {
    const own = byPath.get(path) ?? [];
    const head = formatFileHead(path, files.get(path), own, document, options.paint);
    return [head, ...sortForReading(own).map((one) => formatFinding(one, document, options))].join("\n");
  });
  return [
    formatHead(document, options),
    ...blocks,
    ...formatNotes(document, options.paint),
    formatSummary(document, options),
  ]
    .map((block) => `${block}\n`)
    .join("\n");
}

/** Notes come later, once each; what the user wants to hear nothing of is only counted. */
function isTold({ tier, status }: DocumentFinding, { command }: Document): boolean {
  return tier !== "note" && status !== "suppressed" && !(status === "skipped" && command === "lint");
}

function formatHead({ command, plan, dryRun }: Document, { paint, apiName }: TextOptions): string {
  const from = plan.from === "auto" ? "to" : `${plan.from} →`;
  const what = command === "lint" ? `held against ${plan.to}` : `${from} ${plan.to}`;
  return paint.bold(`${apiName}, ${what}`) + (dryRun ? paint.dim(" (dry run: nothing is written)") : "");
}

/** Files that could not be looked into although they matter. */
function findFailed({ files }: Document): readonly string[] {
  return files.flatMap((file) => (isUnread(file) ? [file.path] : []));
}

function isUnread({ status, reason }: DocumentFile): boolean {
  return status === "failed" || reason === UNREAD_REASON;
}

/** `own` is what is told of the file. */
function formatFileHead(
  path: string,
  file: DocumentFile | undefined,
  own: readonly Shown[],
  { dryRun, command }: Document,
  paint: ChalkInstance,
): string {
  const left = own.filter(({ finding }) => isLeft(finding)).length;
  const fixed = own.filter(({ finding }) => finding.status === "fixed").length;
  const parts = [
    ...(file !== undefined && isUnread(file) ? [paint.red(file.reason ?? "failed")] : []),
    ...(fixed > 0 ? [`${countOf(fixed, "place")} ${dryRun ? "would change" : "changed"}`] : []),
    ...(left > 0 ? [command === "lint" ? countOf(left, "finding") : `${left} to do`] : []),
  ];
  return `${paint.underline(path)}  ${parts.join(", ")}`;
}

interface Shown {
  readonly finding: DocumentFinding;
  readonly hops: readonly Hop[];
}

/** What changed, then what is left. */
function sortForReading(shown: readonly Shown[]): readonly Shown[] {
  return shown.toSorted((a, b) => Number(isLeft(a.finding)) - Number(isLeft(b.finding)));
}

function formatFinding({ finding, hops }: Shown, document: Document, options: TextOptions): string {
  const { paint } = options;
  const { line, column } = (finding.now ?? finding).start;
  const head = `  ${toLabel(finding, document, paint)}${paint.cyan(`${finding.path}:${line}:${column}`)}  ${finding.message}`;
  const more = finding.status === "open" ? [...toAdvice(finding), paint.dim(toState(finding, document))] : [];
  return [head, ...[...more, ...formatHops(finding, hops, options)].map((text) => INDENT + text)].join("\n");
}

/** First word of a line, padded: what became of the place, or how bad it is. */
function toLabel({ status, severity }: DocumentFinding, { command }: Document, paint: ChalkInstance): string {
  if (status === "fixed") return paint.green("changed".padEnd(9));
  if (status === "skipped") return paint.dim("skipped".padEnd(9));
  if (command === "upgrade") return paint.yellow("to do".padEnd(9));
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
  return colour(severity.padEnd(9));
}

function toAdvice({ advice, heldBy }: DocumentFinding): readonly string[] {
  const held = heldBy === undefined ? [] : wrapText(`Held: ${heldBy}`, WIDTH - INDENT.length);
  return [...wrapText(advice, WIDTH - INDENT.length), ...held];
}

/** Tier, what would apply the fix, evidence if weak, and the id. */
function toState({ tier, fix, id, evidence }: DocumentFinding, { command }: Document): string {
  const remedy =
    fix === null
      ? []
      : [fix.tier === "review" ? "applied by upgrade --include review" : command === "lint" ? "fixed by upgrade" : ""];
  const parts = [tier, ...remedy, ...(evidence === "certain" ? [] : [`evidence: ${evidence}`]), id];
  return parts.filter((part) => part !== "").join(" · ");
}

function formatHops({ version }: DocumentFinding, hops: readonly Hop[], options: TextOptions): readonly string[] {
  if (hops.length === 0) return [];
  const steps = hops.map(({ place, what }) => {
    const { line, column } = toPosition(findLineStarts(options.textOf(place.path) ?? ""), place.start);
    return `  ${place.path}:${line}:${column}  ${what}`;
  });
  const head = `Reached by (version ${version.value ?? "unknown"}, from: ${version.source}):`;
  return [head, ...steps].map((line) => options.paint.dim(line));
}

/** Notes once per change, with their places. */
function formatNotes({ findings }: Document, paint: ChalkInstance): readonly string[] {
  const notes = findings.filter((one) => one.tier === "note" && one.status === "open");
  if (notes.length === 0) return [];
  const blocks = [...new Set(notes.map(({ id }) => id))].flatMap((id) => {
    const same = notes.filter((one) => one.id === id);
    const places = same.slice(0, 3).map(({ path, start }) => paint.cyan(`${path}:${start.line}:${start.column}`));
    const more = same.length > 3 ? `, and ${same.length - 3} more` : "";
    const [first] = same;
    return [`  ${first?.message ?? id}`, `${INDENT}${places.join(", ")}${more}`, INDENT + paint.dim(id)];
  });
  return [[paint.underline("Good to know"), ...blocks].join("\n")];
}

function isLeft({ status }: DocumentFinding): boolean {
  return status === "open" || status === "skipped";
}

/** `1 place`, `2 places`. */
function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
