/** What `upgrade` and `lint` do before the engine: config, files, rules, sieve. */
import { dirname, posix, resolve } from "node:path";
import { createConfigs, type Configs } from "../config/load.js";
import { BadInput } from "../errors.js";
import type { Cache } from "../files/cache.js";
import { createProject } from "../files/project.js";
import type { DiskProject } from "../files/project.js";
import { findAliases } from "../files/aliases.js";
import { selectDocuments, selectSources } from "../files/select.js";
import type { Skipped, Walk } from "../files/walk.js";
import { findSourceFiles, statsOf } from "../files/walk.js";
import { findWorld } from "../files/world.js";
import { isEnvironment, isGuest, isSettings } from "../text/documents.js";
import type { Outcome, Packs } from "../model.js";
import type { Library } from "../packs/library.js";
import type { Engine } from "./engine.js";
import type { Io } from "./io.js";
import type { EngineFlags } from "./options.js";

export interface Prepared {
  readonly configs: Configs;
  readonly pack: Packs;
  /** Files that the user gave, by themselves or by a folder or pattern; `undefined` when none were named. */
  readonly given: ReadonlySet<string> | undefined;
  /** All source files found, but for those in `skipped`. */
  readonly paths: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  readonly project: DiskProject;
}

/** Throws BadInput for what the user can fix. The compiler isn't loaded by any of this. */
export async function prepare(
  io: Io,
  engine: Engine,
  given: readonly string[],
  flags: EngineFlags,
  cache?: Cache,
): Promise<Prepared> {
  const configs = createConfigs(io.cwd, flags.config);
  await configs.load([io.cwd]);
  const walk = await walkGiven(io.cwd, given, configs);
  const library = await engine.openLibrary(io.cwd, flags);
  const { words } = library;
  const around = await findAround(io.cwd, walk, given);
  const aliases = findAliases(io.cwd, [...walk.documents, ...around.documents], library.packages);
  const settings = [
    ...walk.hidden,
    ...[...around.documents.filter(isSettings), ...around.hidden].filter(isAbove(walk.files)),
  ];
  const own = new Set([...walk.documents, ...settings]);
  const named = selectDocuments(io.cwd, [...new Set([...own, ...around.documents])], words);
  const documents = new Map([...named].filter(([path]) => own.has(path) || isGuest(path)));
  const selection = await selectSources(io.cwd, walk.files, words, {
    around: around.files,
    aliases,
    documents: named,
    isOwn: (path) => own.has(path),
    cache,
  });
  if (walk.files.length === 0 && !walk.documents.some((path) => documents.has(path))) {
    // A list of files that a commit hook hands over is no mistake, whatever is in it.
    if (given.length === 0 || !given.every((path) => isFile(resolve(io.cwd, path))))
      throw new BadInput("there is no source file to look into", describeSkipped(walk.skipped));
    const note = `Note: none of the given files is one that is looked into. ${listSkipped(walk.skipped)}`;
    io.error(`${note.trim()}\n`);
  }
  const left = new Set(selection.skipped.map(({ path }) => path));
  const project = createProject(
    io.cwd,
    { ...selection, documents },
    new Set([...walk.files, ...walk.documents]),
    new Set([...walk.hidden, ...around.hidden]),
  );
  tellLeft(io, library.left(textsOf(project)));
  return {
    configs,
    pack: packsFor(project, library),
    given: given.length > 0 ? new Set([...walk.files, ...walk.documents, ...walk.hidden]) : undefined,
    paths: walk.files.filter((path) => !left.has(path)),
    skipped: [...walk.skipped, ...selection.skipped],
    failed: selection.failed,
    project,
  };
}

/** The packs that the texts of a project call for. */
export function packsFor(project: Pick<DiskProject, "sources" | "documents">, library: Library): Packs {
  return library.met(textsOf(project));
}

function textsOf({ sources, documents }: Pick<DiskProject, "sources" | "documents">): readonly string[] {
  return [...sources, ...documents].map(({ text }) => text);
}

function tellLeft(io: Io, ids: readonly string[]): void {
  if (ids.length > 0) io.error(`Note: --api leaves out what these files have of other APIs: ${ids.join(", ")}.\n`);
}

/** Configs in the folders that are walked are met on the way: what they leave out is taken out afterwards. */
async function walkGiven(cwd: string, given: readonly string[], configs: Configs): Promise<Walk> {
  const isExcluded = configs.leavesOut;
  const walk = await findSourceFiles(given.length > 0 ? given : ["."], { cwd, isExcluded });
  const folders = new Set([...walk.files, ...walk.documents, ...walk.hidden].map((path) => posix.dirname(path)));
  await configs.load([...folders].map((folder) => resolve(cwd, folder)));
  const isLeftOut = (path: string): boolean => isExcluded(resolve(cwd, path), false);
  const leftOut = walk.files.filter(isLeftOut);
  return {
    files: walk.files.filter((path) => !isLeftOut(path)),
    documents: walk.documents.filter((path) => !isLeftOut(path)),
    hidden: walk.hidden.filter((path) => !isLeftOut(path)),
    skipped: [
      ...walk.skipped,
      ...leftOut.map((path) => ({ path, kind: "file", reason: "ignored by config" }) as const),
    ],
  };
}

function isFile(path: string): boolean {
  return statsOf(path)?.isFile() === true;
}

/**
 * The other source files of the projects that the given ones belong to: what imports one of these may have to change
 * with it. What belongs to no project is not searched around, it may be anything.
 */
async function findAround(cwd: string, { files }: Walk, given: readonly string[]): Promise<Around> {
  const worlds = new Set(findFolders(cwd, files, given).flatMap((folder) => findWorld(folder) ?? []));
  // All there is has been walked already.
  if (given.length === 0) worlds.delete(cwd);
  if (worlds.size === 0) return NOTHING;
  const own = new Set(files);
  const walk = await findSourceFiles([...worlds], { cwd, isExcluded: () => false });
  return { ...walk, files: walk.files.filter((path) => !own.has(path)) };
}

/** Folders that were given, or in which given files lie; absolute. */
function findFolders(cwd: string, files: readonly string[], given: readonly string[]): readonly string[] {
  const found = given.length === 0 ? [cwd] : given.map((path) => resolve(cwd, path));
  const kinds = found.map(statsOf);
  // What doesn't exist is a pattern: then it is the files that tell.
  const all = kinds.includes(undefined) ? files.map((path) => dirname(resolve(cwd, path))) : [];
  return [...new Set([...found.map((path, index) => (kinds[index]?.isDirectory() ? path : dirname(path))), ...all])];
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

function describeSkipped(skipped: readonly Skipped[]): string {
  return `${listSkipped(skipped)}Give a file, a folder or a pattern in quotes, such as "src/**/*.ts".`;
}

/** The first of what is left out, each with its reason; nothing where nothing is. */
function listSkipped(skipped: readonly Skipped[]): string {
  if (skipped.length === 0) return "";
  const told = skipped.slice(0, 5).map(({ path, reason }) => `${path} (${reason})`);
  return `Left out: ${told.join(", ")}${skipped.length > 5 ? ", …" : ""}. `;
}
