/** The nearest chatshift config above a file, as a linter's plugin heeds it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { createConfigFinder } from "../config/find.js";
import type { FileRules } from "../config/file-rules.js";
import { readConfig, type LoadedConfig } from "../config/load.js";
import type { parseConfig } from "../config/parse.js";
import type { FaceSettings } from "./settings.js";

/** What configs say of one file. */
export interface FileConfig {
  /** What holds where the linter's own settings say nothing. */
  readonly settings: FaceSettings;
  /** Whether the file is left out. */
  readonly isLeftOut: boolean;
  /** The severity of findings with that id there, where the config names one; `off`: they are not told. */
  readonly levelOf: (id: string) => ReturnType<FileRules["levelOf"]>;
}

const NONE: FileConfig = { settings: {}, isLeftOut: false, levelOf: () => undefined };

interface Read {
  readonly text: string;
  readonly config: LoadedConfig;
}
/** The last reading of each config: an editor asks again about what hasn't changed. */
const known = new Map<string, Read>();

/** Looks for configs again each time. Throws BadInput for one that can't be. */
export function findFileConfig(root: string, path: string): FileConfig {
  const file = resolve(root, path);
  const configs = createConfigFinder(root)(dirname(file)).map((found) => readOnce(root, found));
  const [nearest] = configs;
  if (nearest === undefined) return NONE;
  const { target, from, fromWebhooks, wrappers, only, skip } = nearest.values;
  const given = { target, from, fromWebhooks, wrappers, only, skip };
  return {
    settings: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    isLeftOut: configs.some(({ rules }) => rules.leavesOut(file, false)),
    levelOf: (id) => nearest.rules.levelOf(file, id),
  };
}

function readOnce(root: string, path: string): LoadedConfig {
  const text = readFileSync(path, "utf8");
  const before = known.get(path);
  if (before?.text === text) return before.config;
  const config = readConfig(root, path, requireParser());
  known.set(path, { text, config });
  return config;
}

/** Loaded only where there is a config, and at once, as a rule can't wait. */
function requireParser(): typeof parseConfig {
  const module: unknown = createRequire(import.meta.url)("../config/parse.js");
  if (!isParser(module)) throw new Error("chatshift is damaged: install it again");
  return module.parseConfig;
}

function isParser(value: unknown): value is { readonly parseConfig: typeof parseConfig } {
  return typeof value === "object" && value !== null && "parseConfig" in value;
}
