/** Where a value stands in what holds it. */

/** Any element of a list, or what stands under a key that isn't known. */
export const ANY = Symbol("any item");
/** In a summary alone: any member or element. */
export const MEMBER = Symbol("any member");
/** What a `Map` holds, apart from its keys. */
export const VALUE = "VALUE";

/** The name of a member, the index of an item from 0, or any item. */
export type Step = string | number | typeof ANY | typeof MEMBER;

export function isItem(step: Step | undefined): boolean {
  return step === ANY || typeof step === "number";
}

/** Whether a read by one step may meet what is stored at another. */
export function meets(stored: Step, read: Step): boolean {
  if (stored === read) return true;
  if (stored === VALUE || read === VALUE) return false;
  if (read === MEMBER || stored === ANY) return true;
  return read === ANY && isItem(stored);
}

/** A name as a step; a number where it may be the place in a list. */
export function keyOf(name: string | undefined): Step | undefined {
  return name !== undefined && /^\d+$/.test(name) ? Number(name) : name;
}
