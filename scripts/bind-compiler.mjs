/** Makes the compiled files take the compiler from dist/src/program/compiler.js, which says why. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { bindCompiler } from "./bound-compiler.mjs";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const compiler = join(dist, "src/program/compiler.js");

for (const folder of ["src", "transforms"])
  for (const entry of readdirSync(join(dist, folder), { recursive: true })) {
    const file = join(dist, folder, entry);
    if (!file.endsWith(".js") || file === compiler) continue;
    const path = relative(dirname(file), compiler).split(sep).join("/");
    const bound = bindCompiler(readFileSync(file, "utf8"), path.startsWith(".") ? path : `./${path}`);
    if (bound !== undefined) writeFileSync(file, bound);
  }
