/** Plain words: what rules, messages and pages don't say, as another word is the usual one in this field. */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** What isn't written anywhere, with what is. */
const NEVER: readonly (readonly [RegExp, string])[] = [
  [/\bg(?:ave|ives?) way\b/i, "was replaced"],
  [/\bf(?:e|a)ll(?:s|en)? away\b/i, "is removed"],
  [/\binto being\b/i, "is added, is created"],
  [/\bshall\b/i, "must, should"],
  [/\bmoves? along\b/i, "changes too"],
  [/\bmay go\b/i, "can be removed"],
  [/\b(?:is|are) gone\b/i, "was removed"],
  [/\b(?:take|taken|takes) (?:\w+ )?out of\b/i, "remove from"],
  [/\banew\b/i, "again; rewritten"],
  [/\bput(?:s|ting)? right\b/i, "fix"],
  [/\banswer(?:s|ed)? (?:no |with |an? |the |`)/i, "returns"],
  [/\btells? (?:of|their|its|the|a|an|`)/i, "has, contains, reports"],
];

/** What messages and rules don't write either: in them it is only ever meant so. */
const NOT_IN_MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/\btell(?:s|ing)?\b|\btold\b/i, "reports, has, contains, says"],
  [/\banswer(?:s|ed)?\b/i, "response, returns"],
];

/** In comments these are often meant as they read: what goes by a version, what answers a request, what a pattern takes. */
const FREE_IN_COMMENTS = new Set(["can be removed", "remove from", "returns"]);

interface Text {
  readonly where: string;
  readonly text: string;
}

/** What stands in quotes or backticks is a name, or code. */
function withoutCode(text: string): string {
  const blocks = text.replace(/^```[^]*?^```/gm, (block) => block.replace(/[^\n]/g, ""));
  return blocks.replace(/`[^`\n]*`/g, "`…`");
}

function faultsIn(texts: readonly Text[], words: typeof NEVER): readonly string[] {
  return texts.flatMap(({ where, text }) =>
    words.flatMap(([word, plain]) => {
      const found = word.exec(withoutCode(text));
      return found ? [`${where}: "${found[0]}"; write: ${plain}`] : [];
    }),
  );
}

function filesOf(...patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], { cwd: ROOT }).toSorted();
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

const WORDED = new Set(["title", "advice", "why", "outside", "note"]);

/** The sentences of a pack. */
function sentencesIn(value: unknown, where: string): readonly Text[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => sentencesIn(item, where));
  if (typeof value !== "object" || value === null) return [];
  const id = "id" in value && typeof value.id === "string" ? `${where} ${value.id}` : where;
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === "string"
      ? WORDED.has(key)
        ? [{ where: `${id}.${key}`, text: inner }]
        : []
      : sentencesIn(inner, id),
  );
}

/** The texts of more than one word that a source writes, as they are between the quotes. */
function messagesIn(path: string): readonly Text[] {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const found: Text[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && /\w \w/.test(node.text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      found.push({ where: `${relative(ROOT, join(ROOT, path))}:${line + 1}`, text: node.text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The comments of a source, each as one line. */
function commentsIn(path: string): readonly Text[] {
  const text = read(path);
  return [...text.matchAll(/\/\*[^]*?\*\/|(?<=\s)\/\/ [^\n]*/g)].map(({ 0: comment, index }) => ({
    where: `${path}:${text.slice(0, index).split("\n").length}`,
    text: comment.replace(/\n\s*\*/g, ""),
  }));
}

/** Sentences end with a stop, whatever names and code have in them. */
function countSentences(text: string): number {
  return withoutCode(text).match(/[.!?](?=\s|$)/g)?.length ?? 0;
}

const MOST_SENTENCES = 2;

describe("plain words", () => {
  it("in rules", () => {
    const texts = filesOf("rules/*/*.yaml").flatMap((path) => sentencesIn(parse(read(path)), path));
    expect(texts.length).toBeGreaterThan(300);
    expect(faultsIn(texts, [...NEVER, ...NOT_IN_MESSAGES])).toEqual([]);
  });

  it("in messages", () => {
    const texts = filesOf("src/**/*.ts", "transforms/**/*.ts").flatMap(messagesIn);
    expect(texts.length).toBeGreaterThan(500);
    expect(faultsIn(texts, [...NEVER, ...NOT_IN_MESSAGES])).toEqual([]);
  });

  it("in comments", () => {
    const texts = filesOf("src/**/*.ts", "transforms/**/*.ts", "fake/**/*.ts").flatMap(commentsIn);
    expect(texts.length).toBeGreaterThan(3000);
    const words = NEVER.filter(([, plain]) => !FREE_IN_COMMENTS.has(plain));
    expect(faultsIn(texts, words)).toEqual([]);
  });

  it("in at most two sentences", () => {
    const rules = filesOf("rules/*/*.yaml").flatMap((path) => sentencesIn(parse(read(path)), path));
    const worded = rules.filter(({ where }) => /\.(?:title|advice)$/.test(where));
    const written = filesOf("src/judge/*.ts", "transforms/**/*.ts").flatMap(messagesIn);
    const long = [...worded, ...written].filter(({ text }) => countSentences(text) > MOST_SENTENCES);
    expect(long.map(({ where, text }) => `${where}: ${text}`)).toEqual([]);
  });

  it("in pages", () => {
    const texts = filesOf("docs/*.md", "README.md").flatMap((path) =>
      withoutCode(read(path))
        .split("\n")
        .map((text, index) => ({ where: `${path}:${index + 1}`, text })),
    );
    expect(faultsIn(texts, NEVER)).toEqual([]);
  });
});
