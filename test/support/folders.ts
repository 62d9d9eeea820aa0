/** Files on disk for as long as a test file runs. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Files } from "./memory.js";

export interface Folders {
  /** Writes files below a folder of that name, once, and gives its absolute path. */
  readonly write: (name: string, files: Files) => string;
  readonly remove: () => void;
}

export function makeFolder(): Folders {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "chatshift-")));
  const written = new Set<string>();
  return {
    write(name, files) {
      const folder = join(root, name);
      if (written.has(name)) return folder;
      written.add(name);
      for (const [path, text] of files) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      return folder;
    },
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
