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
import { findNames, type Names } from "./vue-names.js";
import { blankOut, CodeWriter, keepOnly, type Range } from "./writer.js";

export function readVue(text: string): Markup {
  const blocks = readElements(text, {
    closesItself: true,
    isRaw: (name, attributes, depth) => isRaw(name, languageOf(attributes, text), depth),
  });
  const scripts = blocks.filter(isElement).filter((element) => isScript(element, text));
  const ranges = scripts.map(({ inside }) => inside);
  const templates = blocks.filter(isElement).filter(isHtml(text));
  const writer = new CodeWriter(text);
  const code = keepOnly(text, ranges);
  writer.keepParts(code, ranges);
  const names = findNames(code, ".vue");
  const isSetup = scripts.some(({ attributes }) => attributes.some(({ name }) => name === "setup"));
  writer.put(isSetup ? SETUP : ofOptions(names));
  const template = new TemplateWriter(writer, names.components);
  if (templates.length > 0) {
    // Which names it has shows only when it is written.
    const draft = new TemplateWriter(new CodeWriter(text), names.components);
    draft.children(templates);
    const words = new Set(draft.text.match(/[A-Za-z_$][\w$]*/g));
    for (const [name, from] of names.components)
      writer.put(`\nimport { $component as ${standInOf(name)} } from ${JSON.stringify(from)};`);
    const { before, inside } = isSetup ? namesOfSetup(names, words) : namesOfInstance(words);
    writer.put(`${before}\n;(async function $template() {${inside}`);
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

/** What another component gives to one whose script is its set-up, and what the compiler makes of the macros in that. */
const SETUP = `
let $given: any;
export function $component(given: any) { $given = given; }
function defineProps<T = any>(...given: any[]): T { return $given; }
function withDefaults<T>(props: T, ...given: any[]): T { return props; }
declare function $unref<T>(value: T): T extends { readonly value: infer V } ? V : T;`;

/** The same for one with options: its instance has the properties that it says that it takes. */
function ofOptions({ properties }: Names): string {
  const names = properties.map((name) => JSON.stringify(name));
  const given = names.map((name) => `$props[${name}] = given[${name}];`).join(" ");
  return `\nconst $props = { ${names.map((name) => `${name}: undefined`).join(", ")} };\nexport function $component(given: any) { ${given} }`;
}

/** A template's names are those of the script, references without their `.value`, and the properties. */
function namesOfSetup(
  { refs, perhaps, properties, holder }: Names,
  words: ReadonlySet<string>,
): { readonly before: string; readonly inside: string } {
  const opened = [
    ...refs.map((name) => ({ name, value: `${name}.value` })),
    ...perhaps.map((name) => ({ name, value: `$unref(${name})` })),
    ...properties.map((name) => ({ name, value: `${holder ?? "$given"}.${name}` })),
  ].filter(({ name }) => words.has(name));
  return {
    before: opened.map(({ name, value }) => `\n;const $ref_${name} = ${value};`).join(""),
    inside: opened.map(({ name }) => `\nlet ${name} = $ref_${name};`).join(""),
  };
}

/** What a template may name beside members of its instance, and words that are no names. */
const GLOBALS = new Set(
  (
    "Infinity undefined NaN isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent " +
    "Math Number Date Array Object Boolean String RegExp Map Set JSON Intl BigInt console Error Symbol async await break " +
    "case catch class const continue default delete do else false finally for function if import in instanceof let new null " +
    "of return static super switch this throw true try typeof var void while with yield arguments eval enum export extends"
  ).split(" "),
);

/** A template's names are members of the instance. */
function namesOfInstance(words: ReadonlySet<string>): { readonly before: string; readonly inside: string } {
  const names = [...words].filter((name) => !GLOBALS.has(name) && !name.startsWith("$"));
  return { before: "", inside: names.map((name) => `\nlet ${name} = this.${name};`).join("") };
}

/** The name by which a template hands something to a component. */
function standInOf(component: string): string {
  return `$component_${component}`;
}

/** Whether a block is a template in HTML: what other languages (Pug) make isn't read. */
function isHtml(text: string): (block: Element) => boolean {
  return ({ name, attributes }) => name === "template" && /^(?:|html)$/.test(languageOf(attributes, text));
}

/** Blocks other than a template in HTML are text to the compiler of Vue, whatever stands in them. */
function isRaw(name: string, language: string, depth: number): boolean {
  return depth === 0 && (name !== "template" || !/^(?:|html)$/.test(language));
}

/** Attributes by which a component gets something. */
const GIVES = /^(?::|\.|v-bind\b|v-model\b)(?!\[|(?:v-bind:)?(?:key|ref|is|class|style)\b)/;

/** Whether an element is a component, or a slot, that gets what its attributes say. */
function isComponent(name: string): boolean {
  return name === "component" || name === "slot" || /[A-Z-]/.test(name);
}

/** The property that an attribute sets; empty where it sets all that an object has. */
function keyOf(attribute: string): string {
  const [, model, name] = /^(v-model)?(?:v-bind|v-model)?[:.]?([^.]*)/.exec(attribute) ?? [];
  const key = name === "" && model !== undefined ? "modelValue" : (name ?? "");
  return key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function toKebab(name: string): string {
  return name.replace(/\B([A-Z])/g, "-$1").toLowerCase();
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

  constructor(
    writer: CodeWriter,
    readonly components: Names["components"],
  ) {
    this.#writer = writer;
    this.#text = writer.source;
  }

  /** What is written so far. */
  get text(): string {
    return this.#writer.result().text;
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
    const isGiving = isComponent(element.name);
    const given = attributes.filter((one) => isGiving && GIVES.test(one.name) && one.value !== undefined);
    for (const attribute of attributes)
      if (attribute !== loop && attribute !== slot && !given.includes(attribute)) this.#attribute(attribute);
    if (given.length > 0) this.#give(element.name, given);
    const closeSlot = slot?.value ? this.#slot(slot.value) : "";
    this.children(children);
    this.#writer.put(closeSlot + closeLoop);
  }

  /** `<Chat :events="events" v-model="note" v-bind="more" />` */
  #give(component: string, attributes: readonly Attribute[]): void {
    const name = [...this.components.keys()].find((one) => toKebab(one) === toKebab(component));
    const parts = attributes.flatMap((attribute) => {
      const snippet = attribute.value && attributeSnippet(this.#text, attribute.value);
      const isSound = snippet && snippet.text.trim() !== "" && isExpression(snippet.text);
      return isSound ? [{ key: keyOf(attribute.name), snippet }] : [];
    });
    this.#writer.put(`\n;${name === undefined ? "$elsewhere" : standInOf(name)}({`);
    for (const { key, snippet } of parts) {
      this.#writer.put(key === "" ? "\n...(" : `\n${JSON.stringify(key)}: (`);
      this.#take(snippet);
      this.#writer.put("\n),");
    }
    this.#writer.put("});");
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
