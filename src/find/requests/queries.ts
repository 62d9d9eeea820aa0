/** What a request gives in the query of its URL: `?license_id=1` in the text, `params` in options, `searchParams.set`. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { MethodNode, PayloadView, Place } from "../../model.js";
import { accessName, isAccess, isAssignment, methodCallOn, returnsOf } from "../../program/syntax.js";
import type { Call, Env } from "../../flow/context.js";
import type { Given, Origin } from "../../flow/origin.js";
import { flatten, HOLE, holes, placeIn, type HolePiece, type Text } from "../../flow/text.js";
import { rootOf, surfaceOf, type Finder, type Position } from "../finder.js";
import { addHidden, methodAddress, type Request } from "../sends/request.js";
import { hooksOf, type Hook } from "../reads/hooks.js";
import { requestNames } from "../reads/request-hooks.js";
import { givenLater, makersOf } from "../sends/bases.js";
import { isChained } from "../sends/bodies.js";
import type { Sending } from "../sends/calls.js";
import { readQueryObject, readTextKey } from "./payload.js";

/** Options that hold a query. */
const QUERY_KEYS = ["params", "searchParams", "query", "qs"];
const ADDS = /^(set|append)$/;
const PAIR = /(?:^|&)(?<name>[^=&#]*)/g;

/** Where what a query gives belongs: what stands in that of every call, and the parameters of a method that is got. */
interface Positions {
  readonly every: Position | undefined;
  readonly own: Position | undefined;
}

/** Adds a site for each parameter in the query; the views of what it gives to a method that has all its parameters there. */
export function findQueryKeys(finder: Finder, request: Request, sending: Sending): readonly PayloadView[] {
  const positions = positionsOf(finder, request);
  if (!positions.every && !positions.own) return [];
  const reader: QueryReader = { finder, request, positions };
  const options = [...optionsOf(finder, sending.call, sending.env), ...chained(finder, sending)];
  const given = [inText(reader, sending.url), ...options.map((option) => inOption(reader, option))];
  const added = addedTo(reader, sending);
  if (positions.every)
    for (const option of ofClient(finder, sending)) inOption({ ...reader, positions: every(positions) }, option);
  if (!positions.own) return [];
  const texts = new Map([...given.flatMap(({ keys }) => keys), ...added].map((name) => [name, ""]));
  const all = given.flatMap(({ views }) => views);
  const place = finder.view.placeOf(sending.destination);
  if (all.length === 0) return [{ place, keys: texts, isComplete: given.every(({ isComplete }) => isComplete) }];
  return all.map((view) => ({ ...view, keys: new Map([...texts, ...view.keys]) }));
}

/** What one part of a query gives. */
interface Part {
  /** The names that stand in a text. */
  readonly keys: readonly string[];
  /** Whether nothing else may come in. */
  readonly isComplete: boolean;
  readonly views: readonly PayloadView[];
}

const NOTHING: Part = { keys: [], isComplete: true, views: [] };

interface QueryReader {
  readonly finder: Finder;
  readonly request: Request;
  readonly positions: Positions;
}

/** What a client adds to all its requests is none of the parameters of one method. */
function every({ every: position }: Positions): Positions {
  return { every: position, own: undefined };
}

/** Whether a method has its parameters in the query when it is called over HTTP. */
export function isGot(node: Request["node"]): boolean {
  return isMethod(node) && node.verb === "get";
}

function isMethod(node: Request["node"]): node is MethodNode {
  return node?.kind === "method";
}

function positionsOf(finder: Finder, request: Request): Positions {
  const at = formatAddress({ kind: "envelope", name: "query", path: [] });
  const every = surfaceOf(finder, request)?.find(at);
  const own = isGot(request.node) ? rootOf(finder, request, methodAddress(request.method), "request") : undefined;
  return { every: every && { node: every, at }, own: own && { node: own, at: own.address } };
}

/** `axios.get(url, { params: {…} })`, `got(url, { searchParams })` */
function optionsOf(finder: Finder, call: Call, env: Env): readonly Given[] {
  return (call.arguments ?? []).flatMap((argument) => {
    if (ts.isSpreadElement(argument)) return [];
    return finder.origins.of(argument, env).flatMap((origin) => inOptions(finder, origin));
  });
}

function inOptions(finder: Finder, options: Origin): readonly Given[] {
  return QUERY_KEYS.flatMap((key) => finder.origins.property(options, key) ?? []).flatMap(({ node, env }) =>
    ts.isExpression(node) ? [{ expression: node, env }] : [],
  );
}

/** `request.post(url).query({…})` */
function chained(finder: Finder, { call, env }: Sending): readonly Given[] {
  const found: Given[] = [];
  const note = (alias: ts.Expression, at: Env): void => {
    const chain = methodCallOn(alias);
    if (!chain) return;
    const [first] = chain.call.arguments;
    if (chain.name === "query" && first) found.push({ expression: first, env: at });
    if (isChained(chain.name)) finder.flow.follow(chain.call, at, note);
  };
  finder.flow.follow(call, env, note);
  return found;
}

/** `axios.create({ params })`, `axios.defaults.params = {…}`, and what a hook writes there: `config.params = {…}`. */
function ofClient(finder: Finder, { call, env }: Sending): readonly Given[] {
  const made = makersOf(finder, call, env).flatMap(({ node, env: at }) =>
    ts.isCallExpression(node) || ts.isNewExpression(node) ? optionsOf(finder, node, at) : [],
  );
  const later = givenLater(finder, call, env, QUERY_KEYS).map((expression) => ({ expression, env: undefined }));
  const hooks = hooksOf(finder, call, env).filter(({ sees }) => sees === "request");
  return [...made, ...later, ...hooks.flatMap((hook) => writtenBy(finder, hook))];
}

function writtenBy(finder: Finder, { fn, env }: Hook): readonly Given[] {
  const found = returnsOf(fn).flatMap((returned) =>
    finder.origins.of(returned, env).flatMap((origin) => inOptions(finder, origin)),
  );
  for (const name of requestNames(fn))
    finder.flow.followName(name, env, ({ parent }, at) => {
      const isQuery = isAccess(parent) && QUERY_KEYS.includes(accessName(parent)?.text ?? "");
      if (isQuery && isAssignment(parent.parent) && parent.parent.left === parent)
        found.push({ expression: parent.parent.right, env: at });
    });
  return found;
}

/** An object, a form or a text that becomes the query. */
function inOption(reader: QueryReader, given: Given): Part {
  const { finder, request, positions } = reader;
  const texts = finder.texts.of(given.expression, given.env).filter((text) => flatten(text) !== HOLE);
  const parts = texts.map((text) => inText(reader, asQuery(text)));
  if (parts.length === 0)
    return { ...NOTHING, views: readQueryObject(finder, request, given, positions.every, positions.own) };
  return {
    keys: parts.flatMap(({ keys }) => keys),
    isComplete: parts.every(({ isComplete }) => isComplete),
    views: parts.flatMap(({ views }) => views),
  };
}

/** A text behind a `?`, where it doesn't begin with one. */
function asQuery(text: Text): Text {
  const [first] = text;
  if (!first || flatten(text).startsWith("?")) return text;
  const file = first.kind === "literal" ? first.file : first.origin.node.getSourceFile();
  return [{ kind: "literal", text: "?", file, start: undefined }, ...text];
}

/** What stands behind the `?` of a text: names, and holes for whole pairs. */
function inText(reader: QueryReader, url: Text): Part {
  const { finder, request, positions } = reader;
  const flat = flatten(url);
  const start = flat.indexOf("?") + 1;
  if (start === 0) return { keys: [], isComplete: !flat.endsWith(HOLE), views: [] };
  const query = flat.slice(start).replace(/#.*/, "");
  const keys: string[] = [];
  let isComplete = true;
  for (const { groups, index } of query.matchAll(PAIR)) {
    const name = groups?.["name"] ?? "";
    isComplete &&= !name.includes(HOLE);
    if (name === "" || name.includes(HOLE)) continue;
    keys.push(name);
    const from = start + index + (query.startsWith("&", index) ? 1 : 0);
    addKey(finder, request, name, placeIn(finder.view, url, from, from + name.length), positions);
  }
  const views = queryHoles(url).flatMap(({ origin: { node, env } }) => {
    if (ts.isExpression(node))
      return readQueryObject(finder, request, { expression: node, env }, positions.every, positions.own);
    for (const position of [positions.every, positions.own]) if (position) addHidden(finder, request, position, node);
    return [];
  });
  return { keys, isComplete, views };
}

function addKey(
  finder: Finder,
  request: Request,
  name: string,
  place: Place | undefined,
  { every, own }: Positions,
): void {
  if (place) readTextKey(finder, request, name, place, every, own);
}

/** Holes that stand for whole pairs: `?${new URLSearchParams({…})}`. */
function queryHoles(url: Text): readonly HolePiece[] {
  let flat = "";
  return url.flatMap((piece) => {
    const isWhole = piece.kind === "hole" && flat.includes("?") && /[?&]$/.test(flat);
    flat += piece.kind === "literal" ? piece.text : HOLE;
    return isWhole ? [piece] : [];
  });
}

/** `url.searchParams.set("license_id", id)`, `url.search = query` on the URL that is sent to; the names that are set. */
function addedTo(reader: QueryReader, { destination, env }: Sending): readonly string[] {
  const { finder, request, positions } = reader;
  const names: string[] = [];
  for (const { node, env: at } of urlsOf(finder, { expression: destination, env })) {
    finder.flow.follow(node, at, ({ parent }, inside) => {
      const member = isAccess(parent) ? accessName(parent)?.text : undefined;
      if (member === "search" && isAssignment(parent.parent) && parent.parent.left === parent)
        for (const text of finder.texts.of(parent.parent.right, inside))
          names.push(...inText(reader, asQuery(text)).keys);
      const call = isAccess(parent) && member === "searchParams" ? adding(parent) : undefined;
      const [name] = call?.arguments ?? [];
      if (!name) return;
      for (const text of finder.texts.of(name, inside)) {
        const flat = flatten(text);
        if (holes(text).length > 0) continue;
        names.push(flat);
        addKey(finder, request, flat, placeIn(finder.view, text, 0, flat.length), positions);
      }
    });
  }
  return names;
}

/** What was made by `new`, also where only its text is sent to: `url.href`, `url.toString()`, `String(url)`, `${url}`. */
function urlsOf(finder: Finder, { expression, env }: Given): readonly (Origin & { readonly node: ts.NewExpression })[] {
  return finder.origins.of(expression, env).flatMap(({ node, env: at }) => {
    if (ts.isNewExpression(node)) return [{ node, env: at }];
    return textOf(node).flatMap((shown) => urlsOf(finder, { expression: shown, env: at }));
  });
}

function textOf(node: ts.Node): readonly ts.Expression[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  if (isAccess(node)) return accessName(node)?.text === "href" ? [node.expression] : [];
  if (!ts.isCallExpression(node)) return [];
  if (ts.isIdentifier(node.expression) && node.expression.text === "String") return node.arguments.slice(0, 1);
  return isAccess(node.expression) && /^to(?:String|JSON)$/.test(accessName(node.expression)?.text ?? "")
    ? [node.expression.expression]
    : [];
}

/** The call of `set` or `append` on it. */
function adding(params: ts.Expression): ts.CallExpression | undefined {
  const access = params.parent;
  const isAdding = isAccess(access) && access.expression === params && ADDS.test(accessName(access)?.text ?? "");
  return isAdding && ts.isCallExpression(access.parent) ? access.parent : undefined;
}
