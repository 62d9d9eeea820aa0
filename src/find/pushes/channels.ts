import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { Place, ReadSite } from "../../model.js";
import { once } from "../../once.js";
import { accessName, isAccess, isEquality, staticName, unwrap, type Access } from "../../program/syntax.js";
import { calleeText } from "../sends/calls.js";
import type { Channel } from "./channel.js";
import { Dispatch } from "./dispatch.js";
import { emits } from "../../flow/summaries/events.js";
import type { Env } from "../../flow/context.js";
import { isHandedOut } from "../reads/lost.js";
import { escapeAt, isOutside, isReturnedOutside } from "../reads/escapes.js";
import {
  isHarmless,
  lessSure,
  rootOf,
  sourceOf,
  surfaceOf,
  type Finder,
  type Position,
  type Source,
} from "../finder.js";
import { messageNames } from "./guards.js";
import { fieldTypes, namesInType, valuesOfField } from "./name-types.js";
import { EQUALS, isAskedForName, isPartlyKnown, isTakenApart, isUsed, OWNS, SAME } from "./name-uses.js";
import { BARE, Naming, type Affix } from "./naming.js";
import { pathsOf, type Segment } from "../reads/paths.js";
import { below, inner, isQuoted } from "../places.js";
import { trackField, trackName, trackPath, trackReads, type Locate } from "../reads/reads.js";
import { flatten, HOLE } from "../../flow/text.js";
import type { Beside } from "../../flow/walk.js";

/** Follows the text that names a request's method to where the program compares it or looks something up by it. */
export function trackMethodName(finder: Finder, source: Source, name: ts.Expression): void {
  const channel: Channel = { ...source, carries: "method", names: new Set(), handlers: new Map() };
  const tracker = new MessageTracker(finder, channel);
  tracker.discriminant(name, undefined);
  tracker.typeOf(name);
}

/** Where a message is first seen. */
export type Start = { readonly expression: ts.Expression } | { readonly name: ts.BindingName };

/** Follows a parsed message: its name to where it is compared, its payload to where it is read. */
export function trackMessage(finder: Finder, channel: Channel, starts: readonly Start[], env: Env): void {
  const tracker = new MessageTracker(finder, channel);
  for (const start of starts) tracker.start(start, env);
  tracker.readPayloads();
}

/** Says that messages go where nothing is known of what becomes of them. */
export function tellLeaving(
  finder: Finder,
  channel: Channel,
  place: Place,
  what = payloadKeysOf(finder, channel)[0] ?? "",
): void {
  const at = formatAddress({ kind: "envelope", name: channel.carries, path: [what] });
  finder.add({ kind: "lost", ...sourceOf(channel), why: "leaves", place, node: undefined, at });
}

function payloadKeysOf({ pack }: Finder, { carries }: Channel): readonly string[] {
  const { envelope } = pack.api;
  return carries !== "webhook" ? [envelope.push.payload] : envelope.webhook.payload;
}

/** Members under which an event, a reference or a frame holds a message, or its text. */
const CARRIED = /^(?:data|toString|value|current|utf8Data)$/;

class MessageTracker {
  private readonly payloads: { target: ts.Expression | ts.BindingName; env: Env }[] = [];
  private readonly paths: { path: readonly Segment[]; call: ts.CallExpression; env: Env }[] = [];
  private readonly left = new Set<string>();
  private readonly naming: Naming;
  private readonly dispatch: Dispatch;
  constructor(
    private readonly finder: Finder,
    private readonly channel: Channel,
  ) {
    this.naming = new Naming(finder, channel);
    this.dispatch = new Dispatch(finder, channel, this.naming, (place) => {
      this.leaves(place);
    });
  }

  start(start: Start, env: Env): void {
    const visit = (alias: ts.Expression, at: Env): void => {
      this.message(alias, at);
    };
    const visitPattern = (pattern: ts.BindingPattern, at: Env): void => {
      this.pattern(pattern, at);
    };
    const beside: Beside = {
      holder: (holder, at) => {
        const escape = escapeAt(this.finder, holder, at);
        if (escape) this.leaves(escape);
      },
    };
    if ("expression" in start) this.finder.flow.follow(start.expression, env, visit, visitPattern, beside);
    else if (ts.isIdentifier(start.name)) this.finder.flow.followName(start.name, env, visit, visitPattern, beside);
    else this.pattern(start.name, env);
  }

  private message(alias: ts.Expression, env: Env): void {
    const { parent } = alias;
    const type = typeGiven(alias) ?? this.declaredType(alias);
    if (type) for (const field of fieldTypes(this.finder, type, this.nameKey)) this.typed(field);
    if (isAccess(parent) && parent.expression === alias) {
      const node = accessName(parent);
      const name = node?.text;
      if (node) this.around(node, isQuoted(node) ? "text" : "identifier");
      if (isAskedForName(parent, this.finder.names.pushes)) this.unclear(parent);
      if (name === this.nameKey) this.discriminant(parent, env);
      else if (name !== undefined && this.payloadKeys.includes(name)) this.payloads.push({ target: parent, env });
      else if (name !== undefined && CARRIED.test(name))
        this.start({ expression: ts.isCallExpression(parent.parent) ? parent.parent : parent }, env);
    } else if (ts.isCallExpression(parent) && calleeText(parent) === "JSON.parse" && parent.arguments[0] === alias) {
      this.start({ expression: parent }, env);
    } else if (ts.isCallExpression(parent) && calleeText(parent) === "String") {
      this.start({ expression: parent }, env);
    } else {
      const call = ts.isCallExpression(parent) && parent.arguments[0] === alias ? parent : undefined;
      const paths = call ? pathsOf(this.finder, call, env) : [];
      if (call) for (const path of paths) this.path(path, call, env);
      const parsing = ts.isCallExpression(parent) ? this.finder.origins.schemas.parsing(parent, env) : undefined;
      if (parsing?.given === alias) this.parsed(parent, parsing.type);
      const escape = paths.length === 0 ? escapeAt(this.finder, alias, env) : undefined;
      if (escape) this.leaves(escape);
      else if (isReturnedOutside(this.finder, alias, env) || isHandedOut(this.finder, alias, env))
        this.leaves(this.finder.view.placeOf(alias));
    }
  }

  /** Held against a schema, which lists the names of messages, too. */
  private parsed(call: ts.Node, type: ts.Type): void {
    this.finder.parsed.add(call);
    for (const value of valuesOfField(this.finder, type, this.nameKey)) this.naming.add(value, undefined);
  }

  /** A message, or its name, goes to code that can't be looked into: told once there. */
  private leaves(place: Place, what?: string): void {
    const { finder, channel } = this;
    const key = `${place.path} ${String(place.start)}`;
    if (channel.carries === "method" || this.left.has(key)) return;
    this.left.add(key);
    tellLeaving(finder, channel, place, what);
  }

  /** `_.get(message, "payload.event")` */
  private path([first, ...rest]: readonly Segment[], call: ts.CallExpression, env: Env): void {
    const name = first === "element" ? undefined : first?.name;
    if (name === this.nameKey && rest.length === 0) this.discriminant(call, env);
    else if (name !== undefined && this.payloadKeys.includes(name)) this.paths.push({ path: rest, call, env });
  }

  private pattern(pattern: ts.BindingPattern, env: Env): void {
    for (const element of pattern.elements) {
      if (!ts.isBindingElement(element)) continue;
      const key = element.propertyName ?? element.name;
      const name = staticName(key);
      this.around(key, isQuoted(key) ? "text" : element.propertyName ? "identifier" : "pattern");
      if (name === this.nameKey && ts.isIdentifier(element.name)) this.discriminantName(element.name, env);
      else if (name !== undefined && this.payloadKeys.includes(name)) this.payloads.push({ target: element.name, env });
      else if (name !== undefined && CARRIED.test(name)) this.start({ name: element.name }, env);
    }
  }

  /** A field of what stands around the payload. */
  private around(name: ts.Node, form: ReadSite["form"]): void {
    const { finder, channel } = this;
    if (channel.carries === "method") return;
    const at = formatAddress({ kind: "envelope", name: channel.carries, path: [] });
    const node = surfaceOf(finder, channel)?.find(at);
    const field = below(at, staticName(name) ?? "");
    // Senders put more around a payload than the pages show, so only what some version knows is spoken of.
    const isKnown = finder.pack.versions.some(({ version }) => finder.pack.surface(version).find(field) !== undefined);
    if (node && isKnown) trackField(finder, channel, name, form, { node, at });
  }

  private get nameKey(): string {
    const { envelope } = this.finder.pack.api;
    return this.channel.carries !== "webhook" ? envelope.push.name : envelope.webhook.name;
  }

  private get payloadKeys(): readonly string[] {
    return payloadKeysOf(this.finder, this.channel);
  }

  discriminant(expression: ts.Expression, env: Env, affix = BARE): void {
    this.finder.flow.follow(expression, env, (alias, at) => {
      this.named(alias, at, affix);
    });
  }

  private discriminantName(name: ts.Identifier, env: Env): void {
    this.finder.flow.followName(name, env, (alias, at) => {
      this.named(alias, at, BARE);
    });
  }

  /** `type Method = "a" | "b"`: the member of the type that the name is given to. */
  typeOf(name: ts.Expression): void {
    const text = ts.isStringLiteralLike(name) ? name.text : undefined;
    if (text === undefined || !this.finder.refs.isTyped(text)) return;
    const { checker } = this.finder.view;
    const aliases = checker.getContextualType(name)?.aliasSymbol?.declarations ?? [];
    const listed = aliases.flatMap((one) => (ts.isTypeAliasDeclaration(one) ? [one.type] : []));
    const type = parameterOf(checker, name)?.type;
    for (const literal of new Set([...listed, ...(type ? [type] : [])].flatMap((one) => namesInType(this.finder, one))))
      if (literal.text === text) this.naming.addAt(text, inner(this.finder, literal), "text");
  }

  /** What the type of a name lists belongs to the same names. */
  private typed(type: ts.TypeNode): void {
    for (const literal of namesInType(this.finder, type))
      this.naming.addAt(literal.text, inner(this.finder, literal), "text");
  }

  private declaredType(alias: ts.Expression): ts.TypeNode | undefined {
    const declaration = ts.isIdentifier(alias) ? this.finder.refs.symbolOf(alias)?.valueDeclaration : undefined;
    return declaration && (ts.isParameter(declaration) || ts.isVariableDeclaration(declaration))
      ? declaration.type
      : undefined;
  }

  /** An expression that holds the name: whatever it is compared with or looked up in names messages. */
  private named(alias: ts.Expression, env: Env, affix: Affix): void {
    if (affix === BARE) this.channel.names.add(alias);
    this.finder.explained.add(alias);
    const type = this.declaredType(alias);
    if (type) this.typed(type);
    const { parent } = alias;
    if (ts.isBinaryExpression(parent)) this.operand(parent, alias, env, affix);
    else if (ts.isSwitchStatement(parent) && parent.expression === alias) {
      for (const clause of parent.caseBlock.clauses)
        if (ts.isCaseClause(clause)) this.naming.compare(clause.expression, env, affix);
    } else if (ts.isElementAccessExpression(parent) && parent.argumentExpression === alias)
      this.lookedUp(parent.expression, env, affix);
    else if (ts.isTemplateSpan(parent)) this.inTemplate(parent, env, affix);
    else if (ts.isCallExpression(parent) && parent.expression !== alias) this.given(parent, alias, env, affix);
    else if (isAccess(parent) && parent.expression === alias) this.method(parent, env, affix);
  }

  /** `name.toLowerCase()`, which a name of a message already is, `name.startsWith("incoming_")` */
  private method(access: Access, env: Env, affix: Affix): void {
    const call = access.parent;
    const isSame = ts.isCallExpression(call) && call.expression === access && SAME.test(accessName(access)?.text ?? "");
    if (isSame) this.discriminant(call, env, affix);
    else if (isTakenApart(access)) this.unclear(access);
    else if (ts.isCallExpression(call) && /^to(?:Locale)?UpperCase$/.test(accessName(access)?.text ?? ""))
      this.made(call, env);
  }

  /** The name is asked for in a way that doesn't say which messages are meant. */
  private unclear(node: ts.Node): void {
    this.leaves(this.finder.view.placeOf(node), this.nameKey);
  }

  private operand(parent: ts.BinaryExpression, alias: ts.Expression, env: Env, affix: Affix): void {
    const { kind } = parent.operatorToken;
    const other = parent.left === alias ? parent.right : parent.left;
    if (isEquality(kind)) {
      this.naming.compare(other, env, affix);
      if (this.finder.texts.of(other, env).some(isPartlyKnown)) this.unclear(other);
      this.dispatch.record(unwrap(other), env, affix);
    } else if (kind === ts.SyntaxKind.InKeyword && parent.left === alias) this.lookedUp(other, env, affix);
    else if (kind === ts.SyntaxKind.PlusToken)
      for (const text of this.finder.texts.of(other, env)) {
        const flat = flatten(text);
        const { before, after } = affix;
        const wider = parent.left === alias ? { before, after: after + flat } : { before: flat + before, after };
        if (!flat.includes(HOLE)) this.discriminant(parent, env, wider);
      }
  }

  /** `push:${name}` */
  private inTemplate(span: ts.TemplateSpan, env: Env, { before, after }: Affix): void {
    const { head, templateSpans } = span.parent;
    if (templateSpans.length !== 1) return;
    this.discriminant(span.parent, env, { before: head.text + before, after: after + span.literal.text });
  }

  private lookedUp(collection: ts.Expression, env: Env, affix: Affix, mayBeUnknown = true): void {
    const seen = this.dispatch.lookUp(collection, env, affix);
    if (seen === "unseen" || (seen === "unknown" && !mayBeUnknown)) this.unclear(collection);
  }

  /** `_.includes(names, name)`, `Object.is(name, "a")`, `handlers.get(name)`, `log(name)` */
  private given(call: ts.CallExpression, alias: ts.Expression, env: Env, affix: Affix): void {
    const [first, second] = call.arguments;
    const callee = calleeText(call);
    const other = first === alias ? second : first;
    if (callee === "String") this.discriminant(call, env, affix);
    else if (other && EQUALS.test(callee)) this.naming.compare(other, env, affix);
    else if (first && second === alias && OWNS.test(callee)) this.lookedUp(first, env, affix);
    else if (first === alias && ts.isPropertyAccessExpression(call.expression))
      this.asked(call, call.expression, env, affix);
    else this.madeInto(call, alias, env);
  }

  /** `names.includes(name)`, `handlers.get(name)`, `emitter.emit(name, payload)` */
  private asked(call: ts.CallExpression, callee: ts.PropertyAccessExpression, env: Env, affix: Affix): void {
    const { name, expression } = callee;
    if (/^(includes|has|get|indexOf|hasOwnProperty)$/.test(name.text))
      this.lookedUp(expression, env, affix, name.text === "get");
    else if (name.text === "test" || name.text === "exec") this.unclear(call);
    else if (emits(name.text)) this.dispatch.emitted(call, expression, env, affix);
    else this.madeInto(call, call.arguments[0], env);
  }

  /** `handlers[camelCase(name)]`, `t(name) + "!"`: what a package makes of a name. */
  private madeInto(call: ts.CallExpression, name: ts.Expression | undefined, env: Env): void {
    if (name && !isHarmless(calleeText(call)) && isOutside(this.finder, call, name, env)) this.made(call, env);
  }

  /** What is made of a name is told where it goes on from there to something other than a log. */
  private made(call: ts.CallExpression, env: Env): void {
    this.finder.flow.follow(call, env, (alias) => {
      if (isUsed(alias)) this.unclear(call);
    });
  }

  /** Payloads are read last, when all guards are known. */
  readPayloads(): void {
    const { finder, channel } = this;
    for (const { path, call, env } of this.paths) {
      const names = messageNames(channel, finder, call, env);
      const positions = names.flatMap((name) => this.rootOf(name));
      trackPath(finder, channel, path, positions, call, env);
    }
    const locate = (node: ts.Node, env: Env): Position[] =>
      messageNames(this.channel, this.finder, node, env).flatMap((name) => this.rootOf(name));
    const any = once(() => this.anyRoot());
    const unnamed = (node: ts.Node, env: Env): readonly Position[] =>
      messageNames(this.channel, this.finder, node, env).length === 0 ? any() : [];
    const likely = lessSure(channel);
    for (const { target, env } of this.payloads) {
      this.unnamed(target, env);
      this.reads(channel, target, env, locate);
      this.reads(likely, target, env, unnamed);
    }
  }

  private reads(channel: Channel, target: ts.Expression | ts.BindingName, env: Env, locate: Locate): void {
    if (ts.isExpression(target) && !ts.isIdentifier(target)) trackReads(this.finder, channel, target, env, locate);
    else if (ts.isIdentifier(target) || ts.isObjectBindingPattern(target) || ts.isArrayBindingPattern(target))
      trackName(this.finder, channel, target, env, locate);
  }

  /** What any message may bring: read so where nobody asked for its name, only the field tells which one is meant. */
  private anyRoot(): Position[] {
    const { finder, channel } = this;
    const kind = channel.carries === "webhook" ? "webhook" : "push";
    const owners = (surfaceOf(finder, channel)?.all(kind) ?? []).map(({ name }) => name);
    const asked = kind === "push" ? this.methodsNamed() : [];
    return [...owners, ...asked].flatMap((name) => this.rootOf(name).map((position) => ({ ...position, isAny: true })));
  }

  /** Methods that the code names: what they return may come on the same socket. */
  private methodsNamed(): readonly string[] {
    const { names, refs } = this.finder;
    return [...names.methods].filter((name) => refs.spelled(name).length > 0);
  }

  /** A payload that leaves before anybody asked for the message's name. */
  private unnamed(target: ts.Expression | ts.BindingName, env: Env): void {
    const { finder, channel } = this;
    const visit = (alias: ts.Expression, at: Env): void => {
      const escape = escapeAt(finder, alias, at);
      if (escape && messageNames(channel, finder, alias, at).length === 0) this.leaves(escape);
    };
    if (ts.isIdentifier(target)) finder.flow.followName(target, env, visit, undefined, { holder: visit });
    else if (ts.isExpression(target)) finder.flow.follow(target, env, visit, undefined, { holder: visit });
  }

  private rootOf(name: string): Position[] {
    const kind = this.naming.kindOf(name);
    const part = kind === "method" ? "response" : "payload";
    const root = kind && rootOf(this.finder, this.channel, formatAddress({ kind, name, path: [] }), part);
    return root
      ? [
          {
            node: root,
            at: formatAddress({ kind, name, path: [kind === "method" ? "response" : "payload"] }),
          },
        ]
      : [];
  }
}

/** The type that an expression is said to have where it stands: `x as T`, `const y: T = x`. */
function typeGiven(alias: ts.Expression): ts.TypeNode | undefined {
  const { parent } = alias;
  if (ts.isAsExpression(parent) || ts.isTypeAssertionExpression(parent) || ts.isSatisfiesExpression(parent))
    return parent.type;
  return ts.isVariableDeclaration(parent) && parent.initializer === alias ? parent.type : undefined;
}

/** The parameter that a call gives an argument to. */
function parameterOf(checker: ts.TypeChecker, argument: ts.Expression): ts.ParameterDeclaration | undefined {
  const { parent } = argument;
  if (!ts.isCallExpression(parent)) return undefined;
  const parameter = checker.getResolvedSignature(parent)?.declaration?.parameters[parent.arguments.indexOf(argument)];
  return parameter && ts.isParameter(parameter) ? parameter : undefined;
}
