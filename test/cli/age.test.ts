/** Versions that are deprecated or switched off are told where they are used, and where they are gone to. */
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { createFolder } from "../support/folder.js";
import { runCli, type Result } from "./run-cli.js";

const codeAt = (version: string): string =>
  `export const read = (chat_id) =>
  fetch("https://api.livechatinc.com/v${version}/agent/action/get_chat", { method: "POST", body: JSON.stringify({ chat_id }) });
`;
const lintAt = (version: string, ...more: readonly string[]): Promise<Result> =>
  runCli(createFolder({ "a.js": codeAt(version) }), ["lint", ...more], { engine });

describe("chatshift lint", () => {
  it("is an error where the version is switched off", async () => {
    const { code, out } = await lintAt("3.2");
    expect(code).toBe(1);
    expect(out).toContain("3.2 is switched off since 2023-03-31.");
  });

  it("is a warning where the version is deprecated", async () => {
    const { code, out } = await lintAt("3.4");
    expect(code).toBe(0);
    expect(out).toContain("3.4 is deprecated since 2026-03-31.");
    expect((await lintAt("3.4", "--fail-on", "warning")).code).toBe(1);
  });

  it.each(["3.5", "3.6", "3.7"])("says nothing of %s", async (version) => {
    expect((await lintAt(version, "--target", "3.7")).out).not.toContain("old-version");
  });

  it("is an error below the minimum, and at none above it", async () => {
    const below = await lintAt("3.5", "--minimum", "3.6");
    expect(below.code).toBe(1);
    expect(below.out).toContain("3.5 is below the lowest version allowed.");
    expect((await lintAt("3.5", "--minimum", "3.5")).code).toBe(0);
  });

  it("refuses a minimum that there is not", async () => {
    const { code, error } = await lintAt("3.5", "--minimum", "4.0");
    expect(code).toBe(2);
    expect(error).toContain("--minimum 4.0: there is no such version");
  });
});

describe("chatshift upgrade", () => {
  const upgradeTo = (to: string): Promise<Result> =>
    runCli(createFolder({ "a.js": codeAt("3.2") }), ["upgrade", "--to", to, "--dry-run"], { engine });

  it("says that its target is deprecated", async () => {
    expect((await upgradeTo("3.4")).error).toContain("3.4 is deprecated since 2026-03-31.");
  });

  it("says nothing of one that is not", async () => {
    expect((await upgradeTo("3.5")).error).toBe("");
  });
});
