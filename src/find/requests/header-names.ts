/** Headers of this API wherever a program names one: however it gets into a request, its name is written somewhere. */
import { ts } from "ts-morph";
import { formatAddress, type Address } from "../../address.js";
import { groupBy } from "../../group-by.js";
import type { NameSite, Place, Site } from "../../model.js";
import { nodesOf } from "../../program/nodes.js";
import { accessName, isAccess, isAssignment, isEquality, isCall } from "../../program/syntax.js";
import { compareVersions } from "../../version.js";
import { hop, sourceOf, surfaceOf, type Finder, type Source } from "../finder.js";
import { flatten } from "../../flow/text.js";

interface Named {
  readonly at: Address;
  readonly place: Place;
  readonly form: "text" | "identifier";
  /** Set for a name that is put together. */
  readonly built?: NameSite["built"];
}

/**
 * Adds a site for each name of a header that no request was seen to get: it stands in a map, a list of pairs, a class
 * field, a default of a client. The requests of the same file, else of the program, say at which version it is sent.
 */
export function findHeaderNames(finder: Finder, files: readonly ts.SourceFile[], sites: readonly Site[]): void {
  const headers = headersOf(finder);
  const known = new Set(sites.flatMap(({ at, place }) => (at.startsWith("header:") ? [keyOf(place)] : [])));
  const requests = sites.flatMap((site) => (isOfRequest(site) ? [site] : []));
  const byPath = groupBy(requests, ({ place }) => place.path);
  const lowest = lowestOf(requests);
  for (const file of files) {
    if (!mayName(file, headers)) continue;
    const near = byPath.get(finder.view.pathOf(file));
    const source = near ? lowestOf(near) : lowest;
    for (const node of source ? nodesOf(file) : [])
      for (const named of namesAt(finder, node, headers))
        if (source && !known.has(keyOf(named.place))) add(finder, node, named, source);
  }
}

/** A name may be put together of its words. */
function mayName({ text }: ts.SourceFile, headers: ReadonlyMap<string, Address>): boolean {
  const small = text.toLowerCase();
  return [...headers.keys()].some((name) => name.split("-").every((word) => small.includes(word)));
}

function add(finder: Finder, node: ts.Node, { at, place, form, built }: Named, source: Source): void {
  const sent = sourceOf(source);
  finder.add({
    kind: "name",
    ...sent,
    context: { in: "request", on: "web" },
    hops: [hop(finder, node, "the header is named here"), ...sent.hops],
    form,
    node: surfaceOf(finder, source)?.find(at),
    at,
    place,
    ...(built ? { built } : {}),
    discriminant: undefined,
    list: undefined,
    alsoGoes: undefined,
  });
}

/** The headers that any version has, in small letters. */
function headersOf({ pack }: Finder): ReadonlyMap<string, Address> {
  const nodes = pack.versions.flatMap(({ version }) => pack.surface(version).all("header"));
  return new Map(
    nodes.map(({ name }) => [
      name.toLowerCase(),
      formatAddress({ kind: "header", name: name.toLowerCase(), path: [] }),
    ]),
  );
}

/** A request over the Web API at a version that is known, or a base of such. */
function isOfRequest({ kind, version, context }: Site): boolean {
  const isSent = kind === "call" || kind === "version" || kind === "lost";
  return isSent && context.in === "request" && context.on !== "rtm" && version.value !== undefined;
}

/** The one of these that speaks the lowest version. */
export function lowestOf(sites: readonly Site[]): Site | undefined {
  return sites.toSorted((a, b) =>
    a.version.value && b.version.value ? compareVersions(a.version.value, b.version.value) : 0,
  )[0];
}

/** `fetch("https://example.com", { headers: … })`: written in a call that names another place to send to. */
function isForOthers({ texts, urls }: Finder, name: ts.Node): boolean {
  for (let node = name; !ts.isSourceFile(node); node = node.parent) {
    const [first] = isCall(node) ? (node.arguments ?? []) : [];
    const written = first && !ts.isSpreadElement(first) ? texts.of(first, undefined).map(flatten) : [];
    if (written.some((text) => /^(?:https?:)?\/\//.test(text)))
      return written.every((text) => urls.match(text) === undefined);
  }
  return false;
}

function namesAt(finder: Finder, node: ts.Node, headers: ReadonlyMap<string, Address>): readonly Named[] {
  if (isJoined(node)) return builtAt(finder, node, headers);
  if (!ts.isStringLiteralLike(node) || isLookedUp(node)) return [];
  const found: Named[] = [];
  const text = finder.view.placeOf(node);
  for (const [name, at] of headers) {
    const written = node.getText();
    const start = written.toLowerCase().indexOf(name);
    const isNamed = start >= 0 && (node.text.toLowerCase() === name || isHeaderLine(node.text, name));
    const isIt = isNamed && !isForOthers(finder, node);
    const from = text.start + start;
    if (isIt) found.push({ at, place: { path: text.path, start: from, end: from + name.length }, form: "text" });
  }
  return found;
}

/** `"X-" + name`, `${prefix}Author-Id`, `["X", "Author", "Id"].join("-")` */
function isJoined(node: ts.Node): node is ts.Expression {
  if (ts.isTemplateExpression(node)) return true;
  if (ts.isCallExpression(node)) return isAccess(node.expression) && accessName(node.expression)?.text === "join";
  const isSum = (one: ts.Node): boolean =>
    ts.isBinaryExpression(one) && one.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return isSum(node) && !isSum(node.parent);
}

function builtAt(finder: Finder, node: ts.Expression, headers: ReadonlyMap<string, Address>): readonly Named[] {
  const names = [...headers.keys()];
  if (isLookedUp(node) || !writtenIn(node).every((part) => names.some((name) => name.includes(part)))) return [];
  const found = finder.texts.of(node, undefined).flatMap((text): readonly Named[] => {
    const name = flatten(text);
    const at = headers.get(name.toLowerCase());
    return at ? [{ at, place: finder.view.placeOf(node), form: "text", built: { before: name, after: "" } }] : [];
  });
  return found.length > 0 && isForOthers(finder, node) ? [] : found;
}

/** What is written out, in small letters, of a text that is put together. */
function writtenIn(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text.toLowerCase()];
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text.toLowerCase());
  return ts.isBinaryExpression(node) ? [node.left, node.right].flatMap(writtenIn) : [];
}

/** `"X-Author-Id: bot"`, `curl -H 'X-Author-Id: bot'` */
function isHeaderLine(text: string, name: string): boolean {
  return new RegExp(`(?:^|['"\\n])${name}\\s*:`, "i").test(text);
}

/** Read from a request that somebody else sent, compared, or taken out: nothing is sent by that. */
function isLookedUp(name: ts.Expression): boolean {
  const { parent } = name;
  if (ts.isBinaryExpression(parent))
    return isEquality(parent.operatorToken.kind) || parent.operatorToken.kind === ts.SyntaxKind.InKeyword;
  if (ts.isCaseClause(parent)) return true;
  if (ts.isElementAccessExpression(parent) && parent.argumentExpression === name)
    return !(isAssignment(parent.parent) && parent.parent.left === parent);
  if (!ts.isCallExpression(parent)) return false;
  const method = isAccess(parent.expression) ? (accessName(parent.expression)?.text ?? "") : "";
  return (
    parent.arguments.length === 1 &&
    /^(get|has|header|delete|remove|getHeader|removeHeader|includes|startsWith|indexOf)$/i.test(method)
  );
}

function keyOf({ path, start }: Place): string {
  return `${path}:${String(start)}`;
}
