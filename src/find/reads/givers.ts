/** What else, beside this API, gives the value that a field is read from. */
import { ts } from "ts-morph";
import { givenAt } from "../../flow/results.js";
import type { Move, Root } from "../../flow/summaries/summary.js";
import {
  accessName,
  isAccess,
  isAssignment,
  isCall,
  isFunctionNode,
  parametersOf,
  staticName,
  unwrap,
  type Access,
} from "../../program/syntax.js";
import { callbackOf, handedAt } from "../../flow/arguments.js";
import { givenToComponent } from "../../flow/components.js";
import { isChained } from "../sends/bodies.js";
import { calleeText } from "../sends/calls.js";
import { destinyOf } from "../sends/destiny.js";
import { frameOf, idOf, numberOf, type Call, type Env } from "../../flow/context.js";
import { isHarmless, type Finder } from "../finder.js";
import type { Given, Origin } from "../../flow/origin.js";
import { pathsOf } from "./paths.js";

/** Calls on what an HTTP library answers, or on a text, that give it in another form. */
const OPENED = /^(json|text|body|toString|toPromise|promise|send|set|query|type|auth|pipe|get|trim|join)$/;
/** Copies of whole values, by what people call them. */
const COPIES = /^(String|(_|lodash)\.\w+|\w*[cC]lone\w*)$/;
/** Calls that make texts of bytes. */
const BYTES = /^(Buffer|TextDecoder|decoder|Uint8Array|fs|readFileSync)\b|\.(decode|read)$/;
const DEEPEST = 14;

/** Whether what a call gives is judged by the rules of the API that it asks, at the same place. */
export type IsJudged = (call: Call, env: Env) => boolean;

/**
 * A call that doesn't ask this API, or an object of the program's own that has the field: what a name at a read may
 * also be a field of. `undefined` when all that is seen comes from this API.
 */
export function otherGiver(finder: Finder, name: ts.Node, isJudged: IsJudged): ts.Node | undefined {
  const object = objectOf(name);
  const field = staticName(name) ?? "";
  const givers = new Givers(finder, field, isJudged);
  const outer = ts.isBindingElement(name.parent) ? name.parent.parent.parent : undefined;
  if (!object && outer && ts.isBindingElement(outer)) return givers.declared(outer, undefined, 0);
  return object && givers.of(object, undefined, 0);
}

/** The same for what a whole value is given by. */
export function otherGiverOf(finder: Finder, value: ts.Expression, field: string): ts.Node | undefined {
  return new Givers(finder, field).of(value, undefined, 0);
}

/** The value that a field is taken out of, as an expression: that of an access, or what a pattern takes apart. */
function objectOf(name: ts.Node): ts.Expression | undefined {
  const { parent } = name;
  if (isAccess(parent) && accessName(parent) === name) return parent.expression;
  return ts.isBindingElement(parent) ? takenApart(parent) : undefined;
}

function takenApart({ parent }: ts.BindingElement): ts.Expression | undefined {
  const owner = parent.parent;
  if (ts.isBindingElement(owner)) return takenApart(owner);
  return ts.isVariableDeclaration(owner) ? owner.initializer : undefined;
}

class Givers {
  private readonly seen = new Set<string>();
  constructor(
    private readonly finder: Finder,
    private readonly field: string,
    private readonly isJudged: IsJudged = () => false,
  ) {}

  of(expression: ts.Expression, env: Env, depth: number): ts.Node | undefined {
    const key = `${idOf(expression)} ${numberOf(env)}`;
    if (depth > DEEPEST || this.seen.has(key)) return undefined;
    this.seen.add(key);
    for (const origin of this.finder.origins.of(expression, env)) {
      const other = this.origin(origin, expression, env, depth + 1);
      if (other) return other;
    }
    return undefined;
  }

  private origin({ node, env }: Origin, read: ts.Expression, start: Env, depth: number): ts.Node | undefined {
    if (isCall(node)) return this.call(node, env, depth);
    if (isAccess(node)) return this.member(node, env, depth);
    if (ts.isObjectLiteralExpression(node) && hasField(node, this.field)) return node;
    if (ts.isObjectLiteralExpression(node)) return this.first(this.setLater(node), undefined, depth);
    if (ts.isArrayLiteralExpression(node)) return this.first([...node.elements, ...this.setLater(node)], env, depth);
    if (!ts.isParameter(node) && !ts.isBindingElement(node) && !ts.isVariableDeclaration(node)) return undefined;
    const open = this.finder.origins.openFunction({ node, env });
    for (const wider of open ? this.finder.flow.expand(start, open) : []) {
      const other = this.of(read, wider, depth);
      if (other) return other;
    }
    return this.declared(node, env, depth);
  }

  private first(expressions: readonly ts.Expression[], env: Env, depth: number): ts.Node | undefined {
    for (const expression of expressions) {
      const other = this.of(ts.isSpreadElement(expression) ? expression.expression : expression, env, depth);
      if (other) return other;
    }
    return undefined;
  }

  /** What a member is where its object is known from the callers, what it is set to, and what its object is. */
  private member(node: Access, env: Env, depth: number): ts.Node | undefined {
    const { origins, flow } = this.finder;
    const open = origins.openFunction({ node, env });
    for (const wider of open ? flow.expand(env, open) : []) {
      const other = this.of(node, wider, depth);
      if (other) return other;
    }
    const name = accessName(node)?.text;
    const holders = name === undefined ? [] : origins.of(node.expression, env);
    const given = holders.flatMap((holder) =>
      isCall(holder.node) ? this.setAt(holder.node, name) : this.properties(holder.node, name),
    );
    return this.first(given, undefined, depth) ?? this.of(node.expression, env, depth);
  }

  /** What is put in the place of a literal that a holder begins with: `ref([])`, `reactive({ events: [] })`. */
  private setLater(literal: ts.Expression): readonly ts.Expression[] {
    const { parent } = literal;
    if (isCall(parent)) return this.setAt(parent, undefined);
    const name = ts.isPropertyAssignment(parent) ? staticName(parent.name) : undefined;
    const holder = ts.isPropertyAssignment(parent) ? parent.parent.parent : undefined;
    return name !== undefined && holder && isCall(holder) ? this.setAt(holder, name) : [];
  }

  /** What a member of what a call makes, or any, is set to, wherever that goes: `ref.value = x`. */
  private setAt(holder: Call, name: string | undefined): readonly ts.Expression[] {
    const found: ts.Expression[] = [];
    this.finder.flow.follow(holder, undefined, ({ parent }) => {
      const isIt = isAccess(parent) && (name === undefined || accessName(parent)?.text === name);
      if (isIt && isAssignment(parent.parent) && parent.parent.left === parent) found.push(parent.parent.right);
    });
    return found;
  }

  /** What else a component is given as one of its properties. */
  private properties(parameter: ts.Node, name: string | undefined): readonly ts.Expression[] {
    if (!ts.isParameter(parameter) || !isFunctionNode(parameter.parent) || name === undefined) return [];
    const isFirst = parametersOf(parameter.parent)[0] === parameter;
    return isFirst ? givenToComponent(this.finder.origins, this.finder.flow, parameter.parent, name) : [];
  }

  declared(
    node: ts.ParameterDeclaration | ts.BindingElement | ts.VariableDeclaration,
    env: Env,
    depth: number,
  ): ts.Node | undefined {
    if (ts.isBindingElement(node)) {
      const owner: ts.Node = node.parent.parent;
      const from = ts.isVariableDeclaration(owner) ? owner.initializer : undefined;
      const holders = from ? this.finder.origins.of(from, env).map((origin) => origin.node) : [owner];
      const name = staticName(node.propertyName ?? node.name);
      const given = holders.flatMap((holder) => this.properties(holder, name));
      const other = this.first(given, undefined, depth);
      if (other) return other;
      const isNamed = ts.isBindingElement(owner) || ts.isParameter(owner) || ts.isVariableDeclaration(owner);
      return isNamed ? this.declared(owner, env, depth) : undefined;
    }
    if (ts.isVariableDeclaration(node)) {
      const loop = node.parent.parent;
      const from = node.initializer ?? (ts.isForOfStatement(loop) ? loop.expression : undefined);
      return from && this.of(from, env, depth);
    }
    const fn = node.parent;
    if (!isFunctionNode(fn)) return undefined;
    const index = parametersOf(fn).indexOf(node);
    const frame = frameOf(env, fn);
    const handed = frame && handedAt(this.finder.origins, frame, index);
    if (handed) return this.of(handed.of, frame.caller, depth);
    const receiver = callbackOf(fn, index);
    return receiver && this.of(receiver.of, env, depth);
  }

  private call(call: ts.CallExpression | ts.NewExpression, env: Env, depth: number): ts.Node | undefined {
    const { finder } = this;
    if (this.isJudged(call, env)) return undefined;
    if (finder.sends.has(call)) return destinyOf(finder, call, env) === "own" ? undefined : call;
    const [first] = call.arguments ?? [];
    const callee = unwrap(call.expression);
    const text = calleeText(call);
    if (ts.isNewExpression(call) || finder.origins.isLocal(call, env) || BYTES.test(text)) return undefined;
    const isPath = first !== undefined && pathsOf(finder, call, env).length > 0;
    if (first && isPath) return this.of(first, env, depth);
    const moves = finder.flow.passing.moves(call, env).filter(({ to }) => to.root.kind === "result");
    if (moves.length > 0) return this.passed(call, moves, env, depth);
    if (first && COPIES.test(text)) return this.of(first, env, depth);
    if (!isAccess(callee)) return isHarmless(text) ? undefined : call;
    const method = accessName(callee)?.text ?? "";
    const isOfSending = isChained(method) && this.isSending(callee.expression, env, depth);
    if (OPENED.test(method) || isOfSending) return this.of(callee.expression, env, depth);
    return isHarmless(text) || method === "" ? undefined : call;
  }

  /** Whether a value is certainly a request, or what a method of one gives back. */
  private isSending(value: ts.Expression, env: Env, depth: number): boolean {
    return this.finder.origins.of(value, env).every(({ node, env: at }) => {
      if (!isCall(node) || depth > DEEPEST) return false;
      const callee = unwrap(node.expression);
      const isOn = isAccess(callee) && isChained(accessName(callee)?.text ?? "");
      return this.finder.sends.has(node) || (isOn && this.isSending(callee.expression, at, depth + 1));
    });
  }

  /** Whatever comes out of a call by its rows. */
  private passed(call: ts.CallExpression, moves: readonly Move[], env: Env, depth: number): ts.Node | undefined {
    for (const { from } of moves) {
      const { root } = from;
      const sources =
        from.of === undefined ? givenAt(this.finder.origins, call, env, root) : this.handed(call, from.of, root);
      for (const source of sources) {
        const other = this.of(
          ts.isSpreadElement(source.expression) ? source.expression.expression : source.expression,
          source.env,
          depth,
        );
        if (other) return other;
      }
    }
    return undefined;
  }

  /** What is given to what a call gives: `setState(x)`, `setState(() => x)`. */
  private handed(call: Call, element: number, root: Root): readonly Given[] {
    const { origins, refs } = this.finder;
    const pattern = ts.isVariableDeclaration(call.parent) ? call.parent.name : undefined;
    const taken = pattern && ts.isArrayBindingPattern(pattern) ? pattern.elements[element] : undefined;
    const symbol = taken && ts.isBindingElement(taken) ? refs.symbolOf(taken.name) : undefined;
    const calls = symbol ? refs.find(symbol).map(({ parent }) => parent) : [];
    return calls.flatMap((setter) =>
      isCall(setter) && refs.symbolOf(setter.expression) === symbol ? givenAt(origins, setter, undefined, root) : [],
    );
  }
}

function hasField(literal: ts.ObjectLiteralExpression, field: string): boolean {
  return literal.properties.some((member) => member.name !== undefined && staticName(member.name) === field);
}
