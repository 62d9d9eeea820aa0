import { ts } from "ts-morph";
import { formatAddress } from "../address.js";
import { accessName, isAccess, staticName, unwrap } from "../program/syntax.js";
import type { Channel } from "./channel.js";
import { trackMessage } from "./channels.js";
import { hop, sourceOf, type Finder } from "./finder.js";
import { registrationOf } from "./registrations.js";
import { flatten } from "./text.js";

/** Expressions that hold the body of a request that somebody else sends. */
const BODY = /(^|[.!?])(body|rawBody)$|\bjson\(\)$/;

/**
 * Finds handlers whose messages come from nowhere that is seen: a request body, or a parameter, whose name field is
 * compared with names of this API.
 */
export function findHandlers(finder: Finder, file: ts.SourceFile): void {
  const roots = new Map<ts.Node, { start: Start; names: Set<string> }>();
  const visit = (node: ts.Node): void => {
    for (const { subject, label } of comparisons(finder, node)) {
      // What may be a message's name at all is told by the code around it, faster than what it is compared with.
      const start = finder.explained.has(subject) ? undefined : rootOf(finder, subject);
      if (!start) continue;
      for (const name of namesOf(finder, label)) {
        const key = "expression" in start ? start.expression : start.name;
        const entry = roots.get(key) ?? { start, names: new Set() };
        entry.names.add(name);
        roots.set(key, entry);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const [node, { start, names }] of roots) follow(finder, node, start, names);
}

type Start = { expression: ts.Expression } | { name: ts.BindingName };

function follow(finder: Finder, node: ts.Node, start: Start, names: ReadonlySet<string>): void {
  const registration = registrationOf(finder, names);
  const isReceived = BODY.test(node.getText()) || isBodyParameter(node);
  const isBody = isReceived || registration !== undefined;
  const { options } = finder;
  const value = registration?.source.version.value ?? (isBody ? (options.fromWebhooks ?? options.from) : options.from);
  const channel: Channel = {
    version: registration?.source.version ?? { value, source: value ? "option" : "unknown", place: undefined },
    evidence: isReceived || (!registration && names.size > 1) ? "certain" : "likely",
    context: isBody ? { in: "webhook", on: undefined } : { in: "push", on: "rtm" },
    hops: [
      ...(registration?.source.hops ?? []),
      hop(finder, node, isBody ? "webhook received here" : "message received here"),
    ],
    request: undefined,
    carries: isBody ? "webhook" : "push",
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
  trackMessage(finder, channel, start, undefined);
}

function isBodyParameter(node: ts.Node): boolean {
  return ts.isIdentifier(node) && /^(body|webhook|hook)$/i.test(node.text);
}

interface Comparison {
  readonly subject: ts.Expression;
  readonly label: ts.Expression;
}

/** Comparisons of something with what may be the name of a push: `x === "incoming_event"`, `case "incoming_event":` */
function comparisons(finder: Finder, node: ts.Node): Comparison[] {
  if (ts.isSwitchStatement(node)) {
    const subject = unwrap(node.expression);
    return node.caseBlock.clauses.flatMap((clause) =>
      ts.isCaseClause(clause) ? [{ subject, label: clause.expression }] : [],
    );
  }
  if (ts.isCallExpression(node)) return listed(finder, node);
  if (!ts.isBinaryExpression(node) || !isEquality(node.operatorToken.kind)) return [];
  return [
    { subject: unwrap(node.left), label: node.right },
    { subject: unwrap(node.right), label: node.left },
  ];
}

/** `["incoming_event", "chat_deactivated"].includes(x)`, `names.has(x)` */
function listed(finder: Finder, call: ts.CallExpression): Comparison[] {
  const { expression } = call;
  const [subject] = call.arguments;
  if (!subject || !ts.isPropertyAccessExpression(expression) || !/^(includes|has|indexOf)$/.test(expression.name.text))
    return [];
  return finder.origins.of(expression.expression, undefined).flatMap(({ node }) => {
    const list = ts.isNewExpression(node) ? node.arguments?.[0] : node;
    return list && ts.isArrayLiteralExpression(list)
      ? list.elements.map((element) => ({ subject: unwrap(subject), label: element }))
      : [];
  });
}

/** Names of pushes and webhooks that a label may be. */
function namesOf(finder: Finder, label: ts.Expression): string[] {
  const inner = unwrap(label);
  if (!ts.isStringLiteralLike(inner) && !ts.isIdentifier(inner) && !isAccess(inner)) return [];
  return finder.texts
    .of(label, undefined)
    .map(flatten)
    .filter((name) => name.includes("_") && (finder.names.pushes.has(name) || finder.names.webhooks.has(name)));
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
  return ts.isParameter(owner) ? { name: owner.name } : undefined;
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

function isEquality(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken
  );
}
