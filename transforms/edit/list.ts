/**
 * Lists as they are written: the properties of an object literal or pattern, the elements of an array. What happens to
 * the items of one list is written at once, so that the commas come out right whatever of it is carried out.
 */
import type { Edit, ListChange } from "../../src/model.js";
import { dropItems } from "./drop-items.js";
import { insertItems } from "./insert-items.js";
import { liftItems } from "./lift-items.js";

/** Changes that are written together. */
export interface Part {
  readonly changes: readonly ListChange[];
  /** `undefined`: they can't stand beside each other. */
  readonly edits: readonly Edit[] | undefined;
}

interface Bundle {
  readonly changes: [ListChange, ...ListChange[]];
  /** Those asked for, from which the others follow: a list left empty is dropped from the list around it. */
  readonly causes: ListChange[];
}

/** The edits of changes to lists, those of one list together. */
export function writeLists(changes: readonly ListChange[], textOf: (path: string) => string): readonly Part[] {
  const parts: Part[] = [];
  const bundles = new Map<string, Bundle>();
  const note = (change: ListChange, causes: readonly ListChange[]): void => {
    const key = keyOf(change.list);
    const known = bundles.get(key);
    if (!known) bundles.set(key, { changes: [change], causes: [...causes] });
    else {
      if (!known.changes.some((other) => isSame(other, change))) known.changes.push(change);
      known.causes.push(...causes);
    }
  };
  for (const change of changes) note(change, [change]);
  for (;;) {
    // Lists inside others first: what they leave of themselves changes the list around.
    const bundle = deepest(bundles.values());
    if (!bundle) return parts;
    bundles.delete(keyOf(bundle.changes[0].list));
    const { drops, edits } = write(bundle.changes, textOf);
    for (const drop of drops) note(drop, bundle.causes);
    if (drops.length > 0) continue;
    // What goes with an item that holds it is written by that alone.
    const taken = edits ? parts.filter((part) => isTaken(part, bundle.changes)) : [];
    for (const part of taken) parts.splice(parts.indexOf(part), 1);
    parts.push({ changes: [...bundle.causes, ...taken.flatMap(({ changes }) => changes)], edits });
  }
}

/** Whether all lists of a part stand in items that are dropped. */
function isTaken(part: Part, changes: readonly ListChange[]): boolean {
  const items = changes.flatMap((change) => (change.kind === "drop" ? [change.item] : []));
  return part.changes.every(({ list: { place } }) =>
    items.some(({ path, start, end }) => path === place.path && start <= place.start && place.end <= end),
  );
}

/** A change of a list as edits of its own, each of which knows what it is part of; none where it can't be written. */
export function writeList(change: ListChange, textOf: (path: string) => string): readonly Edit[] | undefined {
  const [part] = writeLists([change], textOf);
  return part?.edits?.map((edit) => ({ ...edit, of: [change] }));
}

function write(
  changes: readonly ListChange[],
  textOf: (path: string) => string,
): { drops: readonly ListChange[]; edits: readonly Edit[] | undefined } {
  const [first] = changes;
  if (!first) return { drops: [], edits: [] };
  const text = textOf(first.list.place.path);
  const lifted = liftItems(changes, text);
  if (lifted) return lifted;
  const dropped = changes.flatMap((change) => (change.kind === "drop" ? [change.item] : []));
  const added = changes.flatMap((change) => (change.kind === "append" ? [change.text] : []));
  return {
    drops: [],
    edits: added.length > 0 ? insertItems(text, first.list, dropped, added) : dropItems(text, first.list, dropped),
  };
}

function keyOf({ place: { path, start } }: ListChange["list"]): string {
  return `${path}:${start}`;
}

/** The list that begins last, the first of several. */
function deepest(bundles: Iterable<Bundle>): Bundle | undefined {
  let found: Bundle | undefined;
  for (const one of bundles)
    if (!found || one.changes[0].list.place.start > found.changes[0].list.place.start) found = one;
  return found;
}

function isSame(a: ListChange, b: ListChange): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
