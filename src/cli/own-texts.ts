/** What a person writes himself in place of what an edit would: `e` of `upgrade --interactive`. */
import { diffWordsWithSpace } from "diff";
import { BadInput } from "../errors.js";
import { parses } from "../judge/prove.js";
import type { Edit } from "../model.js";
import { groupEdits } from "../report/document.js";
import { applyEdits, distinctEdits } from "../text/apply-edits.js";
import type { Drawn } from "./draw.js";
import { applyIfApart, editsOf, type Unit } from "./units.js";
import { findChanged } from "./write-changed.js";

/** A file as it was proposed, and as the person left it. */
export interface OwnText {
  readonly path: string;
  readonly proposed: string;
  readonly edited: string;
}

/**
 * The files of a unit as its edits and those agreed to before make them, each as `edit` leaves it; those that it leaves
 * alone are left out.
 */
export async function editUnit(
  unit: Unit,
  agreed: ReadonlySet<Unit>,
  { prepared }: Drawn,
  edit: (path: string, text: string) => Promise<string>,
): Promise<readonly OwnText[]> {
  const own: OwnText[] = [];
  const edits = groupEdits(distinctEdits([...agreed, unit].flatMap(editsOf)));
  for (const path of groupEdits(editsOf(unit)).keys()) {
    const proposed = applyIfApart(prepared.project.textOf(path) ?? "", edits.get(path) ?? []);
    const edited = proposed === undefined ? undefined : await edit(path, proposed);
    if (proposed !== undefined && edited !== undefined && edited !== proposed) own.push({ path, proposed, edited });
  }
  return own;
}

/** The same with what was written by hand. Throws BadInput, before anything is written, where that no longer fits. */
export function withOwnTexts(drawn: Drawn, own: readonly OwnText[]): Drawn {
  const { project } = drawn.prepared;
  const textOf = (path: string): string => project.textOf(path) ?? "";
  const edits = own.reduce<readonly Edit[]>((all, text) => putIn(all, text, textOf(text.path)), drawn.outcome.edits);
  const [fault] = parses(project, textOf)({ edits }, { file: () => undefined, joined: () => undefined });
  if (fault !== undefined) throw new BadInput(`${fault.reason} with what you wrote, nothing was written`);
  const outcome = { ...drawn.outcome, edits };
  return { ...drawn, outcome, changed: findChanged(project, outcome) };
}

function putIn(all: readonly Edit[], { path, proposed, edited }: OwnText, before: string): readonly Edit[] {
  const isHere = ({ place }: Edit): boolean => place.path === path;
  const made = toEdits(path, proposed, applyEdits(before, all.filter(isHere)));
  const after = applyIfApart(proposed, [...made, ...toEdits(path, proposed, edited)]);
  if (after === undefined)
    throw new BadInput(
      `what you wrote in ${path} stands where another change does, nothing was written`,
      "Make the changes first, then write yours.",
    );
  return [...all.filter((edit) => !isHere(edit)), ...toEdits(path, before, after)];
}

/** The words that differ, as edits of the text before. */
function toEdits(path: string, before: string, after: string): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { added, removed, value } of diffWordsWithSpace(before, after)) {
    const last = edits.at(-1);
    const end = removed ? at + value.length : at;
    if (added && last?.place.end === at) edits.splice(-1, 1, { ...last, text: value });
    else if (added || removed) edits.push({ place: { path, start: at, end }, text: added ? value : "" });
    if (!added) at += value.length;
  }
  return edits;
}
