/**
 * Ignore comments: `chatshift-ignore-next-line <ids>: <reason>`, `-line` and `-file`, behind any comment opener.
 * Ids are separated by commas; each is a whole id or a prefix of one.
 */
import { findLineStarts, toPosition } from "./source.js";

export interface Suppression {
  readonly scope: "file" | "line";
  /** The line it speaks for, from 1; 0 for the whole file. */
  readonly line: number;
  readonly ids: readonly string[];
  readonly reason: string;
  /** The comment's own words, offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** An ignore comment that suppresses nothing because something is missing in it. */
export interface BrokenSuppression {
  readonly start: number;
  readonly end: number;
  readonly problem: "no-id" | "no-reason";
}

export interface Ignores {
  readonly suppressions: readonly Suppression[];
  readonly broken: readonly BrokenSuppression[];
}

const DIRECTIVE = /(?:\/\/|\/\*+|^[ \t]*\*|<!--|#)[ \t]*(chatshift-ignore-(next-line|line|file)\b([^\r\n]*))/gm;
const CLOSER = /(?:\*\/\}?|-->)[\s\S]*$/;
/** A line that holds nothing but a comment: `-next-line` looks past these, so that they can be stacked. */
const COMMENT_LINE = /^(?:\/\/.*|\{?\/\*(?:(?!\*\/).)*\*\/\}?|<!--(?:(?!-->).)*-->|#.*)$/;

/** Whether a pattern is the id or a prefix that ends at one of its joints: `agent-chat/3.1` is none of `…/3.10/x`. */
export function matchesId(pattern: string, id: string): boolean {
  if (!id.startsWith(pattern)) return false;
  return /[^A-Za-z0-9]$/.test(pattern) || !/^[A-Za-z0-9]/.test(id.slice(pattern.length));
}

/** All ignore comments of a text. What only looks like one within a string is taken for one. */
export function parseIgnores(text: string): Ignores {
  const suppressions: Suppression[] = [];
  const broken: BrokenSuppression[] = [];
  if (!text.includes("chatshift-ignore-")) return { suppressions, broken };
  const lineStarts = findLineStarts(text);
  const lines = lineStarts.map((start, index) => text.slice(start, lineStarts[index + 1]).replace(/\r?\n?$/, ""));
  for (const match of text.matchAll(DIRECTIVE)) {
    const [whole, words = "", where, rest = ""] = match;
    const start = match.index + whole.length - words.length;
    const end = start + words.replace(CLOSER, "").trimEnd().length;
    const [idList = "", ...reasonParts] = rest.replace(CLOSER, "").trimEnd().split(":");
    const ids = idList.split(",").flatMap((id) => id.trim() || []);
    const reason = reasonParts.join(":").trim();
    const { line } = toPosition(lineStarts, start);
    if (ids.length === 0) broken.push({ start, end, problem: "no-id" });
    else if (reason === "") broken.push({ start, end, problem: "no-reason" });
    else if (where === "file") suppressions.push({ scope: "file", line: 0, ids, reason, start, end });
    else
      suppressions.push({
        scope: "line",
        line: where === "line" ? line : findCodeLine(lines, line),
        ids,
        reason,
        start,
        end,
      });
  }
  return { suppressions, broken };
}

/** The first line after `line` that is not a comment alone; the one right after it when the text ends before. */
function findCodeLine(lines: readonly string[], line: number): number {
  const index = lines.findIndex((text, at) => at >= line && !COMMENT_LINE.test(text.trim()));
  return index === -1 ? line + 1 : index + 1;
}

/** The suppression that covers a finding with these ids on that line, if one does. */
export function findSuppression(
  { suppressions }: Ignores,
  line: number,
  ids: readonly string[],
): Suppression | undefined {
  const covers = ({ scope, line: at, ids: patterns }: Suppression): boolean =>
    (scope === "file" || at === line) && patterns.some((pattern) => ids.some((id) => matchesId(pattern, id)));
  return (
    suppressions.find((suppression) => suppression.scope === "line" && covers(suppression)) ?? suppressions.find(covers)
  );
}
