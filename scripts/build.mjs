/** Builds dist/: the compiled sources, the rule packs and what is derived from both. Does nothing when dist/ is up to date. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./bootstrap.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = join(root, "dist/.inputs");
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashInputs() {
  const hash = createHash("sha256");
  const single = ["package.json", "package-lock.json", "tsconfig.json"].map((name) => join(root, name));
  for (const file of [...single, ...["src", "transforms", "fake", "rules", "scripts"].flatMap(filesBelow)])
    hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Removes what was compiled from files that are no longer there. */
function pruneOrphans() {
  for (const folder of ["src", "transforms", "fake"].filter((name) => existsSync(join(root, "dist", name))))
    for (const file of filesBelow(join("dist", folder))) {
      const source = file.replace(join(root, "dist"), join(root, ".")).replace(/(\.d\.ts|\.js)$/, ".ts");
      if (!existsSync(source)) rmSync(file);
    }
}

function build() {
  const inputs = hashInputs();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === inputs) return 0;
  rmSync(stamp, { force: true });
  const scripts = ["bind-compiler", "vendor", "compile-pack", "derive", "bundle"].map((name) => `scripts/${name}.mjs`);
  const steps = [[tsc, "-p", "tsconfig.json"], ...scripts.map((script) => [script])];
  for (const step of steps) {
    const code = run(process.execPath, step);
    if (code !== 0) return code;
  }
  pruneOrphans();
  writeFileSync(stamp, inputs);
  return 0;
}

process.exitCode = build();
