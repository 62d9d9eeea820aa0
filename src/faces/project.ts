/** A project of one file: what it imports is read from disk, what imports it is never looked for. */
import { readdirSync } from "node:fs";
import { relative, resolve } from "node:path";
import { loadFile } from "../files/project.js";
import type { Project, Source } from "../model.js";
import { isEnvironment } from "../text/documents.js";

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
    documents: findEnvironments(root, source.path),
    read: (path) => {
      if (!texts.has(path)) texts.set(path, load(path));
      return texts.get(path);
    },
    isWritable: (path) => path === source.path,
  };
}

/** What sets environment variables beside a file and in the folders above it, up to the root. */
function findEnvironments(root: string, path: string): Source[] {
  if (path.startsWith("../")) return [];
  const folders = path.split("/").map((_, index, steps) => steps.slice(0, index).join("/"));
  return folders.flatMap((folder) =>
    list(resolve(root, folder)).flatMap((name) => {
      const shown = folder === "" ? name : `${folder}/${name}`;
      const decoded = isEnvironment(name) ? loadFile(resolve(root, shown))?.decoded : undefined;
      return decoded?.kind === "text" ? [{ path: shown, text: decoded.text }] : [];
    }),
  );
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The path of a file as the engine takes it. A name that tells nothing of the language is read as JavaScript. */
export function toProjectPath(root: string, name: string): string {
  const path = relative(root, resolve(root, name)).replaceAll("\\", "/");
  return /\.(?:[cm]?[jt]sx?|vue|svelte|html?)$/i.test(path) ? path : `${path}.js`;
}
