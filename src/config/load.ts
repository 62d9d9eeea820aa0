/** Reads the configs that hold for files: the nearest one above each. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { BadInput } from "../errors.js";
import { createConfigFinder, KEY, refuseCode } from "./find.js";
import { createFileRules, type FileRules } from "./file-rules.js";
import type { parseConfig } from "./parse.js";
import type { Config } from "./schema.js";

export interface LoadedConfig {
  readonly values: Config;
  /** Absolute; its folder is what its patterns are relative to. `undefined` when there is no config. */
  readonly path: string | undefined;
  readonly rules: FileRules;
}

const NONE: LoadedConfig = { values: {}, path: undefined, rules: createFileRules({}, "") };

/** Configs by the files that they hold for. All paths are absolute. */
export interface Configs {
  /** Reads the configs above these folders. To be done before anything is asked about a file in them. */
  readonly load: (folders: Iterable<string>) => Promise<void>;
  /** The nearest config above a file. */
  readonly of: (file: string) => LoadedConfig;
  /** Whether a config above that path leaves it out: their `ignore` lists add up, as .gitignore files do. */
  readonly leavesOut: (path: string, isFolder: boolean) => boolean;
  /** All that were read. */
  readonly all: () => readonly LoadedConfig[];
}

/** Configs found from each file upwards, or the one that a flag names for all of them. Throws BadInput. */
export function createConfigs(cwd: string, named: string | undefined): Configs {
  const found = named === undefined ? createConfigFinder(cwd) : always([findNamed(cwd, named)]);
  const loaded = new Map<string, LoadedConfig>();
  const above = (path: string): readonly LoadedConfig[] =>
    found(dirname(path)).flatMap((config) => loaded.get(config) ?? []);
  return {
    load: async (folders) => {
      for (const path of new Set([...folders].flatMap(found)))
        if (!loaded.has(path)) loaded.set(path, readConfig(cwd, path, (await import("./parse.js")).parseConfig));
    },
    of: (file) => above(file)[0] ?? NONE,
    leavesOut: (path, isFolder) => above(path).some(({ rules }) => rules.leavesOut(path, isFolder)),
    all: () => [...loaded.values()],
  };
}

/** Reads and checks one config. The parser is handed in, as it is loaded only where there is a config. */
export function readConfig(cwd: string, path: string, parse: typeof parseConfig): LoadedConfig {
  const key = path.endsWith("package.json") ? KEY : undefined;
  const values = parse(readFileSync(path, "utf8"), relative(cwd, path), key);
  return { values, path, rules: createFileRules(values, dirname(path)) };
}

function findNamed(cwd: string, named: string): string {
  const path = resolve(cwd, named);
  if (!existsSync(path)) throw new BadInput(`there is no config file "${named}"`);
  refuseCode(cwd, path);
  return path;
}

function always<T>(value: T): () => T {
  return () => value;
}
