/** What a project must do where no code is. */
import { describe, expect, it } from "vitest";
import { upgradeFiles } from "./support/memory.js";

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
});
