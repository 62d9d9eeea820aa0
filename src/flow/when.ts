/**
 * What was decided on the way of a value: at a branch the arm that it came through, at a holder of several objects the
 * one that it is of. Two values between which one decision fell differently are never there together.
 */
export type When = ReadonlyMap<string, string>;

/** Nothing was decided, or nothing is known of it. */
export const ALWAYS: When = new Map();

/** More decisions than these are forgotten: then values are held to meet that never do. */
const MOST = 12;

/** Both on one way. What contradicts itself was decided by two runs of the same code, and says nothing. */
export function bothOf(one: When, other: When): When {
  if (one.size === 0 || one === other) return other;
  if (other.size === 0) return one;
  let found: Map<string, string> | undefined;
  for (const [key, arm] of other) {
    const so = found ?? one;
    const known = so.get(key);
    if (known === arm || (known === undefined && so.size >= MOST)) continue;
    found ??= new Map(one);
    if (known === undefined) found.set(key, arm);
    else found.delete(key);
  }
  return found ?? one;
}

/** What holds on either of two ways. */
export function eitherOf(one: When, other: When): When {
  if (one === other) return one;
  const found = [...one].filter(([key, arm]) => other.get(key) === arm);
  return found.length === 0 ? ALWAYS : found.length === one.size ? one : new Map(found);
}

/** Whether two values are never there together. */
export function excludes(one: When, other: When): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return [...one].some(([key, arm]) => (other.get(key) ?? arm) !== arm);
}

export function isSameWhen(one: When, other: When): boolean {
  return one === other || (one.size === other.size && [...one].every(([key, arm]) => other.get(key) === arm));
}
