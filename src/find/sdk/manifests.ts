/**
 * How a project lists the packages that it imports: in the nearest package.json or deno.json, by another name, in
 * catalogs, and what is said above to be taken in place of it.
 */
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
  /** Whether something else hangs on the range as it is: a patch, a file. */
  readonly isFixed: boolean;
}

type Read = Pick<Finder, "read">;

const SECTIONS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
/** Files that list packages, each with its sections. */
const MANIFESTS: Readonly<Record<string, readonly string[]>> = {
  "package.json": SECTIONS,
  "deno.json": ["imports"],
  "deno.jsonc": ["imports"],
  "import_map.json": ["imports"],
};
const HIGHEST = 12;

/** The entries of a package in the nearest manifest that lists it, above a folder, and what is taken in place of them. */
export function listedFor(finder: Read, imported: string, folder: string): readonly Listed[] {
  const entries = nearest(folder, (current) => {
    const found = Object.entries(MANIFESTS).flatMap(([name, sections]) => {
      const path = posix.join(current, name);
      return entriesIn(path, finder.read(path) ?? "", sections, imported);
    });
    return found.length === 0 ? undefined : found;
  });
  const others = entries.length === 0 ? [] : overridesFor(finder, imported, folder);
  return [...entries, ...others].flatMap((entry) => toListed(finder, imported, entry) ?? []);
}

/** What any package.json above a folder has for a package in `overrides` and `resolutions`, but for `$name`. */
function overridesFor(finder: Read, imported: string, folder: string): readonly Entry[] {
  const found: Entry[] = [];
  nearest(folder, (current) => {
    const path = posix.join(current, "package.json");
    const text = finder.read(path) ?? "";
    if (text.includes(imported)) found.push(...overridesIn(ts.parseJsonText(path, text), path, imported));
    return undefined;
  });
  return found.filter(({ text }) => !text.startsWith("$"));
}

function overridesIn(file: ts.JsonSourceFile, path: string, imported: string): readonly Entry[] {
  const root = file.statements[0]?.expression;
  const sections = [
    memberOf(root, "overrides"),
    memberOf(root, "resolutions"),
    memberOf(memberOf(root, "pnpm"), "overrides"),
  ];
  return sections.flatMap((section) =>
    (section && ts.isObjectLiteralExpression(section) ? section.properties : []).flatMap((member) => {
      if (!ts.isPropertyAssignment(member) || !isKeyOf(staticName(member.name) ?? "", imported)) return [];
      return entryOf(path, file, memberOf(member.initializer, ".") ?? member.initializer);
    }),
  );
}

/** `name`, `name@^3`, `other/name`, `other>name`, `**\/name` */
function isKeyOf(key: string, name: string): boolean {
  const bare = key.replace(/(?<=[^/>])@[^/]*$/, "");
  return bare === name || bare.endsWith(`/${name}`) || bare.endsWith(`>${name}`);
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
    return place ? [{ name: undefined, range, place, isFixed: false }] : [];
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
    const texts = [...Object.keys(MANIFESTS), ...CATALOGS].map((name) => read(posix.join(folder, name)) ?? "");
    return texts.some(isNamed) ? [true] : undefined;
  };
  return files.some((file) => nearest(posix.dirname(view.pathOf(file)), look).length > 0);
}

/** Files with catalogs: of pnpm, Yarn and Bun. */
const CATALOGS = ["pnpm-workspace.yaml", ".yarnrc.yml", "package.json"];

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

function entriesIn(path: string, text: string, sections: readonly string[], name: string): readonly Entry[] {
  if (!text.includes(name)) return [];
  const file = ts.parseJsonText(path, text);
  const root = file.statements[0]?.expression;
  return sections.flatMap((section) => entryOf(path, file, memberOf(memberOf(root, section), name)));
}

function entryOf(path: string, file: ts.SourceFile, value: ts.Expression | undefined): readonly Entry[] {
  if (!value || !ts.isStringLiteral(value)) return [];
  return [{ text: value.text, place: { path, start: value.getStart(file) + 1, end: value.end - 1 } }];
}

function memberOf(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const found = object.properties.find((member) => member.name && staticName(member.name) === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

/** How a range is written in the entry of a package; an entry that has none of these forms is the range. */
const FORMS = [
  INLINE,
  /^workspace:(?<range>.*)$/d,
  /^https?:\/\/[^#]*\/-\/[^/#]*?-(?<range>\d+\.\d+\.\d+[^/#]*)\.tgz$/d,
  /^https?:\/\/[^#]*\/(?:tar\.gz|tarball|archive)\/(?:refs\/tags\/)?(?<range>v?\d+\.\d+\.\d+)(?:\.tar\.gz|\.tgz)?$/d,
  /^[^#]*#(?:semver:)?(?<range>.+)$/d,
];
/** The same where something else hangs on the range. */
const FIXED = [
  /^patch:(?<name>(?:@[^@/]+\/)?[^@]+)@(?:npm(?::|%3A))?(?<range>[^#]+)#/di,
  /^(?:file:|\.{0,2}\/).*?-(?<range>\d+\.\d+\.\d+[\w.-]*?)\.t(?:ar\.)?gz$/d,
];

function firstMatch(forms: readonly RegExp[], text: string): RegExpExecArray | undefined {
  return forms.map((form) => form.exec(text)).find((match) => match !== null) ?? undefined;
}

function toListed(finder: Read, imported: string, { text, place }: Entry): Listed | undefined {
  const catalog = /^catalog:(.*)$/.exec(text);
  if (catalog) {
    const [entry] = nearest(posix.dirname(place.path), (folder) =>
      inCatalogs(finder, folder, catalog[1] ?? "", imported),
    );
    return entry && toListed(finder, imported, entry);
  }
  const fixed = firstMatch(FIXED, text);
  const match = fixed ?? firstMatch(FORMS, text);
  const [from, to] = match?.indices?.groups?.["range"] ?? (match ? [text.length, text.length] : [0, text.length]);
  return {
    name: match?.groups?.["name"],
    range: fixed ? decodeURIComponent(text.slice(from, to)) : text.slice(from, to),
    place: { ...place, start: place.start + from, end: place.start + to },
    isFixed: fixed !== undefined,
  };
}

/** What the catalogs of a folder have for a package; `undefined` where there are none. */
function inCatalogs({ read }: Read, folder: string, catalog: string, name: string): readonly Entry[] | undefined {
  const found = CATALOGS.flatMap((file) => {
    const path = posix.join(folder, file);
    const text = read(path);
    return text?.includes("catalog") === true ? inCatalog(path, text, catalog, name) : [];
  });
  return found.length > 0 ? found : undefined;
}

/** JSON is YAML, too. */
function inCatalog(path: string, text: string, catalog: string, name: string): readonly Entry[] {
  const document = parseDocument(text);
  const isDefault = catalog === "" || catalog === "default";
  const ways = [...(isDefault ? [["catalog", name]] : []), ["catalogs", isDefault ? "default" : catalog, name]];
  return [...ways, ...ways.map((way) => ["workspaces", ...way])].flatMap((way) => {
    const value = document.getIn(way, true);
    if (!isScalar(value) || typeof value.value !== "string" || !value.range) return [];
    const quote = /^QUOTE/.test(value.type ?? "") ? 1 : 0;
    const [start, end] = value.range;
    return [{ text: value.value, place: { path, start: start + quote, end: end - quote } }];
  });
}
