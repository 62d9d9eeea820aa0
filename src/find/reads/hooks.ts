/** Functions by which a program looks at all requests and answers of a client: hooks, interceptors, transformers. */
import { ts } from "ts-morph";
import { nodesOf } from "../../program/nodes.js";
import type { ProgramView } from "../../program/program.js";
import {
  accessName,
  isAccess,
  isAssignment,
  isFunctionNode,
  returnsOf,
  staticName,
  unwrap,
  type FunctionNode,
} from "../../program/syntax.js";
import type { Call, Env } from "../../flow/context.js";
import type { Origin } from "../../flow/origin.js";
import type { Finder } from "../finder.js";
import { isSameClient, makersOf, receiversOf } from "../sends/bases.js";

/** A function that the library of a client runs, and whether it sees the answer or what is sent. */
export interface Hook {
  readonly fn: FunctionNode;
  readonly env: Env;
  readonly sees: "request" | "response";
  /** Whether callers get what it returns in place of the answer. */
  readonly replaces: boolean;
}

/** Names of options and methods whose functions run before there is an answer. */
const BEFORE = /request|before|prepare|serializ|init$|^(?:fetch|adapter|validateStatus|retry|signal)$/i;
/** Those whose functions say what the answer is. */
const MAKES = /respon|transform|select|parse/i;
/** Methods that give a client one more of them. */
const ADDS = /^(?:use|add\w*|intercept\w*|hook|middlewares?|transform\w*|on[A-Z]\w*)$/;
/** Options in options: `hooks: { afterResponse: [f] }`. */
const DEEPEST = 4;

/** The functions that see what a call sends or is answered: of its own options, of its client, and added later. */
export function hooksOf(finder: Finder, call: Call, env: Env): readonly Hook[] {
  const makers = makersOf(finder, call, env);
  const options = makers.flatMap(({ node, env: at }) =>
    ts.isCallExpression(node) || ts.isNewExpression(node) ? givenTo(finder, node, at) : [],
  );
  const clients = receiversOf(call).flatMap((receiver) => finder.origins.of(receiver, env));
  const later = addedLater(finder).filter(({ to }) =>
    to.some((one) => [...clients, ...makers].some((client) => isSameClient(one, client))),
  );
  return [...givenTo(finder, call, env), ...options, ...later.flatMap(({ hooks }) => hooks)];
}

function givenTo(finder: Finder, call: Call, env: Env): readonly Hook[] {
  return (call.arguments ?? []).flatMap((argument) =>
    finder.origins.of(argument, env).flatMap((origin) =>
      // What a call is given itself is its callback.
      isFunctionNode(origin.node) ? [] : functionsIn(finder, origin, [], DEEPEST),
    ),
  );
}

/** The functions that options hold, by the names that lead to them. */
function functionsIn(finder: Finder, { node, env }: Origin, names: readonly string[], depth: number): readonly Hook[] {
  if (isFunctionNode(node)) return [toHook(finder, node, env, names)];
  if (depth === 0) return [];
  const inside = (value: ts.Expression, name?: string): readonly Hook[] =>
    finder.origins
      .of(value, env)
      .flatMap((one) => functionsIn(finder, one, name === undefined ? names : [...names, name], depth - 1));
  if (ts.isArrayLiteralExpression(node))
    return node.elements.flatMap((item) => inside(ts.isSpreadElement(item) ? item.expression : item));
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((member) => {
    const name = member.name && staticName(member.name);
    if (ts.isPropertyAssignment(member)) return inside(member.initializer, name);
    if (ts.isShorthandPropertyAssignment(member)) return inside(member.name, name);
    if (ts.isSpreadAssignment(member)) return inside(member.expression);
    return ts.isMethodDeclaration(member) ? [toHook(finder, member, env, [...names, name ?? ""])] : [];
  });
}

function toHook(finder: Finder, fn: FunctionNode, env: Env, names: readonly string[]): Hook {
  const sees = names.some((name) => BEFORE.test(name)) ? "request" : "response";
  const isOwn = (value: ts.Expression): boolean =>
    finder.origins.of(value, env).every(({ node }) => ts.isParameter(node) && node.parent === fn);
  const replaces = sees === "response" && names.some((name) => MAKES.test(name)) && !returnsOf(fn).every(isOwn);
  return { fn, env, sees, replaces };
}

/** Hooks that a client gets after it was made. */
interface Added {
  readonly to: readonly Origin[];
  readonly hooks: readonly Hook[];
}

/** The same for the finders of all packs. */
const added = new WeakMap<ProgramView, readonly Added[]>();

function addedLater(finder: Finder): readonly Added[] {
  const { view } = finder;
  const known = added.get(view) ?? view.files.flatMap((file) => addedIn(finder, file));
  added.set(view, known);
  return known;
}

/** `client.interceptors.response.use(f)`, `client.defaults.transformResponse = [f]` */
function addedIn(finder: Finder, file: ts.SourceFile): Added[] {
  return nodesOf(file).flatMap((node): Added[] => {
    if (ts.isCallExpression(node) && isAccess(node.expression) && ADDS.test(accessName(node.expression)?.text ?? ""))
      return toAdded(finder, node.expression, node.arguments);
    if (isAssignment(node) && isAccess(node.left) && isAccess(unwrap(node.left.expression)))
      return toAdded(finder, node.left, [node.right]);
    return [];
  });
}

function toAdded(finder: Finder, target: ts.Expression, given: readonly ts.Expression[]): Added[] {
  const names: string[] = [];
  const holders: ts.Expression[] = [];
  for (let access = unwrap(target); isAccess(access); access = unwrap(access.expression)) {
    names.unshift(accessName(access)?.text ?? "");
    holders.push(unwrap(access.expression));
  }
  const hooks = given.flatMap((value) =>
    finder.origins.of(value, undefined).flatMap((origin) => functionsIn(finder, origin, names, DEEPEST)),
  );
  if (hooks.length === 0) return [];
  return [{ to: holders.flatMap((holder) => finder.origins.of(holder, undefined)), hooks }];
}
