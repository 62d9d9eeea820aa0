import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { Form, PayloadView, Place, SurfaceNode } from "../../model.js";
import {
  accessName,
  isAccess,
  isAssignment,
  isFunctionNode,
  isMerge,
  isNothing,
  parametersOf,
  returnsOf,
  staticName,
  unwrap,
  type Access,
  isCall,
} from "../../program/syntax.js";
import { calleeText, valueOf } from "../sends/calls.js";
import { enter, idOf, isCut, keyOf, type Call, type Env } from "../../flow/context.js";
import {
  childOf,
  hopsOf,
  rootOf,
  seenFrom,
  sourceOf,
  surfaceOf,
  type Finder,
  type Position,
  type Source,
} from "../finder.js";
import { jsonKeys } from "./json-text.js";
import { listedBy } from "./listed.js";
import type { Given, Origin } from "../../flow/origin.js";
import { below, inner, isQuoted } from "../places.js";
import { addCall, addHidden, methodAddress, type Request } from "../sends/request.js";
import { shapeOf } from "./shapes.js";
import { ALWAYS, excludes, type When } from "../../flow/when.js";
import { putIn } from "../../flow/lists.js";
import { listsBehind } from "../../flow/results.js";
import { flatten, HOLE, holes, placeIn } from "../../flow/text.js";

const WEB = formatAddress({ kind: "envelope", name: "web", path: [] });

/** Adds a site for each key of a request's payload, however the payload comes about, and one for the call as a whole. */
export function findKeys(finder: Finder, request: Request, body: Given): void {
  const node = rootOf(finder, request, methodAddress(request.method), "request");
  if (!node) {
    addCall(finder, request);
    return;
  }
  const reader = new PayloadReader(finder, request);
  const views = reader.readBody(body, { node, at: node.address });
  const site = {
    kind: "call",
    ...sourceOf(request),
    node: request.node,
    at: methodAddress(request.method),
    place: finder.view.placeOf(request.call),
  } as const;
  const unseen: PayloadView = { place: finder.view.placeOf(body.expression), keys: new Map(), isComplete: false };
  for (const payload of views.length > 0 ? views : [unseen]) finder.add({ ...site, payload });
}

/** Adds a site for each key of the envelope itself that the API knows, such as the author of a request over RTM. */
export function findEnvelopeKeys(finder: Finder, request: Request, { node, env }: Origin): void {
  const at = formatAddress({ kind: "envelope", name: request.transport, path: [] });
  const envelope = surfaceOf(finder, request)?.find(at);
  if (!envelope || !ts.isObjectLiteralExpression(node)) return;
  new PayloadReader(finder, request).readEnvelope(node, env, { node: envelope, at });
}

/**
 * Adds a site for each key of an object that becomes the query of a URL: of those that every call may give, and of the
 * parameters of a method that has them there. One view for each object where there are such parameters.
 */
export function readQueryObject(
  finder: Finder,
  request: Request,
  given: Given,
  every: Position | undefined,
  own: Position | undefined,
): PayloadView[] {
  const reader = new PayloadReader(finder, request);
  if (own && !every) return reader.read(given, own);
  return every ? reader.readQuery(given, every, own) : [];
}

/** The same for a name that stands in a text. */
export function readTextKey(
  finder: Finder,
  request: Request,
  name: string,
  place: Place,
  every: Position | undefined,
  own: Position | undefined,
): void {
  const isOfEvery = every && childOf(finder, request, every.node, name).known !== undefined;
  const position = isOfEvery ? every : own;
  if (position) new PayloadReader(finder, request).textKey([name], place, place, position);
}

/** The same of what a fake of the API answers. */
export function findAnswerKeys(finder: Finder, request: Request, answer: Given): void {
  const node = rootOf(finder, request, methodAddress(request.method), "response");
  const answering: Request = { ...request, context: { in: "response", on: request.transport } };
  if (node) new PayloadReader(finder, answering).read(answer, { node, at: node.address });
}

/** The same of a request that a fake waits for. */
export function findAskedKeys(finder: Finder, request: Request, asked: Given): void {
  const node = rootOf(finder, request, methodAddress(request.method), "request");
  if (node) new PayloadReader(finder, request).read(asked, { node, at: node.address });
}

/** The same for JSON text that has the payload under a key. */
export function findTextKeys(finder: Finder, request: Request, { expression, env }: Given, under: string): void {
  const node = rootOf(finder, request, methodAddress(request.method), "request");
  if (node) new PayloadReader(finder, request).text(expression, env, { node, at: node.address }, under);
  addCall(finder, request);
}

/** The keys of one argument, where it is known which part of the request it is; one view for each object found. */
export function readArgument(finder: Finder, request: Request, given: Given, position: Position): PayloadView[] {
  return new PayloadReader(finder, request).read(given, position);
}

/** Walks the object literals that make up one payload. */
class PayloadReader {
  private readonly seen = new Set<string>();
  /** Lists whose items are being read. */
  private readonly open = new Set<ts.Node>();
  /** Values by what their `toJSON` gives. */
  private readonly stoodFor = new Map<ts.Node, ts.Expression>();
  /** The forms that are made with what they hold, by that. */
  private readonly forms = new Map<ts.Node, Given>();
  /** The instance in which, or for which, a literal is being read. */
  private instance: ts.Expression | undefined;

  constructor(
    private readonly finder: Finder,
    private readonly request: Request,
  ) {}

  /** The whole body: a payload, or an envelope around it as the Web API took it at first. */
  readBody(body: Given, position: Position): PayloadView[] {
    const { payload } = this.finder.pack.api.envelope;
    const surface = surfaceOf(this.finder, this.request);
    const envelope =
      this.request.context.on === "web" && !surface?.children(position.node).some(({ name }) => name === payload)
        ? surface?.find(WEB)
        : undefined;
    if (!envelope) return this.read(body, position);
    const wrapped = this.objects(body.expression, body.env).filter(
      ({ node }) => ts.isObjectLiteralExpression(node) && valueOf(node, payload) !== undefined,
    );
    if (wrapped.length === 0) return this.read(body, position);
    for (const { node, env } of wrapped)
      if (ts.isObjectLiteralExpression(node)) this.object(node, env, { node: envelope, at: envelope.address });
    return wrapped.flatMap(({ node, env }) => {
      const inside = ts.isObjectLiteralExpression(node) ? valueOf(node, payload) : undefined;
      return inside ? this.read({ expression: inside, env }, position) : [];
    });
  }

  readEnvelope(literal: ts.ObjectLiteralExpression, env: Env, position: Position): void {
    for (const member of literal.properties) {
      const name = member.name && staticName(member.name);
      const known = name === undefined ? undefined : childOf(this.finder, this.request, position.node, name).known;
      // What else stands there is the code's own, but for the version, which older ones don't have.
      if (known || name === this.finder.pack.api.envelope.version)
        this.member(member, env, { literal, position, keys: new Map(), dropped: new Set() });
    }
  }

  /** Members that every call may give belong there, all others to the method, if it has its parameters in the query. */
  readQuery(given: Given, every: Position, own: Position | undefined): PayloadView[] {
    return this.objects(given.expression, given.env).flatMap(({ node, env }) => {
      if (isForm(node)) {
        this.form(node, env, every);
        return own ? [this.form(node, env, own)] : [];
      }
      if (!ts.isObjectLiteralExpression(node)) {
        if (!isPlain(node)) for (const position of own ? [every, own] : [every]) this.hide(node, position);
        return [];
      }
      const keys = new Map<string, string>();
      const rest = own && { literal: node, position: own, keys, dropped: this.droppedFrom(node, env) };
      let isComplete = true;
      for (const member of node.properties) {
        const name = member.name && staticName(member.name);
        const isOfEvery =
          name !== undefined && childOf(this.finder, this.request, every.node, name).known !== undefined;
        if (isOfEvery)
          this.member(member, env, { literal: node, position: every, keys: new Map(), dropped: new Set() });
        else if (rest) isComplete = this.member(member, env, rest) && isComplete;
      }
      return rest ? [{ place: this.finder.view.placeOf(node), keys, isComplete }] : [];
    });
  }

  /** Reads whatever the expression may be at that position; one view for each object literal found. */
  read(body: Given, position: Position): PayloadView[] {
    return this.objects(body.expression, body.env).flatMap((origin) => {
      const outer = this.instance;
      const isInstance = ts.isNewExpression(origin.node) && !isForm(origin.node);
      this.instance = this.stoodFor.get(origin.node) ?? (isInstance ? origin.node : outer);
      const views = this.value(origin, position);
      this.instance = outer;
      return views;
    });
  }

  private value(origin: Origin, position: Position): PayloadView[] {
    const { node, env } = origin;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return this.text(node, env, position);
    if (ts.isObjectLiteralExpression(node)) return [this.object(node, env, position)];
    if (isForm(node)) return [this.form(node, env, position)];
    if (this.list(origin, position)) return [];
    if (!isPlain(node)) this.hide(node, position);
    if (ts.isNewExpression(node)) this.fields(origin, position);
    return [];
  }

  /** What the fields of an instance hold; the fields themselves are declared. */
  private fields(origin: Origin, position: Position): void {
    const surface = surfaceOf(this.finder, this.request);
    for (const node of surface?.children(position.node) ?? []) {
      if (surface?.children(node).length === 0) continue;
      for (const value of this.finder.origins.property(origin, node.name) ?? [])
        if (ts.isExpression(value.node))
          this.read({ expression: value.node, env: value.env }, { node, at: below(position.at, node.name) });
    }
  }

  /** The items of a list, which may lead back to it, and those that are put in later: whether it is one that is known. */
  private list(list: Origin, position: Position): boolean {
    const { node, env } = list;
    const items = ts.isArrayLiteralExpression(node)
      ? node.elements.map((element) => ({ node: element, env }))
      : isCall(node) && this.finder.origins.items(list);
    if (!items || !ts.isExpression(node)) return false;
    if (this.open.has(node) || !this.hasFields(position)) return true;
    this.open.add(node);
    const read = (item: ts.Node, at: Env): void => {
      if (ts.isSpreadElement(item)) read(item.expression, at);
      else if (ts.isExpression(item)) this.read({ expression: item, env: at }, position);
    };
    for (const item of items) read(item.node, item.env);
    if (isCall(node))
      for (const { expression, env: at } of listsBehind(this.finder.origins, node, env)) read(expression, at);
    this.finder.flow.follow(node, env, (alias, at) => {
      const put = putInto(alias);
      // A copy, such as what `slice` gives, is another list.
      const isSame = put.length > 0 && this.finder.origins.of(alias, at).some((origin) => origin.node === node);
      if (isSame) for (const item of put) read(item, at);
    });
    this.open.delete(node);
    return true;
  }

  private hasFields({ node }: Position): boolean {
    return (surfaceOf(this.finder, this.request)?.children(node).length ?? 0) > 0;
  }

  /** A value that may have fields, and isn't seen. What callers from elsewhere or a class make is as its type says. */
  private hide(node: ts.Node, position: Position): void {
    if (!this.hasFields(position)) return;
    const { checker } = this.finder.view;
    const isDeclared = this.finder.meet(checker.getTypeAtLocation(node), position, this.request);
    if (!isDeclared || !(ts.isParameter(node) || ts.isNewExpression(node)))
      addHidden(this.finder, this.request, position, node);
  }

  /**
   * Literals behind JSON.stringify, URLSearchParams and the callers of an open parameter, but for those that are made
   * where the request isn't.
   */
  private objects(expression: ts.Expression, env: Env, depth = 0): Origin[] {
    return this.finder.origins.of(expression, env).flatMap((origin) => {
      if (this.isElsewhere(origin.when)) return [];
      const { node } = origin;
      if (isCall(node) && /^(JSON\.stringify|URLSearchParams|FormData|qs\.stringify)$/.test(calleeText(node))) {
        const [first, replacer] = node.arguments ?? [];
        if (!first || (replacer && this.looksAtKeys(replacer, origin.env))) return [origin];
        const inside = this.objects(first, origin.env, depth);
        if (isForm(node)) for (const part of inside) this.forms.set(part.node, { expression: node, env: origin.env });
        return inside;
      }
      const sent = sentFor(this.finder, origin);
      if (sent)
        return sent
          .flatMap((given) => this.objects(given.expression, given.env, depth))
          .map((part) => {
            if (ts.isExpression(node)) this.stoodFor.set(part.node, node);
            return part;
          });
      const open = this.finder.origins.openFunction(origin);
      const callers = open && depth <= 4 ? this.finder.flow.expand(env, open) : [];
      return callers.length === 0 ? [origin] : callers.flatMap((wider) => this.objects(expression, wider, depth + 1));
    });
  }

  /** `JSON.stringify(body, ["chat_id"])`, `JSON.stringify(body, (key, value) => …)`: what is sent depends on the keys. */
  private looksAtKeys(replacer: ts.Expression, env: Env): boolean {
    const { origins, refs } = this.finder;
    return origins.of(replacer, env).some(({ node }) => {
      if (isNothing(node)) return false;
      const key = isFunctionNode(node) ? parametersOf(node)[0]?.name : undefined;
      const symbol = key && refs.symbolOf(key);
      return symbol ? refs.find(symbol).some((name) => name !== key) : !isFunctionNode(node);
    });
  }

  /** Whether what is decided so is no way to this request. */
  private isElsewhere(when: When = ALWAYS): boolean {
    return excludes(when, this.request.when);
  }

  /** JSON text: its keys stand literally in it, its values aren't looked at. */
  text(literal: ts.Expression, env: Env, position: Position, under?: string): PayloadView[] {
    const place = this.finder.view.placeOf(literal);
    return this.finder.texts.of(literal, env).flatMap((text) => {
      const all = jsonKeys(this.finder, text);
      const inside = all.filter(({ path: [first], path }) => first === under && path.length > 1);
      const keys = under === undefined ? all : inside.map((key) => ({ ...key, path: key.path.slice(1) }));
      for (const { path, place: at } of keys) if (at) this.textKey(path, at, place, position);
      const written = keys.map(({ path }) => [path.join("."), ""] as const);
      return keys.length > 0 ? [{ place, keys: new Map(written), isComplete: false }] : [];
    });
  }

  /** `new FormData()`, whose entries are put in one by one: `form.append("file", image)`. */
  private form(made: ts.NewExpression, env: Env, position: Position): PayloadView {
    const place = this.finder.view.placeOf(made);
    const keys = new Map<string, string>();
    this.finder.payloads.set(made, env);
    this.entries({ expression: made, env }, position, keys);
    return { place, keys, isComplete: false };
  }

  /** What is put into a form after it was made. */
  private entries({ expression: made, env }: Given, position: Position, keys: Map<string, string>): void {
    const place = this.finder.view.placeOf(made);
    this.finder.flow.follow(made, env, ({ parent: access }) => {
      const call = isAccess(access) ? access.parent : undefined;
      if (!call || !ts.isCallExpression(call) || !/\.(append|set)$/.test(calleeText(call))) return;
      const [name] = call.arguments;
      if (!name) return;
      if (!ts.isStringLiteralLike(name)) return this.hide(name, position);
      keys.set(name.text, "");
      this.textKey([name.text], inner(this.finder, name), place, position);
    });
  }

  textKey(path: readonly string[], place: Place, literal: Place, position: Position): void {
    const surface = surfaceOf(this.finder, this.request);
    let parent: SurfaceNode | undefined = position.node;
    for (const name of path.slice(0, -1)) parent = parent && surface?.child(parent, name);
    const name = path.at(-1);
    if (!parent || name === undefined) return;
    const at = path.reduce(below, position.at);
    const node = surface?.child(parent, name);
    this.finder.add({
      kind: "key",
      ...sourceOf(this.request),
      node,
      parent,
      at,
      literal,
      form: "text",
      place,
      property: undefined,
      ...UNVALUED,
    });
  }

  private object(literal: ts.ObjectLiteralExpression, env: Env, position: Position): PayloadView {
    const target: Target = { literal, position, keys: new Map(), dropped: this.droppedFrom(literal, env) };
    const key = `${idOf(literal)}|${keyOf(env)}|${position.at}`;
    if (this.seen.has(key)) return { place: this.finder.view.placeOf(literal), keys: target.keys, isComplete: true };
    this.seen.add(key);
    this.finder.payloads.set(literal, env);
    if (this.instance) this.finder.instances.set(literal, this.instance);
    const isTyped = this.finder.mayMeet(position, this.request);
    const type = isTyped ? this.finder.view.checker.getContextualType(literal) : undefined;
    if (type) this.finder.meet(type, position, this.request);
    let isComplete = !isDefault(literal);
    for (const member of literal.properties) isComplete = this.member(member, env, target) && isComplete;
    isComplete = this.later(env, target) && isComplete;
    const form = this.forms.get(literal);
    if (form) this.entries(form, position, target.keys);
    return { place: this.finder.view.placeOf(literal), keys: target.keys, isComplete };
  }

  /** `delete body.x` */
  private droppedFrom(literal: ts.ObjectLiteralExpression, env: Env): ReadonlySet<string> {
    const found = new Set<string>();
    this.finder.flow.follow(literal, env, ({ parent }) => {
      const name = isAccess(parent) && ts.isDeleteExpression(parent.parent) ? accessName(parent)?.text : undefined;
      if (name !== undefined) found.add(name);
    });
    return found;
  }

  /** False when the member may add keys that aren't seen. */
  private member(member: ts.ObjectLiteralElementLike, env: Env, target: Target): boolean {
    if (ts.isSpreadAssignment(member)) return this.spread(member.expression, env, target);
    if (ts.isComputedPropertyName(member.name) && staticName(member.name) === undefined)
      return this.computed(member.name.expression, member, env, target);
    if (staticName(member.name) === undefined) return false;
    const { name } = member;
    if (ts.isGetAccessorDeclaration(member)) this.key(name, "identifier", returned(member, env), member, target);
    else if (ts.isShorthandPropertyAssignment(member))
      this.key(member.name, "shorthand", { expression: member.name, env }, member, target);
    else if (ts.isPropertyAssignment(member))
      this.key(member.name, "identifier", { expression: member.initializer, env }, member, target);
    return true;
  }

  /** `[KEY]: value`, `body[KEY] = value`, where the key's text is written elsewhere: whether it is known. */
  private computed(name: ts.Expression, member: ts.Node, env: Env, { literal, position, keys }: Target): boolean {
    const { finder, request } = this;
    const texts = finder.texts.of(name, env);
    for (const text of texts) {
      const key = flatten(text);
      const place = placeIn(finder.view, text, 0, key.length);
      if (!place || key.includes(HOLE)) continue;
      const { node } = childOf(finder, request, position.node, key);
      keys.set(key, "");
      // The text may be meant for more than this key: never more than likely.
      const source: Source = { ...sourceOf(request), evidence: "likely" };
      finder.add({
        kind: "key",
        ...source,
        ...UNVALUED,
        literal: finder.view.placeOf(literal),
        property: finder.view.placeOf(member),
        node,
        parent: position.node,
        at: below(position.at, key),
        form: "text",
        place,
      });
    }
    if (texts.some((text) => holes(text).length === text.length)) this.hide(name, position);
    return texts.length === 1 && texts.every((text) => !flatten(text).includes(HOLE));
  }

  private spread(expression: ts.Expression, env: Env, { position, keys }: Target): boolean {
    const origins = this.objects(expression, env).filter(({ node }) => !isNothing(node));
    let isComplete = origins.length > 0;
    for (const { node, env: at } of origins) {
      const merged = ts.isObjectLiteralExpression(node) ? this.object(node, at, position) : undefined;
      for (const [name, value] of merged?.keys ?? []) keys.set(name, value);
      isComplete = isComplete && merged?.isComplete === true;
      if (!merged && !isPlain(node)) this.hide(node, position);
    }
    return isComplete;
  }

  /**
   * `body.x = …`, `delete body.x`, `Object.assign(body, {…})`, and reads of what was put there. False when keys may be
   * added that aren't seen.
   */
  private later(env: Env, target: Target): boolean {
    let isComplete = true;
    this.finder.flow.follow(
      target.literal,
      env,
      (alias, at) => {
        if (this.isCopy(alias, at, target)) return;
        const { parent } = alias;
        const parsing = ts.isCallExpression(parent) ? this.finder.origins.schemas.parsing(parent, at) : undefined;
        if (parsing?.given === alias) this.finder.meet(parsing.type, target.position, this.request);
        else if (isAccess(parent) && parent.expression === alias)
          isComplete = this.access(parent, at, target) && isComplete;
        else if (isCall(parent) && SETS.test(calleeText(parent)) && parent.arguments?.[0] === alias)
          isComplete = this.set(parent, at, target) && isComplete;
        else if (ts.isCallExpression(parent) && isMerge(parent) && parent.arguments[0] === alias) {
          for (const argument of parent.arguments.slice(1)) this.spread(argument, at, target);
        } else if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword) {
          if (parent.right === alias && ts.isStringLiteralLike(parent.left))
            this.key(parent.left, "text", undefined, undefined, target);
        }
      },
      (pattern) => {
        for (const element of pattern.elements)
          if (ts.isBindingElement(element) && !element.dotDotDotToken) this.element(element, target);
      },
    );
    return isComplete;
  }

  /** `_.set(body, "x", …)`, `Reflect.set(body, KEY, …)` */
  private set(call: Call, env: Env, target: Target): boolean {
    const name = call.arguments?.[1];
    if (!name || this.finder.flow.callees(call, env).length > 0) return true;
    const isPath = this.finder.texts.of(name, env).some((text) => !/^\w+$/.test(flatten(text)));
    if (!isPath) return this.computed(name, call, env, target);
    this.hide(name, target.position);
    return false;
  }

  /** Whether an alias is another object, which got the members of this one: `Object.assign({}, body)`. */
  private isCopy(alias: ts.Expression, env: Env, { literal }: Target): boolean {
    const made = this.finder.origins.of(alias, env).filter(({ node }) => ts.isObjectLiteralExpression(node));
    return made.length > 0 && made.every(({ node }) => node !== literal);
  }

  private access(access: Access, env: Env, target: Target): boolean {
    const name = accessName(access);
    const { parent } = access;
    if (this.isElsewhere(this.finder.origins.choices.given(access, target.literal, env))) return true;
    const isMethodCall = ts.isCallExpression(parent) && parent.expression === access;
    if (isMethodCall) return true;
    const isWritten = isAssignment(parent) && parent.left === access;
    if (!name) {
      const isNamed = isWritten && ts.isElementAccessExpression(access);
      return !isNamed || this.computed(access.argumentExpression, parent, env, target);
    }
    if (isWritten) this.key(name, "identifier", { expression: parent.right, env }, parent, target);
    else this.key(name, "identifier", undefined, undefined, target);
    return true;
  }

  private element(element: ts.BindingElement, target: Target): void {
    const key = element.propertyName ?? element.name;
    if (ts.isObjectBindingPattern(key) || ts.isArrayBindingPattern(key)) return;
    this.key(key, element.propertyName ? "identifier" : "pattern", undefined, undefined, target);
  }

  private key(
    name: ts.Node,
    form: Form,
    value: Given | undefined,
    property: ts.Node | undefined,
    { literal, position, keys, dropped }: Target,
  ): void {
    const text = staticName(name);
    if (text === undefined) return;
    const { finder, request } = this;
    const { node, known } = childOf(finder, request, position.node, text);
    // What is the code's own and taken out again is never sent; an answer may say more than is documented.
    if (!known && (dropped.has(text) || request.context.in === "response")) return;
    const at = below(position.at, text);
    const source: Source = {
      ...seenFrom(sourceOf(request), isCut(value?.env)),
      hops: value ? [...request.hops, ...hopsOf(finder, value.env)] : request.hops,
    };
    finder.add({
      kind: "key",
      ...source,
      node,
      parent: position.node,
      at,
      literal: finder.view.placeOf(literal),
      form: isQuoted(name) ? "text" : form,
      place: isQuoted(name) ? inner(finder, name) : finder.view.placeOf(name),
      property: property && finder.view.placeOf(property),
      value: value && finder.view.placeOf(value.expression),
      valueText: value?.expression.getText(),
      shape: value ? shapeOf(finder, value.expression, value.env) : { kind: "other" },
      dropped,
      listed:
        value && known && known.values.length > 0 && !isText(value.expression) ? listedBy(finder, value) : undefined,
    });
    if (value) keys.set(text, value.expression.getText());
    // What an envelope holds is the request, which is read as such.
    if (!known || !value || known.address.startsWith("envelope:")) return;
    for (const inside of this.read(value, { node: known, at }))
      for (const [path, written] of inside.keys) keys.set(`${text}.${path}`, written);
  }
}

/** What JSON text has in the place of a value that says so itself, by its method `toJSON`. */
function sentFor({ origins }: Finder, origin: Origin): readonly Given[] | undefined {
  const { node } = origin;
  const isLiteral = ts.isObjectLiteralExpression(node) && node.properties.some(isSender);
  if (!isLiteral && !ts.isNewExpression(node)) return undefined;
  const found = (origins.property(origin, SENDER) ?? []).flatMap(({ node: fn, env }) => {
    const inside = isFunctionNode(fn) && ts.isNewExpression(node) ? enter(env, fn, node) : env;
    return isFunctionNode(fn) ? returnsOf(fn).map((expression) => ({ expression, env: inside })) : [];
  });
  return found.length > 0 ? found : undefined;
}

const SENDER = "toJSON";

function isSender({ name }: ts.ObjectLiteralElementLike): boolean {
  return name !== undefined && staticName(name) === SENDER;
}

/** What is put into a list where it stands: `list.push(x)`, `list[i] = x`. */
function putInto(list: ts.Expression): readonly ts.Expression[] {
  const { parent } = list;
  if (!isAccess(parent) || parent.expression !== list) return [];
  if (ts.isCallExpression(parent.parent) && parent.parent.expression === parent) return putIn(parent.parent);
  const isStored = isAssignment(parent.parent) && parent.parent.left === parent && accessName(parent) === undefined;
  return isStored ? [parent.parent.right] : [];
}

/** `new FormData()` */
function isForm(node: ts.Node): node is ts.NewExpression {
  return ts.isNewExpression(node) && /^(URLSearchParams|FormData)$/.test(calleeText(node));
}

/** Functions that put a value into what they are given first, under the name or path that comes second. */
const SETS = /^(?:(?:[\w$]+\.)?(?:set|setWith|setProperty|update)|(?:Object|Reflect)\.(?:defineProperty|set))$/;

/** Nothing is known of the value. */
const UNVALUED = { value: undefined, valueText: undefined, shape: { kind: "other" } } as const;

/** The literal whose keys are read, where it stands in the payload, and the keys found so far. */
interface Target {
  readonly literal: ts.ObjectLiteralExpression;
  readonly position: Position;
  readonly keys: Map<string, string>;
  /** Names that are deleted from it again. */
  readonly dropped: ReadonlySet<string>;
}

/** `payload || {}`: empty only where nothing was given. */
function isDefault({ properties, parent }: ts.ObjectLiteralExpression): boolean {
  const isChoice = ts.isBinaryExpression(parent) && /^(\|\||\?\?)$/.test(parent.operatorToken.getText());
  return properties.length === 0 && (isChoice || ts.isParameter(parent));
}

/** What a getter gives, where it is one expression. */
function returned(getter: ts.GetAccessorDeclaration, env: Env): Given | undefined {
  const [expression, more] = returnsOf(getter);
  return expression && !more ? { expression, env } : undefined;
}

/** A text that is written out where it is sent. */
function isText(value: ts.Expression): boolean {
  return ts.isStringLiteralLike(unwrap(value));
}

/** A value without fields. */
function isPlain(node: ts.Node): boolean {
  return (
    isNothing(node) || ts.isNumericLiteral(node) || node.kind === ts.SyntaxKind.TrueKeyword || isFunctionNode(node)
  );
}
