/** The engine as the commands call it, loaded only when they do. */
import type { LintOptions, Outcome, Packs, Project, UpgradeOptions } from "../model.js";
import type { Library } from "../packs/library.js";
import type { Seen } from "../upgrade.js";

export interface Engine {
  readonly openLibrary: () => Promise<Library>;
  readonly upgrade: (project: Project, pack: Packs, options: UpgradeOptions, seen?: Seen) => Promise<Outcome>;
  readonly lint: (project: Project, pack: Packs, options: LintOptions) => Promise<Outcome>;
}

export const engine: Engine = {
  openLibrary: async () => (await import("../packs/builtin.js")).builtinLibrary(),
  upgrade: async (project, pack, options, seen) =>
    (await import("../upgrade.js")).upgrade(project, pack, options, undefined, seen),
  lint: async (project, pack, options) => (await import("../lint.js")).lint(project, pack, options),
};
