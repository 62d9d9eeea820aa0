#!/usr/bin/env node
import { fileURLToPath } from "node:url";

const args = process.argv.slice(2);
if (args.length === 1 && args[0] === "--version") {
  console.log((await import("../dist/src/cli/tool.js")).toolVersion());
} else {
  const { optimizeLate, requireCached } = await import("../dist/src/load/code-cache.js");
  optimizeLate();
  const { main } = requireCached(fileURLToPath(new URL("../dist/bundled.cjs", import.meta.url)));
  process.exitCode = await main(args);
}
