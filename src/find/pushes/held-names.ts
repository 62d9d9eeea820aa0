/** The names in a collection that a message's name is looked up in, before it is known whether it is a message. */
import type { ts } from "ts-morph";
import type { Env } from "../../flow/context.js";
import { flatten, HOLE } from "../../flow/text.js";
import type { Finder } from "../finder.js";
import { Dispatch, type Seen } from "./dispatch.js";
import { BARE, textsGiven, type Named, type Names } from "./naming.js";

export interface Held {
  readonly names: ReadonlySet<string>;
  /** Whether there may be others. */
  readonly seen: Seen;
}

/** Looks into a collection as the look-up of a message's name does, and says nothing about what it meets. */
export function namesHeld(finder: Finder, collection: ts.Expression): Held {
  const names = new Set<string>();
  const note = (name: string): void => void names.add(name);
  const add = (expression: ts.Expression, env: Env): Named[] => {
    const texts = textsGiven(finder, expression, env).map(flatten);
    const known = texts.filter((text) => !text.includes(HOLE));
    known.forEach(note);
    return known.map((name) => ({ name, env }));
  };
  const noting: Names = { add, compare: add, key: note, addAt: note };
  const seen = new Dispatch(finder, { handlers: new Map() }, noting, () => undefined).lookUp(
    collection,
    undefined,
    BARE,
  );
  return { names, seen };
}
