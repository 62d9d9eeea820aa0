/** The engine as the commands call it, loaded only when they do. */
import { readFileSync } from "node:fs";
import type { LintOptions, Outcome, Pack, Project, UpgradeOptions } from "../model.js";
import type { Seen } from "../upgrade.js";
import type { SieveWords } from "../program/sieve.js";

export interface Engine {
  readonly loadPack: () => Promise<Pack>;
  readonly findWords: (pack: Pack) => Promise<SieveWords>;
  readonly upgrade: (project: Project, pack: Pack, options: UpgradeOptions, seen?: Seen) => Promise<Outcome>;
  readonly lint: (project: Project, pack: Pack, options: LintOptions) => Promise<Outcome>;
}

export const engine: Engine = {
  loadPack: async () => (await import("../rules/builtin.js")).loadBuiltinPack(),
  findWords: async (pack) => readWords(pack) ?? (await import("../program/words.js")).toSieveWords(pack),
  upgrade: async (project, pack, options, seen) =>
    (await import("../upgrade.js")).upgrade(project, pack, options, undefined, seen),
  lint: async (project, pack, options) => (await import("../lint.js")).lint(project, pack, options),
};

/** The words that the build derived, as deriving them takes longer than a run may; there are none in the sources. */
function readWords({ id }: Pack): SieveWords | undefined {
  try {
    const words: unknown = JSON.parse(readFileSync(new URL(`../../rules/${id}.words.json`, import.meta.url), "utf8"));
    return isSieveWords(words) ? words : undefined;
  } catch {
    return undefined;
  }
}

function isSieveWords(value: unknown): value is SieveWords {
  return typeof value === "object" && value !== null && "anywhere" in value && "whole" in value;
}
