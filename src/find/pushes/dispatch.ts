/** What runs for messages of one name: members of handler maps, entries of maps, listeners of emitters. */
import { ts } from "ts-morph";
import {
  accessName,
  bindingName,
  isAccess,
  isAssignment,
  isCall,
  isFunctionNode,
  isTransparent,
  keptAs,
  staticName,
  unwrap,
  type FunctionNode,
} from "../../program/syntax.js";
import type { Place } from "../../model.js";
import type { Channel } from "./channel.js";
import type { Listening } from "../../flow/emitters.js";
import type { Call, Env } from "../../flow/context.js";
import { calleeText } from "../sends/calls.js";
import type { Finder } from "../finder.js";
import type { Affix, Named, Names } from "./naming.js";
import type { Origin } from "../../flow/origin.js";
import { inner } from "../places.js";

/** What gives the keys of an object, or the object itself as pairs. */
const KEYS = /^(?:Object\.(?:keys|entries|getOwnPropertyNames)|Reflect\.ownKeys|(?:_\.)?keys)$/;
/** What makes an object of pairs. */
const PAIRS = /^(?:Object\.fromEntries|(?:_\.)?fromPairs)$/;
/** `seen`: what a collection holds; `unseen`: it is made in a way that isn't followed; `unknown`: nothing is known of it. */
export type Seen = "seen" | "unseen" | "unknown";
const GROWS = /^(push|add|unshift)$/;

/** The message's name as the key of a look-up, or as the first argument of an emission. */
export class Dispatch {
  private readonly seen = new Set<ts.Node>();
  /** Objects and lists that are looked into right now: one may be spread into itself. */
  private readonly open = new Set<ts.Node>();
  constructor(
    private readonly finder: Finder,
    private readonly channel: Pick<Channel, "handlers">,
    private readonly naming: Names,
    /** Told of where messages go that nobody here can follow. */
    private readonly leaves: (place: Place) => void,
  ) {}

  /** `handlers[name]`, `names.includes(name)`, `handlers.get(name)`, `name in handlers` */
  lookUp(collection: ts.Expression, env: Env, affix: Affix): Seen {
    const found = this.finder.origins.of(collection, env).map((origin) => this.collected(origin, affix));
    if (found.includes("unseen")) return "unseen";
    return found.includes("seen") ? "seen" : "unknown";
  }

  private collected(origin: Origin, affix: Affix): Seen {
    const { node } = origin;
    if (this.open.has(node)) return "seen";
    this.open.add(node);
    this.later(node, affix);
    const seen = this.within(origin, affix);
    this.open.delete(node);
    return seen;
  }

  private within(origin: Origin, affix: Affix): Seen {
    const { node, env } = origin;
    const cls = ts.isNewExpression(node) ? this.instance(node, env) : undefined;
    if (ts.isObjectLiteralExpression(node)) return this.members(node, env, affix) ? "seen" : "unseen";
    if (cls) this.methods(cls, affix);
    else if (node.kind === ts.SyntaxKind.ThisKeyword) this.methods(ts.findAncestor(node, ts.isClassLike), affix);
    else if (ts.isArrayLiteralExpression(node)) this.listed(origin, affix);
    else return isCall(node) ? this.derived(node, origin, affix) : "unknown";
    return "seen";
  }

  private instance(node: ts.NewExpression, env: Env): ts.ClassLikeDeclaration | undefined {
    return this.finder.origins
      .of(node.expression, env)
      .flatMap(({ node: cls }) => (ts.isClassLike(cls) ? [cls] : []))[0];
  }

  /** `Object.keys(handlers)`, `new Set(Object.values(names))`, `Object.fromEntries(pairs)` */
  private derived(node: Call, origin: Origin, affix: Affix): Seen {
    const [given] = node.arguments ?? [];
    const callee = calleeText(node);
    if (given && KEYS.test(callee)) return this.lookUp(given, origin.env, affix);
    const lists = given && PAIRS.test(callee) ? this.finder.origins.of(given, origin.env) : [origin];
    return lists.map((list) => this.listed(list, affix)).every(Boolean) ? "seen" : "unseen";
  }

  /** The elements of a list, or the first of each where they are pairs: whether all are seen. */
  private listed(list: Origin, affix: Affix): boolean {
    const { node, env } = list;
    const items = this.finder.origins.items(list);
    const written = ts.isArrayLiteralExpression(node) ? node.elements.map((element) => ({ node: element, env })) : [];
    for (const item of items ?? written) {
      const value = ts.isExpression(item.node) ? unwrap(item.node) : undefined;
      if (value && ts.isArrayLiteralExpression(value)) {
        const [key, handler] = value.elements;
        if (key) this.handle(handler, this.naming.add(key, item.env, affix));
      } else if (value) this.naming.compare(value, item.env, affix);
    }
    return items !== undefined;
  }

  /** `{ incoming_chat: (payload) => …, "chat_deactivated"() {} }`: whether all its names are known. */
  private members(object: ts.ObjectLiteralExpression, env: Env, affix: Affix): boolean {
    let isSeen = true;
    for (const member of object.properties) {
      if (ts.isSpreadAssignment(member)) isSeen = this.lookUp(member.expression, env, affix) !== "unseen" && isSeen;
      else if (ts.isComputedPropertyName(member.name)) {
        const names = this.naming.add(member.name.expression, env, affix);
        this.handle(valueOf(member), names);
        isSeen &&= names.length > 0;
      } else this.member(member.name, valueOf(member), affix, true);
    }
    return isSeen;
  }

  /** Methods and function fields of a class whose instances are looked up in. */
  private methods(cls: ts.ClassLikeDeclaration | undefined, affix: Affix): void {
    for (const member of cls?.members ?? []) {
      const value = ts.isPropertyDeclaration(member) ? member.initializer : member;
      if (member.name && !ts.isComputedPropertyName(member.name)) this.member(member.name, value, affix);
    }
  }

  /** `isTable`: all that stands beside it is looked up by the same names. */
  private member(key: ts.PropertyName, value: ts.Node | undefined, affix: Affix, isTable = false): void {
    const { before, after } = affix;
    const text = staticName(key) ?? "";
    const name = text.slice(before.length, text.length - after.length);
    if (text !== before + name + after) return;
    const isText = ts.isStringLiteralLike(key);
    const place = isText ? inner(this.finder, key) : this.finder.view.placeOf(key);
    const form = isText ? "text" : ts.isShorthandPropertyAssignment(key.parent) ? "shorthand" : "identifier";
    const part = { ...place, start: place.start + before.length, end: place.end - after.length };
    if (isTable) this.naming.key(name, part, form, affix);
    else this.naming.addAt(name, part, form);
    this.handle(value, [{ name, env: undefined }]);
  }

  /** `handlers.set(name, f)`, `handlers[name] = f`, `names.push(name)`: what a collection gets after it was made. */
  private later(collection: ts.Node, affix: Affix): void {
    const kept = keptAs(collection);
    const symbol = kept && this.finder.refs.symbolOf(kept);
    if (!symbol || this.seen.has(collection)) return;
    this.seen.add(collection);
    for (const use of this.finder.refs.find(symbol)) {
      const holder = isAccess(use.parent) && accessName(use.parent) === use ? use.parent : use;
      const access = holder.parent;
      if (!isAccess(access) || access.expression !== holder) continue;
      if (ts.isElementAccessExpression(access)) this.stored(access, access.argumentExpression, affix);
      else if (ts.isCallExpression(access.parent) && access.parent.expression === access)
        this.told(access.parent, access.name.text, affix);
      else if (ts.isIdentifier(access.name)) this.member(access.name, storedIn(access), affix);
    }
  }

  private stored(access: ts.ElementAccessExpression, key: ts.Expression, affix: Affix): void {
    this.handle(storedIn(access), this.naming.add(key, undefined, affix));
  }

  private told(call: ts.CallExpression, method: string, affix: Affix): void {
    const [key, value] = call.arguments;
    if (key && /^(set|has|get|delete|add|push|includes)$/.test(method))
      this.handle(method === "get" ? storedIn(call) : value, this.naming.add(key, undefined, affix));
  }

  /** `one.name === name`, `({ name, run }) => name === …`: what holds a name has the functions that run for it. */
  record(field: ts.Expression, env: Env, affix: Affix): void {
    const { key, records } = this.recordsOf(field, env);
    for (const record of records) {
      const values = valuesIn(record.node);
      const own = values.find(({ name }) => name === key)?.value;
      if (!own || !ts.isExpression(own)) continue;
      const names = this.naming.add(own, record.env, affix);
      for (const { name, value } of values) if (name !== key) this.handle(value, names);
    }
  }

  /** What a field is of, and how it is called there. */
  private recordsOf(field: ts.Expression, env: Env): { key: string | undefined; records: readonly Origin[] } {
    const { origins, refs } = this.finder;
    if (isAccess(field)) return { key: accessName(field)?.text, records: origins.of(field.expression, env) };
    const element = ts.isIdentifier(field) ? refs.symbolOf(field)?.valueDeclaration : undefined;
    if (!element || !ts.isBindingElement(element)) return { key: undefined, records: [] };
    return { key: bindingName(element), records: origins.takenApart(element, env) };
  }

  /** What an emitter is given comes out at its listeners. */
  emitted(call: ts.CallExpression, emitter: ts.Expression, env: Env, affix: Affix): void {
    for (const listening of this.finder.flow.listening(emitter, env)) this.listener(listening, call, affix);
  }

  /** `.on("name", handler)`, `once(emitter, "name")` */
  private listener(
    { call, env, name, handler, isForeign }: Listening,
    emission: ts.CallExpression,
    affix: Affix,
  ): void {
    const names = name ? this.naming.add(name, env, affix) : [];
    const handlers = this.handle(handler, names);
    for (const fn of handlers) this.finder.flow.relay(emission, fn);
    if (isForeign ? handlers.length === 0 : name && names.length === 0 && this.isOpen(name, env))
      this.leaves(this.finder.view.placeOf(call));
  }

  /** Whether somebody who isn't seen gives a name: `export const on = (name, handler) => emitter.on(name, handler)`. */
  private isOpen(name: ts.Expression, env: Env): boolean {
    const { origins, flow } = this.finder;
    return origins.of(name, env).some((origin) => {
      const fn = origins.openFunction(origin);
      return fn !== undefined && flow.callers(fn).length === 0;
    });
  }

  /** A function that runs for these messages; gives back those that are seen. */
  private handle(handler: ts.Node | undefined, names: readonly Named[]): FunctionNode[] {
    if (!handler) return [];
    return names.flatMap(({ name, env }) => {
      const found = isFunctionNode(handler)
        ? [handler]
        : ts.isExpression(handler)
          ? this.finder.origins.of(handler, env).flatMap(({ node }) => (isFunctionNode(node) ? [node] : []))
          : [];
      for (const fn of found) {
        const known = this.channel.handlers.get(fn) ?? [];
        if (!known.includes(name)) this.channel.handlers.set(fn, [...known, name]);
      }
      return found;
    });
  }
}

/** The members of an object or the elements of a list, by name. */
function valuesIn(node: ts.Node): readonly { name: string | undefined; value: ts.Node | undefined }[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((value, index) => ({ name: String(index), value }));
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.map((member) => ({ name: member.name && staticName(member.name), value: valueOf(member) }));
}

function valueOf(member: ts.ObjectLiteralElementLike): ts.Node | undefined {
  if (ts.isPropertyAssignment(member)) return member.initializer;
  return ts.isShorthandPropertyAssignment(member) ? member.name : member;
}

/** What a place of a collection gets: `x[k] = value`, `(x[k] ||= []).push(value)`, `x.get(k).add(value)`. */
function storedIn(place: ts.Expression): ts.Expression | undefined {
  let written: ts.Expression | undefined;
  for (let current: ts.Node = place; ; current = current.parent) {
    const { parent } = current;
    if (isAssignment(parent)) written ??= parent.left === place ? parent.right : undefined;
    if (isAccess(parent) && parent.expression === current && ts.isCallExpression(parent.parent))
      return GROWS.test(accessName(parent)?.text ?? "") ? parent.parent.arguments[0] : written;
    if (!ts.isBinaryExpression(parent) && !isTransparent(parent)) return written;
  }
}
