/** HTML pages: classic scripts and event attributes share the page, each module has its own scope. */
import { elementsIn, readElements, type Attribute, type Element } from "./elements.js";
import type { CodeBlock, Markup } from "./model.js";
import { hidingLines, isJsxScript, isModuleScript, isScript } from "./scripts.js";
import { attributeSnippet, isBody, putSnippet, type Snippet } from "./snippets.js";
import { blankOut, CodeWriter, keepOnly, type Range } from "./writer.js";

export function readHtml(text: string): Markup {
  const elements = [...elementsIn(readElements(text, { closesItself: false, isRaw: () => false }))];
  const scripts = elements.filter((element) => isScript(element, text));
  const modules = scripts.filter((script) => isModuleScript(script, text));
  const classic = scripts.filter((script) => !modules.includes(script));
  const handlers = elements.flatMap((element) => handlersOf(element, text));
  const ranges = scripts.map(({ inside }) => inside);
  const page = classic.length > 0 || handlers.length > 0 ? [pageBlock(text, classic, handlers)] : [];
  const [first, ...others] = [...page, ...modules.map((module) => moduleBlock(text, module))];
  return {
    blocks: [first ?? pageBlock(text, [], []), ...others],
    around: blankOut(text, ranges),
    rest: blankOut(text, [...ranges, ...handlers.map(({ range }) => range)]),
  };
}

function pageBlock(text: string, scripts: readonly Element[], handlers: readonly Snippet[]): CodeBlock {
  const writer = new CodeWriter(text);
  const ranges = scripts.map(({ inside }) => inside);
  const hiding = ranges.flatMap((range) => hidingLines(text, range));
  writer.keepParts(blankOut(keepOnly(text, ranges), hiding), ranges);
  for (const handler of handlers) {
    writer.put("\n;(async function(event){");
    putSnippet(writer, handler);
    writer.put("\n});");
  }
  return {
    projection: writer.result(),
    isJsx: scripts.some((script) => isJsxScript(script, text)),
    isModule: false,
  };
}

function moduleBlock(text: string, script: Element): CodeBlock {
  const writer = new CodeWriter(text);
  writer.keepParts(keepOnly(text, [script.inside]), [script.inside]);
  writer.put("\nexport {};");
  return { projection: writer.result(), isJsx: isJsxScript(script, text), isModule: true };
}

/** The code of `onclick="…"` and `href="javascript:…"`. */
function handlersOf(element: Element, text: string): Snippet[] {
  return element.attributes.flatMap((attribute) => {
    const range = codeOf(attribute, text);
    const snippet = range && attributeSnippet(text, range);
    return snippet && isBody(snippet.text) ? [snippet] : [];
  });
}

const ADDRESS = /^(?:href|action|formaction|src|data|xlink:href)$/i;

function codeOf({ name, value }: Attribute, text: string): Range | undefined {
  if (!value) return undefined;
  if (/^on[a-z]+$/i.test(name)) return value;
  const scheme = ADDRESS.test(name) ? /^\s*javascript:/i.exec(text.slice(value.start, value.end)) : null;
  const range = scheme && { start: value.start + scheme[0].length, end: value.end };
  // What is percent-encoded is other code than it looks.
  return range && !/%[\da-f]{2}/i.test(text.slice(range.start, range.end)) ? range : undefined;
}
