import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/mutation/mutants.ts"] } });
