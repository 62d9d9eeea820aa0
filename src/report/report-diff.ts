/** Before and after of a file, as lines to show. */
import { structuredPatch } from "diff";

export interface Hunk {
  /** First line of the new text, from 1. */
  readonly line: number;
  /** Each begins with `+`, `-` or a space. */
  readonly lines: readonly string[];
}

export function toHunks({ before, after }: { readonly before: string; readonly after: string }): readonly Hunk[] {
  const { hunks } = structuredPatch("", "", before, after, undefined, undefined, { context: 2 });
  return hunks.map(({ newStart, lines }) => ({
    line: newStart,
    lines: lines.filter((line) => !line.startsWith("\\")),
  }));
}
