/** Puts items behind the last one of a list, in the way that the list is written, while others may be removed. */
import type { Edit, ListView, Place } from "../../src/model.js";
import { dropItems } from "./drop-items.js";
import { hasComment, isSamePlace, lineBreakOf, lineStartAt, ownIndent } from "./text.js";

/** `undefined` where a comment would come to stand behind another item than its own. */
export function insertItems(
  text: string,
  list: ListView,
  dropped: readonly Place[],
  added: readonly string[],
): readonly Edit[] | undefined {
  const kept = list.items.filter((item) => !dropped.some((other) => isSamePlace(other, item)));
  const last = kept.at(-1);
  if (!last) return intoEmpty(text, list, added);
  const end = list.items.at(-1) ?? last;
  if (end !== last) return inPlaceOf(text, list, end, dropped, added);
  const drops = dropped.length > 0 ? dropItems(text, list, dropped) : [];
  const insertion = behindLast(text, list, last, added);
  return drops && insertion && [insertion, ...drops];
}

function intoEmpty(text: string, { place, items }: ListView, added: readonly string[]): readonly Edit[] | undefined {
  const [first, last] = [items[0], items.at(-1)];
  if (first && last) {
    const gone = { ...place, start: first.start, end: last.end };
    return hasComment(text.slice(gone.start, gone.end)) ? undefined : [{ place: gone, text: added.join(", ") }];
  }
  const inside = place.start + 1;
  const space = text.slice(inside, place.end - 1) === "" ? " " : "";
  return [{ place: { ...place, start: inside, end: inside }, text: ` ${added.join(", ")}${space}` }];
}

function behindLast(text: string, list: ListView, last: Place, added: readonly string[]): Edit | undefined {
  const { place } = list;
  const mark = markOf(text, list);
  const own = /^\s*[,;]/.exec(text.slice(last.end, place.end))?.[0].length ?? 0;
  const rest = /^[^\r\n]*/.exec(text.slice(last.end + own))?.[0].length ?? 0;
  const lineEnd = last.end + own + rest;
  if (lineEnd >= place.end) return insertAt(place, last.end, added.map((item) => `${mark} ${item}`).join(""));
  const lead = `${text.startsWith("\r\n", lineEnd) ? "\r\n" : "\n"}${indentOf(text, last.start)}`;
  if (own > 0) return insertAt(place, lineEnd, added.map((item) => `${lead}${item}${mark}`).join(""));
  // A comment behind the last item would come to stand behind the new one.
  if (rest > 0) return undefined;
  // Members of types may be separated by lines alone.
  const separator = list.mark ? "" : mark;
  return insertAt(place, last.end, added.map((item) => `${separator}${lead}${item}`).join(""));
}

/** What separates the items. */
function markOf(text: string, { items: [first], mark }: ListView): string {
  return (first && /^\s*([,;])/.exec(text.slice(first.end))?.[1]) ?? mark ?? ",";
}

/** Where the last item is removed what is new takes its place. */
function inPlaceOf(
  text: string,
  list: ListView,
  end: Place,
  dropped: readonly Place[],
  added: readonly string[],
): readonly Edit[] | undefined {
  const indent = ownIndent(text, end.start);
  const mark = markOf(text, list);
  const separator = indent === undefined ? `${mark} ` : `${mark}${lineBreakOf(text)}${indent}`;
  const others = dropped.filter((item) => !isSamePlace(item, end));
  const drops = others.length > 0 ? dropItems(text, list, others) : [];
  return drops && [...drops, { place: end, text: added.join(separator) }];
}

function insertAt(place: Place, offset: number, text: string): Edit {
  return { place: { ...place, start: offset, end: offset }, text };
}

function indentOf(text: string, offset: number): string {
  return /^[^\S\r\n]*/.exec(text.slice(lineStartAt(text, offset)))?.[0] ?? "";
}
