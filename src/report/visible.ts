/** Text from files and their names as something that a terminal or a page shows and never obeys. */

/** Control characters, line breaks among them, and those that turn the direction of what follows. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** One line of text in which such characters are written as escapes: `\x1b`, `\n`, `\u202e`. */
export function makeVisible(text: string): string {
  return text.replace(UNSEEN, (character) => {
    const code = character.charCodeAt(0);
    if (character === "\n") return "\\n";
    return code < 256 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
}

/** The same for a text of several lines, which keeps its line ends and tabs. */
export function makeLinesVisible(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map((line) => line.split("\t").map(makeVisible).join("\t"))
    .join("\n");
}

/** A value, such as a document, with all its texts made visible; lines are kept, but for those of paths. */
export function makeAllVisible<T>(value: T): T;
export function makeAllVisible(value: unknown): unknown {
  if (typeof value === "string") return makeLinesVisible(value);
  if (Array.isArray(value)) return value.map((one) => makeAllVisible<unknown>(one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === "path" && typeof one === "string" ? makeVisible(one) : makeAllVisible<unknown>(one),
    ]),
  );
}
