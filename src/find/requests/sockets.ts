import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { Site } from "../../model.js";
import {
  accessName,
  isAccess,
  isAssignment,
  isCall,
  isFunctionNode,
  staticName,
  type FunctionNode,
} from "../../program/syntax.js";
import { isOutside } from "../reads/escapes.js";
import type { Start } from "../reads/raw.js";
import { isHook } from "../sends/bodies.js";
import { calleeText, waysOf, type Candidate, type Sending } from "../sends/calls.js";
import type { Channel } from "../pushes/channel.js";
import { tellLeaving, trackMessage } from "../pushes/channels.js";
import { findQueryKeys } from "./queries.js";
import { findEnvelopes, isEnvelope } from "./envelopes.js";
import { startsListening } from "../../flow/summaries/events.js";
import type { Call, Env } from "../../flow/context.js";
import { hop, hopsOf, isHarmless, lessSure, type Finder, type Source } from "../finder.js";
import { keyOfPlace } from "../places.js";
import { outermost } from "../sends/request.js";
import { versionIn } from "./requests.js";
import { throughOperators } from "../../flow/streams.js";
import { flatten, HOLE } from "../../flow/text.js";

/** Properties and options that take a handler for messages. */
const HANDLERS = ["onmessage", "onMessage", "message", "next"];
/** Methods that send; the function itself may be given to somebody. */
const HANDS_ON = /^(send|emit|write)$/;
/** Properties that say how a socket is, or that code keeps on it. */
const STATE =
  /^(?:readyState|OPEN|CLOSED|CLOSING|CONNECTING|url|protocol|bufferedAmount|binaryType|extensions|on[a-z]+|id|isAlive|send|emit|write)$/;
const SENDS = /^(send|next|write|sendMessage)$/;

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
  const { call, env, when } = sending;
  findQueryKeys(finder, { ...source, call, env, transport: "rtm", method: "", node: undefined, when }, sending);
  const uses = followSocket(finder, source, sending.call, sending.env);
  // What is made and left alone sends nothing; what another call opens is used by whoever made that.
  const isUnused = !uses.isElsewhere && !uses.isHere && !ts.isNewExpression(call);
  const isGone = (uses.isElsewhere && !(uses.isHere && uses.isHeard)) || isUnused;
  if (isGone) tellUnknown(finder, source, outermost(finder, sending.call, sending.env));
}

function tellUnknown(finder: Finder, source: Source, node: ts.Node): void {
  finder.add({
    kind: "lost",
    why: "unknown-name",
    // What is sent may well be of another version, or be nothing.
    ...lessSure(source),
    node: undefined,
    at: formatAddress({ kind: "envelope", name: "rtm", path: ["action"] }),
    place: finder.view.placeOf(node),
  });
}

/** Where a socket is used. What is done with one that is given to a package happens elsewhere. */
interface Uses {
  isHere: boolean;
  /** Whether what it receives is listened for. */
  isHeard: boolean;
  isElsewhere: boolean;
}

function followSocket(finder: Finder, source: Source, socket: Call, start: Env): Uses {
  const uses: Uses = { isHere: false, isHeard: false, isElsewhere: false };
  const visit = (alias: ts.Expression, env: Env): void => {
    const { parent } = alias;
    if (ts.isCallExpression(parent) && parent.arguments.includes(alias)) {
      if (listensFor(finder, source, parent, alias, env)) uses.isHere = uses.isHeard = true;
      else uses.isElsewhere ||= isTaken(finder, parent, alias, env);
    }
    if (!ts.isPropertyAccessExpression(parent) || parent.expression !== alias) return;
    const use = parent.parent;
    uses.isElsewhere ||= !isCall(use) && !isAssignment(use) && !STATE.test(parent.name.text);
    uses.isHere ||= ts.isCallExpression(use) || isAssignment(use) || HANDS_ON.test(parent.name.text);
    if (ts.isCallExpression(use) && use.expression === parent) {
      uses.isHeard = onCall(finder, source, use, parent.name.text, env) || uses.isHeard;
    } else if (isAssignment(use) && use.left === parent && HANDLERS.includes(parent.name.text)) {
      uses.isHeard = true;
      onMessage(finder, source, use.right, env);
    } else if (HANDS_ON.test(parent.name.text)) onHandedSender(finder, source, parent, env);
  };
  const visitPattern = (): void => {
    uses.isElsewhere = true;
  };
  finder.flow.follow(socket, start, visit, visitPattern);
  if (isHook(socket)) uses.isHere = followHook(finder, source, socket, start) || uses.isHere;
  if (socket.expression.kind === ts.SyntaxKind.SuperKeyword) followExtended(finder, socket, visit);
  for (const options of socket.arguments?.slice(1) ?? [])
    if (onOptions(finder, source, options, start)) uses.isHere = uses.isHeard = true;
  return uses;
}

/** Whether a call that is given a socket may listen on it, or send: one that isn't of the program. */
function isTaken(finder: Finder, call: ts.CallExpression, socket: ts.Expression, env: Env): boolean {
  const name = call.arguments[1];
  const isOther =
    name !== undefined && ts.isStringLiteralLike(name) && /^(?:open|close|error|connect)$/.test(name.text);
  const callee = calleeText(call);
  return (
    !isOther && !isHarmless(callee) && !/\.(?:bind|call|apply)$/.test(callee) && isOutside(finder, call, socket, env)
  );
}

/** `on(socket, "message")`, `fromEvent(socket, "message")`, `useEventListener(socket, "message", f)` */
function listensFor(finder: Finder, source: Source, call: ts.CallExpression, socket: ts.Expression, env: Env): boolean {
  const [first, name, handler] = call.arguments;
  if (first !== socket || !name || !textIs(finder, name, env, "message")) return false;
  if (handler && finder.origins.of(handler, env).some(({ node }) => isFunctionNode(node))) {
    onMessage(finder, source, handler, env);
    return true;
  }
  let isHeard = false;
  const arrives = (name: ts.BindingName): void => {
    isHeard = true;
    const [piece] = ts.isArrayBindingPattern(name) ? name.elements : [];
    const start = piece && ts.isBindingElement(piece) ? piece.name : name;
    trackMessage(finder, channelOf(source), [{ name: start }], env);
  };
  finder.flow.follow(
    call,
    env,
    (alias, at) => {
      const { parent } = alias;
      if (ts.isForOfStatement(parent) && ts.isVariableDeclarationList(parent.initializer))
        parent.initializer.declarations.forEach((declaration) => {
          arrives(declaration.name);
        });
      if (!ts.isPropertyAccessExpression(parent) || parent.expression !== alias) return;
      const use = parent.parent;
      if (ts.isCallExpression(use) && use.expression === parent)
        isHeard = onCall(finder, source, use, parent.name.text, at) || isHeard;
    },
    arrives,
  );
  return isHeard;
}

/** `const { sendMessage, lastMessage } = useWebSocket(url)`: whether anything is done with it. */
function followHook(finder: Finder, source: Source, hook: Call, start: Env): boolean {
  let isUsed = false;
  const hand = (name: ts.Node, member: Start, env: Env): void => {
    isUsed = onMember(finder, source, staticName(name) ?? "", member, env) || isUsed;
  };
  finder.flow.follow(
    hook,
    start,
    ({ parent }, env) => {
      const name = isAccess(parent) ? accessName(parent) : undefined;
      if (name && isAccess(parent)) hand(name, { expression: parent }, env);
    },
    (pattern, env) => {
      for (const element of pattern.elements)
        if (ts.isBindingElement(element)) hand(element.propertyName ?? element.name, { name: element.name }, env);
    },
  );
  return isUsed;
}

/** What a hook hands out: functions that send, and the newest message. */
function onMember(finder: Finder, source: Source, name: string, member: Start, start: Env): boolean {
  if (/^(?:data|last(?:Json)?Message)$/.test(name)) trackMessage(finder, channelOf(source), [member], start);
  else if (name.startsWith("send")) {
    const visit = (alias: ts.Expression, env: Env): void => {
      const call = alias.parent;
      const [first] = ts.isCallExpression(call) && call.expression === alias ? call.arguments : [];
      if (ts.isCallExpression(call) && first) findEnvelopes(finder, source, call, first, env);
    };
    if ("expression" in member) finder.flow.follow(member.expression, start, visit);
    else if (ts.isIdentifier(member.name)) finder.flow.followName(member.name, start, visit);
  } else return false;
  return true;
}

/** `new Queue(socket.send)`: what the function is called with is sent; where no call is seen, that is told. */
function onHandedSender(finder: Finder, source: Source, sender: ts.Expression, start: Env): void {
  const calls: ts.Node[] = [];
  finder.flow.follow(sender, start, (alias, env) => {
    const call = isBound(alias.parent) ? alias.parent.parent : alias.parent;
    const [first] = ts.isCallExpression(call) ? call.arguments : [];
    if (!ts.isCallExpression(call) || !first || call.arguments.includes(alias)) return;
    calls.push(call);
    if (isBound(alias.parent)) onHandedSender(finder, source, call, env);
    else findEnvelopes(finder, source, call, first, env);
  });
  if (calls.length === 0) tellUnknown(finder, source, sender);
}

function isBound(node: ts.Node): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && node.name.text === "bind";
}

/** `class Rtm extends WebSocket`: the class is the socket. */
function followExtended(finder: Finder, call: Call, visit: (alias: ts.Expression, env: Env) => void): void {
  const cls = ts.findAncestor(call, ts.isClassLike);
  const visitThis = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.ThisKeyword && ts.isExpression(node)) visit(node, undefined);
    ts.forEachChild(node, visitThis);
  };
  if (!cls) return;
  visitThis(cls);
  for (const made of finder.flow.instances(cls)) finder.flow.follow(made, undefined, visit);
}

/** `useWebSocket(url, { onMessage })` */
function onOptions(finder: Finder, source: Source, options: ts.Expression, env: Env): boolean {
  if (ts.isSpreadElement(options)) return false;
  const handlers = finder.origins
    .of(options, env)
    .flatMap((origin) => HANDLERS.flatMap((key) => finder.origins.property(origin, key) ?? []));
  for (const { node, env: at } of handlers) if (isFunctionNode(node)) onHandler(finder, source, node, at);
  return handlers.length > 0;
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

/** Whether the call listens for messages. */
function onCall(finder: Finder, source: Source, call: ts.CallExpression, method: string, env: Env): boolean {
  const [first, second] = call.arguments;
  if (!first) return false;
  if (startsListening(method) && second) {
    const isIt = textIs(finder, first, env, "message");
    if (isIt) onMessage(finder, source, second, env);
    return isIt;
  }
  if (method === "pipe") {
    const { callbacks, lost } = throughOperators(call, 0);
    for (const { callback, parameter } of callbacks) onMessage(finder, source, callback, env, parameter);
    if (lost) tellLeaving(finder, channelOf(source), finder.view.placeOf(lost));
    return true;
  }
  if (method === "subscribe") {
    onMessage(finder, source, first, env);
    onOptions(finder, source, first, env);
    return true;
  }
  if (SENDS.test(method) || isEnvelope(finder, first, env)) findEnvelopes(finder, source, call, first, env);
  return false;
}

function textIs(finder: Finder, expression: ts.Expression, env: Env, text: string): boolean {
  return finder.texts.of(expression, env).some((candidate) => flatten(candidate) === text);
}

/** `socket.on("message", (data) => …)` */
function onMessage(finder: Finder, source: Source, handler: ts.Expression, env: Env, index = 0): void {
  for (const { node, env: at } of finder.origins.of(handler, env))
    if (isFunctionNode(node)) onHandler(finder, source, node, at, index);
}

function onHandler(finder: Finder, source: Source, fn: FunctionNode, env: Env, index = 0): void {
  const parameter = fn.parameters[index];
  if (parameter) trackMessage(finder, channelOf(source), [{ name: parameter.name }], env);
}

function channelOf(source: Source): Channel {
  const context = { in: "push", on: "rtm" } as const;
  return { ...source, context, carries: "push", names: new Set(), handlers: new Map() };
}

/** A socket of somebody else: what arrives on it is explained, and none of ours; where it does, nothing is edited. */
export function muteForeignSocket(finder: Finder, call: Call): void {
  const url = call.arguments?.[0];
  if (!ts.isNewExpression(call) || !url || ts.isSpreadElement(url) || !/socket|sock/i.test(call.expression.getText()))
    return;
  const opened = finder.view.placeOf(call);
  const note = ({ place }: Site): void => {
    finder.foreign.set(keyOfPlace(place), opened);
  };
  for (const { env, candidates } of waysOf(finder, call, undefined))
    if (candidates.some(isForeign)) followSocket({ ...finder, add: note }, foreignSource(finder), call, env);
}

function isForeign({ url, match }: Candidate): boolean {
  const flat = flatten(url);
  if (match) return match.neighbour !== undefined;
  return /^(wss?|https?):\/\/[^/]*\w/.test(flat) && !flat.split("/")[2]?.includes(HOLE);
}

/** Read with the newest names, which stand for all that are known. */
function foreignSource({ pack }: Finder): Source {
  return {
    version: { value: pack.newestStable, source: "unknown", place: undefined },
    evidence: "guess",
    context: { in: "request", on: "rtm" },
    hops: [],
    request: undefined,
  };
}
