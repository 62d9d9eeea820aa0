/** Code, names and links of others are read as what they are: nothing outside is written, nothing in them is obeyed. */
import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
// Loaded here, so that no test waits for it.
import "../../src/upgrade.js";
import { runCli, toDocument } from "../cli/run-cli.js";
import { createFolder } from "../support/folder.js";

const BASE = 'export const BASE = "https://api.livechatinc.com/v3.1/agent/action";\n';
const callFrom = (specifier: string): string => `import { BASE } from "${specifier}";
export const close = (chat_id) => fetch(\`\${BASE}/close_thread\`, { method: "POST", body: JSON.stringify({ chat_id }) });
`;
const upgrade = (folder: string, ...more: readonly string[]) =>
  runCli(folder, ["upgrade", ".", "--no-markers", ...more], { engine });

describe("imports and links that lead out of the given paths", () => {
  it("are never written, however they are reached, and said to be what the rest waits for", async () => {
    const outside = createFolder({ "package.json": "{}", "base.js": BASE });
    const folder = createFolder({ "package.json": "{}", "a.js": "", "b.js": callFrom("./linked.js"), "c.js": "" });
    symlinkSync(join(outside, "base.js"), join(folder, "linked.js"));
    symlinkSync(outside, join(folder, "folder"));
    const { out } = await upgrade(folder);
    expect(out).toMatch(/^Nothing written: .*base\.js:1, which is not among the given paths/);
    expect(readFileSync(join(outside, "base.js"), "utf8")).toBe(BASE);
    expect(existsSync(join(outside, ".chatshift"))).toBe(false);
  });

  it("are one file by one name, also when it is given by a link", async () => {
    const files = { "package.json": "{}", "lib/base.js": BASE, "app/b.js": callFrom("./shared/base.js") };
    const folder = createFolder({ ...files, "app/c.js": callFrom("../lib/base.js") });
    symlinkSync("../lib", join(folder, "app/shared"));
    const { files: seen } = toDocument(await upgrade(folder, "app/shared/base.js", "--format", "json"));
    expect(seen.filter(({ status }) => status === "changed").map(({ path }) => path)).toEqual([
      "app/b.js",
      "app/c.js",
      "lib/base.js",
    ]);
    expect(readFileSync(join(folder, "lib/base.js"), "utf8")).toContain("/v3.6/");
  });
});

describe("keys and names with signs that mean something elsewhere", () => {
  const KEYS = [
    '"*/"',
    '"--> <b>"',
    '"${x}"',
    '"a\\u2028b"',
    '"a\\nb"',
    '"\\u001b[31m"',
    '"::error::x"',
    "constructor",
    '""',
  ];
  const call = (key: string): string => `call("ban_customer", { customer_id: "c", ban: { days: 1 }, ${key}: 1 });\n`;
  const CALL = `const BASE = "https://api.livechatinc.com/v3.1/agent/action";
export const call = (method, payload) => fetch(\`\${BASE}/\${method}\`, { method: "POST", body: JSON.stringify(payload) });
`;

  it.each(KEYS)("keep the file what it is, and its other edits: %s", async (key) => {
    const folder = createFolder({ "package.json": "{}", "a.js": `${CALL}${call(key)}` });
    const result = await runCli(folder, ["upgrade", "--to", "3.6"], { engine });
    const text = readFileSync(join(folder, "a.js"), "utf8");
    expect(text).toContain('{ id: "c", ban: { days: 1 }');
    expect(text.split("\n").filter((line) => !line.startsWith("// TODO(chatshift): "))).toHaveLength(4);
    expect(result.out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u2028]/);
  });

  it("end no comment in markup", async () => {
    const page = `<template>
  <button @click="call('ban_customer', { '--> <b>': 1 })">x</button>
</template>
<script setup>
${CALL.replace("export ", "")}</script>
`;
    const folder = createFolder({ "package.json": "{}", "a.vue": page });
    await runCli(folder, ["upgrade", "--to", "3.6"], { engine });
    const markers = readFileSync(join(folder, "a.vue"), "utf8").match(/<!--.*/g) ?? [];
    expect(markers.length).toBeGreaterThan(0);
    for (const line of markers) expect(line.indexOf("-->")).toBe(line.length - 3);
  });

  it("are no workflow commands, in any format that a log shows", async () => {
    const folder = createFolder({
      "package.json": "{}",
      "a\n::error::b.js": `${CALL}${call('"\\n::set-output name=x::y"')}`,
    });
    for (const format of ["text", "github", "markdown", "json"]) {
      const { out, error } = await runCli(folder, ["lint", "--format", format], { engine });
      const commands = `${out}\n${error}`.split("\n").filter((line) => line.startsWith("::"));
      expect(
        commands.filter((line) => !/^::(?:error|warning|notice) (?:file|title)=/.test(line)),
        format,
      ).toEqual([]);
    }
  });
});

it("code is not called ready while a file could not be read", async () => {
  const folder = createFolder({
    "package.json": "{}",
    "a.js": 'fetch("https://api.livechatinc.com/v3.1/agent/action/x", {{;',
  });
  const { out, code } = await upgrade(folder);
  expect(code).toBe(3);
  expect(out).not.toContain("ready");
  expect(out).toContain("not all was read");
});
