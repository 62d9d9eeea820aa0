/**
 * `--branch` and `--commit`: each version with all that hangs on it as one commit, comments and the rest as the last; with
 * `--commit-steps` all that a step to the next version writes as one.
 */
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { BadInput, toMessage } from "../errors.js";
import { commitBlobs, createBranch, findWorkTreeTops, readWorkTree } from "../files/git.js";
import { groupBy } from "../group-by.js";
import type { Edit, Outcome, Reported } from "../model.js";
import { groupEdits } from "../report/document.js";
import { applyEdits, keyOfEdit } from "../text/apply-edits.js";
import { decode, encode } from "../text/source.js";
import type { Io } from "./io.js";
import type { Changed } from "./write-changed.js";

interface CommitFlags {
  readonly commit?: true;
  readonly commitSteps?: true;
  readonly branch?: string;
}

/** Makes the branch. Throws BadInput when the files are not all in one work tree, or when that has staged changes. */
export function guardCommit(io: Io, changed: readonly Changed[], { commit, branch }: CommitFlags): void {
  if (commit !== true && branch === undefined) return;
  const top = findTop(io, changed);
  const tree = readWorkTree(top);
  const staged = tree.kind === "dirty" ? tree.changes.filter((line) => /^[^ ?]/.test(line)) : [];
  if (commit === true && staged.length > 0)
    throw new BadInput(`--commit: something is staged in ${top}, nothing was written`, "Commit or unstage it first.");
  if (branch === undefined) return;
  try {
    createBranch(top, branch);
  } catch (error) {
    throw new BadInput(`--branch ${branch}: nothing was written: ${lastLine(error)}`, "Give another name.");
  }
}

/** Commits what was written; the work tree holds it already. What git or a hook refuses is told, and stays uncommitted. */
export function commitRun(
  io: Io,
  changed: readonly Changed[],
  outcome: Outcome,
  { commit, commitSteps }: CommitFlags,
): void {
  if (commit !== true) return;
  const top = findTop(io, changed);
  const texts = new Map(changed.map((one) => [one.path, one]));
  const done: Edit[] = [];
  for (const { message, edits } of commitSteps === true ? toStep(outcome) : findCommits(outcome)) {
    done.push(...edits);
    const touched = new Set(edits.map(({ place }) => place.path));
    const own = groupEdits(done);
    const blobs = [...touched].flatMap((path) => {
      const one = texts.get(path);
      if (one === undefined) return [];
      const target = realpathSync(resolve(io.cwd, path));
      const decoded = decode(one.bytesBefore);
      const text = applyEdits(one.before, own.get(path) ?? []);
      return decoded.kind === "text" ? [{ path: target, bytes: encode(text, decoded) }] : [];
    });
    try {
      commitBlobs(top, blobs, message);
    } catch (error) {
      io.error(`Note: git didn't commit, the files are written all the same: ${lastLine(error)}\n`);
      return;
    }
  }
}

interface Commit {
  readonly message: string;
  readonly edits: readonly Edit[];
}

/** All edits of an outcome as one commit. */
function toStep({ reported, edits, to }: Outcome): readonly Commit[] {
  const done = reported.filter(({ status }) => status === "fixed");
  return [{ message: `Move to ${to} of the API\n\n${listDone(done)}\n`, edits }];
}

/** The edits of an outcome by what must be written at once, each edit once. */
function findCommits({ reported, edits, to }: Outcome): readonly Commit[] {
  const fixed = reported.filter(({ status }) => status === "fixed");
  const groups = groupBy(fixed, ({ group }) => group ?? "");
  const taken = new Set<Edit>();
  const take = (own: readonly Reported[]): readonly Edit[] => {
    const wanted = new Set(own.flatMap(({ finding }) => (finding.fix?.edits ?? []).map(keyOfEdit)));
    const found = edits.filter((edit) => wanted.has(keyOfEdit(edit)) && !taken.has(edit));
    for (const edit of found) taken.add(edit);
    return found;
  };
  const commits = [...groups]
    .filter(([group]) => group !== "")
    .map(([, own]) => ({ message: toCommitMessage(own, to), edits: take(own) }));
  const rest = edits.filter((edit) => !taken.has(edit));
  const last = { message: `Note what is left before ${to}\n\nComments, and edits that stand alone.\n`, edits: rest };
  return [...commits, last].filter((one) => one.edits.length > 0);
}

/** A subject that names the version and the file that says it, then what was done and how often. */
function toCommitMessage(own: readonly Reported[], to: string): string {
  const version = own.find(({ finding }) => finding.kind === "version")?.finding;
  const path = (version ?? own[0]?.finding)?.place.path ?? "";
  const subject = version === undefined ? `Follow the API to ${to} in ${path}` : `Move ${path} to ${to} of the API`;
  return `${subject.length > 72 ? `Move to ${to} of the API` : subject}\n\n${listDone(own)}\n`;
}

/** What was done and how often, one line each. */
function listDone(own: readonly Reported[]): string {
  const lines = [...groupBy(own, ({ finding }) => finding.message)].map(
    ([message, same]) => `- ${message}${same.length > 1 ? ` (${same.length} places)` : ""}`,
  );
  return lines.join("\n");
}

function findTop(io: Io, changed: readonly Changed[]): string {
  const tops = [...findWorkTreeTops(changed.map(({ path }) => realpathSync(resolve(io.cwd, path))))];
  const [top] = tops;
  if (tops.length === 1 && top !== undefined) return top;
  throw new BadInput("--commit and --branch need all changed files in one git work tree", "Run it per repository.");
}

/** The last line that git or a hook said. */
function lastLine(error: unknown): string {
  return toMessage(error).trim().split("\n").at(-1) ?? "";
}
