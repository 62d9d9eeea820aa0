/** Base URLs that an HTTP client is made with, or gets later. */
import { ts } from "ts-morph";
import { nodesOf } from "../../program/nodes.js";
import { accessName, isAccess, isAssignment, isImportName, unwrap } from "../../program/syntax.js";
import type { Call, Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";
import type { Origin } from "../../flow/origin.js";
import { flatten, type Text } from "../../flow/text.js";

/** Properties of an options object that say where to send to. */
export const URL_KEYS = ["url", "uri", "path", "pathname", "href", "endpoint", ":path"];
/** Names of an HTTP library's option for the base. */
export const BASE_KEYS = ["baseURL", "baseUrl", "prefixUrl", "prefix", "base", "rootUrl", "host"];
/** Those that mean nothing else in what one call is given. */
const CALL_KEYS = ["baseURL", "baseUrl", "prefixUrl", "rootUrl"];
/** Names of a client's own member for it. */
const OWN_KEYS = ["baseURL", "baseUrl"];
/** Clients that are made of others, one of another. */
const DEEPEST = 4;

/** The base URLs that the thing called was made with: `axios.create({ baseURL })`, `got.extend({ prefixUrl })`. */
export function basesOf(finder: Finder, call: Call, env: Env): readonly Text[] {
  const beside = basesBeside(finder, call, env);
  if (beside.length > 0) return beside;
  for (const receiver of receiversOf(call)) {
    const clients = finder.origins.of(receiver, env);
    const texts = clients.flatMap((origin) => [
      ...basesOfMaker(finder, origin, DEEPEST),
      ...basesGivenLater(finder, origin),
      ...(isSent(call) ? basesIn(finder, origin, OWN_KEYS) : []),
    ]);
    if (texts.length > 0) return texts;
  }
  return [];
}

/** A base in the options of one call: `ky.post(path, { prefixUrl })`. */
function basesBeside(finder: Finder, call: Call, env: Env): readonly Text[] {
  return (call.arguments ?? [])
    .slice(1)
    .flatMap((argument) => (ts.isSpreadElement(argument) ? [] : finder.origins.of(argument, env)))
    .flatMap((options) => (ts.isObjectLiteralExpression(options.node) ? basesIn(finder, options, CALL_KEYS) : []));
}

/** `this.post(path)`, of a class whose base is a package's and that says where to send to: `baseURL = "https://…"`. */
function isSent({ expression }: Call): boolean {
  return (
    isAccess(expression) &&
    /^(?:get|post|put|patch|delete|head|request|fetch)$/.test(accessName(expression)?.text ?? "")
  );
}

/** What may be the client in a call: `client.post(…)`, `client(…)`. */
export function receiversOf(call: Call): readonly ts.Expression[] {
  const callee = unwrap(call.expression);
  return ts.isPropertyAccessExpression(callee) ? [callee.expression, callee] : [callee];
}

/** The calls by which the client in a call was made, and those by which that was which it was made of. */
export function makersOf(finder: Finder, call: Call, env: Env): readonly Origin[] {
  const from = (client: ts.Expression, at: Env, depth: number): readonly Origin[] =>
    finder.origins.of(client, at).flatMap((origin) => {
      const { node } = origin;
      if (depth === 0 || (!ts.isCallExpression(node) && !ts.isNewExpression(node))) return [];
      const callee = unwrap(node.expression);
      return [origin, ...(isAccess(callee) ? from(callee.expression, origin.env, depth - 1) : [])];
    });
  return receiversOf(call).flatMap((receiver) => from(receiver, env, DEEPEST));
}

/** A client that is made of another one has its base, unless it is given one of its own. */
function basesOfMaker(finder: Finder, origin: Origin, depth: number): readonly Text[] {
  const { node } = origin;
  if (depth === 0 || (!ts.isCallExpression(node) && !ts.isNewExpression(node))) return [];
  const given = (node.arguments ?? []).flatMap((argument) => finder.origins.of(argument, origin.env));
  const texts = given.flatMap((made) => basesIn(finder, made));
  const callee = unwrap(node.expression);
  if (texts.length > 0) return texts;
  if (!isAccess(callee) || !/^(extend|create|defaults|instance|clone)$/.test(accessName(callee)?.text ?? "")) return [];
  return finder.origins.of(callee.expression, origin.env).flatMap((made) => basesOfMaker(finder, made, depth - 1));
}

function basesIn(finder: Finder, options: Origin, keys: readonly string[] = BASE_KEYS): readonly Text[] {
  const found = keys.map((key) => finder.origins.property(options, key) ?? []).find((some) => some.length > 0);
  // A parameter is open: whoever calls its function decides.
  return (found ?? []).flatMap((origin) =>
    ts.isExpression(origin.node) ? finder.texts.of(origin.node, origin.env) : [[{ kind: "hole", origin }] as const],
  );
}

interface Default {
  readonly client: ts.Expression;
  readonly key: string;
  readonly value: ts.Expression;
}

const defaults = new WeakMap<Finder, readonly Default[]>();

/** `axios.defaults.baseURL = base` */
function basesGivenLater(finder: Finder, client: Origin): readonly Text[] {
  return defaultsOf(finder, client, BASE_KEYS).flatMap((value) => finder.texts.of(value, undefined));
}

/** What a client is given under one of these keys after it was made: `axios.defaults.params = {…}`. */
export function givenLater(finder: Finder, call: Call, env: Env, keys: readonly string[]): readonly ts.Expression[] {
  const clients = receiversOf(call).flatMap((receiver) => finder.origins.of(receiver, env));
  return [...new Set(clients.flatMap((client) => defaultsOf(finder, client, keys)))];
}

function defaultsOf(finder: Finder, client: Origin, keys: readonly string[]): readonly ts.Expression[] {
  const all = defaults.get(finder) ?? finder.view.files.flatMap(defaultsIn);
  defaults.set(finder, all);
  return all.flatMap(({ client: other, key, value }) =>
    keys.includes(key) && finder.origins.of(other, undefined).some((origin) => isSameClient(origin, client))
      ? [value]
      : [],
  );
}

function defaultsIn(file: ts.SourceFile): Default[] {
  return nodesOf(file).flatMap((node) => {
    if (!isAssignment(node) || !isAccess(node.left)) return [];
    const holder = unwrap(node.left.expression);
    const isOfClient = isAccess(holder) && accessName(holder)?.text === "defaults";
    const key = accessName(node.left)?.text;
    return isOfClient && key !== undefined ? [{ client: holder.expression, key, value: node.right }] : [];
  });
}

/** Whether two values are the same client: what several files import from a package is one. */
export function isSameClient({ node: one }: Origin, { node: other }: Origin): boolean {
  const name = importOf(one);
  return one === other || (name !== undefined && name === importOf(other));
}

function importOf(node: ts.Node): string | undefined {
  if (ts.isCallExpression(node) && node.expression.getText() === "require")
    return node.arguments[0]?.getText().slice(1, -1);
  const declaration = isImportName(node) ? ts.findAncestor(node, ts.isImportDeclaration) : undefined;
  const isWhole = declaration && !ts.isImportSpecifier(node);
  return isWhole ? declaration.moduleSpecifier.getText().slice(1, -1) : undefined;
}

/** A relative path goes behind each base; a whole URL doesn't. */
export function withBases(bases: readonly Text[], text: Text): readonly Text[] {
  if (bases.length === 0 || /^(https?|wss?):\/\//.test(flatten(text))) return [text];
  return bases.map((base) => {
    const slash =
      flatten(base).endsWith("/") || flatten(text).startsWith("/")
        ? []
        : [{ kind: "literal" as const, text: "/", file: fileOf(base), start: undefined }];
    return [...base, ...slash, ...text];
  });
}

function fileOf(text: Text): ts.SourceFile {
  const first = text[0];
  if (!first) throw new Error("a base without pieces");
  return first.kind === "literal" ? first.file : first.origin.node.getSourceFile();
}
