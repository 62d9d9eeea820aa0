import { ts } from "ts-morph";
import type { ReadSite, SurfaceNode } from "../model.js";
import {
  type Access,
  accessName,
  bindingName,
  isAccess,
  isAssignment,
  parentOf,
  staticName,
} from "../program/syntax.js";
import { calleeText } from "./calls.js";
import type { Env } from "./env.js";
import { childOf, isHarmless, surfaceOf, type Finder, type Position, type Source } from "./finder.js";
import { below, inner, isQuoted } from "./places.js";

/** Where in the API a value stands; asked anew at each place, since a push is known only under its guard. */
export type Locate = (node: ts.Node, env: Env) => readonly Position[];

const LIST_MEMBERS = new Set([
  "length",
  "map",
  "forEach",
  "filter",
  "find",
  "findLast",
  "some",
  "every",
  "flatMap",
  "reduce",
  "slice",
  "at",
  "concat",
  "sort",
  "reverse",
  "includes",
  "indexOf",
  "findIndex",
  "push",
  "pop",
  "shift",
  "join",
  "flat",
  "entries",
  "keys",
  "values",
  "splice",
  "unshift",
  "toSorted",
  "toReversed",
  "then",
  "catch",
  "finally",
]);
const ERROR = "error";

/** Adds a site for each field that is read from a value, wherever the value goes. */
export function trackReads(finder: Finder, source: Source, start: ts.Expression, env: Env, locate: Locate): void {
  new ReadTracker(finder, source).expression(start, env, locate);
}

/** The same for a value that a pattern or parameter receives. */
export function trackName(finder: Finder, source: Source, name: ts.BindingName, env: Env, locate: Locate): void {
  new ReadTracker(finder, source).name(name, env, locate);
}

class ReadTracker {
  private readonly left = new Set<ts.Node>();
  constructor(
    private readonly finder: Finder,
    private readonly source: Source,
  ) {}

  expression(start: ts.Expression, env: Env, locate: Locate): void {
    this.finder.flow.follow(
      start,
      env,
      (alias, at) => {
        this.alias(alias, at, locate);
      },
      (pattern, at) => {
        this.pattern(pattern, at, locate);
      },
    );
  }

  name(name: ts.BindingName, env: Env, locate: Locate): void {
    if (!ts.isIdentifier(name)) return this.pattern(name, env, locate);
    this.finder.flow.followName(
      name,
      env,
      (alias, at) => {
        this.alias(alias, at, locate);
      },
      (pattern, at) => {
        this.pattern(pattern, at, locate);
      },
    );
  }

  private alias(alias: ts.Expression, env: Env, locate: Locate): void {
    const { parent } = alias;
    if (isAccess(parent) && parent.expression === alias) return this.access(parent, env, locate);
    if (ts.isCallExpression(parent) && parent.arguments.includes(alias))
      return this.argument(parent, alias, env, locate);
    if (ts.isSpreadAssignment(parent)) return this.leaves(alias, env, locate);
    if (isAssignment(parent) && parent.right === alias && ts.isObjectLiteralExpression(parent.left))
      this.assignmentPattern(parent.left, env, locate);
  }

  private access(access: ts.PropertyAccessExpression | ts.ElementAccessExpression, env: Env, locate: Locate): void {
    const name = accessName(access);
    if (!name) {
      this.computed(access, env, locate);
      return;
    }
    if (isAssignment(access.parent) && access.parent.left === access) return;
    const positions = locate(access, env);
    if (name.text === ERROR && positions.every(({ node }) => node.name === "response")) return;
    if (LIST_MEMBERS.has(name.text) && positions.every(({ node }) => this.child(node, name.text) === undefined)) return;
    const next = positions.flatMap((position) => this.read(name, isQuoted(name) ? "text" : "identifier", position));
    if (next.length > 0) this.expression(access, env, () => next);
  }

  /** `list[0]`, `map[key]` */
  private computed(access: ts.PropertyAccessExpression | ts.ElementAccessExpression, env: Env, locate: Locate): void {
    const next = locate(access, env).flatMap((position) => {
      if (position.node.isArray) return [position];
      const wild = this.children(position.node).find((child) => child.name.startsWith("<"));
      return wild ? [{ ...position, node: wild, at: below(position.at, wild.name) }] : [];
    });
    if (next.length > 0) this.expression(access, env, () => next);
  }

  private pattern(pattern: ts.BindingPattern, env: Env, locate: Locate): void {
    const positions = locate(pattern, env);
    if (positions.length === 0) return;
    for (const element of pattern.elements) {
      if (ts.isOmittedExpression(element)) continue;
      if (ts.isArrayBindingPattern(pattern)) this.name(element.name, env, () => positions);
      else this.element(element, env, positions);
    }
  }

  private element(element: ts.BindingElement, env: Env, positions: readonly Position[]): void {
    if (element.dotDotDotToken) {
      if (ts.isIdentifier(element.name)) this.name(element.name, env, () => positions);
      return;
    }
    const key = element.propertyName ?? element.name;
    if (bindingName(element) === undefined || ts.isObjectBindingPattern(key) || ts.isArrayBindingPattern(key)) return;
    const form = isQuoted(key) ? "text" : element.propertyName ? "identifier" : "pattern";
    const next = positions.flatMap((position) => this.read(key, form, position));
    if (next.length > 0) this.name(element.name, env, () => next);
  }

  /** `({ a, b: c } = value)` */
  private assignmentPattern(pattern: ts.ObjectLiteralExpression, env: Env, locate: Locate): void {
    const positions = locate(pattern, env);
    for (const member of pattern.properties) {
      if (ts.isShorthandPropertyAssignment(member))
        positions.forEach((position) => this.read(member.name, "shorthand", position));
      else if (ts.isPropertyAssignment(member))
        positions.forEach((position) =>
          this.read(member.name, isQuoted(member.name) ? "text" : "identifier", position),
        );
    }
  }

  /** Adds the site, and says where the value read stands. */
  private read(name: ts.Node, form: ReadSite["form"], position: Position): Position[] {
    const text = staticName(name);
    if (text === undefined) return [];
    const { node, known } = childOf(this.finder, this.source, position.node, text);
    // A plain value has no fields: what is read of it is the language's, not the API's.
    if (!known && this.children(position.node).length === 0) return [];
    const at = below(position.at, text);
    const place = form === "text" ? inner(this.finder, name) : this.finder.view.placeOf(name);
    const access = isAccess(name.parent) && accessName(name.parent) === name ? name.parent : undefined;
    const site = {
      kind: "read",
      ...this.source,
      form,
      place,
      node,
      parent: position.node,
      under: position.from,
      at,
    } as const;
    this.finder.add({
      ...site,
      access: access && this.finder.view.placeOf(access),
      isTruthTest: access !== undefined && isTruthTest(access),
      beside: access ? besideOf(access) : [],
    });
    return known ? [{ node: known, at, from: place }] : [];
  }

  private argument(call: ts.CallExpression, alias: ts.Expression, env: Env, locate: Locate): void {
    if (calleeText(call) === "JSON.parse") return this.expression(call, env, locate);
    if (/^Object\.(values|entries)$/.test(calleeText(call))) return;
    const isCallee = this.finder.flow.callees(call, env).length > 0;
    if (!isCallee && !isHarmless(calleeText(call)) && calleeText(call) !== "JSON.stringify" && !isListCallback(call))
      this.leaves(alias, env, locate);
  }

  /** The value goes where it can't be followed: told once, with what changes in it. */
  private leaves(alias: ts.Expression, env: Env, locate: Locate): void {
    if (this.left.has(alias)) return;
    this.left.add(alias);
    const place = this.finder.view.placeOf(alias);
    for (const { node, at } of locate(alias, env))
      this.finder.add({ kind: "lost", ...this.source, why: "leaves", place, node, at });
  }

  private child(node: SurfaceNode, name: string): SurfaceNode | undefined {
    return childOf(this.finder, this.source, node, name).known;
  }

  private children(node: SurfaceNode): readonly SurfaceNode[] {
    return surfaceOf(this.finder, this.source)?.children(node) ?? [];
  }
}

function isListCallback(call: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(call.expression) && LIST_MEMBERS.has(call.expression.name.text);
}

/** What a chain of `||` and `??`, or a choice, around a read takes from the same value when this one is missing. */
function besideOf(access: Access): string[] {
  let chain: ts.Node = access;
  let found: ts.Expression | undefined;
  for (let parent = parentOf(chain); parent && ts.isExpression(parent); parent = parentOf(chain)) {
    if (ts.isConditionalExpression(parent) || (ts.isBinaryExpression(parent) && isFallback(parent))) found = parent;
    else if (
      ts.isBinaryExpression(parent) ||
      (ts.isCallExpression(parent) && parent.arguments.some((argument) => argument === chain))
    )
      break;
    chain = parent;
  }
  const receiver = access.expression.getText();
  return found ? readsOf(found, receiver).filter((name) => name !== accessName(access)?.text) : [];
}

function isFallback({ operatorToken }: ts.BinaryExpression): boolean {
  return operatorToken.kind === ts.SyntaxKind.BarBarToken || operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
}

/** The fields that an expression reads of what is written as `receiver`. */
function readsOf(expression: ts.Node, receiver: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = isAccess(node) && node.expression.getText() === receiver ? accessName(node)?.text : undefined;
    if (name !== undefined) found.push(name);
    ts.forEachChild(node, visit);
  };
  visit(expression);
  return found;
}

/** `if (x)`, `x ? a : b`, `!x`, `x && …` */
function isTruthTest(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isIfStatement(parent)) return true;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
  );
}
