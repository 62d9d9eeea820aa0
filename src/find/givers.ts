/** What else, beside this API, gives the value that a field is read from. */
import { ts } from "ts-morph";
import {
  accessName,
  isAccess,
  isFunctionNode,
  returnsOf,
  staticName,
  unwrap,
  parametersOf,
} from "../program/syntax.js";
import { callbackOf, handedAt } from "./arguments.js";
import { calleeText } from "./calls.js";
import { destinyOf } from "./destiny.js";
import { frameOf, idOf, numberOf, type Env } from "./env.js";
import { isHarmless, type Finder } from "./finder.js";
import type { Origin } from "./origin.js";
import { pathsOf } from "./paths.js";

/** Calls that give what they are given first, or are called on, in another form. */
const OPENS =
  /^(JSON\.parse|String|Object\.\w+|Array\.\w+|Promise\.\w+|structuredClone|(_|lodash)\.\w+|\w*[cC]lone\w*)$/;
const OPENED =
  /^(json|text|body|toString|catch|finally|filter|find|findLast|slice|at|concat|reverse|toReversed|sort|toSorted|pop|shift|values|flat|toPromise|promise|send|set|query|type|auth|pipe|get|trim|join)$/;
const RETURNED = /^(then|map|flatMap)$/;
/** Calls that make texts of bytes. */
const BYTES = /^(Buffer|TextDecoder|decoder|Uint8Array|fs|readFileSync)\b|\.(decode|read)$/;
const DEEPEST = 14;

/**
 * A call that doesn't ask this API, or an object of the program's own that has the field: what a name at a read may
 * also be a field of. `undefined` when all that is seen comes from this API.
 */
export function otherGiver(finder: Finder, name: ts.Node): ts.Node | undefined {
  const object = objectOf(name);
  const field = staticName(name) ?? "";
  return object && new Givers(finder, field).of(object, undefined, 0);
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
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) return this.call(node, env, depth);
    if (isAccess(node)) return this.of(node.expression, env, depth);
    if (ts.isObjectLiteralExpression(node)) return hasField(node, this.field) ? node : undefined;
    if (!ts.isParameter(node) && !ts.isBindingElement(node) && !ts.isVariableDeclaration(node)) return undefined;
    const open = this.finder.origins.openFunction({ node, env });
    for (const wider of open ? this.finder.flow.expand(start, open) : []) {
      const other = this.of(read, wider, depth);
      if (other) return other;
    }
    return this.declared(node, env, depth);
  }

  private declared(
    node: ts.ParameterDeclaration | ts.BindingElement | ts.VariableDeclaration,
    env: Env,
    depth: number,
  ): ts.Node | undefined {
    if (ts.isBindingElement(node)) {
      const owner: ts.Node = node.parent.parent;
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
    if (finder.sends.has(call)) return destinyOf(finder, call, env) === "own" ? undefined : call;
    const [first] = call.arguments ?? [];
    const callee = unwrap(call.expression);
    const text = calleeText(call);
    if (ts.isNewExpression(call) || finder.origins.isLocal(call, env) || BYTES.test(text)) return undefined;
    const isPath = first !== undefined && pathsOf(finder, call, env).length > 0;
    if (first && (OPENS.test(text) || isPath)) return this.of(first, env, depth);
    if (!isAccess(callee)) return isHarmless(text) ? undefined : call;
    const method = accessName(callee)?.text ?? "";
    if (first && RETURNED.test(method)) return this.returned(first, callee.expression, env, depth);
    if (OPENED.test(method)) return this.of(callee.expression, env, depth);
    return isHarmless(text) || method === "" ? undefined : call;
  }

  /** `promise.then(f)`: what f gives back. */
  private returned(callback: ts.Expression, receiver: ts.Expression, env: Env, depth: number): ts.Node | undefined {
    for (const { node, env: at } of this.finder.origins.of(callback, env))
      if (isFunctionNode(node))
        for (const value of returnsOf(node)) {
          const other = this.of(value, at, depth);
          if (other) return other;
        }
    return this.of(receiver, env, depth);
  }
}

function hasField(literal: ts.ObjectLiteralExpression, field: string): boolean {
  return literal.properties.some((member) => member.name !== undefined && staticName(member.name) === field);
}
