/** How a value passes a call whose code isn't seen, as data. */

/** A call that does nothing with what it is given but look at it. */
export const LOOKS = "looks";
/** A call that drops what its callbacks return. */
export const DROPS = "drops";

/**
 * `[callee, from, to]`, both as `root.key.key`; or `[callee, LOOKS]`, `[callee, DROPS]`.
 *
 * A callee is a function by its full name (`Object.assign`), a method of whatever it is called on (`.map`), a method of
 * what a constructor made (`Map#set`), a constructor (`new Set`) or a package's function (`lodash:keyBy`). A name that
 * ends with `*` stands for all that begin so, one with `(1)` for calls with so many arguments.
 *
 * Roots are `this`, `result`, `arg0` …, `arg1..` (that one and those behind it), and of a callback `arg0.param0` and
 * `arg0.return`. Keys are names of members, `ITEM`, `KEY` (a member
 * under any key), `VALUE` (what a `Map` holds) and `*` (any member or element).
 */
export type Row =
  readonly [callee: string, from: string, to: string] | readonly [callee: string, does: typeof LOOKS | typeof DROPS];

/** A space between two callees; not that of `new Set`. */
const GAP = /(?<!\bnew) /;

/** One row for each callee. */
export function rows(callees: string, from: string, to: string): readonly Row[] {
  return callees.split(GAP).map((callee) => [callee, from, to]);
}

export function looks(callees: string): readonly Row[] {
  return callees.split(GAP).map((callee) => [callee, LOOKS]);
}

export function drops(callees: string): readonly Row[] {
  return callees.split(GAP).map((callee) => [callee, DROPS]);
}

/** A callback that gets each element, by the place of its parameter. */
export function handsOn(callees: string, from = "this.ITEM", callback = "arg0", parameter = 0): readonly Row[] {
  return rows(callees, from, `${callback}.param${String(parameter)}`);
}
