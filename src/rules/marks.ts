/** What the changes of one version did to each node: the stuff that plans are composed from. */
import type { Change } from "../change.js";
import type { Context, Step } from "../model.js";
import type { Version } from "../version.js";

/** Ids of the nodes of a trail (surface.ts). */
export type Way = readonly string[];

export interface Mark extends Step {
  /** Place in the order of all marks of the version. */
  readonly order: number;
  /** Who carries on for the node from here; `undefined`: itself. None: gone, or unknown where to. */
  readonly successors: readonly Way[] | undefined;
  /** The contexts in which it holds. */
  readonly on: Change["on"];
  readonly in: Change["in"];
}

/** One version's changes, by the node that each met, in their order. */
export class Marks {
  readonly #byNode = new Map<string, Mark[]>();
  #order = 0;

  constructor(readonly version: Version) {}

  add(
    id: string,
    change: Change,
    mark: Pick<Mark, "effect" | "from" | "to"> & Partial<Pick<Mark, "successors" | "convert">>,
  ): void {
    const { successors, convert, ...rest } = mark;
    const marks = this.#byNode.get(id) ?? [];
    this.#byNode.set(id, marks);
    this.#order += 1;
    marks.push({ ...rest, change, convert, successors, order: this.#order, on: change.on, in: change.in });
  }

  of(id: string): readonly Mark[] {
    return this.#byNode.get(id) ?? [];
  }

  /** Ids of all nodes that met a change. */
  ids(): Iterable<string> {
    return this.#byNode.keys();
  }
}

/** Whether a change of some contexts concerns the one asked about; an unknown context is any. */
export function holdsIn(mark: Pick<Change, "on" | "in">, context: Context): boolean {
  const isOn = mark.on === undefined || context.on === undefined || mark.on.includes(context.on);
  const isIn = mark.in === undefined || context.in === undefined || mark.in.includes(context.in);
  return isOn && isIn;
}
