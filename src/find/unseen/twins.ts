/**
 * Files that a build, a platform or a test puts in the place of another: `environment.prod.ts`, `config.android.js`,
 * `__mocks__/config.js`. Nothing imports them, and what they hold goes where the other's goes.
 */
import { posix } from "node:path";
import { ts } from "ts-morph";
import { groupBy } from "../../group-by.js";
import type { Project, Site, Source } from "../../model.js";
import { nodesOf } from "../../program/nodes.js";
import { isAssignment, staticName } from "../../program/syntax.js";
import { parseVersion, versionForm } from "../../version.js";
import type { Finder } from "../finder.js";
import { literalAround } from "../requests/requests.js";
import { isBehind, tellUnusedVersion } from "./unfollowed.js";

const CODE = /\.(?:[mc]?[jt]s|[jt]sx|json)$/;
/** What stands beside a file without taking its place. */
const BESIDE = /\.(?:d|min)\.\w+$/;

/** The twins of files in which versions stand, which are not read yet. */
export function twinsOf(project: Project, sites: readonly Site[], known: ReadonlySet<string>): readonly Source[] {
  const homes = new Set(sites.flatMap((site) => (site.kind === "version" ? [site.place.path] : [])));
  const folders = new Set([...homes].flatMap(foldersOf));
  const around = [...folders].flatMap((folder) =>
    (project.list?.(folder) ?? []).map((name) => posix.join(folder, name)),
  );
  const find = createTwins(around, (path) => path);
  const paths = new Set([...homes].flatMap(find));
  return [...paths].flatMap((path) => {
    const text = known.has(path) ? undefined : project.read(path);
    return text === undefined ? [] : [{ path, text }];
  });
}

/** Finds the twins of a path among files: each is looked at for the paths of its own name alone. */
function createTwins<T>(files: Iterable<T>, pathOf: (file: T) => string): (path: string) => readonly T[] {
  const byStem = groupBy(files, (file) => stemOf(pathOf(file)));
  return (path) => {
    const folders = foldersOf(path);
    return (byStem.get(stemOf(path)) ?? []).filter((file) => {
      const other = pathOf(file);
      return folders.includes(posix.dirname(other)) && isTwin(path, other);
    });
  };
}

/** Where the twins of a file may lie. */
function foldersOf(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return [folder, posix.join(folder, "__mocks__")];
}

/** A file's name up to the first dot. */
function stemOf(path: string): string {
  return posix.basename(path).split(".", 1).join();
}

/** Whether, of two files of one name up to the first dot, the other is code or data that may stand in for the one. */
function isTwin(path: string, other: string): boolean {
  if (path === other || !CODE.test(other) || BESIDE.test(other)) return false;
  return posix.extname(other) === ".json" ? posix.extname(path) === ".json" : CODE.test(path);
}

/** Reports the versions that stand in a twin where a version of the other stands, for review. */
export function findTwins(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): void {
  const versions = sites.filter(({ kind }) => kind === "version");
  const form = new RegExp(`(?<![\\d.])${versionForm(finder.pack.api.versions)}(?![\\d.])`, "d");
  const twinsAt = createTwins(files, (file) => finder.view.pathOf(file));
  for (const [path, own] of groupBy(versions, ({ place }) => place.path)) {
    const twins = twinsAt(path);
    if (twins.length === 0) continue;
    const keys = new Set(own.flatMap(({ place }) => keyAt(finder, place) ?? []));
    for (const file of twins)
      for (const node of nodesOf(file).filter(ts.isStringLiteralLike)) {
        const found = form.exec(node.getText());
        const value = parseVersion(found?.[0] ?? "");
        const [start = 0, end = 0] = found?.indices?.[0] ?? [];
        if (!value || !isBehind(finder, value) || !keys.has(keyOf(node))) continue;
        const place = { path: finder.view.pathOf(file), start: node.getStart() + start, end: node.getStart() + end };
        const isKnown = sites.some((site) => site.place.path === place.path && site.place.start === place.start);
        if (!isKnown) tellUnusedVersion(finder, node, { value, start: place.start, end: place.end });
      }
  }
}

function keyAt(finder: Finder, place: Site["place"]): string | undefined {
  const literal = literalAround(finder, place);
  const key = literal && ts.isStringLiteralLike(literal) ? keyOf(literal) : "";
  return key === "" ? undefined : key;
}

/** The names under which a literal stands in its file: `environment.chat.version`. */
function keyOf(literal: ts.Node): string {
  const names: string[] = [];
  for (let { parent: node } = literal; !ts.isSourceFile(node); node = node.parent)
    if (isAssignment(node)) names.push(node.left.getText().replace(/^(?:module\.)?exports\.(?=\w)/, ""));
    else if (isNamed(node) && node.name) names.push(staticName(node.name) ?? node.name.getText());
  return names.reverse().join(".");
}

type Named = ts.VariableDeclaration | ts.PropertyAssignment | ts.PropertyDeclaration | ts.EnumMember | Holder;
type Holder = ts.EnumDeclaration | ts.ClassDeclaration | ts.FunctionDeclaration;

function isNamed(node: ts.Node): node is Named {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isFunctionDeclaration(node)
  );
}
