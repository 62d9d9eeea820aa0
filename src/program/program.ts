import { posix } from "node:path";
import { ts } from "ts-morph";
import type { Place, Project } from "../model.js";
import { LIB } from "./lib.js";
import { isSingleFile, programText } from "./scripts.js";

/** The closed world of one run: the given files and the local modules they import, parsed and bound once. */
export interface ProgramView {
  readonly checker: ts.TypeChecker;
  /** Everything of the project that the program holds, in order of paths. */
  readonly files: readonly ts.SourceFile[];
  /** Files of the project that the caller asked about. */
  readonly roots: readonly ts.SourceFile[];
  /** Project path of a file, as in `Source.path`. */
  pathOf(file: ts.SourceFile): string;
  /** Place of a node without its leading trivia. */
  placeOf(node: ts.Node): Place;
  syntaxErrors(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[];
}

const LIB_PATH = "/~chatshift/lib.d.ts";
/** Parsed once for all programs of a process. */
let library: ts.SourceFile | undefined;
const CODE = /\.([cm]?[jt]sx?|vue|svelte|html?)$/i;
const OPTIONS: ts.CompilerOptions = {
  allowJs: true,
  checkJs: false,
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  experimentalDecorators: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Builds the program of a project. Reads no library, no `node_modules` and no tsconfig. */
export function createProgram(project: Project): ProgramView {
  const texts = new Map(project.sources.map((source) => [toAbsolute(project, source.path), source.text]));
  const read = (name: string): string | undefined => {
    const known = texts.get(name);
    if (known !== undefined || name.includes("/node_modules/")) return known;
    return project.read(toRelative(project, name));
  };
  const program = ts.createProgram({
    rootNames: [LIB_PATH, ...[...texts.keys()].filter((name) => CODE.test(name))],
    options: OPTIONS,
    host: createHost(read, project.root),
  });
  return view(program, project, texts);
}

function view(program: ts.Program, project: Project, texts: ReadonlyMap<string, string>): ProgramView {
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter((file) => file.fileName !== LIB_PATH);
  const paths = new Map(files.map((file) => [file, toRelative(project, file.fileName)]));
  const pathOf = (file: ts.SourceFile): string => paths.get(file) ?? file.fileName;
  return {
    checker,
    files,
    roots: files.filter((file) => texts.has(file.fileName)),
    pathOf,
    placeOf: (node) => ({ path: pathOf(node.getSourceFile()), start: node.getStart(), end: node.getEnd() }),
    syntaxErrors: (file) => program.getSyntacticDiagnostics(file).filter((error) => error.code < 8000),
  };
}

function createHost(read: (name: string) => string | undefined, root: string): ts.CompilerHost {
  const exists = (name: string): boolean => read(name) !== undefined;
  const cache = new Map<string, ts.SourceFile | undefined>();
  const host: ts.CompilerHost = {
    getSourceFile(name) {
      if (name === LIB_PATH) return (library ??= parse(name, LIB));
      if (!cache.has(name)) cache.set(name, parse(name, read(name)));
      return cache.get(name);
    },
    getDefaultLibFileName: () => LIB_PATH,
    writeFile: () => undefined,
    getCurrentDirectory: () => root,
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    fileExists: exists,
    readFile: read,
    directoryExists: (name) => !name.includes("/node_modules"),
    getDirectories: () => [],
    resolveModuleNameLiterals: (literals, containing) =>
      literals.map((literal) => ({ resolvedModule: resolveModule(literal.text, containing, host) })),
  };
  return host;
}

function resolveModule(
  specifier: string,
  containing: string,
  host: ts.CompilerHost,
): ts.ResolvedModuleFull | undefined {
  if (!specifier.startsWith(".") && !specifier.startsWith("/")) return undefined;
  const direct = posix.resolve(posix.dirname(containing), specifier);
  if (isSingleFile(direct) && host.fileExists(`${direct}.ts`)) {
    return { resolvedFileName: `${direct}.ts`, extension: ts.Extension.Ts, isExternalLibraryImport: false };
  }
  return ts.resolveModuleName(specifier, containing, OPTIONS, host).resolvedModule;
}

function parse(name: string, text: string | undefined): ts.SourceFile | undefined {
  if (text === undefined) return undefined;
  const program = programText(withoutSuffix(name), text);
  return ts.createSourceFile(name, program, { languageVersion: ts.ScriptTarget.ESNext }, true);
}

/** The compiler knows no `.vue`: such a file goes by its name with `.ts` behind it. */
function toAbsolute(project: Project, path: string): string {
  return posix.join(project.root, isSingleFile(path) ? `${path}.ts` : path);
}

function toRelative(project: Project, name: string): string {
  return posix.relative(project.root, withoutSuffix(name));
}

function withoutSuffix(name: string): string {
  const bare = name.replace(/\.ts$/, "");
  return isSingleFile(bare) ? bare : name;
}
