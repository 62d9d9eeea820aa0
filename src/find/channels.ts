import { ts } from "ts-morph";
import { formatAddress } from "../address.js";
import type { Place } from "../model.js";
import { parentOf, accessName, isAccess, isFunctionNode, staticName, unwrap } from "../program/syntax.js";
import { calleeText } from "./calls.js";
import type { Env } from "./env.js";
import { rootOf, sourceOf, surfaceOf, type Finder, type Position, type Source } from "./finder.js";
import { fieldTypes, namesInType } from "./name-types.js";
import { inner } from "./places.js";
import { trackName, trackReads } from "./reads.js";
import { flatten, writtenIn, type Written } from "./text.js";

/** A stream of messages of the API: what arrives on a socket, or at a webhook handler. */
export interface Channel extends Source {
  readonly carries: "push" | "webhook" | "method";
  /** Expressions that hold the name of the message at hand. */
  readonly names: Set<ts.Node>;
  /** Members of maps and listeners: functions that run for messages of one name. */
  readonly handlers: Map<ts.Node, string[]>;
}

/** Follows the text that names a request's method to where the program compares it or looks something up by it. */
export function trackMethodName(finder: Finder, source: Source, name: ts.Expression): void {
  const channel: Channel = { ...source, carries: "method", names: new Set(), handlers: new Map() };
  const tracker = new MessageTracker(finder, channel);
  tracker.discriminant(name, undefined);
  tracker.typeOf(name);
}

/** Follows a parsed message: its name to where it is compared, its payload to where it is read. */
export function trackMessage(
  finder: Finder,
  channel: Channel,
  start: { expression: ts.Expression } | { name: ts.BindingName },
  env: Env,
): void {
  const tracker = new MessageTracker(finder, channel);
  tracker.start(start, env);
  tracker.readPayloads();
}

class MessageTracker {
  private readonly payloads: { target: ts.Expression | ts.BindingName; env: Env }[] = [];
  constructor(
    private readonly finder: Finder,
    private readonly channel: Channel,
  ) {}

  start(start: { expression: ts.Expression } | { name: ts.BindingName }, env: Env): void {
    const visit = (alias: ts.Expression, at: Env): void => {
      this.message(alias, at);
    };
    const visitPattern = (pattern: ts.BindingPattern, at: Env): void => {
      this.pattern(pattern, at);
    };
    if ("expression" in start) this.finder.flow.follow(start.expression, env, visit, visitPattern);
    else if (ts.isIdentifier(start.name)) this.finder.flow.followName(start.name, env, visit, visitPattern);
    else this.pattern(start.name, env);
  }

  private message(alias: ts.Expression, env: Env): void {
    const { parent } = alias;
    const type = typeGiven(alias) ?? this.declaredType(alias);
    if (type) for (const field of fieldTypes(this.finder, type, this.nameKey)) this.typed(field);
    if (isAccess(parent) && parent.expression === alias) {
      const name = accessName(parent)?.text;
      if (name === this.nameKey) this.discriminant(parent, env);
      else if (name !== undefined && this.payloadKeys.includes(name)) this.payloads.push({ target: parent, env });
      else if (name === "data" || name === "toString")
        this.start(
          { expression: name === "data" || !ts.isCallExpression(parent.parent) ? parent : parent.parent },
          env,
        );
    } else if (ts.isCallExpression(parent) && calleeText(parent) === "JSON.parse" && parent.arguments[0] === alias) {
      this.start({ expression: parent }, env);
    } else if (ts.isCallExpression(parent) && calleeText(parent) === "String") {
      this.start({ expression: parent }, env);
    }
  }

  private pattern(pattern: ts.BindingPattern, env: Env): void {
    for (const element of pattern.elements) {
      if (!ts.isBindingElement(element)) continue;
      const name = staticName(element.propertyName ?? element.name);
      if (name === this.nameKey && ts.isIdentifier(element.name)) this.discriminantName(element.name, env);
      else if (name !== undefined && this.payloadKeys.includes(name)) this.payloads.push({ target: element.name, env });
      else if (name === "data") this.start({ name: element.name }, env);
    }
  }

  private get nameKey(): string {
    const { envelope } = this.finder.pack.api;
    return this.channel.carries !== "webhook" ? envelope.push.name : envelope.webhook.name;
  }

  private get payloadKeys(): readonly string[] {
    const { envelope } = this.finder.pack.api;
    return this.channel.carries !== "webhook" ? [envelope.push.payload] : envelope.webhook.payload;
  }

  discriminant(expression: ts.Expression, env: Env): void {
    this.finder.flow.follow(expression, env, (alias, at) => {
      this.named(alias, at);
    });
  }

  private discriminantName(name: ts.Identifier, env: Env): void {
    this.finder.flow.followName(name, env, (alias, at) => {
      this.named(alias, at);
    });
  }

  /** `type Method = "a" | "b"`: the member of the type that the name is given to. */
  typeOf(name: ts.Expression): void {
    const text = ts.isStringLiteralLike(name) ? name.text : undefined;
    const members = this.finder.view.checker.getContextualType(name)?.aliasSymbol?.declarations ?? [];
    const visit = (node: ts.Node): void => {
      if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal) && node.literal.text === text)
        this.addNameAt(node.literal.text, inner(this.finder, node.literal), "text");
      ts.forEachChild(node, visit);
    };
    members.forEach(visit);
  }

  /** What the type of a name lists belongs to the same names. */
  private typed(type: ts.TypeNode): void {
    for (const literal of namesInType(this.finder, type))
      this.addNameAt(literal.text, inner(this.finder, literal), "text");
  }

  private declaredType(alias: ts.Expression): ts.TypeNode | undefined {
    const declaration = ts.isIdentifier(alias) ? this.finder.refs.symbolOf(alias)?.valueDeclaration : undefined;
    return declaration && (ts.isParameter(declaration) || ts.isVariableDeclaration(declaration))
      ? declaration.type
      : undefined;
  }

  /** An expression that holds the name: whatever it is compared with or looked up in names messages. */
  private named(alias: ts.Expression, env: Env): void {
    this.channel.names.add(alias);
    this.finder.explained.add(alias);
    const { parent } = alias;
    const type = typeGiven(alias) ?? this.declaredType(alias);
    if (type) this.typed(type);
    if (ts.isBinaryExpression(parent) && isEquality(parent.operatorToken.kind))
      this.addName(parent.left === alias ? parent.right : parent.left, env);
    else if (ts.isSwitchStatement(parent) && parent.expression === alias) {
      for (const clause of parent.caseBlock.clauses) if (ts.isCaseClause(clause)) this.addName(clause.expression, env);
    } else if (ts.isElementAccessExpression(parent) && parent.argumentExpression === alias)
      this.lookUp(parent.expression, env);
    else if (
      ts.isCallExpression(parent) &&
      parent.arguments[0] === alias &&
      ts.isPropertyAccessExpression(parent.expression)
    )
      this.asked(parent, parent.expression, env);
  }

  /** `names.includes(name)`, `handlers.get(name)`, `emitter.emit(name, payload)` */
  private asked(call: ts.CallExpression, callee: ts.PropertyAccessExpression, env: Env): void {
    const method = callee.name.text;
    if (["includes", "has", "get", "indexOf"].includes(method)) this.lookUp(callee.expression, env);
    else if (["emit", "dispatch", "publish", "trigger"].includes(method)) this.emitted(call, callee.expression, env);
  }

  private lookUp(collection: ts.Expression, env: Env): void {
    for (const { node, env: at } of this.finder.origins.of(collection, env)) {
      if (ts.isObjectLiteralExpression(node)) this.members(node);
      else if (ts.isArrayLiteralExpression(node))
        node.elements.forEach((element) => {
          this.addName(element, at);
        });
      else if (ts.isNewExpression(node) && node.arguments?.[0]) this.entries(node.arguments[0], at);
    }
  }

  /** `{ incoming_chat: (payload) => …, "chat_deactivated"() {} }` */
  private members(object: ts.ObjectLiteralExpression): void {
    for (const member of object.properties) {
      if (ts.isSpreadAssignment(member)) continue;
      const name = staticName(member.name);
      if (ts.isComputedPropertyName(member.name)) this.computedMember(member, member.name);
      if (name === undefined || ts.isComputedPropertyName(member.name)) continue;
      const isText = ts.isStringLiteralLike(member.name);
      const form = isText ? "text" : ts.isShorthandPropertyAssignment(member) ? "shorthand" : "identifier";
      this.addNameAt(name, isText ? inner(this.finder, member.name) : this.finder.view.placeOf(member.name), form);
      const value = ts.isPropertyAssignment(member) ? member.initializer : member;
      this.handle(value, [name]);
    }
  }

  /** `{ [PUSH.closed]: handler }` */
  private computedMember(member: ts.ObjectLiteralElementLike, name: ts.ComputedPropertyName): void {
    const texts = this.finder.texts.of(name.expression, undefined).map(flatten);
    this.addName(name.expression, undefined);
    this.handle(ts.isPropertyAssignment(member) ? member.initializer : member, texts);
  }

  /** `new Set(["a", "b"])`, `new Map([["a", handler]])` */
  private entries(list: ts.Expression, env: Env): void {
    for (const { node } of this.finder.origins.of(list, env)) {
      if (!ts.isArrayLiteralExpression(node)) continue;
      for (const element of node.elements) {
        const pair = unwrap(element);
        if (!ts.isArrayLiteralExpression(pair)) this.addName(element, env);
        else if (pair.elements[0]) {
          this.addName(pair.elements[0], env);
          const name = this.textOf(pair.elements[0], env);
          if (name !== undefined && pair.elements[1]) this.handle(pair.elements[1], [name]);
        }
      }
    }
  }

  /** What an emitter is given comes out at its listeners. */
  private emitted(call: ts.CallExpression, emitter: ts.Expression, env: Env): void {
    if (emitter.kind === ts.SyntaxKind.ThisKeyword) return this.emittedByThis(call, emitter, env);
    const symbol = this.finder.refs.symbolOf(accessName(emitter) ?? emitter);
    if (!symbol) return;
    for (const use of this.finder.refs.find(symbol)) {
      const access = use.parent;
      const owner = isAccess(access) && accessName(access) === use ? access.parent : access;
      if (ts.isPropertyAccessExpression(owner) && ts.isCallExpression(owner.parent))
        this.listener(owner.parent, env, call);
    }
  }

  /** `this.emit(name, payload)`: listeners at the instances of the class, and at `this`. */
  private emittedByThis(call: ts.CallExpression, self: ts.Expression, env: Env): void {
    const cls = ts.findAncestor(self, ts.isClassLike);
    if (!cls) return;
    const listen = (alias: ts.Expression): void => {
      const { parent } = alias;
      if (ts.isPropertyAccessExpression(parent) && parent.expression === alias && ts.isCallExpression(parent.parent))
        this.listener(parent.parent, env, call);
    };
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.ThisKeyword && ts.isExpression(node)) listen(node);
      ts.forEachChild(node, visit);
    };
    visit(cls);
    for (const made of this.finder.flow.instances(cls)) this.finder.flow.follow(made, undefined, listen);
  }

  /** `.on("name", handler)` */
  private listener(call: ts.CallExpression, env: Env, emission: ts.CallExpression): void {
    const [name, handler] = call.arguments;
    if (!name || !handler || !ts.isPropertyAccessExpression(call.expression)) return;
    if (!/^(on|once|addListener|addEventListener|subscribe|off)$/.test(call.expression.name.text)) return;
    this.addName(name, env);
    const text = this.textOf(name, env);
    if (text === undefined) return;
    this.handle(handler, [text]);
    for (const { node } of this.finder.origins.of(handler, env))
      if (isFunctionNode(node)) this.finder.flow.relay(emission, node);
  }

  /** A function that runs for these messages; its first parameter is the payload, unless a caller is seen that gives another. */
  private handle(handler: ts.Node, names: string[]): void {
    const fns = isFunctionNode(handler)
      ? [handler]
      : ts.isExpression(handler)
        ? this.finder.origins.of(handler, undefined).flatMap(({ node }) => (isFunctionNode(node) ? [node] : []))
        : [];
    for (const fn of fns) this.channel.handlers.set(fn, [...(this.channel.handlers.get(fn) ?? []), ...names]);
  }

  private textOf(expression: ts.Expression, env: Env): string | undefined {
    const [text] = this.finder.texts.of(expression, env);
    return text && flatten(text);
  }

  private addName(expression: ts.Expression, env: Env): void {
    for (const text of this.finder.texts.of(expression, env)) {
      const name = flatten(text);
      const here = this.finder.view.placeOf(expression);
      const whole: Written = { place: here, built: { before: name, after: "" } };
      this.addWritten(name, writtenIn(this.finder.view, text, { start: 0, end: name.length }, here) ?? whole, "text");
    }
  }

  private addNameAt(name: string, place: Place, form: "text" | "identifier" | "shorthand"): void {
    this.addWritten(name, { place }, form);
  }

  private addWritten(name: string, written: Written, form: "text" | "identifier" | "shorthand"): void {
    const { finder, channel } = this;
    const kind = this.kindOf(name);
    if (!kind) return;
    const at = formatAddress({ kind, name, path: [] });
    const node = surfaceOf(finder, channel)?.find(at);
    const discriminant =
      channel.carries === "method"
        ? undefined
        : `${channel.carries}:${channel.hops[0]?.place.path ?? ""}:${channel.hops[0]?.place.start ?? 0}:${name}`;
    finder.add({
      kind: "name",
      ...sourceOf(channel),
      form,
      node,
      at,
      ...written,
      discriminant,
      list: undefined,
      alsoGoes: undefined,
    });
  }

  private kindOf(name: string): "push" | "webhook" | "method" | undefined {
    const { names } = this.finder;
    if (this.channel.carries === "webhook") return names.webhooks.has(name) ? "webhook" : undefined;
    if (this.channel.carries === "method") return names.methods.has(name) ? "method" : undefined;
    if (names.pushes.has(name)) return "push";
    return names.methods.has(name) ? "method" : undefined;
  }

  /** Payloads are read last, when all guards are known. */
  readPayloads(): void {
    const locate = (node: ts.Node, env: Env): Position[] =>
      messageNames(this.channel, this.finder, node, env).flatMap((name) => this.rootOf(name));
    for (const { target, env } of this.payloads) {
      if (ts.isExpression(target) && !ts.isIdentifier(target))
        trackReads(this.finder, this.channel, target, env, locate);
      else if (ts.isIdentifier(target) || ts.isObjectBindingPattern(target) || ts.isArrayBindingPattern(target))
        trackName(this.finder, this.channel, target, env, locate);
    }
  }

  private rootOf(name: string): Position[] {
    const kind = this.kindOf(name);
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

/** The names that the message at hand can have at a place, by the guards around it; none when unguarded. */
function messageNames(channel: Channel, finder: Finder, node: ts.Node, env: Env): readonly string[] {
  let current: ts.Node = node;
  let at = env;
  for (let step = 0; step < 200; step++) {
    const names = guardAt(channel, finder, current) ?? channel.handlers.get(current);
    if (names && names.length > 0) return names;
    const frame = at && isFunctionNode(current) && at.fn === current ? at : undefined;
    if (frame) {
      current = frame.call;
      at = frame.caller;
      continue;
    }
    const parent = parentOf(current);
    if (!parent) return [];
    current = parent;
  }
  return [];
}

/** What holding `node` in its parent says about the name. */
function guardAt(channel: Channel, finder: Finder, node: ts.Node): readonly string[] | undefined {
  const parent = parentOf(node);
  if (!parent) return undefined;
  if (ts.isCaseClause(node) && channel.names.has(switchOf(node).expression)) return labelsOf(finder, node);
  if (ts.isIfStatement(parent) && parent.thenStatement === node) return namesIn(channel, finder, parent.expression);
  if (ts.isConditionalExpression(parent) && parent.whenTrue === node) return namesIn(channel, finder, parent.condition);
  if (
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
  )
    return namesIn(channel, finder, parent.left);
  if (ts.isBlock(parent) || ts.isSourceFile(parent)) return afterReturn(channel, finder, parent.statements, node);
  return undefined;
}

/** `if (name !== "x") return;` above */
function afterReturn(
  channel: Channel,
  finder: Finder,
  statements: readonly ts.Statement[],
  node: ts.Node,
): readonly string[] | undefined {
  for (const statement of statements) {
    if (statement === node) return undefined;
    if (!ts.isIfStatement(statement) || !leaves(statement.thenStatement)) continue;
    const condition = unwrap(statement.expression);
    if (
      ts.isBinaryExpression(condition) &&
      condition.operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
    ) {
      const names = namesOfComparison(channel, finder, condition);
      if (names) return names;
    }
  }
  return undefined;
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}

function namesIn(channel: Channel, finder: Finder, condition: ts.Expression): readonly string[] | undefined {
  const node = unwrap(condition);
  if (!ts.isBinaryExpression(node)) return undefined;
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken)
    return namesOfComparison(channel, finder, node);
  const left = namesIn(channel, finder, node.left);
  const right = namesIn(channel, finder, node.right);
  if (kind === ts.SyntaxKind.BarBarToken) return left && right ? [...left, ...right] : undefined;
  return kind === ts.SyntaxKind.AmpersandAmpersandToken ? (left ?? right) : undefined;
}

function namesOfComparison(channel: Channel, finder: Finder, node: ts.BinaryExpression): readonly string[] | undefined {
  const isLeft = channel.names.has(node.left);
  if (!isLeft && !channel.names.has(node.right)) return undefined;
  return textsOf(finder, isLeft ? node.right : node.left);
}

function textsOf(finder: Finder, expression: ts.Expression): string[] {
  return finder.texts.of(expression, undefined).map(flatten);
}

function switchOf(clause: ts.CaseClause): ts.SwitchStatement {
  return clause.parent.parent;
}

/** The labels that lead into a clause: its own and those that fall through to it. */
function labelsOf(finder: Finder, clause: ts.CaseClause): string[] {
  const clauses = clause.parent.clauses;
  const labels = textsOf(finder, clause.expression);
  for (let index = clauses.indexOf(clause) - 1; index >= 0; index--) {
    const above = clauses[index];
    const last = above?.statements.at(-1);
    if (!above || (last && leaves(last))) break;
    if (ts.isCaseClause(above)) labels.push(...textsOf(finder, above.expression));
  }
  return labels;
}

function isEquality(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken
  );
}
