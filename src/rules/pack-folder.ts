/** Where a pack is that a user names. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { BadInput } from "../errors.js";

const PACKAGE = /^(?:@[\w.-]+\/)?chatshift-pack-[\w.-]+$/;

/**
 * The folder of a pack: what is named, or for a name such as `chatshift-pack-shop` a package that is installed in a folder
 * or above it. Throws BadInput where there is none.
 */
export function findPackFolder(cwd: string, name: string): string {
  const folder = resolve(cwd, name);
  if (!PACKAGE.test(name)) {
    if (existsSync(folder)) return folder;
    throw new BadInput(`--pack ${name}: there is no such folder`, "A package has a name such as chatshift-pack-shop.");
  }
  const installed = findPackage(cwd, name) ?? (existsSync(join(folder, "api.yaml")) ? folder : undefined);
  if (installed !== undefined) return installed;
  throw new BadInput(`--pack ${name}: there is no such package here`, `Install it: npm install --save-dev ${name}`);
}

/** Whatever its `exports` say, and also where Yarn keeps it elsewhere. */
function findPackage(cwd: string, name: string): string | undefined {
  const require = createRequire(join(cwd, "package.json"));
  const folder = require.resolve
    .paths(name)
    ?.map((path) => join(path, name))
    .find((path) => existsSync(path));
  if (folder !== undefined) return folder;
  try {
    return join(require.resolve(`${name}/api.yaml`), "..");
  } catch {
    return undefined;
  }
}
