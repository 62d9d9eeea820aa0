/** docs/packs.md, "a new pack in an hour": its files, commands and outputs are what comes out. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { runCli } from "../cli/run-cli.js";
import { writeFolder } from "./small-pack.js";

const page = readFileSync(new URL("../../docs/packs.md", import.meta.url), "utf8");
const walk = page.slice(page.indexOf("## A new pack in an hour"));

/** The block whose first line, a comment, names a file. */
function block(name: string): string {
  const [, body] = new RegExp(`\`\`\`\\w+\\n(?:#|//) ${name}\\n([^]*?)\`\`\``).exec(walk) ?? [];
  if (body === undefined) throw new Error(`the page has no ${name}`);
  return body;
}

/** The older description with the lines of the diff in place of theirs. */
function newer(older: string): string {
  const lines = block("shop-1.1.yaml").trimEnd().split("\n");
  const pick = (sign: string): readonly string[] =>
    lines.flatMap((line) => (line.startsWith(sign) ? [line.slice(1)] : []));
  const added = pick("+");
  const changed = pick("-").reduce((text, line, index) => text.replace(line, added[index] ?? ""), older);
  for (const line of added) expect(changed.split("\n")).toContain(line);
  return changed;
}

test("word by word, in an empty folder", async () => {
  const older = block("shop-1.0.yaml");
  const folder = writeFolder({
    "shop-1.0.yaml": older,
    "shop-1.1.yaml": newer(older),
    "client.js": block("client.js"),
    "package.json": "{}",
  });
  const commands = [...walk.matchAll(/```console\n\$ npx chatshift (.*)\n([^]*?)```/g)];
  expect(commands).toHaveLength(3);
  const [drafting, checking, upgrading] = commands.map(([, args = "", said = ""]) => ({ args: args.split(" "), said }));
  const drafted = await runCli(folder, drafting?.args ?? []);
  expect(drafted.out.slice(0, drafting?.said.length)).toBe(drafting?.said);
  writeFileSync(join(folder, "chatshift-pack-shop/1.1.yaml"), block("chatshift-pack-shop/1.1.yaml"));
  const checked = await runCli(folder, checking?.args ?? []);
  expect(checked.out).toBe(checking?.said);
  const upgraded = await runCli(folder, upgrading?.args ?? [], { engine });
  const diff = upgraded.out.split("\n").filter((line) => /^[-+] /.test(line));
  expect(`${diff.join("\n")}\n`).toBe(upgrading?.said);
  expect(upgraded.out).toContain("the code is ready for 1.1");
});
