/** What a face may load at once, and what only when a file is worth it: the compiler takes a quarter of a second. */
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { findAliases, withAliases } from "../files/aliases.js";
import { requireCached } from "../load/code-cache.js";
import { once } from "../once.js";
import { builtinLibrary } from "../packs/builtin.js";
import { createSieve } from "../program/sieve.js";
import type { FileRequest, Inspection } from "./inspect.js";

/** The engine for one file, behind its sieve. */
export interface FileEngine {
  /**
   * Whether a word of the API stands in the text of a file, or a name by which its project imports what a word means.
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
  const sieve = once(() => createSieve(builtinLibrary().words));
  const sieves = new Map<string, ReturnType<typeof createSieve>>();
  return {
    hasWord(text, file) {
      const folder = dirname(resolve(file));
      const scan = sieves.get(folder) ?? withAliases(sieve(), findAliases(folder, [], builtinLibrary().packages));
      sieves.set(folder, scan);
      const bytes = Buffer.from(text);
      return scan(bytes, bytes.length).isHit;
    },
    inspect: (request) => load().inspect(request),
  };
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
