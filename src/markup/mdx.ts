/** MDX: its imports and exports are a module, with the expressions between its words. */
import { ts } from "ts-morph";
import { putBraces } from "./braces.js";
import type { Markup } from "./model.js";
import { hasErrors, parseCode } from "./snippets.js";
import { blankOut, CodeWriter, keepOnly, type Range } from "./writer.js";

/** Front matter, fenced code, code between backticks and comments. */
const RAW =
  /^---[^]*?^---[^\S\r\n]*$|^(?<indent>[^\S\r\n]*)(?<fence>`{3,}|~{3,})[^]*?(?:^[^\S\r\n]*\k<fence>[`~]*[^\S\r\n]*$|(?![^]))|(?<!`)(?<ticks>`+)(?!`)(?:(?!\r?\n\r?\n)[^])*?(?<!`)\k<ticks>(?!`)|<!--[^]*?-->/gm;

export function readMdx(text: string): Markup {
  const modules = modulesIn(text);
  const code = keepOnly(text, modules);
  const raw = [...blankOut(text, modules).matchAll(RAW)].flatMap(({ index, 0: whole }) =>
    isInTag(text, index) ? [] : [{ start: index, end: index + whole.length }],
  );
  const writer = new CodeWriter(text);
  writer.keepParts(code, modules);
  const taken = putBraces(writer, blankOut(text, [...modules, ...raw]), { start: 0, end: text.length });
  writer.put("\nexport {};");
  return {
    blocks: [{ projection: writer.result(), isJsx: true, isModule: true }],
    around: blankOut(text, modules),
    rest: blankOut(text, [...modules, ...taken]),
  };
}

/** Whether a backtick stands in braces, where it begins a template. */
function isInTag(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return text.charAt(offset) === "`" && line.lastIndexOf("{") > line.lastIndexOf("}");
}

/** What can't be read is a module all the same where it begins as one, and no sentence. */
const DECLARES =
  /^(?:import\s*(?:[{*"']|[\w$]+\s*(?:,|from\b))|export\s*(?:[{*]|(?:const|let|var|default|async|function|class)\b))/;

/** Blocks that begin with `import` or `export`: up to a blank line behind which they can be read. */
function modulesIn(text: string): Range[] {
  const found: Range[] = [];
  const starts = [...text.matchAll(/^(?:import|export)\b/gm)].map(({ index }) => index);
  for (const start of starts) {
    if (start < (found.at(-1)?.end ?? 0) || !isBehindBlank(text, start)) continue;
    const end = endOfModule(text, start);
    if (end !== undefined) found.push({ start, end });
  }
  return found;
}

function isBehindBlank(text: string, offset: number): boolean {
  return /(?:^|\n[^\S\n]*\n|---[^\S\n]*\n)$/.test(text.slice(Math.max(0, offset - 200), offset));
}

function endOfModule(text: string, start: number): number | undefined {
  const ends = [...text.slice(start).matchAll(/(?:\r?\n[^\S\r\n]*(?=\r?\n|(?![^])))|(?![^])/g)].map(
    ({ index }) => start + index,
  );
  const end = ends.find((one) => !hasErrors(parseCode(text.slice(start, one), ts.ScriptKind.TSX)));
  return end ?? (DECLARES.test(text.slice(start, start + 200)) ? ends[0] : undefined);
}
