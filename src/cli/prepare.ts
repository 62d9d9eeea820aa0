/** What `upgrade` and `lint` do before the engine: config, files, rules, sieve. */
import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { loadConfig } from "../config/load.js";
import type { LoadedConfig } from "../config/load.js";
import { BadInput } from "../errors.js";
import { createProject } from "../files/project.js";
import type { DiskProject } from "../files/project.js";
import { selectSources } from "../files/select.js";
import type { Skipped } from "../files/walk.js";
import { findSourceFiles } from "../files/walk.js";
import type { Outcome, Pack } from "../model.js";
import type { Engine } from "./engine.js";
import type { Io } from "./io.js";
import type { SharedFlags } from "./options.js";

export interface Prepared {
  readonly config: LoadedConfig["values"];
  readonly pack: Pack;
  /** All source files found, but for those in `skipped`. */
  readonly paths: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  readonly project: DiskProject;
}

/** Throws BadInput for what the user can put right. The compiler isn't loaded by any of this. */
export async function prepare(io: Io, engine: Engine, given: readonly string[], flags: SharedFlags): Promise<Prepared> {
  const config = await loadConfig(io.cwd, flags.config);
  const walk = await findSourceFiles(given.length > 0 ? given : ["."], {
    cwd: io.cwd,
    isExcluded: await createExclusion(config),
  });
  if (walk.files.length === 0)
    throw new BadInput("there is no source file to look into", describeSkipped(walk.skipped));
  const pack = await engine.loadPack();
  const around = given.length > 0 ? await findAround(io.cwd, walk.files) : [];
  const selection = selectSources(io.cwd, walk.files, await engine.findWords(pack), around);
  const left = new Set(selection.skipped.map(({ path }) => path));
  return {
    config: config.values,
    pack,
    paths: walk.files.filter((path) => !left.has(path)),
    skipped: [...walk.skipped, ...selection.skipped],
    failed: selection.failed,
    project: createProject(io.cwd, selection.kept, new Set(walk.files)),
  };
}

/**
 * The other source files of the project that the command runs in: what imports a given file may have to change with
 * it. A folder that is no project is not searched, it may be anything.
 */
async function findAround(cwd: string, given: readonly string[]): Promise<readonly string[]> {
  if (!["package.json", ".git"].some((name) => existsSync(join(cwd, name)))) return [];
  const own = new Set(given);
  const { files } = await findSourceFiles(["."], { cwd, isExcluded: () => false });
  return files.filter((path) => !own.has(path));
}

/** What comes out when no file passes the sieve: there is no need to load the engine. */
export function toEmptyOutcome({ from, to }: Pick<Outcome, "from" | "to">): Outcome {
  return { from, to, reported: [], edits: [], unparsed: [], outside: [] };
}

async function createExclusion({ values, path }: LoadedConfig): Promise<(path: string, isFolder: boolean) => boolean> {
  if (path === undefined || values.ignore === undefined) return () => false;
  const { default: ignore } = await import("ignore");
  const rules = ignore().add(values.ignore);
  const folder = dirname(path);
  return (file, isFolder) => {
    const inside = relative(folder, file).split(sep).join("/");
    return !inside.startsWith("..") && inside !== "" && rules.ignores(isFolder ? `${inside}/` : inside);
  };
}

function describeSkipped(skipped: readonly Skipped[]): string {
  const hint = 'Give a file, a folder or a pattern in quotes, such as "src/**/*.ts".';
  if (skipped.length === 0) return hint;
  const told = skipped.slice(0, 5).map(({ path, reason }) => `${path} (${reason})`);
  return `Left out: ${told.join(", ")}${skipped.length > 5 ? ", …" : ""}. ${hint}`;
}
