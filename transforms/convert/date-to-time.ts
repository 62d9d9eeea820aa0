/** date-to-time, date-to-end: a date becomes an RFC 3339 text with a time. What is one already is left as it is. */
import { ts } from "ts-morph";
import type { Converter } from "./conversion.js";

export const dateToTime: Converter = {
  declare: (type) => (type.kind === ts.SyntaxKind.StringKeyword ? [] : undefined),
  write({ kind }) {
    if (kind === "time") return { before: "", after: "", tier: "safe" };
    return kind === "literal" ? undefined : { before: "new Date(", after: ").toISOString()", tier: "review" };
  },
  replaceLiteral: (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T00:00:00.000000Z` : undefined),
};

/** The last moment of a day. Of a value that isn't written out nobody knows whether it is a day: a person must say. */
export const dateToEnd: Converter = {
  declare: (type) => (type.kind === ts.SyntaxKind.StringKeyword ? [] : undefined),
  write: ({ kind }) => (kind === "time" ? { before: "", after: "", tier: "safe" } : undefined),
  replaceLiteral: (value) => (/^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T23:59:59.999999Z` : undefined),
};
