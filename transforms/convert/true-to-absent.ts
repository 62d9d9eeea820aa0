/** true-to-absent: `true` was the default and is removed, `false` stays, anything else is `null` or `false`. */
import { put, type Converter } from "./conversion.js";

export const trueToAbsent: Converter = {
  declare: (type) => [put(type.getEnd(), " | null")],
  replaceValue: (value) => (value === true ? "null" : undefined),
  write(shape, text) {
    if (shape.kind === "literal") return shape.value === false ? { before: "", after: "", tier: "safe" } : undefined;
    const [open, close] = /^[\w.$]+$/.test(text) ? ["", ""] : ["(", ")"];
    return { before: open, after: `${close} ? null : false`, tier: "review" };
  },
};
