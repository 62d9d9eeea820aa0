/** Each example and its expected result at 3.6: with what is safe, and with what is for review. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { upgradeFiles } from "./support/memory.js";

const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));
const EXPECTED = fileURLToPath(new URL("examples/", import.meta.url));

function codeOf(name: string): Map<string, string> {
  const paths = readdirSync(join(EXAMPLES, name), { recursive: true, encoding: "utf8" });
  const code = paths.filter((path) => /\.[jt]s$/.test(path)).toSorted();
  return new Map(code.map((path) => [path, readFileSync(join(EXAMPLES, name, path), "utf8")]));
}

describe.each([{ name: "web-bot" }, { name: "rtm-console" }, { name: "typed-service", fromWebhooks: "3.3" }])(
  "$name at 3.6",
  ({ name, fromWebhooks }) => {
    it.each([
      { tier: "safe", review: false },
      { tier: "review", review: true },
    ])("with what is $tier", async ({ tier, review }) => {
      const { files } = upgradeFiles(codeOf(name), { to: "3.6", fromWebhooks, review, markers: true });
      for (const [path, text] of files) await expect(text).toMatchFileSnapshot(join(EXPECTED, name, tier, path));
    });
  },
);
