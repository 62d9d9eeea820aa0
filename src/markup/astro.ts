/** Astro's components: what stands between the fences is a module, with the expressions of the template. */
import { putBraces } from "./braces.js";
import { elementsIn, readElements } from "./elements.js";
import type { CodeBlock, Markup } from "./model.js";
import { isScript } from "./scripts.js";
import { blankOut, CodeWriter, keepOnly, type Range } from "./writer.js";

const FENCED = /^(?:\s|<!--[^]*?-->)*---(?<code>[^]*?)(?<=[\r\n])[^\S\r\n]*---/;
const RAW = /<!--[^]*?-->|<!doctype[^>]*>|<(?<name>script|style)(?=[\s>])[^>]*>[^]*?<\/\k<name>\s*>/gi;

export function readAstro(text: string): Markup {
  const match = FENCED.exec(text);
  const code = match?.groups?.["code"] ?? "";
  const end = match?.[0].length ?? 0;
  const fenced = { start: text.indexOf("---") + 3, end: text.indexOf("---") + 3 + code.length };
  const frontmatter = match ? [fenced] : [];
  const raw = [...text.slice(end).matchAll(RAW)].map(({ index, 0: whole }) => ({
    start: end + index,
    end: end + index + whole.length,
  }));
  const writer = new CodeWriter(text);
  writer.keepParts(keepOnly(text, frontmatter), frontmatter);
  const template = blankOut(text, [{ start: 0, end }, ...raw]);
  const taken = putBraces(writer, template, { start: end, end: text.length });
  writer.put("\nexport {};");
  const scripts = scriptsOf(text, raw);
  const ranges = [...frontmatter, ...scripts];
  return {
    blocks: [
      { projection: writer.result(), isJsx: true, isModule: true },
      ...scripts.map((script) => scriptBlock(text, script)),
    ],
    around: blankOut(text, ranges),
    rest: blankOut(text, [...ranges, ...taken]),
  };
}

/** What runs in the browser: each script is bundled as a module. */
function scriptsOf(text: string, raw: readonly Range[]): Range[] {
  return raw.flatMap(({ start, end }) => {
    const elements = [...elementsIn(readElements(text.slice(start, end), { closesItself: false, isRaw: () => false }))];
    return elements
      .filter((element) => isScript(element, text.slice(start, end)))
      .map(({ inside }) => ({ start: start + inside.start, end: start + inside.end }));
  });
}

function scriptBlock(text: string, script: Range): CodeBlock {
  const writer = new CodeWriter(text);
  writer.keepParts(keepOnly(text, [script]), [script]);
  writer.put("\nexport {};");
  return { projection: writer.result(), isJsx: false, isModule: true };
}
