/**
 * Takes items out of a list into the list around it: `pagination: { page: 1, limit: n }` becomes `limit: n`. What is
 * lifted stays where it is written; only what stands around it changes.
 */
import type { Edit, Holder, ListChange, ListView, Place } from "../../src/model.js";
import { dropStatement } from "./statement.js";
import { isSamePlace, lineBreakOf, ownIndent } from "./text.js";

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
  const edits = holder.kind === "assigned" ? liftAssigned(lifts, left, holder) : liftListed(first.list, lifts, left, holder, text);
  return { edits, drops: [] };
}

function dropHolder(holder: Holder, text: string): Lifted {
  if (holder.kind === "item") return { edits: [], drops: [{ kind: "drop", list: holder.outer, item: holder.whole, holder: undefined }] };
  const edit = dropStatement(text, holder.whole);
  return { edits: edit && [edit], drops: [] };
}

/** `body.pagination = { page: 1, limit: n }` becomes `body.limit = n`. */
function liftAssigned(lifts: readonly Lift[], left: readonly Place[], { name }: Extract<Holder, { kind: "assigned" }>): Edit[] | undefined {
  const [lift, ...others] = lifts;
  if (!lift || others.length > 0 || left.length > 0) return undefined;
  const { place } = lift.list;
  const { value } = lift.as;
  return [
    { place: name, text: lift.as.name },
    { place: { ...place, end: value.start }, text: "" },
    { place: { ...place, start: value.end }, text: "" },
  ];
}

function liftListed({ place, items }: ListView, lifts: readonly Lift[], left: readonly Place[], { whole }: Extract<Holder, { kind: "item" }>, text: string): Edit[] | undefined {
  const indent = ownIndent(text, whole.start);
  const separator = indent === undefined ? ", " : `,${lineBreakOf(text)}${indent}`;
  const lifted = items.filter((item) => lifts.some((lift) => isSamePlace(lift.item, item)));
  const [firstLeft, lastLeft] = [left[0], left.at(-1)];
  const between = (start: number, end: number, put: string): Edit => ({ place: { ...whole, start, end }, text: put });
  if (!firstLeft || !lastLeft) return around(lifted, whole, separator, between);
  // Nothing may fall away in the midst of what stays.
  if (items.some((item) => item.start > firstLeft.end && item.end < lastLeft.start && !left.includes(item))) return undefined;
  const before = lifted.filter((item) => item.end <= firstLeft.start);
  const after = lifted.filter((item) => item.start >= lastLeft.end);
  if (before.length + after.length < lifted.length) return undefined;
  const head = text.slice(whole.start, items[0]?.start);
  const tail = text.slice(items.at(-1)?.end, place.end);
  const edits: Edit[] = [];
  const [firstBefore, lastBefore] = [before[0], before.at(-1)];
  if (firstBefore && lastBefore) edits.push(between(whole.start, firstBefore.start, ""), ...joined(before, separator, between), between(lastBefore.end, firstLeft.start, separator + head));
  const [firstAfter, lastAfter] = [after[0], after.at(-1)];
  if (firstAfter && lastAfter) edits.push(between(lastLeft.end, firstAfter.start, tail + separator), ...joined(after, separator, between), between(lastAfter.end, whole.end, ""));
  return edits;
}

type Between = (start: number, end: number, put: string) => Edit;

/** Nothing of the list stays: what is around the lifted items goes. */
function around(lifted: readonly Place[], whole: Place, separator: string, between: Between): Edit[] {
  const [first, last] = [lifted[0], lifted.at(-1)];
  return first && last ? [between(whole.start, first.start, ""), ...joined(lifted, separator, between), between(last.end, whole.end, "")] : [];
}

function joined(items: readonly Place[], separator: string, between: Between): Edit[] {
  return items.slice(1).flatMap((item, index) => {
    const before = items[index];
    return before ? [between(before.end, item.start, separator)] : [];
  });
}
