import { describe, expect, it } from "vitest";
import { lint } from "../src/lint.js";
import type { LintOptions, Pack, Project } from "../src/model.js";
import { loadBuiltinPack } from "../src/rules/builtin.js";
import { shielded } from "../src/shield.js";
import { upgrade } from "../src/upgrade.js";
import { parseVersion } from "../src/version.js";

const CLIENT = `const BASE = "https://api.livechatinc.com/v3.1/agent/action";
export const close = () => fetch(BASE + "/close_thread", { method: "POST", body: JSON.stringify({ chat_id: "K" }) });
`;

function toProject(files: Readonly<Record<string, string>>): Project {
  return {
    root: "/project",
    sources: Object.entries(files).map(([path, text]) => ({ path, text })),
    documents: [],
    read: (path) => files[path],
    isWritable: () => true,
  };
}

const pack: Pack = loadBuiltinPack("agent-chat");
const to = parseVersion("3.6");
if (!to) throw new Error("no version");
const options: LintOptions = {
  from: undefined,
  fromWebhooks: undefined,
  to,
  only: [],
  skip: [],
  wrappers: [],
  guesses: false,
};

describe("a tree that is too deep", () => {
  it.each([
    ["calls", `x${".then(f)\n".repeat(4_000)};`],
    ["else", Array.from({ length: 9_000 }, (_, i) => `if (a === ${i}) b();\n`).join("else ")],
    ["arrays", `x = ${"[\n".repeat(3_000)}${"]".repeat(3_000)};`],
    ["functions", `x = ${"() =>\n".repeat(2_000)}1;`],
    ["conditions", `x = ${"a ? 1 :\n".repeat(4_000)}1;`],
    ["blocks", `${"{\n".repeat(4_000)}${"}".repeat(4_000)}`],
  ])("is told and left, and the rest is done: %s", (_, code) => {
    const project = toProject({ "deep.js": CLIENT + code, "fine.js": CLIENT });
    const linted = lint(project, pack, options);
    expect(linted.unparsed).toMatchObject([{ path: "deep.js", why: "closed" }]);
    expect(linted.reported.map(({ finding }) => finding.place.path)).toContain("fine.js");
  });

  it.each([
    ["additions", `x = ${Array.from({ length: 6_000 }, (_, i) => `"a${i}"\n`).join(" + ")};`],
    ["calls", `x${".then(f)\n".repeat(300)};`],
  ])("is read as far as it can be: %s", (_, code) => {
    const linted = lint(toProject({ "long.js": CLIENT + code }), pack, options);
    expect(linted.unparsed).toEqual([]);
    expect(linted.reported.length).toBeGreaterThan(1);
  });
});

describe("a file that can't be read", () => {
  const move = (files: Readonly<Record<string, string>>) => {
    const outcome = upgrade(toProject(files), pack, { ...options, includeReview: false, markers: false });
    return outcome.reported.filter(({ finding }) => finding.kind === "version").map(({ finding }) => finding.tier);
  };

  it("keeps the version of what it may import for review", () => {
    expect(move({ "client.js": CLIENT, "page.js": 'import { close } from "./client.js"; close(' })).toEqual(["review"]);
    const between = 'export * from "../client.js";';
    const files = {
      "client.js": CLIENT,
      "api/index.js": between,
      "page.vue": '<script>import "@/api"; const = 1</script>',
    };
    expect(move(files)).toEqual(["review"]);
  });

  it("keeps nothing else", () => {
    expect(move({ "client.js": CLIENT, "page.js": 'import { post } from "./other.js"; post("close_thread"' })).toEqual([
      "safe",
    ]);
  });
});

describe("a fault of the engine's own", () => {
  it("costs the file alone in whose way it stands", () => {
    const done = shielded(toProject({ "a.js": "1", "b.js": "2", "c.js": "3" }), (project) => {
      const closed = new Set(project.failed?.map(({ path }) => path));
      if (!closed.has("b.js")) throw new TypeError("b");
      return [...closed];
    });
    expect(done).toEqual(["b.js"]);
  });

  it("is thrown where no file stands in the way", () => {
    const work = (): never => {
      throw new TypeError("always");
    };
    expect(() => shielded(toProject({ "a.js": "1" }), work)).toThrow("always");
  });
});
