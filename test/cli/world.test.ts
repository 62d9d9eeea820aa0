/** What imports a given file is found wherever it lies in the project, whatever folder the command runs in. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { isImported } from "../../src/faces/importers.js";
import { findWorld } from "../../src/files/world.js";
import { transformSource } from "../../src/jscodeshift/transform.js";
import { engine as fileEngine } from "../support/eslint.js";
import { createFolder } from "../support/folder.js";
import { runCli, toDocument } from "./run-cli.js";

const CLIENT = [
  'const BASE = "https://api.livechatinc.com/v3.1/agent/action";',
  'exports.post = (method, body) => fetch(`${BASE}/${method}`, { method: "POST", body: JSON.stringify(body) });',
  'exports.post("follow_chat", { chat_id: "K1" });',
  "",
].join("\n");
const MOVED = CLIENT.replace("v3.1", "v3.3").replace("chat_id", "id");
const CALL = 'post("close_thread", { chat_id: "K2" });\n';
const CALLED = 'post("deactivate_chat", { id: "K2" });\n';

/** A server with its client, and a script beside it that uses the client. */
const REPOSITORY = {
  "package.json": '{"name":"root"}',
  "server/package.json": '{"name":"server"}',
  "server/src/livechat.js": CLIENT,
  "scripts/clean.js": `const { post } = require("../server/src/livechat");\n${CALL}`,
};

function createRepository(files: Readonly<Record<string, string>> = REPOSITORY): string {
  const folder = createFolder(files);
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  return folder;
}

async function upgrade(cwd: string, ...paths: readonly string[]): Promise<readonly (string | undefined)[]> {
  const args = ["upgrade", ...paths, "--to", "3.3", "--allow-dirty", "--format", "json"];
  const { findings } = toDocument(await runCli(cwd, args, { engine }));
  return findings.filter(({ id }) => id === "agent-chat/version").map(({ status, heldBy }) => heldBy ?? status);
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

describe("importers outside the given paths", () => {
  it.each([
    ["in a folder of the project", "server", ["."]],
    ["in a folder of the project, without paths", "server", []],
    ["two folders below", "server/src", ["livechat.js"]],
    ["at the top", "", ["server"]],
  ])("hold a version: %s", async (_, cwd, paths) => {
    const folder = createRepository();
    const [held = ""] = await upgrade(join(folder, cwd), ...paths);
    expect(held).toContain("clean.js");
    expect(read(folder, "server/src/livechat.js")).toBe(CLIENT);
  });

  it("hold it from outside of the project", async () => {
    const folder = createRepository();
    const [held = ""] = await upgrade("/", join(folder, "server"));
    expect(held).toContain("clean.js");
  });

  it("move with it when they are given too", async () => {
    const folder = createRepository();
    expect(await upgrade(join(folder, "server"), ".", "../scripts")).toEqual(["fixed"]);
    expect(read(folder, "server/src/livechat.js")).toBe(MOVED);
    expect(read(folder, "scripts/clean.js")).toContain(CALLED);
  });

  it("are not looked for in another project", async () => {
    const folder = createFolder({});
    mkdirSync(join(folder, "a"));
    const first = createRepository({ "client.js": CLIENT });
    createRepository({ "page.js": `const { post } = require("${first}/client");\n${CALL}` });
    expect(await upgrade(first)).toEqual(["fixed"]);
  });

  it("hold it in languages that aren't read", async () => {
    const page = `<script src="../server/src/livechat.js"></script>\n<b onclick='${CALL.trim()}'>x</b>\n`;
    const folder = createRepository({ "server/src/livechat.js": CLIENT, "views/page.php": page });
    expect(await upgrade(join(folder, "server"), ".")).toEqual(["open"]);
    expect(read(folder, "server/src/livechat.js")).toBe(CLIENT);
    expect(isImported(folder, "server/src/livechat.js")).toBe(true);
  });

  it("are known to the faces, whatever folder they run in", () => {
    const folder = createRepository();
    expect(isImported(join(folder, "server"), "src/livechat.js")).toBe(true);
    expect(isImported(folder, "server/src/livechat.js")).toBe(true);
    expect(isImported(folder, "scripts/clean.js")).toBe(false);
    const asked = { cwd: join(folder, "server"), path: "src/livechat.js", source: CLIENT, options: { to: "3.3" } };
    expect(transformSource(fileEngine, asked).source).toBeUndefined();
  });
});

describe("packages of a workspace", () => {
  const WORKSPACE = {
    "package.json": '{"name":"root","workspaces":["packages/*"]}',
    "packages/lc/package.json": '{"name":"@acme/lc","main":"src/index.js"}',
    "packages/lc/src/index.js": CLIENT,
    "packages/app/package.json": '{"name":"@acme/app"}',
    "packages/app/page.js": `const { post } = require("@acme/lc");\n${CALL}`,
  };

  it("are one program, and their users are known to the faces", async () => {
    const folder = createFolder(WORKSPACE);
    expect(isImported(join(folder, "packages/lc"), "src/index.js")).toBe(true);
    const [held = ""] = await upgrade(join(folder, "packages/lc"), ".");
    expect(held).toContain("packages/app/page.js".slice("packages/".length));
    expect(await upgrade(folder)).toEqual(["fixed"]);
    expect(read(folder, "packages/app/page.js")).toContain(CALLED);
  });

  it("are found by the link that a package manager made", async () => {
    const folder = createFolder({ ...WORKSPACE, "package.json": '{"name":"root"}' });
    mkdirSync(join(folder, "packages/app/node_modules/@acme"), { recursive: true });
    symlinkSync(join(folder, "packages/lc"), join(folder, "packages/app/node_modules/@acme/lc"));
    expect(await upgrade(folder)).toEqual(["fixed"]);
    expect(read(folder, "packages/app/page.js")).toContain(CALLED);
  });

  it("are none where a package of that name was installed", async () => {
    const folder = createFolder({
      ...WORKSPACE,
      "package.json": '{"name":"root"}',
      "packages/app/node_modules/@acme/lc/index.js": "exports.post = () => undefined;\n",
    });
    await upgrade(folder);
    expect(read(folder, "packages/app/page.js")).toContain(CALL);
  });
});

describe("findWorld", () => {
  it.each([
    ["the top of the work tree", { "a/.git/HEAD": "", "package.json": "{}", "a/b/package.json": "{}" }, "a/b", "a"],
    [
      "that of the workspace",
      { "package.json": "{}", "a/pnpm-workspace.yaml": "", "a/package.json": "{}" },
      "a/b/c",
      "a",
    ],
    ["the outermost package", { "a/package.json": "{}", "a/b/package.json": "{}" }, "a/b/c", "a"],
  ])("gives %s", (_, files, from, world) => {
    const folder = createFolder(files);
    mkdirSync(join(folder, from), { recursive: true });
    expect(findWorld(join(folder, from))).toBe(join(folder, world));
  });

  it("gives nothing for a folder of no project", () => {
    expect(findWorld(createFolder({}))).toBeUndefined();
  });
});
