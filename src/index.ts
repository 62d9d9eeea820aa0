/**
 * The public API: the two sentences of the tool as pure functions over a project, the rules, and what is needed to
 * make a project and to use the results. Nothing here writes to disk.
 *
 *     const pack = loadPack();
 *     const project = await readProject(["src"], pack);
 *     const outcome = upgrade(project, pack, toUpgradeOptions(pack, { to: "3.6" }));
 *     for (const [path, text] of writeTexts(project, outcome)) …
 */
import { resolve } from "node:path";
import { BadInput } from "./errors.js";
import { createProject } from "./files/project.js";
import { isCodeName } from "./files/kinds.js";
import { findAliases } from "./files/aliases.js";
import { selectDocuments, selectSources } from "./files/select.js";
import { findSourceFiles } from "./files/walk.js";
import { groupBy } from "./group-by.js";
import type { LintOptions, Outcome, Pack, Project, UpgradeOptions } from "./model.js";
import { builtinLibrary } from "./packs/builtin.js";
import { firstOf } from "./packs/pack-set.js";
import { toSieveWords } from "./packs/words.js";
import { loadPackRules } from "./rules/load.js";
import { ApiPack } from "./rules/pack.js";
import { applyEdits } from "./text/apply-edits.js";
import { documentKind } from "./text/documents.js";
import { parseVersion, type Version } from "./version.js";

export { BadInput } from "./errors.js";
export { lint } from "./lint.js";
export type {
  Edit,
  Evidence,
  Finding,
  LintOptions,
  Outcome,
  Pack,
  Place,
  Plan,
  Project,
  Reported,
  Severity,
  Source,
  Status,
  Surface,
  UpgradeOptions,
} from "./model.js";
export { builtinIds, loadBuiltinPack } from "./rules/builtin.js";
export { applyEdits } from "./text/apply-edits.js";
export { upgrade } from "./upgrade.js";
export { compareVersions, parseVersion } from "./version.js";
export type { Version } from "./version.js";

/** The rules that come with chatshift, or those of a folder. Throws BadInput that lists every fault of the latter. */
export function loadPack(folder?: string): Pack {
  return folder === undefined ? firstOf(builtinLibrary().all()) : new ApiPack(loadPackRules(folder));
}

/** Files, folders and patterns on disk as a project: what `chatshift` would look into, given the same paths. */
export async function readProject(paths: readonly string[], pack: Pack, cwd: string = process.cwd()): Promise<Project> {
  const root = resolve(cwd);
  const { files, documents, hidden } = await findSourceFiles(paths, { cwd: root, isExcluded: () => false });
  const words = toSieveWords(pack);
  const aliases = findAliases(root, documents, Object.keys(pack.api.sdks));
  const others = selectDocuments(root, [...documents, ...hidden], words);
  const { kept, importersOf } = await selectSources(root, files, words, { aliases, documents: others });
  return createProject(root, { kept, documents: others, importersOf }, new Set([...files, ...documents]));
}

/** Texts by path as a project; everything in it may be changed, and there is nothing else. */
export function createProjectOf(texts: Readonly<Record<string, string>>): Project {
  const known = new Map(Object.entries(texts));
  const all = [...known].map(([path, text]) => ({ path, text }));
  return {
    root: "/",
    sources: all.filter(({ path }) => isCodeName(path)),
    documents: all.filter(({ path }) => documentKind(path) !== undefined),
    read: (path) => known.get(path),
    list: (path) => namesIn(known.keys(), path),
    isWritable: (path) => known.has(path),
  };
}

/** Names of files and folders in a folder, of which all files are known. */
function namesIn(paths: Iterable<string>, folder: string): readonly string[] {
  const start = folder === "." ? "" : `${folder}/`;
  return [
    ...new Set(
      [...paths].flatMap((path) => (path.startsWith(start) ? [path.slice(start.length).replace(/\/.*$/, "")] : [])),
    ),
  ];
}

/** What may be asked of a run; whatever is left out is as on the command line. */
export interface Asked {
  readonly to?: string;
  readonly from?: string;
  readonly fromWebhooks?: string;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly wrappers?: readonly string[];
  readonly guesses?: boolean;
}

/** Options of `upgrade`. Throws BadInput for a version that the pack doesn't have. */
export function toUpgradeOptions(
  pack: Pack,
  asked: Asked & { readonly includeReview?: boolean; readonly markers?: boolean } = {},
): UpgradeOptions {
  const { includeReview = false, markers = true } = asked;
  return { ...toEngineOptions(pack, asked), includeReview, markers };
}

/** Options of `lint`. Throws BadInput for a version that the pack doesn't have. */
export function toLintOptions(pack: Pack, asked: Asked = {}): LintOptions {
  return toEngineOptions(pack, asked);
}

function toEngineOptions(pack: Pack, asked: Asked): LintOptions {
  const { to, from, fromWebhooks, only = [], skip = [], wrappers = [], guesses = false } = asked;
  return {
    to: toKnown(pack, to) ?? pack.newestStable,
    from: toKnown(pack, from),
    fromWebhooks: toKnown(pack, fromWebhooks),
    only,
    skip,
    wrappers,
    guesses,
  };
}

function toKnown(pack: Pack, text: string | undefined): Version | undefined {
  if (text === undefined) return undefined;
  const version = parseVersion(text);
  if (version !== undefined && pack.versions.some((one) => one.version === version)) return version;
  const known = pack.versions.map((one) => one.version).join(", ");
  throw new BadInput(`there is no version ${text} of the ${pack.name}`, `Versions: ${known}.`);
}

/** The new texts of the files that an outcome changes, by path. A byte order mark is no part of a text. */
export function writeTexts(project: Project, { edits }: Outcome): ReadonlyMap<string, string> {
  const texts = new Map(project.sources.map(({ path, text }) => [path, text]));
  const byPath = groupBy(edits, ({ place }) => place.path);
  return new Map(
    [...byPath].map(([path, own]) => [path, applyEdits(texts.get(path) ?? project.read(path) ?? "", own)]),
  );
}
