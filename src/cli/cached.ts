/** `lint`: what the engine found is kept, and taken again where everything that it was made from is the same. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { BadInput } from "../errors.js";
import { openCache, toHash, type Cache } from "../files/cache.js";
import { remember } from "../files/observe.js";
import type { DiskProject } from "../files/project.js";
import { foldersToTop } from "../files/world.js";
import { isRecord } from "../is-record.js";
import type { Outcome, Packs, Project } from "../model.js";
import { ApiPack } from "../rules/pack.js";
import type { Engine } from "./engine.js";
import { toolVersion } from "./tool.js";

export interface CacheFlags {
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

/** The cache of a run; none where there is no `node_modules` to keep it in. Throws BadInput where one is asked for there. */
export function findCache(cwd: string, { cache, cacheLocation }: CacheFlags): Cache | undefined {
  if (cache === false) return undefined;
  const home = foldersToTop(cwd).find((folder) => existsSync(join(folder, "node_modules")));
  const folder =
    cacheLocation === undefined ? home && join(home, "node_modules/.cache/chatshift") : resolve(cwd, cacheLocation);
  if (folder !== undefined) return openCache(folder, [toolVersion(), readBuild(), cwd]);
  if (cache === undefined) return undefined;
  throw new BadInput("--cache: there is no node_modules to keep it in", "Name a folder: --cache-location <folder>.");
}

/** What the build was made from, where it wasn't published: there the version says it. */
function readBuild(): string {
  try {
    return readFileSync(new URL("../../.inputs", import.meta.url), "utf8");
  } catch {
    return "";
  }
}

/** The engine with a memory. What packs say that are not made of rules can't be told apart: it is never kept. */
export function withCache(engine: Engine, cache: Cache): Engine {
  const kept =
    <O>(name: string, run: (project: Project, pack: Packs, options: O) => Promise<Outcome>) =>
    (project: Project & Pick<DiskProject, "imports">, pack: Packs, options: O): Promise<Outcome> => {
      const rules = pack.members.flatMap((one) => (one instanceof ApiPack ? [toHash(one.rules)] : []));
      if (rules.length < pack.members.length) return run(project, pack, options);
      const { root, sources, documents, imports } = project;
      const from = { root, rules, options, imports, texts: toHash([sources, documents]) };
      return remember({ cache, name, from, isValue: isOutcome }, project, (disk) => run(disk, pack, options));
    };
  return { ...engine, lint: kept("lint", engine.lint), upgrade: kept("upgrade", engine.upgrade) };
}

/** Of entries that are whole there are only such that were written here. */
function isOutcome(value: unknown): value is Outcome {
  return isRecord(value) && Array.isArray(value["reported"]);
}
