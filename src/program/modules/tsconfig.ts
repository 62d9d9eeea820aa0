/** Names of modules by `paths` and `baseUrl` of tsconfig.json and its like, with what they extend and refer to. */
import { posix } from "node:path";
import { ts } from "ts-morph";
import type { Files } from "./files.js";
import type { Lookup, Packages } from "./lookup.js";

/** Finds the file that a specifier stands for; `undefined` where nothing is said of it. */
export type Rule = (specifier: string) => string | undefined;

const DEEPEST = 4;
const NAMING = ["paths", "pathsBasePath", "baseUrl", "rootDirs", "customConditions"] as const;

const CONFIG = /^[jt]sconfig(?:\.[\w.-]+)?\.json$/;

/** The rules of the configs in a folder: `tsconfig.json` first, then those it refers to, then others that lie there. */
export function readConfigs(folder: string, files: Files, lookup: Lookup, packages: () => Packages): readonly Rule[] {
  const names = new Set(["tsconfig.json", "jsconfig.json", ...files.named(folder, CONFIG).toSorted()]);
  const seen = new Set<string>();
  return [...names].flatMap((name) => readConfig(posix.join(folder, name), DEEPEST));

  function readConfig(name: string, depth: number): readonly Rule[] {
    const text = depth === 0 || seen.has(name) || !files.exists(name) ? undefined : files.read(name);
    seen.add(name);
    if (text === undefined) return [];
    const { options, references } = parse(name, text, files, packages);
    const others = references.map((path) => (path.endsWith(".json") ? path : posix.join(path, "tsconfig.json")));
    return [
      ...toRules(options, posix.dirname(name), lookup),
      ...others.flatMap((other) => readConfig(other, depth - 1)),
    ];
  }
}

function toRules(options: ts.CompilerOptions, folder: string, lookup: Lookup): readonly Rule[] {
  const { paths = {} } = options;
  const baseUrl = baseOf(options);
  if (Object.keys(paths).length === 0 && baseUrl === undefined) return [];
  const naming = Object.fromEntries(NAMING.map((name) => [name, options[name]]));
  return [
    (specifier) => {
      const isNamed = baseUrl !== undefined || Object.keys(paths).some((pattern) => fits(pattern, specifier));
      if (!isNamed) return undefined;
      return lookup.find(specifier, folder, naming) ?? ofOddFile(specifier, options, folder, lookup);
    },
  ];
}

/** The compiler knows no `.vue` and no `.yaml`. */
function ofOddFile(
  specifier: string,
  options: ts.CompilerOptions,
  folder: string,
  { fileAt }: Lookup,
): string | undefined {
  const { paths = {}, pathsBasePath } = options;
  const baseUrl = baseOf(options);
  const base = baseUrl ?? (typeof pathsBasePath === "string" ? pathsBasePath : folder);
  const targets = Object.entries(paths).flatMap(([pattern, list]) =>
    fits(pattern, specifier) ? list.map((target) => target.replace("*", filling(pattern, specifier))) : [],
  );
  return [...targets, ...(baseUrl === undefined ? [] : [specifier])]
    .map((target) => fileAt(posix.resolve(base, target)))
    .find((file) => file !== undefined);
}

/** `baseUrl`, which the compiler no longer wants. */
function baseOf(options: Readonly<Record<string, unknown>>): string | undefined {
  const base = options["baseUrl"];
  return typeof base === "string" ? base : undefined;
}

function fits(pattern: string, specifier: string): boolean {
  const [before = "", after] = pattern.split("*");
  return after === undefined ? pattern === specifier : specifier.startsWith(before) && specifier.endsWith(after);
}

function filling(pattern: string, specifier: string): string {
  const [before = "", after = ""] = pattern.split("*");
  return specifier.slice(before.length, specifier.length - after.length);
}

interface Config {
  readonly options: ts.CompilerOptions;
  readonly references: readonly string[];
}

/** Read as the compiler does, but for the list of files. */
function parse(name: string, text: string, files: Files, packages: () => Packages): Config {
  const toName = (path: string): string => {
    const [, inside = ""] = /\/node_modules\/(.*)$/.exec(path) ?? [];
    const [own, folder] = [...(inside === "" ? [] : packages())].find(([one]) => inside.startsWith(`${one}/`)) ?? [];
    return own === undefined || folder === undefined ? path : folder + inside.slice(own.length);
  };
  const host: ts.ParseConfigHost = {
    useCaseSensitiveFileNames: true,
    fileExists: (path) => files.exists(toName(path)),
    readFile: (path) => files.read(toName(path)),
    readDirectory: () => [],
  };
  const json: unknown = ts.parseConfigFileTextToJson(name, text).config ?? {};
  const { options, projectReferences = [] } = ts.parseJsonConfigFileContent(json, host, posix.dirname(name), {}, name);
  return { options, references: projectReferences.map(({ path }) => path) };
}
