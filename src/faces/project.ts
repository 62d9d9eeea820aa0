/** A project of one file: what it imports is read from disk, what imports it is never looked for. */
import { relative, resolve } from "node:path";
import { folderAt, listNames, loadFile } from "../files/project.js";
import type { Project, Source } from "../model.js";
import { isSettings } from "../text/documents.js";

/** A file that imports more modules than this, over all steps, is followed no further. */
const MOST_IMPORTS = 400;

export interface FileProject extends Project {
  /** Whether all that was read for it, or looked for and not found, is still the same. */
  isCurrent(): boolean;
}

/** The project that a face sees: `source` may be changed, and nothing else. */
export function createFileProject(root: string, source: Source): FileProject {
  const texts = new Map<string, string | undefined>();
  const documents = findSettings(root, source.path);
  let left = MOST_IMPORTS;
  const load = (path: string): string | undefined => {
    const text = left === 0 ? undefined : readText(root, path);
    if (text !== undefined) left--;
    return text;
  };
  const isSame = ([path, text]: readonly [string, string | undefined]): boolean => readText(root, path) === text;
  return {
    ...folderAt(root),
    sources: [source],
    documents,
    read: (path) => {
      if (path === source.path) return source.text;
      if (!texts.has(path)) texts.set(path, load(path));
      return texts.get(path);
    },
    isWritable: (path) => path === source.path,
    isCurrent: () =>
      [...texts].every(isSame) && JSON.stringify(documents) === JSON.stringify(findSettings(root, source.path)),
  };
}

function readText(root: string, path: string): string | undefined {
  const decoded = loadFile(resolve(root, path))?.decoded;
  return decoded?.kind === "text" ? decoded.text : undefined;
}

/** What sets environment variables beside a file and in the folders above it, up to the root, and their `config`. */
export function findSettings(root: string, path: string): Source[] {
  if (path.startsWith("../")) return [];
  const folders = path.split("/").map((_, index, steps) =>
    steps
      .slice(0, index)
      .map((step) => `${step}/`)
      .join(""),
  );
  return folders
    .flatMap((folder) => [folder, `${folder}config/`])
    .flatMap((folder) =>
      listNames(resolve(root, folder)).flatMap((name) => {
        const text = isSettings(folder + name) ? readText(root, folder + name) : undefined;
        return text === undefined ? [] : [{ path: folder + name, text }];
      }),
    );
}

/** The path of a file as the engine takes it. A name that tells nothing of the language is read as JavaScript. */
export function toProjectPath(root: string, name: string): string {
  const path = relative(root, resolve(root, name)).replaceAll("\\", "/");
  return /\.(?:[cm]?[jt]sx?|vue|svelte|astro|mdx|html?)$/i.test(path) ? path : `${path}.js`;
}
