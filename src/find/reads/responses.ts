import { ts } from "ts-morph";
import {
  accessName,
  isAccess,
  isAssignment,
  isCall,
  isFunctionNode,
  methodAround,
  staticName,
  unwrap,
  type FunctionNode,
  parametersOf,
} from "../../program/syntax.js";
import { isChained, isHook, requestsSetBy } from "../sends/bodies.js";
import { calleeText } from "../sends/calls.js";
import { startsListening } from "../../flow/summaries/events.js";
import { useOf } from "../../flow/uses.js";
import { throughOperators } from "../../flow/streams.js";
import { framesOf, type Call, type Env } from "../../flow/context.js";
import { isAnswered, isOutside, isReturnedOutside } from "./escapes.js";
import { childOf, lessSure, rootOf, type Finder, type Position, type Source } from "../finder.js";
import { hooksOf, type Hook } from "./hooks.js";
import { readRequestHook } from "./request-hooks.js";
import { followRaw, type Start } from "./raw.js";
import { trackName, trackReads } from "./reads.js";
import { meetPathTypes } from "./path-types.js";
import { methodAddress, type Request } from "../sends/request.js";

/** Properties and calls of an HTTP library's answer that hold the payload. */
const PAYLOAD = /^(data|json|body|text|_data|responseJSON)$/;
/** The same of an XMLHttpRequest, and of rxjs' `ajax`. */
const OF_XHR = /^(response|responseText)$/;
/** Those that have nothing to do with it. */
const OTHER = new Set([
  ...["ok", "status", "statusText", "headers", "statusCode", "url", "config", "request", "error"],
  ...["then", "catch", "finally", "fail"],
]);
/** Calls on what a request gives that take a callback for the answer. */
const ANSWERED = /^(end|done|success|subscribe|pipe|response|exec|callback)$/;
/** What holds the answer in what a hook is given. */
const RESPONSE = /^(?:res|response|result)$/;
/** Options that hold such a callback. */
const CALLBACK_KEYS = ["success", "callback", "onSuccess", "complete", "onComplete"];
/** The same of models, tables and menus that load by themselves: what it makes of the answer goes to them. */
const MAKER_KEYS = ["parse", "processResults", "dataSrc", "dataFilter", "transformResponse"];

/** Adds a site for each field read from what a web request answers. */
export function findAnswerReads(finder: Finder, request: Request, call: Call): void {
  const root = rootOf(finder, request, methodAddress(request.method), "response");
  if (!root) return;
  const hooks = hooksOf(finder, call, request.env);
  const position = { node: root, at: root.address };
  const source: Source = { ...request, context: { in: "response", on: request.transport } };
  // What is answered is what a hook makes of it.
  const isMade = hooks.some(({ replaces }) => replaces);
  const carrier = isMade
    ? new Carrier(finder, lessSure(source), { ...position, isAny: true }, isHook(call))
    : new Carrier(finder, source, position, isHook(call));
  for (const hook of hooks)
    if (hook.sees === "response") new Carrier(finder, lessSure(source), { ...position, isAny: true }, false).hook(hook);
    else readRequestHook(finder, request, hook);
  carrier.said(call, request.env);
  meetPathTypes(finder, request, call);
  carrier.from({ expression: call }, request.env);
  for (const argument of call.arguments ?? []) carrier.argument(argument, request.env);
  // `Collection.extend({ url })`: instances load what they hold.
  if (calleeText(call).endsWith(".extend")) carrier.lost(call.expression);
  for (const { expression, env } of requestsSetBy(finder, call, request.env)) carrier.from({ expression }, env);
}

/** Follows the answer of an HTTP library up to the payload in it. */
class Carrier {
  private readonly seen = new Set<ts.Node>();
  constructor(
    private readonly finder: Finder,
    private readonly source: Source,
    private readonly position: Position,
    /** Whether calls on what comes back say how to read the response, and only `data` holds it. */
    private readonly isHook: boolean,
  ) {}

  /** `post<Archive>(…)`, `.json<Archive>()`: what comes is taken for that type. */
  said(call: Call, env: Env): void {
    const { checker } = this.finder.view;
    const isOwn = call.typeArguments && checker.getResolvedSignature(call)?.declaration !== undefined;
    const type = isOwn === false ? givenType(checker, call.typeArguments?.[0], env) : undefined;
    if (type && this.finder.mayMeet(this.position, this.source)) this.finder.meet(type, this.position, this.source);
  }

  from(start: Start, env: Env): void {
    const visit = (alias: ts.Expression, at: Env): void => {
      this.alias(alias, at);
    };
    const visitPattern = (pattern: ts.BindingPattern, at: Env): void => {
      this.pattern(pattern, at);
    };
    if ("expression" in start) this.finder.flow.follow(start.expression, env, visit, visitPattern);
    else if (ts.isIdentifier(start.name)) this.finder.flow.followName(start.name, env, visit, visitPattern);
    else this.pattern(start.name, env);
  }

  /** An argument of the request: a callback, or options that hold one. */
  argument(argument: ts.Expression, env: Env): void {
    if (ts.isSpreadElement(argument)) return;
    for (const origin of this.finder.origins.of(argument, env)) {
      if (isFunctionNode(origin.node) && !this.isHook) this.callback(origin.node, origin.env);
      if (!ts.isObjectLiteralExpression(origin.node)) continue;
      for (const key of CALLBACK_KEYS)
        for (const { node, env: at } of this.finder.origins.property(origin, key) ?? [])
          if (isFunctionNode(node)) this.callback(node, at);
      for (const key of MAKER_KEYS)
        for (const { node, env: at } of this.finder.origins.property(origin, key) ?? [])
          if (isFunctionNode(node)) {
            this.callback(node, at);
            this.lost(node);
          }
    }
  }

  /** `useFetch(url).json()`, `wretch(url).json(body)`: says how to send or read, and gives the request back. */
  private isSetUp({ arguments: [given] }: ts.CallExpression, env: Env): boolean {
    if (this.isHook) return true;
    if (given === undefined || ts.isStringLiteralLike(given)) return false;
    return !this.finder.origins.of(given, env).some(({ node }) => isFunctionNode(node));
  }

  /** `.json((body) => …)` */
  private handed(argument: ts.Expression, env: Env): void {
    for (const { node, env: at } of this.finder.origins.of(argument, env)) {
      const body = isFunctionNode(node) ? parametersOf(node)[0] : undefined;
      if (body) trackName(this.finder, this.source, body.name, at, () => [this.position]);
    }
  }

  /** `(response) => …`, `(error, response, body) => …` */
  private callback(fn: FunctionNode, env: Env): void {
    if (this.seen.has(fn)) return;
    this.seen.add(fn);
    const [first, second, third] = parametersOf(fn);
    const isError = first && ts.isIdentifier(first.name) && /^(_?e|_?err|_?error|_)$/i.test(first.name.text);
    if (isError && third) trackName(this.finder, this.source, third.name, env, () => [this.position]);
    const carrier = isError ? second : first;
    if (carrier) this.from({ name: carrier.name }, env);
  }

  /** What sees the answers of all calls: any parameter may be one, or hold it, or be its text. */
  hook({ fn, env }: Hook): void {
    for (const { name } of parametersOf(fn)) {
      this.from({ name }, env);
      if (ts.isIdentifier(name)) this.parsed({ name }, env);
      else
        for (const element of ts.isObjectBindingPattern(name) ? name.elements : [])
          if (RESPONSE.test(staticName(element.propertyName ?? element.name) ?? "")) this.from(element, env);
    }
  }

  private alias(alias: ts.Expression, env: Env): void {
    const { parent } = alias;
    if (isAccess(parent) && parent.expression === alias) return this.access(parent, alias, env);
    if (ts.isForOfStatement(parent) && parent.expression === alias) return this.pieces(parent, env);
    if (isCall(parent)) this.called(parent, alias, env);
    const isLost = isAnswered(parent) || (useOf(alias) === "unmodelled" && !ts.isThrowStatement(parent));
    if (isLost || isReturnedOutside(this.finder, alias, env)) this.lost(alias);
  }

  private access(
    access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    alias: ts.Expression,
    env: Env,
  ): void {
    const name = accessName(access)?.text;
    if (isAssignment(access.parent) && access.parent.left === access)
      return name?.startsWith("on") ? this.heard(access.parent.right, env) : undefined;
    const call = ts.isCallExpression(access.parent) && access.parent.expression === access ? access.parent : undefined;
    if (name === undefined) return this.from({ expression: call ?? access }, env);
    if (call && ANSWERED.test(name)) return this.answered(call, env);
    if (call && startsListening(name)) return this.streamed(call, env);
    if (call && (isChained(name) || (PAYLOAD.test(name) && this.isSetUp(call, env))))
      return this.from({ expression: call }, env);
    if (OTHER.has(name)) return;
    if (/^(target|currentTarget)$/.test(name)) return this.from({ expression: access }, env);
    if (PAYLOAD.test(name) || OF_XHR.test(name)) {
      this.payload(call ?? access, env);
      if (call) this.said(call, env);
      for (const argument of call?.arguments ?? []) this.handed(argument, env);
    } else if (this.isField(name)) this.payload(alias, env, "likely");
    else {
      for (const argument of call?.arguments ?? []) this.argument(argument, env);
      this.from({ expression: call ?? access }, env);
    }
  }

  /** `request.onload = function (event) { … }`: `this` and the event's target are the request. */
  private heard(handler: ts.Expression, env: Env): void {
    for (const { node, env: at } of this.finder.origins.of(handler, env)) {
      if (!isFunctionNode(node)) continue;
      const [event] = parametersOf(node);
      if (event) this.from({ name: event.name }, at);
      const visit = (inner: ts.Node): void => {
        const isOwn = inner.kind === ts.SyntaxKind.ThisKeyword && methodAround(inner) === node;
        if (isOwn && ts.isExpression(inner)) this.from({ expression: inner }, at);
        ts.forEachChild(inner, visit);
      };
      visit(node);
    }
  }

  /** `.end((error, response) => …)`, `.subscribe((body) => …)`, `.pipe(map((body) => …))` */
  private answered(call: ts.CallExpression, env: Env): void {
    for (const argument of call.arguments) {
      const written = unwrap(argument);
      if (ts.isCallExpression(written)) written.arguments.forEach((inner) => this.argument(inner, env));
      else this.argument(argument, env);
    }
    if (accessName(call.expression)?.text !== "pipe") return;
    const { lost, isKept } = throughOperators(call, 0);
    if (lost) this.lost(lost);
    if (isKept) this.from({ expression: call }, env);
  }

  /** `response.on("data", (chunk) => …)` */
  private streamed(call: ts.CallExpression, env: Env): void {
    const [name, handler] = call.arguments;
    if (!name || !handler || !ts.isStringLiteralLike(name)) return;
    if (/^(load|loadend|readystatechange)$/.test(name.text)) return this.heard(handler, env);
    if (name.text === "response") return this.argument(handler, env);
    if (name.text !== "data") return;
    for (const { node, env: at } of this.finder.origins.of(handler, env)) {
      const chunk = isFunctionNode(node) ? parametersOf(node)[0] : undefined;
      if (chunk) this.parsed({ name: chunk.name }, at);
    }
  }

  /** `for await (const chunk of response)` */
  private pieces(loop: ts.ForOfStatement, env: Env): void {
    if (!loop.awaitModifier || !ts.isVariableDeclarationList(loop.initializer)) return;
    for (const { name } of loop.initializer.declarations) this.parsed({ name }, env);
  }

  private parsed(start: Start, env: Env): void {
    const parsed = (value: ts.Expression, at: Env): void => {
      this.payload(value, at);
      const { parent } = value;
      // Of what any call may be answered, reads tell only what they find.
      const isGiven = this.position.isAny && ts.isCallExpression(parent) && parent.expression !== value;
      if (isGiven && isOutside(this.finder, parent, value, at)) this.lost(value);
    };
    const lost = (text: ts.Expression): void => {
      this.lost(text);
    };
    followRaw(this.finder, start, env, { parsed, lost });
  }

  /** `JSON.parse(response)`, `keep(response)`, `http(url).post(body)((error, response, body) => …)` */
  private called(call: Call, alias: ts.Expression, env: Env): void {
    if (call.expression !== alias) return this.given(call, alias, env);
    for (const argument of call.arguments ?? []) this.argument(argument, env);
    this.from({ expression: call }, env);
  }

  private given(call: Call, alias: ts.Expression, env: Env): void {
    if (calleeText(call) === "JSON.parse") return this.payload(call, env);
    if (!this.finder.sends.has(call) && isOutside(this.finder, call, alias, env)) this.lost(alias);
  }

  lost(alias: ts.Node): void {
    const { node, at } = this.position;
    const place = this.finder.view.placeOf(alias);
    this.finder.add({ kind: "lost", why: "leaves", ...this.source, evidence: "likely", node, at, place });
  }

  private pattern(pattern: ts.BindingPattern, env: Env): void {
    if (!ts.isObjectBindingPattern(pattern)) return;
    const named = pattern.elements.map((element) => ({
      element,
      name: staticName(element.propertyName ?? element.name),
    }));
    for (const { name, dotDotDotToken } of pattern.elements) if (dotDotDotToken) this.from({ name }, env);
    const inside = named.filter(({ name }) => name !== undefined && (PAYLOAD.test(name) || OF_XHR.test(name)));
    for (const { element } of inside) trackName(this.finder, this.source, element.name, env, () => [this.position]);
    if (inside.length === 0 && named.some(({ name }) => name !== undefined && this.isField(name))) {
      trackName(this.finder, { ...this.source, evidence: "likely" }, pattern, env, () => [this.position]);
    }
  }

  private payload(expression: ts.Expression, env: Env, evidence = this.source.evidence): void {
    trackReads(this.finder, { ...this.source, evidence }, expression, env, () => [this.position]);
  }

  private isField(name: string): boolean {
    return childOf(this.finder, this.source, this.position.node, name).known !== undefined;
  }
}

/** What a type argument means; that of a function's own parameter is what the way that led there gave it. */
function givenType(checker: ts.TypeChecker, node: ts.TypeNode | undefined, env: Env): ts.Type | undefined {
  const type = node && checker.getTypeFromTypeNode(node);
  const [parameter] = (type?.isTypeParameter() && type.symbol.declarations) || [];
  if (!parameter || !ts.isTypeParameterDeclaration(parameter)) return type;
  const frame = framesOf(env).find(({ fn }) => fn === parameter.parent);
  const at = frame?.fn.typeParameters?.indexOf(parameter) ?? -1;
  return frame && givenType(checker, frame.call.typeArguments?.[at], frame.caller);
}
