import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import { nodesOf } from "../../program/nodes.js";
import { accessName, isAccess, isEquality, staticName, unwrap } from "../../program/syntax.js";
import type { Channel } from "../pushes/channel.js";
import { trackMessage, type Start } from "../pushes/channels.js";
import { namesHeld } from "../pushes/held-names.js";
import { EQUALS, OWNS } from "../pushes/name-uses.js";
import { calleeText } from "../sends/calls.js";
import { hop, sourceOf, type Finder } from "../finder.js";
import { doubting } from "../places.js";
import { registrationOf } from "./registrations.js";
import { declaredBy, enteringBy, isInnerListener } from "../pushes/listeners.js";
import { textsGiven } from "../pushes/naming.js";
import { emits } from "../../flow/summaries/events.js";
import { flatten, HOLE } from "../../flow/text.js";

/** Expressions that hold the body of a request that somebody else sends. */
const BODY = /(^|[.!?])(body|rawBody)$|\bjson\(\)$|(?:\b(?:read|get)\w*Body|\.valid)\([^()]*\)$/;

/**
 * Finds handlers whose messages come from nowhere that is seen: a request body, or a parameter, whose name field is
 * compared with names of this API.
 */
export function findHandlers(finder: Finder, file: ts.SourceFile): void {
  const roots = new Map<ts.Node, { start: Start; names: Set<string> }>();
  for (const node of nodesOf(file))
    for (const { subject, names, isOpen } of comparisons(finder, node)) {
      // What may be a message's name at all is told by the code around it, faster than what it is compared with.
      const start = finder.explained.has(subject) ? undefined : rootOf(finder, subject);
      if (!start || isOwn(finder, start)) continue;
      const known = names();
      const key = "expression" in start ? (sameReads(finder, start.expression)[0] ?? start.expression) : start.name;
      // Where nothing is known of what a body is held against, any name that is registered may be meant.
      const isAny = known.length === 0 && isOpen?.() === true && isBody(finder, key);
      for (const name of isAny ? registered(finder)() : known) {
        const entry = roots.get(key) ?? { start, names: new Set() };
        entry.names.add(name);
        roots.set(key, entry);
      }
    }
  for (const [node, { start, names }] of roots) follow(finder, node, start, names);
}

/** A message that the program itself makes or sends around: state, an answer of another server, a worker's. */
function isOwn(finder: Finder, start: Start): boolean {
  const owner = "expression" in start ? enteringBy(finder, start.expression) : declaredBy(finder, start.name.parent);
  return owner === "made" || (owner !== undefined && ts.isParameter(owner) && isInnerListener(finder, owner));
}

function follow(known: Finder, node: ts.Node, start: Start, names: ReadonlySet<string>): void {
  const registration = registrationOf(known, names);
  const isReceived = isBody(known, node);
  const isHook = isReceived || registration !== undefined;
  const finder = isHook ? known : ofPushes(known, node, names);
  if (finder === undefined || (isHook && known.names.webhooks.size === 0)) return;
  const { options } = finder;
  const value = registration?.source.version.value ?? (isHook ? (options.fromWebhooks ?? options.from) : options.from);
  const channel: Channel = {
    version: registration?.source.version ?? { value, source: value ? "option" : "unknown", place: undefined },
    evidence: isReceived || (!registration && names.size > 1) ? "certain" : "likely",
    context: isHook ? { in: "webhook", on: undefined } : { in: "push", on: "rtm" },
    hops: [
      ...(registration?.source.hops ?? []),
      hop(finder, node, isHook ? "webhook received here" : "message received here"),
    ],
    request: undefined,
    carries: isHook ? "webhook" : "push",
    names: new Set(),
    handlers: new Map(),
  };
  if (value === undefined) {
    const at = formatAddress({ kind: "envelope", name: channel.carries, path: ["version"] });
    finder.add({
      kind: "lost",
      why: "unknown-version",
      ...sourceOf(channel),
      node: undefined,
      at,
      place: finder.view.placeOf(node),
    });
  }
  const starts = "expression" in start ? sameReads(finder, start.expression) : [];
  trackMessage(finder, channel, starts.length > 0 ? starts.map((expression) => ({ expression })) : [start], undefined);
}

/** Who reads messages of no socket that is seen: with doubt, where they may be of several APIs; then the first tells. */
function ofPushes(finder: Finder, node: ts.Node, names: ReadonlySet<string>): Finder | undefined {
  const { others } = finder;
  if (others.length === 0) return finder;
  const isPush = (name: string): boolean => finder.names.pushes.has(name);
  const own = [...names].some(isPush) ? [...names].filter(isPush) : [...names];
  const rivals = others.filter(({ names: { pushes, webhooks } }) =>
    own.some((name) => pushes.has(name) || (webhooks.has(name) && !isPush(name))),
  );
  if (rivals.some(({ isBefore }) => isBefore)) return undefined;
  return rivals.length > 0 ? doubting(finder, node) : finder;
}

/** All expressions that read the same as this one from the same name: each `req.body` of a handler. */
function sameReads(finder: Finder, expression: ts.Expression): readonly ts.Expression[] {
  let root = expression;
  while (isAccess(root)) root = unwrap(root.expression);
  const symbol = ts.isIdentifier(root) ? finder.refs.symbolOf(root) : undefined;
  const path = bare(expression);
  return (symbol ? finder.refs.find(symbol) : []).flatMap((use) => {
    let node = use;
    while (isAccess(node.parent) && node.parent.expression === node && bare(node) !== path) node = node.parent;
    return ts.isExpression(node) && bare(node) === path ? [node] : [];
  });
}

function bare(node: ts.Node): string {
  return node.getText().replaceAll(/[\s?!]/g, "");
}

/** Whether it is the body of a request, as it came or as others checked or opened it. */
function isBody(finder: Finder, node: ts.Node): boolean {
  let isIt = BODY.test(node.getText()) || isBodyParameter(node) || isBodyTakenApart(node);
  if (!isIt && ts.isExpression(node))
    enteringBy(finder, node, (passed) => {
      isIt ||= BODY.test(passed.getText());
    });
  return isIt;
}

function isBodyParameter(node: ts.Node): boolean {
  return ts.isIdentifier(node) && /^(body|webhook|hook)$/i.test(node.text);
}

/** `({ body: { action, payload } }) => …` */
function isBodyTakenApart({ parent }: ts.Node): boolean {
  return ts.isBindingElement(parent) && BODY.test(staticName(parent.propertyName ?? parent.name) ?? "");
}

interface Comparison {
  readonly subject: ts.Expression;
  /** The names of pushes and webhooks that it is held against. */
  readonly names: () => readonly string[];
  /** Whether that may be something else, too, that isn't known. */
  readonly isOpen?: () => boolean;
}

/** Comparisons of something with what may be the name of a push: `x === "incoming_event"`, `handlers[x]` */
function comparisons(finder: Finder, node: ts.Node): Comparison[] {
  const against = (subject: ts.Expression, label: ts.Expression): Comparison => ({
    subject: unwrap(subject),
    names: () => namesOf(finder, label),
    isOpen: () => textsGiven(finder, label, undefined).some((text) => flatten(text).includes(HOLE)),
  });
  const lookedUp = (collection: ts.Expression, subject: ts.Expression): Comparison => ({
    subject: unwrap(subject),
    names: () => namesIn(finder, collection),
    isOpen: () => namesHeld(finder, collection).seen !== "seen",
  });
  if (ts.isSwitchStatement(node))
    return node.caseBlock.clauses.flatMap((clause) =>
      ts.isCaseClause(clause) ? [against(node.expression, clause.expression)] : [],
    );
  if (ts.isElementAccessExpression(node)) return [lookedUp(node.expression, node.argumentExpression)];
  if (ts.isCallExpression(node)) {
    const [subject, second] = node.arguments;
    const collection = subject && askedOf(node);
    if (collection) return [lookedUp(collection, subject)];
    if (subject && second && OWNS.test(calleeText(node))) return [lookedUp(subject, second)];
    if (subject && second && EQUALS.test(calleeText(node))) return [against(subject, second), against(second, subject)];
    const listened = subject && listenedBy(finder, node);
    if (listened) return [{ subject: unwrap(subject), names: listened }];
    return node.arguments.filter(isBodyField(finder)).map((given) => ({ subject: given, names: registered(finder) }));
  }
  if (!ts.isBinaryExpression(node)) return [];
  const { left, right, operatorToken } = node;
  if (operatorToken.kind === ts.SyntaxKind.InKeyword) return [lookedUp(right, left)];
  return isEquality(operatorToken.kind) ? [against(left, right), against(right, left)] : [];
}

/** `["incoming_event", "chat_deactivated"].includes(x)`, `names.has(x)`, `handlers.get(x)`: what is asked. */
function askedOf({ expression }: ts.CallExpression): ts.Expression | undefined {
  const isAsking =
    ts.isPropertyAccessExpression(expression) && /^(includes|has|get|indexOf)$/.test(expression.name.text);
  return isAsking ? expression.expression : undefined;
}

/** `bus.emit(name, payload)`: the names that are listened for at the emitter. */
function listenedBy(finder: Finder, { expression }: ts.CallExpression): (() => readonly string[]) | undefined {
  if (!ts.isPropertyAccessExpression(expression) || !emits(expression.name.text)) return undefined;
  const emitter = expression.expression;
  return () => finder.flow.listening(emitter, undefined).flatMap(({ name }) => (name ? namesOf(finder, name) : []));
}

/** `camelCase(req.body.action)`: given to a call as it is, where webhooks are registered. */
function isBodyField(finder: Finder): (given: ts.Expression) => boolean {
  const field = finder.pack.api.envelope.webhook.name;
  return (given) => isAccess(given) && accessName(given)?.text === field && BODY.test(given.expression.getText());
}

function registered(finder: Finder): () => readonly string[] {
  return () => finder.registrations.flatMap(({ names }) => [...names]).filter((name) => isKnown(finder, name));
}

/** Names of pushes and webhooks that a collection holds. */
function namesIn(finder: Finder, collection: ts.Expression): readonly string[] {
  return [...namesHeld(finder, collection).names].filter((name) => isKnown(finder, name));
}

/** Names of pushes and webhooks that a label may be; callers are asked for what they give. */
function namesOf(finder: Finder, label: ts.Expression): readonly string[] {
  const inner = unwrap(label);
  if (!ts.isStringLiteralLike(inner) && !ts.isIdentifier(inner) && !isAccess(inner)) return [];
  return textsGiven(finder, label, undefined)
    .map(flatten)
    .filter((name) => isKnown(finder, name));
}

function isKnown({ names }: Finder, name: string): boolean {
  return name.includes("_") && (names.pushes.has(name) || names.webhooks.has(name));
}

/** The message whose name field the subject is; `undefined` when it is none. */
function rootOf(finder: Finder, subject: ts.Expression): Start | undefined {
  const field = finder.pack.api.envelope.webhook.name;
  if (isAccess(subject)) return accessName(subject)?.text === field ? messageOf(finder, subject.expression) : undefined;
  if (!ts.isIdentifier(subject)) return undefined;
  const declaration = finder.refs.symbolOf(subject)?.declarations?.[0];
  if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer)
    return rootOf(finder, unwrap(declaration.initializer));
  if (
    !declaration ||
    !ts.isBindingElement(declaration) ||
    staticName(declaration.propertyName ?? declaration.name) !== field
  )
    return undefined;
  const owner = declaration.parent.parent;
  if (ts.isVariableDeclaration(owner) && owner.initializer) return messageOf(finder, owner.initializer);
  return ts.isParameter(owner) || ts.isBindingElement(owner) ? { name: owner.name } : undefined;
}

/** The first expression that the message is seen as: `request.body`, or the parameter that brings it. */
function messageOf(finder: Finder, expression: ts.Expression): Start {
  const node = unwrap(expression);
  if (!ts.isIdentifier(node)) return { expression: node };
  const declaration = finder.refs.symbolOf(node)?.declarations?.[0];
  if (declaration && ts.isParameter(declaration)) return { name: declaration.name };
  if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer)
    return messageOf(finder, declaration.initializer);
  return { expression: node };
}
