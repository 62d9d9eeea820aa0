/** value-to-list: `x` becomes `[x]`. */
import type { Converter } from "./conversion.js";
import { listOfType } from "./types.js";

export const valueToList: Converter = {
  declare: listOfType,
  write: ({ kind }) =>
    kind === "array" || kind === "single" ? undefined : { before: "[", after: "]", tier: "review" },
};
