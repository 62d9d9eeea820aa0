/** The commands with the real rules and engine, on the examples. */
import { cpSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { createFolder } from "../support/folder.js";
import { runCli, toDocument } from "./run-cli.js";
import type { Result } from "./run-cli.js";

const examples = fileURLToPath(new URL("../../examples/", import.meta.url));

function copyExample(name: string): string {
  const folder = createFolder({});
  cpSync(join(examples, name), folder, { recursive: true });
  return folder;
}

function readAll(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.parentPath.includes(".chatshift"));
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "utf8")]),
  );
}

function run(folder: string, ...args: readonly string[]): Promise<Result> {
  return runCli(folder, args, { engine });
}

describe.each(["web-bot", "rtm-console", "typed-service"])("examples/%s", (name) => {
  it("is upgraded as the dry run said, and stays as it is from then on", async () => {
    const folder = copyExample(name);
    const before = readAll(folder);
    const dry = toDocument(await run(folder, "upgrade", "--to", "3.6", "--dry-run", "--format", "json"));
    expect(readAll(folder)).toEqual(before);

    const result = await run(folder, "upgrade", "--to", "3.6", "--format", "json");
    const document = toDocument(result);
    expect(result.code).toBe(
      document.summary.left.safe + document.summary.left.review + document.summary.left.manual > 0 ? 1 : 0,
    );
    expect(document.summary).toEqual(dry.summary);
    expect(document.findings.map(({ id, status, fingerprint }) => [id, status, fingerprint])).toEqual(
      dry.findings.map(({ id, status, fingerprint }) => [id, status, fingerprint]),
    );
    const after = readAll(folder);
    const written = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(written.sort()).toEqual(
      document.files.flatMap(({ path, status }) => (status === "changed" ? [join(folder, path)] : [])).sort(),
    );

    await run(folder, "upgrade", "--to", "3.6");
    expect(readAll(folder)).toEqual(after);
  });

  it("is reported in order, inside its files, each finding with a fingerprint of its own", async () => {
    const folder = copyExample(name);
    const { findings } = toDocument(await run(folder, "lint", "--target", "3.6", "--format", "json"));
    expect(findings.length).toBeGreaterThan(0);
    const keys = findings.map(({ path, start, id }) => `${path}\0${String(start.offset).padStart(9, "0")}\0${id}`);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
    for (const { path, start, end } of findings) {
      const lines = readFileSync(join(folder, path), "utf8").split("\n");
      expect(lines[start.line - 1]?.length ?? -1).toBeGreaterThanOrEqual(start.column - 1);
      expect(end.offset).toBeGreaterThanOrEqual(start.offset);
    }
  });
});

describe("a file alone", () => {
  it("keeps its version while what imports it, outside the given paths, would have to change with it", async () => {
    const folder = copyExample("rtm-console");
    const before = readAll(folder);
    const document = toDocument(await run(folder, "upgrade", "connection.js", "--to", "3.6", "--format", "json"));
    expect(readAll(folder)).toEqual(before);
    const version = document.findings.find(({ id }) => id === "agent-chat/version");
    expect(version?.heldBy).toContain("console.js");
  });
});
