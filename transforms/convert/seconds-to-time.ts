/** seconds-to-time: a number of seconds becomes an RFC 3339 text. */
import type { Converter } from "./conversion.js";

export const secondsToTime: Converter = {
  name: "seconds-to-time",
  write({ kind }, text) {
    if (kind === "time") return undefined;
    const needsParentheses = !/^[\w.$]+$/.test(text);
    const [open, close] = needsParentheses ? ["(", ")"] : ["", ""];
    return { before: `new Date(${open}`, after: `${close} * 1000).toISOString()`, tier: "review" };
  },
  read: () => ({ before: "Date.parse(", after: ") / 1000", tier: "review" }),
};
