import { describe, expect, it } from "vitest";
import { decode, encode, findLineStarts, toPosition } from "../../src/text/source.js";

describe("decode", () => {
  it.each([
    ["plain", "a\nb"],
    ["crlf", "a\r\nb\r\n"],
    ["beyond the basic plane", "const a = '😀';"],
    ["empty", ""],
  ])("gives back every byte: %s", (_, text) => {
    for (const hasBom of [false, true]) {
      const bytes = encode(text, { hasBom, encoding: "utf8" });
      expect(decode(bytes)).toEqual({ kind: "text", text, hasBom, encoding: "utf8" });
    }
  });

  it.each(["utf16le", "utf16be"] as const)("reads %s with a mark and without, and writes it back", (encoding) => {
    for (const hasBom of [false, true]) {
      const text = "const a = 'é';\n";
      const bytes = encode(text, { hasBom, encoding });
      expect(bytes.length).toBe((text.length + Number(hasBom)) * 2);
      expect(decode(bytes)).toEqual({ kind: "text", text, hasBom, encoding });
    }
  });

  it("reads a text in which a NUL stands", () => {
    const text = `const a = "\0";${" ".repeat(100)}`;
    expect(decode(Buffer.from(text))).toMatchObject({ kind: "text", text });
  });

  it("takes off one byte order mark only", () => {
    expect(decode(Buffer.from("\uFEFF\uFEFFa"))).toEqual({
      kind: "text",
      text: "\uFEFFa",
      hasBom: true,
      encoding: "utf8",
    });
  });

  it.each([
    ["NUL bytes", Buffer.from("a\0b\0\0c"), "binary"],
    ["a NUL byte in what is no UTF-8", Buffer.from(`\0${"caf\u00e9".repeat(100)}`, "latin1"), "binary"],
    ["half a surrogate pair", Buffer.from("\uFEFFa\uD800", "utf16le"), "binary"],
    ["Latin-1", Buffer.from("caf\u00e9", "latin1"), "not-utf8"],
    ["a cut-off character", Buffer.from("é").subarray(0, 1), "not-utf8"],
  ] as const)("refuses %s", (_, bytes, kind) => {
    expect(decode(bytes)).toEqual({ kind });
  });
});

describe("toPosition", () => {
  const starts = findLineStarts("ab\r\nc\rd\n");

  it.each([
    [0, 1, 1],
    [2, 1, 3],
    [4, 2, 1],
    [6, 3, 1],
    [8, 4, 1],
    [99, 4, 92],
  ])("offset %i is %i:%i", (offset, line, column) => {
    expect(toPosition(starts, offset)).toEqual({ line, column });
  });
});
