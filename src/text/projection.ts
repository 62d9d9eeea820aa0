/**
 * YAML and `.env` as the JSON that they stand for, for a compiler that reads nothing else; what is written there as it
 * is keeps its way back to the file.
 */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
} from "yaml";

export interface Projection {
  readonly text: string;
  /** Ascending; offsets from `start` up to `end` of the text stand `shift` further on in the file. */
  readonly segments: readonly Segment[];
}

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/** Where an offset of the projection stands in the file, if what is there is written as it is. */
export function toFileOffset({ segments }: Projection, offset: number): number | undefined {
  const segment = segments.find(({ start, end }) => start <= offset && offset <= end);
  return segment && offset + segment.shift;
}

/** Where a range of the projection stands in the file, if all of it is written there as it is. */
export function toWrittenRange(
  { segments }: Projection,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const segment = segments.find((one) => one.start <= start && end <= one.end);
  return segment && { start: start + segment.shift, end: end + segment.shift };
}

/** A range of the projection in the file: of what isn't written there as it is, what is written in it. */
export function toFileRange(projection: Projection, start: number, end: number): { start: number; end: number } {
  const { segments } = projection;
  const first = segments.find((segment) => segment.end >= start);
  const last = segments.findLast((segment) => segment.start <= end);
  const from = toFileOffset(projection, start) ?? (first ? first.start + first.shift : 0);
  const to = toFileOffset(projection, end) ?? (last ? last.end + last.shift : from);
  return { start: from, end: Math.max(from, to) };
}

/** A range of the file in the projection; `undefined` where none of it is there. */
export function toProjectedRange(
  { segments }: Projection,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const first = segments.find(
    (segment) => segment.start + segment.shift <= start && start <= segment.end + segment.shift,
  );
  if (!first) return undefined;
  const last = segments.find(
    (segment) =>
      segment.end > first.start && segment.start + segment.shift <= end && end <= segment.end + segment.shift,
  );
  return last && { start: start - first.shift, end: end - last.shift };
}

/** `undefined` for a text that is no YAML; of several documents in one, their list. */
export function projectYaml(text: string): Projection | undefined {
  const documents = parseAllDocuments(text, { keepSourceTokens: false, prettyErrors: false });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined;
  const writer = new Writer(text);
  const [only, ...others] = documents;
  if (only && others.length === 0) writeNode(writer, only.contents, only, DEEPEST);
  else
    writeList(writer, documents, (document) => {
      writeNode(writer, document.contents, document, DEEPEST);
    });
  return writer.result();
}

const DEEPEST = 40;

class Writer {
  #text = "";
  readonly #segments: Segment[] = [];

  constructor(readonly source: string) {}

  put(text: string): void {
    this.#text += text;
  }

  /** A text, whose characters stand in the file from `offset` on. */
  string(value: string, offset: number): void {
    const quoted = JSON.stringify(value);
    const isAsWritten = quoted.length === value.length + 2 && this.source.startsWith(value, offset);
    if (isAsWritten) this.#keep(quoted.length, offset - 1);
    this.put(quoted);
  }

  number(written: string, offset: number): void {
    this.#keep(written.length, offset);
    this.put(written);
  }

  result(): Projection {
    return { text: this.#text, segments: this.#segments };
  }

  #keep(length: number, offset: number): void {
    const start = this.#text.length;
    this.#segments.push({ start, end: start + length, shift: offset - start });
  }
}

function writeNode(writer: Writer, node: unknown, document: Document, depth: number): void {
  if (depth === 0) return writer.put("null");
  if (isAlias(node)) return writeNode(writer, node.resolve(document), document, depth - 1);
  if (isScalar(node)) return writeScalar(writer, node);
  if (isMap(node)) return writeMembers(writer, membersOf(node, document, depth), document, depth);
  if (!isSeq(node)) return writer.put("null");
  writeList(writer, node.items, (item) => {
    writeNode(writer, item, document, depth - 1);
  });
}

function writeList<T>(writer: Writer, items: readonly T[], write: (item: T) => void): void {
  writer.put("[");
  for (const [index, item] of items.entries()) {
    if (index > 0) writer.put(",");
    write(item);
  }
  writer.put("]");
}

function writeMembers(writer: Writer, members: readonly Pair[], document: Document, depth: number): void {
  let isFirst = true;
  writer.put("{");
  for (const { key, value } of members) {
    if (!isScalar(key)) continue;
    if (!isFirst) writer.put(",");
    isFirst = false;
    writer.string(String(key.value), contentOf(writer, key));
    writer.put(":");
    writeNode(writer, value, document, depth - 1);
  }
  writer.put("}");
}

/** What `<<` merges in stands first, as the map's own members are stronger. */
function membersOf({ items }: YAMLMap, document: Document, depth: number): readonly Pair[] {
  if (depth === 0) return [];
  const merged = items.flatMap(({ key, value }) => {
    if (!isMerge(key)) return [];
    return (isSeq(value) ? value.items : [value]).flatMap((one) => {
      const map = isAlias(one) ? one.resolve(document) : one;
      return isMap(map) ? membersOf(map, document, depth - 1) : [];
    });
  });
  return [...merged, ...items.filter(({ key }) => !isMerge(key))];
}

function isMerge(key: unknown): boolean {
  return isScalar(key) && key.value === "<<" && key.type === "PLAIN";
}

function writeScalar(writer: Writer, node: Scalar): void {
  const { value } = node;
  const start = contentOf(writer, node);
  const written = writer.source.slice(start, node.range?.[1] ?? start);
  if (typeof value === "string") writer.string(value, start);
  else if (typeof value === "number" && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(written)) writer.number(written, start);
  else writer.put(typeof value === "boolean" || typeof value === "number" ? JSON.stringify(value) : "null");
}

/** Where the characters of a scalar begin, behind a quote. */
function contentOf({ source }: Writer, { range, type }: Scalar): number {
  const start = range?.[0] ?? source.length;
  return type === "QUOTE_DOUBLE" || type === "QUOTE_SINGLE" ? start + 1 : start;
}

const SETTING =
  /^[^\S\r\n]*(?:export[^\S\r\n]+)?(?<name>[A-Za-z_][\w.-]*)[^\S\r\n]*=[^\S\r\n]*(?:"(?<double>(?:[^"\\]|\\.)*)"|'(?<single>[^']*)'|`(?<tick>[^`]*)`|(?<plain>[^\r\n]*?))[^\S\r\n]*(?:(?:^|(?<=\s))#[^\r\n]*)?$/dgm;

/** A version number or a scope: what a setting must hold to say anything of the API. */
const TELLING = /(?<![\d.])\d+\.\d+(?![\d.])|:r[ow]\b/;

/**
 * The settings of a `.env` file that may say how the API is called, as the members of an object; without those that are
 * put together from others. Where code asks for any other it stays open what it gets.
 */
export function projectEnvironment(text: string): Projection {
  const writer = new Writer(text);
  let isNext = false;
  writer.put("{");
  for (const { groups, indices } of text.matchAll(SETTING)) {
    const form = FORMS.find((one) => groups?.[one] !== undefined);
    const [name, value] = [groups?.["name"], form && groups?.[form]];
    const [nameAt, valueAt] = [indices?.groups?.["name"]?.[0], form && indices?.groups?.[form]?.[0]];
    if (name === undefined || value === undefined || nameAt === undefined || valueAt === undefined) continue;
    if (!TELLING.test(value) || (value.includes("$") && form !== "single")) continue;
    if (isNext) writer.put(",");
    isNext = true;
    writer.string(name, nameAt);
    writer.put(":");
    writer.string(value, valueAt);
  }
  writer.put("}");
  return writer.result();
}

const FORMS = ["double", "single", "tick", "plain"] as const;
