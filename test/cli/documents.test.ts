import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { commitAll, createFolder } from "../support/folder.js";
import { runCli as run, type Result } from "./run-cli.js";

const CODE = `import "dotenv/config";

export const follow = (chat_id) =>
  fetch(\`\${process.env.LIVECHAT_API}/follow_chat\`, { method: "POST", body: JSON.stringify({ chat_id }) });
`;
const SETTINGS = "LIVECHAT_API=https://api.livechatinc.com/v3.2/agent/action\n";

const runCli = (folder: string, args: readonly string[]): Promise<Result> => run(folder, args, { engine });
const read = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");

describe("documents", () => {
  it("says nothing of settings of a folder that none of the given files is in", async () => {
    const folder = createFolder({
      "src/follow.js": CODE,
      ".env": SETTINGS,
      "other/.env": "SCOPE=chats--my:rw\n",
      "package.json": "{}",
    });
    const { out } = await runCli(folder, ["upgrade", "src", "--to", "3.4"]);
    expect(out).toContain(".env:");
    expect(out).not.toContain("other");
  });

  it("moves the version in a .env file together with the code that asks for it", async () => {
    const folder = createFolder({ "src/follow.js": CODE, ".env": SETTINGS });
    const { code, out } = await runCli(folder, ["upgrade", "--to", "3.3", "--include", "review"]);
    expect(code).toBe(0);
    expect(read(folder, ".env")).toBe(SETTINGS.replace("3.2", "3.3"));
    expect(read(folder, "src/follow.js")).toBe(CODE.replace("{ chat_id }", "{ id: chat_id }"));
    expect(out).toContain("environment variables");
  });

  it.each([
    ["that git ignores", { ".gitignore": ".env\n" }, ["."], "which git ignores"],
    ["outside of the given paths", { "package.json": "{}" }, ["src"], "which is not among the given paths"],
  ])("reads a .env file %s, tells its version and changes nothing", async (_, more, paths, why) => {
    const folder = createFolder({ "src/follow.js": CODE, ".env": SETTINGS, ...more });
    commitAll(folder);
    const { code, out } = await runCli(folder, ["upgrade", "--to", "3.3", "--include", "review", ...paths]);
    expect(code).toBe(1);
    expect(out).toContain(`Nothing written: 1 edit waits for .env:1, ${why}.`);
    expect(read(folder, ".env")).toBe(SETTINGS);
    expect(read(folder, "src/follow.js")).toBe(CODE);
  });

  it("changes an ignored .env file that is given by its name", async () => {
    const folder = createFolder({ "src/follow.js": CODE, ".env": SETTINGS, ".gitignore": ".env\n" });
    commitAll(folder);
    expect((await runCli(folder, ["upgrade", "--to", "3.3", "--include", "review", "src", ".env"])).code).toBe(0);
    expect(read(folder, ".env")).toBe(SETTINGS.replace("3.2", "3.3"));
  });

  it("changes JSON and YAML that code takes its base from, and nothing else in them", async () => {
    const folder = createFolder({
      "a.js": `const { base } = require("./a.json");\nfetch(base + "/get_chat", { method: "POST", body: "{}" });\n`,
      "a.json": `{\r\n  // where\r\n  "base" : "https://api.livechatinc.com/v3.4/agent/action", "v": "3.4"\r\n}`,
      "b.js": `import { api } from "./b.yml";\nfetch(api.base + "/get_chat", { method: "POST", body: "{}" });\n`,
      "b.yml": `\uFEFFapi: {base: 'https://api.livechatinc.com/v3.4/agent/action'} # 3.4\n`,
    });
    await runCli(folder, ["upgrade", "--to", "3.5"]);
    expect(read(folder, "a.json")).toBe(
      `{\r\n  // where\r\n  "base" : "https://api.livechatinc.com/v3.5/agent/action", "v": "3.4"\r\n}`,
    );
    expect(read(folder, "b.yml")).toBe(`\uFEFFapi: {base: 'https://api.livechatinc.com/v3.5/agent/action'} # 3.4\n`);
  });

  it("takes no broken module of MDX for prose", async () => {
    const text =
      'export const a = () => fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread"\n\nimport it\n';
    const { code, out } = await runCli(createFolder({ "a.mdx": text }), ["upgrade", "--to", "3.3"]);
    expect(code).toBe(3);
    expect(out).toContain("a.mdx does not parse");
  });
});
