/**
 * Takes items out of a list into the list around it: `pagination: { page: 1, limit: n }` becomes `limit: n`. What is
 * lifted stays where it is written; only what stands around it changes, and no comment is lost.
 */
import type { Edit, Holder, ListChange, ListView, Place } from "../../src/model.js";
import { dropStatement } from "./statement.js";
import { commentsIn, hasComment, isSamePlace, lineBreakOf, ownIndent } from "./text.js";

export interface Lifted {
  /** `undefined` when it can't be written. */
  readonly edits: readonly Edit[] | undefined;
  /** What the list around it loses by this; then nothing is written here. */
  readonly drops: readonly ListChange[];
}

type Lift = Extract<ListChange, { kind: "lift" }>;

/** `undefined` when all stays in its list, so that there is nothing but items to drop. */
export function liftItems(changes: readonly ListChange[], text: string): Lifted | undefined {
  const holder = changes.flatMap((change) => (change.kind === "append" ? [] : (change.holder ?? [])))[0];
  const [first] = changes;
  if (!holder || !first) return undefined;
  const lifts = changes.flatMap((change) => (change.kind === "lift" ? [change] : []));
  const gone = changes.flatMap((change) => (change.kind === "append" ? [] : [change.item]));
  const left = first.list.items.filter((item) => !gone.some((other) => isSamePlace(item, other)));
  if (lifts.length === 0) return left.length > 0 ? undefined : dropHolder(holder, text);
  const edits =
    holder.kind === "item"
      ? liftListed({ list: first.list, lifts, left, whole: holder.whole, text })
      : liftAlone(lifts, left, holder, text);
  return { edits, drops: [] };
}

function dropHolder(holder: Holder, text: string): Lifted | undefined {
  if (holder.kind === "value") return undefined;
  if (holder.kind === "item")
    return { edits: [], drops: [{ kind: "drop", list: holder.outer, item: holder.whole, holder: undefined }] };
  const edit = dropStatement(text, holder.whole);
  return { edits: edit && [edit], drops: [] };
}

/** `body.pagination = { page: 1, limit: n }` becomes `body.limit = n`, `{ payload: x }` becomes `x`. */
function liftAlone(
  [lift, ...others]: readonly Lift[],
  left: readonly Place[],
  holder: Exclude<Holder, { kind: "item" }>,
  text: string,
): Edit[] | undefined {
  if (!lift || others.length > 0 || left.length > 0) return undefined;
  const { place } = lift.list;
  const { value, name } = lift.as;
  const around = [
    { place: { ...place, end: value.start }, text: "" },
    { place: { ...place, start: value.end }, text: "" },
  ];
  if (around.some(({ place: { start, end } }) => hasComment(text.slice(start, end)))) return undefined;
  return holder.kind === "assigned" ? [{ place: holder.name, text: name }, ...around] : around;
}

interface Listed {
  readonly list: ListView;
  readonly lifts: readonly Lift[];
  /** What stays in the list. */
  readonly left: readonly Place[];
  /** The list with its name. */
  readonly whole: Place;
  readonly text: string;
}

function liftListed(listed: Listed): Edit[] | undefined {
  const lifted = listed.list.items.filter((item) => listed.lifts.some((lift) => isSamePlace(lift.item, item)));
  return listed.left.length === 0 ? liftAll(listed, lifted) : liftSome(listed, lifted);
}

/** Nothing of the list stays: what is around the lifted items goes. */
function liftAll({ list: { mark }, whole, text }: Listed, lifted: readonly Place[]): Edit[] {
  const [first, last] = [lifted[0], lifted.at(-1)];
  if (!first || !last) return [];
  const { indent, separator } = styleOf(text, whole, mark);
  const head = commentsIn(text.slice(whole.start, first.start), indent);
  return [
    cut(whole, whole.start, first.start, head),
    ...joined(text, whole, lifted, separator, indent),
    ...endOf(text, whole, last, mark),
  ];
}

/** The closing bracket goes. A comment before it stays behind the comma of the item that it belongs to. */
function endOf(text: string, whole: Place, last: Place, mark = ","): Edit[] {
  const tail = text.slice(last.end, whole.end - 1);
  if (!hasComment(tail)) return [cut(whole, last.end, whole.end)];
  const comma = /^\s*[,;]/.exec(text.slice(whole.end))?.[0].length ?? 0;
  const closing = cut(whole, last.end + tail.trimEnd().length, whole.end + comma);
  return /^\s*[,;]/.test(tail) || comma === 0 ? [closing] : [cut(whole, last.end, last.end, mark), closing];
}

/** What is lifted must stand before or behind all that stays. */
function liftSome(
  { list: { place, items, mark }, left, whole, text }: Listed,
  lifted: readonly Place[],
): Edit[] | undefined {
  const [firstLeft, lastLeft] = [left[0], left.at(-1)];
  if (
    !firstLeft ||
    !lastLeft ||
    items.some((item) => item.start > firstLeft.end && item.end < lastLeft.start && !left.includes(item))
  )
    return undefined;
  const before = lifted.filter((item) => item.end <= firstLeft.start);
  const after = lifted.filter((item) => item.start >= lastLeft.end);
  const { indent, separator } = styleOf(text, whole, mark);
  const head = text.slice(whole.start, items[0]?.start);
  const tail = text.slice(items.at(-1)?.end, place.end);
  const edits: Edit[] = [];
  const [firstBefore, lastBefore] = [before[0], before.at(-1)];
  if (firstBefore && lastBefore)
    edits.push(
      cut(whole, whole.start, firstBefore.start),
      ...joined(text, whole, before, separator, indent),
      cut(whole, lastBefore.end, firstLeft.start, separator + head),
    );
  const [firstAfter, lastAfter] = [after[0], after.at(-1)];
  if (firstAfter && lastAfter)
    edits.push(
      cut(whole, lastLeft.end, firstAfter.start, tail + separator),
      ...joined(text, whole, after, separator, indent),
      cut(whole, lastAfter.end, whole.end),
    );
  const isClear = edits.every((edit) => !hasComment(text.slice(edit.place.start, edit.place.end)));
  return isClear && before.length + after.length === lifted.length ? edits : undefined;
}

function joined(
  text: string,
  whole: Place,
  items: readonly Place[],
  separator: string,
  indent: string | undefined,
): Edit[] {
  return items.slice(1).flatMap((item, index) => {
    const before = items[index];
    return before
      ? [cut(whole, before.end, item.start, separator + commentsIn(text.slice(before.end, item.start), indent))]
      : [];
  });
}

/** How items are put beside each other where the list stood. */
function styleOf(
  text: string,
  whole: Place,
  mark = ",",
): { readonly indent: string | undefined; readonly separator: string } {
  const indent = ownIndent(text, whole.start);
  return { indent, separator: indent === undefined ? `${mark} ` : `${mark}${lineBreakOf(text)}${indent}` };
}

function cut(whole: Place, start: number, end: number, put = ""): Edit {
  return { place: { ...whole, start, end }, text: put };
}
