/** What git says about the files that are about to change. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathWithin } from "./slashes.js";
import { toMessage } from "../errors.js";

export type WorkTree =
  | { readonly kind: "clean" }
  /** `changes` are the lines of `git status --porcelain`. */
  | { readonly kind: "dirty"; readonly changes: readonly string[] }
  /** There is a work tree, but git can't be asked. */
  | { readonly kind: "unknown"; readonly message: string };

/** The top folders of the git work trees that hold these files; `undefined` stands for files in none. */
export function findWorkTreeTops(paths: readonly string[]): ReadonlySet<string | undefined> {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = dirname(folder);
    const top = existsSync(join(folder, ".git")) ? folder : above === folder ? undefined : find(above);
    known.set(folder, top);
    return top;
  };
  return new Set(paths.map((path) => find(dirname(path))));
}

/** The state of the work tree with that top folder. */
export function readWorkTree(top: string): WorkTree {
  try {
    const changes = runGit(top, ["status", "--porcelain"])
      .split("\n")
      .filter((line) => line !== "");
    return changes.length === 0 ? { kind: "clean" } : { kind: "dirty", changes };
  } catch (error) {
    return { kind: "unknown", message: toMessage(error).split("\n").slice(0, 2).join(" ") };
  }
}

/** Switches to a new branch. Throws as git does. */
export function createBranch(top: string, name: string): void {
  runGit(top, ["switch", "--quiet", "--create", name]);
}

/** What a file of the work tree is to hold in the next commit. */
export interface Blob {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Commits these texts, whatever the work tree holds, and nothing else. Throws as git or a hook does. */
export function commitBlobs(top: string, blobs: readonly Blob[], message: string): void {
  for (const { path, bytes } of blobs) {
    const name = pathWithin(top, path);
    const hash = runGit(top, ["hash-object", "-w", "--stdin", "--path", name], bytes).trim();
    const mode = runGit(top, ["ls-files", "--stage", "--", name]).split(" ")[0] || "100644";
    runGit(top, ["update-index", "--add", "--cacheinfo", `${mode},${hash},${name}`]);
  }
  runGit(top, ["commit", "--quiet", "--file", "-"], Buffer.from(message));
}

/** What git prints. Throws with what it says on stderr. */
function runGit(top: string, args: readonly string[], input?: Uint8Array): string {
  return execFileSync("git", [...args], {
    cwd: top,
    encoding: "utf8",
    env: withoutGit(process.env),
    maxBuffer: 1 << 28,
    stdio: ["pipe", "pipe", "pipe"],
    ...(input === undefined ? {} : { input }),
  });
}

/** The environment without what a git hook sets, which would speak of another work tree. */
export function withoutGit(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith("GIT_") || /^GIT_(AUTHOR|COMMITTER)_/.test(name)),
  );
}
