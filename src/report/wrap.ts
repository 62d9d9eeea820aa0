/** Lines that a person reads at ease, in as many columns as the terminal has. */
import type { ChalkInstance } from "chalk";

/** How text is shown at a terminal. */
export interface Look {
  readonly paint: ChalkInstance;
  /** Columns. */
  readonly width: number;
}

/** Columns to write in: those of the terminal within what is read at ease, and 100 where there is none. */
export function toWidth(columns: number | undefined): number {
  return Math.min(120, Math.max(60, columns ?? 100));
}

/**
 * Breaks a text at its spaces into lines of at most `width` columns. What stands in backticks stays on one line, so that
 * it can be copied, unless it is longer than a line. No word is ever broken: one that is too long gets its own line.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of findWords(paragraph, width)) {
      const last = lines.at(-1);
      if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
      else lines[lines.length - 1] = `${last} ${word}`;
    }
    return lines;
  });
}

function findWords(paragraph: string, width: number): readonly string[] {
  const words = paragraph.match(/(?:`[^`]*`|\S)+/g) ?? [];
  return words.flatMap((word) => (word.length > width ? (word.match(/\S+/g) ?? []) : [word]));
}

/** The same for text behind something that stands on the first line: `first` columns are taken there, `rest` later. */
export function wrapBehind(text: string, width: number, first: number, rest: number): readonly string[] {
  const filler = "\0".repeat(Math.max(0, first - rest));
  const [head = "", ...more] = wrapText(filler + text, width - rest);
  return head === filler ? ["", ...more] : [head.slice(filler.length), ...more];
}
