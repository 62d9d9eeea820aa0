/** The engine as the commands call it, loaded only when they do. */
import type { LintOptions, Outcome, Packs, Project, UpgradeOptions } from "../model.js";
import type { Library } from "../packs/library.js";
import type { ApiFlags } from "./options.js";
import type { Seen } from "../upgrade.js";

export interface Engine {
  /** The packs that come with chatshift, and those that the user names, seen from a folder. */
  readonly openLibrary: (cwd: string, flags: ApiFlags) => Promise<Library>;
  readonly upgrade: (project: Project, pack: Packs, options: UpgradeOptions, seen?: Seen) => Promise<Outcome>;
  readonly lint: (project: Project, pack: Packs, options: LintOptions) => Promise<Outcome>;
}

export const engine: Engine = {
  openLibrary: async (cwd, { api, pack = [] }) => {
    const builtin = (await import("../packs/builtin.js")).builtinLibrary();
    const library =
      pack.length === 0 ? builtin : builtin.with((await import("../packs/added.js")).addedPacks(cwd, pack));
    return api === undefined ? library : library.only(api);
  },
  upgrade: async (project, pack, options, seen) =>
    (await import("../upgrade.js")).upgrade(project, pack, options, undefined, seen),
  lint: async (project, pack, options) => (await import("../lint.js")).lint(project, pack, options),
};
