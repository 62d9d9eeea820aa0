/** Vue's single-file components: their scripts are one module, and what their template evaluates is code of it. */
import { isElement, readElements, type Attribute, type Element } from "./elements.js";
import type { Markup } from "./model.js";
import { isScript, isJsxScript, languageOf } from "./scripts.js";
import {
  areParameters,
  attributeSnippet,
  isBody,
  isExpression,
  plainSnippet,
  putSnippet,
  type Snippet,
} from "./snippets.js";
import { findRefs } from "./vue-refs.js";
import { blankOut, CodeWriter, keepOnly, type Range } from "./writer.js";

export function readVue(text: string): Markup {
  const blocks = readElements(text, {
    closesItself: true,
    isRaw: (name, attributes, depth) => isRaw(name, languageOf(attributes, text), depth),
  });
  const scripts = blocks.filter(isElement).filter((element) => isScript(element, text));
  const ranges = scripts.map(({ inside }) => inside);
  const templates = blocks.filter(isElement).filter(({ name }) => name === "template");
  const writer = new CodeWriter(text);
  const code = keepOnly(text, ranges);
  writer.keepParts(code, ranges);
  const template = new TemplateWriter(writer);
  if (templates.length > 0) {
    const refs = findRefs(code);
    for (const name of refs) writer.put(`\n;const $ref_${name} = ${name}.value;`);
    writer.put("\n;(async function () {");
    for (const name of refs) writer.put(`\nlet ${name} = $ref_${name};`);
    template.children(templates);
    writer.put("\n});");
  }
  writer.put("\nexport {};");
  return {
    blocks: [
      {
        projection: writer.result(),
        isJsx: scripts.some((script) => isJsxScript(script, text)),
        isModule: true,
      },
    ],
    around: blankOut(text, ranges),
    rest: blankOut(text, [...ranges, ...template.taken]),
  };
}

/** Blocks other than a template in HTML are text to the compiler of Vue, whatever stands in them. */
function isRaw(name: string, language: string, depth: number): boolean {
  return depth === 0 && (name !== "template" || !/^(?:|html)$/.test(language));
}

/** `item in items`, `(item, index) of items` */
const FOR = /\s(?:in|of)\s+(?=\S)/;
/** A handler that is named, or a function: what it is called with is the event. */
const HANDLER =
  /^\s*(?:[\w$]+(?:\??\.[\w$]+|\['[^']*'\]|\["[^"]*"\]|\[\w+\])*|(?:async\s*)?(?:\([^]*?\)|[\w$]+)\s*=>[^]*|(?:async\s+)?function\b[^]*)\s*;?\s*$/;

class TemplateWriter {
  /** What stands in the code now. */
  readonly taken: Range[] = [];
  readonly #writer: CodeWriter;
  readonly #text: string;

  constructor(writer: CodeWriter) {
    this.#writer = writer;
    this.#text = writer.source;
  }

  children(children: readonly (Element | Range)[]): void {
    for (const child of children)
      if (isElement(child)) this.#element(child);
      else this.#interpolations(child);
  }

  #element(element: Element): void {
    const { attributes, children } = element;
    if (attributes.some(({ name }) => name === "v-pre")) return;
    const loop = attributes.find(({ name }) => name === "v-for");
    const slot = attributes.find(({ name }) => /^(?:#|v-slot|slot-scope$)/.test(name));
    const closeLoop = loop?.value ? this.#loop(loop.value) : "";
    for (const attribute of attributes) if (attribute !== loop && attribute !== slot) this.#attribute(attribute);
    const closeSlot = slot?.value ? this.#slot(slot.value) : "";
    this.children(children);
    this.#writer.put(closeSlot + closeLoop);
  }

  #interpolations({ start, end }: Range): void {
    for (const match of this.#text.slice(start, end).matchAll(/\{\{([^]*?)\}\}/g)) {
      const from = start + match.index + 2;
      this.#expression(attributeSnippet(this.#text, { start: from, end: from + (match[1] ?? "").length }));
    }
  }

  #attribute({ name, nameAt, value }: Attribute): void {
    const [, argument] = /^(?:[:@#.]|v-[\w-]+:)\[(.*)\]/.exec(name) ?? [];
    if (argument !== undefined) {
      const start = nameAt.start + name.indexOf("[") + 1;
      this.#expression(plainSnippet(this.#text, { start, end: start + argument.length }));
    }
    if (!value || !/^(?:[:@.#]|v-)/.test(name)) return;
    const snippet = attributeSnippet(this.#text, value);
    if (/^(?:@|v-on:)/.test(name) && snippet && !HANDLER.test(snippet.text)) this.#handler(snippet);
    else this.#expression(snippet);
  }

  #expression(snippet: Snippet | undefined): void {
    if (!snippet || snippet.text.trim() === "" || !isExpression(snippet.text)) return;
    this.#writer.put("\n;(");
    this.#take(snippet);
    this.#writer.put("\n);");
  }

  /** Statements that run on an event. */
  #handler(snippet: Snippet): void {
    if (!isBody(snippet.text)) return;
    this.#writer.put("\n;(async ($event) => {");
    this.#take(snippet);
    this.#writer.put("\n});");
  }

  /** Opens what repeats an element for the items of a list. Returns what closes it. */
  #loop(value: Range): string {
    const snippet = attributeSnippet(this.#text, value);
    const text = snippet?.text ?? "";
    const between = FOR.exec(text);
    const left = between === null ? "" : text.slice(0, between.index).trimEnd();
    const right = between === null ? "" : text.slice(between.index + between[0].length);
    const item = /^\s*\(([^]*)\)\s*$/.exec(left)?.[1] ?? left;
    if (!snippet || !areParameters(item) || !isExpression(right)) return "";
    const itemStart = left.indexOf(item);
    const parts = splitParameters(item);
    const [first = { start: 0, end: item.length }, ...others] = parts;
    this.taken.push(value);
    this.#writer.put("\n;for (const ");
    putSnippet(this.#writer, snippet, itemStart + first.start, itemStart + first.end);
    this.#writer.put(" of (");
    putSnippet(this.#writer, snippet, snippet.text.length - right.length);
    this.#writer.put("\n)) {");
    for (const other of others) {
      this.#writer.put("\nconst ");
      putSnippet(this.#writer, snippet, itemStart + other.start, itemStart + other.end);
      this.#writer.put(" = $key();");
    }
    return "\n}";
  }

  /** What a component hands to its slot isn't known here. */
  #slot(value: Range): string {
    const snippet = attributeSnippet(this.#text, value);
    if (!snippet || snippet.text.trim() === "" || !areParameters(snippet.text)) return "";
    this.#writer.put("\n;(async (");
    this.#take(snippet);
    this.#writer.put("\n) => {");
    return "\n});";
  }

  #take(snippet: Snippet): void {
    this.taken.push(snippet.range);
    putSnippet(this.#writer, snippet);
  }
}

/** The ranges of parameters in a text: commas within brackets part none. */
function splitParameters(text: string): Range[] {
  const found: Range[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if ("([{".includes(character)) depth++;
    if (")]}".includes(character)) depth--;
    if (character !== "," || depth > 0) continue;
    found.push({ start, end: at });
    start = at + 1;
  }
  return [...found, { start, end: text.length }];
}
