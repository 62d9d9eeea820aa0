/** Bytes of a file as text and back, and offsets as lines and columns. */
import { isUtf8 } from "node:buffer";

export type Decoded =
  { readonly kind: "text"; readonly text: string; readonly hasBom: boolean } | { readonly kind: "binary" | "not-utf8" };

const BOM = "\uFEFF";
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Why bytes can't be a source text, if they can't. Cheap: nothing is decoded. */
export function findDecodeProblem(bytes: Uint8Array): "binary" | "not-utf8" | undefined {
  if (bytes.includes(0)) return "binary";
  return isUtf8(bytes) ? undefined : "not-utf8";
}

/** Decodes UTF-8 strictly. A byte order mark is taken off and remembered; line ends stay as they are. */
export function decode(bytes: Uint8Array): Decoded {
  const problem = findDecodeProblem(bytes);
  if (problem !== undefined) return { kind: problem };
  const text = decoder.decode(bytes);
  const hasBom = text.startsWith(BOM);
  return { kind: "text", text: hasBom ? text.slice(1) : text, hasBom };
}

/** The bytes of a text, with the byte order mark that it had. */
export function encode(text: string, hasBom: boolean): Uint8Array {
  return Buffer.from(hasBom ? BOM + text : text, "utf8");
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
