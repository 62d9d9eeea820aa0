import { ts } from "ts-morph";
import { promisesResolvedBy } from "../../flow/promises.js";
import { summaryOf } from "../../flow/summaries/summary.js";
import { throughOperators } from "../../flow/streams.js";
import { useOf } from "../../flow/uses.js";
import type { Held } from "../../flow/walker.js";
import type { Place, ReadSite, SurfaceNode } from "../../model.js";
import {
  accessName,
  bindingName,
  isAccess,
  isAssignment,
  isFunctionNode,
  staticName,
  type Access,
  isCall,
} from "../../program/syntax.js";
import { calleeText } from "../sends/calls.js";
import { idOf, isCut, keyOf, type Call, type Env } from "../../flow/context.js";
import { escapeAt, isAnswered, isPutIntoUnseen, isOutside, isReturnedOutside } from "./escapes.js";
import { isHandedOut, isLostAt, isLostIn, isTakenByCallback } from "./lost.js";
import { childOf, isHarmless, seenFrom, surfaceOf, type Finder, type Position, type Source } from "../finder.js";
import { comparedWith, isHeldAgainst, ownNameAsked, ownNameAskedOf } from "./asks.js";
import { isElement } from "./elements.js";
import { elementPathsOf, pathsOf, type Segment } from "./paths.js";
import { below, inner, isQuoted, keyOfPlace } from "../places.js";
import { besideOf, isTruthTest, isWriteTarget } from "../../flow/read-syntax.js";
import { flatten, HOLE } from "../../flow/text.js";
import type { Beside, Visit, VisitPattern } from "../../flow/walk.js";

/** Where in the API a value stands; asked again at each place, since a push is known only under its guard. */
export type Locate = (node: ts.Node, env: Env) => readonly Position[];

/** Whether a name may be a method of lists or promises, or says how long a list is. */
function isListMember(name: string): boolean {
  return name === "length" || name === "pipe" || summaryOf(`.${name}`) !== undefined;
}

/** Whether a response stands in a reference, which holds it under that name: `data.value`. */
function isOfReference(name: string, positions: readonly Position[]): boolean {
  return /^(value|current)$/.test(name) && positions.every(({ node }) => node.name === "response");
}

const ERROR = "error";

/** Adds a site for each field that is read from a value, wherever the value goes. */
export function trackReads(finder: Finder, source: Source, start: ts.Expression, env: Env, locate: Locate): void {
  new ReadTracker(finder, source).expression(start, env, locate);
}

/** The same for a value that a pattern or parameter receives. */
export function trackName(finder: Finder, source: Source, name: ts.BindingName, env: Env, locate: Locate): void {
  new ReadTracker(finder, source).name(name, env, locate);
}

/** The same for a path that a call takes into a value. */
export function trackPath(
  finder: Finder,
  source: Source,
  path: readonly Segment[],
  positions: readonly Position[],
  call: ts.CallExpression,
  env: Env,
): void {
  new ReadTracker(finder, source).path(path, positions, call, env);
}

/** The same for one field of a value; what it holds is not followed. */
export function trackField(
  finder: Finder,
  source: Source,
  name: ts.Node,
  form: ReadSite["form"],
  position: Position,
): void {
  new ReadTracker(finder, source).read(name, form, position);
}

class ReadTracker {
  private readonly left = new Set<ts.Node>();
  /** What was spread already: `data = { ...data }`. */
  private readonly spreads = new Set<string>();
  constructor(
    private readonly finder: Finder,
    private readonly source: Source,
  ) {}

  expression(start: ts.Expression, env: Env, locate: Locate): void {
    this.finder.flow.follow(start, env, ...this.visits(locate));
  }

  name(name: ts.BindingName, env: Env, locate: Locate): void {
    if (!ts.isIdentifier(name)) return this.pattern(name, env, locate);
    this.finder.flow.followName(name, env, ...this.visits(locate));
  }

  /** What is looked at on a walk of a value that stands where `locate` says. */
  private visits(locate: Locate): readonly [Visit, VisitPattern, Beside] {
    return [
      (alias, at) => {
        this.alias(alias, at, locate);
      },
      (pattern, at) => {
        this.pattern(pattern, at, locate);
      },
      this.beside(locate),
    ];
  }

  private beside(locate: Locate): Beside {
    return {
      holder: (holder, env, held) => {
        this.held(holder, env, held, locate);
      },
      isList: (alias, env) => {
        const positions = locate(alias, env);
        return positions.length === 0 || positions.some(({ node }) => node.isArray);
      },
    };
  }

  private alias(alias: ts.Expression, env: Env, locate: Locate): void {
    const { parent } = alias;
    this.declared(alias, env, locate);
    switch (useOf(alias)) {
      case "member":
        return isAccess(parent) ? this.access(parent, env, locate) : undefined;
      case "argument":
        return isCall(parent) ? this.argument(parent, alias, env, locate) : undefined;
      case "spread argument":
        return ts.isSpreadElement(parent) && isCall(parent.parent)
          ? this.given(parent.parent, parent, alias, env, locate)
          : undefined;
      case "asked":
        return ts.isBinaryExpression(parent) ? this.asked(parent.left, env, locate) : undefined;
      case "assigned":
        return isAssignment(parent) ? this.assigned(parent.left, alias, env, locate) : undefined;
      case "attribute":
      case "looked at":
        if (ts.isForInStatement(parent) && parent.expression === alias) return this.members(alias, env, locate);
        return isLostAt(this.finder, alias, env) ? this.lost(alias, env, locate) : undefined;
      case "unmodelled":
        return ts.isSpreadAssignment(parent) ? this.spread(parent, env, locate) : this.lost(alias, env, locate);
      case "followed":
        return this.isGivenBack(alias, env) ? this.lost(alias, env, locate) : undefined;
    }
  }

  /** `{ ...value, name: 1 }`: another object with the same fields, but for those that are written behind. */
  private spread(spread: ts.SpreadAssignment, env: Env, locate: Locate): void {
    const literal = spread.parent;
    const key = [idOf(spread), keyOf(env), ...locate(spread.expression, env).map(({ at }) => at)].join(" ");
    if (this.spreads.has(key)) return;
    this.spreads.add(key);
    const behind = literal.properties.slice(literal.properties.indexOf(spread) + 1);
    const own = new Set(behind.flatMap(({ name }) => (name && staticName(name)) ?? []));
    const [visit, , beside] = this.visits(locate);
    this.finder.flow.follow(
      literal,
      env,
      (alias, at) => {
        const { parent } = alias;
        const name = isAccess(parent) && parent.expression === alias ? accessName(parent) : undefined;
        if (!name || !own.has(name.text)) visit(alias, at);
      },
      (pattern, at) => {
        this.pattern(pattern, at, locate, own);
      },
      beside,
    );
  }

  /** A value that something else holds: what becomes of that is told where the value was put into it. */
  private held(holder: ts.Expression, env: Env, { step, value, env: at }: Held, locate: Locate): void {
    if (!ts.isExpression(value)) return;
    const { parent } = holder;
    const isChosen = ts.isElementAccessExpression(parent) && parent.expression === holder && typeof step === "string";
    const isUnclear = isChosen && accessName(parent) === undefined && !ts.isNumericLiteral(parent.argumentExpression);
    const isOut =
      isLostAt(this.finder, holder, env) ||
      escapeAt(this.finder, holder, env) !== undefined ||
      isTakenByCallback(this.finder, holder, env) ||
      isPutIntoUnseen(this.finder, holder, env) ||
      this.isGivenBack(holder, env);
    if (isUnclear || isOut) this.lost(value, at, locate);
  }

  /** Whether a function gives a value back to code that isn't seen. */
  private isGivenBack(value: ts.Expression, env: Env): boolean {
    if (isAnswered(value.parent)) return true;
    return isReturnedOutside(this.finder, value, env) || isHandedOut(this.finder, value, env);
  }

  /** Told where there is something in it that may change. */
  private lost(alias: ts.Expression, env: Env, locate: Locate): void {
    if (locate(alias, env).some(({ node }) => this.children(node).length > 0)) this.leaves(alias, env, locate);
  }

  private assigned(target: ts.Expression, alias: ts.Expression, env: Env, locate: Locate): void {
    if (ts.isObjectLiteralExpression(target)) return this.assignmentPattern(target, env, locate);
    if (isAccess(target) && isLostIn(this.finder, target, env)) this.lost(alias, env, locate);
  }

  /** The types that a value has, and is taken for. */
  private declared(alias: ts.Expression, env: Env, locate: Locate): void {
    const { finder, source } = this;
    const positions = locate(alias, env).filter((position) => finder.mayMeet(position, source));
    const types = positions.length > 0 ? finder.view.typesOf(alias) : [];
    for (const position of positions) for (const type of types) finder.meet(type, position, source);
  }

  private access(access: Access, env: Env, locate: Locate): void {
    const name = accessName(access);
    if (!name) {
      this.computed(access, env, locate);
      return;
    }
    const owned = ownNameAskedOf(access);
    if (owned) return this.asked(owned, env, () => locate(access, env));
    const positions = this.having(locate(access, env), name.text, env);
    if (name.text === ERROR && positions.every(({ node }) => node.name === "response")) return;
    const isNoField = (): boolean => positions.every(({ node }) => this.child(node, name.text) === undefined);
    if (isListMember(name.text) && isNoField()) return this.listMember(access, env, positions);
    const isHeld = isOfReference(name.text, positions) || this.isOfSubject(access, env);
    const opened = isHeld ? access : openedBy(access);
    if (opened && isNoField()) return this.expression(opened, env, () => positions);
    const next = positions.flatMap((position) => this.read(name, isQuoted(name) ? "text" : "identifier", position));
    if (next.length > 0 && !isWriteTarget(access)) this.expression(access, env, () => next);
  }

  /** `subject.value`: what a `BehaviorSubject` holds. */
  private isOfSubject(access: Access, env: Env): boolean {
    if (accessName(access)?.text !== "value") return false;
    const made = this.finder.origins.of(access.expression, env);
    return made.some(({ node }) => ts.isNewExpression(node) && node.expression.getText() === "BehaviorSubject");
  }

  /** Of several messages that may be at hand, those that have what is read. */
  private having(positions: readonly Position[], name: string, env: Env): readonly Position[] {
    const found = positions.filter(({ node }) => this.child(node, name) !== undefined);
    const meant = found.length > 0 ? found : positions.filter(({ isAny }) => isAny !== true);
    return isCut(env) ? meant.map((position) => ({ ...position, isCut: true })) : meant;
  }

  /** `list.map(f)`, where f can't be looked into. */
  private listMember(access: Access, env: Env, positions: readonly Position[]): void {
    const call = access.parent;
    const isLost = ts.isCallExpression(call) && accessName(access)?.text === "pipe" && throughOperators(call, 0).lost;
    if (isLost) return this.leaves(access.expression, env, () => positions);
    const [callback] = ts.isCallExpression(call) && call.expression === access ? call.arguments : [];
    if (!callback || !/^(then|map|forEach|flatMap)$/.test(accessName(access)?.text ?? "")) return;
    const { origins } = this.finder;
    const isKnown = origins.of(callback, env).some(({ node }) => isFunctionNode(node));
    if (!isKnown && promisesResolvedBy(origins, callback, env).length === 0 && !isHarmless(callback.getText()))
      this.leaves(callback, env, () => positions);
  }

  /** `list[0]`, `map[key]` */
  private computed(access: Access, env: Env, locate: Locate): void {
    if (ts.isElementAccessExpression(access) && this.isKeyed(access, env, locate))
      return this.chosen(access, env, locate);
    const next = locate(access, env).flatMap((position) => {
      if (position.node.isArray) return [position];
      const wild = this.children(position.node).find((child) => child.name.startsWith("<"));
      return wild ? [{ ...position, node: wild, at: below(position.at, wild.name) }] : [];
    });
    if (next.length > 0) return this.expression(access, env, () => next);
    if (ts.isElementAccessExpression(access)) this.chosen(access, env, locate);
  }

  /** Whether a field is meant, not an element: `list[0][name]`. */
  private isKeyed(access: ts.ElementAccessExpression, env: Env, locate: Locate): boolean {
    const names = this.finder.texts.of(access.argumentExpression, env).map(flatten);
    const isField = ({ node }: Position): boolean => names.some((name) => this.child(node, name) !== undefined);
    const lists = locate(access, env).filter(({ node }) => node.isArray);
    return lists.length > 0 && (lists.some(isField) || isElement(this.finder, access.expression));
  }

  /** `customer[name]`: told where any of its fields may be meant, or one that is known. */
  private chosen(access: ts.ElementAccessExpression, env: Env, locate: Locate): void {
    const names = this.finder.texts.of(access.argumentExpression, env).map(flatten);
    const isMeant = ({ node }: Position): boolean =>
      names.some((name) => name.includes(HOLE) || this.child(node, name) !== undefined);
    this.leaves(access.expression, env, (node, at) => locate(node, at).filter(isMeant));
  }

  private pattern(pattern: ts.BindingPattern, env: Env, locate: Locate, except: ReadonlySet<string> = new Set()): void {
    const positions = locate(pattern, env);
    if (positions.length === 0) return;
    for (const element of pattern.elements) {
      if (ts.isOmittedExpression(element) || except.has(bindingName(element) ?? "")) continue;
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
    if (ts.isComputedPropertyName(key) && bindingName(element) === undefined)
      return this.taken(key.expression, env, positions);
    if (bindingName(element) === undefined || ts.isObjectBindingPattern(key) || ts.isArrayBindingPattern(key)) return;
    const form = isQuoted(key) ? "text" : element.propertyName ? "identifier" : "pattern";
    const next = this.having(positions, bindingName(element) ?? "", env).flatMap((position) =>
      this.read(key, form, position),
    );
    if (next.length > 0) this.name(element.name, env, () => next);
  }

  /** `const { [name]: x } = value` */
  private taken(name: ts.Expression, env: Env, positions: readonly Position[]): void {
    const names = this.finder.texts.of(name, env).map(flatten);
    const isMeant = ({ node }: Position): boolean =>
      names.some((text) => text.includes(HOLE) || this.child(node, text) !== undefined);
    this.leaves(name, env, () => positions.filter(isMeant));
  }

  /** `({ a, b: c } = value)` */
  private assignmentPattern(pattern: ts.ObjectLiteralExpression, env: Env, locate: Locate): void {
    const positions = locate(pattern, env);
    for (const member of pattern.properties) {
      if (ts.isShorthandPropertyAssignment(member)) {
        const next = positions.flatMap((position) => this.read(member.name, "shorthand", position));
        this.target(member.name, env, () => next);
      } else if (ts.isPropertyAssignment(member)) {
        const form = isQuoted(member.name) ? "text" : "identifier";
        const next = positions.flatMap((position) => this.read(member.name, form, position));
        if (ts.isObjectLiteralExpression(member.initializer))
          this.assignmentPattern(member.initializer, env, () => next);
        else this.target(member.initializer, env, () => next);
      } else if (ts.isSpreadAssignment(member)) this.target(member.expression, env, locate);
    }
  }

  /** What stands where something is assigned to. */
  private target(target: ts.Expression, env: Env, locate: Locate): void {
    this.finder.flow.followTarget(target, env, ...this.visits(locate));
  }

  /** Adds the site, and says where the value read stands. */
  read(name: ts.Node, form: ReadSite["form"], position: Position): Position[] {
    const text = staticName(name);
    if (text === undefined) return [];
    const { node, known } = childOf(this.finder, this.source, position.node, text);
    // A plain value has no fields: what is read of it is the language's, not the API's.
    if (!known && this.children(position.node).length === 0) return [];
    const at = below(position.at, text);
    const place = form === "text" ? inner(this.finder, name) : this.finder.view.placeOf(name);
    const access = isAccess(name.parent) && accessName(name.parent) === name ? name.parent : undefined;
    this.finder.reads.set(keyOfPlace(place), name);
    const site = {
      kind: "read",
      ...seenFrom(this.source, position.isCut === true),
      form,
      place,
      node,
      parent: position.node,
      under: position.from,
      at,
    } as const;
    const isWritten = access !== undefined && isWriteTarget(access);
    this.finder.add({
      ...site,
      access: access && !isWritten ? this.finder.view.placeOf(access) : undefined,
      isTruthTest: access !== undefined && isTruthTest(access),
      beside: access ? besideOf(access) : [],
    });
    return known ? [{ node: known, at, from: place, isAny: position.isAny, isCut: position.isCut }] : [];
  }

  private argument(call: ts.CallExpression | ts.NewExpression, alias: ts.Expression, env: Env, locate: Locate): void {
    if (calleeText(call) === "JSON.parse") return this.expression(call, env, locate);
    const name = ownNameAsked(call, alias);
    if (name) return this.asked(name, env, () => locate(alias, env));
    const other = comparedWith(call, alias);
    const isWritten =
      other && this.finder.origins.of(other, env).some(({ node }) => ts.isObjectLiteralExpression(node));
    if (isWritten || isHeldAgainst(call, alias)) return this.lost(alias, env, locate);
    const parsing = ts.isCallExpression(call) ? this.finder.origins.schemas.parsing(call, env) : undefined;
    if (parsing?.given === alias && ts.isCallExpression(call))
      return this.parsed(call, parsing.type, locate(alias, env));
    if (ts.isCallExpression(call) && call.arguments[0] === alias) {
      const paths = pathsOf(this.finder, call, env);
      if (paths.length > 0) return paths.forEach((path) => this.path(path, locate(alias, env), call, env));
      const inElements = elementPathsOf(this.finder, call, env);
      if (!inElements) return this.leaves(alias, env, locate);
      for (const path of inElements) this.names(path, locate(alias, env), env);
    }
    this.given(call, alias, alias, env, locate);
  }

  /** `argument` is `...alias` where it is spread. */
  private given(call: Call, argument: ts.Expression, alias: ts.Expression, env: Env, locate: Locate): void {
    const { passing } = this.finder.flow;
    const isOfMembers = passing.takesMembers(call, argument, env);
    if (isOfMembers) this.members(alias, env, locate);
    else if (isOutside(this.finder, call, argument, env)) this.leaves(alias, env, locate);
  }

  /** `Object.values(value)`: of an object that is no list, all its fields are meant. */
  private members(alias: ts.Expression, env: Env, locate: Locate): void {
    const isOne = isElement(this.finder, alias);
    const isObject = ({ node }: Position): boolean => (isOne || !node.isArray) && this.children(node).length > 0;
    if (locate(alias, env).some(isObject)) this.leaves(alias, env, (node, at) => locate(node, at).filter(isObject));
  }

  /** Held against a schema, which says what it has. */
  private parsed(call: ts.CallExpression, type: ts.Type, positions: readonly Position[]): void {
    this.finder.parsed.add(call);
    for (const position of positions) this.finder.meet(type, position, this.source);
  }

  /** `_.get(value, "a.b")`: the names of the path one by one. */
  path(path: readonly Segment[], start: readonly Position[], call: ts.CallExpression, env: Env): void {
    const last = this.names(path, start, env);
    if (last.length > 0) this.expression(call, env, () => last);
  }

  /** Where a path leads, each name of it read. */
  private names(path: readonly Segment[], start: readonly Position[], env: Env): readonly Position[] {
    let positions = start;
    for (const segment of path) {
      if (segment === "element") continue;
      const { name, place, alsoFor } = segment;
      if (place && alsoFor) this.finder.foreign.set(keyOfPlace(place), this.finder.view.placeOf(alsoFor));
      positions = this.having(positions, name, env).flatMap((position) =>
        place ? this.field(name, place, position) : [],
      );
    }
    return positions;
  }

  /** `"recipients" in event` */
  private asked(name: ts.Expression, env: Env, locate: Locate): void {
    if (!ts.isStringLiteralLike(name)) return;
    for (const position of this.having(locate(name, env), name.text, env))
      this.field(name.text, inner(this.finder, name), position);
  }

  /** A field that is named in a text. */
  private field(name: string, place: Place, position: Position): Position[] {
    const { node, known } = childOf(this.finder, this.source, position.node, name);
    if (!known && this.children(position.node).length === 0) return [];
    const at = below(position.at, name);
    const about = { form: "text", access: undefined, isTruthTest: false, beside: [] } as const;
    this.finder.add({
      kind: "read",
      ...seenFrom(this.source, position.isCut === true),
      ...about,
      place,
      node,
      parent: position.node,
      under: position.from,
      at,
    });
    return known ? [{ node: known, at, from: place, isAny: position.isAny, isCut: position.isCut }] : [];
  }

  /** The value goes where it can't be followed: told once, with what changes in it. */
  private leaves(alias: ts.Expression, env: Env, locate: Locate): void {
    if (this.left.has(alias)) return;
    this.left.add(alias);
    const place = this.finder.view.placeOf(alias);
    for (const { node, at } of distinct(locate(alias, env)))
      this.finder.add({ kind: "lost", ...this.source, why: "leaves", place, node, at });
  }

  private child(node: SurfaceNode, name: string): SurfaceNode | undefined {
    return childOf(this.finder, this.source, node, name).known;
  }

  private children(node: SurfaceNode): readonly SurfaceNode[] {
    return surfaceOf(this.finder, this.source)?.children(node) ?? [];
  }
}

/** Of many that may be meant one of each structure; whole messages among them are told where they leave. */
function distinct(positions: readonly Position[]): readonly Position[] {
  const structures = new Set<string>();
  return positions.filter(({ node, isAny }) => {
    const structure = node.of.join();
    if (isAny !== true) return true;
    if (structure === "" || structures.has(structure)) return false;
    return structures.add(structure).size > 0;
  });
}

/** `body.json()`, where the body of an answer can be read as a whole. */
function openedBy(access: Access): ts.CallExpression | undefined {
  const call = access.parent;
  const isCalled = ts.isCallExpression(call) && call.expression === access && call.arguments.length === 0;
  return isCalled && /^(json|text)$/.test(accessName(access)?.text ?? "") ? call : undefined;
}
