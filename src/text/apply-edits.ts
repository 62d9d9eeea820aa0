/** Edits on texts: which are the same, applied once, and where an offset of the old text went. */
import type { Edit } from "../model.js";

/** By start; insertions at one offset keep their order and come before a replacement that begins there. */
function sortEdits(edits: readonly Edit[]): readonly Edit[] {
  const isInsertion = (edit: Edit): boolean => edit.place.start === edit.place.end;
  return edits.toSorted(
    (a, b) => a.place.start - b.place.start || Number(isInsertion(b)) - Number(isInsertion(a)) || 0,
  );
}

/** Throws when two edits touch the same text or one lies outside: the engine never makes such. */
function checkEdits(sorted: readonly Edit[], length: number): void {
  let end = 0;
  for (const { place } of sorted) {
    if (place.start < end) throw new Error(`edits overlap at ${place.path}:${place.start}`);
    if (place.end < place.start || place.end > length) throw new Error(`edit outside ${place.path}:${place.start}`);
    end = place.end;
  }
}

/** Edits are the same where they put the same text in the same place. */
export function keyOfEdit({ place, text }: Edit): string {
  return `${place.path}:${place.start}-${place.end}=${text}`;
}

/** Each edit once. */
export function distinctEdits(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [keyOfEdit(edit), edit])).values()];
}

/** The text with all edits made, from the end backwards; every other character stays. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = sortEdits(edits);
  checkEdits(sorted, text.length);
  return sorted.reduceRight(
    (done, { place, text: put }) => done.slice(0, place.start) + put + done.slice(place.end),
    text,
  );
}

/**
 * Where an offset of the old text stands in the new one. What was replaced maps to the start of its replacement;
 * at an insertion, a start goes behind it and an end stays before it.
 */
export function mapOffset(edits: readonly Edit[], offset: number, side: "start" | "end"): number {
  let shift = 0;
  for (const { place, text } of sortEdits(edits)) {
    if (place.start > offset || (place.start === offset && side === "end")) break;
    if (place.end > offset) return place.start + shift;
    shift += text.length - (place.end - place.start);
  }
  return offset + shift;
}

/** Where an offset of the new text stood in the old one; what was put in stood where it was put. */
export function unmapOffset(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { place, text } of sortEdits(edits)) {
    const start = place.start + shift;
    if (offset < start) break;
    if (offset < start + text.length) return place.start;
    shift += text.length - (place.end - place.start);
  }
  return offset - shift;
}
