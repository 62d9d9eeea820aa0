/** Where a limit ended the following of values, so that it can be told. */
import type { ts } from "ts-morph";

/** One place at which more leads on than was followed. */
export interface Cut {
  readonly node: ts.Node;
  /** The texts, or code of the values, that were left out; `undefined` where that isn't known. */
  readonly dropped: (() => readonly string[]) | undefined;
}

/** Collects them for one program. */
export class Cuts {
  private readonly found = new Map<ts.Node, Cut>();

  /** Notes a place. */
  at(node: ts.Node, dropped?: () => readonly string[]): void {
    const before = this.found.get(node);
    const all = before?.dropped;
    const both = all && dropped ? () => [...all(), ...dropped()] : undefined;
    this.found.set(node, { node, dropped: before ? both : dropped });
  }

  all(): readonly Cut[] {
    return [...this.found.values()];
  }
}
