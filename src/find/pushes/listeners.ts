/** What a function listens to, and where the values come from that a program takes for messages. */
import { ts } from "ts-morph";
import {
  accessName,
  isAccess,
  isAssignment,
  isFunctionNode,
  returnsOf,
  unwrap,
  type FunctionNode,
} from "../../program/syntax.js";
import { startsListening } from "../../flow/summaries/events.js";
import type { Finder } from "../finder.js";
import { OF_PIECES, OF_TEXT } from "../reads/raw.js";

/** Ways within one program, or between the parts of one: nothing of an API comes along them. */
const INNER =
  /^(BroadcastChannel|MessageChannel|MessagePort|Worker|SharedWorker|EventSource|RTCPeerConnection|EventEmitter|EventTarget|Queue|Subject)$/;
const INNER_GLOBALS =
  /^(self|window|globalThis|document|process|parent|top|opener|navigator|chrome|browser|importScripts)$/;
const INNER_MODULES = /^(node:)?(worker_threads|child_process|cluster|events|electron)$/;
const OPENS = /^(JSON\.parse|parse|qs\.parse|json)$/;
/** Calls, by their last name, that read, check or open a message that they are given. */
const READS =
  /^(?:(?:read|get)\w*Body|buffer|(?:safe)?[pP]arse\w*|validate\w*|valid|decode|assert|cast|verify\w*|plainTo\w+|unmarshal\w*|construct\w*)$/;
/** Functions of the program that hand a message on, one of another. */
const DEEPEST = 4;
/** What a worker is told of the world outside. */
const OUTER_EVENTS = /^(fetch|request|push|connection)$/;

/** How a value enters the program: by a parameter, or `"made"` for what a call gives it. */
type Entry = ts.ParameterDeclaration | "made" | undefined;

/** A look for that: how many functions it may still go through, and what is to be told of what it passes. */
interface Look {
  readonly depth: number;
  readonly passes: (node: ts.Expression) => void;
}

/** The parameter by which a value comes into the program, if it is one; `"made"` for what a call gives it. */
export function enteringBy(finder: Finder, expression: ts.Expression, passes: Look["passes"] = () => undefined): Entry {
  return entering(finder, expression, { depth: DEEPEST, passes });
}

const BARELY: Look = { depth: DEEPEST, passes: () => undefined };

function entering(finder: Finder, expression: ts.Expression, look: Look): Entry {
  const node = unwrap(expression);
  look.passes(node);
  if (isAccess(node)) return entering(finder, node.expression, look);
  if (ts.isCallExpression(node)) return enteringThrough(finder, node, look);
  if (!ts.isIdentifier(node)) return undefined;
  const declaration = finder.refs.symbolOf(node)?.valueDeclaration;
  return declaration && declaredBy(finder, declaration, look);
}

/** `JSON.parse(text)` and `request.json()` only open what is there; any other call makes something. */
function enteringThrough(finder: Finder, call: ts.CallExpression, look: Look): Entry {
  const [first] = call.arguments;
  const callee = unwrap(call.expression);
  const text = callee.getText();
  if (first && (OPENS.test(text) || OF_PIECES.test(text))) return entering(finder, first, look);
  const method = accessName(callee)?.text ?? "";
  const receiver = isAccess(callee) ? callee.expression : undefined;
  if (OF_TEXT.test(method) && receiver) return entering(finder, receiver, look);
  const opens = /^(json|text|body|formData|getBody|clone|valid|parseBody)$/.test(method);
  const opened = opens && receiver ? entering(finder, receiver, look) : undefined;
  const given = READS.test(method || text) ? call.arguments : [];
  return (
    opened ?? handedOn(finder, call, look) ?? given.map((one) => byParameter(finder, one, look)).find(Boolean) ?? "made"
  );
}

/** A message that a function of the program gives back: `const message = checked(request)`. */
function handedOn(finder: Finder, call: ts.CallExpression, look: Look): ts.ParameterDeclaration | undefined {
  if (look.depth === 0) return undefined;
  const returned = finder.flow.callees(call, undefined).flatMap(({ fn }) => returnsOf(fn));
  return returned
    .map((value) => byParameter(finder, value, { ...look, depth: look.depth - 1 }))
    .find((entry) => entry !== undefined);
}

function byParameter(finder: Finder, value: ts.Expression, look: Look): ts.ParameterDeclaration | undefined {
  const entry = entering(finder, value, look);
  return entry === "made" ? undefined : entry;
}

/** The same of what a declaration gives to its name or pattern. */
export function declaredBy(finder: Finder, declaration: ts.Node, look: Look = BARELY): Entry {
  if (ts.isParameter(declaration)) return declaration;
  if (ts.isBindingElement(declaration)) {
    const owner: ts.Node = declaration.parent.parent;
    return ts.isBindingElement(owner) || ts.isParameter(owner) || ts.isVariableDeclaration(owner)
      ? declaredBy(finder, owner, look)
      : undefined;
  }
  if (!ts.isVariableDeclaration(declaration)) return undefined;
  const loop = declaration.parent.parent;
  const from = declaration.initializer ?? (ts.isForOfStatement(loop) ? loop.expression : undefined);
  return from && entering(finder, from, look);
}

/** Whether a function, or its message, listens only to ways within the program: workers, channels, windows, emitters. */
export function isInnerListener(finder: Finder, parameter: ts.ParameterDeclaration): boolean {
  const fn = parameter.parent;
  if (!isFunctionNode(fn)) return false;
  const heard = heardBy(finder, fn);
  return heard.length > 0 && heard.every((receiver) => isInner(finder, receiver));
}

/** What a function is given to as a listener: `x` of `x.onmessage = f` and of `x.on("message", f)`. */
function heardBy(finder: Finder, fn: FunctionNode): ts.Expression[] {
  const found: ts.Expression[] = [];
  const note = (alias: ts.Expression): void => {
    const { parent } = alias;
    if (isAssignment(parent) && parent.right === alias && isAccess(parent.left)) found.push(parent.left.expression);
    if (!ts.isCallExpression(parent) || !parent.arguments.includes(alias)) return;
    const [event] = parent.arguments;
    if (event && ts.isStringLiteralLike(event) && OUTER_EVENTS.test(event.text)) return;
    const callee = unwrap(parent.expression);
    if (isAccess(callee) && isListening(accessName(callee)?.text ?? "")) found.push(callee.expression);
    else if (ts.isIdentifier(callee) && isListening(callee.text)) found.push(callee);
  };
  if (ts.isFunctionExpression(fn) || ts.isArrowFunction(fn)) finder.flow.follow(fn, undefined, note);
  else if (fn.name && !ts.isConstructorDeclaration(fn)) finder.flow.followName(fn.name, undefined, note);
  return found;
}

function isInner(finder: Finder, receiver: ts.Expression): boolean {
  const root = rootOf(receiver);
  if (ts.isIdentifier(root) && isUndeclared(finder, root))
    return INNER_GLOBALS.test(root.text) || isListening(root.text);
  return finder.origins.of(receiver, undefined).some(({ node }) => {
    if (ts.isNewExpression(node)) return INNER.test(node.expression.getText().replace(/^.*\./, ""));
    const statement = ts.findAncestor(node, ts.isImportDeclaration);
    return (
      statement !== undefined &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      INNER_MODULES.test(statement.moduleSpecifier.text)
    );
  });
}

/** The symbol of a name that nothing declares is made of its uses. */
function isUndeclared(finder: Finder, name: ts.Identifier): boolean {
  return finder.refs.symbolOf(name)?.declarations?.every(ts.isIdentifier) ?? true;
}

function rootOf(expression: ts.Expression): ts.Expression {
  const node = unwrap(expression);
  return isAccess(node) ? rootOf(node.expression) : node;
}

/** `on`, `subscribe`, `onMessage` */
function isListening(name: string): boolean {
  return startsListening(name) || /^on[A-Z]/.test(name);
}
