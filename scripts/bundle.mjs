/**
 * Puts the compiled sources of the command line and of the editor's face into few files, dist/bundled.cjs and what it
 * loads: two hundred files take longer to open than to run. What stands beside the first is loaded by who needs it: what
 * tells of the rules, and the engine.
 */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
/** What is asked for from outside, by the name of the file that gives it. */
const ENTRIES = {
  bundled: 'export const main = async (args) => (await import("./src/cli/main.js")).main(args);',
  "bundled-inspector": 'export const inspector = () => require("./src/faces/inspect.js");',
};
const entries = new Map(Object.entries(ENTRIES).map(([name, code]) => [join(dist, `${name}.js`), code]));

const entryModules = {
  name: "entries",
  resolveId: (id) => (entries.has(id) ? id : undefined),
  load: (id) => entries.get(id),
};

/** Files that lie beside a module are looked for where it was. */
const urls = {
  name: "urls",
  transform(code, id) {
    const path = relative(dist, id).replaceAll("\\", "/");
    const bound = code.replaceAll(/(?<!["`])import\.meta\.url(?!["`])/g, `__urlOf(${JSON.stringify(path)})`);
    return bound === code ? undefined : { code: bound, map: null };
  },
};
/**
 * Packages are loaded where the module that needs them is run, not all at the beginning; so is what lies in dist/vendor,
 * whose place `__vendor` knows.
 */
const packages = {
  name: "packages",
  transform(code) {
    const bound = code
      .replaceAll(/^import (\{[^}]*\}) from "(?:\.\.?\/)+vendor\/([^"]+)";$/gm, 'const $1 = __vendor("$2");')
      .replaceAll(/^import (\{[^}]*\}|\w+) from "(?!\.)([^"]+)";$/gm, (_, names, name) =>
        names.startsWith("{")
          ? `const ${names.replaceAll(" as ", ": ")} = require("${name}");`
          : `const { default: ${names} } = require("${name}");`,
      )
      .replaceAll(/\bimport\("(?!\.)([^"]+)"\)/g, 'Promise.resolve().then(() => require("$1"))');
    return bound === code ? undefined : { code: bound, map: null };
  },
};
const banner = `const __urlOf = (path) => new URL(path, require("node:url").pathToFileURL(__filename)).href;
const __vendor = (name) => require("./vendor/" + name);`;

/** Compiled modules that these import without being asked to. */
function closureOf(...paths) {
  const found = new Set(paths.map((path) => join(dist, path)));
  for (const path of found)
    for (const [, name] of readFileSync(path, "utf8").matchAll(/^(?:import|export)\b[^"']*["'](\.[^"']+)["'];$/gm))
      found.add(join(dirname(path), name));
  return found;
}

const front = closureOf("src/cli/main.js");
const words = closureOf("src/cli/chosen-packs.js", "src/report/explain.js");
const chunkOf = (id) => (front.has(id) ? "front" : words.has(id) ? "words" : "engine");

const bundle = await rolldown({
  input: [...entries.keys()],
  preserveEntrySignatures: "allow-extension",
  platform: "node",
  external: (id) => !/^[./]/.test(id) && !entries.has(id),
  plugins: [entryModules, urls, packages],
  checks: { ineffectiveDynamicImport: false },
});
await bundle.write({
  dir: dist,
  entryFileNames: "[name].cjs",
  chunkFileNames: "bundled-[name].cjs",
  format: "cjs",
  banner,
  strictExecutionOrder: true,
  codeSplitting: {
    groups: [
      {
        name: (id) => (entries.has(id) ? null : chunkOf(id)),
        debugName: "parts",
        includeDependenciesRecursively: false,
      },
    ],
  },
  dynamicImportInCjs: false,
});
