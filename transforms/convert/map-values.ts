/** values: an enumeration whose values have other names: literals are rewritten, where they are sent and compared. */
import { ts } from "ts-morph";
import { comparedWith } from "../read/compared.js";
import { handedOn } from "../read/held.js";
import type { Converter, Cut, Reading } from "./conversion.js";

const AS_IT_IS: Reading = { before: "", after: "", cuts: [] };

export function mapValues(values: Readonly<Record<string, string>>): Converter {
  const nameOf = (value: string): string | undefined => (Object.hasOwn(values, value) ? values[value] : undefined);
  return {
    // A literal that has no other name is right as it is.
    write: ({ kind }) => (kind === "literal" ? { before: "", after: "", tier: "safe" } : undefined),
    replaceLiteral: nameOf,
    read(node) {
      const compared = comparedWith(node);
      // What is only handed on is told by the rule; what a variable holds is turned at each use.
      if (!compared) return ts.isVariableDeclaration(handedOn(node).parent) ? undefined : AS_IT_IS;
      const names = new Set(compared.literals.map(({ text }) => text));
      const cuts = compared.literals.flatMap((literal): Cut[] => {
        const text = nameOf(literal.text);
        return text === undefined ? [] : [{ start: literal.getStart() + 1, end: literal.getEnd() - 1, text }];
      });
      // A clause for a value that has one already would never be reached.
      const isTwice = compared.isSwitch && cuts.some(({ text }) => names.has(text));
      return isTwice ? undefined : { before: "", after: "", cuts };
    },
  };
}
