/** The diagnostic format of reviewdog. Its columns count bytes of UTF-8, from 1. */
import type { Edit, Severity } from "../../model.js";
import { applyEdits } from "../../text/apply-edits.js";
import { findLineStarts, toPosition } from "../../text/source.js";
import { findTold, type ReportFacts, type Told } from "./told.js";

const SEVERITIES = { error: "ERROR", warning: "WARNING", info: "INFO" } as const satisfies Record<Severity, string>;

interface BytePosition {
  readonly line: number;
  readonly column: number;
}
type ToPosition = (path: string, offset: number) => BytePosition;

export function formatRdjson(facts: ReportFacts): string {
  const toBytes = createBytePositions(facts.textOf);
  const diagnostics = findTold(facts).map((one) => toDiagnostic(one, facts, toBytes));
  return `${JSON.stringify({ source: { name: "chatshift" }, diagnostics }, null, 2)}\n`;
}

function toDiagnostic(one: Told, { textOf }: ReportFacts, toBytes: ToPosition): object {
  const { path, severity, id, message, finding, edits } = one;
  const range =
    finding === undefined
      ? { start: { line: one.start.line } }
      : { start: toBytes(path, finding.start.offset), end: toBytes(path, finding.end.offset) };
  const suggestion = edits === undefined ? undefined : toSuggestion(path, edits, textOf(path), toBytes);
  return {
    message,
    location: { path, range },
    severity: SEVERITIES[severity],
    code: { value: id },
    ...(suggestion === undefined ? {} : { suggestions: [suggestion] }),
  };
}

/** All edits as one replacement, as each suggestion is accepted by itself; none when they touch another file. */
function toSuggestion(
  path: string,
  edits: readonly Edit[],
  text: string | undefined,
  toBytes: ToPosition,
): object | undefined {
  if (text === undefined || edits.some(({ place }) => place.path !== path)) return undefined;
  const start = Math.min(...edits.map(({ place }) => place.start));
  const end = Math.max(...edits.map(({ place }) => place.end));
  const after = applyEdits(text, edits);
  return {
    range: { start: toBytes(path, start), end: toBytes(path, end) },
    text: after.slice(start, after.length - (text.length - end)),
  };
}

function createBytePositions(textOf: ReportFacts["textOf"]): ToPosition {
  const starts = new Map<string, readonly number[]>();
  return (path, offset) => {
    const text = textOf(path) ?? "";
    const known = starts.get(path) ?? findLineStarts(text);
    starts.set(path, known);
    const { line } = toPosition(known, offset);
    return { line, column: Buffer.byteLength(text.slice(known[line - 1] ?? 0, offset)) + 1 };
  };
}
