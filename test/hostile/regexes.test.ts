/** Regular expressions over texts of others: those that nobody has looked at yet are looked at here. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";

const script = fileURLToPath(new URL("../../scripts/regexes.mjs", import.meta.url));

it("take a time that grows with the text alone, or are known to do no harm", () => {
  const { status, stdout } = spawnSync(process.execPath, [script, "check"], { encoding: "utf8", timeout: 280_000 });
  expect(stdout).toMatch(/^\d+ patterns, \d+ linear, \d+ bounded\n$/);
  expect(status).toBe(0);
}, 300_000);

it("says of each that is not linear why that does no harm", () => {
  const { bounded } = z
    .object({ bounded: z.record(z.string(), z.string().min(40)) })
    .parse(JSON.parse(readFileSync(script.replace(/mjs$/, "json"), "utf8")));
  expect(Object.keys(bounded).length).toBeLessThan(50);
});
