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
import { isBehind, tellUnusedVersion } from "./unfollowed.js";

const CODE = /\.(?:[mc]?[jt]s|[jt]sx|json)$/;
/** What stands beside a file without taking its place. */
const BESIDE = /\.(?:d|min)\.\w+$/;

/** The twins of files in which versions stand, which are not read yet. */
export function twinsOf(project: Project, sites: readonly Site[], known: ReadonlySet<string>): readonly Source[] {
  const homes = new Set(sites.flatMap((site) => (site.kind === "version" ? [site.place.path] : [])));
  const paths = new Set([...homes].flatMap((path) => twinPaths(project, path)));
  return [...paths].flatMap((path) => {
    const text = known.has(path) ? undefined : project.read(path);
    return text === undefined ? [] : [{ path, text }];
  });
}

function twinPaths({ list }: Project, path: string): readonly string[] {
  return foldersOf(path).flatMap((folder) =>
    (list?.(folder) ?? []).map((name) => posix.join(folder, name)).filter((other) => isTwin(path, other)),
  );
}

/** Where the twins of a file may lie. */
function foldersOf(path: string): readonly string[] {
  const folder = posix.dirname(path);
  return [folder, posix.join(folder, "__mocks__")];
}

/** Whether a path reads like that of a file that stands in for another: the same name up to the first dot. */
function isTwin(path: string, other: string): boolean {
  const stem = (name: string): string => posix.basename(name).split(".", 1).join();
  if (path === other || stem(path) !== stem(other) || !CODE.test(other) || BESIDE.test(other)) return false;
  return posix.extname(other) === ".json" ? posix.extname(path) === ".json" : CODE.test(path);
}

/** Reports the versions that stand in a twin where a version of the other stands, for review. */
export function findTwins(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): void {
  const versions = sites.filter(({ kind }) => kind === "version");
  const form = new RegExp(`(?<![\\d.])${versionForm(finder.pack.api.versions)}(?![\\d.])`, "d");
  for (const [path, own] of groupBy(versions, ({ place }) => place.path)) {
    const twins = files.filter((file) => {
      const other = finder.view.pathOf(file);
      return isTwin(path, other) && foldersOf(path).includes(posix.dirname(other));
    });
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
  const spot = finder.view.spotAt(place);
  const literal =
    spot &&
    nodesOf(spot.file)
      .filter(ts.isStringLiteralLike)
      .find((node) => node.pos <= spot.start && spot.end <= node.end);
  const key = literal && keyOf(literal);
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
