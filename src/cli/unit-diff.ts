/** What one unit of an upgrade changes, to look at. */
import type { ChalkInstance } from "chalk";
import { formatDiff } from "../report/diff.js";
import { groupEdits } from "../report/document.js";
import { makeLinesVisible } from "../report/visible.js";
import { applyIfApart, editsOf } from "./units.js";
import type { Unit } from "./units.js";
import type { Drawn } from "./draw.js";

/** Its diff by file, with nothing in it that a terminal would obey. */
export function diffOf(unit: Unit, { prepared }: Drawn, paint?: ChalkInstance): string {
  return [...groupEdits(editsOf(unit))]
    .map(([path, edits]) => {
      const shown = makeLinesVisible(path);
      const before = prepared.project.textOf(path) ?? "";
      const after = applyIfApart(before, edits);
      if (after === undefined) return `${shown}: ${edits.length} edits of one list\n`;
      return formatDiff(shown, makeLinesVisible(before), makeLinesVisible(after), paint);
    })
    .join("");
}
