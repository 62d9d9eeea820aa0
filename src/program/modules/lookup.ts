/** The compiler's own module resolution over the files of a project, and what a build made of them led back to sources. */
import { posix } from "node:path";
import { ts } from "ts-morph";
import { documentKind } from "../../text/documents.js";
import { isMarkup } from "../../markup/markup.js";
import type { Files } from "./files.js";

/** Folders, by the names of the packages that lie in them. */
export type Packages = ReadonlyMap<string, string>;

export interface Lookup {
  /** The file at a path that may lack its extension or be a folder's: `/a/client` is `/a/client.ts`. */
  readonly fileAt: (path: string) => string | undefined;
  /** What the compiler finds for a specifier in a folder, with these options. */
  find(specifier: string, folder: string, options: ts.CompilerOptions): string | undefined;
  /** The file that a package of the project gives out under a specifier that begins with its name. */
  ofPackage(specifier: string, name: string, folder: string): string | undefined;
  /** What `imports` of the package.json in a folder says of `#name`. */
  ofImports(specifier: string, folder: string): string | undefined;
}

/** Options by which modules are resolved: code goes before the declarations that stand beside it. */
const RESOLVING: ts.CompilerOptions = {
  allowJs: true,
  resolveJsonModule: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  noDtsResolution: true,
};
/** Conditions under which packages of a workspace give out their sources, and those of whoever runs the code. */
const CONDITIONS = ["source", "src", "development", "node", "browser", "module", "require"];
const BUILT = /^(?:dist|build|lib|libs|out|output|esm?|es\d*|cjs|umd|module|modules|types?|typings|src|\.output|pkg)$/;

export function createLookup(files: Files): Lookup {
  const atPath = new Map<string, string | undefined>();

  function fileAt(path: string): string | undefined {
    if (!atPath.has(path)) atPath.set(path, findAt(path));
    return atPath.get(path);
  }

  /** A file that links lead to is known by its own name, as it is to Node and bundlers. */
  function findAt(path: string): string | undefined {
    const found = findNamed(path);
    return found === undefined ? undefined : files.realPath(found);
  }

  function findNamed(path: string): string | undefined {
    if ((isMarkup(path) || documentKind(path) !== undefined) && files.exists(path)) return path;
    return find(path, posix.dirname(path), {}) ?? find(path, posix.dirname(path), { noDtsResolution: false });
  }

  function find(specifier: string, folder: string, options: ts.CompilerOptions): string | undefined {
    const host = createHost(files, undefined);
    const from = posix.join(folder, "index.ts");
    return ts.resolveModuleName(specifier, from, { ...RESOLVING, ...options }, host).resolvedModule?.resolvedFileName;
  }

  function ofPackage(specifier: string, name: string, folder: string): string | undefined {
    const tried = [{}, { customConditions: CONDITIONS }, { noDtsResolution: false }].map((options) => {
      const host = createHost(files, { name, folder });
      return ts.resolveModuleName(specifier, "/index.ts", { ...RESOLVING, ...options }, host);
    });
    const found = tried.flatMap(({ resolvedModule }) => resolvedModule?.resolvedFileName ?? []);
    const own = found.find((file) => !isBuilt(file, folder) && !/\.d\.[cm]?ts$/.test(file));
    const failed = tried.flatMap((one) => failedIn(one, name, folder));
    const below = specifier.slice(name.length + 1);
    return own ?? ofSource([...found, ...failed], folder) ?? found[0] ?? guessIn(folder, below);
  }

  function ofImports(specifier: string, folder: string): string | undefined {
    const from = posix.join(folder, "index.ts");
    const tried = [{}, { customConditions: CONDITIONS }].map((options) =>
      ts.resolveModuleName(specifier, from, { ...RESOLVING, ...options }, createHost(files, undefined)),
    );
    const found = tried.flatMap(({ resolvedModule }) => resolvedModule?.resolvedFileName ?? []);
    const failed = tried.flatMap((one) => failedIn(one, undefined, folder));
    return found.find((file) => !isBuilt(file, folder)) ?? ofSource([...found, ...failed], folder) ?? found[0];
  }

  /** The source of one of the files that a build writes: `dist/esm/index.js` comes of `src/index.ts`. */
  function ofSource(built: readonly string[], folder: string): string | undefined {
    for (const file of new Set(built.filter((one) => isBuilt(one, folder)).map(withoutExtension))) {
      const steps = posix.relative(folder, file).split("/");
      while (steps.length > 1 && BUILT.test(steps[0] ?? "")) {
        steps.shift();
        const source = [["src"], [], ["lib"]]
          .map((start) => fileAt(posix.join(folder, ...start, ...steps)))
          .find((one) => one !== undefined && !isBuilt(one, folder));
        if (source !== undefined) return source;
      }
    }
    return undefined;
  }

  function guessIn(folder: string, below: string): string | undefined {
    const paths =
      below === "" ? ["src/index", "src/main", "index", "lib/index"] : [below, `src/${below}`, `lib/${below}`];
    return paths.map((path) => fileAt(posix.join(folder, path))).find((file) => file !== undefined);
  }

  return { fileAt, find, ofPackage, ofImports };
}

/** A host for which one package alone lies in `node_modules`: in that at the top, which is where its folder is. */
function createHost(
  files: Files,
  own: { readonly name: string; readonly folder: string } | undefined,
): ts.ModuleResolutionHost {
  const link = own && `/node_modules/${own.name}`;
  const toName = (name: string): string =>
    own && link !== undefined && (name === link || name.startsWith(`${link}/`))
      ? own.folder + name.slice(link.length)
      : name;
  const isThere = (name: string): boolean => own !== undefined || !name.includes("/node_modules");
  return {
    fileExists: (name) => isThere(name) && files.exists(toName(name)),
    readFile: (name) => (isThere(name) ? files.read(toName(name)) : undefined),
    directoryExists: isThere,
    realpath: toName,
    getCurrentDirectory: () => files.root,
    useCaseSensitiveFileNames: true,
  };
}

/** Files below a folder that the compiler looked for in vain; it keeps a list of them that its types don't name. */
function failedIn(result: object, name: string | undefined, folder: string): readonly string[] {
  const failed: unknown = "failedLookupLocations" in result ? result.failedLookupLocations : undefined;
  if (!Array.isArray(failed)) return [];
  const link = name === undefined ? undefined : `/node_modules/${name}/`;
  return failed.flatMap((file: unknown) => {
    if (typeof file !== "string") return [];
    if (link !== undefined && file.startsWith(link)) return [posix.join(folder, file.slice(link.length))];
    return file.startsWith(`${folder}/`) ? [file] : [];
  });
}

function isBuilt(file: string, folder: string): boolean {
  const [first = "", ...more] = posix.relative(folder, file).split("/");
  return more.length > 0 && first !== "src" && first !== "libs" && BUILT.test(first) && first !== "modules";
}

function withoutExtension(file: string): string {
  return file.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "");
}
