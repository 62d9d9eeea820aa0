/** Projects that live in memory, upgraded and linted by the engine as the command line would. */
import ts from "typescript";
import { isCodeName } from "../../src/files/kinds.js";
import { lint } from "../../src/lint.js";
import type { Edit, EngineOptions, Outcome, Pack, Project } from "../../src/model.js";
import { createGround } from "../../src/program/ground.js";
import { aliasesIn, withAliases } from "../../src/files/aliases.js";
import { findLeads } from "../../src/program/leads.js";
import { createImporters, createSieve, selectFiles } from "../../src/program/sieve.js";
import { packsFor } from "../../src/cli/prepare.js";
import { builtinLibrary } from "../../src/packs/builtin.js";
import { createLibrary, type Library } from "../../src/packs/library.js";
import { toPackWords } from "../../src/packs/words.js";
import { loadBuiltinPack } from "../../src/rules/builtin.js";
import { documentKind, isEnvironment, isGuest } from "../../src/text/documents.js";
import { applyEdits } from "../../src/text/apply-edits.js";
import { upgrade } from "../../src/upgrade.js";
import { toVersion, type Version } from "../../src/version.js";

/** Texts by path, byte order marks included. */
export type Files = ReadonlyMap<string, string>;

export interface Wish {
  /** The pack to look with, by its id. */
  readonly api?: string | undefined;
  readonly from?: string | undefined;
  readonly fromWebhooks?: string | undefined;
  readonly to: string;
  readonly review?: boolean | undefined;
  readonly markers?: boolean | undefined;
  readonly wrappers?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
  /** Files that may be read and not changed. */
  readonly locked?: readonly string[] | undefined;
}

export interface Upgraded {
  readonly files: Files;
  readonly outcome: Outcome;
}

const BOM = "\uFEFF";
export const pack = loadBuiltinPack("agent-chat");

/** The packs that a project is looked at with: all that come with chatshift, or one. */
interface Shelf {
  readonly library: Library;
  readonly code: ReturnType<typeof createSieve>;
  readonly document: ReturnType<typeof createSieve>;
}
const shelves = new Map<Pack | undefined, Shelf>();

function shelfFor(using: Pack | undefined): Shelf {
  const known = shelves.get(using);
  if (known) return known;
  const library = using ? createLibrary([{ words: toPackWords(using), load: () => using }]) : builtinLibrary();
  const { words } = library;
  const made = { library, code: createSieve(words), document: createSieve({ ...words, whole: [] }) };
  shelves.set(using, made);
  return made;
}

function packFor({ api }: Wish): Pack | undefined {
  return api === undefined ? undefined : loadBuiltinPack(api);
}

/** What `chatshift upgrade` makes of these files, with all packs or one. */
export function upgradeFiles(files: Files, wish: Wish, using = packFor(wish)): Upgraded {
  const options = { ...toOptions(wish), includeReview: wish.review === true, markers: wish.markers === true };
  return upgrades.remember(using, [[...files], options, wish.locked], () => {
    const shelf = shelfFor(using);
    const project = toProject(files, wish, shelf);
    const outcome = upgrade(project, packsFor(project, shelf.library), options);
    return { files: applyAll(files, outcome.edits), outcome };
  });
}

export function lintFiles(
  files: Files,
  wish: Wish,
  using = packFor(wish),
  more: Pick<EngineOptions, "age"> = {},
): Outcome {
  const options = { ...toOptions(wish), ...more };
  return lints.remember(using, [[...files], options, wish.locked], () => {
    const shelf = shelfFor(using);
    const project = toProject(files, wish, shelf);
    return lint(project, packsFor(project, shelf.library), options);
  });
}

/** What was asked lately of the built-in packs: much of what is held of one case asks the same of it. */
class Answers<T> {
  private readonly known = new Map<string, T>();

  remember(using: Pack | undefined, asked: readonly unknown[], make: () => T): T {
    if (using !== undefined) return make();
    const key = JSON.stringify(asked);
    const answer = this.known.get(key) ?? make();
    this.known.set(key, answer);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_KNOWN && oldest !== undefined) this.known.delete(oldest);
    return answer;
  }
}

const MOST_KNOWN = 400;
const upgrades = new Answers<Upgraded>();
const lints = new Answers<Outcome>();

/** Upgrades version by version, each time with all edits made. */
export function upgradeStepwise(files: Files, wish: Wish): Files {
  const start = wish.from ?? lowestVersion(files);
  let current = files;
  let from = wish.from;
  let fromWebhooks = wish.fromWebhooks;
  for (const version of versionsBetween(start, wish.to)) {
    current = upgradeFiles(current, { ...wish, from, fromWebhooks, to: version }).files;
    if (from !== undefined) from = version;
    if (fromWebhooks !== undefined) fromWebhooks = version;
  }
  return current;
}

/** The versions after `start`, up to `end`; at least that one. */
function versionsBetween(start: string, end: string): readonly Version[] {
  const known = pack.versions.map(({ version }) => version);
  const steps = known.slice(known.indexOf(toVersion(start)) + 1, known.indexOf(toVersion(end)) + 1);
  return steps.length > 0 ? steps : [toVersion(end)];
}

function lowestVersion(files: Files): string {
  const named = [...files.values()].flatMap((text) => text.match(/(?<![\d.])3\.[0-7](?!\d)/g) ?? []);
  return named.toSorted()[0] ?? "3.0";
}

function toOptions({ from, fromWebhooks, to, wrappers, only, skip }: Wish): EngineOptions {
  return {
    from: from === undefined ? undefined : toVersion(from),
    fromWebhooks: fromWebhooks === undefined ? undefined : toVersion(fromWebhooks),
    to: toVersion(to),
    only: only ?? [],
    skip: skip ?? [],
    wrappers: wrappers ?? [],
    guesses: false,
  };
}

/** The project that the command line would hand to the engine: what is code, and passes the sieve. */
function toProject(files: Files, { locked }: Wish, { library, ...sieves }: Shelf): Project {
  const texts = new Map([...files].map(([path, text]) => [path, text.startsWith(BOM) ? text.slice(1) : text]));
  const isLocked = (path: string): boolean => locked?.includes(path) === true;
  const aliases = [...texts].flatMap(([path, text]) => aliasesIn(path, text, library.packages));
  const documents = [...texts].filter(([path, text]) => isDocument(path, text, sieves));
  const leads = findLeads(documents, library.words);
  const scan = withAliases(leads.words === library.words ? sieves.code : createSieve(leads.words), [
    ...aliases,
    ...leads.aliases,
  ]);
  const scans = new Map([
    ...leads.scans,
    ...[...texts].flatMap(([path, text]) => {
      const bytes = Buffer.from(text);
      return isCodeName(path) && !isLocked(path) ? [[path, scan(bytes, bytes.length)] as const] : [];
    }),
  ]);
  const folder = {
    root: "/project",
    read: (path: string): string | undefined => texts.get(path),
    list: (path: string): readonly string[] => namesIn([...texts.keys()], path),
  };
  const ground = createGround(folder);
  return {
    importersOf: createImporters(scans, ground),
    sources: selectFiles(scans, ground)
      .filter((path) => !leads.scans.has(path))
      .map((path) => ({ path, text: texts.get(path) ?? "" })),
    documents: documents.map(([path, text]) => ({ path, text })),
    ...folder,
    isWritable: (path) => texts.has(path) && !isLocked(path),
  };
}

function namesIn(paths: readonly string[], folder: string): readonly string[] {
  const start = folder === "." ? "" : `${folder}/`;
  const below = paths.filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
  return [...new Set(below.map((path) => path.replace(/\/.*$/, "")))];
}

/** As the command line chooses them. */
function isDocument(path: string, text: string, sieves: Pick<Shelf, "document" | "code">): boolean {
  const bytes = Buffer.from(text);
  const sieve = isGuest(path) ? sieves.code : sieves.document;
  return documentKind(path) !== undefined && (isEnvironment(path) || sieve(bytes, bytes.length).isHit);
}

function applyAll(files: Files, edits: readonly Edit[]): Files {
  return new Map(
    [...files].map(([path, text]) => {
      const own = edits.filter(({ place }) => place.path === path);
      const bom = text.startsWith(BOM) ? BOM : "";
      return [path, own.length === 0 ? text : bom + applyEdits(text.slice(bom.length), own)];
    }),
  );
}

/** How many syntax errors TypeScript's parser meets; for JSON, whether it can be read. */
export function countSyntaxErrors(path: string, text: string): number {
  return counts.remember(undefined, [path, text], () => countErrors(path, text));
}

const counts = new Answers<number>();

function countErrors(path: string, text: string): number {
  if (path.endsWith(".json")) return isJson(text) ? 0 : 1;
  if (!/\.[cm]?[jt]sx?$/.test(path)) return 0;
  const file = ts.createSourceFile(path, text, PARSING.target);
  // What JavaScript can't have is told by a program alone; nothing is checked or written for that.
  const host = {
    ...ts.createCompilerHost(PARSING),
    getSourceFile: (name: string) => (name === path ? file : undefined),
  };
  return ts.createProgram({ rootNames: [path], options: PARSING, host }).getSyntacticDiagnostics(file).length;
}

const PARSING = {
  allowJs: true,
  jsx: ts.JsxEmit.Preserve,
  noLib: true,
  noResolve: true,
  target: ts.ScriptTarget.ESNext,
  types: [],
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
