/** One walk forward through the places at which a value stands, alone or inside of other values. */
import type { ts } from "ts-morph";
import { idOf, numberOf, type Env } from "./env.js";

/** Called at every expression in which the value stands unchanged, the first one included. */
export type Visit = (alias: ts.Expression, env: Env) => void;

/** Called at every pattern that takes the value apart. */
export type VisitPattern = (pattern: ts.BindingPattern, env: Env) => void;

/** Asks where a value goes. */
export interface Follow {
  follow(expression: ts.Expression, env: Env, visit: Visit, visitPattern?: VisitPattern): void;
  /** The same for a value that a pattern, a parameter or a property name receives. */
  followName(name: ts.BindingName | ts.PropertyName, env: Env, visit: Visit, visitPattern?: VisitPattern): void;
  followSymbol(symbol: ts.Symbol | undefined, env: Env, visit: Visit, visitPattern?: VisitPattern): void;
}

/** Any item of a list. */
export const ANY = Symbol("any item");

/** Where a value stands in what holds it: the name of a member, the index of an item from 0, or any item. */
export type Step = string | number | typeof ANY;

/** A walk where the value stands at one path inside of what is met: `[]` where it is what is met. */
export interface Walker {
  /** The outermost step of the path; `undefined` where the value itself is met. */
  readonly inside: Step | undefined;
  /** Goes on from an expression, once for each call context. */
  go(alias: ts.Expression, env: Env): void;
  pattern(pattern: ts.BindingPattern, env: Env): void;
  /** The walk of what holds the value at a step; `undefined` where `holder` holds itself already. */
  into(step: Step, holder: ts.Node): Walker | undefined;
  /** The walk of what stands at the outermost step. */
  out(): Walker;
}

export interface Rules {
  /** Goes to the places one step further on from an expression. */
  readonly next: (alias: ts.Expression, env: Env, walk: Walker) => void;
  /** Goes to the names that a pattern gives to what stands at a step in what it takes apart. */
  readonly take: (pattern: ts.BindingPattern, env: Env, step: Step, walk: Walker) => void;
  readonly visit: Visit;
  readonly visitPattern: VisitPattern | undefined;
}

/** Places that one walk goes through: more than any program has that could be read in time. */
const BUDGET = 500_000;
/** Steps of the longest path: values that stand deeper in others are not looked for. */
const DEEPEST = 8;
/** How often a path may lead through one holder: a list's node holds the next one. */
const TURNS = 2;

interface Queue {
  readonly seen: Set<string>;
  /** What is to be done, the next last. */
  pending: (() => void)[];
}

/** Walks from where `start` begins, without recursion. */
export function walkFrom(rules: Rules, start: (walk: Walker) => void): void {
  const queue: Queue = { seen: new Set(), pending: [] };
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

interface Held {
  readonly step: Step;
  readonly holder: ts.Node;
}

class PathWalker implements Walker {
  readonly inside: Step | undefined;
  private readonly key: string;
  private readonly deeper = new Map<string, PathWalker>();

  constructor(
    private readonly rules: Rules,
    private readonly queue: Queue,
    private readonly path: readonly Held[],
    private readonly rest?: PathWalker,
  ) {
    this.inside = path[0]?.step;
    this.key = path.map(({ step, holder }) => `${String(step)}@${String(idOf(holder))}`).join("/");
  }

  go(alias: ts.Expression, env: Env): void {
    this.queue.pending.push(() => {
      if (!this.isNew(alias, env)) return;
      if (this.inside === undefined) this.rules.visit(alias, env);
      this.rules.next(alias, env, this);
    });
  }

  pattern(pattern: ts.BindingPattern, env: Env): void {
    this.queue.pending.push(() => {
      if (!this.isNew(pattern, env)) return;
      if (this.inside === undefined) this.rules.visitPattern?.(pattern, env);
      else this.rules.take(pattern, env, this.inside, this.out());
    });
  }

  into(step: Step, holder: ts.Node): Walker | undefined {
    const turns = this.path.filter((held) => held.holder === holder && held.step === step).length;
    if (this.path.length >= DEEPEST || turns >= TURNS) return undefined;
    const key = `${String(step)}@${String(idOf(holder))}`;
    const known =
      this.deeper.get(key) ?? new PathWalker(this.rules, this.queue, [{ step, holder }, ...this.path], this);
    this.deeper.set(key, known);
    return known;
  }

  out(): Walker {
    return this.rest ?? this;
  }

  private isNew(node: ts.Node, env: Env): boolean {
    const { seen } = this.queue;
    const key = `${String(idOf(node))} ${String(numberOf(env))} ${this.key}`;
    return !seen.has(key) && seen.size < BUDGET && seen.add(key).size > 0;
  }
}
