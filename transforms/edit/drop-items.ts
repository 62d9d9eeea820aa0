/** Takes items out of a list, with the commas and the space that belong to them. */
import type { Edit, ListView, Place } from "../../src/model.js";
import { hasComment, isSamePlace, lineEndAt, lineStartAt } from "./text.js";

/** `undefined` when a comma can't be found without losing a comment. */
export function dropItems(text: string, list: ListView, dropped: readonly Place[]): readonly Edit[] | undefined {
  const { items, place } = list;
  const isGone = (item: Place): boolean => dropped.some((other) => isSamePlace(other, item));
  const last = items.findLastIndex((item) => !isGone(item));
  const inner = { ...place, start: place.start + 1, end: place.end - 1 };
  const tail = last < 0 ? inner : tailOf(list, last);
  const isPlain = tail !== undefined && !hasComment(outside(text, tail, items));
  const single = isPlain ? items.slice(0, Math.max(last, 0)) : items;
  const edits = single
    .filter(isGone)
    .map((item) => dropOne(text, item, list.mark !== undefined || item === items.at(-1)));
  if (isPlain) edits.push({ place: tail, text: "" });
  const found = edits.flatMap((edit) => edit ?? []);
  return found.length === edits.length ? found : undefined;
}

/** From the end of the last item that stays to the end of the last item; none when that one stays. */
function tailOf({ items }: ListView, last: number): Place | undefined {
  const [kept, end] = [items[last], items.at(-1)];
  return kept && end && last < items.length - 1 ? { ...kept, start: kept.end, end: end.end } : undefined;
}

/** One item with its comma, its whole line if it has one to itself. */
function dropOne(text: string, item: Place, mayStandAlone: boolean): Edit | undefined {
  const comma = /^[^\S\r\n]*[,;]/.exec(text.slice(item.end));
  if (!comma && !mayStandAlone) return undefined;
  const end = item.end + (comma?.[0].length ?? 0);
  const lineStart = lineStartAt(text, item.start);
  const lineEnd = lineEndAt(text, end);
  if (lineEnd !== undefined && text.slice(lineStart, item.start).trim() === "")
    return { place: { ...item, start: lineStart, end: lineEnd }, text: "" };
  const space = /^[^\S\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  return { place: { ...item, end: comma ? end + space : end }, text: "" };
}

/** The text of a range without that of the items in it. */
function outside(text: string, range: Place, items: readonly Place[]): string {
  let from = range.start;
  let found = "";
  for (const { start, end } of items) {
    if (start < range.start || end > range.end) continue;
    found += text.slice(from, start);
    from = end;
  }
  return found + text.slice(from, range.end);
}
