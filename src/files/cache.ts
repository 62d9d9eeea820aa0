/**
 * A folder of results that stand for what they were made from. An entry is read only whole and as written: whatever
 * else lies there counts as nothing. Two runs at once may both write; the later one's entry stays.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { readWhole, writeWhole } from "../load/whole-file.js";

export interface Cache {
  /** What was written under a name and what it stands for; `undefined` where there is nothing of that. */
  readonly read: (name: string, from: unknown) => unknown;
  /** Keeps a value that can be cloned, as far as the disk lets it. */
  readonly write: (name: string, from: unknown, value: unknown) => void;
}

/** So many entries are kept, those used last. */
const MOST = 64;

/** The cache in a folder (absolute), of a tool of which every part of `tool` is the same. */
export function openCache(folder: string, tool: readonly string[]): Cache {
  const fileOf = (name: string, from: unknown): string =>
    join(folder, `${name}-${toHash([tool, process.version, from])}`);
  return {
    read: (name, from) => readEntry(fileOf(name, from)),
    write: (name, from, value) => {
      try {
        mkdirSync(folder, { recursive: true });
        writeWhole(fileOf(name, from), serialize(value));
        prune(folder);
      } catch {
        // What can't be kept is made again.
      }
    },
  };
}

/** A name for content, such as a text or what can be written as JSON. */
export function toHash(content: unknown): string {
  const bytes = content instanceof Uint8Array || typeof content === "string" ? content : JSON.stringify(content);
  return createHash("sha256").update(bytes).digest("hex");
}

function readEntry(file: string): unknown {
  const value = readWhole(file);
  try {
    return value && deserialize(value);
  } catch {
    return undefined;
  }
}

/** Takes out what was written longest ago, also what a killed run left half written. */
function prune(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= MOST) return;
  const ages = files.map((file) => ({ file, at: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  for (const { file } of ages.sort((a, b) => b.at - a.at).slice(MOST / 2)) rmSync(file, { force: true });
}
