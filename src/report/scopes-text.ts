/** What `chatshift scopes` gives to a person. */
import type { ChalkInstance } from "chalk";
import type { Need } from "../judge/needs.js";
import type { ScopeReport } from "../scopes.js";
import { wrapText } from "./wrap.js";

const MOST_SETS = 8;

export function formatScopes(apiName: string, report: ScopeReport, paint: ChalkInstance): string {
  const { target, needs, sets, listed, missing, spare, unknown } = report;
  const head = paint.bold(`${apiName} ${target}: scopes that the code needs`);
  if (needs.length === 0)
    return `${head}\n\n  none: no call of this API is seen that needs one\n${tellUnknown(unknown.length)}`;
  const blocks = [
    needs.map((need) => tellNeed(need)).join("\n"),
    `${paint.underline(sets.length === 1 ? "The smallest set" : "The smallest sets")}\n\n${tellSets(sets)}`,
    ...(listed.length === 0 ? [] : [`${paint.underline("Listed")}\n\n${tellListed(missing, spare)}`]),
  ];
  return `${[head, ...blocks].join("\n\n")}\n${tellUnknown(unknown.length)}`;
}

function tellNeed({ oneOf, methods }: Need): string {
  const called = wrapText(`for ${[...methods.keys()].toSorted().join(", ")}`, 92).join("\n      ");
  return `  ${oneOf.join(" or ")}\n      ${called}`;
}

function tellSets(sets: ScopeReport["sets"]): string {
  const told = sets.slice(0, MOST_SETS).map((set) => `  ${set.join(" ")}`);
  const more = sets.length - told.length;
  return [...told, ...(more > 0 ? [`  … and ${more} more`] : [])].join("\n");
}

function tellListed(missing: readonly Need[], spare: readonly string[]): string {
  if (missing.length === 0 && spare.length === 0) return "  as needed";
  return [
    ...missing.map(({ oneOf, methods }) => `  missing   ${oneOf.join(" or ")} (${[...methods.keys()].join(", ")})`),
    ...spare.map((name) => `  too many  ${name}`),
  ].join("\n");
}

function tellUnknown(count: number): string {
  return count === 0
    ? ""
    : `\n${count === 1 ? "One call is" : `${count} calls are`} left out, as it isn't known which method it is: see \`chatshift lint\`.\n`;
}
