import type { ts } from "ts-morph";
import type { ValueShape } from "../../src/model.js";
import type { Around as Project } from "../transform.js";

/** Text to put before and after an expression, and how sure that is. */
export interface Around {
  readonly before: string;
  readonly after: string;
  readonly tier: "safe" | "review";
}

/** What a read of the new field needs around it to stand for what the old one was. */
export interface Reading {
  readonly before: string;
  readonly after: string;
  /** What goes with it: the index of a list that is none any more. Offsets in the file. */
  readonly cuts: readonly Cut[];
  /** What another read stands in, too, that must be turned along with this one. */
  readonly shared?: ts.Node;
}

export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Something put in at an offset. */
export function put(offset: number, text: string): Cut {
  return { start: offset, end: offset, text };
}

/** How a value of one version is turned into that of another, by putting text around it. */
export interface Converter {
  /** For a value that the code sends. `undefined`: can't be done by writing around it. */
  write(shape: ValueShape, text: string): Around | undefined;
  /** Whether the brackets around the value are to be taken away. */
  open?(shape: ValueShape): boolean;
  /** For a value that the code sends: what changes inside it, where that is all. Offsets in the file. */
  split?(node: ts.Node): readonly Cut[] | undefined;
  /** What a literal text becomes. */
  replaceLiteral?(value: string): string | undefined;
  /** What a literal that is no text becomes, where it may not just be removed. */
  replaceValue?(value: number | boolean | null): string | undefined;
  /** What a declared type of the old form becomes, as cuts of the file. `undefined`: a person must say. */
  declare?(type: ts.TypeNode): readonly Cut[] | undefined;
  /** The same for the schema of such a value. */
  describe?(schema: ts.Expression): readonly Cut[] | undefined;
  /** Set where the new form is true for what was false: an empty list for 0. */
  readonly isAlwaysTrue?: true;
  /** For a value that the code reads: what is written around the read, where it stands. */
  read?(node: ts.Expression, around: Project): Reading | undefined;
}
