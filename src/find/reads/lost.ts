/** Where a value goes into something that nothing here can follow. */
import { ts } from "ts-morph";
import { readOf } from "../../flow/read-of.js";
import { useOf } from "../../flow/uses.js";
import {
  accessName,
  isAccess,
  isAssignment,
  isCall,
  isFunctionNode,
  keptAs,
  methodCallOn,
  type Access,
  type FunctionNode,
} from "../../program/syntax.js";
import { isGlobalObject } from "../../program/global-object.js";
import { makerAround } from "../../flow/classes.js";
import { attributeOf, componentsOf } from "../../flow/components.js";
import type { Env } from "../../flow/context.js";
import { isModelled } from "../../flow/summaries/summary.js";
import { calleeText } from "../sends/calls.js";
import { returningFunction } from "./escapes.js";
import type { Finder } from "../finder.js";

/** Whether what holds a value is lost at one place at which it stands. */
export function isLostAt(finder: Finder, holder: ts.Expression, env: Env): boolean {
  const { parent } = holder;
  const attribute = ts.isJsxExpression(parent) ? attributeOf(parent) : undefined;
  if (attribute) return componentsOf(finder.origins, attribute).length === 0;
  if (ts.isTemplateSpan(parent)) return isGivenToTag(finder, parent, env);
  if (useOf(holder) === "unmodelled") return !ts.isSpreadAssignment(parent);
  return isAssignment(parent) && parent.right === holder && isAccess(parent.left) && isLostIn(finder, parent.left, env);
}

/** html`<lc-event .event=${value}></lc-event>`, and values that other tags of packages are given. */
function isGivenToTag({ origins }: Finder, span: ts.TemplateSpan, env: Env): boolean {
  const { head, templateSpans, parent } = span.parent;
  if (!ts.isTaggedTemplateExpression(parent)) return false;
  const before = templateSpans[templateSpans.indexOf(span) - 1]?.literal ?? head;
  if (/^(?:html|svg)$/.test(parent.tag.getText())) return /\s\.[\w$-]+=["']?$/.test(before.text);
  return !origins.of(parent.tag, env).some(({ node }) => isFunctionNode(node));
}

/** `Promise.all([value]).spread((one) => …)`: a method that nobody knows gives what is held to a callback. */
export function isTakenByCallback({ flow }: Finder, holder: ts.Expression, env: Env): boolean {
  const call = methodCallOn(holder)?.call;
  if (!call) return false;
  const isKnown = flow.callees(call, env).length > 0 || isModelled(calleeText(call));
  return !isKnown && call.arguments.some(isFunctionNode) && flow.passing.moves(call, env).length === 0;
}

/** Members whose functions are run for what they do. */
const HANDLERS = /^(?:on[A-Z_]\w*|on[a-z]{4,}|constructor|handler|listener|execute|run)$/;

/**
 * Whether a value is what a function gives back that is exported, or a member of something, and that nobody of the
 * program calls. What calls do with functions that they are given is said elsewhere.
 */
export function isHandedOut(finder: Finder, value: ts.Expression, env: Env): boolean {
  const fn = returningFunction(finder, value, env);
  if (!fn || isGivenToCall(fn) || isTyped(finder, fn, value)) return false;
  return isReachable(finder, fn) && finder.flow.callers(fn).length === 0;
}

/** Whether a function, alone or as a member, is given to a call where it is written. */
function isGivenToCall(fn: FunctionNode): boolean {
  const member = ts.isPropertyAssignment(fn.parent) ? fn.parent : fn;
  const owner = ts.isObjectLiteralExpression(member.parent) ? member.parent : fn;
  return isCall(owner.parent);
}

/** Whether it is declared what comes back: the type moves with the value, and whoever calls is told by the compiler. */
function isTyped({ view }: Finder, fn: FunctionNode, value: ts.Expression): boolean {
  return fn.type !== undefined && view.typesOf(value).some(({ flags }) => (flags & ts.TypeFlags.Unknown) === 0);
}

/** Whether others may come by a function: by an export, an object, or a name that stands anywhere else. */
function isReachable({ refs }: Finder, fn: FunctionNode): boolean {
  const attribute = ts.isJsxExpression(fn.parent) && ts.isExpression(fn) ? attributeOf(fn.parent) : undefined;
  const name = attribute?.name ?? keptAs(fn) ?? fn.name;
  if (!name) return ts.isFunctionDeclaration(fn) || ts.isExportAssignment(fn.parent);
  if (!ts.isVariableDeclaration(name.parent) && !ts.isFunctionDeclaration(fn))
    return !HANDLERS.test(name.getText()) && !ts.isPrivateIdentifier(name);
  const symbol = refs.symbolOf(name);
  return isExported(fn) || (symbol !== undefined && refs.find(symbol).length > 1);
}

function isExported(node: ts.Node): boolean {
  const statement = ts.findAncestor(node, ts.isStatement);
  const modifiers = statement && ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

/** Whether a member is of an object that isn't of the program, so that anybody may read it: `window.chats`. */
export function isLostIn(finder: Finder, target: Access, env: Env): boolean {
  const name = accessName(target);
  const { refs, origins } = finder;
  const symbol = name && refs.symbolOf(name);
  if (symbol) return refs.components.isShown(symbol) || isGlobalUnread(finder, target, symbol);
  const found = origins.of(target.expression, env);
  return found.length > 0 && found.every(({ node }) => isForeign(finder, node, env));
}

/** Whether a name is put on the global object, and no code that is seen reads it. */
function isGlobalUnread({ refs }: Finder, { expression }: Access, symbol: ts.Symbol): boolean {
  const isGlobal = isGlobalObject(expression, (name) => refs.symbolOf(name));
  return isGlobal && refs.find(symbol).every((name) => !readOf(name));
}

/** What a package makes or hands in, unless its members are known by a row; a global object. */
function isForeign({ flow, origins, refs }: Finder, node: ts.Node, env: Env): boolean {
  if (isCall(node)) return !flow.callees(node, env).length && flow.passing.moves(node, env).length === 0;
  if (isAccess(node)) return !refs.symbolOf(accessName(node) ?? node);
  return (
    ts.isParameter(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    (node.kind === ts.SyntaxKind.ThisKeyword && makerAround(origins, node) === undefined) ||
    (ts.isIdentifier(node) && !refs.symbolOf(node))
  );
}
