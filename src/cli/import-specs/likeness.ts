/** Which of the things that ended most likely goes on as which of those that began. */

/** Something with a name, and what it is made of: types, values, the names of its fields. */
export interface Shape {
  readonly name: string;
  readonly parts: readonly string[];
}

/** A guess: the old name and the new one. */
export type Pair = readonly [from: string, to: string];

/** Half of what two names and shapes are made of must be the same. */
const LEAST = 0.5;

/**
 * Pairs of which each is the best for the other, and no other is as good. Names without a word in common count as the
 * same thing only where both have fields, and all of them are the same.
 */
export function guessPairs(ended: readonly Shape[], began: readonly Shape[]): readonly Pair[] {
  const best = (one: Shape, others: readonly Shape[]): Shape | undefined => {
    const rated = others.map((other) => ({ other, score: likeness(one, other) })).sort((a, b) => b.score - a.score);
    const [first, second] = rated;
    if (first === undefined || first.score < LEAST || first.score === second?.score) return undefined;
    return first.other;
  };
  return ended.flatMap((old): readonly Pair[] => {
    const next = best(old, began);
    return next !== undefined && best(next, ended) === old ? [[old.name, next.name]] : [];
  });
}

/** From 0, nothing in common, to 1. */
function likeness(a: Shape, b: Shape): number {
  const name = share(wordsOf(a.name), wordsOf(b.name));
  const shape = share(a.parts, b.parts);
  const isTelling = name > 0 || (shape === 1 && a.parts.length > 2);
  return isTelling ? (name + 2 * shape) / 3 : 0;
}

/** The question that is open where something ended, with what was added that has a word in common with it. */
export function askSuccessor(ended: readonly string[], began: readonly string[]): string {
  const alike = began.filter((one) => ended.some((other) => share(wordsOf(one), wordsOf(other)) > 0));
  const names = [...new Set(alike)].map((name) => `\`${name}\``);
  const question =
    names.length === 0 ? "is there a successor" : `is ${names.join(" or ")}, which was added, its successor`;
  return `${question} (\`rename\`, \`replace\`, \`move\`)? What should people do?`;
}

/** How much of two lists is in both. */
function share(a: readonly string[], b: readonly string[]): number {
  const all = new Set([...a, ...b]);
  const both = new Set(a.filter((one) => b.includes(one)));
  return all.size === 0 ? 1 : both.size / all.size;
}

/** The words of a name, each in the singular. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.filter((word) => word !== "").map((word) => word.replace(/s$/, ""));
}
