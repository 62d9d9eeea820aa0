/** The upgrade guide for a person at a terminal. */
import type { ChalkInstance } from "chalk";
import type { Change } from "../change.js";
import { tellAddress } from "./address-words.js";
import { plainAdvice, tellBackPorts, tellCase } from "./change-words.js";
import type { Guide, NewName } from "./guide.js";
import { wrapText } from "./wrap.js";

const INDENT = "         ";

export function formatGuideText(guide: Guide, paint: ChalkInstance): string {
  const { name, from, to, byTier, outside } = guide;
  const command = `chatshift upgrade --from ${from} --to ${to}`;
  const blocks = [
    `${paint.bold(`${name} ${from} → ${to}`)}\n${overview(guide)}`,
    ...section(
      "New names",
      "",
      guide.names.map((row) => tellName(row, paint)),
      paint,
    ),
    ...section("Done for you", command, tell(byTier.safe, paint), paint),
    ...section("Done for you, to be looked at", `${command} --include review`, tell(byTier.review, paint), paint),
    ...section("By hand", "a comment at each place says what to do", tell(byTier.manual, paint), paint),
    ...section(
      "Outside the code",
      "",
      outside.map(({ text }) => `  - ${wrap(text, "    ")}`),
      paint,
    ),
    ...section("Good to know", "nothing breaks", tell(byTier.note, paint), paint),
    ...section(
      "New",
      "from the version told",
      guide.additions.map((change) => tellTitle(change, paint)),
      paint,
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function overview({ byTier, outside, additions }: Guide): string {
  const { safe, review, manual, note } = byTier;
  return wrap(
    `Done for you: ${countOf(safe, "change")}; done for you, to be looked at: ${review.length}; by hand: ` +
      `${manual.length}; outside the code: ${countOf(outside, "step")}. ${countOf(note, "note")}, ` +
      `${countOf(additions, "new thing")}.`,
    "",
  );
}

/** `1 change`, `2 changes`. */
function countOf({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? "" : "s"}`;
}

function section(title: string, how: string, lines: readonly string[], paint: ChalkInstance): readonly string[] {
  if (lines.length === 0) return [];
  return [`${paint.underline(title)}${how === "" ? "" : paint.dim(`  ${how}`)}\n\n${lines.join("\n")}`];
}

function tellName({ from, to, tier }: NewName, paint: ChalkInstance): string {
  const arrow = paint.dim("→");
  return `  ${tier.padEnd(7)}${plain(tellAddress(from), paint)} ${arrow} ${plain(to.map(tellAddress).join(", "), paint)}`;
}

function tell(changes: readonly Change[], paint: ChalkInstance): readonly string[] {
  return changes.map((change) => {
    const { advice, cases = [], fullId } = change;
    const more = [
      ...(advice === undefined ? [] : [wrap(plainAdvice(advice), INDENT)]),
      ...(change.breaks === false ? ["The old form still works."] : []),
      ...cases.map((rule) => wrap(tellCase(rule), INDENT)),
    ].map((text) => `${INDENT}${plain(text, paint)}`);
    return [tellTitle(change, paint), ...more, ...example(change, paint), INDENT + paint.dim(fullId), ""].join("\n");
  });
}

function tellTitle(change: Change, paint: ChalkInstance): string {
  const ports = tellBackPorts(change);
  const text = wrap(ports === "" ? change.title : `${change.title} (${ports})`, INDENT);
  return `  ${paint.cyan(change.version.padEnd(INDENT.length - 2))}${plain(text, paint)}`;
}

function example({ example: pair }: Change, paint: ChalkInstance): readonly string[] {
  if (pair === undefined) return [];
  const marked = (text: string, mark: string): readonly string[] =>
    text
      .trim()
      .split("\n")
      .map((line) => `${INDENT}${mark} ${line}`);
  return [
    ...marked(pair.before, "-").map((line) => paint.red(line)),
    ...marked(pair.after, "+").map((line) => paint.green(line)),
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
