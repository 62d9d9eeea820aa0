/** object-to-list: `{a: 1, b: 2}` becomes `[{a: 1}, {b: 2}]`. */
import type { Converter } from "./conversion.js";

export const objectToList: Converter = {
  name: "object-to-list",
  write({ kind }, text) {
    // A literal of one property needs only brackets around it.
    if (kind === "object" && /^\{[^,{}[\]()]*,?\s*\}$/.test(text) && !text.includes("...")) return { before: "[", after: "]", tier: "safe" };
    return { before: "Object.entries(", after: ").map(([key, value]) => ({ [key]: value }))", tier: "review" };
  },
};
