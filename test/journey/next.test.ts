/** What an upgrade says first, what it proposes, and that each of its commands does something. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/cli/engine.js";
import { commitAll, createFolder } from "../support/folder.js";
import { runCli, toDocument } from "../cli/run-cli.js";
import type { Result } from "../cli/run-cli.js";
import { projects } from "./projects.js";

function run(folder: string, ...args: readonly string[]): Promise<Result> {
  return runCli(folder, args, { engine, columns: 80 });
}

function readAll(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.(?:git|chatshift)(?:\/|$)/.test(entry.parentPath),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "utf8")]),
  );
}

/** The commands under "Next", as words. */
function findCommands(out: string): readonly (readonly string[])[] {
  return [...out.matchAll(/^ {4}chatshift (.+)$/gm)].map(([, line = ""]) =>
    [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
  );
}

describe.each(Object.entries(projects))("%s", (_, { files, args }) => {
  const create = (): string => {
    const folder = createFolder(files);
    commitAll(folder);
    return folder;
  };

  it.each([[[]], [["--dry-run"]]])(
    "proposes only commands that change something or list what is left, after %j",
    async (more) => {
      const given = ["upgrade", ...args, ...more];
      const commands = findCommands((await run(create(), ...given)).out);
      for (const command of commands) {
        const folder = create();
        await run(folder, ...given);
        const before = readAll(folder);
        expect(command).not.toEqual(given);
        const { out, error } = await run(folder, ...command);
        expect(error).toBe("");
        if (command[0] === "todo") expect(out).toMatch(/^\s*- \[ \]/m);
        else expect(readAll(folder), command.join(" ")).not.toEqual(before);
      }
    },
  );

  it("ends when what it proposes is done, one after the other", async () => {
    const folder = create();
    let command: readonly string[] | undefined = ["upgrade", ...args];
    for (let steps = 0; command !== undefined; steps++) {
      expect(steps).toBeLessThan(4);
      const { out }: Result = await run(folder, ...command);
      command = findCommands(out).find(([name, ...flags]) => name === "upgrade" && !flags.includes("--assume-env"));
    }
  });

  it("never says on its first line that nothing was written when something was, nor the other way round", async () => {
    const folder = create();
    const before = readAll(folder);
    const [first = ""] = (await run(folder, "upgrade", ...args)).out.split("\n");
    const isSame = JSON.stringify(readAll(folder)) === JSON.stringify(before);
    expect(first.startsWith("Nothing written"), first).toBe(isSame);
    expect(first.startsWith("Wrote "), first).toBe(!isSame);
  });

  it("keeps to 80 columns but for what can't be broken, and breaks no word", async () => {
    const { out } = await run(create(), "upgrade", ...args, "--explain-evidence");
    const tooLong = out.split("\n").filter((line) => line.length > 80 && !/^\s*(?:Do: )?chatshift /.test(line));
    expect(tooLong.filter((line) => line.trim().includes(" "))).toEqual([]);
    const { findings } = toDocument(await run(create(), "upgrade", ...args, "--format", "json"));
    const said = findings.flatMap(({ message }) => message.match(/[a-z_]{4,}/g) ?? []);
    expect(said.filter((word) => !out.includes(word))).toEqual([]);
  });

  it("names lines of the files as they are on disk, in text and JSON", async () => {
    const folder = create();
    const { out } = await run(folder, "upgrade", ...args);
    for (const [, path = "", line, column] of out.matchAll(/^ {2}[a-z ]{9}(\S+?):(\d+):(\d+) {2}/gm)) {
      const text = readFileSync(join(folder, path), "utf8").split("\n")[Number(line) - 1] ?? "";
      expect(text.slice(Number(column) - 1).trim(), `${path}:${line ?? ""}:${column ?? ""}`).not.toBe("");
      expect(text).not.toContain("TODO(chatshift)");
    }
    const other = create();
    const { findings } = toDocument(await run(other, "upgrade", ...args, "--format", "json"));
    for (const { path, start, now, status, message } of findings) {
      const at = now?.start ?? start;
      const text = readFileSync(join(other, path), "utf8").split("\n")[at.line - 1] ?? "";
      const name = /^`([\w.]+)`/.exec(message)?.[1]?.split(".").at(-1);
      if (status === "open" && name !== undefined && /renamed|removed/.test(message))
        expect(text.slice(at.column - 1)).toMatch(new RegExp(`^['"\`]?\\w*${name}`));
    }
  });

  it("tells a place once", async () => {
    const { out } = await run(create(), "upgrade", ...args);
    const places = [...out.matchAll(/^ {2}[a-z ]{9}(\S+:\d+:\d+) {2}/gm)].map(([, place]) => place);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });
});

describe("--assume-env", () => {
  const sample = projects["a service whose base stands in an ignored .env"];

  it("carries the code, leaves the environment, and says what to set", async () => {
    const folder = createFolder(sample?.files ?? {});
    const { out } = await run(folder, "upgrade", "src", "--assume-env");
    expect(out).toContain("LC_BASE=https://api.livechatinc.com/v3.6/agent/action");
    expect(out.replace(/\s+/g, " ")).toContain("(.env:2 was not changed)");
    expect(readFileSync(join(folder, "src/service.js"), "utf8")).toContain('"/deactivate_chat", { id: chatId }');
    expect(readFileSync(join(folder, ".env"), "utf8")).toBe(sample?.files[".env"]);
  });

  it("is no flag to write a base that stands in the code", async () => {
    const text = 'const B = "https://api.livechatinc.com/v9.9/agent/action";\nfetch(`${B}/close_thread`);\n';
    const folder = createFolder({ "a.js": text, ".env": "LC_BASE=https://api.livechatinc.com/v3.1/agent/action\n" });
    await run(folder, "upgrade", "--assume-env", "--no-markers");
    expect(readFileSync(join(folder, "a.js"), "utf8")).toBe(text);
  });
});
