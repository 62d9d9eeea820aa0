import { ts } from "ts-morph";
import { BadInput } from "../../errors.js";
import { parentOf, accessName, isAccess, isFunctionNode, unwrap } from "../../program/syntax.js";
import { isExternal } from "../sends/calls.js";
import type { Call } from "../../flow/context.js";
import { hop, rootOf, type Finder, type Source } from "../finder.js";
import { doubting } from "../places.js";
import { findKeys } from "./payload.js";
import { trackReads } from "../reads/reads.js";
import { addCall, methodAddress } from "../sends/request.js";
import { addRequest } from "./requests.js";
import { flatten, writtenIn } from "../../flow/text.js";
import { TELLING } from "../urls.js";

/** A function that can't be read, and which of its parameters are what, from 0. */
export interface Wrapper {
  readonly name: string;
  readonly method: number;
  readonly payload: number | undefined;
}

/**
 * Reads what `--wrapper` or the config says: the function's name, then what its parameters are in their order, as in
 * `livechat.call:method,payload` or `send:_,method`. Throws BadInput for another form.
 */
export function parseWrapper(text: string): Wrapper {
  const [name = "", roles = ""] = text.split(":");
  const order = roles.split(",").map((role) => role.trim());
  const method = order.indexOf("method");
  const payload = order.indexOf("payload");
  if (!/^[\w$.]+$/.test(name) || method < 0)
    throw new BadInput(
      `"${text}" is not a wrapper`,
      "Write <name>:method,payload, with _ for other parameters, such as send:_,method,payload.",
    );
  return { name, method, payload: payload < 0 ? undefined : payload };
}

/** Reads calls of functions that can't be looked into: those that the user names, and those whose name tells. */
export function readOpaqueCall(known: Finder, call: Call, wrappers: readonly Wrapper[]): void {
  const callee = unwrap(call.expression);
  const text = callee.getText();
  const wrapper = wrappers.find(({ name }) => text === name || text.endsWith(`.${name}`));
  const position = wrapper?.method ?? 0;
  const argument = call.arguments?.[position];
  if (!argument || !mayName(known, unwrap(argument)) || known.sends.has(call)) return;
  // Last what takes long: most calls are none by their names alone.
  if ((!wrapper && !isTelling(known, callee)) || !isExternal(known, call, undefined)) return;
  for (const name of known.texts.of(argument, undefined)) {
    const method = flatten(name);
    if (!known.names.methods.has(method) || (!wrapper && !method.includes("_"))) continue;
    const finder = known.others.some(({ names }) => names.methods.has(method)) ? doubting(known, call) : known;
    const source = sourceFor(finder, call, wrapper !== undefined, wrapper !== undefined || TELLING.test(text));
    finder.sends.set(call, "known");
    const request = addRequest(
      finder,
      source,
      call,
      undefined,
      "web",
      method,
      writtenIn(finder.view, name, { start: 0, end: method.length }, finder.view.placeOf(call)),
    );
    const payload = call.arguments[wrapper ? (wrapper.payload ?? -1) : position + 1];
    if (payload && !ts.isSpreadElement(payload)) findKeys(finder, request, { expression: payload, env: undefined });
    else addCall(finder, request);
    const root = rootOf(finder, request, methodAddress(request.method), "response");
    if (root)
      trackReads(finder, { ...source, context: { in: "response", on: undefined } }, call, undefined, () => [
        { node: root, at: root.address },
      ]);
  }
}

/** Whether what is written out may be the name of a method. */
function mayName(finder: Finder, node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node)) return finder.names.methods.has(node.text);
  return !(
    ts.isSpreadElement(node) ||
    ts.isNumericLiteral(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    isFunctionNode(node)
  );
}

function sourceFor(finder: Finder, call: Call, isSaid: boolean, isTelling: boolean): Source {
  const value = finder.options.from;
  return {
    version: { value, source: value ? "option" : "unknown", place: undefined },
    evidence: isSaid ? "certain" : isTelling ? "likely" : "guess",
    context: { in: "request", on: undefined },
    hops: [hop(finder, call, isSaid ? "a wrapper by your word" : "a call with a method's name")],
    request: `opaque|${finder.view.pathOf(call.getSourceFile())}:${call.getStart()}`,
  };
}

/** A thing that goes by the name of the product, or comes from a module that does. */
function isTelling(finder: Finder, callee: ts.Expression): boolean {
  const names = isAccess(callee) ? [callee.expression.getText(), accessName(callee)?.text ?? ""] : [callee.getText()];
  return names.some((name) => TELLING.test(name)) || isImported(finder, callee);
}

/** Whether the thing called comes from a module whose name tells. */
function isImported(finder: Finder, callee: ts.Expression): boolean {
  if (!hasTellingImport(finder)) return false;
  const root = isAccess(callee) ? unwrap(callee.expression) : callee;
  return finder.origins.of(root, undefined).some(({ node }) => {
    for (let current: ts.Node | undefined = node; current; current = parentOf(current)) {
      if (ts.isImportDeclaration(current)) return isTellingImport(current);
    }
    return false;
  });
}

const telling = new WeakMap<Finder, boolean>();

/** Whether any module that the program imports has such a name. */
function hasTellingImport(finder: Finder): boolean {
  const has = telling.get(finder) ?? finder.view.files.some(({ statements }) => statements.some(isTellingImport));
  telling.set(finder, has);
  return has;
}

function isTellingImport(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier) && TELLING.test(node.moduleSpecifier.text)
  );
}
