/**
 * The names of files within a program. The compiler knows no `.vue` and no `.yaml`: such a file goes by its name with
 * what it is read as behind it, and each module of a file by a number. `chats.svelte.ts` is a file of its own.
 */
import { posix } from "node:path";
import { isMarkup, readMarkup } from "../markup/markup.js";
import type { CodeBlock } from "../markup/model.js";
import { isProjected } from "./data.js";

/** The absolute name in the program of a project's file, by its path below `root`. */
export function toProgramName(root: string, path: string): string {
  return posix.join(root, isMarkup(path) ? `${path}~1.ts` : isProjected(path) ? `${path}~1.json` : path);
}

/** The path below `root` of a file of the program. */
export function toProjectPath(root: string, name: string): string {
  return posix.relative(root, toFileName(name));
}

/** The names of all that a file is in the program, given that of its first module. */
export function blockNames(name: string, text: string): string[] {
  const file = toFileName(name);
  if (!isMarkup(file)) return [name];
  return readMarkup(file, text).blocks.map((_, index) => `${file}~${index + 1}.ts`);
}

/** The name of the first module of a file. */
export function toFirstName(name: string): string {
  const file = toFileName(name);
  return isMarkup(file) ? `${file}~1.ts` : name;
}

/** What a file of the program is of a file of markup with that text; `undefined` for any other. */
export function findBlock(name: string, text: string): CodeBlock | undefined {
  const file = toFileName(name);
  if (!isMarkup(file)) return undefined;
  const number = Number(BLOCK.exec(name)?.[1] ?? 1);
  return readMarkup(file, text).blocks[number - 1];
}

const BLOCK = /~(\d+)\.ts$/;

function toFileName(name: string): string {
  const bare = name.replace(BLOCK, "");
  if (isMarkup(bare)) return bare;
  const data = name.replace(/~1\.json$/, "");
  return isProjected(data) ? data : name;
}
