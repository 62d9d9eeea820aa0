/** The part of an upgrade that touches files: may it, and what came of it. */
import { resolve } from "node:path";
import { BadInput } from "../errors.js";
import { findWorkTreeTops, readWorkTree } from "../files/git.js";
import { Records, findRecordRoot, stateOf } from "../files/record.js";
import type { DiskProject } from "../files/project.js";
import { writeFiles } from "../files/write.js";
import type { Outcome } from "../model.js";
import { groupEdits } from "../report/document.js";
import { applyEdits } from "../text/apply-edits.js";
import { encode } from "../text/source.js";
import type { Io } from "./io.js";

/** A file with its text before and after the edits. */
export interface Changed {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly bytesBefore: Uint8Array;
  readonly bytesAfter: Uint8Array;
}

export interface Written {
  /** What holds now: without the edits of files that could not be written. */
  readonly outcome: Outcome;
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
}

/** The files that the edits of an outcome change, by path. */
export function findChanged(project: DiskProject, { edits }: Outcome): readonly Changed[] {
  return [...groupEdits(edits)].map(([path, own]) => {
    const file = project.fileOf(path);
    if (file?.decoded.kind !== "text") throw new Error(`edits in a file that was not read: ${path}`);
    const { text: before } = file.decoded;
    const after = applyEdits(before, own);
    return { path, before, after, bytesBefore: file.bytes, bytesAfter: encode(after, file.decoded) };
  });
}

/** Throws BadInput when a git work tree with files to change has changes of its own; says so where there is no git. */
export function guardWorkTrees(io: Io, changed: readonly Changed[]): void {
  for (const top of findWorkTreeTops(changed.map(({ path }) => resolve(io.cwd, path)))) {
    if (top === undefined) {
      io.error("Note: the files are in no git work tree, so only a copy of your own can bring them back.\n");
      continue;
    }
    const tree = readWorkTree(top);
    if (tree.kind === "clean") continue;
    const own =
      tree.kind === "dirty"
        ? findOwnChanges(
            top,
            changed.map(({ path }) => resolve(io.cwd, path)),
          )
        : undefined;
    const changes = tree.kind === "dirty" ? tree.changes.filter((line) => own?.(line) !== true) : [];
    if (tree.kind === "dirty" && changes.length === 0) continue;
    const hint = "Commit or stash first, look with --dry-run, or give --allow-dirty.";
    if (tree.kind === "unknown") throw new BadInput(`git can't show the state of ${top}: ${tree.message}`, hint);
    const told = changes.slice(0, 5).map((line) => `\n  ${line}`);
    const more = changes.length > 5 ? `\n  … and ${changes.length - 5} more` : "";
    throw new BadInput(`${top} has uncommitted changes, nothing was written:${told.join("")}${more}`, hint);
  }
}

/**
 * Says of a line of `git status --porcelain` whether it is no danger: a file as an earlier run wrote it, which `undo`
 * brings back, or one that git doesn't know and that this run doesn't touch.
 */
function findOwnChanges(top: string, targets: readonly string[]): (line: string) => boolean {
  const records = new Records(findRecordRoot(top));
  const written = new Map(
    records
      .all()
      .flatMap(({ record }) =>
        record.state === "written" ? record.files.map((file) => [records.resolve(file), file] as const) : [],
      ),
  );
  return (line) => {
    const path = resolve(top, line.slice(3));
    if (line.startsWith("??")) return !targets.some((target) => target === path || target.startsWith(`${path}/`));
    const file = written.get(path);
    return file !== undefined && stateOf(path, file) === "after";
  };
}

/** Whether to write: asked only of a person at a terminal, who didn't say --yes. */
export async function isAgreed(
  io: Io,
  changed: readonly Changed[],
  { yes, format }: { readonly yes?: true; readonly format: "text" | "json" },
): Promise<boolean> {
  if (yes === true || !io.canAsk || format !== "text") return true;
  const files = changed.length === 1 ? (changed[0]?.path ?? "") : `${changed.length} files`;
  return io.ask(`Change ${files}? (--dry-run --diff shows how)`);
}

/** Writes all files, or none as far as the file system lets it. */
export function writeChanged(io: Io, changed: readonly Changed[], outcome: Outcome): Written {
  const result = writeFiles(
    changed.map(({ path, bytesBefore, bytesAfter }) => ({
      path: resolve(io.cwd, path),
      before: bytesBefore,
      after: bytesAfter,
    })),
  );
  if (result.kind === "written") return { outcome, failed: [] };
  const written = new Set(
    changed.filter(({ path }) => result.changed.includes(resolve(io.cwd, path))).map(({ path }) => path),
  );
  const unwritten = changed.filter(({ path }) => !written.has(path));
  const reasonOf = (path: string): string =>
    resolve(io.cwd, path) === result.path
      ? `could not be written: ${result.message}`
      : "not written, because another file could not be";
  return {
    outcome: withdraw(outcome, written, result.message),
    failed: unwritten.map(({ path }) => ({ path, reason: reasonOf(path) })),
  };
}

/** The outcome when only these files were written. */
function withdraw(outcome: Outcome, written: ReadonlySet<string>, message: string): Outcome {
  const heldBy = `a file could not be written: ${message}`;
  return {
    ...outcome,
    edits: outcome.edits.filter(({ place }) => written.has(place.path)),
    reported: outcome.reported.map((reported) =>
      reported.status === "fixed" && !written.has(reported.finding.place.path)
        ? { ...reported, status: "open", heldBy }
        : reported,
    ),
  };
}
