/** What git says about the files that are about to change. */
import { execFileSync } from "node:child_process";

export type WorkTree =
  | { readonly kind: "outside" }
  | { readonly kind: "clean" }
  | { readonly kind: "dirty"; readonly changes: readonly string[] };

/** The state of the work tree that holds a folder: `changes` are the lines of `git status --porcelain`. */
export function findWorkTree(folder: string): WorkTree {
  try {
    const output = execFileSync("git", ["status", "--porcelain"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 1 << 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const changes = output.split("\n").filter((line) => line !== "");
    return changes.length === 0 ? { kind: "clean" } : { kind: "dirty", changes };
  } catch {
    // No git, or no work tree: either way nothing there protects the files.
    return { kind: "outside" };
  }
}
