/**
 * `prepare`: builds a checkout. Where npm installs it globally from git, as pre-commit does, it leaves out what the build
 * needs, and tells its children to work globally, too.
 */
import { createRequire } from "node:module";
import { bootstrap } from "./bootstrap.mjs";

function canBuild() {
  try {
    createRequire(import.meta.url).resolve("typescript/bin/tsc");
    return true;
  } catch {
    return false;
  }
}

if (canBuild()) await import("./build.mjs");
else {
  process.env["npm_config_global"] = "false";
  bootstrap();
}
