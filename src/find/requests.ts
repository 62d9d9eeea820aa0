import { ts } from "ts-morph";
import { formatAddress, type Address } from "../address.js";
import type { Transport } from "../change.js";
import type { Place, SiteVersion, SurfaceNode } from "../model.js";
import { isAccess, isFunctionNode, unwrap } from "../program/syntax.js";
import { calleeText, valueOf, type Sending } from "./calls.js";
import type { Env } from "./env.js";
import { hop, hopsOf, surfaceOf, type Finder, type Source } from "./finder.js";
import { findKeys } from "./payload.js";
import { placeIn } from "./text.js";

/** A request of this API, seen at one call on one way. */
export interface Request extends Source {
  readonly call: ts.Node;
  readonly env: Env;
  readonly transport: Transport;
  readonly method: string;
  readonly methodPlace: Place | undefined;
  readonly node: SurfaceNode | undefined;
}

/** An expression and the calls through which it was reached. */
export interface Bound {
  readonly expression: ts.Expression;
  readonly env: Env;
}

/** Turns a sending over HTTP into sites: version, method name, payload. `undefined` for one whose method isn't known. */
export function readWebRequest(finder: Finder, sending: Sending): Request | undefined {
  const { url, match, call, env } = sending;
  const source: Source = {
    version: versionIn(finder, sending),
    evidence: match.host === "other" ? "likely" : "certain",
    context: { in: "request", on: "web" },
    hops: [hop(finder, call, "sent here"), ...hopsOf(finder, env)],
  };
  const method = match.method?.name;
  if (method === undefined || !match.method) {
    addVersion(finder, source, call);
    return undefined;
  }
  const place = placeIn(finder.view, url, match.method.start, match.method.end);
  const request = addRequest(finder, source, outermost(call, env), env, "web", method, place);
  const body = bodyOf(finder, sending);
  if (body.length === 0) addCall(finder, request);
  for (const part of body) findKeys(finder, request, part);
  return request;
}

/** The call nearest to the code that knows the method: where advice about the call belongs. */
export function outermost(call: ts.Node, env: Env): ts.Node {
  let found = call;
  for (let frame = env; frame; frame = frame.caller) found = frame.call;
  return found;
}

/** Records what is known of a request before its payload is read. */
export function addRequest(finder: Finder, source: Source, call: ts.Node, env: Env, transport: Transport, method: string, methodPlace: Place | undefined): Request {
  const surface = surfaceOf(finder, source);
  const node = surface?.method(method);
  const at = methodAddress(method);
  addVersion(finder, source, call);
  if (methodPlace) finder.add({ kind: "name", form: "text", ...source, node, at, place: methodPlace, discriminant: undefined, list: undefined });
  return { ...source, call, env, transport, method, methodPlace, node };
}

/** A request whose payload isn't seen. */
export function addCall(finder: Finder, request: Request): void {
  const { version, evidence, context, hops, node, method } = request;
  finder.add({ kind: "call", version, evidence, context, hops, node, at: methodAddress(method), place: finder.view.placeOf(request.call), payload: undefined });
}

export function methodAddress(method: string): Address {
  return formatAddress({ kind: "method", name: method, path: [] });
}

function addVersion(finder: Finder, source: Source, call: ts.Node): void {
  const at = formatAddress({ kind: "envelope", name: source.context.on ?? "web", path: ["version"] });
  const place = source.version.place ?? finder.view.placeOf(call);
  finder.add({ kind: "version", ...source, node: undefined, at, place });
}

export function versionIn(finder: Finder, { url, match, call, env }: Sending): SiteVersion {
  if (match.version) {
    const place = placeIn(finder.view, url, match.version.start, match.version.end);
    return { value: match.version.value, source: match.version.value ? "url" : "unknown", place };
  }
  return headerVersion(finder, call, env) ?? { value: undefined, source: "unknown", place: undefined };
}

/** `headers: { "X-API-Version": "3.4" }` beside a URL that names no version. */
function headerVersion(finder: Finder, call: Sending["call"], env: Env): SiteVersion | undefined {
  for (const argument of call.arguments ?? []) {
    for (const origin of ts.isSpreadElement(argument) ? [] : finder.origins.of(argument, env)) {
      const headers = finder.origins.property(origin, "headers")?.[0];
      if (!headers || !ts.isObjectLiteralExpression(headers.node)) continue;
      const names = headers.node.properties.flatMap((member) => (member.name && ts.isStringLiteralLike(member.name) ? [member.name.text] : []));
      const name = names.find((candidate) => candidate.toLowerCase() === finder.pack.api.versionHeader.toLowerCase());
      const value = name === undefined ? undefined : valueOf(headers.node, name);
      const text = value && finder.texts.of(value, headers.env)[0];
      const first = text?.[0];
      if (text?.length !== 1 || first?.kind !== "literal") continue;
      const known = finder.pack.versions.find(({ version }) => version === first.text);
      if (known) return { value: known.version, source: "header", place: placeIn(finder.view, text, 0, first.text.length) };
    }
  }
  return undefined;
}

/** Keys of an options object that hold the body, and keys that show that an object is one of options. */
const BODY_KEYS = ["body", "data", "json", "form", "payload"];
const OPTION_KEYS = ["method", "headers", "params", "searchParams", "query", "credentials", "timeout", "signal", "auth", "responseType", "url", "uri", "hostname", "host", "path"];
const WRITES = new Set(["write", "end", "send"]);

/** The expressions that become the body of a request. */
export function bodyOf(finder: Finder, sending: Sending): Bound[] {
  const { call, env, index } = sending;
  const rest = (call.arguments ?? []).filter((argument, position) => position >= index && !isFunctionNode(argument) && !ts.isSpreadElement(argument));
  for (const argument of rest) {
    if (argument === sending.destination) continue;
    for (const origin of finder.origins.of(argument, env)) {
      const { node } = origin;
      if (!ts.isObjectLiteralExpression(node)) continue;
      const body = BODY_KEYS.map((key) => valueOf(node, key)).find((value) => value !== undefined);
      const isOptions = OPTION_KEYS.some((key) => valueOf(node, key) !== undefined);
      if (body && (isOptions || node.properties.length === 1)) return [{ expression: body, env: origin.env }];
      if (isOptions) continue;
      return [{ expression: argument, env }];
    }
    if (isPosting(sending) && !isFetchLike(call)) return [{ expression: argument, env }];
  }
  return writtenTo(finder, sending);
}

/** `.post(url, data)`: the argument behind the URL is the body even when what it holds isn't known. */
function isPosting(sending: Sending): boolean {
  return /\.(post|put|patch|request|call|send)$/i.test(calleeText(sending.call));
}

function isFetchLike(call: Sending["call"]): boolean {
  return /(^|\.)fetch$/.test(calleeText(call));
}

/** `const req = https.request(…); req.end(body)`, `xhr.open(…); xhr.send(body)`, `request.post(url).send(body)` */
function writtenTo(finder: Finder, { call, env }: Sending): Bound[] {
  const found: Bound[] = [];
  const note = (alias: ts.Expression, at: Env): void => {
    const access = alias.parent;
    if (!ts.isPropertyAccessExpression(access) || access.expression !== alias || !ts.isCallExpression(access.parent)) return;
    const [first] = access.parent.arguments;
    if (WRITES.has(access.name.text) && first && !isFunctionNode(first)) found.push({ expression: first, env: at });
    else if (access.parent.expression === access) finder.flow.follow(access.parent, at, note);
  };
  finder.flow.follow(call, env, note);
  const callee = unwrap(call.expression);
  if (isAccess(callee) && calleeText(call).endsWith(".open")) finder.origins.of(callee.expression, env).forEach(({ node, env: at }) => {
    if (ts.isExpression(node)) finder.flow.follow(node, at, note);
  });
  return found;
}

