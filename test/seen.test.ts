/** Several upgrades of one project: what is there is found once, what comes out is the same. */
import { describe, expect, it } from "vitest";
import { loadBuiltinPack } from "../src/rules/builtin.js";
import type { Finding, Project, UpgradeOptions } from "../src/model.js";
import { upgrade, type Seen } from "../src/upgrade.js";
import { toVersion } from "../src/version.js";

const CODE = `const base = "https://api.livechatinc.com/v3.1/agent/action";
export const close = (id) => fetch(base + "/close_thread", { method: "POST", body: JSON.stringify({ chat_id: id }) });
export const read = async (id) => {
  const answer = await fetch(base + "/get_chat_threads", { method: "POST", body: JSON.stringify({ chat_id: id }) });
  const { chat } = await answer.json();
  return chat.threads.map((thread) => thread.id);
};
`;
const project: Project = {
  root: "/project",
  sources: [{ path: "client.js", text: CODE }],
  documents: [],
  read: (path) => (path === "client.js" ? CODE : undefined),
  isWritable: () => true,
};

function optionsOf(more: Partial<UpgradeOptions>): UpgradeOptions {
  const to = toVersion("3.6");
  const plain = { from: undefined, fromWebhooks: undefined, only: [], skip: [], wrappers: [], guesses: false };
  return { ...plain, to, includeReview: false, markers: true, ...more };
}

describe("an upgrade that is drawn again", () => {
  const accepts = ({ tier }: Finding): boolean => tier === "safe";
  const wishes: readonly Partial<UpgradeOptions>[] = [
    {},
    { includeReview: true },
    { includeReview: true, markers: false },
    { includeReview: true, accepts },
    { to: toVersion("3.3") },
    { skip: ["agent-chat/3.2/close-thread-renamed"] },
    { from: toVersion("3.2") },
  ];

  it("comes out as if it were drawn alone", () => {
    const pack = loadBuiltinPack("agent-chat");
    const seen: Seen = new Map();
    for (const wish of wishes) {
      const options = optionsOf(wish);
      const again = upgrade(project, pack, options, undefined, seen);
      expect(again).toEqual(upgrade(project, pack, options));
      expect(upgrade(project, pack, options, undefined, seen)).toEqual(again);
    }
    // What the user wants and agrees to is no other question.
    expect(seen.size).toBe(4);
  });
});
