/**
 * Before and after packing: the packed package.json has no script that installs run. `prepare` builds a checkout, and
 * what is packed is built already; npm warns of scripts that it won't run, and package managers ask about them.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const MANIFEST = fileURLToPath(new URL("../package.json", import.meta.url));
const KEPT = fileURLToPath(new URL("../dist/package.json.unpacked", import.meta.url));
const INSTALL = ["preinstall", "install", "postinstall", "prepare", "prepack", "postpack"];

/** The manifest without what only a checkout needs. */
export function toPacked(manifest) {
  const without = (object, names) =>
    Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
  return { ...without(manifest, ["devDependencies"]), scripts: without(manifest.scripts, INSTALL) };
}

function strip() {
  const text = readFileSync(MANIFEST, "utf8");
  writeFileSync(KEPT, text);
  writeFileSync(MANIFEST, `${JSON.stringify(toPacked(JSON.parse(text)), null, 2)}\n`);
}

/** Also mends what a packing that was killed has left. */
function restore() {
  if (existsSync(KEPT)) renameSync(KEPT, MANIFEST);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  restore();
  if (process.argv[2] === "strip") strip();
}
