/** A project of one file: what it imports is read from disk, what imports it is never looked for. */
import { relative, resolve } from "node:path";
import { loadFile } from "../files/project.js";
import type { Project, Source } from "../model.js";

/** A file that imports more modules than this, over all steps, is followed no further. */
const MOST_IMPORTS = 400;

/** The project that a face sees: `source` may be changed, and nothing else. */
export function createFileProject(root: string, source: Source): Project {
  const texts = new Map<string, string | undefined>([[source.path, source.text]]);
  let left = MOST_IMPORTS;
  const load = (path: string): string | undefined => {
    if (left === 0) return undefined;
    const decoded = loadFile(resolve(root, path))?.decoded;
    if (decoded?.kind !== "text") return undefined;
    left--;
    return decoded.text;
  };
  return {
    root: root.replaceAll("\\", "/").replace(/\/$/, ""),
    sources: [source],
    read: (path) => {
      if (!texts.has(path)) texts.set(path, load(path));
      return texts.get(path);
    },
    isWritable: (path) => path === source.path,
  };
}

/** The path of a file as the engine takes it. A name that tells nothing of the language is read as JavaScript. */
export function toProjectPath(root: string, name: string): string {
  const path = relative(root, resolve(root, name)).replaceAll("\\", "/");
  return /\.(?:[cm]?[jt]sx?|vue|svelte|html?)$/i.test(path) ? path : `${path}.js`;
}
