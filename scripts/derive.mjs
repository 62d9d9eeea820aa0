/** Writes what is derived from sources and rules: the published JSON Schemas, and the words by which packs are met. */
import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { suppressionsSchema } from "../dist/src/cli/baseline/file-schema.js";
import { configSchema } from "../dist/src/config/schema.js";
import { toPackWords } from "../dist/src/packs/words.js";
import { documentSchema } from "../dist/src/report/document-schema.js";
import { builtinIds, loadBuiltinPack } from "../dist/src/rules/builtin.js";

function write(path, content) {
  const url = new URL(`../dist/${path}`, import.meta.url);
  mkdirSync(new URL(".", url), { recursive: true });
  writeFileSync(url, `${JSON.stringify(content, null, 2)}\n`);
}

for (const [name, schema] of Object.entries({
  config: configSchema,
  findings: documentSchema,
  suppressions: suppressionsSchema,
}))
  write(`schemas/${name}.schema.json`, z.toJSONSchema(schema));
write(
  "rules/words.json",
  builtinIds().map((id) => toPackWords(loadBuiltinPack(id))),
);
