import { ts } from "ts-morph";
import { accessName, isAccess, isFunctionNode, staticName } from "../program/syntax.js";
import type { Call, Env } from "./env.js";
import { surfaceOf, type Finder, type Position, type Source } from "./finder.js";
import { trackName, trackReads } from "./reads.js";
import type { Request } from "./request.js";

/** Properties and calls of an HTTP library's answer that hold the payload. */
const PAYLOAD = new Set(["data", "json", "body", "text"]);
/** Those that have nothing to do with it. */
const OTHER = new Set([
  "ok",
  "status",
  "statusText",
  "headers",
  "statusCode",
  "then",
  "catch",
  "finally",
  "url",
  "config",
  "request",
  "on",
  "once",
  "end",
  "write",
  "send",
  "set",
  "pipe",
  "type",
  "query",
  "auth",
  "setHeader",
]);

/** Adds a site for each field read from what a web request answers. */
export function findAnswerReads(finder: Finder, request: Request, call: Call): void {
  const root = request.node && surfaceOf(finder, request)?.child(request.node, "response");
  if (!root) return;
  const source: Source = { ...request, context: { in: "response", on: request.transport } };
  const position: Position = { node: root, at: root.address };
  new Carrier(finder, source, position).follow(call, request.env);
  for (const argument of call.arguments ?? [])
    if (isFunctionNode(argument)) callback(finder, source, position, argument, request.env);
}

/** `request(url, (error, response, body) => …)` */
function callback(finder: Finder, source: Source, position: Position, fn: ts.FunctionLikeDeclaration, env: Env): void {
  const [first, second, third] = fn.parameters;
  const carrier = second ?? first;
  if (third) trackName(finder, source, third.name, env, () => [position]);
  if (carrier) new Carrier(finder, source, position).name(carrier.name, env);
}

/** Follows the answer of an HTTP library up to the payload in it. */
class Carrier {
  constructor(
    private readonly finder: Finder,
    private readonly source: Source,
    private readonly position: Position,
  ) {}

  follow(expression: ts.Expression, env: Env): void {
    this.finder.flow.follow(
      expression,
      env,
      (alias, at) => {
        this.alias(alias, at);
      },
      (pattern, at) => {
        this.pattern(pattern, at);
      },
    );
  }

  name(name: ts.BindingName, env: Env): void {
    if (!ts.isIdentifier(name)) return this.pattern(name, env);
    this.finder.flow.followName(
      name,
      env,
      (alias, at) => {
        this.alias(alias, at);
      },
      (pattern, at) => {
        this.pattern(pattern, at);
      },
    );
  }

  private alias(alias: ts.Expression, env: Env): void {
    const access = alias.parent;
    if (!isAccess(access) || access.expression !== alias) return;
    const name = accessName(access)?.text;
    if (name === undefined || OTHER.has(name)) return;
    if (PAYLOAD.has(name)) {
      const isCall = ts.isCallExpression(access.parent) && access.parent.expression === access;
      this.payload(isCall ? access.parent : access, env);
    } else if (this.isField(name)) {
      this.payload(alias, env, "likely");
    }
  }

  private pattern(pattern: ts.BindingPattern, env: Env): void {
    if (!ts.isObjectBindingPattern(pattern)) return;
    const named = pattern.elements.map((element) => ({
      element,
      name: staticName(element.propertyName ?? element.name),
    }));
    const inside = named.filter(({ name }) => name !== undefined && PAYLOAD.has(name));
    for (const { element } of inside) trackName(this.finder, this.source, element.name, env, () => [this.position]);
    if (inside.length === 0 && named.some(({ name }) => name !== undefined && this.isField(name))) {
      trackName(this.finder, { ...this.source, evidence: "likely" }, pattern, env, () => [this.position]);
    }
  }

  private payload(expression: ts.Expression, env: Env, evidence = this.source.evidence): void {
    trackReads(this.finder, { ...this.source, evidence }, expression, env, () => [this.position]);
  }

  private isField(name: string): boolean {
    return surfaceOf(this.finder, this.source)?.child(this.position.node, name) !== undefined;
  }
}
