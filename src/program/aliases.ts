/** Names under which modules are imported besides their paths: `paths` and `baseUrl` of tsconfig.json or jsconfig.json. */
import { posix } from "node:path";
import { ts } from "ts-morph";

/** Compiler options that resolve a specifier in a file; `undefined` where no config speaks of it. */
export type Aliases = (
  specifier: string,
  containing: string,
) => Pick<ts.CompilerOptions, "paths" | "baseUrl"> | undefined;

interface Config {
  /** Absolute: where the patterns of `paths` start from. */
  readonly base: string;
  readonly hasBase: boolean;
  readonly paths: Readonly<Record<string, string[]>>;
}

const NAMES = ["tsconfig.json", "jsconfig.json"];
const DEEPEST = 8;

/** Reads the nearest config above each file, once per folder. `read` takes absolute paths. */
export function createAliases(read: (name: string) => string | undefined): Aliases {
  const known = new Map<string, Config | undefined>();
  const configOf = (folder: string): Config | undefined => {
    if (known.has(folder)) return known.get(folder);
    const above = posix.dirname(folder);
    const name = NAMES.map((one) => posix.join(folder, one)).find((one) => read(one) !== undefined);
    const config =
      name !== undefined ? readConfig(name, read, DEEPEST) : above === folder ? undefined : configOf(above);
    known.set(folder, config);
    return config;
  };
  return (specifier, containing) => {
    const config = configOf(posix.dirname(containing));
    const isNamed = config && Object.keys(config.paths).some((pattern) => fits(pattern, specifier));
    return config && (isNamed || config.hasBase) ? { paths: config.paths, baseUrl: config.base } : undefined;
  };
}

function fits(pattern: string, specifier: string): boolean {
  const [before = "", after] = pattern.split("*");
  return after === undefined ? pattern === specifier : specifier.startsWith(before) && specifier.endsWith(after);
}

/** What is said there goes before what it extends; an extended package is not looked for. */
function readConfig(name: string, read: (name: string) => string | undefined, depth: number): Config | undefined {
  const text = depth > 0 ? read(name) : undefined;
  const content: unknown = text === undefined ? undefined : ts.parseConfigFileTextToJson(name, text).config;
  if (!isRecord(content)) return undefined;
  const folder = posix.dirname(name);
  const options = isRecord(content["compilerOptions"]) ? content["compilerOptions"] : {};
  const inherited = toList(content["extends"])
    .filter((other) => other.startsWith("."))
    .map((other) => readConfig(posix.join(folder, other.endsWith(".json") ? other : `${other}.json`), read, depth - 1))
    .findLast((config) => config !== undefined);
  const { baseUrl } = options;
  const ownBase = typeof baseUrl === "string" ? posix.join(folder, baseUrl) : undefined;
  const paths = isRecord(options["paths"]) ? toPaths(options["paths"]) : undefined;
  // Patterns are seen from the config that gives them.
  if (paths)
    return {
      base: ownBase ?? (inherited?.hasBase ? inherited.base : folder),
      hasBase: ownBase !== undefined || inherited?.hasBase === true,
      paths,
    };
  if (ownBase === undefined) return inherited ?? { base: folder, hasBase: false, paths: {} };
  return { base: ownBase, hasBase: true, paths: inherited?.paths ?? {} };
}

function toPaths(value: Readonly<Record<string, unknown>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(value).map(([pattern, targets]) => [pattern, toList(targets)]));
}

function toList(value: unknown): string[] {
  return [value].flat().filter((one) => typeof one === "string");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
