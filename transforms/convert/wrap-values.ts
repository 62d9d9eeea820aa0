/** wrap-values: an array becomes `{values: array}`. */
import { put, type Converter } from "./conversion.js";

export const wrapValues: Converter = {
  declare: (type) => [put(type.getStart(), "{ values: "), put(type.getEnd(), " }")],
  write({ kind }) {
    if (kind === "literal" || kind === "object" || kind === "number" || kind === "time") return undefined;
    return { before: "{ values: ", after: " }", tier: kind === "other" ? "review" : "safe" };
  },
};
