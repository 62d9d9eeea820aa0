import { ts } from "ts-morph";
import { BASE_KEYS, URL_KEYS, basesOf, receiversOf, withBases } from "./bases.js";
import {
  accessName,
  isAccess,
  isCall,
  isFunctionNode,
  returnsOf,
  staticName,
  type FunctionNode,
  parametersOf,
} from "../../program/syntax.js";
import { constructedBy } from "../../flow/classes.js";
import type { Call, Env } from "../../flow/context.js";
import { LIMITS } from "../../flow/limits.js";
import type { Finder } from "../finder.js";
import { withWhen, type Given, type Origin } from "../../flow/origin.js";
import { ALWAYS, bothOf, eitherOf, type When } from "../../flow/when.js";
import { flatten, HOLE, holes, textWhen, whenOf, type Text } from "../../flow/text.js";
import { mayReach } from "./reach.js";
import { TELLING, type UrlMatch } from "../urls.js";

/** A call that leaves the program with a URL of this API, or of a neighbour, as the place to send to. */
export interface Sending {
  readonly call: Call;
  readonly env: Env;
  readonly url: Text;
  /** What was decided on the way to the URL. */
  readonly when: When;
  readonly match: UrlMatch;
  /** The argument that holds the URL, and the whole argument when it is one of its properties. */
  readonly destination: ts.Expression;
  readonly index: number;
}

/** Calls that take a text to look at, compare, show or take apart, not to send to. */
const NO_SENDER = new RegExp(
  [
    /^(console|log|logger|test|it|describe|RegExp|Error|TypeError|Set|Map|String|Number|JSON|Object|Array|require|t)$/,
    /^(encodeURI|encodeURIComponent|URL|URLSearchParams|Request|Symbol)$/,
    /^(assert|expect|should|chai|sinon|vi|jest)\b/,
    /\.(log|info|warn|error|debug|trace|startsWith|endsWith|includes|indexOf|match|matchAll|replace|replaceAll)$/,
    /\.(split|test|exec|slice|substring|substr|trim|concat|join|push|unshift|add|has|localeCompare|charAt)$/,
    /\.(padEnd|padStart|toBe|to[A-Z]\w*|equal|equals|deepEqual|strictEqual|is|eql)$/,
  ]
    .map(({ source }) => source)
    .join("|"),
);
/** Whether a call, by its name as written, only looks at a text: it is no place to send to. */
export function isLookedAt(callee: string): boolean {
  return NO_SENDER.test(callee);
}

/** Whether a call runs no code of the program, so that what it is given leaves it. */
export function isExternal(finder: Finder, call: Call, env: Env): boolean {
  return !finder.origins.isLocal(call, env) && finder.flow.callees(call, env).length === 0;
}

/** All sendings of one call: one for each way in which its URL can come about. */
export function findSendings(finder: Finder, call: Call): Sending[] {
  if (NO_SENDER.test(calleeText(call)) || !call.arguments?.length || !hasDestination(call)) return [];
  if (!isExternal(finder, call, undefined) || makesError(call) || !mayBeSending(finder, call)) return [];
  const found = waysOf(finder, call, undefined).flatMap(({ env, candidates }) =>
    candidates.flatMap(({ match, ...candidate }): Sending[] => {
      // A parameter that nobody is seen to give has its default, a key that isn't known any of the known ones.
      const isDefaulted =
        openFunctions(finder, candidate.url, match).length > 0 && holes(candidate.url).some(hasDefault);
      const isListed = holes(candidate.url).some(({ node }) => isAccess(node)) && candidates.some(isKnown);
      // `process.env.CHAT_API ?? base`: the address that is written shows whose the other is.
      const isAlternative = match?.host === "unseen" && candidates.some((other) => other.match?.host === "known");
      return match && !isDefaulted && !isAlternative && !(isListed && !isSettled(match))
        ? [{ call, env, match, when: whenOf(candidate.url), ...candidate }]
        : [];
    }),
  );
  return dedupe(found);
}

/** `super(url)` in a class of errors. */
function makesError({ expression }: Call): boolean {
  if (expression.kind !== ts.SyntaxKind.SuperKeyword) return false;
  const maker = ts.findAncestor(expression, ts.isClassLike);
  const [base] = maker?.heritageClauses?.flatMap(({ types }) => types) ?? [];
  return base !== undefined && NO_SENDER.test(base.expression.getText());
}

function mayBeSending(finder: Finder, call: Call): boolean {
  const clients = receiversOf(call).flatMap((receiver) => finder.origins.of(receiver, undefined));
  const texts = destinations(finder, call, undefined).map(({ url }) => url);
  return mayReach(finder, texts, clients);
}

/** The calls through which one came to a call, and all that its URL can be then. */
export interface Way {
  readonly env: Env;
  readonly candidates: readonly Candidate[];
}

/** `process.env.LIVECHAT_API`: whether a text begins with something unknown that goes by the name of the product. */
function isTelling(text: Text): boolean {
  const first = text.find((piece) => piece.kind === "hole" || piece.text !== "");
  return first?.kind === "hole" && TELLING.test(first.origin.node.getText());
}

/** Where a call may send to: one way for each of the callers that decide it, from those that are known already. */
export function waysOf(finder: Finder, call: Call, start: Env): Way[] {
  const found: Way[] = [];
  let count = 0;
  const visit = (env: Env): void => {
    if (count++ >= LIMITS.ways) return finder.origins.cuts.at(call);
    const candidates = destinations(finder, call, env).map((candidate) => ({
      ...candidate,
      match: finder.urls.match(flatten(candidate.url), isTelling(candidate.url)),
    }));
    // What the callers give decides; what it may be beside that is seen again from each of them.
    const callers = callersOf(finder, call, env, candidates);
    if (callers.length > 0) callers.forEach(visit);
    // What a function hands on to itself, it was given by somebody else.
    else if (!isRecursive(env) || candidates.some(isKnown)) found.push({ env, candidates });
  };
  visit(start);
  return found;
}

/** Whether something is given that may say where to send to: no number, list or callback. */
function hasDestination({ arguments: given }: Call): boolean {
  const argument = given?.[isVerb(given[0]) ? 1 : 0];
  if (argument === undefined || ts.isSpreadElement(argument)) return false;
  return isFunctionNode(argument) ? parametersOf(argument).length === 0 : !isPlainValue(argument);
}

function isPlainValue(node: ts.Expression): boolean {
  return (
    ts.isNumericLiteral(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isRegularExpressionLiteral(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

/** Whether one came by a call of a function in itself. */
function isRecursive(env: Env): boolean {
  if (env?.caller) return isRecursive(env.caller);
  return env !== undefined && ts.findAncestor(env.call, (node) => node === env.fn) !== undefined;
}

/** One text that the URL of a call can be. */
export type Candidate = Pick<Sending, "url" | "destination" | "index"> & { readonly match?: UrlMatch | undefined };

function isKnown({ match }: Candidate): boolean {
  return match !== undefined && isSettled(match);
}

/** The ways in through the callers of what is open; which instance a method is called on comes before who made it. */
function callersOf(finder: Finder, call: Call, env: Env, candidates: readonly Candidate[]): readonly Env[] {
  const envsOf = (fn: FunctionNode): readonly Env[] => finder.flow.expand(env, fn);
  // What nobody is seen to call decides nothing.
  const open = new Set(
    candidates.flatMap(({ url, match }) => {
      const all = openFunctions(finder, url, match);
      return all.find((fn) => envsOf(fn).length > 0) ?? all[0] ?? [];
    }),
  );
  if (candidates.some((candidate) => isRelative(finder, candidate)))
    for (const fn of receiversOf(call).flatMap((receiver) => openClients(finder, receiver, env))) open.add(fn);
  const ways = [...open].map((fn) => ({ fn, envs: envsOf(fn) }));
  const methods = ways.filter(({ fn, envs }) => envs.length > 0 && !constructedBy(finder.origins, fn));
  return (methods.length > 0 ? methods : ways).flatMap(({ envs }) => envs);
}

/** Whether a text leads to a method only with the base of the client that it is given to: `/send_event`. */
function isRelative(finder: Finder, { url, match }: Candidate): boolean {
  const flat = flatten(url);
  if (match) return (match.host === "none" || match.host === "unseen") && match.version === undefined;
  const name = /^\/?(?:[\w.-]+\/)*(?<method>\w+)$/.exec(flat)?.groups?.["method"];
  return name !== undefined && (finder.names.methods.has(name) || finder.names.methods.has(flat.replace(/^\//, "")));
}

/** The functions whose callers decide what a client is. */
function openClients(finder: Finder, receiver: ts.Expression, env: Env): readonly FunctionNode[] {
  return finder.origins.of(receiver, env).flatMap((origin) => finder.origins.openFunction(origin) ?? []);
}

function destinations(finder: Finder, call: Call, env: Env): Candidate[] {
  const bases = basesOf(finder, call, env);
  // Behind a verb (`open("POST", url)`) the second argument may be the place to send to, else it is the body.
  const from = isVerb(call.arguments?.[0]) ? 1 : 0;
  return (call.arguments ?? []).slice(from, from + 1).flatMap((argument) => {
    if (ts.isSpreadElement(argument)) return [];
    const index = from;
    // `() => url`, as sockets that connect again take it.
    if (isFunctionNode(argument))
      return parametersOf(argument).length > 0 ? [] : returnedUrls(finder, argument, env, index);
    const given = finder.origins.of(argument, env);
    const inObject = given.flatMap((origin) =>
      withWhen(urlProperties(finder, origin), objectWhen(finder, argument, origin, env)),
    );
    const isText = !given.every(({ node }) => ts.isObjectLiteralExpression(node));
    const direct =
      inObject.length === 0 && isText ? [{ expression: argument, env, bases: undefined, when: ALWAYS }] : [];
    return [...direct, ...inObject].flatMap(({ expression, env: at, bases: own = bases, when }) =>
      finder.texts
        .of(expression, at)
        .flatMap((text) =>
          withBases(own, text).map((url) => ({ url: textWhen(url, when), destination: expression, index })),
        ),
    );
  });
}

/** What is decided where an argument is one of several objects. */
export function objectWhen({ origins }: Finder, argument: ts.Expression, object: Origin, env: Env): When {
  return bothOf(object.when ?? ALWAYS, origins.choices.among(argument, object, env));
}

function returnedUrls(finder: Finder, fn: FunctionNode, env: Env, index: number): Candidate[] {
  return returnsOf(fn).flatMap((expression) =>
    finder.texts.of(expression, env).map((url) => ({ url, destination: expression, index })),
  );
}

function isVerb(argument: ts.Expression | undefined): boolean {
  return (
    argument !== undefined && ts.isStringLiteralLike(argument) && /^(get|post|put|patch|delete)$/i.test(argument.text)
  );
}

interface UrlProperty {
  readonly expression: ts.Expression;
  readonly env: Env;
  /** What it gives as base beside it, if anything. */
  readonly bases: readonly Text[] | undefined;
  readonly when?: When;
}

/** `axios({ url })`, `https.request({ path })` */
function urlProperties(finder: Finder, origin: Origin): UrlProperty[] {
  const { node } = origin;
  if (!ts.isObjectLiteralExpression(node)) return [];
  const isWhole = isCall(node.parent) && !node.properties.some(ts.isSpreadAssignment);
  const valuesOf = (key: string): readonly Given[] => {
    const own = valueOf(node, key);
    if (!isWhole) return memberOf(finder, origin, key) ?? [];
    return own ? [{ expression: own, env: origin.env }] : [];
  };
  const [base] = BASE_KEYS.filter((key) => key !== "host").flatMap(valuesOf);
  const bases = base && finder.texts.of(base.expression, base.env);
  return URL_KEYS.flatMap(valuesOf).map((given) => ({ ...given, bases }));
}

/** The value that an object literal gives to a key, as written there. */
export function valueOf(node: ts.ObjectLiteralExpression, key: string): ts.Expression | undefined {
  for (const member of node.properties) {
    if (ts.isPropertyAssignment(member) && staticName(member.name) === key) return member.initializer;
    if (ts.isShorthandPropertyAssignment(member) && member.name.text === key) return member.name;
  }
  return undefined;
}

/** The expressions that an object has under a key, later ones too; `undefined` when what is merged in may bring one. */
export function memberOf(finder: Finder, origin: Origin, key: string): Given[] | undefined {
  const { node, env } = origin;
  const own = ts.isObjectLiteralExpression(node) ? valueOf(node, key) : undefined;
  const found = finder.origins.property(origin, key);
  const later = (found ?? []).flatMap((value) =>
    ts.isExpression(value.node) ? withWhen<Given>([{ expression: value.node, env: value.env }], value.when) : [],
  );
  if (own && later.length < 2) return [{ expression: own, env }];
  // A parameter is no expression: what it may hold is asked of the name that stands there.
  const isPartly = own !== undefined && later.length < (found?.length ?? 0);
  return isPartly ? [{ expression: own, env }, ...later] : found && later;
}

/**
 * The functions whose callers decide what the URL is, those of the open holes that matter. Which instance a method is
 * called on comes before who made it.
 */
function openFunctions(finder: Finder, url: Text, match: UrlMatch | undefined): readonly FunctionNode[] {
  if (match && isSettled(match) && !isBaseOpen(url, match)) return [];
  const first = url[0];
  const matters =
    match || first?.kind === "hole" || (first?.kind === "literal" && /^(https?:|wss?:|\/|$)/.test(first.text));
  if (!matters) return [];
  const open = holes(url).flatMap((hole) => finder.origins.openFunction(hole) ?? []);
  const isMaker = (fn: FunctionNode): boolean => constructedBy(finder.origins, fn) !== undefined;
  return [...open.filter((fn) => !isMaker(fn)), ...open.filter(isMaker)];
}

/** What stands before an address without a version may be the base that has it. */
function isBaseOpen(url: Text, { version }: UrlMatch): boolean {
  return version === undefined && flatten(url).startsWith(HOLE);
}

function isSettled(match: UrlMatch): boolean {
  const version = match.version === undefined || match.version.value !== undefined;
  return version && (match.method === undefined || match.method.name !== undefined);
}

function hasDefault({ node }: Origin): boolean {
  return (ts.isParameter(node) || ts.isBindingElement(node)) && node.initializer !== undefined;
}

/** The callee as written, without spaces and line breaks. */
export function calleeText(call: Call): string {
  const name = accessName(call.expression);
  const text = call.expression.getText();
  return text.length < 200 ? text.replace(/\s+/g, "") : `.${name?.text ?? ""}`;
}

/** Each sending once, with what was decided on all ways to its URL. */
function dedupe(sendings: readonly Sending[]): Sending[] {
  const found = new Map<string, Sending>();
  for (const sending of sendings) {
    const key = `${flatten(sending.url)}|${sending.url.map((piece) => (piece.kind === "literal" ? `${piece.file.fileName} ${String(piece.start)}` : "?")).join(",")}|${frames(sending.env)}`;
    const before = found.get(key);
    found.set(key, before ? { ...before, when: eitherOf(before.when, sending.when) } : sending);
  }
  return [...found.values()];
}

function frames(env: Env): string {
  return env ? `${env.call.pos}@${env.call.getSourceFile().fileName}<${frames(env.caller)}` : "";
}
