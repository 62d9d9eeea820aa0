/** A quick part of `npm run world`: the rest takes minutes. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runCli } from "../cli/run-cli.js";
import { createFolder } from "../support/folder.js";

it("files are whole whatever happens", () => {
  const script = fileURLToPath(new URL("../../scripts/world.mjs", import.meta.url));
  const { stdout } = spawnSync(process.execPath, [script, "2", "20", "300"], { encoding: "utf8" });
  expect(stdout.split("\n").filter((line) => line.startsWith("FAULT"))).toEqual([]);
  expect(stdout.split("\n").filter((line) => /^(?:ok|skip) /.test(line))).toHaveLength(16);
  expect(stdout).toContain("No fault.");
}, 600_000);

it("shows progress to somebody who watches, and how long a long run took", async () => {
  const folder = createFolder({ "a.js": "close_thread" });
  const shown: string[] = [];
  await runCli(folder, ["upgrade"], { progress: (text) => shown.push(text) });
  expect(shown.slice(0, 2)).toEqual(["Reading files …", "Following 1 of 1 files, then proving the edits …"]);
  expect(shown.at(-1)).toMatch(/^$|^Done in [\d.]+ s\.\n$/);
});
