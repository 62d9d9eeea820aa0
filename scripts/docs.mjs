/** `npm run docs`: writes the tables of README.md anew that are derived from the rules. */
import { readFileSync, writeFileSync } from "node:fs";
import { bootstrap } from "./bootstrap.mjs";

bootstrap();
const { coverageTable } = await import("../dist/src/report/coverage.js");
const { loadBuiltinPack } = await import("../dist/src/rules/builtin.js");

const tables = { coverage: coverageTable(loadBuiltinPack()) };
const path = new URL("../README.md", import.meta.url);
let text = readFileSync(path, "utf8");
for (const [name, table] of Object.entries(tables))
  text = text.replace(
    new RegExp(`(<!-- ${name}: written by npm run docs -->\n)[\\s\\S]*?(<!-- end -->)`),
    (_, start, end) => `${start}\n${table.trim()}\n\n${end}`,
  );
writeFileSync(path, text);
