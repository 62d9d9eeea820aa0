/** Keys that lead to a place inside a file or rule: `["changes", 3, "names", "method:x"]`. */
export type Keys = readonly (string | number)[];

/** Something that a rule says and that can't be. */
export class RuleFault extends Error {
  override readonly name = "RuleFault";
  constructor(
    readonly what: string,
    readonly expected?: string,
  ) {
    super(what);
  }
}
