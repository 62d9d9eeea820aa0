/** One walk forward through the places at which a value stands, alone or inside of other values. */
import type { ts } from "ts-morph";
import type { Step } from "./step.js";
import type { Held, Walker } from "./walker.js";
import { idOf, type Env } from "./context.js";

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
}

/** Places that one walk goes through: more than any program has that could be read in time. */
const BUDGET = 500_000;
/** Steps of the longest path: values that stand deeper in others are not looked for. */
const DEEPEST = 8;
/** How often a path may lead through one holder: a list's node holds the next one. */
const TURNS = 2;

interface Queue {
  /** How many places were gone through. */
  seen: number;
  /** What is to be done, the next last. */
  pending: (() => void)[];
}

/** Walks from where `start` begins, without recursion. */
export function walkFrom(rules: Rules, start: (walk: Walker) => void): void {
  const queue: Queue = { seen: 0, pending: [] };
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
}

class PathWalker implements Walker {
  readonly inside: Step | undefined;
  /** The places at which the value stood at this path. */
  private readonly seen = new Map<Env, Set<ts.Node>>();
  private readonly deeper = new Map<string, PathWalker>();

  constructor(
    private readonly rules: Rules,
    private readonly queue: Queue,
    private readonly path: readonly Held[],
    private readonly rest?: PathWalker,
  ) {
    this.inside = path[0]?.step;
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
    const turns = this.path.filter((held) => held.value === value && held.step === step).length;
    if (this.path.length >= DEEPEST || turns >= TURNS) return undefined;
    const held: Held = { step, value, env };
    const key = keyOf(held);
    const known = this.deeper.get(key) ?? new PathWalker(this.rules, this.queue, [held, ...this.path], this);
    this.deeper.set(key, known);
    return known;
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
    if (nodes.has(node) || this.queue.seen >= BUDGET) return false;
    nodes.add(node);
    this.queue.seen++;
    return true;
  }
}

function keyOf({ step, value }: Held): string {
  return `${String(step)}@${String(idOf(value))}`;
}
