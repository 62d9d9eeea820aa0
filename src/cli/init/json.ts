/** Entries put into JSON as it is laid out. */
import { indentAt, insertAt } from "./piece.js";

/**
 * The text with an entry behind the last one of the object that the keys lead to; `undefined` where that is no object,
 * has the entry already, or the text is no JSON.
 */
export async function addJsonEntry(
  text: string,
  keys: readonly string[],
  key: string,
  value: string,
): Promise<string | undefined> {
  const { isMap, isNode, parseDocument } = await import("yaml");
  if (!isJson(text)) return undefined;
  const document = parseDocument(text);
  const object: unknown = keys.length === 0 ? document.contents : document.getIn(keys, true);
  if (!isMap(object) || !object.range || object.has(key)) return undefined;
  const entry = `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  const last = object.items.at(-1);
  if (last === undefined) return insertAt(text, object.range[0] + 1, ` ${entry} `);
  const [from, to] = [
    isNode(last.key) ? last.key.range?.[0] : undefined,
    isNode(last.value) ? last.value.range?.[1] : undefined,
  ];
  if (from === undefined || to === undefined) return undefined;
  const isOnLines = text.slice(object.range[0], from).includes("\n");
  return insertAt(text, to, isOnLines ? `,\n${indentAt(text, from)}${entry}` : `, ${entry}`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
