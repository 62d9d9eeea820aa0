/**
 * TypeScript's compiler as `ts-morph` bundles it, loaded by `require` and without the rest of that package. The build
 * makes all compiled files take `ts` from here: by `import` of the package, Node first reads 13 MB for the names that it
 * exports, and every use of the compiler goes through a getter.
 */
import { createRequire } from "node:module";
import { requireCached } from "../load/code-cache.js";
import type * as morph from "ts-morph";

type Compiler = typeof morph.ts;

function load(): Compiler {
  const morphPath = createRequire(import.meta.url).resolve("ts-morph");
  const compiler = find(createRequire(morphPath));
  if (!isCompiler(compiler)) throw new Error("ts-morph is damaged: install it again");
  return compiler;
}

function find(require: NodeJS.Require): unknown {
  try {
    return requireCached(require.resolve("@ts-morph/common/dist/typescript.js"));
  } catch {
    // Where a later release keeps it elsewhere, there is still the package itself.
    const whole: unknown = require("ts-morph");
    return typeof whole === "object" && whole !== null && "ts" in whole ? whole.ts : undefined;
  }
}

function isCompiler(value: unknown): value is Compiler {
  return typeof value === "object" && value !== null && "createProgram" in value && "forEachChild" in value;
}

export const ts: Compiler = load();
