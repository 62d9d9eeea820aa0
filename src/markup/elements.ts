/** The elements of a text in HTML's syntax, with the places of their attributes and scripts. */
import { createRequire } from "node:module";
import type * as Htmlparser2 from "htmlparser2";
import { once } from "../once.js";
import type { Range } from "./writer.js";

export interface Attribute {
  /** As written. */
  readonly name: string;
  readonly nameAt: Range;
  /** Between the quotes, as written; `undefined` where there is none. */
  readonly value: Range | undefined;
}

export interface Element {
  /** As written. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Elements and texts, in their order. */
  readonly children: readonly (Element | Range)[];
  /** From its opening tag to its closing one, both without. */
  readonly inside: Range;
  readonly start: number;
}

export interface ElementOptions {
  /** Whether `<a />` has no content, as in Vue. */
  readonly closesItself: boolean;
  /** Whether an element in that depth holds text alone, up to its closing tag, whatever stands in it. */
  readonly isRaw: (name: string, attributes: readonly Attribute[], depth: number) => boolean;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

// Only where there is markup, and without a wait.
const load: (name: "htmlparser2") => typeof Htmlparser2 = createRequire(import.meta.url);
const loadParser = once(() => load("htmlparser2"));

interface Open {
  readonly name: string;
  readonly start: number;
  readonly attributes: Attribute[];
  readonly children: (Element | Range)[];
  begin: number;
}

/** Reads the elements of a text; never fails, as browsers don't. */
export function readElements(text: string, options: ElementOptions): readonly (Element | Range)[] {
  const builder = new Builder(text, options);
  // Behind what is raw, the tokenizer starts again.
  for (let from = 0; from < text.length;) from = tokenize(text, from, builder);
  return builder.finish();
}

/** Hands tokens to a builder. Returns where to go on: at the end of the text, or of what is raw. */
function tokenize(text: string, from: number, builder: Builder): number {
  const { Tokenizer, QuoteType } = loadParser();
  let name: Range | undefined;
  let value: Range | undefined;
  let next: number | undefined;
  const unused = (): void => undefined;
  const at = (start: number, end: number): Range => ({ start: start + from, end: end + from });
  const takeOpen = (end: number, isClosed: boolean): void => {
    next ??= builder.endOpening(end + from + 1, isClosed);
    if (next !== undefined) tokenizer.pause();
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: false, recognizeSelfClosing: builder.options.closesItself },
    {
      onopentagname: (start, end) => {
        builder.open(at(start, end));
      },
      onopentagend: (end) => {
        takeOpen(end, false);
      },
      onselfclosingtag: (end) => {
        takeOpen(end, builder.options.closesItself);
      },
      onclosetag: (start, end) => {
        builder.close(at(start, end));
      },
      onattribname: (start, end) => {
        name = at(start, end);
        value = undefined;
      },
      onattribdata: (start, end) => {
        value = { start: value?.start ?? start + from, end: end + from };
      },
      onattribentity: unused,
      onattribend: (quote, end) => {
        const isEmpty = value === undefined && quote !== QuoteType.NoValue;
        if (name) builder.attribute(name, isEmpty ? at(end, end) : value);
        name = undefined;
      },
      ontext: (start, end) => {
        builder.addText(at(start, end));
      },
      ontextentity: unused,
      oncomment: unused,
      oncdata: unused,
      ondeclaration: unused,
      onprocessinginstruction: unused,
      onend: unused,
    },
  );
  tokenizer.write(text.slice(from));
  if (next !== undefined) return next;
  tokenizer.end();
  return text.length;
}

class Builder {
  readonly #roots: (Element | Range)[] = [];
  readonly #open: Open[] = [];

  constructor(
    readonly text: string,
    readonly options: ElementOptions,
  ) {}

  open({ start, end }: Range): void {
    const name = this.text.slice(start, end);
    this.#open.push({ name, start: start - 1, attributes: [], children: [], begin: end });
  }

  attribute(nameAt: Range, value: Range | undefined): void {
    const name = this.text.slice(nameAt.start, nameAt.end);
    this.#open.at(-1)?.attributes.push({ name, nameAt, value });
  }

  /** Returns where to go on, if what comes next is raw. */
  endOpening(offset: number, isClosed: boolean): number | undefined {
    const top = this.#open.at(-1);
    if (!top) return undefined;
    top.begin = offset;
    const isEmpty = isClosed || VOID.test(top.name);
    if (isEmpty) this.#end(offset);
    if (isEmpty || !this.options.isRaw(top.name, top.attributes, this.#open.length - 1)) return undefined;
    const closing = new RegExp(`</${top.name.replace(/[^\w-]/g, "\\$&")}(?=[\\s/>])`, "gi");
    closing.lastIndex = offset;
    const end = closing.exec(this.text)?.index ?? this.text.length;
    top.children.push({ start: offset, end });
    return end;
  }

  addText(range: Range): void {
    this.#siblings().push(range);
  }

  close({ start, end }: Range): void {
    const name = this.text.slice(start, end).toLowerCase();
    const index = this.#open.findLastIndex((one) => one.name.toLowerCase() === name);
    // What nobody opened closes nothing.
    if (index < 0) return;
    while (this.#open.length > index) this.#end(start - 2);
  }

  finish(): readonly (Element | Range)[] {
    while (this.#open.length > 0) this.#end(this.text.length);
    return this.#roots;
  }

  #siblings(): (Element | Range)[] {
    return this.#open.at(-1)?.children ?? this.#roots;
  }

  #end(end: number): void {
    const top = this.#open.pop();
    if (!top) return;
    const { name, start, attributes, children, begin } = top;
    this.#siblings().push({ name, start, attributes, children, inside: { start: begin, end: Math.max(begin, end) } });
  }
}

/** Whether a child is an element. */
export function isElement(child: Element | Range): child is Element {
  return "name" in child;
}

/** All elements of a list and below, each before what is in it. */
export function* elementsIn(children: readonly (Element | Range)[]): Generator<Element> {
  for (const child of children)
    if (isElement(child)) {
      yield child;
      yield* elementsIn(child.children);
    }
}

/** The value of an attribute as written, `""` where it has none; `undefined` where the element has no such attribute. */
export function attributeOf({ attributes }: Element, name: string, text: string): string | undefined {
  const found = attributes.find((one) => one.name.toLowerCase() === name);
  return found && (found.value ? text.slice(found.value.start, found.value.end) : "");
}
