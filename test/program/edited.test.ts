/** What is said to parse without parsing all of it does parse. */
import fc from "fast-check";
import { ts } from "ts-morph";
import { describe, expect, it } from "vitest";
import type { Edit } from "../../src/model.js";
import { surelyParses } from "../../src/program/edited.js";
import { errorsOf } from "../../src/program/parse.js";
import { applyEdits } from "../../src/text/apply-edits.js";

const STATEMENTS = [
  'import { call } from "./call.js";',
  "const first = { id: 1, name: `a${id}b` };",
  "let open = [1, 2]",
  "(function run() { return /x/g; })()",
  "export async function close(id) { await call('close', { id }); }",
  "export default class { get = () => { if (a) b(); else c() } }",
  "if (first) { second(); } else third()",
  "do x++; while (x < 5)",
  "label: for (const one of open) { continue label; }",
  "const view = <A b={1}>{c}</A>",
  "a = b\n++c",
  "await call(first);",
];
const PIECES = [
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ";",
  ",",
  "`",
  "'",
  '"',
  "/",
  "<",
  ">",
  "=",
  "!",
  ".",
  "?",
  ":",
  "+",
  "-",
  "//",
  "/*",
  "*/",
  "else",
  "id",
  " ",
  "\n",
  "x: 1, ",
  "${",
  "await ",
  "",
];

function parse(text: string): ts.SourceFile {
  return ts.createSourceFile("/file.jsx", text, ts.ScriptTarget.ESNext, true);
}

function toEdits(text: string, cuts: readonly (readonly [number, number, string])[]): readonly Edit[] {
  const starts = cuts.map(([at, length, put]) => ({ start: at % (text.length + 1), length, put }));
  const sorted = starts.sort((a, b) => a.start - b.start);
  return sorted.flatMap(({ start, length, put }, index) => {
    const end = Math.min(start + length, text.length);
    return end > (sorted[index + 1]?.start ?? text.length + 1) - 1
      ? []
      : [{ place: { path: "file.jsx", start, end }, text: put }];
  });
}

const texts = fc.array(fc.constantFrom(...STATEMENTS), { minLength: 1, maxLength: 5 }).map((all) => all.join("\n"));
const cuts = fc.array(fc.tuple(fc.nat(1000), fc.nat(6), fc.constantFrom(...PIECES)), { minLength: 1, maxLength: 2 });

describe("surelyParses", () => {
  it("is right whenever it says so", () => {
    let count = 0;
    fc.assert(
      fc.property(texts, cuts, (text, some) => {
        const file = parse(text);
        const edits = toEdits(text, some);
        if (edits.length === 0 || !surelyParses(file, edits)) return;
        count++;
        expect(errorsOf(parse(applyEdits(text, edits)))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect(count).toBeGreaterThan(100);
  });

  it.each([
    ["a renamed key", "id: 1", "uid: 1", true],
    ["a key that breaks it", "id: 1", "id 1", false],
    ["a comment that isn't closed", "id: 1", "id: 1 /*", false],
    ["the end of the statement", "};\n", "}\n", false],
    ["two statements", "};\nlet", "} let", false],
  ])("says of %s", (_, from, to, expected) => {
    const text = "const first = { id: 1 };\nlet open = 2;";
    const start = text.indexOf(from);
    const edit = { place: { path: "file.jsx", start, end: start + from.length }, text: to };
    expect(surelyParses(parse(text), [edit])).toBe(expected);
  });
});
