/** What a project must do where no code is. */
import { describe, expect, it } from "vitest";
import { stepsOfChange } from "../src/judge/outside.js";
import { loadBuiltinPack } from "../src/rules/builtin.js";
import { upgradeFiles } from "./support/memory.js";

const configuration = loadBuiltinPack("configuration");

const outsideOf = (declaration: string): readonly string[] => {
  const text = `${declaration}\nexport const read = (chat_id) => fetch(\`https://api.livechatinc.com/v\${VERSION}/agent/action/get_chat\`, { method: "POST", body: JSON.stringify({ chat_id }) });\n`;
  return upgradeFiles(new Map([["code.js", text]]), { to: "3.6" }).outcome.outside;
};

describe("steps outside the code", () => {
  it.each([
    'const VERSION = process.env.LC_VERSION || "3.5";',
    'const VERSION = process.env["LC_VERSION"] ?? "3.5";',
    'const { LC_VERSION: VERSION = "3.5" } = process.env;',
    'const VERSION = Deno.env.get("LC_VERSION") ?? "3.5";',
  ])("%s: the environment may say another version", (declaration) => {
    expect(outsideOf(declaration)).toEqual([
      "Where the environment sets LC_VERSION (a server, CI, a container), move the version in it, too.",
    ]);
  });

  it("nothing of the environment, nothing to do there", () => {
    expect(outsideOf('const VERSION = settings.version || "3.5";')).toEqual([]);
  });

  const stepsFor = (text: string, to: string): readonly string[] =>
    upgradeFiles(new Map([["code.js", text]]), { to, from: "3.1", fromWebhooks: "3.1" }).outcome.outside;
  const HANDLER = `export const handle = (req) => { const { action, payload } = req.body; if (action === "incoming_chat_thread") start(payload.chat.id); };`;

  it.each([
    ["3.2", ""],
    ["3.6", ", with `owner_client_id` and `type`"],
  ])("webhooks are registered again at %s%s", (to, also) => {
    expect(stepsFor(HANDLER, to)).toEqual([
      `Register the webhooks again at ${to}${also}; those registered at an older version keep its names and payloads.`,
    ]);
  });

  it("no webhook, nothing to register", () => {
    const push = `const socket = new WebSocket("wss://api.livechatinc.com/v3.1/agent/rtm/ws");
socket.onmessage = ({ data }) => { const { action } = JSON.parse(data); if (action === "incoming_chat_thread") start(); };`;
    expect(stepsFor(push, "3.6")).toEqual([]);
  });

  it("scopes are set in the console, bots get tokens", () => {
    expect(stepsFor('export const scopes = ["chats.conversation--all:rw"];', "3.4")).toEqual([
      expect.stringMatching(/^Put the new scopes into the app's settings/),
    ]);
    const bot = `fetch("https://api.livechatinc.com/v3.5/agent/action/list_chats", { method: "POST", headers: { "X-Author-Id": id }, body: "{}" });`;
    expect(stepsFor(bot, "3.5")).toEqual([]);
    expect(stepsFor(bot, "3.6")).toEqual([expect.stringMatching(/^Issue a token for each bot/)]);
  });

  it("a change that speaks of webhooks asks for it in the guide and by itself, a note and a new one do not", () => {
    const asks = (id: string): boolean => {
      const change = configuration.change(`configuration/${id}`);
      return (
        change !== undefined &&
        stepsOfChange(change, configuration, configuration.newestStable).some((step) => /^Register/.test(step))
      );
    };
    expect(["3.4/access-webhooks-merged", "3.4/webhook-organization-id", "3.1/agent-webhooks"].map(asks)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
