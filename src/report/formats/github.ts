/** Workflow commands of GitHub Actions: annotations at the lines of a pull request. */
import type { Severity } from "../../model.js";
import { findTold, type ReportFacts, type Told } from "./told.js";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;
/** GitHub shows no more of each kind from one step; the rest would be lost without a word. */
const MOST_OF_A_KIND = 10;

export function formatGithub(facts: ReportFacts): string {
  const told = findTold(facts);
  const shown = (["error", "warning", "info"] as const).flatMap((severity) => {
    const own = told.filter((one) => one.severity === severity);
    return own.length <= MOST_OF_A_KIND ? own.map(toCommand) : toLimited(own, severity);
  });
  return [...shown, sum(told)].map((line) => `${line}\n`).join("");
}

/** The first ones, and in place of the last one how many more there are. */
function toLimited(own: readonly Told[], severity: Severity): readonly string[] {
  const first = own.slice(0, MOST_OF_A_KIND - 1);
  const left = own.length - first.length;
  const title = properties({ title: "chatshift" });
  return [
    ...first.map(toCommand),
    `::${COMMANDS[severity]} ${title}::${escapeData(`${left} more like these: the log and the step summary list all.`)}`,
  ];
}

function toCommand({ severity, path, start, end, id, message }: Told): string {
  // Columns are only taken within one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const where = { file: path, line: start.line, endLine: end.line, ...columns, title: id };
  return `::${COMMANDS[severity]} ${properties(where)}::${escapeData(message)}`;
}

function properties(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
}

/** What runs to the log beside the annotations, where it is no command. */
function sum(told: readonly Told[]): string {
  const count = (severity: Severity): number => told.filter((one) => one.severity === severity).length;
  return `chatshift: ${count("error")} errors, ${count("warning")} warnings, ${count("info")} notes`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
