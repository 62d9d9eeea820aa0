/** The upgrade guide for a person at a terminal. */
import type { ChalkInstance } from "chalk";
import type { Change } from "../change.js";
import { toNameRows } from "./guide-names.js";
import { toLists, toSections, type GuideItem, type GuideSection } from "./guide-sections.js";
import type { Guide } from "./guide.js";
import { wrapText } from "./wrap.js";

const INDENT = "    ";

export function formatGuideText(guide: Guide, paint: ChalkInstance): string {
  const { name, from, to, outside, life } = guide;
  const names = toNameRows(guide.names).map(
    ({ from: old, to: now, tier }) => `  ${tier.padEnd(7)}${plain(wrap(`${old} → ${now}`, "         "), paint)}`,
  );
  const blocks = [
    `${paint.bold(`${name} ${from} → ${to}`)}\n${life.map((line) => wrap(line, "")).join("\n")}`,
    ...part("Outside the code", undefined, outside.map(({ text }) => `  - ${wrap(text, INDENT)}`).join("\n"), paint),
    ...toSections(guide).flatMap((section) => formatSection(section, paint)),
    ...toLists(guide).flatMap(({ title, intro, ids }) =>
      part(title, intro, ids.map((id) => INDENT + paint.dim(id)).join("\n"), paint),
    ),
    ...part("New", undefined, guide.added.map((one) => tellAdded(one, paint)).join("\n"), paint),
    ...part("All names", undefined, names.join("\n"), paint),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function part(title: string, intro: string | undefined, body: string, paint: ChalkInstance): readonly string[] {
  if (body === "") return [];
  const how = intro === undefined ? "" : `\n${paint.dim(wrap(intro.replaceAll("`", ""), ""))}`;
  return [`${paint.underline(title)}${how}\n\n${body}`];
}

function formatSection({ title, intro, groups }: GuideSection, paint: ChalkInstance): readonly string[] {
  const body = groups.map(
    ({ feature, items }) => `  ${paint.cyan(feature)}\n${items.map((item) => tellItem(item, paint)).join("\n")}`,
  );
  return part(title, intro, body.join("\n\n"), paint);
}

function tellItem({ title, advice, example, id }: GuideItem, paint: ChalkInstance): string {
  return [
    `  - ${plain(wrap(title, INDENT), paint)}`,
    ...(advice === undefined ? [] : [INDENT + plain(wrap(advice, INDENT), paint)]),
    ...exampleOf(example, paint),
    ...(id === undefined ? [] : [INDENT + paint.dim(id)]),
  ].join("\n");
}

function tellAdded({ version, names }: Guide["added"][number], paint: ChalkInstance): string {
  return `  ${paint.cyan(version.padEnd(5))}${plain(wrap(names.join(", "), "       "), paint)}`;
}

function exampleOf(example: Change["example"], paint: ChalkInstance): readonly string[] {
  if (example === undefined) return [];
  const marked = (text: string, mark: string): readonly string[] =>
    text
      .trim()
      .split("\n")
      .map((line) => `${INDENT}${mark} ${line}`);
  return [
    ...marked(example.before, "-").map((line) => paint.red(line)),
    ...marked(example.after, "+").map((line) => paint.green(line)),
  ];
}

/** Names in backticks stand out by weight instead, where the terminal can show it. */
function plain(text: string, paint: ChalkInstance): string {
  return paint.level === 0 ? text : text.replaceAll(/`([^`]+)`/g, (_, name: string) => paint.bold(name));
}

/** Lines of a hundred letters, all but the first indented. */
function wrap(text: string, indent: string): string {
  return wrapText(text.trim().replaceAll(/\s+/g, " "), 100 - indent.length).join(`\n${indent}`);
}
