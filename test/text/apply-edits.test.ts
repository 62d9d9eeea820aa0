import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Edit } from "../../src/model.js";
import { applyEdits, mapOffset } from "../../src/text/apply-edits.js";

function edit(start: number, end: number, text: string): Edit {
  return { place: { path: "a.js", start, end }, text };
}

describe("applyEdits", () => {
  it("replaces, removes and inserts in any order given", () => {
    const edits = [edit(8, 9, ""), edit(0, 3, "let"), edit(6, 6, "b")];
    expect(applyEdits("var a =  1;\r\n", edits)).toBe("let a b= 1;\r\n");
  });

  it("keeps the order of insertions at one offset, before what is replaced there", () => {
    expect(applyEdits("abc", [edit(1, 2, "X"), edit(1, 1, "1"), edit(1, 1, "2")])).toBe("a12Xc");
  });

  it("wraps without touching what stays between, nested edits too", () => {
    const edits = [edit(2, 2, "{ values: "), edit(5, 5, " }"), edit(3, 4, "Y")];
    expect(applyEdits("a:[x]", edits)).toBe("a:{ values: [Y] }");
  });

  it.each([
    ["overlap", [edit(0, 3, ""), edit(2, 4, "")]],
    ["insertion within a replaced range", [edit(0, 3, ""), edit(1, 1, "x")]],
    ["beyond the end", [edit(3, 9, "")]],
    ["end before start", [edit(3, 2, "")]],
  ])("is a fault: %s", (_, edits) => {
    expect(() => applyEdits("abcd", edits)).toThrow(/overlap|outside/);
  });

  it("keeps everything that is in no edit", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.array(fc.nat(), { maxLength: 8 }), (text, cuts) => {
        const bounds = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
        const edits = bounds.flatMap((start, index) => {
          const end = bounds[index + 1];
          return index % 2 === 0 && end !== undefined ? [edit(start, end, "<>")] : [];
        });
        const kept = [0, ...edits.map(({ place }) => place.end)].map((from, index) =>
          text.slice(from, edits[index]?.place.start),
        );
        expect(applyEdits(text, edits)).toBe(kept.join("<>"));
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

describe("mapOffset", () => {
  const text = "one two three";
  const edits = [edit(0, 0, "// marker\n"), edit(4, 7, "2"), edit(13, 13, "!")];

  it("finds a word again", () => {
    const after = applyEdits(text, edits);
    expect(after.slice(mapOffset(edits, 8, "start"), mapOffset(edits, 13, "end"))).toBe("three");
    expect(after.slice(mapOffset(edits, 0, "start"), mapOffset(edits, 3, "end"))).toBe("one");
  });

  it("takes what was replaced to its replacement", () => {
    expect(mapOffset(edits, 5, "start")).toBe(mapOffset(edits, 4, "start"));
  });
});
