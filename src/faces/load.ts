/** What a face may load at once, and what only when a file is worth it: the compiler takes a quarter of a second. */
import { dirname, parse, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findAliases, withAliases } from "../files/aliases.js";
import { loadFile } from "../files/project.js";
import { requireCached } from "../load/code-cache.js";
import { once } from "../once.js";
import { builtinLibrary } from "../packs/builtin.js";
import { findLeads } from "../program/leads.js";
import { createSieve } from "../program/sieve.js";
import { isData } from "../text/documents.js";
import type { FileRequest, Inspection } from "./inspect.js";
import { findSettings } from "./project.js";

/** The engine for one file, behind its sieve. */
export interface FileEngine {
  /**
   * Whether a word of the API stands in the text of a file, or a name by which its project takes what a word means: that
   * of a package, of an environment variable, or of a data file.
   * Without one nothing is loaded and nothing is looked at.
   */
  hasWord(text: string, file: string): boolean;
  inspect(request: FileRequest): Inspection;
}

export interface Inspector {
  readonly inspect: (request: FileRequest) => Inspection;
}

/** An engine that loads the inspector at the first file with a word. */
export function createFileEngine(load: () => Inspector): FileEngine {
  const shared = once(() => createSieve(builtinLibrary().words));
  const sieves = new Map<string, ReturnType<typeof createSieve>>();
  const sieveOf = (folder: string): ReturnType<typeof createSieve> => {
    const { words, packages } = builtinLibrary();
    const leads = findLeads(settingsAbove(folder), words);
    const aliases = [...findAliases(folder, [], packages), ...leads.aliases];
    return withAliases(leads.words === words ? shared() : createSieve(leads.words), aliases);
  };
  const data = new Map<string, boolean>();
  const isNamedIn = (path: string): boolean => {
    const known = data.get(path) ?? namesApi(path);
    data.set(path, known);
    return known;
  };
  return {
    hasWord(text, file) {
      const folder = dirname(resolve(file));
      const sieve = sieves.get(folder) ?? sieveOf(folder);
      sieves.set(folder, sieve);
      const bytes = Buffer.from(text);
      const { isHit, specifiers } = sieve(bytes, bytes.length);
      return isHit || specifiers.some((specifier) => isData(specifier) && isNamedIn(resolve(folder, specifier)));
    },
    inspect: (request) => load().inspect(request),
  };
}

/** What may set environment variables for code in a folder, or configure it. */
function settingsAbove(folder: string): readonly (readonly [path: string, text: string])[] {
  const { root } = parse(folder);
  const path = relative(root, folder).replaceAll("\\", "/");
  return findSettings(root, `${path}/`).map((file) => [file.path, file.text] as const);
}

/** Whether a word of the API stands in a data file. */
function namesApi(path: string): boolean {
  const decoded = loadFile(path)?.decoded;
  return decoded?.kind === "text" && findLeads([[path, decoded.text]], builtinLibrary().words).scans.size > 0;
}

/** Loads synchronously, as an ESLint rule can't wait, from the one file that the build makes of the engine. */
export function requireInspector(): Inspector {
  const bundled: unknown = requireCached(fileURLToPath(new URL("../../bundled-inspector.cjs", import.meta.url)));
  const inspector = hasInspector(bundled) ? bundled.inspector() : undefined;
  if (!isInspector(inspector)) throw new Error("chatshift is damaged: install it again");
  return inspector;
}

function hasInspector(value: unknown): value is { readonly inspector: () => unknown } {
  return typeof value === "object" && value !== null && "inspector" in value;
}

function isInspector(value: unknown): value is Inspector {
  return typeof value === "object" && value !== null && "inspect" in value;
}
