/** How a project lists the packages that it imports: in the nearest package.json, by another name, in pnpm's catalogs. */
import { posix } from "node:path";
import { ts } from "ts-morph";
import { isScalar, parseDocument } from "yaml";
import type { Place } from "../../model.js";
import { nodesOf } from "../../program/nodes.js";
import { staticName } from "../../program/syntax.js";
import type { Finder } from "../finder.js";

/** One entry of a package: what it is called in its registry, and the range as written. */
export interface Listed {
  /** `undefined`: as it is imported. */
  readonly name: string | undefined;
  readonly range: string;
  readonly place: Place;
}

type Read = Pick<Finder, "read">;

const SECTIONS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
const HIGHEST = 12;

/** The entries of a package in the nearest package.json that lists it, above a folder. */
export function listedFor(finder: Read, imported: string, folder: string): readonly Listed[] {
  return nearest(folder, (current) => {
    const path = posix.join(current, "package.json");
    const text = finder.read(path);
    const entries = text === undefined ? [] : entriesIn(path, text, imported);
    return entries.length === 0 ? undefined : entries.flatMap((entry) => toListed(finder, imported, entry) ?? []);
  });
}

/** A specifier by the package's own name: `lc/lib` is `@livechat/lc-sdk-js/lib` where package.json says so. */
export function ownSpecifier(finder: Finder, specifier: string, imported: string, file: ts.SourceFile): string {
  if (specifier.startsWith(".") || finder.pack.api.sdks[imported]) return specifier;
  const [listed] = listedFor(finder, imported, posix.dirname(finder.view.pathOf(file)));
  return listed?.name === undefined ? specifier : listed.name + specifier.slice(imported.length);
}

/** `npm:name@3.0.2/lib`, `https://esm.sh/name@3.0.2`: a package by its name in the registry, with its range. */
const INLINE =
  /^(?:npm:\/?|https?:\/\/(?:esm\.(?:sh|run)|unpkg\.com|cdn\.skypack\.dev|(?:cdn|esm)\.jsdelivr\.net(?:\/npm)?|(?:ga|jspm)\.(?:jspm\.io|dev)\/npm:)\/?(?:v\d+\/)?)(?<name>(?:@[^/@]+\/)?[^/@?#]+)(?:@(?<range>[^/?#]+))?/d;

/** The package that a specifier names so. */
export function inlineName(specifier: string): string | undefined {
  return INLINE.exec(specifier)?.groups?.["name"];
}

/** The ranges that the specifiers of a file name so, where they are written. */
export function inlineRanges({ view }: Finder, specifier: string, file: ts.SourceFile): readonly Listed[] {
  const match = INLINE.exec(specifier);
  const range = match?.groups?.["range"];
  const [from, to] = match?.indices?.groups?.["range"] ?? [];
  if (range === undefined || from === undefined || to === undefined) return [];
  return nodesOf(file).flatMap((node) => {
    if (!ts.isStringLiteralLike(node) || node.text !== specifier) return [];
    const start = node.getStart() + 1;
    const place = view.placeIn(file, start + from, start + to);
    return place ? [{ name: undefined, range, place }] : [];
  });
}

/** Whether a package.json or a catalog above one of the files names a package, which files may import by another name. */
export function isListed(
  { read, view }: Finder,
  files: readonly ts.SourceFile[],
  isNamed: (text: string) => boolean,
): boolean {
  const seen = new Set<string>();
  const look = (folder: string): readonly true[] | undefined => {
    if (seen.has(folder)) return [];
    seen.add(folder);
    const texts = ["package.json", CATALOGS].map((name) => read(posix.join(folder, name)) ?? "");
    return texts.some(isNamed) ? [true] : undefined;
  };
  return files.some((file) => nearest(posix.dirname(view.pathOf(file)), look).length > 0);
}

const CATALOGS = "pnpm-workspace.yaml";

function nearest<T>(folder: string, find: (folder: string) => readonly T[] | undefined): readonly T[] {
  let current = folder;
  for (let step = 0; step < HIGHEST; step++) {
    const found = find(current);
    if (found) return found;
    current = posix.join(current, "..");
  }
  return [];
}

interface Entry {
  readonly text: string;
  readonly place: Place;
}

function entriesIn(path: string, text: string, name: string): readonly Entry[] {
  if (!text.includes(name)) return [];
  const file = ts.parseJsonText(path, text);
  const root = file.statements[0]?.expression;
  return SECTIONS.flatMap((section) => {
    const value = memberOf(memberOf(root, section), name);
    return value && ts.isStringLiteral(value)
      ? [{ text: value.text, place: { path, start: value.getStart(file) + 1, end: value.end - 1 } }]
      : [];
  });
}

function memberOf(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const found = object.properties.find((member) => member.name && staticName(member.name) === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** `npm:other@^3`, `workspace:^3`, `catalog:old`, `github:owner/name#v3.0.0`, or the range alone. */
function toListed(finder: Read, imported: string, { text, place }: Entry): Listed | undefined {
  const behind = (length: number, name?: string): Listed => ({
    name,
    range: text.slice(length),
    place: { ...place, start: place.start + length },
  });
  const alias = /^npm:((?:@[^/@]+\/)?[^/@]+)(?:@|$)/.exec(text);
  if (alias) return behind(alias[0].length, alias[1]);
  const catalog = /^catalog:(.*)$/.exec(text);
  if (catalog) {
    const [entry] = nearest(posix.dirname(place.path), (folder) =>
      inCatalog(finder, folder, catalog[1] ?? "", imported),
    );
    return entry && toListed(finder, imported, entry);
  }
  const [lead = ""] = /^(?:workspace:|[^#]*#(?:semver:)?)/.exec(text) ?? [];
  return behind(lead.length);
}

/** What a catalog of pnpm-workspace.yaml has for a package; `undefined` where there is no such file. */
function inCatalog({ read }: Read, folder: string, catalog: string, name: string): readonly Entry[] | undefined {
  const path = posix.join(folder, CATALOGS);
  const text = read(path);
  if (text === undefined) return undefined;
  const document = parseDocument(text);
  const isDefault = catalog === "" || catalog === "default";
  const ways = [...(isDefault ? [["catalog", name]] : []), ["catalogs", isDefault ? "default" : catalog, name]];
  return ways.flatMap((way) => {
    const value = document.getIn(way, true);
    if (!isScalar(value) || typeof value.value !== "string" || !value.range) return [];
    const quote = /^QUOTE/.test(value.type ?? "") ? 1 : 0;
    const [start, end] = value.range;
    return [{ text: value.value, place: { path, start: start + quote, end: end - quote } }];
  });
}
