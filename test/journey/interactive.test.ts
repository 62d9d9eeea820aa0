/** `upgrade --interactive`: what is asked, and that just what was agreed to is written. */
import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { runCli } from "../cli/run-cli.js";
import { createFolder } from "../support/folder.js";
import { projects } from "./projects.js";

const CODE = `const BASE = "https://api.livechatinc.com/v3.1/agent/action";
const call = (method, payload) => fetch(\`\${BASE}/\${method}\`, { method: "POST", body: JSON.stringify(payload) });
export const close = (chat_id) => call("close_thread", { chat_id });
export const leave = (chat_id, user_id) => call("remove_user_from_chat", { chat_id, user_id, user_type: "agent" });
`;

async function answer(
  lines: readonly string[],
  files: Readonly<Record<string, string>> = { "a.js": CODE },
  edit?: (name: string, text: string) => string,
) {
  const folder = createFolder(files);
  const result = await runCli(folder, ["upgrade", "-i", "--no-markers"], {
    engine,
    lines,
    ...(edit === undefined ? {} : { edit }),
  });
  return { ...result, text: (path: string) => readFileSync(join(folder, path), "utf8") };
}

describe("it asks first about all that is safe, then about each change to look over", () => {
  it("and writes what was agreed to", async () => {
    const { out, questions, text } = await answer(["y", "y", "n"]);
    expect(questions).toHaveLength(3);
    expect(out).toContain("1 of 3: All at once: 3 edits that are safe.");
    expect(out).toContain('-export const close = (chat_id) => call("close_thread", { chat_id });');
    expect(text("a.js")).toContain('call("deactivate_chat", { id: chat_id, ignore_requester_presence: true })');
    expect(text("a.js")).toContain('call("remove_user_from_chat", { chat_id, user_id, user_type: "agent" })');
  });

  it("a takes the rest, q leaves it", async () => {
    const all = await answer(["a"]);
    expect(all.questions).toHaveLength(1);
    expect(all.text("a.js").match(/ignore_requester_presence/g)).toHaveLength(2);
    const safe = await answer(["y", "q"]);
    expect(safe.text("a.js")).toContain("/v3.6/");
    expect(safe.text("a.js")).not.toContain("ignore_requester_presence");
  });

  it.each([[["q"]], [[]], [["n", "n", "n"]]])("nothing is written for %j", async (lines) => {
    const { text, error, code } = await answer(lines);
    expect([text("a.js"), code]).toEqual([CODE, 1]);
    expect(error).toContain("Nothing was written.");
  });

  it("e makes it as the user writes it, beside what is made otherwise", async () => {
    const edit = (_: string, text: string): string =>
      text.replace("ignore_requester_presence: true", "ignore_requester_presence: isBot");
    const { text, code } = await answer(["y", "e", "y"], undefined, edit);
    expect(text("a.js")).toContain('call("deactivate_chat", { id: chat_id, ignore_requester_presence: isBot })');
    expect(text("a.js").match(/ignore_requester_presence: true/g)).toHaveLength(1);
    expect(code).toBe(0);
  });

  it.each([
    ["what doesn't parse", (_: string, text: string) => text.replace("id: chat_id", "id: {"), "would no longer parse"],
    [
      "what another change is to change",
      (_: string, text: string) => text.replace(/user_type: .*/, "}"),
      "another change",
    ],
  ])("e writes nothing of %s", async (_, edit, told) => {
    const { text, error, code } = await answer(["y", "e", "y"], undefined, edit);
    expect([text("a.js"), code]).toEqual([CODE, 2]);
    expect(error).toContain(told);
  });

  it("? says how the places were found, and what can be answered", async () => {
    const { out } = await answer(["?", "x", "q"]);
    expect(out).toContain("certain · agent-chat/version");
    expect(out.match(/^y {2}make this change$/gm)).toHaveLength(2);
  });

  it("a version to look over is one question, with all that hangs on it", async () => {
    const files = projects["a service whose base stands in an ignored .env"]?.files ?? {};
    const { text, out } = await answer(["y", "q"], { ...files, ".gitignore": "" });
    expect(out).toContain("Version 3.1 becomes 3.6. With all that hangs on it.");
    expect(text(".env")).toContain("v3.6");
    expect(text("src/service.js")).toContain("deactivate_chat");
  });
});

it("can't be used without a terminal", async () => {
  const folder = createFolder({ "a.js": CODE });
  const { code, error } = await runCli(folder, ["upgrade", "-i"], { engine });
  expect(code).toBe(2);
  expect(error).toContain("--interactive needs a terminal");
});

const hasScript = spawnSync("script", ["--version"]).status === 0;

it.skipIf(!hasScript)("works at a pseudo-terminal", () => {
  const folder = createFolder({ "a.js": CODE });
  const bin = fileURLToPath(new URL("../../bin/chatshift.js", import.meta.url));
  const editor = join(folder, "editor.sh");
  writeFileSync(editor, 'sed -i "s/presence: true/presence: isBot/" "$1"\n');
  const command = `EDITOR='sh ${editor}' ${process.execPath} ${bin} upgrade -i --no-markers`;
  const args = ["--quiet", "--return", "--command", command, "/dev/null"];
  try {
    execFileSync("script", args, { cwd: folder, input: "y\nn\ne\n", encoding: "utf8", timeout: 60_000 });
  } catch (error) {
    if (!(error instanceof Error) || !("status" in error) || error.status !== 1) throw error;
  }
  const text = readFileSync(join(folder, "a.js"), "utf8");
  expect(text).toContain('call("deactivate_chat", { id: chat_id })');
  expect(text.match(/ignore_requester_presence: isBot/g)).toHaveLength(1);
});
