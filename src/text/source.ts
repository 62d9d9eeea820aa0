/** Bytes of a file as text and back, and offsets as lines and columns. */
import { isUtf8 } from "node:buffer";
import type { Place } from "../model.js";

/** How a text is written as bytes. */
export interface Form {
  readonly hasBom: boolean;
  readonly encoding: "utf8" | "utf16le" | "utf16be";
}

export type Decoded =
  ({ readonly kind: "text"; readonly text: string } & Form) | { readonly kind: "binary" | "not-utf8" };

const BOM = "\uFEFF";
const DECODERS = {
  utf8: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }),
  utf16le: new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }),
  utf16be: new TextDecoder("utf-16be", { fatal: true, ignoreBOM: true }),
};

/** Why bytes can't be a source text, if they can't; as what they must be read, if not as UTF-8. Decodes nothing. */
export function findDecodeProblem(bytes: Uint8Array): "binary" | "not-utf8" | "utf16le" | "utf16be" | undefined {
  const zeros = bytes.includes(0) ? countZeros(bytes) : { even: 0, odd: 0 };
  const wide = findWide(bytes, zeros);
  if (wide !== undefined) return wide;
  const isText = isUtf8(bytes);
  // A stray one may stand in a text.
  if ((zeros.even + zeros.odd) * 100 > bytes.length || (zeros.even + zeros.odd > 0 && !isText)) return "binary";
  return isText ? undefined : "not-utf8";
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let [even, odd] = [0, 0];
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even++;
    else odd++;
  }
  return { even, odd };
}

/** UTF-16 by its mark, or by the zeros beside the ASCII characters of a program. */
function findWide(
  bytes: Uint8Array,
  { even, odd }: { readonly even: number; readonly odd: number },
): "utf16le" | "utf16be" | undefined {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return undefined;
  const half = bytes.length / 2;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf16be";
  if (odd > half * 0.7 && even < half * 0.05) return "utf16le";
  return even > half * 0.7 && odd < half * 0.05 ? "utf16be" : undefined;
}

/** Decodes strictly. A byte order mark is taken off and remembered; line ends stay as they are. */
export function decode(bytes: Uint8Array): Decoded {
  const problem = findDecodeProblem(bytes);
  if (problem === "binary" || problem === "not-utf8") return { kind: problem };
  const encoding = problem ?? "utf8";
  try {
    const text = DECODERS[encoding].decode(bytes);
    const hasBom = text.startsWith(BOM);
    return { kind: "text", text: hasBom ? text.slice(1) : text, hasBom, encoding };
  } catch {
    return { kind: "binary" };
  }
}

/** The bytes of a text, written in the form that it had. */
export function encode(text: string, { hasBom, encoding }: Form): Uint8Array {
  const bytes = Buffer.from(hasBom ? BOM + text : text, encoding === "utf8" ? "utf8" : "utf16le");
  return encoding === "utf16be" ? bytes.swap16() : bytes;
}

/** Line and column from 1, counted in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text begin; `\n`, `\r\n` and a lone `\r` end a line. */
export function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Where an offset stands; one past the end of the text is its last line. */
export function toPosition(lineStarts: readonly number[], offset: number): Position {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** Tells positions in texts, each of which is searched for its lines once. */
export function createPositions(textOf: (path: string) => string): (path: string, offset: number) => Position {
  const known = new Map<string, readonly number[]>();
  return (path, offset) => {
    const starts = known.get(path) ?? findLineStarts(textOf(path));
    known.set(path, starts);
    return toPosition(starts, offset);
  };
}

/** Whether a place lies within another, both ends included. */
export function liesIn(place: Place, { path, start, end }: Place): boolean {
  return place.path === path && start <= place.start && place.end <= end;
}

/** Where the line of an offset begins: behind a line feed, or a carriage return alone. */
export function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : Math.max(text.lastIndexOf("\n", offset - 1), text.lastIndexOf("\r", offset - 1)) + 1;
}
