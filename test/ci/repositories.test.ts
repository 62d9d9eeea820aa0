/** The recipe for many repositories, as docs/repositories.md has it, over bare repositories on this machine. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { commitAll, createFolder } from "../support/folder.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "docs/repositories.md"), "utf8");
const [script = "", loop = ""] = [...page.matchAll(/```sh\n([^]*?)```/g)].map(([, code]) => code);
const OLD = 'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: "{}" });\n';
const HELD = 'fetch("https://api.livechatinc.com/v3.1/agent/action/set_access", { method: "POST", body: "{}" });\n';

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync("git", args, { cwd, encoding: "utf8", env: own });
}

const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
const identity = { NAME: "Test", EMAIL: "test@example.com" };
const own = {
  ...clean,
  ...Object.fromEntries(
    Object.entries(identity).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]),
  ),
};

function createBare(files: Readonly<Record<string, string>>): string {
  const folder = createFolder(files);
  commitAll(folder);
  const bare = join(createFolder({}), "bare.git");
  git(folder, "clone", "--quiet", "--bare", folder, bare);
  return bare;
}

/** A folder with an `npx` that runs this project's build, whatever else it is asked. */
function createTools(): string {
  if (!existsSync(join(root, "dist/.inputs"))) throw new Error("there is no build: run npm run build");
  const tools = createFolder({
    npx: `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${join(root, "bin/chatshift.js")}" "$@"\n`,
    "chatshift-upgrade.sh": script,
  });
  chmodSync(join(tools, "npx"), 0o755);
  return tools;
}

it("goes over all repositories, pushes where there is something, and leaves the others alone", () => {
  const tools = createTools();
  const repositories = {
    moved: createBare({ "a.js": OLD }),
    left: createBare({ "a.js": OLD, "b.js": HELD }),
    plain: createBare({ "a.js": "export const a = 1;\n" }),
    broken: createBare({ "a.js": OLD, "chatshift.config.yaml": "severty: {}\n" }),
  };
  const sh = join(tools, "loop.sh");
  writeFileSync(sh, loop);
  const temp = createFolder({});
  const { stderr } = spawnSync("sh", [sh], {
    encoding: "utf8",
    env: {
      ...own,
      PATH: `${tools}:${process.env["PATH"] ?? ""}`,
      TMPDIR: temp,
      SCRIPT: join(tools, "chatshift-upgrade.sh"),
      REPOSITORIES: Object.values(repositories).join(" "),
    },
  });
  const branches = (name: keyof typeof repositories): string =>
    git(repositories[name], "branch", "--list", "agent-chat-3.6").trim();
  expect([branches("moved"), branches("left")]).toEqual(["agent-chat-3.6", "agent-chat-3.6"]);
  expect([branches("plain"), branches("broken")]).toEqual(["", ""]);
  expect(git(repositories.moved, "show", "agent-chat-3.6:a.js")).toBe(
    OLD.replace("3.1", "3.6").replace("close_thread", "deactivate_chat"),
  );
  expect(git(repositories.left, "log", "-1", "--format=%s", "agent-chat-3.6")).toBe(
    "Move to 3.6 of the Agent Chat API\n",
  );
  expect(stderr).toContain(`${repositories.broken}: nothing was pushed`);
  expect(stderr).not.toContain(`${repositories.plain}: nothing was pushed`);
});
