import { describe, expect, it } from "vitest";
import { selectSources } from "../../src/files/select.js";
import { createFolder } from "../support/folder.js";

const words = { anywhere: ["api.livechatinc.com"], whole: ["get_chat"] };

describe("selectSources", () => {
  it("keeps what can matter and gives each other file its reason", async () => {
    const folder = createFolder({
      "a.js": "get_chat",
      "binary.ts": Buffer.from([0x47, 0x00, 0x10]),
      "clean.js": "get_chats",
      "importer.js": 'import "./a"',
      "latin.js": Buffer.from("caf\u00e9", "latin1"),
      "latin-hit.js": Buffer.from("get_chat caf\u00e9", "latin1"),
      "long-importer.js": `import "./a";${"x=y=>y;".repeat(1_500)}`,
      "long.js": `var get_chat=1;${"x=y=>y;".repeat(1_500)}`,
    });
    const paths = [
      "a.js",
      "binary.ts",
      "clean.js",
      "gone.js",
      "importer.js",
      "latin-hit.js",
      "latin.js",
      "long.js",
      "long-importer.js",
    ];
    const { kept, skipped, failed } = await selectSources(folder, paths, words);
    expect([...kept.keys()]).toEqual(["a.js", "importer.js"]);
    expect(skipped.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      "binary.ts: binary",
      "latin-hit.js: not UTF-8, but names the API",
      "latin.js: not UTF-8",
      "long.js: minified, but names the API",
      "long-importer.js: minified",
    ]);
    expect(failed.map(({ path }) => path)).toEqual(["gone.js"]);
    expect(failed[0]?.reason).toContain("can't be read: ENOENT");
  });

  it("reads code beside tables, pictures, patterns and comments on one long line", async () => {
    const long = {
      "bytes.js": `const bytes = [${"12, ".repeat(4_000)}];`,
      "comment.js": `/* ${"x; ".repeat(4_000)} */`,
      "map.js": `//# sourceMappingURL=data:application/json;base64,${"A".repeat(9_000)}`,
      "pattern.js": `const any = /${"a|".repeat(4_000)}b/;`,
      "picture.html": `<img src=data:image/png;base64,${"A".repeat(9_000)}>`,
      "style.html": `<style>${"a { top: 0; }".repeat(1_000)}</style>`,
      "table.js": `const words = {${"key: 1, ".repeat(2_000)}};`,
    };
    const folder = createFolder(
      Object.fromEntries(Object.entries(long).map(([path, text]) => [path, `${text}\nget_chat();`])),
    );
    const { kept } = await selectSources(folder, Object.keys(long), words);
    expect([...kept.keys()]).toEqual(Object.keys(long));
  });

  it("reads files larger than its buffer to the end", async () => {
    const folder = createFolder({ "big.js": `${"// filler\n".repeat(300_000)}get_chat()` });
    expect([...(await selectSources(folder, ["big.js"], words)).kept.keys()]).toEqual(["big.js"]);
  });
});
