/** Keys of an object in JSON text: `{"chat_id": "${id}"}`. */
import type { Finder } from "../finder.js";
import { flatten, placeIn, type Text } from "../../flow/text.js";
import type { Place } from "../../model.js";

export interface JsonKey {
  /** Names of the objects around it, arrays left out, then its own. */
  readonly path: readonly string[];
  /** The name between its quotes. */
  readonly place: Place | undefined;
}

const TOKEN = /"(?:[^"\\]|\\[^])*"?|[{}[\]:,]/g;

/** The keys of a text that is a JSON object, in order; none when it isn't one. Holes stand for any value. */
export function jsonKeys(finder: Finder, text: Text): JsonKey[] {
  const flat = flatten(text);
  if (!/^\s*\{/.test(flat)) return [];
  const found: JsonKey[] = [];
  const open: string[] = [];
  let key: string | undefined;
  let last: { name: string; start: number } | undefined;
  for (const { 0: token, index } of flat.matchAll(TOKEN)) {
    if (token.startsWith('"')) last = { name: token.slice(1, -1), start: index + 1 };
    else if (token === ":" && last) {
      key = last.name;
      found.push({
        path: [...names(open), key],
        place: placeIn(finder.view, text, last.start, last.start + key.length),
      });
    } else if (token === "{" || token === "[") {
      open.push(token === "{" && key !== undefined ? key : "");
      key = undefined;
    } else if (token === "}" || token === "]") open.pop();
    else key = undefined;
  }
  return found;
}

function names(open: readonly string[]): string[] {
  return open.filter((name) => name !== "");
}

/** The method that a request in JSON text names. */
export function findJsonEnvelope(finder: Finder, text: Text): { name: string; place: Place | undefined } | undefined {
  const flat = flatten(text);
  const found = new RegExp(`"${finder.pack.api.envelope.method}"\\s*:\\s*"(\\w+)"`).exec(flat);
  const [whole, name] = found ?? [];
  if (!/^\s*\{/.test(flat) || whole === undefined || name === undefined || !found) return undefined;
  const end = found.index + whole.length - 1;
  return { name, place: placeIn(finder.view, text, end - name.length, end) };
}
