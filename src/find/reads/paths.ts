/** Ways into an object that stand in a text or a list, as lodash takes them: `get(x, "a.b[0].c")`, `has(x, ["a", "b"])`. */
import { ts } from "ts-morph";
import type { Place } from "../../model.js";
import { accessName, isCall, staticName } from "../../program/syntax.js";
import type { Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";
import { flatten, HOLE, placeIn } from "../../flow/text.js";
import { inner } from "../places.js";

/** One step of a way: a name with its place, or an element of a list. */
export type Segment = Named | "element";

interface Named {
  readonly name: string;
  readonly place: Place | undefined;
  /** Another call that takes the same text or pattern. */
  readonly alsoFor?: ts.Node | undefined;
}

const READERS = /^(get|has|hasIn|set|unset|result|path|getOr|pathOr|property|invoke|map|flatMap)$/;
const MATCHERS = "partition|find\\w*|filter|reject|some|every|(?:take|drop)\\w*While|remove|where";
/** Calls that take what a field of each element has to be, as a list too: `["id", 7]`. */
const MATCHING = new RegExp(`^(?:${MATCHERS})$`);
/** Calls that take a way into each element of a list, or what a field of it has to be. */
const ITERATIONS = new RegExp(
  `^(?:sortBy|orderBy|groupBy|keyBy|indexBy|countBy|uniqBy|minBy|maxBy|sumBy|meanBy|${MATCHERS})$`,
);
const NAMES = /[^.[\]"']+/g;

/** The ways that a call takes into its first argument; none when it is another kind of call. */
export function pathsOf(finder: Finder, call: ts.CallExpression, env: Env): Segment[][] {
  const [, path] = call.arguments;
  if (!path || ts.isSpreadElement(path) || !isOfLibrary(finder, call, env, READERS)) return [];
  if (ITERATIONS.test(methodOf(call))) return [];
  return finder.origins.of(path, env).flatMap(({ node, env: at }) => {
    if (!ts.isExpression(node)) return [];
    const ways = ts.isArrayLiteralExpression(node)
      ? [node.elements.map((element) => segmentOf(finder, element, at))]
      : finder.texts.of(node, at).flatMap((text) => segmentsIn(finder, text));
    return sharedWith(otherUser(finder, node, call), ways);
  });
}

/** Another call of a function that can't be looked into, which takes a text or pattern that stands before this call. */
function otherUser({ flow, origins }: Finder, value: ts.Expression, call: ts.CallExpression): ts.Node | undefined {
  let found: ts.Node | undefined;
  if (value.pos < call.pos || value.end > call.end || value.getSourceFile() !== call.getSourceFile())
    flow.follow(value, undefined, ({ parent }, env) => {
      if (isCall(parent) && parent !== call && !origins.isLocal(parent, env)) found ??= parent;
    });
  return found;
}

function sharedWith(other: ts.Node | undefined, ways: Segment[][]): Segment[][] {
  if (other === undefined) return ways;
  return ways.map((way) => way.map((step) => (step === "element" ? step : { ...step, alsoFor: other })));
}

/**
 * The ways that a call takes into each element of its first argument: `sortBy(users, "visit.ip")`, `find(users, ["id", 7])`,
 * `filter(users, { visit: { ip: 1 } })`. `undefined` for a pattern that isn't written out.
 */
export function elementPathsOf(finder: Finder, call: ts.CallExpression, env: Env): Segment[][] | undefined {
  const [, iteratee] = call.arguments;
  const method = methodOf(call);
  if (!iteratee || ts.isSpreadElement(iteratee) || !ITERATIONS.test(method)) return [];
  if (!isOfLibrary(finder, call, env, ITERATIONS)) return [];
  const found: Segment[][] = [];
  for (const { node, env: at } of finder.origins.of(iteratee, env)) {
    if (!ts.isExpression(node)) continue;
    const ways = ts.isObjectLiteralExpression(node)
      ? keysOf(finder, node)
      : textsOf(finder, node, at, MATCHING.test(method));
    if (!ways) return undefined;
    found.push(...sharedWith(otherUser(finder, node, call), ways));
  }
  return found;
}

/** The ways that a text is, or each of a list; of a field and its value the first. */
function textsOf(finder: Finder, node: ts.Expression, env: Env, isPair: boolean): Segment[][] {
  const all = ts.isArrayLiteralExpression(node) ? node.elements : [node];
  return (isPair ? all.slice(0, 1) : all).flatMap((part) =>
    finder.texts.of(part, env).flatMap((text) => segmentsIn(finder, text)),
  );
}

/** The fields that a pattern of values names, `{ visit: { ip: "…" } }`; `undefined` where one isn't written as a key. */
function keysOf(finder: Finder, pattern: ts.ObjectLiteralExpression): Segment[][] | undefined {
  const found: Segment[][] = [];
  for (const member of pattern.properties) {
    const name = ts.isPropertyAssignment(member) ? staticName(member.name) : undefined;
    if (!ts.isPropertyAssignment(member) || name === undefined) return undefined;
    const place = ts.isStringLiteral(member.name) ? inner(finder, member.name) : finder.view.placeOf(member.name);
    const below = ts.isObjectLiteralExpression(member.initializer) ? keysOf(finder, member.initializer) : [];
    if (!below) return undefined;
    found.push(...(below.length > 0 ? below : [[]]).map((way) => [{ name, place }, ...way]));
  }
  return found;
}

function isOfLibrary(finder: Finder, call: ts.CallExpression, env: Env, methods: RegExp): boolean {
  const callee = call.expression;
  if (ts.isPropertyAccessExpression(callee))
    return /^(_|lodash|ld|R|fp)$/.test(callee.expression.getText()) && methods.test(callee.name.text);
  if (!ts.isIdentifier(callee)) return false;
  return finder.origins.of(callee, env).some(({ node }) => {
    const from = ts.findAncestor(node, ts.isImportDeclaration)?.moduleSpecifier;
    if (from && ts.isStringLiteral(from)) return /^(lodash|ramda|dot-prop|object-path)/.test(from.text);
    return ts.isCallExpression(node) && /^require\(["'](lodash|ramda)/.test(node.getText());
  });
}

function segmentOf(finder: Finder, element: ts.Expression, env: Env): Segment {
  const [text] = finder.texts.of(element, env);
  const flat = text && flatten(text);
  if (flat === undefined || flat.includes(HOLE) || /^\d+$/.test(flat)) return "element";
  return { name: flat, place: placeIn(finder.view, text ?? [], 0, flat.length) };
}

function segmentsIn(finder: Finder, text: Parameters<typeof flatten>[0]): Segment[][] {
  const flat = flatten(text);
  if (flat.includes(HOLE)) return [];
  const found = [...flat.matchAll(NAMES)].map(({ 0: name, index }): Segment => {
    if (/^\d+$/.test(name)) return "element";
    return { name, place: placeIn(finder.view, text, index, index + name.length) };
  });
  return [found];
}

/** The name of the function that is called. */
export function methodOf(call: ts.CallExpression): string {
  return accessName(call.expression)?.text ?? call.expression.getText();
}
