/**
 * One process of ESLint, with or without the plugin: lints a small file of the API, which loads the engine, then a
 * large one for the first time, then with another line each time, then the same again and again. Prints the milliseconds of each as JSON.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ESLint } from "eslint";
import chatshift from "../../dist/src/eslint/index.js";

const [root = ".", folder = ".", kind] = process.argv.slice(2);
const own = kind === "with" ? [chatshift.configs.recommended, { settings: { chatshift: { target: "3.6" } } }] : [];
const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: [{ files: ["**/*.js"] }, ...own] });

async function time(path, more = "") {
  const filePath = join(root, path);
  const text = readFileSync(filePath, "utf8") + more;
  const start = performance.now();
  const [result] = await eslint.lintText(text, { filePath });
  return { took: performance.now() - start, reported: result.messages.length };
}

const large = `${folder}/desk.js`;
const load = await time("first.js");
const first = await time(large);
const [changed, again] = [[], []];
for (let run = 0; run < 9; run++) changed.push((await time(large, `\nexport const line${run} = ${run};\n`)).took);
for (let run = 0; run < 9; run++) again.push((await time(large)).took);
console.log(JSON.stringify({ load: load.took, first: first.took, changed, again, reported: first.reported }));
