/** A block of a component as a file: linters that split components hand over one script block at a time. */
import { resolve } from "node:path";
import { loadFile } from "../files/project.js";
import { isMarkup, readMarkup } from "../markup/markup.js";
import type { Edit, Finding, Place } from "../model.js";
import { findLineStarts, liesIn, toPosition } from "../text/source.js";

/** What is to be looked into for a text that was handed over: itself, or the component that it is a block of. */
export interface View {
  readonly path: string;
  readonly text: string;
  /** Where the text that was handed over begins in `text`, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether the component on disk is still the same. */
  readonly isCurrent: () => boolean;
}

/** The view of a text under a component's name. Only the component on disk says where a block stands in it. */
export function toView(root: string, path: string, text: string): View {
  const whole: View = { path, text, start: 0, end: text.length, isCurrent: () => true };
  if (!isMarkup(path)) return whole;
  const onDisk = readText(root, path);
  if (onDisk === undefined || onDisk === text) return whole;
  const start = findBlock(path, onDisk, text);
  const isCurrent = (): boolean => readText(root, path) === onDisk;
  if (start !== undefined) return { path, text: onDisk, start, end: start + text.length, isCurrent };
  // A block that isn't saved yet is looked at by itself.
  return isComponent(path, text) ? whole : { ...whole, path: `${path}.block.ts`, isCurrent };
}

/** Where a text stands as code within a component, and nothing but code. */
function findBlock(path: string, whole: string, text: string): number | undefined {
  if (text.trim() === "") return undefined;
  const { around } = readMarkup(path, whole);
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1))
    if (around.slice(at, at + text.length).trim() === "") return at;
  return undefined;
}

/** Whether a text is a component itself: one that is not saved yet. */
function isComponent(path: string, text: string): boolean {
  return /^\s*(?:<|---)/.test(text) || readMarkup(path, text).around !== text;
}

/** Whether a place lies within what was handed over. */
export function isInView(view: View, place: Place): boolean {
  return liesIn(place, view);
}

export function shiftPlace(view: View, place: Place): Place {
  return { ...place, start: place.start - view.start, end: place.end - view.start };
}

export function shiftFinding(view: View, finding: Finding): Finding {
  return view.start === 0 ? finding : { ...finding, place: shiftPlace(view, finding.place) };
}

export function shiftEdits(view: View, edits: readonly Edit[]): readonly Edit[] {
  return view.start === 0 ? edits : edits.map((edit) => ({ ...edit, place: shiftPlace(view, edit.place) }));
}

/** A position of the whole file in the block, or `undefined` outside. Lines and columns from 1. */
export function shiftLine({ text, start, end }: View, line: number): number | undefined {
  const starts = findLineStarts(text);
  const [first, last] = [toPosition(starts, start).line, toPosition(starts, end).line];
  return line < first || line > last ? undefined : line - first + 1;
}

function readText(root: string, path: string): string | undefined {
  const decoded = loadFile(resolve(root, path))?.decoded;
  return decoded?.kind === "text" ? decoded.text : undefined;
}
