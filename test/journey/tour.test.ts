/** The tour is what the tool says today, and its projects run at the target; see scripts/tour.mjs. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

it("docs/tour.md is what npm run tour writes", () => {
  const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const args = [at("scripts/tour.mjs"), "--print"];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(readFileSync(at("docs/tour.md"), "utf8"));
}, 200_000);
