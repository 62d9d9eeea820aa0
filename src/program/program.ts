import { posix } from "node:path";
import { ts } from "ts-morph";
import { errorsOf, isSloppy, parseScript } from "./parse.js";
import { isMarkup, readMarkup } from "../markup/markup.js";
import type { Place, Project } from "../model.js";
import { groupBy } from "../group-by.js";
import { once } from "../once.js";
import { LIB } from "./lib.js";
import { SCHEMAS_PATH, schemaTypes } from "./schema-types.js";
import { isCompose, isData, isEnvironment } from "../text/documents.js";
import { toFileRange, toProjectedRange, toWrittenRange, type Projection } from "../text/projection.js";
import { environmentsOfServices, isProjected, readData, rootObject, type DataText } from "./data.js";
import { blockNames, findBlock, toFirstName, toProgramName, toProjectPath } from "./file-names.js";
import { declareAll } from "./global-object.js";
import { nodesOf } from "./nodes.js";
import { createModules, type Modules } from "./modules/modules.js";
import { findPages } from "./pages.js";
import { declaredIn, findOwnScopes, isCommonJs, namespacesIn, type ScriptSource } from "./script-scope.js";
import { findAssigned, findImplied } from "./shared-names.js";
import { specifiersIn } from "./sieve.js";

/** The closed world of one run: the given files and the local modules they import, parsed and bound once. */
export interface ProgramView {
  readonly checker: ts.TypeChecker;
  /** Everything of the project that the program holds, in order of paths. */
  readonly files: readonly ts.SourceFile[];
  /** Names of the scripts that keep their top-level names for themselves. */
  readonly ownScopes: ReadonlySet<string>;
  /** A file in which nothing but global names is known. */
  readonly globals: ts.SourceFile | undefined;
  /** Paths of the pages that a script belongs to. */
  readonly pagesOf: (file: ts.SourceFile) => readonly string[];
  /** The file of the program that a specifier means in another. */
  readonly moduleOf: (specifier: string, from: ts.SourceFile) => ts.SourceFile | undefined;
  /** Whether a specifier leads to no file, and to nothing that was installed. */
  readonly isLost: (specifier: string, from: ts.SourceFile) => boolean;
  /** Files of the project that the caller asked about. */
  readonly roots: readonly ts.SourceFile[];
  /** Project path of a file, as in `Source.path`. */
  pathOf(file: ts.SourceFile): string;
  /** Place of a node without its leading trivia. In YAML and `.env` it is that of what is written of it. */
  placeOf(node: ts.Node): Place;
  /** Place of a range of the program text of a file; `undefined` where it isn't written so in the file. */
  placeIn(file: ts.SourceFile, start: number, end: number): Place | undefined;
  /** Paths of `files`, each once: a file of markup may be several modules. */
  readonly paths: readonly string[];
  /** Where what stands at a place is in the program: none for YAML, `.env`, and markup that is no code. */
  spotAt(place: Place): Spot | undefined;
  /** What `process.env` may be for code in a file: the settings of the nearest `.env` files, else of any. */
  environmentOf(file: ts.SourceFile): readonly ts.ObjectLiteralExpression[];
  /** The objects that JSON and YAML files of the program are, by their paths. */
  readonly dataFiles: ReadonlyMap<string, ts.ObjectLiteralExpression>;
  /** The object that any data file of the project is, in the program or not. */
  dataAt(path: string): ts.ObjectLiteralExpression | undefined;
  /** What stands around the scripts of a file of markup, at equal offsets; `""` of any other file. */
  markupOf(path: string): string;
  /** The same without what is code of a template: what nobody follows. */
  restOf(path: string): string;
  syntaxErrors(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[];
  /** The types that an expression has and is taken for, where they say anything. */
  typesOf(expression: ts.Expression): readonly ts.Type[];
}

/** A range of a parsed file. */
export interface Spot {
  readonly file: ts.SourceFile;
  readonly start: number;
  readonly end: number;
}

/** What a program shows by itself, without what is told of its files' names. */
type Seen = Omit<ProgramView, "ownScopes" | "globals" | "moduleOf" | "isLost" | "pagesOf">;

const PARSING: ts.CreateSourceFileOptions = {
  languageVersion: ts.ScriptTarget.ESNext,
  // In TypeScript comments declare nothing.
  jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeInfo,
};
const LIB_PATH = "/~chatshift/lib.d.ts";
/** Declares what code puts on the global object; made of the other files, so the compiler comes to it last. */
const GLOBALS_PATH = "/~chatshift/globals.d.ts";
/** What stands in for what isn't read, by path; parsed once for all programs of a process. */
const STAND_INS: ReadonlyMap<string, () => ts.SourceFile> = new Map([
  [LIB_PATH, once(() => parse(LIB_PATH, LIB, false))],
  [SCHEMAS_PATH, once(() => parse(SCHEMAS_PATH, schemaTypes(), false))],
]);

interface Parsed {
  readonly text: string;
  readonly file: ts.SourceFile;
  /** Whether it was read as a module although nothing in it says that it is one. */
  readonly isOwn: boolean;
}

/** What programs of this process have parsed, latest last: an editor asks about the same files again and again. */
const parsed = new Map<string, Parsed>();
const MOST_PARSED = 200;
/** What files may come to hold, parsed for a look at it. */
const drafts = new Map<string, Parsed>();
const CODE = /\.([cm]?[jt]sx?|vue|svelte|astro|mdx|html?)$/i;
/** The blocks of files whose code is strict, whether it imports anything or not. */
const STRICT_MARKUP = /\.(?:vue|svelte|astro|mdx)~/i;
const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: false,
  noLib: true,
  // A field that may be missing is the same field.
  strictNullChecks: false,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  experimentalDecorators: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Builds the program of a project. Reads no library and no `node_modules`; of a tsconfig, how modules are named. */
export function createProgram(project: Project): ProgramView {
  const closed = new Set(project.failed?.flatMap(({ why, path }) => (why === "closed" ? [path] : [])));
  const texts = new Map(
    project.sources.map(({ path, text }) => [toProgramName(project.root, path), closed.has(path) ? "" : text]),
  );
  const data = createDataFiles(project);
  const read = (name: string): string | undefined => {
    const known = texts.get(toFirstName(name));
    if (known !== undefined || name.includes("/node_modules/")) return known;
    const path = toProjectPath(project.root, name);
    if (closed.has(path)) return "";
    return isData(path) ? data.textOf(path) : project.read(path);
  };
  const documents = project.documents
    .filter(({ path }) => isData(path))
    .map(({ path }) => toProgramName(project.root, path));
  const code = [...texts].flatMap(([name, text]) =>
    CODE.test(name) ? blockNames(name, text).map((block) => ({ name: block, text })) : [],
  );
  const own = findOwnScopes(code, ({ name, text }) => parseOnce(name, text, false));
  const modules = createModules(project);
  const program = ts.createProgram({
    rootNames: [
      ...STAND_INS.keys(),
      ...code.map(({ name }) => name),
      ...findOddImports(code, modules, project.root),
      ...documents.filter((name) => read(name) !== undefined),
      GLOBALS_PATH,
    ],
    options: OPTIONS,
    host: createHost(read, project, modules, own),
  });
  forgetParsed(program.getSourceFiles().length);
  const seen = view(program, project, texts, data, read);
  return {
    ...seen,
    ownScopes: own,
    globals: program.getSourceFile(GLOBALS_PATH),
    moduleOf: createModuleOf(program, project, modules),
    isLost: (specifier, from) =>
      modules.isLost(specifier, posix.join(project.root, toProjectPath(project.root, from.fileName))),
    pagesOf: createPagesOf(seen, project, modules, read),
  };
}

/**
 * How many syntax errors the parser meets in what a file of a project may come to hold; none in what is no code. If
 * the next program holds it so, that parses it no more.
 */
export function countSyntaxErrors(project: Pick<Project, "root">, path: string, text: string): number {
  if (!CODE.test(path)) return 0;
  let count = 0;
  for (const name of blockNames(toProgramName(project.root, path), text)) {
    const file = knownParse(name, text, false) ?? knownParse(name, text, true) ?? parse(name, text, false);
    drafts.set(name, { text, file, isOwn: false });
    count += errorsOf(file).length;
  }
  return count;
}

/** A file of code alone, parsed for a program that may hold it; `undefined` for any other, and where no parser can. */
export function parseAhead({ root }: Pick<Project, "root">, path: string, text: string): ts.SourceFile | undefined {
  if (!CODE.test(path) || isMarkup(path)) return undefined;
  try {
    return parseOnce(toProgramName(root, path), text, false);
  } catch {
    return undefined;
  }
}

/** A file of code alone that was parsed for the last program and may be for the next. */
export function parsedOf({ root }: Pick<Project, "root">, path: string, text: string): ts.SourceFile | undefined {
  const name = toProgramName(root, path);
  const [only, ...others] = CODE.test(path) && !isMarkup(path) ? blockNames(name, text) : [];
  return only === name && others.length === 0
    ? (knownParse(name, text, false) ?? knownParse(name, text, true))
    : undefined;
}

/** The data files of a project that were asked for, each read once. */
interface DataFiles {
  readonly textOf: (path: string) => string | undefined;
  readonly projectionOf: (path: string) => Projection | undefined;
}

function createDataFiles(project: Project): DataFiles {
  const own = new Map(project.documents.map(({ path, text }) => [path, text]));
  const known = new Map<string, DataText | undefined>();
  const dataOf = (path: string): DataText | undefined => {
    if (known.has(path)) return known.get(path);
    const text = own.get(path) ?? project.read(path);
    const data = text === undefined ? undefined : readData(path, text);
    known.set(path, data);
    return data;
  };
  return { textOf: (path) => dataOf(path)?.text, projectionOf: (path) => known.get(path)?.projection };
}

function view(
  program: ts.Program,
  project: Project,
  texts: ReadonlyMap<string, string>,
  data: DataFiles,
  read: (name: string) => string | undefined,
): Seen {
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter((file) => !isStandIn(file.fileName));
  const paths = new Map(files.map((file) => [file, toProjectPath(project.root, file.fileName)]));
  const pathOf = (file: ts.SourceFile): string => paths.get(file) ?? file.fileName;
  const own = groupBy(
    files.filter((file) => !isProjected(pathOf(file))),
    pathOf,
  );
  const blocks = new Map(
    files.flatMap((file) => {
      const block = findBlock(file.fileName, isMarkup(pathOf(file)) ? (read(file.fileName) ?? "") : "");
      return block ? [[file, block.projection] as const] : [];
    }),
  );
  const projectionOf = (file: ts.SourceFile): Projection | undefined =>
    blocks.get(file) ?? data.projectionOf(pathOf(file));
  const markupOf = (path: string, part: "around" | "rest"): string => {
    const [file] = isMarkup(path) ? (own.get(path) ?? []) : [];
    return file ? readMarkup(path, read(file.fileName) ?? "")[part] : "";
  };
  const dataFiles = new Map<string, ts.ObjectLiteralExpression>();
  for (const file of files) {
    const root = isData(pathOf(file)) ? rootObject(file) : undefined;
    if (root) dataFiles.set(pathOf(file), root);
  }
  const environments = [...dataFiles].flatMap(([path, root]) =>
    environmentsIn(path, root).map((settings) => ({ folder: posix.dirname(path), settings })),
  );
  return {
    checker,
    files,
    roots: files.filter((file) => texts.has(toFirstName(file.fileName))),
    pathOf,
    placeOf(node) {
      const file = node.getSourceFile();
      const [path, projection] = [pathOf(file), projectionOf(file)];
      const [start, end] = [node.getStart(file), node.end];
      return { path, ...(projection ? toFileRange(projection, start, end) : { start, end }) };
    },
    placeIn(file, start, end) {
      const [path, projection] = [pathOf(file), projectionOf(file)];
      const range = projection ? toWrittenRange(projection, start, end) : { start, end };
      return range && { path, ...range };
    },
    paths: [...new Set(paths.values())],
    spotAt({ path, start, end }) {
      for (const file of own.get(path) ?? []) {
        const projection = projectionOf(file);
        const range = projection ? toProjectedRange(projection, start, end) : { start, end };
        if (range) return { file, ...range };
      }
      return undefined;
    },
    dataFiles,
    dataAt(path) {
      const known = dataFiles.get(path);
      const text = known || !isData(path) ? undefined : data.textOf(path);
      if (text === undefined) return known;
      const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JSON);
      const root = rootObject(file);
      if (root) dataFiles.set(path, root);
      return root;
    },
    environmentOf: (file) => nearest(environments, posix.dirname(pathOf(file))),
    markupOf: (path) => markupOf(path, "around"),
    restOf: (path) => markupOf(path, "rest"),
    syntaxErrors: (file) =>
      mayHaveErrors(file)
        ? program.getSyntacticDiagnostics(file).filter(({ code }) => code < 8000 && !isSloppy(code))
        : [],
    typesOf: createTypes(checker),
  };
}

/** The compiler looks for what only TypeScript may hold; of that, decorators alone stand where they must not. */
function mayHaveErrors(file: ts.SourceFile): boolean {
  return errorsOf(file).length > 0 || (file.text.includes("@") && nodesOf(file).some(ts.isDecorator));
}

/** Many ways lead to one expression, and the checker keeps little of what it says. */
function createTypes(checker: ts.TypeChecker): ProgramView["typesOf"] {
  const known = new Map<ts.Expression, readonly ts.Type[]>();
  return (expression) => {
    const before = known.get(expression);
    if (before) return before;
    const types = [checker.getTypeAtLocation(expression), checker.getContextualType(expression)].flatMap((type) =>
      type && (type.flags & ts.TypeFlags.Any) === 0 ? [type] : [],
    );
    known.set(expression, types);
    return types;
  };
}

interface Environment {
  readonly folder: string;
  readonly settings: ts.ObjectLiteralExpression;
}

function environmentsIn(path: string, root: ts.ObjectLiteralExpression): readonly ts.ObjectLiteralExpression[] {
  if (isEnvironment(path)) return [root];
  return isCompose(path) ? environmentsOfServices(root) : [];
}

/** The settings in the folder or the nearest one above it that has any; all there are where none has. */
function nearest(environments: readonly Environment[], folder: string): readonly ts.ObjectLiteralExpression[] {
  const found = environments.filter((one) => one.folder === folder);
  const above = posix.dirname(folder);
  if (found.length > 0 || above === folder)
    return (found.length > 0 ? found : environments).map(({ settings }) => settings);
  return nearest(environments, above);
}

function isStandIn(name: string): boolean {
  return STAND_INS.has(name) || name === GLOBALS_PATH;
}

const ODD_IMPORT =
  /\bdefine\s*\(|\brequirejs\s*\(|\brequire\s*\(\s*\[|(?:Actual|Mock)\s*[<(]|\bproxyquire|\brewire|\besmock|require\.resolve|__dirname|import\.meta\.dirname/;

/** Modules that are imported in a way that the compiler doesn't know. */
function findOddImports(code: readonly ScriptSource[], modules: Modules, root: string): string[] {
  return code.flatMap(({ name, text }) => {
    const file = posix.join(root, toProjectPath(root, name));
    const specifiers =
      ODD_IMPORT.test(text) || (/\.[cm]?tsx?$/.test(name) && /\brequire\s*\(/.test(text)) ? specifiersIn(text) : [];
    return specifiers.flatMap((specifier) => {
      const found = modules.resolve(specifier, file);
      return found !== undefined && CODE.test(found) ? [toProgramName("/", found)] : [];
    });
  });
}

function createPagesOf(
  { paths, pathOf }: Seen,
  { root }: Project,
  { resolve }: Modules,
  read: (name: string) => string | undefined,
): ProgramView["pagesOf"] {
  const pages = once(() =>
    findPages(
      paths,
      (path) => read(toProgramName(root, path)) ?? "",
      (src, page) => {
        const found = resolve(/^[./]/.test(src) ? src : `./${src}`, posix.join(root, page));
        return found === undefined ? undefined : posix.relative(root, found);
      },
    ),
  );
  return (file) => pages().get(pathOf(file)) ?? [];
}

function createModuleOf(program: ts.Program, { root }: Project, modules: Modules): ProgramView["moduleOf"] {
  return (specifier, from) => {
    const found = modules.resolve(specifier, posix.join(root, toProjectPath(root, from.fileName)));
    return found === undefined ? undefined : program.getSourceFile(toProgramName("/", found));
  };
}

function createHost(
  read: (name: string) => string | undefined,
  project: Project,
  modules: Modules,
  own: ReadonlySet<string>,
): ts.CompilerHost {
  const toFileName = (name: string): string => posix.join(project.root, toProjectPath(project.root, name));
  const cache = new Map<string, ts.SourceFile | undefined>();
  return {
    getSourceFile(name) {
      const standIn = STAND_INS.get(name);
      if (standIn) return standIn();
      if (name === GLOBALS_PATH) return parse(name, declareGlobals([...cache.values()]), false);
      if (!cache.has(name)) cache.set(name, parseOnce(name, read(name), own.has(name)));
      return cache.get(name);
    },
    getDefaultLibFileName: () => LIB_PATH,
    writeFile: () => undefined,
    getCurrentDirectory: () => project.root,
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: (name) => read(name) !== undefined,
    readFile: read,
    directoryExists: (name) => !name.includes("/node_modules"),
    getDirectories: () => [],
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map(({ text }) => ({ resolvedModule: toModule(modules.resolve(text, toFileName(containing))) })),
  };
}

/** What files put on the global object, unless a script declares it. */
function declareGlobals(files: readonly (ts.SourceFile | undefined)[]): string {
  const all = files.flatMap((file) => file ?? []);
  const names = new Set(
    all.flatMap(({ fileName, text }) => [
      ...findAssigned(text),
      ...(STRICT_MARKUP.test(fileName) ? [] : findImplied(text)),
    ]),
  );
  if (names.size === 0) return "";
  for (const file of all)
    if (!ts.isExternalModule(file) && !isCommonJs(file.text))
      for (const name of [...declaredIn(file), ...namespacesIn(file)]) names.delete(name);
  return declareAll(names);
}

/** A file as the compiler takes it for a module. */
function toModule(file: string | undefined): ts.ResolvedModuleFull | undefined {
  if (file === undefined || file.includes("/node_modules/")) return undefined;
  const resolvedFileName = toProgramName("/", file);
  const [extension = ""] = /(?:\.d)?\.\w+$/.exec(resolvedFileName) ?? [];
  return { resolvedFileName, extension, isExternalLibraryImport: false };
}

/** A file may belong to many programs, as those of the compiler's own language service do. */
function parseOnce(name: string, text: string, isOwn: boolean): ts.SourceFile;
function parseOnce(name: string, text: string | undefined, isOwn: boolean): ts.SourceFile | undefined;
function parseOnce(name: string, text: string | undefined, isOwn: boolean): ts.SourceFile | undefined {
  if (text === undefined) return undefined;
  const file = knownParse(name, text, isOwn) ?? parse(name, text, isOwn);
  parsed.delete(name);
  parsed.set(name, { text, file, isOwn });
  return file;
}

function knownParse(name: string, text: string, isOwn: boolean): ts.SourceFile | undefined {
  return [parsed.get(name), drafts.get(name)].find((known) => known?.text === text && known.isOwn === isOwn)?.file;
}

/** Those of the last program stay, however many: the next one mostly holds the same. */
function forgetParsed(last: number): void {
  drafts.clear();
  for (const name of parsed.keys()) {
    if (parsed.size <= Math.max(MOST_PARSED, last)) return;
    parsed.delete(name);
  }
}

/** Parents are set when the program binds its files. */
function parse(name: string, text: string, isOwn: boolean): ts.SourceFile {
  const block = findBlock(name, text);
  const options = isOwn ? { ...PARSING, setExternalModuleIndicator: setModule } : PARSING;
  if (!block) return parseScript(name, text, options);
  const kind = block.isJsx ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(name, block.projection.text, options, false, kind);
}

/** As the compiler marks a file that it is told to take for a module. */
function setModule(file: ts.SourceFile): void {
  Object.assign(file, { externalModuleIndicator: true });
}
