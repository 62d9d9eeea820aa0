/** Names in a text that separates them, in an array of texts, or in a YAML list: one more, one less. */
import type { Edit, NameSite, Place } from "../../src/model.js";
import { lineBreakOf, lineStartAt, ownIndent } from "./text.js";

/** What stands between two names of one text. */
const SEPARATOR = /(?:[\s,+]|%20|%2C)+/i;
const BEHIND = new RegExp(`^${SEPARATOR.source}(?=[a-z])`, "i");
const BEFORE = new RegExp(`[a-z](?<gap>${SEPARATOR.source})$`, "i");
/** What an entry of a YAML list begins with. */
const ENTRY = /^[^\S\n]*- +["']?$/;

/**
 * Takes a name out, with what separates it from the others; `undefined` where it stands alone. A name that goes with
 * the one behind it is left to stand between two separators: the last of them takes the first separator.
 */
export function dropListed(
  text: string,
  place: Place,
  isGoing: (other: Place) => boolean = () => false,
): readonly Edit[] | undefined {
  const range = rangeOf(text, place);
  if (!range) return undefined;
  const own = { ...place, ...range };
  const run = own.end === itemEnd(text, place) ? gapBeforeRun(text, place, isGoing) : undefined;
  if (!run) return [{ place: own, text: "" }];
  return [
    { place: { ...place, ...run }, text: "" },
    { place: { ...place, start: itemStart(text, place), end: own.end }, text: "" },
  ];
}

/** What separates the names before the last one, which go as well, from one that stays. */
function gapBeforeRun(
  text: string,
  place: Place,
  isGoing: (other: Place) => boolean,
): Pick<Place, "start" | "end"> | undefined {
  let first = place;
  for (let before = nameBefore(text, first); before && isGoing(before); before = nameBefore(text, first))
    first = before;
  if (first === place) return undefined;
  const end = itemStart(text, first);
  const gap = /[\s,+]*$/.exec(text.slice(0, end))?.[0].length ?? 0;
  return { start: end - gap, end };
}

/** The name that stands before another one in its list. */
function nameBefore(text: string, place: Place): Place | undefined {
  const found = /(?<name>[\w.-]+:\w+)(?<gap>["'`]?[\s,+]+)$/.exec(text.slice(0, itemStart(text, place)));
  const { name = "", gap = "" } = found?.groups ?? {};
  const end = itemStart(text, place) - gap.length;
  return name === "" ? undefined : { ...place, start: end - name.length, end };
}

/** Where the item of a name begins and ends: with its quotes, if it has some of its own. */
function itemStart(text: string, { start, end }: Place): number {
  return quoteAround(text, start, end) === undefined ? start : start - 1;
}

function itemEnd(text: string, { start, end }: Place): number {
  return quoteAround(text, start, end) === undefined ? end : end + 1;
}

function rangeOf(text: string, { start, end }: Place): Pick<Place, "start" | "end"> | undefined {
  const behind = BEHIND.exec(text.slice(end));
  if (behind) return { start, end: end + behind[0].length };
  const gap = BEFORE.exec(text.slice(0, start))?.groups?.["gap"];
  if (gap) return { start: start - gap.length, end };
  if (quoteAround(text, start, end) === undefined) return undefined;
  const after = /^\s*,\s*/.exec(text.slice(end + 1));
  if (after) return { start: start - 1, end: end + 1 + after[0].length };
  const before = /,\s*$/.exec(text.slice(0, start - 1));
  return before ? { start: start - 1 - before[0].length, end: end + 1 } : undefined;
}

/** Writes a name beside another; `undefined` where nothing tells how the names are separated. */
export function addListed(text: string, { place, list }: NameSite, name: string): Edit | undefined {
  const { start, end, path } = place;
  const insert = (at: number, what: string): Edit => ({ place: { path, start: at, end: at }, text: what });
  const separator = BEHIND.exec(text.slice(end))?.[0] ?? BEFORE.exec(text.slice(0, start))?.groups?.["gap"];
  const lead = text.slice(lineStartAt(text, start), start);
  const quote = quoteAround(text, start, end);
  if (ENTRY.test(lead)) return insert(start - lead.length, `${lead}${name}${quote ?? ""}${lineBreakOf(text)}`);
  if (separator !== undefined) return insert(end, separator + name);
  if (quote === undefined || !list || list.end <= end + 1) return undefined;
  const indent = ownIndent(text, start - 1);
  return insert(end + 1, `,${indent === undefined ? " " : lineBreakOf(text) + indent}${quote}${name}${quote}`);
}

function quoteAround(text: string, start: number, end: number): string | undefined {
  const quote = text[start - 1];
  return quote !== undefined && `"'\``.includes(quote) && text[end] === quote ? quote : undefined;
}
