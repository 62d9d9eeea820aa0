/** The completion scripts in the shells that are installed; bash always is. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createFolder } from "../support/folder.js";
import { runCli } from "./run-cli.js";

const isInstalled = (shell: string): boolean => spawnSync(shell, ["-c", "true"]).status === 0;

/** Runs a script for a shell after the completion script, and returns the lines that it prints. */
async function ask(shell: string, script: string): Promise<readonly string[]> {
  const folder = createFolder({});
  const { out, code, error } = await runCli(folder, ["completion", shell]);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  const file = join(folder, "ask");
  writeFileSync(file, out + script);
  const plain = { bash: ["--norc", "--noprofile"], zsh: ["-f"], fish: ["--no-config"] }[shell] ?? [];
  const { stdout, stderr } = spawnSync(shell, [...plain, file], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, HOME: folder },
  });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

/** What may stand in place of the last word. */
const ASKED: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["a command", ["l"], ["lint"]],
  ["a flag", ["lint", "--fo"], ["--format"]],
  ["a flag behind others", ["upgrade", "src", "--to", "3.6", "--dry"], ["--dry-run"]],
  ["a choice", ["lint", "--fail-on", "e"], ["error"]],
  ["a format", ["lint", "--format", "g"], ["github", "gitlab"]],
  ["a version", ["upgrade", "--to", "3.7"], ["3.7"]],
  ["a version as argument", ["surface", "3.7"], ["3.7"]],
  ["a command of a command", ["rules", "c"], ["check", "coverage"]],
  ["a flag of a command of a command", ["rules", "coverage", "--f"], ["--format"]],
  ["a shell", ["completion", "z"], ["zsh"]],
  ["another command's flag", ["plan", "--stag"], []],
];

describe("bash", () => {
  it.each(ASKED)("completes %s", async (_, words, expected) => {
    const line = ["chatshift", ...words];
    const script = `COMP_WORDS=(${line.join(" ")}); COMP_CWORD=${line.length - 1}; _chatshift; printf '%s\\n' "\${COMPREPLY[@]}"\n`;
    expect(await ask("bash", script)).toEqual(expected);
  });

  it("leaves files to bash", async () => {
    const script = `COMP_WORDS=(chatshift lint --config a); COMP_CWORD=3; _chatshift; echo "\${#COMPREPLY[@]}"; complete -p chatshift\n`;
    expect(await ask("bash", script)).toEqual(["0", "complete -o default -F _chatshift chatshift"]);
  });
});

describe.skipIf(!isInstalled("fish"))("fish", () => {
  it.each(ASKED)("completes %s", async (_, words, expected) => {
    const found = await ask("fish", `complete -C '${["chatshift", ...words].join(" ")}'\n`);
    expect(found.map((line) => line.replace(/\t.*/, "")).toSorted()).toEqual(expected);
  });
});

describe.skipIf(!isInstalled("zsh"))("zsh", () => {
  const stubs = 'compdef() { : }\n_arguments() { print -rl -- "$@" }\n_describe() { print -rl -- $commands }\n';
  it.each([
    [
      "commands",
      ["chatshift", ""],
      "lint:Report what in files, folders or patterns (default\\: here) breaks at a version of the API",
    ],
    [
      "flags",
      ["chatshift", "lint", ""],
      "*--fail-on[end with 1 for findings from this severity on]:value:(error warning info)",
    ],
    ["files", ["chatshift", "upgrade", ""], "*:file:_files"],
    ["commands of a command", ["chatshift", "rules", ""], "check:Check a pack of rules"],
    ["their flags", ["chatshift", "rules", "coverage", ""], "*--format[what to print]:value:(text markdown json)"],
  ])("is told of %s", async (_, words, line) => {
    const quoted = words.map((word) => `'${word}'`).join(" ");
    const { out } = await runCli(createFolder({}), ["completion", "zsh"]);
    const script = `${stubs}${out}words=(${quoted}); CURRENT=${words.length}; _chatshift\n`;
    const { stdout, stderr } = spawnSync("zsh", ["-f", "-c", script], { encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toContain(line);
  });
});

describe("help", () => {
  it("has examples of flags that there are, exit codes and a page for each command", async () => {
    const folder = createFolder({});
    const commands = (await runCli(folder, ["--help"])).out.matchAll(/^ {2}([a-z]+) /gm);
    for (const [, name = ""] of commands) {
      if (name === "help") continue;
      const { out } = await runCli(folder, [name, "--help"]);
      expect(out).toMatch(
        /Examples:\n {2}chatshift [\s\S]*Exit codes:\n {2}0 {2}\S[\s\S]*Read more: file:\S+\/docs\/\w+\.md\n/,
      );
      const [usage = "", examples = ""] = out.split("Examples:");
      for (const [flag] of examples.replace(/Exit codes:[\s\S]*/, "").matchAll(/ --[a-z-]+/g))
        expect(usage).toContain(flag);
    }
  });
});
