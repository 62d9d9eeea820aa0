/** Ways into an object that stand in a text or a list, as lodash takes them: `get(x, "a.b[0].c")`, `has(x, ["a", "b"])`. */
import { ts } from "ts-morph";
import type { Place } from "../../model.js";
import { accessName } from "../../program/syntax.js";
import type { Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";
import { flatten, HOLE, placeIn } from "../../flow/text.js";

/** One step of a way: a name with its place, or an element of a list. */
export type Segment = { readonly name: string; readonly place: Place | undefined } | "element";

const READERS = /^(get|has|hasIn|set|unset|result|path|getOr|pathOr|property|invoke)$/;
const NAMES = /[^.[\]"']+/g;

/** The ways that a call takes into its first argument; none when it is another kind of call. */
export function pathsOf(finder: Finder, call: ts.CallExpression, env: Env): Segment[][] {
  const [, path] = call.arguments;
  if (!path || ts.isSpreadElement(path) || !isReader(finder, call, env)) return [];
  return finder.origins.of(path, env).flatMap(({ node, env: at }) => {
    if (ts.isArrayLiteralExpression(node)) return [node.elements.map((element) => segmentOf(finder, element, at))];
    return ts.isExpression(node) ? finder.texts.of(node, at).flatMap((text) => segmentsIn(finder, text)) : [];
  });
}

function isReader(finder: Finder, call: ts.CallExpression, env: Env): boolean {
  const callee = call.expression;
  if (ts.isPropertyAccessExpression(callee))
    return /^(_|lodash|ld|R|fp)$/.test(callee.expression.getText()) && READERS.test(callee.name.text);
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
