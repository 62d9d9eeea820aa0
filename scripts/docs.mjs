/** `npm run docs`: rewrites what README.md and docs derive from the rules, their language and the cases. */
import { readFileSync, writeFileSync } from "node:fs";
import { bootstrap } from "./bootstrap.mjs";

bootstrap();
const { findProofs } = await import("./proofs.mjs");
const { coverageTables, formatProofs } = await import("../dist/src/report/coverage.js");
const { builtinIds, loadBuiltinPack } = await import("../dist/src/rules/builtin.js");
const { rulesReference } = await import("../dist/src/rules/reference.js");

const packs = builtinIds().map(loadBuiltinPack);
const proofs = findProofs(readFileSync(new URL("../docs/coverage.md", import.meta.url), "utf8"));
const files = {
  "README.md": { coverage: coverageTables(packs) },
  "docs/coverage.md": { proofs: packs.map((pack) => formatProofs(pack, proofs)).join("\n\n") },
  "docs/rules.md": { reference: rulesReference() },
};
for (const [file, sections] of Object.entries(files)) {
  const path = new URL(`../${file}`, import.meta.url);
  let text = readFileSync(path, "utf8");
  for (const [name, section] of Object.entries(sections))
    text = text.replace(
      new RegExp(`(<!-- ${name}: written by npm run docs -->\n)[\\s\\S]*?(<!-- end -->)`),
      (_, start, end) => `${start}\n${section.trim()}\n\n${end}`,
    );
  writeFileSync(path, text);
}
