/** The upgrade guide for a person at a terminal. */
import type { Change } from "../change.js";
import { toNameRows } from "./guide-names.js";
import { toLists, toSections, type GuideItem, type GuideSection } from "./guide-sections.js";
import type { Guide } from "./guide.js";
import { wrapText, type Look } from "./wrap.js";

const INDENT = "    ";

export function formatGuideText(guide: Guide, look: Look): string {
  const { name, from, to, outside, life } = guide;
  const names = toNameRows(guide.names).map(
    ({ from: old, to: now, tier }) => `  ${tier.padEnd(7)}${plain(wrap(`${old} → ${now}`, "         ", look), look)}`,
  );
  const blocks = [
    `${look.paint.bold(`${name} ${from} → ${to}`)}\n${life.map((line) => wrap(line, "", look)).join("\n")}`,
    ...part(
      "Outside the code",
      undefined,
      outside.map(({ text }) => `  - ${wrap(text, INDENT, look)}`).join("\n"),
      look,
    ),
    ...toSections(guide).flatMap((section) => formatSection(section, look)),
    ...toLists(guide).flatMap(({ title, intro, ids }) =>
      part(title, intro, ids.map((id) => INDENT + look.paint.dim(id)).join("\n"), look),
    ),
    ...part("New", undefined, guide.added.map((one) => tellAdded(one, look)).join("\n"), look),
    ...part("All names", undefined, names.join("\n"), look),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function part(title: string, intro: string | undefined, body: string, look: Look): readonly string[] {
  if (body === "") return [];
  const how = intro === undefined ? "" : `\n${look.paint.dim(wrap(intro.replaceAll("`", ""), "", look))}`;
  return [`${look.paint.underline(title)}${how}\n\n${body}`];
}

function formatSection({ title, intro, groups }: GuideSection, look: Look): readonly string[] {
  const body = groups.map(
    ({ feature, items }) => `  ${look.paint.cyan(feature)}\n${items.map((item) => tellItem(item, look)).join("\n")}`,
  );
  return part(title, intro, body.join("\n\n"), look);
}

function tellItem({ title, advice, example, id }: GuideItem, look: Look): string {
  return [
    `  - ${plain(wrap(title, INDENT, look), look)}`,
    ...(advice === undefined ? [] : [INDENT + plain(wrap(advice, INDENT, look), look)]),
    ...exampleOf(example, look),
    ...(id === undefined ? [] : [INDENT + look.paint.dim(id)]),
  ].join("\n");
}

function tellAdded({ version, names }: Guide["added"][number], look: Look): string {
  return `  ${look.paint.cyan(version.padEnd(5))}${plain(wrap(names.join(", "), "       ", look), look)}`;
}

function exampleOf(example: Change["example"], look: Look): readonly string[] {
  if (example === undefined) return [];
  const marked = (text: string, mark: string): readonly string[] =>
    text
      .trim()
      .split("\n")
      .map((line) => `${INDENT}${mark} ${line}`);
  return [
    ...marked(example.before, "-").map((line) => look.paint.red(line)),
    ...marked(example.after, "+").map((line) => look.paint.green(line)),
  ];
}

/** Names in backticks stand out by weight instead, where the terminal can show it. */
function plain(text: string, look: Look): string {
  return look.paint.level === 0 ? text : text.replaceAll(/`([^`]+)`/g, (_, name: string) => look.paint.bold(name));
}

/** Lines of a hundred letters, all but the first indented. */
function wrap(text: string, indent: string, { width }: Look): string {
  return wrapText(text.trim().replaceAll(/\s+/g, " "), width - indent.length).join(`\n${indent}`);
}
