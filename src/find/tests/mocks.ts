/** The other side: routes, fakes and mocks of this API that get its requests and answer them. */
import { ts } from "ts-morph";
import {
  accessName,
  isAccess,
  isAssignment,
  isFunctionNode,
  staticName,
  unwrap,
  type FunctionNode,
} from "../../program/syntax.js";
import type { Call, Env } from "../../flow/context.js";
import { rootOf, type Finder, type Position } from "../finder.js";
import { calleeText, valueOf, type Sending } from "../sends/calls.js";
import type { Given } from "../../flow/origin.js";
import { findAnswerKeys, findAskedKeys } from "../requests/payload.js";
import { trackName, trackReads } from "../reads/reads.js";
import { methodAddress, type Request } from "../sends/request.js";

/** Calls on what a handler is given, or on a class of answers, that answer with what they are given first. */
const ANSWERS = /^(json|send|jsonp)$/;
const ANSWER_CLASSES = /^(HttpResponse|Response|NextResponse)$/;
/** The same, with the body alone or among options: `route.fulfill({ status, json })`, `req.reply({ body })`. */
const FULFILLS = /^(fulfill|reply)$/;
/** Options of these beside the body. */
const BESIDE = /^(status|statusCode|headers|contentType|fixture|path|response|delay|forceNetworkError|throttleKbps)$/;
/** The same with what they are given behind the status, on what the route's own call gives. */
const REPLIES = /^(reply|replyOnce|replyWithJson)$/;
/** Calls whose second argument is the request that is waited for. */
const MATCHERS = /(^|\.)nock\(|\.on(Any|Get|Post|Put|Delete)$/;

/**
 * Follows what comes in at a route and what goes out: fields of the request that are read, keys of the answers. False
 * where that isn't seen as a whole: then nothing is to be moved.
 */
export function readMock(finder: Finder, request: Request, { call, env, index }: Sending): boolean {
  const node = rootOf(finder, request, methodAddress(request.method), "request");
  const mock = new Mock(finder, request, node ? [{ node, at: node.address }] : []);
  const others = (call.arguments ?? []).slice(index + 1);
  const functions = others.map((argument) => functionOf(finder, argument, env));
  const isMatcher = MATCHERS.test(calleeText(call)) || isMadeByNock(finder, call, env);
  if (isMatcher && others.every((argument) => ts.isObjectLiteralExpression(argument))) {
    finder.sends.set(call, "known");
    for (const expression of others) findAskedKeys(finder, request, { expression, env });
    return mock.replies(call, env);
  }
  // What else a route is given runs before it: `express.json()`.
  const isPlain = others.some((argument) => ts.isObjectLiteralExpression(argument));
  if (isMatcher || isPlain) return false;
  const seen = functions.map((fn) => fn !== undefined && mock.handler(fn));
  return seen.includes(true);
}

function functionOf(finder: Finder, argument: ts.Expression, env: Env): FunctionNode | undefined {
  if (ts.isSpreadElement(argument)) return undefined;
  const [origin, ...others] = finder.origins.of(argument, env);
  return origin && others.length === 0 && isFunctionNode(origin.node) ? origin.node : undefined;
}

/** `scope.post(…)`, where `scope` is `nock(host)`. */
function isMadeByNock(finder: Finder, call: Call, env: Env): boolean {
  const callee = unwrap(call.expression);
  if (!isAccess(callee)) return false;
  return finder.origins
    .of(callee.expression, env)
    .some(({ node }) => ts.isCallExpression(node) && /^nock\(/.test(node.getText()));
}

class Mock {
  private isSeen = false;
  constructor(
    private readonly finder: Finder,
    private readonly request: Request,
    private readonly asked: readonly Position[],
  ) {}

  /** Whether the handler reads a request or answers one. */
  handler(fn: FunctionNode): boolean {
    const isGiven = (node: ts.Expression): boolean => isOfParameter(this.finder, node, fn);
    for (const { name } of fn.parameters) this.parameter(name);
    const visit = (node: ts.Node): void => {
      if (ts.isExpression(node) && isBody(node) && isGiven(node)) this.body(node);
      else if (ts.isCallExpression(node)) this.answeredBy(node, isGiven);
      else if (isAssignment(node) && accessName(node.left)?.text === "body" && isGiven(node.left))
        this.answer({ expression: node.right, env: undefined });
      ts.forEachChild(node, visit);
    };
    if (fn.body) visit(fn.body);
    return this.isSeen;
  }

  /** `nock(host).post(path).reply(200, { … })` */
  replies(call: Call, env: Env): boolean {
    const access = call.parent;
    const next = isAccess(access) && access.expression === call ? access.parent : undefined;
    if (!next || !ts.isCallExpression(next)) return this.isSeen;
    const given = REPLIES.test(accessName(next.expression)?.text ?? "") ? next.arguments[1] : undefined;
    if (given && !ts.isSpreadElement(given)) {
      this.finder.sends.set(next, "known");
      this.answer({ expression: given, env });
    }
    return this.replies(next, env);
  }

  private parameter(name: ts.BindingName): void {
    for (const element of ts.isObjectBindingPattern(name) ? name.elements : []) {
      const key = element.propertyName ?? element.name;
      if (!ts.isIdentifier(key) || key.text !== "body") continue;
      this.isSeen = true;
      trackName(this.finder, this.request, element.name, undefined, () => this.asked);
    }
  }

  private body(expression: ts.Expression): void {
    this.isSeen = true;
    trackReads(this.finder, this.request, expression, undefined, () => this.asked);
  }

  /** `res.json({ … })`, `HttpResponse.json({ … })` */
  private answeredBy(call: ts.CallExpression, isGiven: (node: ts.Expression) => boolean): void {
    const callee = unwrap(call.expression);
    const [given] = call.arguments;
    const name = (isAccess(callee) && accessName(callee)?.text) || "";
    if (!isAccess(callee) || !given || ts.isSpreadElement(given)) return;
    if (FULFILLS.test(name) && isGiven(callee)) return this.fulfilled(call, given);
    if (!ANSWERS.test(name)) return;
    if (!ANSWER_CLASSES.test(callee.expression.getText()) && !isGiven(callee)) return;
    // What answers takes the literal as a request does: it goes nowhere else by that.
    this.finder.sends.set(call, "known");
    this.answer({ expression: given, env: undefined });
  }

  private fulfilled(call: ts.CallExpression, given: ts.Expression): void {
    for (const { node, env } of this.finder.origins.of(given, undefined)) {
      if (!ts.isObjectLiteralExpression(node)) continue;
      const body = valueOf(node, "json") ?? valueOf(node, "body");
      const isWhole = node.properties.every(({ name }) => !name || !BESIDE.test(staticName(name) ?? ""));
      if (!body && !isWhole) continue;
      this.finder.sends.set(call, "known");
      this.answer({ expression: body ?? given, env });
    }
  }

  private answer(given: Given): void {
    this.isSeen = true;
    findAnswerKeys(this.finder, this.request, given);
  }
}

/** `req.body`, `await request.json()` */
function isBody(node: ts.Expression): boolean {
  if (isAccess(node))
    return accessName(node)?.text === "body" && !(isAssignment(node.parent) && node.parent.left === node);
  const isAsked = ts.isCallExpression(node) && node.arguments.length === 0;
  return isAsked && /^(json|postDataJSON)$/.test(accessName(node.expression)?.text ?? "");
}

/** Whether an access or call begins at what a handler is given: `res` of `res.status(200).json`. */
function isOfParameter(finder: Finder, node: ts.Expression, fn: FunctionNode): boolean {
  let root = unwrap(node);
  while (isAccess(root) || ts.isCallExpression(root)) root = unwrap(root.expression);
  const declaration = ts.isIdentifier(root) ? finder.refs.symbolOf(root)?.declarations?.[0] : undefined;
  const parameter = declaration && ts.findAncestor(declaration, ts.isParameter);
  return parameter !== undefined && fn.parameters.some((one) => one === parameter);
}
