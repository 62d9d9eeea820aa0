import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { bindCompiler } from "./scripts/bound-compiler.mjs";

const compiler = fileURLToPath(new URL("src/program/compiler.ts", import.meta.url));

/** Sources take the compiler as the built files do. */
const boundCompiler = {
  name: "bound-compiler",
  transform: (code, id) => (id === compiler ? undefined : bindCompiler(code, compiler)),
};

export default defineConfig({
  plugins: [boundCompiler],
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // A worker keeps what it has loaded: the compiler and the rules take longer than most files of tests.
    isolate: false,
    // Most of what a run of the engine makes is gone after it.
    execArgv: ["--max-semi-space-size=64"],
  },
});
