/** value-to-list: `x` becomes `[x]`. */
import type { Converter } from "./conversion.js";

export const valueToList: Converter = {
  name: "value-to-list",
  write: ({ kind }) =>
    kind === "array" || kind === "single" ? undefined : { before: "[", after: "]", tier: "review" },
};
