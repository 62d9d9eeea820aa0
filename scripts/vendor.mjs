/**
 * Puts into dist/vendor what is used of packages that are large, or bring many others, and makes the compiled files take
 * it from there: so an install has neither. Their licences stand beside it, in LICENSES.txt.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const vendor = join(dist, "vendor");
const require = createRequire(import.meta.url);

/** Specifier as in the sources → the file's name, and what of it is used. */
const VENDORED = {
  // Under Yarn PnP its own `imports` are not found from CommonJS.
  chalk: { name: "chalk", uses: "Chalk" },
  htmlparser2: { name: "htmlparser2", uses: "Tokenizer, QuoteType" },
  "svelte/compiler": { name: "svelte", uses: "parse" },
  zod: { name: "zod", uses: "z" },
};

/** Bundles one package; gives the folders of the packages that are in it. */
async function bundlePackage(specifier, { name, uses }) {
  const entry = join(vendor, "entry.js");
  const bundle = await rolldown({
    input: entry,
    platform: "node",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `export { ${uses} } from ${JSON.stringify(specifier)};` : undefined),
      },
    ],
  });
  const file = join(vendor, `${name}.cjs`);
  const { output } = await bundle.write({
    file,
    format: "cjs",
    exports: "named",
    codeSplitting: false,
  });
  // By this an ES module that imports it sees the names.
  appendFileSync(file, `\n0 && (module.exports = { ${uses} });\n`);
  const modules = output.flatMap((one) => Object.keys(one.modules ?? {}));
  return new Set(modules.flatMap((id) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []));
}

function tellLicence(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const by = `By ${author?.name ?? author}. Its package has no text of the licence.`;
  const text = file === undefined ? by : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

/** The declarations of zod that its public types consist of, beside each other as in the package. */
function copyTypes() {
  const from = dirname(require.resolve("zod/package.json"));
  const seen = new Set();
  const queue = [join(from, "index.d.cts")];
  for (const file of queue) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    const target = join(vendor, "zod-types", relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
    for (const [, path] of text.matchAll(/(?:from|import\() ?"(\.[^"]+)\.cjs"/g))
      queue.push(join(dirname(file), `${path}.d.cts`));
  }
  writeFileSync(join(vendor, "zod.d.cts"), 'export { z } from "./zod-types/index.cjs";\n');
}

/** Makes compiled files and their declarations take the packages from dist/vendor. */
function rewrite() {
  for (const folder of ["src", "transforms", "fake"].filter((name) => existsSync(join(dist, name))))
    for (const entry of readdirSync(join(dist, folder), { recursive: true })) {
      const file = join(dist, folder, entry);
      if (!/\.(?:d\.ts|js)$/.test(file)) continue;
      const text = readFileSync(file, "utf8");
      let after = text;
      for (const [specifier, { name }] of Object.entries(VENDORED)) {
        const path = relative(dirname(file), join(vendor, `${name}.cjs`))
          .split(sep)
          .join("/");
        after = after
          .replaceAll(`from "${specifier}"`, `from "${path}"`)
          .replaceAll(`load("${specifier}")`, `load("${path}")`);
      }
      if (after !== text) writeFileSync(file, after);
    }
}

rmSync(vendor, { recursive: true, force: true });
mkdirSync(vendor, { recursive: true });
const folders = new Set();
for (const [specifier, facts] of Object.entries(VENDORED))
  for (const folder of await bundlePackage(specifier, facts)) folders.add(folder);
copyTypes();
writeFileSync(
  join(vendor, "LICENSES.txt"),
  [...folders]
    .sort()
    .map(tellLicence)
    .join(`\n${"-".repeat(80)}\n\n`),
);
rewrite();
