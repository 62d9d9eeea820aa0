/** Walks that were gone before, told again without asking anything: many readers follow the same value. */
import { ts } from "ts-morph";
import type { Env } from "./context.js";
import type { Beside, Visit, VisitHolder, VisitPattern } from "./walk.js";
import type { Held } from "./walker.js";

/** A place of a walk; `held` where the value stands inside of what is there. */
interface Stop {
  readonly node: ts.Expression | ts.BindingPattern;
  readonly env: Env;
  readonly held: Held | undefined;
}

/** Who is told of the places of a walk. */
interface Told {
  readonly visit: Visit;
  readonly visitPattern: VisitPattern | undefined;
  readonly beside: Beside | undefined;
}

/** So many places are kept at most, of all walks together. */
const MOST_STOPS = 300_000;

export class Trails {
  private readonly known = new Map<ts.Node, Map<Env, readonly Stop[]>>();
  private size = 0;
  /** How often all was forgotten. */
  private turns = 0;

  /** Says that walks may lead elsewhere from now on. */
  forget(): void {
    this.known.clear();
    this.size = 0;
    this.turns++;
  }

  /** Reports the places of a walk, which `go` makes if it isn't known, and if what is found on it is final. */
  follow(start: ts.Node, env: Env, told: Told, isFinal: boolean, go: (told: Told) => void): void {
    // What such a walk meets hangs on what its reader says on the way.
    if (told.beside?.isList) return go(told);
    const known = this.known.get(start)?.get(env);
    if (known) return tell(known, told);
    if (!isFinal) return go(told);
    const stops: Stop[] = [];
    const add = (node: Stop["node"], at: Env, held?: Held): void => {
      if (stops.length <= MOST_STOPS) stops.push({ node, env: at, held });
    };
    const { visit, visitPattern, beside } = told;
    const { turns } = this;
    go({
      visit(alias, at) {
        add(alias, at);
        visit(alias, at);
      },
      visitPattern(pattern, at) {
        add(pattern, at);
        visitPattern?.(pattern, at);
      },
      beside: {
        holder(holder, at, held) {
          add(holder, at, held);
          beside?.holder?.(holder, at, held);
        },
      },
    });
    if (this.turns === turns) this.keep(start, env, stops);
  }

  private keep(start: ts.Node, env: Env, stops: readonly Stop[]): void {
    if (stops.length > MOST_STOPS) return;
    if (this.size + stops.length > MOST_STOPS) this.forget();
    const trails = this.known.get(start) ?? new Map<Env, readonly Stop[]>();
    this.known.set(start, trails.set(env, stops));
    this.size += stops.length;
  }
}

function tell(stops: readonly Stop[], { visit, visitPattern, beside }: Told): void {
  const holder: VisitHolder | undefined = beside?.holder;
  for (const { node, env, held } of stops) {
    if (ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) visitPattern?.(node, env);
    else if (held) holder?.(node, env, held);
    else visit(node, env);
  }
}
