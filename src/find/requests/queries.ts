/** What a request gives in the query of its URL: `?license_id=1` in the text, `params` in options, `searchParams.set`. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { MethodNode, PayloadView, Place } from "../../model.js";
import { accessName, isAccess } from "../../program/syntax.js";
import { flatten, HOLE, holes, placeIn, type HolePiece, type Text } from "../../flow/text.js";
import { rootOf, surfaceOf, type Finder, type Position } from "../finder.js";
import { addHidden, methodAddress, type Request } from "../sends/request.js";
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
  const read = (given: { readonly expression: ts.Expression; readonly env: Sending["env"] }): readonly PayloadView[] =>
    readQueryObject(finder, request, given, positions.every, positions.own);
  const views = optionsOf(finder, sending).flatMap(read);
  const spelled = inText(finder, request, sending.url, positions);
  const built = queryHoles(sending.url).flatMap(({ origin: { node, env } }) => {
    if (ts.isExpression(node)) return read({ expression: node, env });
    for (const position of [positions.every, positions.own]) if (position) addHidden(finder, request, position, node);
    return [];
  });
  const added = addedTo(finder, request, sending, positions);
  if (!positions.own) return [];
  const texts = new Map([...spelled.keys, ...added].map((name) => [name, ""]));
  const all = [...views, ...built];
  const place = finder.view.placeOf(sending.destination);
  if (all.length === 0) return [{ place, keys: texts, isComplete: spelled.isComplete }];
  return all.map((view) => ({ ...view, keys: new Map([...texts, ...view.keys]) }));
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
function optionsOf(
  finder: Finder,
  { call, env }: Sending,
): { readonly expression: ts.Expression; readonly env: Sending["env"] }[] {
  return (call.arguments ?? []).flatMap((argument) => {
    if (ts.isSpreadElement(argument)) return [];
    return finder.origins
      .of(argument, env)
      .flatMap((origin) => QUERY_KEYS.flatMap((key) => finder.origins.property(origin, key) ?? []))
      .flatMap(({ node, env: at }) => (ts.isExpression(node) ? [{ expression: node, env: at }] : []));
  });
}

/** The names that stand in the text itself; complete where nothing else may come in. */
function inText(
  finder: Finder,
  request: Request,
  url: Text,
  positions: Positions,
): { readonly keys: readonly string[]; readonly isComplete: boolean } {
  const flat = flatten(url);
  const start = flat.indexOf("?") + 1;
  if (start === 0) return { keys: [], isComplete: !flat.endsWith(HOLE) };
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
  return { keys, isComplete };
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

/** `url.searchParams.set("license_id", id)` on the URL that is sent to; the names that are set. */
function addedTo(
  finder: Finder,
  request: Request,
  { destination, env }: Sending,
  positions: Positions,
): readonly string[] {
  const names: string[] = [];
  for (const { node, env: at } of finder.origins.of(destination, env)) {
    if (!ts.isNewExpression(node)) continue;
    finder.flow.follow(node, at, (alias, inside) => {
      const call =
        isAccess(alias.parent) && accessName(alias.parent)?.text === "searchParams" ? adding(alias.parent) : undefined;
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

/** The call of `set` or `append` on it. */
function adding(params: ts.Expression): ts.CallExpression | undefined {
  const access = params.parent;
  const isAdding = isAccess(access) && access.expression === params && ADDS.test(accessName(access)?.text ?? "");
  return isAdding && ts.isCallExpression(access.parent) ? access.parent : undefined;
}
