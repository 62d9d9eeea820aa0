/** Finds, reads and checks the config file. */
import { existsSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { BadInput } from "../errors.js";
import type { Config } from "./schema.js";
import { foldersToTop } from "../files/world.js";

export interface LoadedConfig {
  readonly values: Config;
  /** Absolute; its folder is what `ignore` is relative to. `undefined` when there is no config. */
  readonly path: string | undefined;
}

const NAMES = ["chatshift.config.yaml", "chatshift.config.yml", "chatshift.config.json"];
/** Where other tools have code: refused in words, as a config that is passed over in silence helps nobody. */
const CODE = ["js", "cjs", "mjs", "ts", "cts", "mts"].map((extension) => `chatshift.config.${extension}`);
const KEY = "chatshift";

/** The config that a flag names, or else the nearest one above the working directory, up to a git work tree's top. */
export async function loadConfig(cwd: string, named: string | undefined): Promise<LoadedConfig> {
  const path = named === undefined ? findConfig(cwd) : resolve(cwd, named);
  if (path === undefined) return { values: {}, path };
  if (!existsSync(path)) throw new BadInput(`there is no config file "${named ?? path}"`);
  refuseCode(cwd, path);
  const { parseConfig } = await import("./parse.js");
  const shown = relative(cwd, path);
  return {
    values: parseConfig(readFileSync(path, "utf8"), shown, path.endsWith("package.json") ? KEY : undefined),
    path,
  };
}

/** Throws BadInput for a config that would have to be run. */
function refuseCode(cwd: string, path: string): void {
  if (!/\.[cm]?[jt]s$/.test(path)) return;
  throw new BadInput(
    `${relative(cwd, path)}: a config is data, and never run`,
    `Write it as ${NAMES.join(", ")} or under the key "${KEY}" of package.json.`,
  );
}

function findConfig(cwd: string): string | undefined {
  for (const folder of foldersToTop(cwd)) {
    const code = CODE.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (code !== undefined) refuseCode(cwd, code);
    const found = [...NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path)), ...findKey(folder)];
    const [first, second] = found;
    if (second !== undefined)
      throw new BadInput(
        `there are two configs: ${found.map((path) => relative(cwd, path)).join(" and ")}`,
        "Keep one.",
      );
    if (first !== undefined) return first;
  }
  return undefined;
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
