/** date-to-time: a text with a date becomes an RFC 3339 text with a time. Only what is one already can be left as it is. */
import type { Converter } from "./conversion.js";

export const dateToTime: Converter = {
  name: "date-to-time",
  write: ({ kind }) => ({ before: "", after: "", tier: kind === "time" ? "safe" : "review" }),
};
