/** Programs larger than any case: what is told of a few calls must be told of hundreds. */
import { describe, expect, it } from "vitest";
import { toTarget } from "../src/cli/options.js";
import type { Project } from "../src/model.js";
import { loadBuiltinPack } from "../src/rules/builtin.js";
import { upgrade } from "../src/upgrade.js";

const OPTIONS = {
  from: undefined,
  fromWebhooks: undefined,
  only: [],
  skip: [],
  wrappers: [],
  guesses: false,
  includeReview: false,
  markers: false,
} as const;

function toProject(files: Readonly<Record<string, string>>): Project {
  return {
    root: "/project",
    sources: Object.entries(files).map(([path, text]) => ({ path, text })),
    read: (path) => files[path],
    documents: [],
    isWritable: () => true,
  };
}

describe("a helper with many callers", () => {
  const CALLERS = 350;
  const callers = Array.from({ length: CALLERS }, (_, index) => {
    const text = `import { call } from "./call.js";\nexport const close${index} = (id) => call("close_thread", { chat_id: id });\n`;
    return [`close${index}.js`, text] as const;
  });
  const helper = `export const call = (action, payload) =>
  fetch(\`https://api.livechatinc.com/v3.1/agent/action/\${action}\`, { method: "POST", body: JSON.stringify(payload) });
`;

  it("moves together with every one of them", () => {
    const project = toProject({ "call.js": helper, ...Object.fromEntries(callers) });
    const pack = loadBuiltinPack("agent-chat");
    const { edits } = upgrade(project, pack, { ...OPTIONS, to: toTarget(pack, "3.2", "--to") });
    expect(edits.filter(({ text }) => text === "deactivate_chat")).toHaveLength(CALLERS);
    expect(edits.filter(({ text }) => text === "3.2")).toHaveLength(1);
  }, 60_000);
});
