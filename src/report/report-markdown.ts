/** The report of an upgrade as Markdown, for the text of a pull request. */
import { toHunks } from "./report-diff.js";
import { STATES, STATE_WORDS } from "./report.js";
import type { Report, ReportEntry, ReportFile } from "./report.js";
import { makeLinesVisible, makeVisible } from "./visible.js";

export function formatReportMarkdown(report: Report): string {
  const { title, headline, dryRun, totals, outside, files } = report;
  const blocks = [
    `# ${toProse(title)}`,
    `**${toProse(headline)}**`,
    ...(dryRun ? ["This was a dry run: nothing was written."] : []),
    [
      "| | Places | Who does something about it |",
      "|---|--:|---|",
      ...STATES.map(
        (state) => `| ${STATE_WORDS[state].name} | ${totals[state]} | ${toProse(STATE_WORDS[state].who)} |`,
      ),
    ].join("\n"),
    ...(outside.length === 0 ? [] : ["## Outside the code", outside.map((step) => `- ${toProse(step)}`).join("\n")]),
    ...formatFeatures(report),
    "## By file",
    ...files.flatMap(formatFile),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function formatFeatures({ features }: Report): readonly string[] {
  if (features.length === 0) return [];
  const rows = features.map(
    ({ name, totals }) => `| ${toCell(name)} | ${STATES.map((state) => totals[state] || "").join(" | ")} |`,
  );
  const heads = STATES.map((state) => STATE_WORDS[state].name).join(" | ");
  return ["## By feature", [`| | ${heads} |`, "|---|--:|--:|--:|--:|--:|", ...rows].join("\n")];
}

function formatFile({ path, entries, texts, failed }: ReportFile): readonly string[] {
  return [
    `### ${toCode(path)}`,
    ...(failed === undefined ? [] : [`Not looked into: ${toProse(failed)}.`]),
    ...(entries.length === 0 ? [] : [entries.map(formatEntry).join("\n")]),
    ...(texts === undefined ? [] : [formatTexts(texts)]),
  ];
}

function formatEntry({ state, line, column, message, advice, id }: ReportEntry): string {
  const words = [message, advice].filter((text) => text !== "").map(toProse);
  return `- **${STATE_WORDS[state].name}**, line ${line}:${column}: ${words.join(" ")} ${toCode(id)}`;
}

function formatTexts(texts: NonNullable<ReportFile["texts"]>): string {
  const text = makeLinesVisible(
    toHunks(texts)
      .map(({ line, lines }) => [`@@ line ${line} @@`, ...lines].join("\n"))
      .join("\n"),
  );
  const fence = "`".repeat(Math.max(3, longestTicks(text) + 1));
  return `<details><summary>Before and after</summary>\n\n${fence}diff\n${text}\n${fence}\n\n</details>`;
}

/** Prose in which what stands in backticks is code, and nothing else is markup. */
function toProse(text: string): string {
  const parts = makeVisible(text).split("`");
  return parts
    .map((part, index) => {
      if (index % 2 === 1 && index < parts.length - 1) return toCode(part);
      return escapeMarkdown(index % 2 === 1 ? `\`${part}` : part);
    })
    .join("");
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|&#!~]/g, "\\$&");
}

/** A code span in a table, where a bar would end the cell even in code. */
function toCell(text: string): string {
  return toCode(text).replaceAll("|", "\\|");
}

function toCode(text: string): string {
  const shown = makeVisible(text);
  const ticks = "`".repeat(longestTicks(shown) + 1);
  const space = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  return `${ticks}${space}${shown}${space}${ticks}`;
}

function longestTicks(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
