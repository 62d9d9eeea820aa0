/**
 * Writes changed files so that none is ever half written: every new text is first stored beside its file, and only
 * when all are there does each take its file's place. If that fails midway, the files already replaced are put back.
 */
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { toMessage } from "../errors.js";

export interface Write {
  /** Absolute. Where it is a symbolic link, the file that it leads to is replaced. */
  readonly path: string;
  /** As read before: when the file holds something else by now, nothing is written. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

export type WriteOutcome =
  | { readonly kind: "written" }
  | {
      readonly kind: "failed";
      /** The file at which it failed. */
      readonly path: string;
      readonly message: string;
      /** Files that hold their new text all the same, because putting them back failed too. */
      readonly changed: readonly string[];
    };

interface Staged {
  readonly write: Write;
  readonly target: string;
  readonly temporary: string;
}

/** Replaces all files or, as far as the file system lets it, none. */
export function writeFiles(writes: readonly Write[]): WriteOutcome {
  const staged: Staged[] = [];
  for (const write of writes) {
    try {
      staged.push(stage(write));
    } catch (error) {
      for (const { temporary } of staged) rmSync(temporary, { force: true });
      return { kind: "failed", path: write.path, message: toMessage(error), changed: [] };
    }
  }
  return replaceAll(staged);
}

function stage(write: Write): Staged {
  const target = realpathSync(write.path);
  if (!Buffer.from(write.before).equals(readFileSync(target))) throw new Error("the file changed in the meantime");
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.chatshift`);
  try {
    writeFileSync(temporary, write.after, { flag: "wx" });
    chmodSync(temporary, statSync(target).mode);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return { write, target, temporary };
}

function replaceAll(staged: readonly Staged[]): WriteOutcome {
  for (const [index, { write, target, temporary }] of staged.entries()) {
    try {
      renameSync(temporary, target);
    } catch (error) {
      for (const rest of staged.slice(index)) rmSync(rest.temporary, { force: true });
      const changed = staged.slice(0, index).filter((done) => !putBack(done));
      return {
        kind: "failed",
        path: write.path,
        message: toMessage(error),
        changed: changed.map((done) => done.write.path),
      };
    }
  }
  return { kind: "written" };
}

function putBack({ write, target, temporary }: Staged): boolean {
  try {
    const { mode } = statSync(target);
    writeFileSync(temporary, write.before, { flag: "wx" });
    chmodSync(temporary, mode);
    renameSync(temporary, target);
    return true;
  } catch {
    rmSync(temporary, { force: true });
    return false;
  }
}
