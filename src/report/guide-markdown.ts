/** The upgrade guide as Markdown. */
import type { Change } from "../change.js";
import { toNameRows } from "./guide-names.js";
import { toLists, toSections, type GuideItem, type GuideSection } from "./guide-sections.js";
import type { Guide } from "./guide.js";

export function formatGuideMarkdown(guide: Guide): string {
  const { name, from, to, steps, outside, life } = guide;
  const way = steps.map(({ version }) => version);
  const blocks = [
    `# ${name}: ${from} to ${to}`,
    life.map((line) => `- ${line}`).join("\n"),
    ...(way.length > 1
      ? [`Covers ${way.join(", ")}. Where something changed more than once, only the final form is shown.`]
      : []),
    ...part("Outside the code", outside.map(({ text }) => `- ${oneLine(text)}`).join("\n")),
    ...toSections(guide).flatMap(formatSection),
    ...toLists(guide).flatMap(({ title, intro, ids }) => part(title, ids.map((id) => `\`${id}\``).join(", "), intro)),
    ...part("New", guide.added.map(({ version, names }) => `- ${version}: ${names.join(", ")}`).join("\n")),
    ...part("All names", namesTable(guide)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function part(title: string, body: string, intro?: string): readonly string[] {
  if (body === "") return [];
  return [`## ${title}`, ...(intro === undefined ? [] : [intro]), body];
}

function formatSection({ title, intro, groups }: GuideSection): readonly string[] {
  const body = groups.map(({ feature, items }) => `### ${feature}\n\n${items.map(formatItem).join("\n")}`);
  return part(title, body.join("\n\n"), intro);
}

function formatItem({ title, advice, example, id }: GuideItem): string {
  const words = [title, ...(advice === undefined ? [] : [oneLine(advice)]), ...(id === undefined ? [] : [`\`${id}\``])];
  return [`- ${words.join(" ")}`, ...exampleLines(example).map((line) => `  ${line}`)].join("\n");
}

function exampleLines(example: Change["example"]): readonly string[] {
  if (example === undefined) return [];
  const marked = (text: string, mark: string): readonly string[] =>
    text
      .trim()
      .split("\n")
      .map((line) => `${mark} ${line}`);
  return ["```diff", ...marked(example.before, "-"), ...marked(example.after, "+"), "```"];
}

function namesTable({ names }: Guide): string {
  const rows = toNameRows(names).map(({ from, to }) => `| ${from} | ${to} |`);
  return rows.length === 0 ? "" : ["| Before | Now |", "|---|---|", ...rows].join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
