/** What a marker says: `TODO(chatshift): <what to do> [<id>]`, cut where it would be too long for a line. */
import type { Finding, Place } from "../model.js";

const SIGN = "TODO(chatshift)";
const MARKER = /TODO\(chatshift\):(?<what>(?:(?!TODO\(chatshift\)).)*) \[(?:explain )?(?<id>[\w./-]+)\]/g;
/** Columns of a marker's line, from its indentation to its end. */
const WIDTH = 100;
/** Columns that a tab takes. */
const TAB = 4;
/** Fewer words than these say nothing. */
const LEAST = 12;

/** A marker that stands in a text. */
export interface Marker {
  readonly id: string;
  /** What it says, or how that begins. */
  readonly what: string;
  /** Whether its words are cut, and `explain` says the rest. */
  readonly isCut: boolean;
  readonly place: Place;
}

/** The markers of a text; offsets in UTF-16 units. */
export function findMarkers(path: string, text: string): Marker[] {
  if (!isMarked(text)) return [];
  return [...text.matchAll(MARKER)].map((match) => {
    const what = (match.groups?.["what"] ?? "").trim();
    return {
      id: match.groups?.["id"] ?? "",
      what,
      isCut: what.endsWith("…"),
      place: { path, start: match.index, end: match.index + match[0].length },
    };
  });
}

export function isMarked(text: string): boolean {
  return text.includes(SIGN);
}

/** Whether a comment is the marker of an id. */
export function isMarkerOf(comment: string, id: string): boolean {
  return isMarked(comment) && (comment.includes(`[${id}]`) || comment.includes(`[explain ${id}]`));
}

/**
 * The line of a marker, without its end: at most 100 columns. What doesn't fit is cut at a word, and the line says how
 * to read all of it: `[explain <id>]`. An indentation that leaves no room is shortened.
 */
export function markerLine(finding: Finding, indent: string, comment: (words: string) => string): string {
  const { message, advice } = finding;
  // Of what leaves, the names that change are what is looked for.
  const what = (finding.kind === "leaves" ? [advice, message] : [message, advice])
    .filter((part) => part !== "")
    .join(" ")
    .replace(/\s+/g, " ")
    .replaceAll("*/", "*\\/");
  const whole = comment(`${SIGN}: ${what} [${finding.id}]`);
  if (columnsOf(indent) + whole.length <= WIDTH) return indent + whole;
  const bare = comment(`${SIGN}:… [explain ${finding.id}]`).length;
  const room = WIDTH - columnsOf(indent) - bare - 1;
  const cut = room < LEAST ? "…" : ` ${cutAtWord(what, room)}…`;
  return shorten(indent, WIDTH - bare) + comment(`${SIGN}:${cut} [explain ${finding.id}]`);
}

/** As many whole words as fit. */
function cutAtWord(what: string, room: number): string {
  const cut = what.slice(0, room);
  return cut.replace(/\s+\S*$/, "").replace(/[\s.,:;]+$/, "");
}

function columnsOf(indent: string): number {
  return indent.replaceAll("\t", " ".repeat(TAB)).length;
}

function shorten(indent: string, most: number): string {
  let short = indent;
  while (short !== "" && columnsOf(short) > most) short = short.slice(0, -1);
  return short;
}
