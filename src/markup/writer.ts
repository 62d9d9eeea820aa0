/** Writes program text from pieces of a file, each of which keeps its way back to where it stands there. */
import type { Projection, Segment } from "../text/projection.js";

/** A range of a text: UTF-16 offsets from 0. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export class CodeWriter {
  #parts: string[] = [];
  #length = 0;
  readonly #segments: Segment[] = [];

  constructor(readonly source: string) {}

  /** Text that stands nowhere in the file. */
  put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  /** Text that stands in the file from `offset` on, character by character. */
  keep(text: string, offset: number): void {
    if (text === "") return;
    const start = this.#length;
    this.put(text);
    this.#segments.push({ start, end: this.#length, shift: offset - start });
  }

  /** The same for a range of the file. */
  keepRange({ start, end }: Range): void {
    this.keep(this.source.slice(start, end), start);
  }

  /** A text at equal offsets, of which some ranges, in order, are those of the file. */
  keepParts(text: string, ranges: readonly Range[]): void {
    let at = 0;
    for (const { start, end } of ranges) {
      this.put(text.slice(at, start));
      this.keep(text.slice(start, end), start);
      at = end;
    }
    this.put(text.slice(at));
  }

  result(): Projection {
    return { text: this.#parts.join(""), segments: this.#segments };
  }
}

/** A text with everything but some ranges turned into blanks, at equal offsets. */
export function keepOnly(text: string, ranges: readonly Range[]): string {
  let result = "";
  let end = 0;
  for (const range of ranges) {
    result += blank(text.slice(end, range.start)) + text.slice(range.start, range.end);
    end = range.end;
  }
  return result + blank(text.slice(end));
}

/** A text with some ranges turned into blanks, at equal offsets. Ranges may come in any order and meet. */
export function blankOut(text: string, ranges: readonly Range[]): string {
  let result = "";
  let end = 0;
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const start = Math.max(range.start, end);
    if (range.end <= start) continue;
    result += text.slice(end, start) + blank(text.slice(start, range.end));
    end = range.end;
  }
  return result + text.slice(end);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
