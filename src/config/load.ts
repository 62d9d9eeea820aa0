/** Finds, reads and checks the config file. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { BadInput } from "../errors.js";
import type { Config } from "./schema.js";

export interface LoadedConfig {
  readonly values: Config;
  /** Absolute; its folder is what `ignore` is relative to. `undefined` when there is no config. */
  readonly path: string | undefined;
}

const NAMES = ["chatshift.config.yaml", "chatshift.config.yml", "chatshift.config.json"];
const KEY = "chatshift";

/** The config that a flag names, or else the nearest one above the working directory, up to a git work tree's top. */
export async function loadConfig(cwd: string, named: string | undefined): Promise<LoadedConfig> {
  const path = named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (path === undefined) return { values: {}, path };
  if (!existsSync(path)) throw new BadInput(`there is no config file "${named ?? path}"`);
  const { parseConfig } = await import("./parse.js");
  const shown = relative(cwd, path);
  return {
    values: parseConfig(readFileSync(path, "utf8"), shown, path.endsWith("package.json") ? KEY : undefined),
    path,
  };
}

function findConfig(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = [...NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path)), ...findKey(folder)];
    const [first, second] = found;
    if (second !== undefined)
      throw new BadInput(
        `there are two configs: ${found.map((path) => relative(cwd, path)).join(" and ")}`,
        "Keep one.",
      );
    if (first !== undefined) return first;
    if (existsSync(join(folder, ".git")) || dirname(folder) === folder) return undefined;
  }
}

function findKey(folder: string): readonly string[] {
  const path = join(folder, "package.json");
  try {
    const text = readFileSync(path, "utf8");
    if (!text.includes(`"${KEY}"`)) return [];
    const content: unknown = JSON.parse(text);
    return typeof content === "object" && content !== null && KEY in content ? [path] : [];
  } catch {
    return [];
  }
}
