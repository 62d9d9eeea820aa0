/** `upgrade --typecheck`: the project's own TypeScript has a word in what is written. */
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { createFolder } from "../support/folder.js";
import { runCli, toDocument } from "./run-cli.js";

const folderOf = (name: string): string => dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
const COMPILERS = { 5: folderOf("typescript-5"), 6: folderOf("typescript"), 7: folderOf("typescript-7") };
const API = "https://api.livechatinc.com";
/** The few types that the programs here need; those of TypeScript would take seconds. */
const LIB = `interface Array<T> { length: number } interface Boolean {} interface CallableFunction {} interface Function {}
interface IArguments {} interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {}
declare function fetch(url: string, init: object): void; declare const JSON: { stringify(value: unknown): string };\n`;
const OPTIONS = { noLib: true, strict: true, noEmit: true, module: "esnext", target: "esnext", types: ["own"] };
const CONFIG = JSON.stringify({ compilerOptions: OPTIONS });

const SEND = `export function send(chat_id: string, text: string): void {
  const payload: SendEvent = { chat_id, event: { type: "message", text, recipients: "all" } };
  fetch("${API}/v3.3/agent/action/send_event", { method: "POST", body: JSON.stringify(payload) });
}\n`;
const FOLLOW = `export const follow = (chat_id: string): void =>
  fetch("${API}/v3.2/agent/action/follow_chat", { method: "POST", body: JSON.stringify({ chat_id }) });\n`;
/** A global type of an installed package, so that nobody renames its fields. */
const OLD_TYPE =
  "interface SendEvent { chat_id: string; event: { type: string; text: string; recipients?: string } }\n";

const TYPES = "node_modules/@types/own/index.d.ts";

type Files = Readonly<Record<string, string>>;

async function upgrade(
  files: Files,
  compiler: string | undefined,
  args: readonly string[] = ["--typecheck"],
): Promise<{
  readonly texts: Files;
  readonly error: string;
  readonly open: readonly string[];
  readonly held: string[];
}> {
  const folder = createFolder(files);
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  if (compiler !== undefined) symlinkSync(compiler, join(folder, "node_modules/typescript"), "junction");
  const result = await runCli(
    folder,
    ["upgrade", "--to", "3.4", "--no-markers", "--format", "json", "--skip", "agent-chat/3.4/send-event", ...args],
    { engine },
  );
  const open = toDocument(result).findings.filter(({ status, tier }) => status === "open" && tier !== "note");
  return {
    texts: Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(folder, path), "utf8")])),
    error: result.error,
    open: open.map(({ id, path, start }) => `${path}:${start.line}:${start.column} ${id}`),
    held: open.flatMap(({ heldBy }) => heldBy ?? []),
  };
}

describe.each(Object.entries(COMPILERS))("upgrade --typecheck with TypeScript %s", (_, own) => {
  const files = {
    "tsconfig.json": CONFIG,
    "lib.d.ts": LIB,
    [TYPES]: OLD_TYPE,
    "send.ts": SEND,
    "follow.ts": FOLLOW,
  };

  it("holds the group that would bring an error, tells it at its place, and writes the rest", async () => {
    const { texts, open, held } = await upgrade(files, own);
    expect(texts["send.ts"]).toBe(SEND);
    expect(texts["follow.ts"]).toBe(FOLLOW.replace("v3.2", "v3.4").replace("{ chat_id }", "{ id: chat_id }"));
    expect(open).toEqual([
      "send.ts:2:73 agent-chat/3.4/event-visibility",
      "send.ts:2:73 agent-chat/type-error",
      `send.ts:3:${'  fetch("'.length + API.length + 3} agent-chat/version`,
    ]);
    expect(held).toHaveLength(2);
    for (const reason of held) expect(reason).toMatch(/^send\.ts:2:73 would not type-check: .*'visibility'/);
  });

  it("is not asked without the flag", async () => {
    const { texts, error } = await upgrade(files, own, []);
    expect(texts["send.ts"]).toContain('visibility: "all"');
    expect(error).not.toContain("type-checked");
  });

  it("holds what brings an error into a file that is not changed, and nothing else of the file that does", async () => {
    const { texts, open } = await upgrade(
      {
        "jsconfig.json": JSON.stringify({
          compilerOptions: { ...OPTIONS, types: [], checkJs: true },
          files: ["lib.d.ts", "send.js", "node_modules/own/shown.js"],
        }),
        "lib.d.ts": LIB,
        "send.js": `const sent = { chat_id: "a", event: { type: "message", text: "b", recipients: "all" } };
fetch("${API}/v3.3/agent/action/send_event", { method: "POST", body: JSON.stringify(sent) });
fetch("${API}/v3.2/agent/action/follow_chat", { method: "POST", body: JSON.stringify({ chat_id: "a" }) });\n`,
        "node_modules/own/shown.js": "const shown = sent.event.recipients;\n",
      },
      own,
    );
    expect(texts["send.js"]).toContain('recipients: "all"');
    expect(texts["send.js"]).toContain("v3.3/agent/action/send_event");
    expect(texts["send.js"]).toContain("v3.4/agent/action/follow_chat");
    expect(texts["send.js"]).toContain('{ id: "a" }');
    expect(open).toContain("node_modules/own/shown.js:1:26 agent-chat/type-error");
  });

  it("lets errors be that were there before, also when their words change", async () => {
    const { texts, open } = await upgrade(
      {
        ...files,
        [TYPES]: OLD_TYPE.replace("recipients?", "other?"),
        "wrong.ts": "export const wrong: string = 1;\n",
      },
      own,
    );
    expect(texts["send.ts"]).toContain('visibility: "all"');
    expect(open).toEqual([]);
  });

  it("follows a config that only refers to others", async () => {
    const { texts, open } = await upgrade(
      {
        "tsconfig.json": JSON.stringify({ files: [], references: [{ path: "./app" }] }),
        "app/tsconfig.json": JSON.stringify({ compilerOptions: { ...OPTIONS, noEmit: false, composite: true } }),
        "app/lib.d.ts": LIB,
        [TYPES]: OLD_TYPE,
        "app/send.ts": SEND,
      },
      own,
    );
    expect(texts["app/send.ts"]).toBe(SEND);
    expect(open).toContain("app/send.ts:2:73 agent-chat/type-error");
  });

  it.each([
    ["TypeScript is not installed", files, false],
    ["there is no tsconfig.json or jsconfig.json", { "send.ts": SEND }, true],
    [
      "no tsconfig.json lists send.ts",
      { ...files, "tsconfig.json": JSON.stringify({ compilerOptions: OPTIONS, files: ["follow.ts", "lib.d.ts"] }) },
      true,
    ],
  ])("goes on where nothing can be checked, and says so: %s", async (why, given, isInstalled) => {
    const { texts, error } = await upgrade(given, isInstalled ? own : undefined);
    expect(error).toContain(`Note: not type-checked: ${why}.\n`);
    expect(texts["send.ts"]).toContain('visibility: "all"');
  });
});
