/**
 * Puts the compiled sources of the command line and of the editor's face into one file, dist/bundled.cjs: two hundred
 * files take longer to open than to run. What a command doesn't need is not run, as in the sources.
 */
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const entry = join(dist, "bundled.js");

const entryModule = {
  name: "entry",
  resolveId: (id) => (id === entry ? id : undefined),
  load: (id) =>
    id === entry
      ? `export const main = async (args) => (await import("./src/cli/main.js")).main(args);
export const inspector = () => require("./src/faces/inspect.js");`
      : undefined,
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

const bundle = await rolldown({
  input: entry,
  platform: "node",
  external: (id) => !/^[./]/.test(id) && id !== entry,
  plugins: [entryModule, urls, packages],
  checks: { ineffectiveDynamicImport: false },
});
await bundle.write({
  file: join(dist, "bundled.cjs"),
  format: "cjs",
  banner,
  codeSplitting: false,
  dynamicImportInCjs: false,
});
