/** Packages of the project itself, by the names under which others of its packages import them. */
import { posix } from "node:path";
import { parse } from "yaml";
import { toRecord, toTexts, type Files } from "./files.js";
import type { Packages } from "./lookup.js";

const MOST_DEPTH = 6;
const KINDS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];

/** Those that the files in one folder name: the package there, its workspace, and what it depends on by a path. */
export function readPackages(folder: string, files: Files): Packages {
  const found = new Map<string, string>();
  const add = (below: string): void => {
    const name = manifest(below, files)?.["name"];
    if (typeof name === "string" && name !== "" && !found.has(name)) found.set(name, below);
  };
  const own = manifest(folder, files);
  if (own) add(folder);
  for (const below of findFolders(patternsIn(folder, own, files), folder, files)) add(below);
  for (const [name, path] of linked(own)) found.set(name, posix.join(folder, path));
  for (const { packageName, projectFolder } of projectsOfRush(folder, files))
    found.set(packageName, posix.join(folder, projectFolder));
  return found;
}

/** The content of the package.json in a folder. */
export function manifest(folder: string, files: Files): Readonly<Record<string, unknown>> | undefined {
  return readJson(posix.join(folder, "package.json"), files);
}

function readJson(name: string, files: Files): Readonly<Record<string, unknown>> | undefined {
  const text = files.exists(name) ? files.read(name) : undefined;
  // YAML is JSON with comments and more.
  return text === undefined ? undefined : toRecord(readYaml(text));
}

function readYaml(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parseYaml(text);
  }
}

function parseYaml(text: string): unknown {
  try {
    return parse(text.replace(/^[ \t]*\/\/.*$/gm, ""));
  } catch {
    return undefined;
  }
}

/** `workspaces` of npm, yarn and bun, `packages` of pnpm and lerna. */
function patternsIn(folder: string, own: Readonly<Record<string, unknown>> | undefined, files: Files): string[] {
  const workspaces = own?.["workspaces"];
  const lists = [toRecord(workspaces)?.["packages"] ?? workspaces];
  for (const name of ["pnpm-workspace.yaml", "lerna.json"])
    lists.push(readJson(posix.join(folder, name), files)?.["packages"]);
  return lists.flatMap(toTexts);
}

/** Folders that one of the patterns names and none with `!` takes out. */
function findFolders(patterns: readonly string[], folder: string, files: Files): readonly string[] {
  const isOut = (path: string): boolean =>
    patterns.some(
      (pattern) => pattern.startsWith("!") && toRegExp(pattern.slice(1)).test(posix.relative(folder, path)),
    );
  return patterns
    .filter((pattern) => !pattern.startsWith("!"))
    .flatMap((pattern) => expand([folder], pattern.replace(/^\.\//, "").split("/"), files))
    .filter((path) => !isOut(path));
}

function expand(folders: readonly string[], [step, ...more]: readonly string[], files: Files): readonly string[] {
  if (step === undefined || folders.length === 0) return folders;
  if (step === "" || step === ".") return expand(folders, more, files);
  if (step === "**") return folders.flatMap((folder) => expand(below(folder, files, MOST_DEPTH), more, files));
  if (!/[*?{[]/.test(step))
    return expand(
      folders.map((folder) => posix.join(folder, step)),
      more,
      files,
    );
  const form = toRegExp(step);
  const next = folders.flatMap((folder) =>
    files.named(folder, form).flatMap((name) => (isFolder(name) ? [posix.join(folder, name)] : [])),
  );
  return expand(next, more, files);
}

function below(folder: string, files: Files, depth: number): readonly string[] {
  if (depth === 0) return [];
  const folders = files.list(folder).filter(isFolder);
  return [folder, ...folders.flatMap((name) => below(posix.join(folder, name), files, depth - 1))];
}

/** By its name alone, as the kind of what lies in a folder isn't read. */
function isFolder(name: string): boolean {
  return (
    name !== "node_modules" && !name.startsWith(".") && !/\.(?:[cm]?[jt]sx?|json|md|ya?ml|vue|html|css)$/.test(name)
  );
}

const NOTHING = /^$/;
const MOST_STARS = 4;

/** Nothing where a pattern has more stars than one for folders needs: it could take its time. */
function toRegExp(given: string): RegExp {
  const glob = given.replace(/(?:\*\*\/)+/g, "**/");
  if ((glob.match(/\*+/g) ?? []).length > MOST_STARS) return NOTHING;
  const source = glob
    .replace(/^\.\//, "")
    .replace(/[.+^$()|\\]/g, "\\$&")
    .replace(/\*\*|\*|\?/g, (star) => (star === "**" ? ".*" : star === "*" ? "[^/]*" : "[^/]"))
    .replace(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replaceAll(",", "|")})`);
  try {
    return new RegExp(`^${source}/?$`);
  } catch {
    return NOTHING;
  }
}

/** Names of all packages that a package.json depends on. */
export function dependencyNames(own: Readonly<Record<string, unknown>>): readonly string[] {
  return KINDS.flatMap((kind) => Object.keys(toRecord(own[kind]) ?? {}));
}

/** Dependencies that are given by a path: `file:../lc`, `link:../lc`, `portal:../lc`, `workspace:../lc`. */
function linked(own: Readonly<Record<string, unknown>> | undefined): readonly (readonly [string, string])[] {
  return KINDS.flatMap((kind) => Object.entries(toRecord(own?.[kind]) ?? {})).flatMap(([name, range]) => {
    const [, path] = (typeof range === "string" && /^(?:file|link|portal|workspace):(\.{1,2}\/.*)$/.exec(range)) || [];
    return path === undefined || path.endsWith(".tgz") ? [] : [[name, path] as const];
  });
}

interface RushProject {
  readonly packageName: string;
  readonly projectFolder: string;
}

function projectsOfRush(folder: string, files: Files): readonly RushProject[] {
  const projects = readJson(posix.join(folder, "rush.json"), files)?.["projects"];
  return (Array.isArray(projects) ? projects : []).flatMap((project: unknown) => {
    const { packageName, projectFolder } = toRecord(project) ?? {};
    return typeof packageName === "string" && typeof projectFolder === "string" ? [{ packageName, projectFolder }] : [];
  });
}
