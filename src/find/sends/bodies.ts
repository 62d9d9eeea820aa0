/** Which argument of a call, or of a call on what it gives back, becomes the body of the request. */
import { ts } from "ts-morph";
import { accessName, isAccess, isFunctionNode, methodCallOn, staticName, unwrap } from "../../program/syntax.js";
import { calleeText, memberOf, objectWhen, type Sending } from "./calls.js";
import type { Call, Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";
import { withWhen, type Given, type Origin } from "../../flow/origin.js";

export interface Body {
  /** The expressions that become the body. */
  readonly given: readonly Given[];
  /** Arguments that may hold a body and can't be looked into. */
  readonly unread: readonly ts.Expression[];
}

/** Keys of an options object that hold the body, and keys that show that an object is one of options. */
const BODY_KEYS = ["body", "data", "json", "form", "payload"];
const OPTION_KEYS = new Set([
  ...["method", "type", "headers", "params", "searchParams", "query", "qs", "credentials", "mode", "cache", "timeout"],
  ...["signal", "auth", "responseType", "url", "uri", "hostname", "host", "path", "baseURL", "baseUrl", "prefixUrl"],
  ...["withCredentials", "retry", "hooks", "agent", "dispatcher", "redirect", "keepalive", "throwHttpErrors"],
]);
const WRITES = new Set(["write", "end", "send"]);
/** Methods of a request that is being made: what they are given, if it is no path, is its body. */
const POSTS =
  /^(?:post|put|patch)$|^(?:set|with|add|append|write)?(?:request|json|raw|post)?(?:body|data|payload|json|entity|content)(?:string|text)?$/i;
/** Methods that give a request its address. */
const SETS = /^open$|^(?:set|with|add)[A-Z]|(?:url|uri|endpoint|address)$/i;
/** Calls on a request or its response that give it back. */
const CHAINED =
  /^(send|set|type|query|auth|accept|timeout|retry|field|attach|clone|promise|toPromise|headers?|post|put|patch)$/;
const CALLBACK = /^(cb|callback|done|next|handler|resolve|fn)$|(callback|handler)$/i;

/** Whether a name is that of the body in the options of a request. */
export function isBodyKey(name: string): boolean {
  return BODY_KEYS.includes(name);
}

export function bodyOf(finder: Finder, sending: Sending): Body {
  const { call, env, index } = sending;
  const [destination, ...rest] = (call.arguments ?? []).slice(index);
  const isInOptions = destination !== sending.destination;
  const found = [
    destination && (isInOptions ? inOptions(finder, destination, env) : inRequest(finder, destination, env)),
    ...(isInOptions ? [] : rest.slice(0, 2).map((argument, at) => inArgument(finder, sending, argument, at))),
  ];
  for (const body of found) if (body && body.given.length > 0) return body;
  const written = writtenTo(finder, sending);
  if (written.length > 0) return { given: written, unread: [] };
  return { given: [], unread: found.flatMap((body) => body?.unread ?? []) };
}

const NOTHING: Body = { given: [], unread: [] };

/** `axios({ url, data })`, `https.request({ host, path })` */
function inOptions(finder: Finder, options: ts.Expression, env: Env): Body {
  const found = finder.origins
    .of(options, env)
    .flatMap((origin) =>
      isLiteral(origin) ? [fromOptions(finder, origin, objectWhen(finder, options, origin, env))] : [],
    );
  const given = found.flatMap((body) => body?.given ?? []);
  return { given, unread: given.length === 0 && found.includes(undefined) ? [options] : [] };
}

/** `fetch(new Request(url, options))` */
function inRequest(finder: Finder, destination: ts.Expression, env: Env): Body {
  for (const { node, env: at } of finder.origins.of(destination, env)) {
    if (!ts.isNewExpression(node) || !/(^|\.)Request$/.test(node.expression.getText())) continue;
    finder.sends.set(node, node);
    if (node.arguments?.[1]) return inOptions(finder, node.arguments[1], at);
  }
  return NOTHING;
}

/** An argument behind the URL: options with the body in them, or the body itself. */
function inArgument(finder: Finder, sending: Sending, argument: ts.Expression, at: number): Body {
  if (isHook(sending.call) && finder.origins.of(argument, sending.env).some(({ node }) => isFunctionNode(node)))
    return { given: [], unread: [argument] };
  if (ts.isSpreadElement(argument) || isFunctionNode(argument)) return NOTHING;
  const isBody = at === 0 && isPosting(sending);
  const origins = finder.origins.of(argument, sending.env);
  const bodies = origins.map((origin) =>
    fromArgument(finder, sending, { expression: argument, env: sending.env }, origin, isBody),
  );
  const given = bodies.flatMap((body) => body.given);
  // The same expression is read once, whatever it may be.
  const isWhole = given.some(({ expression }) => expression === argument);
  return {
    given: isWhole ? [{ expression: argument, env: sending.env }] : given,
    unread: given.length > 0 ? [] : bodies.flatMap((body) => body.unread),
  };
}

function fromArgument(finder: Finder, sending: Sending, argument: Given, origin: Origin, isBody: boolean): Body {
  const { node } = origin;
  const whole: Body = { given: [argument], unread: [] };
  if (isLiteral(origin)) {
    const isIt = takesOptions(sending) || isHook(sending.call) || isOptions(finder, origin, isBody);
    const options = isIt ? fromOptions(finder, origin) : whole;
    return options ?? { given: [], unread: [argument.expression] };
  }
  if (isText(node)) return isFetchLike(sending) ? NOTHING : whole;
  if (isNothing(node) || isFunctionNode(node)) return NOTHING;
  if (isBody) return whole;
  const name = ts.isParameter(node) ? node.name.getText() : node.getText();
  return CALLBACK.test(name) ? NOTHING : { given: [], unread: [argument.expression] };
}

type Literal = Origin & { readonly node: ts.ObjectLiteralExpression };

function isLiteral(origin: Origin): origin is Literal {
  return ts.isObjectLiteralExpression(origin.node);
}

/** Whether an object is options for the request rather than its body, where its place may be that of a body. */
function isOptions(finder: Finder, origin: Literal, isBody: boolean): boolean {
  const { names, isComplete } = keysOf(finder, origin);
  const bodies = names.filter((name) => BODY_KEYS.includes(name));
  // A method may take a `type`, too.
  const isForeign = isBody && bodies.length === 0 && names.some((name) => !OPTION_KEYS.has(name));
  if (!isForeign && names.some((name) => OPTION_KEYS.has(name))) return true;
  // `{ payload }` alone is how bodies were at first.
  const [only] = names.length === 1 ? bodies : [];
  if (only === undefined || only === "payload") return false;
  return isComplete || (finder.origins.property(origin, only) ?? []).some(({ node }) => isText(node));
}

/** The names that a literal gives, also by what is spread into it; whether these are all. */
function keysOf(finder: Finder, origin: Literal): { readonly names: readonly string[]; readonly isComplete: boolean } {
  const names = new Set<string>();
  const read = new Set<ts.Node>();
  let isComplete = true;
  const visit = ({ node, env }: Origin): void => {
    if (read.has(node)) return;
    read.add(node);
    for (const member of ts.isObjectLiteralExpression(node) ? node.properties : []) {
      const name = member.name && staticName(member.name);
      if (ts.isSpreadAssignment(member)) finder.origins.of(member.expression, env).forEach(visit);
      else if (name === undefined) isComplete = false;
      else names.add(name);
    }
    if (!ts.isObjectLiteralExpression(node)) isComplete = false;
  };
  visit(origin);
  return { names: [...names], isComplete };
}

/** The body in options; `undefined` when what is merged into them may bring one. */
function fromOptions(finder: Finder, origin: Literal, when = origin.when): Body | undefined {
  const found = BODY_KEYS.map((key) => memberOf(finder, origin, key));
  const given = found.flatMap((values) => values ?? []);
  if (given.length > 0) return { given: withWhen(given, when), unread: [] };
  return found.includes(undefined) ? undefined : NOTHING;
}

/** A text, or what a call makes one of. */
function isText(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return /^(JSON|qs|querystring)\.stringify$/.test(calleeText(node));
  if (ts.isNewExpression(node)) return /^(URLSearchParams|FormData|Blob)$/.test(calleeText(node));
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function isNothing(node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

/** `.post(url, data)`: the argument behind the URL is the body even when what it holds isn't known. */
function isPosting({ call }: Sending): boolean {
  return /(^|\.)(post|put|patch|call|send|sendBeacon|postJSON)$/i.test(calleeText(call));
}

function isFetchLike({ call }: Sending): boolean {
  return /(^|\.)fetch$/.test(calleeText(call));
}

/**
 * `useFetch(url, options)`, `useSWR(url, fetcher)`: what is given beside the URL is options or the function that gets the
 * URL; what comes back holds the response in `data`.
 */
export function isHook(call: Call): boolean {
  return /(^|\.)use[A-Z]\w*$/.test(calleeText(call));
}

/** The platform's own, and clients whose methods are written like HTTP's: the second argument is always options. */
function takesOptions({ call }: Sending): boolean {
  return /^(?:((window|self|globalThis|global)\.)?fetch|.*\.(?:GET|POST|PUT|PATCH|DELETE))$/.test(calleeText(call));
}

/** Whether a method of a request gives it back, so that what is asked of the result is asked of the request. */
export function isChained(method: string): boolean {
  return CHAINED.test(method);
}

function isPath(node: ts.Expression): boolean {
  return (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && /^.(\/|https?:)/.test(node.getText());
}

/** `const req = https.request(…); req.end(body)`, `xhr.open(…); xhr.send(body)`, `request.post(url).send(body)` */
function writtenTo(finder: Finder, { call, env }: Sending): Given[] {
  const found: Given[] = [];
  const note = (alias: ts.Expression, at: Env): void => {
    const chain = methodCallOn(alias);
    if (!chain) return;
    const [first] = chain.call.arguments;
    const isPosted = POSTS.test(chain.name) && first !== undefined && !isPath(first) && !isFunctionNode(first);
    const isWritten = isPosted || WRITES.has(chain.name);
    if (isWritten) finder.sends.set(chain.call, call);
    if (isWritten && first && !isFunctionNode(first)) found.push({ expression: first, env: at });
    else finder.flow.follow(chain.call, at, note);
  };
  finder.flow.follow(call, env, note);
  for (const made of requestsSetBy(finder, call, env)) finder.flow.follow(made.expression, made.env, note);
  return found;
}

/**
 * Requests whose address a call sets, to be sent by other calls: `xhr.open("POST", url)`, `request.setEndpoint(url)`.
 * What is asked of them is asked of the request.
 */
export function requestsSetBy(finder: Finder, call: Call, env: Env): readonly Given[] {
  const callee = unwrap(call.expression);
  if (!isAccess(callee) || !SETS.test(accessName(callee)?.text ?? "")) return [];
  return finder.origins
    .of(callee.expression, env)
    .flatMap(({ node, env: at }) => (ts.isExpression(node) ? [{ expression: node, env: at }] : []));
}
