/** The findings as Markdown: for the summary of a CI step, or a comment. */
import { groupBy } from "../../group-by.js";
import type { Severity } from "../../model.js";
import { findTold, type ReportFacts, type Told } from "./told.js";

/** A step summary holds at most a megabyte, and nobody reads more. */
const MOST_ROWS = 500;

export function formatMarkdown(facts: ReportFacts): string {
  const { document, apiName } = facts;
  const told = findTold(facts);
  const rows = told.slice(0, MOST_ROWS);
  const files = [...groupBy(rows, ({ path }) => path)].map(([path, own]) => toFile(path, own));
  const more = told.length > rows.length ? [`… and ${told.length - rows.length} more.`] : [];
  const outside =
    document.outside.length === 0
      ? []
      : ["### Outside the code", document.outside.map((step) => `- ${escape(step)}`).join("\n")];
  return [`## ${escape(apiName)}, held against ${document.plan.to}`, sum(facts, told), ...files, ...more, ...outside]
    .map((block) => `${block}\n`)
    .join("\n");
}

function sum({ document: { summary } }: ReportFacts, told: readonly Told[]): string {
  const count = (severity: Severity): number => told.filter((one) => one.severity === severity).length;
  const quiet = summary.findings.suppressed === 0 ? "" : ` ${summary.findings.suppressed} suppressed.`;
  if (told.length === 0) return `No findings in ${summary.files.seen} files.${quiet}`;
  return `**${count("error")} errors, ${count("warning")} warnings, ${count("info")} notes** in ${summary.files.seen} files.${quiet}`;
}

function toFile(path: string, own: readonly Told[]): string {
  const rows = own.map(
    ({ start, severity, message, id }) =>
      `| ${start.line}:${start.column} | ${severity} | ${escape(message)} | ${code(id)} |`,
  );
  return [`### ${code(path)}`, "", "| line | | what | id |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

/** Text of others: no markup of its own, no cell of its own. Code in backticks stays code. */
function escape(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.length > 1 && part.startsWith("`") && part.endsWith("`")
        ? part.replaceAll("|", "\\|")
        : part.replace(/[\\`*_{}[\]<>#|~@!]/g, "\\$&"),
    )
    .join("");
}

/** A code span around any text: its fence is longer than what stands in it. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${text.replace(/\s+/g, " ").replaceAll("|", "\\|")}${space}${fence}`;
}
