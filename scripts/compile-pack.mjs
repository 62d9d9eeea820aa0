/**
 * Checks the bundled packs of rules and writes each as JSON, which loads a hundred times faster than YAML; and the
 * JSON Schemas of their files, for editors.
 */
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { apiSchema, baselineSchema, stepSchema } from "../dist/src/change.js";
import { BadInput } from "../dist/src/errors.js";
import { loadPackRules } from "../dist/src/rules/load.js";

const root = fileURLToPath(new URL("..", import.meta.url));

function write(folder, name, value) {
  mkdirSync(join(root, "dist", folder), { recursive: true });
  writeFileSync(join(root, "dist", folder, name), value);
}

function compile(name) {
  try {
    write("rules/compiled", `${name}.json`, JSON.stringify(loadPackRules(join(root, "rules", name))));
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

rmSync(join(root, "dist/rules"), { recursive: true, force: true });
for (const name of readdirSync(join(root, "rules")))
  if (existsSync(join(root, "rules", name, "api.yaml"))) compile(name);
for (const [name, schema] of Object.entries({ api: apiSchema, baseline: baselineSchema, step: stepSchema })) {
  const title = `Rules of chatshift: ${name}`;
  const text = JSON.stringify({ title, ...z.toJSONSchema(schema, { io: "input", reused: "ref" }) }, null, 2);
  write("schemas", `${name}.schema.json`, `${text}\n`);
}
