/** What git says has changed since a commit. */
import { execFileSync } from "node:child_process";
import { relative, resolve } from "node:path";
import { BadInput, toMessage } from "../errors.js";
import { withoutGit } from "./git.js";

/** The change to look at: since a commit (its merge base with HEAD), of the index, or of the work tree since HEAD. */
export type ChangeSpec =
  { readonly kind: "since"; readonly ref: string } | { readonly kind: "staged" } | { readonly kind: "uncommitted" };

export interface GitChange {
  /** Relative to the working directory, with `/`; `undefined` for a file that was removed. */
  readonly path: string | undefined;
  /** The same before the change; `undefined` for a file that is new. */
  readonly before: string | undefined;
  /** Whether the file on disk has changes that are not in the index. Only said of staged files. */
  readonly isPartly: boolean;
  /** The text before the change, undecoded. */
  readonly readBefore: () => Uint8Array | undefined;
}

/** All changed files, untracked ones too unless the index is asked about. Throws BadInput where git can't tell. */
export function findGitChanges(cwd: string, spec: ChangeSpec): readonly GitChange[] {
  const top = ask(cwd, ["rev-parse", "--show-toplevel"], "This needs a git work tree.").trim();
  const base = findBase(cwd, spec);
  const toShown = (path: string): string => relative(cwd, resolve(top, path)).replaceAll("\\", "/");
  const index = spec.kind === "staged" ? ["--cached"] : [];
  const listed = fields(ask(top, ["diff", ...index, "--name-status", "-z", "-M", "--no-ext-diff", base, "--"]));
  const partly = spec.kind === "staged" ? new Set(fields(ask(top, ["diff", "--name-only", "-z", "--"]))) : new Set();
  const toChange = (before: string | undefined, after: string | undefined): GitChange => ({
    path: after === undefined ? undefined : toShown(after),
    before: before === undefined ? undefined : toShown(before),
    isPartly: partly.has(after),
    readBefore: () => (before === undefined ? undefined : readBlob(top, `${base}:${before}`)),
  });
  const untracked =
    spec.kind === "staged" ? [] : fields(ask(top, ["ls-files", "--others", "--exclude-standard", "-z"]));
  return [
    ...pairsOf(listed).map(([before, after]) => toChange(before, after)),
    ...untracked.map((path) => toChange(undefined, path)),
  ];
}

/** The paths before and after of each entry of `--name-status -z`. */
function pairsOf(listed: readonly string[]): readonly (readonly [string | undefined, string | undefined])[] {
  const pairs: (readonly [string | undefined, string | undefined])[] = [];
  for (let at = 0; at < listed.length;) {
    const [status = "", first, second] = listed.slice(at, at + 3);
    const isPair = /^[RC]/.test(status);
    if (isPair) pairs.push([status.startsWith("R") ? first : undefined, second]);
    else pairs.push([status === "A" ? undefined : first, status === "D" ? undefined : first]);
    at += isPair ? 3 : 2;
  }
  return pairs;
}

function findBase(cwd: string, spec: ChangeSpec): string {
  if (spec.kind !== "since") return tryAsk(cwd, ["rev-parse", "--verify", "--quiet", "HEAD"]) ?? emptyTree(cwd);
  const { ref } = spec;
  const commit = tryAsk(cwd, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (commit === undefined)
    throw new BadInput(
      `--since ${ref}: git knows no such commit here`,
      "In CI fetch it first: a shallow clone has the newest commit alone (fetch-depth: 0).",
    );
  return tryAsk(cwd, ["merge-base", commit, "HEAD"]) ?? commit;
}

/** Before the first commit everything is new. */
function emptyTree(cwd: string): string {
  return ask(cwd, ["hash-object", "-t", "tree", "--stdin"]).trim();
}

function fields(output: string): readonly string[] {
  return output.split("\0").filter((field) => field !== "");
}

function tryAsk(cwd: string, args: readonly string[]): string | undefined {
  try {
    return run(cwd, args).toString("utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}

function ask(cwd: string, args: readonly string[], hint?: string): string {
  try {
    return run(cwd, args).toString("utf8");
  } catch (error) {
    const [first = ""] = toMessage(error).split("\n").slice(1);
    throw new BadInput(`git can't show what has changed: ${first || toMessage(error)}`, hint);
  }
}

function readBlob(top: string, name: string): Uint8Array | undefined {
  try {
    return run(top, ["cat-file", "blob", name]);
  } catch {
    return undefined;
  }
}

function run(cwd: string, args: readonly string[]): Buffer {
  const options = { cwd, env: withoutGit(process.env), maxBuffer: 1 << 30, input: "" } as const;
  return execFileSync("git", args, { ...options, stdio: ["pipe", "pipe", "pipe"] });
}
