import type { Conversion } from "../../src/change.js";
import type { ValueShape } from "../../src/model.js";

/** Text to put before and after an expression, and how sure that is. */
export interface Around {
  readonly before: string;
  readonly after: string;
  readonly tier: "safe" | "review";
}

/** How a value of one version is turned into that of another, by putting text around it. */
export interface Converter {
  readonly name: Conversion;
  /** For a value that the code sends. `undefined`: can't be done by writing around it. */
  write(shape: ValueShape, text: string): Around | undefined;
  /** Whether the brackets around the value are to be taken away. */
  open?(shape: ValueShape): boolean;
  /** What a literal text becomes. */
  replaceLiteral?(value: string): string | undefined;
  /** For a value that the code reads: around the read of the new field, to get what the old one was. */
  read(): Around | undefined;
}
