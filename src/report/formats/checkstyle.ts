/** Checkstyle's XML, which many CI servers and review bots read. */
import { groupBy } from "../../group-by.js";
import { findTold, type ReportFacts, type Told } from "./told.js";
import { attributes } from "./xml.js";

export function formatCheckstyle(facts: ReportFacts): string {
  const files = [...groupBy(findTold(facts), ({ path }) => path)].flatMap(([path, own]) => [
    `  <file ${attributes({ name: path })}>`,
    ...own.map((one) => `    <error ${attributes(toError(one))}/>`),
    "  </file>",
  ]);
  return ['<?xml version="1.0" encoding="utf-8"?>', '<checkstyle version="4.3">', ...files, "</checkstyle>", ""].join(
    "\n",
  );
}

function toError({ start, severity, message, id }: Told): Readonly<Record<string, string | number>> {
  return { line: start.line, column: start.column, severity, message, source: id };
}
