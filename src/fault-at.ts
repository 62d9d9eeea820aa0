import type { Place } from "./model.js";

/** Something went wrong where a place was looked at: it says which, so that the rest can go on without it. */
export class FaultAt extends Error {
  constructor(
    readonly place: Place,
    /** What was thrown. */
    override readonly cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Does some work about a place, asked for where it fails. Throws what it throws as a FaultAt, of the innermost place. */
export function about<T>(placeOf: () => Place, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof FaultAt ? error : new FaultAt(placeOf(), error);
  }
}
