import { describe, expect, it } from "vitest";
import { toSieveWords } from "../../src/packs/words.js";
import { loadBuiltinPack } from "../../src/rules/builtin.js";

describe("toSieveWords", () => {
  const { anywhere, whole } = toSieveWords(loadBuiltinPack("agent-chat"));

  it("has hosts, paths, packages, scopes and what this tool writes", () => {
    expect(anywhere).toEqual(
      expect.arrayContaining([
        "api.livechatinc.com",
        "agent/action",
        "agent/rtm/ws",
        "@livechat/lc-sdk-js",
        "chats--all:rw",
        "TODO(chatshift)",
      ]),
    );
  });

  it("has the names of every version", () => {
    const names = ["get_archives", "list_archives", "incoming_chat_thread", "chat_deactivated"];
    expect(whole).toEqual(expect.arrayContaining(names));
  });

  it("has nothing that stands in everybody's code", () => {
    const common = ["action", "login", "logout", "multicast", "recipients", "chat_id", "agent"];
    expect([...anywhere, ...whole].filter((word) => common.includes(word) || word.length < 6)).toEqual([]);
  });
});
