/** One walk forward through the places at which a value stands, alone or inside of other values. */
import { ts } from "ts-morph";
import type { Step } from "./step.js";
import type { Held, Walker } from "./walker.js";
import { idOf, type Env } from "./context.js";
import { LIMITS } from "./limits.js";
import { useOf } from "./uses.js";

/** Called at every expression in which the value stands unchanged, the first one included. */
export type Visit = (alias: ts.Expression, env: Env) => void;

/** Called at every pattern that takes the value apart. */
export type VisitPattern = (pattern: ts.BindingPattern, env: Env) => void;

/** Called at every expression that holds the value: `held` is the outermost step, and the value that was put away. */
export type VisitHolder = (holder: ts.Expression, env: Env, held: Held) => void;

/** What some walks ask beside. */
export interface Beside {
  readonly holder?: VisitHolder;
  /** Whether the value is a list where it stands so: its members are elements then. Asked where that matters. */
  readonly isList?: (alias: ts.Expression, env: Env) => boolean;
}

/** A walk from where it starts. */
export type WalkFrom<S> = (start: S, env: Env, visit: Visit, visitPattern?: VisitPattern, beside?: Beside) => void;

/** Asks where a value goes. */
export interface Follow {
  readonly follow: WalkFrom<ts.Expression>;
  /** The same for a value that a pattern, a parameter or a property name receives. */
  readonly followName: WalkFrom<ts.BindingName | ts.PropertyName>;
  /** The same for what stands where something is assigned to. */
  readonly followTarget: WalkFrom<ts.Expression>;
  readonly followSymbol: WalkFrom<ts.Symbol | undefined>;
}

export interface Rules {
  /** Goes to the places one step further on from an expression. */
  readonly next: (alias: ts.Expression, env: Env, walk: Walker) => void;
  /** Goes to the names that a pattern gives to what stands in what it takes apart. */
  readonly take: (pattern: ts.BindingPattern, env: Env, walk: Walker) => void;
  readonly visit: Visit;
  readonly visitPattern: VisitPattern | undefined;
  readonly beside: Beside | undefined;
  /** Notes a place from which the walk does not go on, though more leads there. */
  readonly cut: (at: ts.Node) => void;
}

interface Queue {
  /** How many places were gone through. */
  seen: number;
  /** What is to be done, the next last. */
  pending: (() => void)[];
  /** What paths lead to of which only the outer part is kept. */
  readonly end: End;
}

/** Walks from where `start` begins, without recursion. */
export function walkFrom(rules: Rules, start: (walk: Walker) => void): void {
  const pending: Queue["pending"] = [];
  const queue: Queue = { seen: 0, pending, end: new End(rules, pending) };
  const first = new PathWalker(rules, queue, []);
  const stack: (() => void)[] = [];
  const drain = (): void => {
    while (queue.pending.length > 0) for (const one of queue.pending.splice(0).reverse()) stack.push(one);
  };
  start(first);
  drain();
  for (let work = stack.pop(); work; work = stack.pop()) {
    work();
    drain();
  }
  const ends = new Set<ts.Node>([...queue.end.met].filter(isTakenFrom));
  if (ends.size === 0) return;
  // A loop over a list meets no end that it doesn't meet by a shorter path, too.
  for (const place of first.places()) ends.delete(place);
  for (const end of ends) rules.cut(end);
}

/** Whether something that stands in a value is read here. */
function isTakenFrom(node: ts.Expression | ts.BindingPattern): boolean {
  return ts.isArrayBindingPattern(node) || ts.isObjectBindingPattern(node) || useOf(node) === "member";
}

/** What stands where a path ends that is too long to be known: which step leads on from there isn't. */
class End implements Walker {
  readonly inside = undefined;
  readonly met = new Set<ts.Expression | ts.BindingPattern>();
  /** The walks that lead there, by their paths. */
  readonly outer = new Map<string, PathWalker>();

  constructor(
    private readonly rules: Rules,
    private readonly pending: Queue["pending"],
  ) {}

  go(alias: ts.Expression, env: Env): void {
    if (this.met.has(alias)) return;
    this.met.add(alias);
    this.pending.push(() => {
      this.rules.next(alias, env, this);
    });
  }

  pattern(pattern: ts.BindingPattern): void {
    this.met.add(pattern);
  }

  into(): undefined {
    return undefined;
  }

  out(): Walker {
    return this;
  }

  isList(): boolean {
    return true;
  }
}

class PathWalker implements Walker {
  readonly inside: Step | undefined;
  /** The places at which the value stood at this path. */
  private readonly seen = new Map<Env, Set<ts.Node>>();
  private readonly deeper = new Map<string, PathWalker>();
  /** Those of the path, innermost first. */
  private readonly keys: readonly string[];

  constructor(
    private readonly rules: Rules,
    private readonly queue: Queue,
    private readonly path: readonly Held[],
    private readonly rest?: Walker,
  ) {
    this.inside = path[0]?.step;
    this.keys = path.map(keyOf);
  }

  go(alias: ts.Expression, env: Env): void {
    this.queue.pending.push(() => {
      if (!this.isNew(alias, env)) return;
      const innermost = this.path.at(-1);
      if (this.inside === undefined || !innermost) this.rules.visit(alias, env);
      else this.rules.beside?.holder?.(alias, env, { ...innermost, step: this.inside });
      this.rules.next(alias, env, this);
    });
  }

  pattern(pattern: ts.BindingPattern, env: Env): void {
    this.queue.pending.push(() => {
      if (!this.isNew(pattern, env)) return;
      if (this.inside === undefined) this.rules.visitPattern?.(pattern, env);
      else this.rules.take(pattern, env, this);
    });
  }

  into(step: Step, value: ts.Node, env: Env): Walker | undefined {
    const held: Held = { step, value, env };
    const key = keyOf(held);
    const turns = this.keys.filter((other) => other === key).length;
    if (this.path.length < LIMITS.path && turns < LIMITS.turns) return this.holding(held, key);
    return this.upToLimit([held, ...this.path], [key, ...this.keys]);
  }

  private holding(held: Held, key: string): PathWalker {
    const known = this.deeper.get(key) ?? new PathWalker(this.rules, this.queue, [held, ...this.path], this);
    this.deeper.set(key, known);
    return known;
  }

  /** The walk of a path that is too long, by its outer part: what is read where that ends is noted. */
  private upToLimit(path: readonly Held[], keys: readonly string[]): Walker {
    const turned = keys.findIndex((key, at) => keys.slice(0, at).filter((one) => one === key).length === LIMITS.turns);
    const length = turned < 0 ? LIMITS.path : turned + 1;
    const innermost = path.slice(Math.max(length, path.length - 1));
    const { end } = this.queue;
    // Holders that hold each other make as many such paths as there are orders of them.
    if (end.outer.size >= LIMITS.outer) return end;
    let walker: Walker = end;
    for (let at = length - 1; at >= 0; at--) {
      const key = [...keys.slice(at, length), ...innermost.map(keyOf)].join(" ");
      const outer = [...path.slice(at, length), ...innermost];
      const known = end.outer.get(key) ?? new PathWalker(this.rules, this.queue, outer, walker);
      end.outer.set(key, known);
      walker = known;
    }
    return walker;
  }

  out(): Walker {
    return this.rest ?? this;
  }

  isList(alias: ts.Expression, env: Env): boolean {
    return this.rules.beside?.isList?.(alias, env) ?? true;
  }

  private isNew(node: ts.Node, env: Env): boolean {
    let nodes = this.seen.get(env);
    if (nodes === undefined) this.seen.set(env, (nodes = new Set()));
    if (nodes.has(node)) return false;
    if (this.queue.seen >= LIMITS.places) {
      // One place says it: all others are left out, too.
      if (this.queue.seen++ === LIMITS.places) this.rules.cut(node);
      return false;
    }
    nodes.add(node);
    this.queue.seen++;
    return true;
  }

  /** Where the value stood, at this path and those below it. */
  *places(): Generator<ts.Node> {
    for (const nodes of this.seen.values()) yield* nodes;
    for (const walker of this.deeper.values()) yield* walker.places();
  }
}

function keyOf({ step, value }: Held): string {
  return `${String(step)}@${String(idOf(value))}`;
}
