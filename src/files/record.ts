/**
 * The record of what runs wrote, in `.chatshift/` at the top of the work tree: for each run a file that says what each
 * file held before and after, by hash, and the texts by their hashes. The folder ignores itself in git.
 */
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathWithin } from "./slashes.js";
import { BadInput } from "../errors.js";
import { groupBy } from "../group-by.js";
import { findWorkTreeTops } from "./git.js";
import { parseRecord } from "./record-schema.js";
import type { RecordedFile, RunRecord } from "./record-schema.js";
import type { Write } from "./write.js";

/** The folder whose `.chatshift` keeps the records of runs in `cwd`: the top of its work tree, or itself. */
export function findRecordRoot(cwd: string): string {
  const [top] = findWorkTreeTops([join(cwd, "any")]);
  return top ?? cwd;
}

export class Records {
  readonly #folder: string;

  constructor(readonly root: string) {
    this.#folder = join(root, ".chatshift");
  }

  /** Ids of all runs, oldest first. */
  ids(): readonly string[] {
    try {
      return readdirSync(join(this.#folder, "runs"))
        .filter((name) => name.endsWith(".json"))
        .map((name) => name.slice(0, -".json".length))
        .sort();
    } catch {
      return [];
    }
  }

  /** Throws BadInput for a run that isn't there, or whose record can't be read. */
  read(id: string): RunRecord {
    const path = this.#pathOf(id);
    if (!/^[\w.-]+$/.test(id) || !existsSync(path))
      throw new BadInput(`there is no run ${id}`, "Runs are listed by: chatshift undo --list.");
    const record = parseRecord(readFileSync(path, "utf8"));
    if (record === undefined) throw new BadInput(`${path} is no record of a run`);
    return record;
  }

  /** All records that can be read, oldest first. */
  all(): readonly { readonly id: string; readonly record: RunRecord }[] {
    return this.ids().flatMap((id) => {
      const record = parseRecord(readFileSync(this.#pathOf(id), "utf8"));
      return record === undefined ? [] : [{ id, record }];
    });
  }

  /** Writes down what is about to happen, before it does. Gives the id of the run. */
  begin(writes: readonly Write[], facts: Pick<RunRecord, "version" | "command" | "started">): string {
    mkdirSync(join(this.#folder, "runs"), { recursive: true });
    mkdirSync(join(this.#folder, "texts"), { recursive: true });
    if (!existsSync(join(this.#folder, ".gitignore"))) writeFileSync(join(this.#folder, ".gitignore"), "*\n");
    const files = writes.map((write) => this.#keep(write));
    const id = this.#freshId(facts.started);
    this.save(id, { schema: 1, ...facts, state: "begun", files });
    return id;
  }

  save(id: string, record: RunRecord): void {
    const path = this.#pathOf(id);
    writeFileSync(`${path}.tmp`, `${JSON.stringify(record, null, 2)}\n`);
    renameSync(`${path}.tmp`, path);
  }

  setState(id: string, state: RunRecord["state"]): void {
    this.save(id, { ...this.read(id), state });
  }

  remove(id: string): void {
    rmSync(this.#pathOf(id), { force: true });
  }

  /** A text by its hash. Throws BadInput when it is missing or has been changed. */
  textOf(hash: string): Uint8Array {
    const path = join(this.#folder, "texts", hash);
    if (/^[0-9a-f]{64}$/.test(hash) && existsSync(path)) {
      const bytes = readFileSync(path);
      if (hashOf(bytes) === hash) return bytes;
    }
    throw new BadInput(`${path} is not the text that was kept there`, "Use git to bring the files back.");
  }

  /** The absolute path of a recorded file. */
  resolve({ path }: Pick<RecordedFile, "path">): string {
    return resolve(this.root, path);
  }

  /**
   * Runs something that writes while no other run does. Throws BadInput when one is at it; the lock of a process that
   * has ended is taken over.
   */
  locked<T>(work: () => T): T {
    const path = join(this.#folder, "lock");
    mkdirSync(this.#folder, { recursive: true });
    takeLock(path);
    try {
      return work();
    } finally {
      rmSync(path, { force: true });
    }
  }

  #keep({ path, before, after }: Write): RecordedFile {
    const file = {
      path: pathWithin(this.root, path),
      before: hashOf(before),
      after: hashOf(after),
    };
    this.#keepText(file.before, before);
    this.#keepText(file.after, after);
    return file;
  }

  #keepText(hash: string, bytes: Uint8Array): void {
    const path = join(this.#folder, "texts", hash);
    if (existsSync(path) && hashOf(readFileSync(path)) === hash) return;
    writeFileSync(`${path}.tmp`, bytes);
    renameSync(`${path}.tmp`, path);
  }

  /** The time is the id; two runs within a second get a number. */
  #freshId(started: string): string {
    const time = started.replace(/\.\d+Z$/, "").replaceAll(":", "");
    const taken = new Set(this.ids());
    for (let count = 1; ; count++) {
      const id = count === 1 ? time : `${time}.${String(count).padStart(3, "0")}`;
      if (!taken.has(id)) return id;
    }
  }

  #pathOf(id: string): string {
    return join(this.#folder, "runs", `${id}.json`);
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Where a recorded file stands: as before the run, as after it, otherwise, or nowhere. */
export function stateOf(path: string, { before, after }: RecordedFile): "before" | "after" | "other" | "gone" {
  try {
    const hash = hashOf(readFileSync(path));
    return hash === before ? "before" : hash === after ? "after" : "other";
  } catch {
    return "gone";
  }
}

/** Removes what a killed run left beside the files that it was about to replace. Each folder is read once. */
export function removeStrays(paths: readonly string[]): void {
  const targets = paths.flatMap((path) => {
    try {
      return realpathSync(path);
    } catch {
      return [];
    }
  });
  for (const [folder, own] of groupBy(targets, dirname)) {
    const names = new Set(own.map((target) => basename(target)));
    for (const entry of readdirSync(folder)) {
      const name = /^\.(.*)\.\d+\.chatshift$/s.exec(entry)?.[1];
      if (name !== undefined && names.has(name)) rmSync(join(folder, entry), { force: true });
    }
  }
}

/** The lock names its process and, where it can be told, when that began: numbers of processes are given again. */
function takeLock(path: string): void {
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(path, `${process.pid} ${findStart(process.pid)}`.trim(), { flag: "wx" });
      return;
    } catch (error) {
      if (!isCode(error, "EEXIST") || tries > 2) throw error;
    }
    const [owner, start] = readOwner(path);
    if (owner !== undefined && isAlive(owner) && (start === undefined || start === findStart(owner)))
      throw new BadInput(`another run of chatshift (process ${owner}) is writing here`, "Wait until it has ended.");
    rmSync(path, { force: true });
  }
}

function readOwner(path: string): readonly [pid?: number, start?: string | undefined] {
  try {
    const [, pid, start] = /^(\d+)(?: (\d+))?$/.exec(readFileSync(path, "utf8")) ?? [];
    return pid === undefined ? [] : [Number(pid), start];
  } catch {
    return [];
  }
}

/** When a process began, in ticks since the system did; empty where there is no `/proc` to tell. */
function findStart(pid: number): string {
  try {
    // Behind the name, which stands in parentheses and may hold any character.
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ")[19] ?? "";
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, "EPERM");
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
