/** Files that hold code within markup, as the modules and scripts that they are. */
import { readAstro } from "./astro.js";
import type { CodeBlock, Markup } from "./model.js";
import { ts } from "ts-morph";
import { readHtml } from "./html.js";
import { readMdx } from "./mdx.js";
import { hasErrors, parseCode } from "./snippets.js";
import { readSvelte } from "./svelte.js";
import { readVue } from "./vue.js";

const KIND = /\.(vue|svelte|astro|mdx|html?)$/i;

/** Whether a file holds code within markup. */
export function isMarkup(path: string): boolean {
  return KIND.test(path);
}

interface Known {
  readonly text: string;
  readonly markup: Markup;
}

/** What was read last, latest last: many ask about the same text. */
const known = new Map<string, Known>();
const MOST_KNOWN = 100;

/** Reads a file of markup. A text that its parser can't read has no code. */
export function readMarkup(path: string, text: string): Markup {
  const before = known.get(path);
  const now = before?.text === text ? before : { text, markup: read(path, text) };
  known.delete(path);
  known.set(path, now);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  return now.markup;
}

function read(path: string, text: string): Markup {
  const markup = readByKind(path, text);
  const [first, ...others] = markup.blocks;
  if (!isBroken(first)) return markup;
  // What can't be read with its template can be read without it, if the script is sound.
  const script = first.projection.text.slice(0, text.length);
  const segments = first.projection.segments.filter(({ end }) => end <= script.length);
  const alone = { ...first, projection: { text: script, segments } };
  return isBroken(alone) ? markup : { ...markup, blocks: [alone, ...others], rest: markup.around };
}

function readByKind(path: string, text: string): Markup {
  switch (KIND.exec(path)?.[1]?.toLowerCase()) {
    case "vue":
      return readVue(text);
    case "svelte":
      return readSvelte(text);
    case "astro":
      return readAstro(text);
    case "mdx":
      return readMdx(text);
    default:
      return readHtml(text);
  }
}

function isBroken({ projection, isJsx }: CodeBlock): boolean {
  return hasErrors(parseCode(projection.text, isJsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS));
}

/** The program text of a file, scripts at equal offsets: of markup that of its first block; any other as it is. */
export function programText(path: string, text: string): string {
  return isMarkup(path) ? readMarkup(path, text).blocks[0].projection.text : text;
}
