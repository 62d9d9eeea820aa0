import { ts } from "ts-morph";
import { formatAddress } from "../address.js";
import type { Place } from "../model.js";
import type { Finder, Source } from "./finder.js";
import { surfaceOf } from "./finder.js";

/** What a scope looks like: `chats--all:rw`, `chats.conversation--my:ro`. */
const SCOPE = /[a-z][a-z_.-]*?(?:--[a-z]+)?:(?:rw|ro)(?![\w-])/g;
/** A text that is nothing but scopes, or a query that carries them. */
const LIST = /^(?:[a-z][a-z_.-]*(?:--[a-z]+)?:(?:rw|ro))(?:(?:[\s,+]|%20|%2C)+[a-z][a-z_.-]*(?:--[a-z]+)?:(?:rw|ro))*$/;
const QUERY = /[?&]scope=([^&#]*)/;

/** Adds a site for each scope of this API that the code lists, in a text of its own, a list or a URL. */
export function findScopes(finder: Finder, files: readonly ts.SourceFile[]): void {
  const names = scopeNames(finder);
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) readText(finder, node, names);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
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

function readText(finder: Finder, node: ts.StringLiteralLike, names: ReadonlySet<string>): void {
  const text = node.getText().slice(1, -1);
  const query = QUERY.exec(text);
  const list = query?.[1] ?? text;
  if (!query && !LIST.test(text)) return;
  const offset = node.getStart() + 1 + (query ? query.index + query[0].length - list.length : 0);
  for (const match of list.matchAll(SCOPE)) {
    if (!names.has(match[0])) continue;
    const start = offset + match.index;
    const place = finder.view.placeIn(node.getSourceFile(), start, start + match[0].length);
    if (place) addScope(finder, match[0], place, node);
  }
}

function addScope(finder: Finder, name: string, place: Place, node: ts.StringLiteralLike): void {
  const source: Source = {
    version: { value: finder.options.from, source: finder.options.from ? "option" : "unknown", place: undefined },
    evidence: "certain",
    context: { in: undefined, on: undefined },
    hops: [{ place: finder.view.placeOf(node), what: "scopes listed here" }],
    request: undefined,
  };
  const at = formatAddress({ kind: "scope", name, path: [] });
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
  });
}

/** The array that a scope stands in, or its text when that is the list. */
function listOf(node: ts.StringLiteralLike): ts.Node {
  const { parent } = node;
  return ts.isArrayLiteralExpression(parent) || (ts.isNewExpression(parent) && parent.arguments?.[0] === node)
    ? parent
    : node;
}
