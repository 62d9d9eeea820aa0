import { ts } from "ts-morph";
import { formatAddress } from "../address.js";
import type { SiteVersion } from "../model.js";
import {
  accessName,
  enclosingFunction,
  isAssignment,
  isFunctionNode,
  returnsOf,
  unwrap,
  type FunctionNode,
} from "../program/syntax.js";
import { calleeText, type Sending } from "./calls.js";
import type { Channel } from "./channel.js";
import { trackMessage } from "./channels.js";
import { idOf, keyOf, type Call, type Env } from "./env.js";
import { hop, hopsOf, rootOf, sourceOf, type Finder, type Source } from "./finder.js";
import type { Origin } from "./origin.js";
import { findEnvelopeKeys, findKeys } from "./payload.js";
import { trackReads } from "./reads.js";
import { addCall, methodAddress, outermost, type Request } from "./request.js";
import { addRequest, versionIn } from "./requests.js";
import { flatten, HOLE, placeIn, writtenIn } from "./text.js";

const METHOD = formatAddress({ kind: "envelope", name: "rtm", path: ["action"] });

/** Follows a socket of this API: what is sent on it, and what arrives. */
export function readSocket(finder: Finder, sending: Sending): void {
  const source: Source = {
    version: versionIn(finder, sending),
    evidence: sending.match.host === "other" ? "likely" : "certain",
    context: { in: "request", on: "rtm" },
    hops: [hop(finder, sending.call, "socket opened here"), ...hopsOf(finder, sending.env)],
    request: undefined,
  };
  addSocketVersion(finder, source, sending);
  followSocket(finder, source, sending.call, sending.env);
}

function followSocket(finder: Finder, source: Source, socket: Call, start: Env): void {
  finder.flow.follow(socket, start, (alias, env) => {
    const { parent } = alias;
    if (!ts.isPropertyAccessExpression(parent) || parent.expression !== alias) return;
    const use = parent.parent;
    if (ts.isCallExpression(use) && use.expression === parent) onCall(finder, source, use, parent.name.text, env);
    else if (isAssignment(use) && use.left === parent && parent.name.text === "onmessage")
      onMessage(finder, source, use.right, env);
  });
}

function addSocketVersion(finder: Finder, source: Source, { call }: Sending): void {
  finder.add({
    kind: "version",
    ...source,
    node: undefined,
    at: formatAddress({ kind: "envelope", name: "rtm", path: ["version"] }),
    place: source.version.place ?? finder.view.placeOf(call),
  });
}

function onCall(finder: Finder, source: Source, call: ts.CallExpression, method: string, env: Env): void {
  const [first, second] = call.arguments;
  if (method === "send" && first) findEnvelopes(finder, source, call, first, env);
  else if (
    /^(on|once|addEventListener|addListener)$/.test(method) &&
    first &&
    second &&
    textIs(finder, first, env, "message")
  )
    onMessage(finder, source, second, env);
}

function textIs(finder: Finder, expression: ts.Expression, env: Env, text: string): boolean {
  return finder.texts.of(expression, env).some((candidate) => flatten(candidate) === text);
}

/** `socket.on("message", (data) => …)` */
function onMessage(finder: Finder, source: Source, handler: ts.Expression, env: Env): void {
  const channel: Channel = {
    ...source,
    context: { in: "push", on: "rtm" },
    carries: "push",
    names: new Set(),
    handlers: new Map(),
  };
  for (const { node, env: at } of finder.origins.of(handler, env)) {
    const parameter = isFunctionNode(node) ? node.parameters[0] : undefined;
    if (parameter) trackMessage(finder, channel, { name: parameter.name }, at);
  }
}

/** A socket of somebody else: what arrives on it is explained, and none of ours. */
export function muteForeignSocket(finder: Finder, call: Call): void {
  const url = call.arguments?.[0];
  if (!ts.isNewExpression(call) || !url || ts.isSpreadElement(url) || !/socket|sock/i.test(call.expression.getText()))
    return;
  const isForeign = finder.texts.of(url, undefined).some((text) => {
    const flat = flatten(text);
    const match = finder.urls.match(flat);
    return match
      ? match.neighbour !== undefined
      : /^(wss?|https?):\/\/[^/]*\w/.test(flat) && !flat.split("/")[2]?.includes(HOLE);
  });
  if (isForeign) followSocket({ ...finder, add: () => undefined }, MUTE, call, undefined);
}

const MUTE: Source = {
  version: { value: undefined, source: "unknown", place: undefined },
  evidence: "guess",
  context: { in: "request", on: "rtm" },
  hops: [],
  request: undefined,
};

/** What is sent: `JSON.stringify({ action, payload })`, through as many functions as it takes. */
export function findEnvelopes(finder: Finder, source: Source, call: Call, argument: ts.Expression, start: Env): void {
  finder.sends.add(call);
  let budget = 300;
  const visit = (env: Env): void => {
    if (budget-- <= 0) return;
    for (const origin of finder.origins.of(argument, env)) {
      const { node } = origin;
      const isStringified = ts.isCallExpression(node) && calleeText(node) === "JSON.stringify";
      const inside = isStringified && node.arguments[0] ? finder.origins.of(node.arguments[0], origin.env) : [origin];
      for (const envelope of inside) readEnvelope(finder, source, call, envelope, env, visit);
    }
  };
  visit(start);
}

function readEnvelope(
  finder: Finder,
  source: Source,
  call: Call,
  envelope: Origin,
  env: Env,
  visit: (env: Env) => void,
): void {
  const open = finder.origins.openFunction(envelope);
  if (open) return finder.flow.expand(env, open).forEach(visit);
  const { api } = finder.pack;
  const action = memberOf(envelope.node, api.envelope.method);
  if (!action) return;
  for (const text of finder.texts.of(action, envelope.env)) {
    const [first] = text;
    const openName = first?.kind === "hole" ? finder.origins.openFunction(first.origin) : undefined;
    const wider = openName ? finder.flow.expand(env, openName) : [];
    if (wider.length > 0) {
      wider.forEach(visit);
      return;
    }
    const name = flatten(text);
    const own = ownVersion(finder, envelope);
    const here = {
      ...source,
      version: own ?? source.version,
      hops: [hop(finder, call, "sent here"), ...hopsOf(finder, env), ...source.hops],
      request: `${idOf(call)}|${keyOf(env)}`,
    };
    if (name.includes(HOLE)) {
      finder.add({
        kind: "lost",
        why: "unknown-name",
        ...sourceOf(here),
        node: undefined,
        at: METHOD,
        place: finder.view.placeOf(outermost(call, env)),
      });
      continue;
    }
    const request = addRequest(
      finder,
      here,
      outermost(call, env),
      env,
      "rtm",
      name,
      writtenIn(finder.view, text, { start: 0, end: name.length }, finder.view.placeOf(outermost(call, env))),
    );
    findEnvelopeKeys(finder, request, envelope);
    const payload = memberOf(envelope.node, api.envelope.payload);
    if (payload) findKeys(finder, request, { expression: payload, env: envelope.env });
    else addCall(finder, request);
    findAnswer(finder, request, call, env);
  }
}

/** `version` inside a request, which may be higher than that of the connection. */
function ownVersion(finder: Finder, envelope: Origin): SiteVersion | undefined {
  const version = memberOf(envelope.node, finder.pack.api.envelope.version);
  const text = version && finder.texts.of(version, envelope.env)[0];
  const known = text && finder.pack.versions.find((candidate) => candidate.version === flatten(text));
  return (
    known && { value: known.version, source: "request", place: placeIn(finder.view, text, 0, known.version.length) }
  );
}

function memberOf(node: ts.Node, name: string): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  for (const member of node.properties) {
    if (ts.isPropertyAssignment(member) && member.name.getText().replace(/["']/g, "") === name)
      return member.initializer;
    if (ts.isShorthandPropertyAssignment(member) && member.name.text === name) return member.name;
  }
  return undefined;
}

/**
 * A function that sends and gives back a promise answers, one way or the other, with what the API answers. How the
 * promise is resolved isn't followed, so this is likely, not certain.
 */
function findAnswer(finder: Finder, request: Request, call: Call, env: Env): void {
  const root = rootOf(finder, request, methodAddress(request.method), "response");
  const fn = enclosingFunction(call);
  const frame = env && fn && sender(env, fn);
  if (!root || !frame || !makesPromise(frame.fn)) return;
  const source: Source = { ...request, evidence: "likely", context: { in: "response", on: "rtm" } };
  const position = { node: root, at: root.address };
  const payload = finder.pack.api.envelope.payload;
  finder.flow.follow(frame.call, frame.caller, (alias, at) => {
    const { parent } = alias;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === alias && accessName(parent)?.text === payload)
      trackReads(finder, source, parent, at, () => [position]);
  });
  trackReads(finder, source, frame.call, frame.caller, () => [position]);
}

/** The frame of the function that sends, or of the one around it when that is only a callback. */
function sender(env: Env, fn: FunctionNode): Env {
  let inside: FunctionNode | undefined = fn;
  while (inside) {
    for (let frame = env; frame; frame = frame.caller) if (frame.fn === inside) return frame;
    inside = enclosingFunction(inside);
  }
  return undefined;
}

function makesPromise(fn: FunctionNode): boolean {
  return returnsOf(fn).some((expression) => {
    const made = unwrap(expression);
    return ts.isNewExpression(made) && made.expression.getText() === "Promise";
  });
}
