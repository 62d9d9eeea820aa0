import { expect, it } from "vitest";
import { applyEdits, lint, loadBuiltinPack, parseVersion, upgrade } from "../src/index.js";
import type { Project } from "../src/index.js";

const TEXT = 'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST" });\n';

const project: Project = {
  root: "/nowhere",
  sources: [{ path: "a.js", text: TEXT }],
  read: () => undefined,
  isWritable: () => true,
};

it("upgrades and lints texts that are on no disk", () => {
  const to = parseVersion("3.6");
  if (to === undefined) throw new Error("3.6 is a version");
  const pack = loadBuiltinPack();
  const options = { from: undefined, fromWebhooks: undefined, to, only: [], skip: [], wrappers: [], guesses: false };

  const outcome = upgrade(project, pack, { ...options, includeReview: false, markers: false });
  expect(applyEdits(TEXT, outcome.edits)).toBe(TEXT.replace("v3.1", "v3.6").replace("close_thread", "deactivate_chat"));

  const { reported } = lint(project, pack, { ...options, isTargetGiven: true });
  expect(reported.map(({ finding }) => finding.id)).toContain("agent-chat/3.2/close-thread-renamed");
});
