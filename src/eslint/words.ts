/** What ESLint shows: messages that fit a line of an editor, and labels that say what they do. */
import { IMPORTERS } from "../faces/groups.js";
import type { Told } from "../faces/inspect.js";
import type { Edit } from "../model.js";

/** The rest stands behind the rule's page and `chatshift explain <id>`. */
const LONGEST = 160;
const LONGEST_STATE = 70;
const LONGEST_CODE = 40;

/**
 * What is wrong; what to do, where there is room; why there is no fix here; and the id, which an ignore comment takes.
 * `lineOf` gives the line of an offset, from 1.
 */
export function toShortMessage(told: Told, lineOf: (offset: number) => number): string {
  const { message, advice, fix, id } = told.finding;
  const state = cut(toState(told, lineOf), LONGEST_STATE);
  const end = state === "" ? `[${id}]` : `${state} [${id}]`;
  const room = Math.max(LONGEST - end.length - 1, LONGEST_CODE);
  const full = fix?.tier === "safe" || advice === message ? message : `${message} ${advice}`;
  const words = oneLine(full);
  return `${words.length <= room ? words : cut(oneLine(message), room)} ${end}`;
}

/** Why a report has no fix of its own. */
function toState(
  { finding, remedy, suggestion, movesWith, heldBy, fixedAt }: Told,
  lineOf: (offset: number) => number,
): string {
  if (finding.fix === undefined || remedy !== undefined) return "";
  if (movesWith[0] === IMPORTERS) return "Importers may move with it: run `chatshift upgrade`.";
  if (movesWith.length > 0) return `It moves with ${toList(movesWith)}: run \`chatshift upgrade\`.`;
  if (fixedAt !== undefined) return `Fixed together with line ${lineOf(fixedAt.start)}.`;
  if (heldBy !== undefined) return `Not written: ${heldBy}.`;
  return suggestion === undefined ? "" : "For you to look over.";
}

function toList([first = "", ...more]: readonly string[]): string {
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}

/** What a suggestion writes at its place, and how much moves with it. `text` is that of the file. */
export function toOffer({ finding }: Told, edits: readonly Edit[], text: string): string {
  const own = finding.fix?.edits ?? [];
  const more = edits.length - own.length;
  const beside = more > 0 ? `, and what moves with it (${more} more ${more === 1 ? "edit" : "edits"})` : "";
  return `${toDeed(own, text)}${beside}; look it over.`;
}

function toDeed(own: readonly Edit[], text: string): string {
  const [edit, ...others] = own;
  if (edit === undefined || others.length > 0) return "Rewrite this place";
  const before = text.slice(edit.place.start, edit.place.end);
  const put = toCode(edit.text);
  if (edit.text.trim() === "") return `Take out ${toCode(before)}`;
  return before.trim() === "" ? `Add ${put}` : `Write ${put} for ${toCode(before)}`;
}

/** Code in backticks, without the commas around it. */
function toCode(code: string): string {
  const plain = oneLine(code).replace(/^[,;]\s*|\s*[,;]$/g, "");
  return `\`${cut(plain, LONGEST_CODE)}\``;
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const whole = text.slice(0, length - 1);
  return `${whole.slice(0, Math.max(whole.lastIndexOf(" "), length - 20))}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
