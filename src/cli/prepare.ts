/** What `upgrade` and `lint` do before the engine: config, files, rules, sieve. */
import { existsSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { loadConfig } from "../config/load.js";
import type { LoadedConfig } from "../config/load.js";
import { BadInput } from "../errors.js";
import { createProject } from "../files/project.js";
import type { DiskProject } from "../files/project.js";
import { selectDocuments, selectSources } from "../files/select.js";
import type { Skipped, Walk } from "../files/walk.js";
import { findSourceFiles } from "../files/walk.js";
import { isEnvironment, isSettings } from "../text/documents.js";
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
  const pack = await engine.loadPack();
  const words = await engine.findWords(pack);
  const around = given.length > 0 ? await findAround(io.cwd, walk.files) : NOTHING;
  const selection = selectSources(io.cwd, walk.files, words, around.files);
  const settings = [
    ...walk.hidden,
    ...[...around.documents.filter(isSettings), ...around.hidden].filter(isAbove(walk.files)),
  ];
  const documents = selectDocuments(io.cwd, [...new Set([...walk.documents, ...settings])], words);
  if (walk.files.length === 0 && !walk.documents.some((path) => documents.has(path)))
    throw new BadInput("there is no source file to look into", describeSkipped(walk.skipped));
  const left = new Set(selection.skipped.map(({ path }) => path));
  return {
    config: config.values,
    pack,
    paths: walk.files.filter((path) => !left.has(path)),
    skipped: [...walk.skipped, ...selection.skipped],
    failed: selection.failed,
    project: createProject(
      io.cwd,
      { ...selection, documents },
      new Set([...walk.files, ...walk.documents]),
      new Set([...walk.hidden, ...around.hidden]),
    ),
  };
}

/**
 * The other source files of the project that the command runs in: what imports a given file may have to change with
 * it. A folder that is no project is not searched, it may be anything.
 */
async function findAround(cwd: string, given: readonly string[]): Promise<Around> {
  if (!["package.json", ".git"].some((name) => existsSync(join(cwd, name)))) return NOTHING;
  const own = new Set(given);
  const walk = await findSourceFiles(["."], { cwd, isExcluded: () => false });
  return { ...walk, files: walk.files.filter((path) => !own.has(path)) };
}

/** Whether the folder that a settings file is for holds any of these files. */
function isAbove(files: readonly string[]): (path: string) => boolean {
  return (path) => {
    const folder = posix.dirname(path).replace(/(?:^|\/)config$/, "") || ".";
    return files.some((file) => (folder === "." ? !file.startsWith("../") : file.startsWith(`${folder}/`)));
  };
}

type Around = Pick<Walk, "files" | "documents" | "hidden">;
const NOTHING: Around = { files: [], documents: [], hidden: [] };

/** Whether no text matters: variables that no code asks for say nothing. */
export function isEmpty({ sources, documents }: DiskProject): boolean {
  return sources.length === 0 && documents.every(({ path }) => isEnvironment(path));
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
