/** The report for a person at a terminal: per file what changed and what is left, then the sums and what to do next. */
import type { ChalkInstance } from "chalk";
import { groupBy } from "../group-by.js";
import type { Hop } from "../model.js";
import type { Position } from "../text/source.js";
import type { Document, DocumentFile, DocumentFinding } from "./document-schema.js";
import type { NextStep } from "./next.js";
import { formatSummary, isUnread } from "./summary.js";
import { isHeld } from "./waits.js";
import { wrapBehind, wrapText } from "./wrap.js";
import { countOf } from "./count-words.js";
import { messageOf } from "./written-words.js";

export interface TextOptions {
  readonly paint: ChalkInstance;
  /** Columns to write in. */
  readonly width: number;
  /** Name of the API in words. */
  readonly apiName: string;
  /** As the user gave them. */
  readonly paths: readonly string[];
  /** Of an upgrade: commands worth running next. */
  readonly next: readonly NextStep[];
  /** The command that explains a change, by its id. */
  readonly explain: (id: string) => string;
  /** The way to each finding, in the order of the findings; empty when it isn't to be shown. */
  readonly hops: readonly (readonly Hop[])[];
  /** Where an offset of a text as read stands on disk now. */
  readonly positionOf: (path: string, offset: number) => Position;
}

const INDENT = " ".repeat(11);

export function formatText(document: Document, options: TextOptions): string {
  const shown = document.findings.map((finding, index) => ({ finding, hops: options.hops[index] ?? [] }));
  const told = shown.filter(({ finding }) => isTold(finding, document));
  const byPath = groupBy(told, ({ finding }) => finding.path);
  const files = new Map(document.files.map((file) => [file.path, file]));
  const paths = [...new Set([...byPath.keys(), ...findFailed(document)])].sort();
  const blocks = paths.map((path) => {
    const own = byPath.get(path) ?? [];
    const head = formatFileHead(path, files.get(path), own, document, options.paint);
    return [head, ...mergeSame(sortForReading(own)).map((one) => formatEntry(one, document, options))].join("\n");
  });
  return [formatHead(document, options), ...blocks, ...formatNotes(document, options), formatSummary(document, options)]
    .map((block) => `${block}\n`)
    .join("\n");
}

/** Notes come later, once each; what the user wants to hear nothing of is only counted. */
function isTold({ tier, status }: DocumentFinding, { command }: Document): boolean {
  return tier !== "note" && status !== "suppressed" && !(status === "skipped" && command === "lint");
}

function formatHead({ command, plan, dryRun, headline }: Document, options: TextOptions): string {
  const { paint, apiName, width } = options;
  const from = plan.from === "auto" ? "to" : `${plan.from} →`;
  const what = `${apiName}, ${command === "lint" ? `held against ${plan.to}` : `${from} ${plan.to}`}`;
  const dry = dryRun ? " (dry run: nothing is written)" : "";
  if (headline === undefined) return paint.bold(what) + paint.dim(dry);
  const remedy = options.next.find(({ isRemedy }) => isRemedy);
  return [
    ...wrapText(headline, width).map((line) => paint.bold(line)),
    ...(remedy === undefined ? [] : [`Do: ${remedy.run}`]),
    paint.dim(what + dry),
  ].join("\n");
}

/** Files that could not be looked into although they matter. */
function findFailed({ files }: Document): readonly string[] {
  return files.flatMap((file) => (isUnread(file) ? [file.path] : []));
}

/** `own` is what is told of the file. */
function formatFileHead(
  path: string,
  file: DocumentFile | undefined,
  own: readonly Shown[],
  { dryRun, command }: Document,
  paint: ChalkInstance,
): string {
  const held = command === "lint" ? 0 : own.filter(({ finding }) => isHeld(finding)).length;
  const left = own.filter(({ finding }) => isLeft(finding)).length - held;
  const fixed = own.filter(({ finding }) => finding.status === "fixed").length;
  const parts = [
    ...(file !== undefined && isUnread(file) ? [paint.red(file.reason ?? "failed")] : []),
    ...(fixed > 0 ? [`${countOf(fixed, "place")} ${dryRun ? "would change" : "changed"}`] : []),
    ...(held > 0 ? [`${held} waiting`] : []),
    ...(left > 0 ? [command === "lint" ? countOf(left, "finding") : `${left} to do`] : []),
  ];
  return `${paint.underline(path)}  ${parts.join(", ")}`;
}

interface Shown {
  readonly finding: DocumentFinding;
  readonly hops: readonly Hop[];
}

/** Findings that are told as one: of one place, or with the same words in one file. */
type Entry = readonly [Shown, ...(readonly Shown[])];

/** What changed, then what waits, then what is left, each in the order of the file. */
function sortForReading(shown: readonly Shown[]): readonly Shown[] {
  const rank = ({ finding }: Shown): number => (isHeld(finding) ? 1 : isLeft(finding) ? 2 : 0);
  return shown.toSorted((a, b) => rank(a) - rank(b));
}

function mergeSame(shown: readonly Shown[]): readonly Entry[] {
  const rankOf = ({ finding }: Shown): string => `${finding.status} ${isHeld(finding)}`;
  const ofPlace = groupBy(shown, (one) => `${rankOf(one)} ${one.finding.start.offset}`);
  const places = [...ofPlace.values()].map((own) => toEntry(own));
  const words = (entry: Entry): string =>
    entry.map(({ finding }) => `${messageOf(finding)} ${finding.advice} ${finding.heldBy ?? ""}`).join("\n");
  return [...groupBy(places, (entry) => `${rankOf(entry[0])} ${entry[0].finding.id} ${words(entry)}`).values()].map(
    (same) => toEntry(same.flat()),
  );
}

function toEntry([first, ...others]: readonly Shown[]): Entry {
  if (first === undefined) throw new Error("an entry of nothing");
  return [first, ...others];
}

function formatEntry(entry: Entry, document: Document, options: TextOptions): string {
  const [{ finding }] = entry;
  const { paint, width } = options;
  const at = `${finding.path}:${toShort(finding)}`;
  const messages = [...new Set(entry.map((one) => messageOf(one.finding)))];
  const [line = "", ...more] = wrapBehind(messages.join(" "), width, INDENT.length + at.length + 2, INDENT.length);
  const head = `  ${toLabel(finding, document, paint)}${paint.cyan(at)}  ${line}`;
  const others = [...new Set(entry.map((one) => toShort(one.finding)))].slice(1);
  const body = [
    ...more,
    ...(others.length === 0 ? [] : wrapText(`Also at ${others.join(", ")}.`, width - INDENT.length)),
    ...(finding.status === "open" ? formatLeftOf(entry, document, options) : []),
    ...entry.flatMap((one) => formatHops(one.finding, one.hops, options)),
  ];
  return [head.trimEnd(), ...body.map((text) => INDENT + text)].join("\n");
}

function toShort({ now, start }: DocumentFinding): string {
  const { line, column } = now?.start ?? start;
  return `${line}:${column}`;
}

/** What to do about an entry, once each, then what it is called. */
function formatLeftOf(entry: Entry, document: Document, { paint, width }: TextOptions): readonly string[] {
  const texts = entry.flatMap(({ finding }) => toAdvice(finding, document));
  const states = entry.map(({ finding }) => toState(finding, document));
  const lines = [...new Set(texts)].flatMap((text) => wrapText(text, width - INDENT.length));
  return [
    ...lines,
    ...[...new Set(states)].flatMap((state) => wrapText(state, width - INDENT.length).map((line) => paint.dim(line))),
  ];
}

/** First word of a line, padded: what became of the place, or how bad it is. */
function toLabel({ status, severity, heldBy }: DocumentFinding, { command }: Document, paint: ChalkInstance): string {
  if (status === "fixed") return paint.green("changed".padEnd(9));
  if (status === "skipped") return paint.dim("skipped".padEnd(9));
  if (heldBy !== undefined && command === "upgrade") return paint.magenta("waits".padEnd(9));
  if (command === "upgrade") return paint.yellow("to do".padEnd(9));
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue }[severity];
  return colour(severity.padEnd(9));
}

/** What waits needs no advice: it is written as soon as what it waits for is there. */
function toAdvice({ advice, heldBy }: DocumentFinding, { command, waits = [] }: Document): readonly string[] {
  if (heldBy === undefined) return [advice];
  if (command === "lint") return [advice, `Left by upgrade: ${heldBy}.`];
  return waits.length === 1 ? [] : [`Waits: ${heldBy}.`];
}

/** Tier, what would apply the fix, evidence if weak, and the id. */
function toState(finding: DocumentFinding, { command }: Document): string {
  const { tier, id, evidence } = finding;
  const remedy = command === "lint" ? remedyInLint(finding) : remedyInUpgrade(finding);
  const parts = [tier, remedy, ...(evidence === "certain" ? [] : [`evidence: ${evidence}`]), id];
  return parts.filter((part) => part !== "").join(" · ");
}

function remedyInLint({ appliedBy }: DocumentFinding): string {
  if (appliedBy === undefined) return "";
  return appliedBy === "upgrade" ? "fixed by upgrade" : REVIEWED;
}

function remedyInUpgrade({ fix, heldBy }: DocumentFinding): string {
  return fix?.tier === "review" && heldBy === undefined ? REVIEWED : "";
}

const REVIEWED = "applied by upgrade --include review";

function formatHops({ version }: DocumentFinding, hops: readonly Hop[], options: TextOptions): readonly string[] {
  if (hops.length === 0) return [];
  const steps = hops.flatMap(({ place, what }) => {
    const { line, column } = options.positionOf(place.path, place.start);
    const at = `  ${place.path}:${line}:${column}`;
    const [head = "", ...more] = wrapBehind(what, options.width - INDENT.length, at.length + 2, 4);
    return [`${at}  ${head}`, ...more.map((text) => `    ${text}`)];
  });
  const head = `Reached by (version ${version.value ?? "unknown"}, from: ${version.source}):`;
  return [head, ...steps].map((line) => options.paint.dim(line));
}

/** Notes once per change, with their places. */
function formatNotes({ findings }: Document, { paint, width }: TextOptions): readonly string[] {
  const notes = findings.filter((one) => one.tier === "note" && one.status === "open");
  if (notes.length === 0) return [];
  const blocks = [...new Set(notes.map(({ id }) => id))].flatMap((id) => {
    const same = notes.filter((one) => one.id === id);
    const places = same.slice(0, 3).map((one) => `${one.path}:${toShort(one)}`);
    const more = same.length > 3 ? `, and ${same.length - 3} more` : "";
    const [first] = same;
    const [line = "", ...rest] = wrapText(first?.message ?? id, width - INDENT.length);
    return [
      `  ${line}`,
      ...rest.map((text) => `  ${text}`),
      ...wrapText(places.join(", ") + more, width - INDENT.length).map((text) => INDENT + paint.cyan(text)),
      INDENT + paint.dim(id),
    ];
  });
  return [[paint.underline("Good to know"), ...blocks].join("\n")];
}

function isLeft({ status }: DocumentFinding): boolean {
  return status === "open" || status === "skipped";
}
