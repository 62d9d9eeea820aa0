/**
 * Whether the text of an address can come to a call at all, whoever calls. The ways to a call are as many as there are
 * chains of callers; here each parameter on them is asked once, apart from the others.
 */
import { ts } from "ts-morph";
import { argumentAt, callbackOf, handedAt, type Callback } from "../../flow/arguments.js";
import { frameOf, idOf, type Env } from "../../flow/context.js";
import type { Given, Origin } from "../../flow/origin.js";
import { readOf } from "../../flow/read-of.js";
import type { Text } from "../../flow/text.js";
import {
  accessName,
  bindingName,
  isAccess,
  isFunctionNode,
  methodAround,
  parametersOf,
  returnsOf,
  type FunctionNode,
} from "../../program/syntax.js";
import type { Finder } from "../finder.js";
import { BASE_KEYS, URL_KEYS } from "./bases.js";

/** A member by its name, any of them, what a function gives back, or whatever stands somewhere inside. */
type Step = string | typeof ANY | typeof RESULT | typeof WITHIN;
const ANY = Symbol("*");
const RESULT = Symbol("()");
const WITHIN = Symbol("**");
const ANYWHERE: readonly Step[] = [WITHIN];

/** A name that a parameter is, or that it is taken apart into. */
type Named = (ts.ParameterDeclaration | ts.BindingElement) & { readonly name: ts.Identifier };

/** What callers give to a function as one of its parameters or as `this`, or something in that. */
interface Open {
  readonly fn: FunctionNode;
  readonly node: Named | ts.ThisExpression;
  readonly path: readonly Step[];
}

/**
 * What leads back to itself, a part of it each time, has no end of paths: of each value so many are asked. Where there
 * are more, all is asked once more without telling the paths apart.
 */
const MOST_PATHS = 8;
const WORD = /\w{2,}/g;

/** How often each value was come to. */
type Visits = Map<ts.Node, number>;

/** What is known to bring no address. */
const barren = new WeakMap<Finder, Set<string>>();

/** Whether such texts and clients, or what callers put in place of their holes, may make an address that is known. */
export function mayReach(finder: Finder, texts: readonly Text[], clients: readonly Origin[]): boolean {
  const fruitless = barren.get(finder) ?? new Set();
  barren.set(finder, fruitless);
  const search = new Search(finder, fruitless, texts, clients);
  if (search.succeeds()) return true;
  if (search.isCut) return new Search(finder, new Set(), texts, clients, true).succeeds();
  for (const key of search.seen) fruitless.add(key);
  return false;
}

class Search {
  readonly seen = new Set<string>();
  private readonly counts = new Map<ts.Node, number>();
  private readonly waiting: Open[] = [];
  private readonly looked = new Set<ts.Node>();
  private readonly words = new Set<string>();
  private isReached = false;
  /** Whether there were too many paths. */
  isCut = false;

  /** @param isCoarse whether what stands anywhere inside of a value is taken for it. */
  constructor(
    private readonly finder: Finder,
    private readonly fruitless: ReadonlySet<string>,
    texts: readonly Text[],
    clients: readonly Origin[],
    private readonly isCoarse = false,
  ) {
    texts.forEach((text) => {
      this.spell(text);
    });
    clients.forEach((client) => {
      this.open(client, []);
    });
  }

  /** Asks what waits, until an address may be spelled. */
  succeeds(): boolean {
    // What is added while this runs is asked, too.
    for (const open of this.waiting) {
      if (this.isReached) break;
      this.enter(open);
    }
    return this.isReached;
  }

  private spell(text: Text): void {
    for (const piece of text) {
      if (piece.kind === "hole") this.open(piece.origin, []);
      else this.spellWords(piece.text);
    }
  }

  private spellWords(text: string): void {
    const { names, urls } = this.finder;
    for (const [word] of text.matchAll(WORD)) {
      this.words.add(word);
      this.isReached ||= names.methods.has(word);
    }
    this.isReached ||= urls.isSpelled(this.words);
  }

  /** Asks the callers for what isn't known here. */
  private open(origin: Origin, path: readonly Step[]): void {
    const roots = this.rootsOf(origin, path, new Map());
    if (roots) roots.forEach((root) => this.await(root));
    else this.isReached = true;
  }

  private await(open: Open): void {
    const node = isThis(open.node) ? open.fn : open.node;
    const key = `${String(idOf(node))} ${open.path.map(String).join(" ")}`;
    const count = this.counts.get(node) ?? 0;
    if (this.fruitless.has(key) || this.seen.has(key)) return;
    this.isCut ||= count === MOST_PATHS;
    if (count === MOST_PATHS) return;
    this.counts.set(node, count + 1);
    this.seen.add(key);
    this.waiting.push(open);
  }

  private enter({ fn, node, path }: Open): void {
    const expression = isThis(node) ? node : node.name;
    for (const env of this.finder.flow.expand(undefined, fn)) this.descend(expression, env, path);
  }

  private descend(expression: ts.Expression, env: Env, path: readonly Step[]): void {
    if (path.length === 0) for (const text of this.finder.texts.of(expression, env)) this.spell(text);
    for (const origin of this.finder.origins.of(expression, env)) this.into(origin, path);
  }

  private into(origin: Origin, [step, ...rest]: readonly Step[]): void {
    if (step === undefined) return this.lookInto(origin);
    if (step === WITHIN) return this.lookWithin(origin);
    const found = this.membersOf(origin, step);
    if (!found) return this.open(origin, [step, ...rest]);
    for (const { node, env } of found) {
      if (ts.isExpression(node)) this.descend(node, env, rest);
      else this.open({ node, env }, rest);
    }
  }

  /** `undefined` where not all is known. */
  private membersOf(origin: Origin, step: Step): readonly Origin[] | undefined {
    const { node, env } = origin;
    const { origins } = this.finder;
    if (typeof step === "string") return origins.property(origin, step);
    if (step === RESULT)
      return isFunctionNode(node) ? returnsOf(node).flatMap((value) => origins.of(value, env)) : undefined;
    if (!ts.isObjectLiteralExpression(node)) return origins.items(origin);
    return node.properties.flatMap((member) => {
      if (ts.isPropertyAssignment(member)) return origins.of(member.initializer, env);
      return ts.isShorthandPropertyAssignment(member) ? origins.of(member.name, env) : [];
    });
  }

  /** `axios({ url })`, `axios.create({ baseURL })` */
  private lookInto(origin: Origin): void {
    const { node, env } = origin;
    if (this.looked.has(node)) return;
    this.looked.add(node);
    if (ts.isObjectLiteralExpression(node)) for (const key of [...URL_KEYS, ...BASE_KEYS]) this.into(origin, [key]);
    if (ts.isCallExpression(node) || ts.isNewExpression(node))
      for (const argument of node.arguments ?? []) this.descend(argument, env, []);
  }

  /** All texts and names that stand in a value, and what those stand for. */
  private lookWithin({ node, env }: Origin): void {
    if (this.looked.has(node)) return;
    this.looked.add(node);
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) this.spellWords(node.text);
    const use = ts.isIdentifier(node) || isThis(node) ? readOf(node) : undefined;
    if (use) this.descend(use, env, ANYWHERE);
    else if (ts.isParameter(node) || ts.isBindingElement(node) || isThis(node)) this.open({ node, env }, ANYWHERE);
    ts.forEachChild(node, (child) => {
      this.lookWithin({ node: child, env });
    });
  }

  /** The parameters that a value, or what is at a path below it, hangs on; `undefined` where that can't be told. */
  private rootsOf({ node, env }: Origin, exact: readonly Step[], visits: Visits): readonly Open[] | undefined {
    const path = this.isCoarse ? ANYWHERE : exact;
    const count = visits.get(node) ?? 0;
    const isTooMany = count === (this.isCoarse ? 1 : MOST_PATHS) || path.length > MOST_PATHS;
    this.isCut ||= isTooMany;
    if (isTooMany) return [];
    visits.set(node, count + 1);
    const below = (expression: ts.Expression, ...steps: Step[]): readonly Open[] | undefined =>
      this.rootsOfEach({ expression, env }, [...steps, ...path], visits);
    if (isThis(node)) {
      const fn = methodAround(node);
      return fn ? [{ fn, node, path }] : [];
    }
    if (isAccess(node)) return below(node.expression, accessName(node)?.text ?? ANY);
    if (ts.isCallExpression(node)) return below(node.expression, RESULT);
    if (ts.isVariableDeclaration(node)) {
      const loop = node.parent.parent;
      if (node.initializer) return below(node.initializer);
      return ts.isForOfStatement(loop) ? below(loop.expression, ANY) : [];
    }
    if (ts.isParameter(node)) return this.rootsOfParameter(node, env, path, visits);
    if (ts.isBindingElement(node)) {
      const fn = openedBy(node, env);
      if (fn && isNamed(node)) return [{ fn, node, path }];
      const name = bindingName(node);
      if (name === undefined || node.dotDotDotToken) return undefined;
      return this.rootsOf({ node: node.parent.parent, env }, [name, ...path], visits);
    }
    return ts.isIdentifier(node) && node.text === "arguments" ? undefined : [];
  }

  private rootsOfEach({ expression, env }: Given, path: readonly Step[], visits: Visits): readonly Open[] | undefined {
    const found = this.finder.origins.of(expression, env).map((origin) => this.rootsOf(origin, path, visits));
    return found.includes(undefined) ? undefined : found.flatMap((roots) => roots ?? []);
  }

  private rootsOfParameter(
    node: ts.ParameterDeclaration,
    env: Env,
    path: readonly Step[],
    visits: Visits,
  ): readonly Open[] | undefined {
    const fn = node.parent;
    if (node.dotDotDotToken) return undefined;
    if (!isFunctionNode(fn)) return [];
    const index = parametersOf(fn).indexOf(node);
    const callback = callbackOf(fn, index);
    if (callback) return this.handed(callback, env, path, visits);
    if (isNamed(node)) return [{ fn, node, path }];
    const frame = frameOf(env, fn);
    const handed = frame && handedAt(this.finder.origins, frame, index);
    if (handed) return this.handed(handed, frame.caller, path, visits);
    const given = frame && argumentAt(this.finder.origins, frame, index);
    if (!given) return [];
    return "expression" in given ? this.rootsOfEach(given, path, visits) : this.rootsOf(given, path, visits);
  }

  private handed(
    { of, method }: Callback,
    env: Env,
    path: readonly Step[],
    visits: Visits,
  ): readonly Open[] | undefined {
    return this.rootsOfEach({ expression: of, env }, method === "then" ? path : [ANY, ...path], visits);
  }
}

/** The function that gets what a pattern takes apart from its callers, if it isn't known from which. */
function openedBy(element: ts.BindingElement, env: Env): FunctionNode | undefined {
  const parameter = ts.walkUpBindingElementsAndPatterns(element);
  const fn = parameter.parent;
  if (!ts.isParameter(parameter) || !isFunctionNode(fn) || frameOf(env, fn)) return undefined;
  return callbackOf(fn, parametersOf(fn).indexOf(parameter)) ? undefined : fn;
}

function isNamed(node: ts.ParameterDeclaration | ts.BindingElement): node is Named {
  return ts.isIdentifier(node.name);
}

function isThis(node: ts.Node): node is ts.ThisExpression {
  return node.kind === ts.SyntaxKind.ThisKeyword;
}
