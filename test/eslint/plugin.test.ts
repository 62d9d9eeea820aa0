/** What the plugin tells and fixes, in both versions of ESLint. */
import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { createPlugin } from "../../src/eslint/plugin.js";
import { FACTS, RULES } from "../../src/eslint/rules.js";
import { PROPERTIES } from "../../src/eslint/settings.js";
import * as inspector from "../../src/faces/inspect.js";
import { createFileEngine } from "../../src/faces/load.js";
import { fixText, LINTERS, lintText, plugin, type Asked, type Message } from "../support/eslint.js";
import { createFolder } from "../support/folder.js";
import { upgradeFiles } from "../support/memory.js";

const URL = "https://api.livechatinc.com/v3.1/agent/action";
const ASKED: Asked = { cwd: "/nowhere", path: "code.js", settings: { target: "3.6" } };
const CLIENT = [
  `const BASE = "${URL}";`,
  "export const tag = (chatId, threadId, tag) =>",
  "  fetch(`${BASE}/tag_chat_thread`, {",
  '    method: "POST",',
  "    body: JSON.stringify({ chat_id: chatId, thread_id: threadId, tag }),",
  "  });",
  "export const follow = (chatId) =>",
  "  fetch(`${BASE}/follow_chat`, {",
  '    method: "POST",',
  "    body: JSON.stringify({ chat_id: chatId }),",
  "  });",
  "",
].join("\n");
const UPGRADED = CLIENT.replace("v3.1", "v3.6")
  .replace("tag_chat_thread", "tag_thread")
  .replace("{ chat_id: chatId }", "{ id: chatId }");

function at(messages: readonly Message[], line: number): readonly Message[] {
  return messages.filter((message) => message.line === line);
}

describe.each(LINTERS)("%s", (linter) => {
  const lint = (text: string, more: Partial<Asked> = {}): readonly Message[] =>
    lintText(linter, text, { ...ASKED, ...more });
  const fix = (text: string, more: Partial<Asked> = {}): string => fixText(linter, text, { ...ASKED, ...more });

  describe("a group", () => {
    it("is fixed at once, by the report at the version", () => {
      const messages = lint(CLIENT).filter(({ rule }) => /no-outdated|warnings/.test(rule ?? ""));
      expect(messages.map(({ line, id, fix }) => [line, id, fix !== undefined])).toEqual([
        [1, "agent-chat/old-version", false],
        [1, "agent-chat/version", true],
        [3, "agent-chat/3.2/tag-thread-renamed", false],
        [10, "agent-chat/3.3/chat-id-is-id", false],
      ]);
      expect(messages[1]?.fix?.range).toEqual([
        CLIENT.indexOf("3.1"),
        CLIENT.lastIndexOf("chat_id") + "chat_id".length,
      ]);
      expect(fix(CLIENT)).toBe(UPGRADED);
    });

    it.each([
      [
        "the line before",
        (text: string) =>
          text.replace(
            "  fetch(`${BASE}/tag",
            "  // eslint-disable-next-line chatshift/no-outdated\n  fetch(`${BASE}/tag",
          ),
      ],
      [
        "its own line",
        (text: string) => text.replace("/tag_chat_thread`, {", "/tag_chat_thread`, { // eslint-disable-line"),
      ],
      [
        "a reason",
        (text: string) =>
          text.replace(
            "/tag_chat_thread`, {",
            "/tag_chat_thread`, { // eslint-disable-line chatshift/no-outdated -- later",
          ),
      ],
      [
        "a block",
        (text: string) =>
          text
            .replace("export const tag", "/* eslint-disable chatshift/no-outdated */\nexport const tag")
            .replace("export const follow", "/* eslint-enable */\nexport const follow"),
      ],
    ])("is left alone when a place of it is disabled: by %s", (_, disable) => {
      const text = disable(CLIENT);
      expect(text).not.toBe(CLIENT);
      expect(fix(text)).toBe(text);
      expect(lint(text).some((message) => message.id === "agent-chat/version")).toBe(true);
    });

    it.each([
      ["of another rule", "// eslint-disable-next-line no-console, chatshift/no-removed"],
      ["that ended before", "/* eslint-disable */\n/* eslint-enable chatshift/no-outdated, chatshift/warnings */"],
    ])("is fixed in spite of a directive %s", (_, directive) => {
      const text = CLIENT.replace("export const tag", `${directive}\nexport const tag`);
      expect(fix(text)).toBe(
        text
          .replace(
            CLIENT.slice(CLIENT.indexOf("export const tag")),
            UPGRADED.slice(UPGRADED.indexOf("export const tag")),
          )
          .replace("v3.1", "v3.6"),
      );
    });

    it("is treated as upgrade does where an ignore comment stands", () => {
      const text = CLIENT.replace(
        "  fetch(`${BASE}/tag",
        "  // chatshift-ignore-next-line agent-chat/3.2: an alias on our side\n  fetch(`${BASE}/tag",
      );
      expect(fix(text)).toBe(upgradeFiles(new Map([["code.js", text]]), { to: "3.6" }).files.get("code.js"));
      expect(lint(text).map(({ id }) => id)).not.toContain("agent-chat/3.2/tag-thread-renamed");
    });

    it("that reaches into an imported file is told, not fixed", () => {
      const cwd = createFolder({ "base.js": `export const BASE = "${URL}";\n` });
      const text = CLIENT.replace(/^.*\n/, 'import { BASE } from "./base.js";\n');
      const messages = lint(text, { cwd });
      expect(at(messages, 3).map((message) => message.text)).toEqual([
        "`tag_chat_thread` was renamed to `tag_thread` in 3.2. It moves with base.js: run `chatshift upgrade`. [agent-chat/3.2/tag-thread-renamed]",
      ]);
      expect(fix(text, { cwd })).toBe(text);
    });

    it("tells a version below the lowest that may be used, and none above it", () => {
      const text = CLIENT.replace("3.1", "3.5")
        .replace("tag_chat_thread", "tag_thread")
        .replaceAll("{ chat_id: chatId }", "{ id: chatId }");
      const old = (minimum?: string): readonly string[] =>
        lint(text, { settings: { target: "3.6", ...(minimum === undefined ? {} : { minimum }) } })
          .filter(({ id }) => id === "agent-chat/old-version")
          .map((message) => message.text);
      expect(old()).toEqual([]);
      expect(old("3.5")).toEqual([]);
      expect(old("3.6")).toEqual([
        "3.5 is below the lowest version allowed. Carry the code to 3.6. [agent-chat/old-version]",
      ]);
    });

    it("in a file that others import is told, not fixed", () => {
      const cwd = createFolder({ "code.js": CLIENT, "use.js": 'import { tag } from "./code.js";\ntag();\n' });
      expect(fix(CLIENT, { cwd })).toBe(CLIENT);
      expect(at(lint(CLIENT, { cwd }), 1).map((message) => message.text)).toEqual([
        "3.1 is switched off since 2023-03-31. Carry the code to 3.6. [agent-chat/old-version]",
        "Version 3.1 becomes 3.6. Importers may move with it: run `chatshift upgrade`. [agent-chat/version]",
      ]);
    });

    it.each([
      ["a variable that is set beside it", { ".env": `CLOSE=${URL}/close_thread\n` }, "process.env.CLOSE"],
      [
        "a data file that it imports",
        { "calls.json": JSON.stringify({ close: `${URL}/close_thread` }) },
        'require("./calls.json").close',
      ],
    ])("is told in code that names nothing of the API but %s", (_, files, address) => {
      const text = `fetch(${address}, { method: "POST", body: JSON.stringify({ chat_id: id }) });\n`;
      const ids = lint(text, { cwd: createFolder(files) }).map(({ id }) => id);
      expect(ids).toContain("agent-chat/3.3/chat-id-is-id");
      expect(lint(text, { cwd: createFolder({}) })).toEqual([]);
    });

    it("is fixed in a file that imports and that nobody imports", () => {
      const cwd = createFolder({
        "code.js": CLIENT,
        "log.js": "export const log = 1;\n",
        "other.js": 'import "./log.js";\n',
      });
      const text = `import { log } from "./log.js";\n${CLIENT}`;
      expect(fix(text, { cwd })).toBe(`import { log } from "./log.js";\n${UPGRADED}`);
    });
  });

  describe("a remedy to look over", () => {
    const text = `fetch("${URL}/close_thread", { method: "POST", body: JSON.stringify({ chat_id: id }) });\n`;
    const presence = "agent-chat/3.4/requester-presence-required";

    it("is a suggestion that brings along what must move with it", () => {
      const message = lint(text).find(({ id }) => id === presence);
      expect(message).toMatchObject({ rule: "chatshift/no-outdated", fix: undefined });
      const [suggestion] = message?.suggestions ?? [];
      expect(suggestion?.desc).toBe(
        "Add `ignore_requester_presence: true`, and what moves with it (3 more edits); look it over.",
      );
      const [start = 0, end = 0] = suggestion?.range ?? [];
      expect(text.slice(0, start) + (suggestion?.text ?? "") + text.slice(end)).toBe(
        'fetch("https://api.livechatinc.com/v3.6/agent/action/deactivate_chat", { method: "POST", body: JSON.stringify({ id: id, ignore_requester_presence: true }) });\n',
      );
    });

    it("is not applied by --fix", () => {
      expect(fix(text)).toBe(
        text.replace("v3.1", "v3.6").replace("close_thread", "deactivate_chat").replace("chat_id", "id"),
      );
    });

    it("is offered alone where the version is there already", () => {
      const late =
        'fetch("https://api.livechatinc.com/v3.6/agent/action/close_thread", { method: "POST", body: JSON.stringify({ id }) });\n';
      const message = lint(late).find(({ id }) => id === "agent-chat/3.2/close-thread-renamed");
      expect(message?.suggestions.map((one) => [one.desc, one.text])).toEqual([
        ["Write `deactivate_chat` for `close_thread`; look it over.", "deactivate_chat"],
      ]);
      expect(fix(late)).toBe(late);
    });
  });

  describe("every byte that is not meant stays", () => {
    const code = `const mood = "😀 é"; fetch("${URL}/tag_chat_thread", { method: "POST", body: JSON.stringify({ chat_id: id, thread_id, tag: "😀" }) }); // 😀\n`;
    const upgraded = code.replace("v3.1", "v3.6").replace("tag_chat_thread", "tag_thread");

    it.each([
      ["a byte order mark", "\uFEFF", (text: string) => text],
      ["carriage returns", "", (text: string) => `"use strict";\n${text}`.replaceAll("\n", "\r\n")],
      ["both", "\uFEFF", (text: string) => `\n\n${text}`.replaceAll("\n", "\r\n")],
      ["a shebang", "", (text: string) => `#!/usr/bin/env node\n${text}`],
      ["tabs and no last line end", "", (text: string) => `\t\t${text.trimEnd()}`],
      ["line separators in texts", "", (text: string) => `const lines = "\u2028\u2029";\n${text}`],
    ])("with %s", (_, start, wrap) => {
      expect(fix(start + wrap(code))).toBe(start + wrap(upgraded));
      const [message] = lint(start + wrap(code)).filter(({ id }) => id === "agent-chat/3.2/tag-thread-renamed");
      const lines = wrap(code).split(/\r\n|[\n\u2028\u2029]/);
      expect(lines[(message?.line ?? 0) - 1]?.slice((message?.column ?? 0) - 1)).toMatch(/^tag_chat_thread"/);
    });
  });

  it.each(["js", "jsx", "mjs", "cjs", "ts", "mts", "tsx"])("reads .%s", (extension) => {
    expect(fix(`fetch("${URL}/list_x"); fetch("${URL}/tag_chat_thread");\n`, { path: `code.${extension}` })).toContain(
      "v3.6/agent/action/tag_thread",
    );
  });

  it.each(["vue", "svelte", "html"])("reads the scripts of .%s", (extension) => {
    const text = `<p>tag_chat_thread</p>\n<script>\nfetch("${URL}/tag_chat_thread");\n</script>\n`;
    const fixed = text.replace("v3.1", "v3.6").replace('tag_chat_thread"', 'tag_thread"');
    expect(fix(text, { path: `code.${extension}` })).toBe(fixed);
  });

  it("reads a text without a name", () => {
    expect(fix(CLIENT, { path: "<input>" })).toBe(CLIENT);
    expect(fix(CLIENT, { path: "<input>.js" })).toBe(UPGRADED);
  });
});

describe("rules", () => {
  const told = (text: string, more: Partial<Asked> = {}): readonly string[] =>
    lintText("ESLint 10", text, { ...ASKED, ...more }).map(({ rule, id }) => `${rule ?? "none"} ${id}`);
  const call = (method: string, payload: string, version = "3.1"): string =>
    `fetch("https://api.livechatinc.com/v${version}/agent/action/${method}", { method: "POST", body: JSON.stringify(${payload}) });\n`;

  it.each([
    ["no-outdated", call("close_thread", "{ chat_id: id }"), "agent-chat/3.2/close-thread-renamed"],
    [
      "no-removed",
      call("grant_access", '{ resource: "chat", id, access: { type: "group", id: 1 } }'),
      "agent-chat/3.4/grant-chat-access-removed",
    ],
    ["no-unknown", call("tag_chat", "{ chat_id: id }", "3.6"), "agent-chat/unknown-method"],
    ["no-unknown", call("follow_chat", "{ id, colour: 1 }", "3.6"), "agent-chat/unknown-parameter"],
    ["no-unknown", call("follow_chat", "{}", "3.6"), "agent-chat/missing-parameter"],
    [
      "no-removed",
      call("send_event", '{ chat_id: id, event: { type: "message", text } }'),
      "agent-chat/3.4/send-event-needs-chat-user",
    ],
    ["warnings", call("follow_chat", "{ id }", "3.3"), "agent-chat/old-version"],
    ["warnings", call("follow_chat", "{ id }", "3.3"), "agent-chat/version"],
    [
      "behaviour",
      call("list_chats", "{}", "3.5").replace(
        ";",
        ".then((r) => r.json()).then(({ chats_summary }) => out(chats_summary));",
      ),
      "agent-chat/leaves",
    ],
    ["no-marker", "// TODO(chatshift): look at this. [agent-chat/3.2/x]\n", "agent-chat/3.2/x"],
    ["no-marker", "// chatshift-ignore-next-line agent-chat/3.2\n", "agent-chat/unused-ignore"],
  ])("%s tells %s", (rule, text, id) => {
    expect(told(text)).toContain(`chatshift/${rule} ${id}`);
    expect(told(text, { rules: {} })).toEqual([]);
    expect(told(text, { rules: { [`chatshift/${rule}`]: "error" } })).toContain(`chatshift/${rule} ${id}`);
  });

  it("scopes tells scopes without a successor; those with one are outdated", () => {
    const text = 'const SCOPES = ["chats--my:rw", "chats.conversation--all:rw"];\n';
    expect(told(text, { settings: { target: "3.6", from: "3.3" } })).toEqual([
      "chatshift/scopes agent-chat/3.4/my-scopes-not-accepted",
      "chatshift/no-outdated agent-chat/3.4/conversation-scopes-replaced",
    ]);
  });

  it("tells no idle ignore comment: what it is for may be known to importers alone", () => {
    expect(told("// chatshift-ignore-next-line agent-chat/3.2: because\nlet a;\n")).toEqual([]);
  });

  it("tells notes only when asked to", () => {
    const text = call("get_chat", "{ chat_id: id, thread_id }", "3.3");
    const rules = (notes: boolean) =>
      new Linter().verify(text, [
        { plugins: { chatshift: plugin }, rules: { "chatshift/behaviour": ["warn", { target: "3.6", notes }] } },
      ]);
    expect(rules(false)).toEqual([]);
    expect(rules(true).map(({ message }) => message)).toEqual([
      expect.stringContaining("[agent-chat/3.6/get-chat-checks-thread]"),
    ]);
  });

  it("take a target in their options before the one of the settings", () => {
    const messages = new Linter({ cwd: "/nowhere" }).verify(CLIENT, [
      {
        plugins: { chatshift: plugin },
        settings: { chatshift: { target: "3.6" } },
        rules: { "chatshift/warnings": ["warn", { target: "3.2" }] },
      },
    ]);
    expect(messages.map(({ message }) => message)).toContain("Version 3.1 becomes 3.2. [agent-chat/version]");
  });

  it("take `from` for calls that name no version, and wrappers that can't be read", () => {
    const text = 'import { send } from "livechat-transport";\nsend("close_thread", { chat_id: id });\n';
    expect(told(text)).toEqual([]);
    expect(told(text, { settings: { target: "3.6", from: "3.1", wrappers: ["send:method,payload"] } })).toContain(
      "chatshift/no-outdated agent-chat/3.2/close-thread-renamed",
    );
  });

  it.each([
    [{ taget: "3.6" }, /there is no "taget"/],
    [{ target: 3.6 }, /settings\.chatshift\.target: expected a version in quotes/],
    [{ target: "4.4" }, /target 4\.4: there is no such version/],
    [{ wrappers: "send" }, /wrappers: expected an array/],
  ])("refuse the settings %j", (settings, message) => {
    const config = {
      plugins: { chatshift: plugin },
      settings: { chatshift: settings },
      rules: { "chatshift/no-outdated": "error" },
    } as const;
    expect(() => new Linter().verify(CLIENT, [config])).toThrow(message);
  });

  it("say nothing of a file that does not parse, as ESLint does", () => {
    expect(told(`fetch("${URL}/close_thread", {;\n`)).toEqual(["none "]);
  });

  it("say when the engine can't read what ESLint's parser can", () => {
    const cwd = "/nowhere";
    expect(told(`<script>const a = (;\nfetch("${URL}/close_thread");</script>`, { cwd, path: "code.vue" })).toEqual([
      "chatshift/no-unknown ",
    ]);
  });
});

describe("the plugin", () => {
  it("loads no engine for a file without a word of the API", () => {
    const idle = createPlugin(
      createFileEngine(() => ({
        ...inspector,
        inspect: () => {
          throw new Error("loaded");
        },
      })),
      "0",
    );
    const config = [idle.configs.recommended];
    expect(new Linter().verify("const chat_id = ctx.chat.id; send(chat_id);\n", config)).toEqual([]);
    expect(() => new Linter().verify(CLIENT, config)).toThrow("loaded");
  });

  it("runs the engine once for all its rules", () => {
    let runs = 0;
    const counting = createPlugin(
      createFileEngine(() => ({
        ...inspector,
        inspect: (request) => {
          runs++;
          return inspector.inspect(request);
        },
      })),
      "0",
    );
    new Linter().verify(CLIENT, [counting.configs.recommended]);
    expect(runs).toBe(1);
  });

  it("recommends all its rules, each with a page", () => {
    const { rules, name } = plugin.configs.recommended;
    expect(name).toBe("chatshift/recommended");
    expect(Object.keys(rules ?? {})).toEqual(RULES.map((rule) => `chatshift/${rule}`));
    for (const rule of RULES) expect(plugin.rules[rule]?.meta?.docs?.url).toMatch(new RegExp(`#${rule}$`));
  });

  it("has a page that says of each rule what the rule says", () => {
    const page = readFileSync(new globalThis.URL("../../docs/eslint.md", import.meta.url), "utf8");
    const rows = RULES.map((rule) => {
      const { description, recommended, hasRemedies } = FACTS[rule];
      return `| [\`${rule}\`](#${rule}) | ${description} | ${recommended} | ${hasRemedies ? "fix, suggestions" : ""} |`.replace(
        "|  |",
        "| |",
      );
    });
    expect(page).toContain(rows.join("\n"));
    for (const rule of RULES) expect(page).toContain(`\n### ${rule}\n`);
    for (const setting of Object.keys(PROPERTIES)) expect(page).toContain(`| \`${setting}\` |`);
  });
});
