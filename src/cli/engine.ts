/** The engine as the commands call it, loaded only when they do. */
import type { LintOptions, Outcome, Pack, Project, UpgradeOptions } from "../model.js";
import type { SieveWords } from "../program/sieve.js";

export interface Engine {
  readonly loadPack: () => Promise<Pack>;
  readonly findWords: (pack: Pack) => Promise<SieveWords>;
  readonly upgrade: (project: Project, pack: Pack, options: UpgradeOptions) => Promise<Outcome>;
  readonly lint: (project: Project, pack: Pack, options: LintOptions) => Promise<Outcome>;
}

export const engine: Engine = {
  loadPack: async () => (await import("../rules/builtin.js")).loadBuiltinPack(),
  findWords: async (pack) => (await import("../program/words.js")).loadSieveWords(pack),
  upgrade: async (project, pack, options) => (await import("../upgrade.js")).upgrade(project, pack, options),
  lint: async (project, pack, options) => (await import("../lint.js")).lint(project, pack, options),
};
