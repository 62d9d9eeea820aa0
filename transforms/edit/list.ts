/**
 * Lists as they are written: the properties of an object literal or pattern, the elements of an array. What happens to
 * the items of one list is written at once, so that the commas come out right whatever of it is carried out.
 */
import type { Edit, ListChange, ListView, Place } from "../../src/model.js";
import { dropItems } from "./drop-items.js";
import { liftItems } from "./lift-items.js";
import { insertItems } from "./insert-items.js";

export interface Written {
  readonly edits: readonly Edit[];
  /** Changes that can't be written beside the others of their list. */
  readonly failed: readonly ListChange[];
}

/** The edits of changes to lists, those of one list together. */
export function writeLists(changes: readonly ListChange[], textOf: (path: string) => string): Written {
  const edits: Edit[] = [];
  const failed: ListChange[] = [];
  const lists = new Map<string, ListChange[]>();
  const note = (change: ListChange): void => {
    const key = keyOf(change.list.place);
    const known = lists.get(key);
    if (!known) lists.set(key, [change]);
    else if (!known.some((other) => isSame(other, change))) known.push(change);
  };
  changes.forEach(note);
  // Lists inside others first: one that is left empty is dropped from the list around it.
  for (;;) {
    const innermost = [...lists.values()].sort((a, b) => depth(b) - depth(a))[0];
    const [first] = innermost ?? [];
    if (!innermost || !first) return { edits, failed };
    lists.delete(keyOf(first.list.place));
    const text = textOf(first.list.place.path);
    const lifted = liftItems(innermost, text);
    if (lifted) {
      edits.push(...lifted.edits);
      failed.push(...lifted.failed);
      lifted.drops.forEach(note);
      continue;
    }
    const dropped = innermost.flatMap((change) => (change.kind === "drop" ? [change.item] : []));
    const added = innermost.flatMap((change) => (change.kind === "append" ? [change.text] : []));
    const put = added.length > 0 ? insertItems(text, first.list, dropped, added) : dropItems(text, first.list, dropped);
    if (put) edits.push(...put);
    else failed.push(...innermost);
  }
}

/** A change of a list as edits of its own, each of which knows what it is part of. */
export function writeList(change: ListChange, textOf: (path: string) => string): readonly Edit[] | undefined {
  const { edits, failed } = writeLists([change], textOf);
  return failed.length > 0 ? undefined : edits.map((edit) => ({ ...edit, of: change }));
}

function depth([change]: readonly ListChange[]): number {
  return change?.list.place.start ?? 0;
}

function isSame(a: ListChange, b: ListChange): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function keyOf({ path, start, end }: Place): string {
  return `${path}:${start}-${end}`;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return keyOf(a) === keyOf(b);
}

/** What of a list is neither dropped nor taken elsewhere. */
export function itemsLeft({ items }: ListView, gone: readonly Place[]): readonly Place[] {
  return items.filter((item) => !gone.some((place) => isSamePlace(place, item)));
}
