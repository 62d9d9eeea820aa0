import { ts } from "ts-morph";
import { formatAddress } from "../address.js";
import type { Place, Site, SiteVersion } from "../model.js";
import { nodesOf } from "../program/nodes.js";
import { compareVersions, type Version } from "../version.js";
import { staticName } from "../program/syntax.js";
import { surfaceOf, type Finder, type Source } from "./finder.js";

/** What a scope looks like: `chats--all:rw`, `chats.conversation--my:ro`. */
const SCOPE = /(?<![a-z_.-])[a-z][a-z_.-]*:(?:rw|ro)(?![\w-])/g;
/** A text that is nothing but scopes, or a query that carries them. */
const LIST = /^[a-z][a-z_.-]*:(?:rw|ro)(?:(?:[\s,+]|%20|%2C)+[a-z][a-z_.-]*:(?:rw|ro))*$/;
const QUERY = /[?&]scope=([^&#]*)/;

/**
 * Adds a site for each scope of this API that the code lists, in a text of its own, a list or a URL. A list serves all
 * calls of the program: its version is the oldest of theirs.
 */
export function findScopes(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): void {
  const names = scopeNames(finder);
  const calls = versionsOf(sites);
  for (const node of files.flatMap((file) => nodesOf(file).filter(isText)))
    for (const found of scopesIn(finder, node, names)) addScope(finder, found, node, calls);
}

type TextNode = ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isText(node: ts.Node): node is TextNode {
  return (
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
  );
}

function scopeNames(finder: Finder): ReadonlySet<string> {
  return new Set(
    finder.pack.versions.flatMap(({ version }) =>
      finder.pack
        .surface(version)
        .all("scope")
        .map((node) => node.name),
    ),
  );
}

/** The versions that calls speak; a version that is no one literal stands for itself, and never moves. */
function versionsOf(sites: readonly Site[]): readonly SiteVersion[] {
  return sites.flatMap(({ kind, version, place }) => {
    if (kind !== "version") return [];
    const isWritten = version.value !== undefined && version.source !== "option";
    return [isWritten ? { ...version, place: version.place ?? place } : version];
  });
}

interface Scope {
  readonly name: string;
  readonly place: Place;
}

function scopesIn(finder: Finder, node: TextNode, names: ReadonlySet<string>): Scope[] {
  const text = node.getText().slice(1, ts.isTemplateHead(node) || ts.isTemplateMiddle(node) ? -2 : -1);
  if (!text.includes(":r")) return [];
  const query = QUERY.exec(text);
  const list = query?.[1] ?? text;
  if (!query && (!LIST.test(text) || !ts.isStringLiteralLike(node))) return [];
  const offset = node.getStart() + 1 + (query ? query.index + query[0].length - list.length : 0);
  return [...list.matchAll(SCOPE)].flatMap(({ 0: name, index }) => {
    const start = offset + index;
    const place = names.has(name) ? finder.view.placeIn(node.getSourceFile(), start, start + name.length) : undefined;
    return place ? [{ name, place }] : [];
  });
}

function addScope(finder: Finder, { name, place }: Scope, node: TextNode, calls: readonly SiteVersion[]): void {
  const at = formatAddress({ kind: "scope", name, path: [] });
  const source: Source = {
    version: listVersion(finder, calls),
    evidence: "certain",
    context: { in: undefined, on: undefined },
    hops: [{ place: finder.view.placeOf(node), what: "scopes listed here" }],
    request: undefined,
  };
  // Calls at versions that know the scope need it as long as they stay there.
  const serves = calls.flatMap(({ value, place: literal }) =>
    literal && isOfPack(finder, value) && finder.pack.surface(value).find(at) ? [literal] : [],
  );
  finder.add({
    kind: "name",
    ...source,
    form: "text",
    place,
    at,
    node: surfaceOf(finder, source)?.find(at),
    discriminant: undefined,
    list: finder.view.placeOf(listOf(node)),
    alsoGoes: undefined,
    serves,
  });
}

/** The oldest version of the calls. One that isn't known, or isn't written as one literal, can't be waited for. */
function listVersion(finder: Finder, calls: readonly SiteVersion[]): SiteVersion {
  const { from } = finder.options;
  const unknown = { value: from, source: from ? ("option" as const) : ("unknown" as const), place: undefined };
  const values = calls.map(({ value }) => value ?? from);
  if (values.length === 0 || !values.every((value) => isOfPack(finder, value))) return unknown;
  const [oldest = from] = values.toSorted(compareVersions);
  return { value: oldest, source: "assumed", place: undefined };
}

function isOfPack({ pack }: Finder, value: Version | undefined): value is Version {
  return pack.versions.some(({ version }) => version === value);
}

/** The array that a scope stands in, or its text when that is the list; of a key, the object. */
function listOf(node: TextNode): ts.Node {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node && staticName(node) !== undefined) return parent.parent;
  return ts.isArrayLiteralExpression(parent) || (ts.isNewExpression(parent) && parent.arguments?.[0] === node)
    ? parent
    : node;
}
