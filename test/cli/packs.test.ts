/** `--pack`: rules from folders and npm packages, checked before use, several at once. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { API, baseline, change, step, writeFolder } from "../rules/small-pack.js";
import { runCli, toDocument, type Result } from "./run-cli.js";

const METHODS = `methods:
  close_order: { title: Close, transports: [web], request: { order_id: string } }
`;

/** The files of a pack: an API by its id and host, and two versions between which `close_order` is renamed. */
function packFiles(
  folder: string,
  { id = "shop", host = "shop.example", to = "finish_order", versions = ["1.0", "1.1"] } = {},
): Readonly<Record<string, string>> {
  const [first = "", second = ""] = versions;
  const renamed = change("renamed", "rename", `names: {"method:close_order": ${to}}`);
  return {
    [`${folder}/api.yaml`]: API.replace("shop", id).replace("shop.example", host).replace("Shop", id),
    [`${folder}/${first}.yaml`]: baseline(METHODS).replace('"1.0"', `"${first}"`),
    [`${folder}/${second}.yaml`]: step(second, renamed),
  };
}

const call = (host: string, version: string, method: string): string =>
  `fetch("https://${host}/v${version}/${method}", { method: "POST", body: JSON.stringify({ order_id }) });\n`;
const CLIENT = call("shop.example", "1.0", "close_order");
const UPGRADED = call("shop.example", "1.1", "finish_order");

const run = (folder: string, ...args: readonly string[]): Promise<Result> => runCli(folder, args, { engine });

async function diffOf(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { out, error } = await run(folder, "upgrade", ".", "--dry-run", "--diff", ...args);
  expect(error.replace(/^Note: --api leaves out .*\n/, "")).toBe("");
  return out.split("\n").flatMap((line) => (/^\+[^+]/.test(line) ? [line.slice(1)] : []));
}

describe("where a pack is", () => {
  test("a folder, seen from where the command runs", async () => {
    const folder = writeFolder({ ...packFiles("rules/shop"), "a.js": CLIENT });
    expect(await diffOf(folder, "--pack", "./rules/shop")).toEqual([UPGRADED.trimEnd()]);
    expect(await diffOf(folder, "--pack", join(folder, "rules/shop"))).toEqual([UPGRADED.trimEnd()]);
  });

  test.each([
    ["chatshift-pack-shop", "node_modules/chatshift-pack-shop", "."],
    ["@acme/chatshift-pack-shop", "node_modules/@acme/chatshift-pack-shop", "."],
    ["chatshift-pack-shop", "node_modules/chatshift-pack-shop", "packages/web"],
  ])("the package %s in %s, from %s", async (name, place, cwd) => {
    // What a package exports says nothing of its rules.
    const manifest = JSON.stringify({ name, version: "1.0.0", exports: {} });
    const files = { ...packFiles(place), [`${place}/package.json`]: manifest, [`${cwd}/a.js`]: CLIENT };
    const folder = writeFolder(files);
    expect(await diffOf(join(folder, cwd), "--pack", name)).toEqual([UPGRADED.trimEnd()]);
  });

  test("a folder that has the name of a package, where none is installed", async () => {
    const folder = writeFolder({ ...packFiles("chatshift-pack-shop"), "a.js": CLIENT });
    expect(await diffOf(folder, "--pack", "chatshift-pack-shop")).toEqual([UPGRADED.trimEnd()]);
    const installed = packFiles("node_modules/chatshift-pack-shop", { to: "end_order" });
    for (const [name, text] of Object.entries(installed)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    expect(await diffOf(folder, "--pack", "chatshift-pack-shop")).toEqual([
      call("shop.example", "1.1", "end_order").trimEnd(),
    ]);
  });
});

describe("several packs", () => {
  const two = {
    ...packFiles("shop"),
    ...packFiles("bank", { id: "bank", host: "bank.example", versions: ["2.0", "2.1"] }),
    "shop.js": CLIENT,
    "bank.js": call("bank.example", "2.0", "close_order"),
  };
  const carried = [call("bank.example", "2.1", "finish_order").trimEnd(), UPGRADED.trimEnd()];
  const packs = ["--pack", "./shop", "--pack", "./bank"];

  test("each goes to its own newest version, as do those that come with chatshift", async () => {
    expect(await diffOf(writeFolder(two), ...packs)).toEqual(carried);
    const chat = 'fetch("https://api.livechatinc.com/v3.2/agent/action/list_agents_for_transfer");\n';
    const more = { ...two, "chat.js": chat };
    const upgraded = await diffOf(writeFolder(more), ...packs);
    expect(upgraded).toEqual([carried[0], chat.replace("3.2", "3.6").trimEnd(), carried[1]]);
  });

  test("one of them by its id, with the others left", async () => {
    expect(await diffOf(writeFolder(two), ...packs, "--api", "bank")).toEqual([carried[0]]);
  });

  test("none goes where it has no version", async () => {
    const folder = writeFolder(two);
    const document = toDocument(await run(folder, "lint", ".", ...packs, "--target", "2.1", "--format", "json"));
    const ids = document.findings.map(({ path, id }) => `${path} ${id}`);
    expect(ids).toContain("shop.js shop/unknown-version");
    expect(ids).toContain("bank.js bank/2.1/renamed");
  });

  test("what a report says to run next has them, and does run", async () => {
    const folder = writeFolder({ ...two, "shop.js": CLIENT.replace("order_id }", "order_id, paid }") });
    const { out } = await run(folder, "lint", ".", ...packs);
    const [, explain = ""] = /chatshift (explain .*)/.exec(out) ?? [];
    const { code, out: explained } = await run(folder, ...explain.split(" "));
    expect([code, explained]).toEqual([0, expect.stringContaining("bank/2.1/renamed")]);
  });
});

test.each([
  [["plan", "--from", "1.0"], "finish_order"],
  [["surface", "1.1"], "finish_order"],
  [["explain", "close_order"], "finish_order"],
  [["explain", "shop/1.1/renamed"], "rename"],
])("%j is of added packs, too", async (args, text) => {
  const folder = writeFolder(packFiles("shop"));
  const { code, out, error } = await run(folder, ...args, "--pack", "./shop");
  expect([code, out]).toEqual([0, expect.stringContaining(text)]);
  expect(error.replace(/^Note: .*\n/gm, "")).toBe("");
});

describe("what is refused, with the files untouched", () => {
  test.each([
    ["./none", {}, "--pack ./none: there is no such folder\nA package has a name such as chatshift-pack-shop."],
    [
      "chatshift-pack-none",
      {},
      "--pack chatshift-pack-none: there is no such package here\nInstall it: npm install --save-dev chatshift-pack-none",
    ],
    ["./empty", { "empty/a.txt": "" }, "is no pack of rules: it has no api.yaml"],
    [
      "chatshift-pack-empty",
      { "node_modules/chatshift-pack-empty/index.js": "" },
      "is no pack of rules: it has no api.yaml",
    ],
    ["./shop", { "shop/1.1.yaml": step("1.1", change("gone", "remove", "at: [method:none]")) }, "shop/1.1.yaml:4:"],
    ["./shop", { "shop/1.1.yaml": "version: [" }, "shop/1.1.yaml:1:"],
    ["./shop", { "shop/notes.yaml": "a: 1" }, "shop/notes.yaml has no place in a pack"],
    ["./shop", { "shop/api.yaml": API.replace("shop", "agent-chat") }, "there are rules for agent-chat already"],
  ])("%s (%#)", async (name, files, message) => {
    const folder = writeFolder({ ...packFiles("shop"), ...files, "a.js": CLIENT });
    const { code, out, error } = await run(folder, "upgrade", ".", "--yes", "--pack", name);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(message);
  });

  test("the same one twice", async () => {
    const folder = writeFolder({ ...packFiles("shop"), "a.js": CLIENT });
    const { code, error } = await run(folder, "lint", ".", "--pack", "./shop", "--pack", "shop");
    expect([code, error]).toEqual([2, expect.stringContaining("there are rules for shop already")]);
  });
});

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

test("docs/packs.md, a new pack in an hour: its files, commands and outputs are what comes out", async () => {
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
