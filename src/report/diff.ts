/** A change of one file as a unified diff. */
import type { ChalkInstance } from "chalk";
import { createTwoFilesPatch } from "diff";

/** The diff in the form that `git apply` takes; coloured when a painter is given. */
export function formatDiff(path: string, before: string, after: string, paint?: ChalkInstance): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 });
  const text = patch.replace(/^=+\n/, "");
  return paint === undefined
    ? text
    : text
        .split("\n")
        .map((line) => paintLine(line, paint))
        .join("\n");
}

function paintLine(line: string, paint: ChalkInstance): string {
  if (line.startsWith("+++") || line.startsWith("---")) return paint.bold(line);
  if (line.startsWith("@@")) return paint.cyan(line);
  if (line.startsWith("+")) return paint.green(line);
  return line.startsWith("-") ? paint.red(line) : line;
}
