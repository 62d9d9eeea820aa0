/** A finding in one line, as ESLint and jscodeshift have no room for more. */
import type { Told } from "./inspect.js";

/** `close_thread` was renamed …; what to do; why nothing is fixed here; the id that an ignore comment takes. */
export function toMessage({ finding, ...told }: Told): string {
  return [finding.message, ...toAdvice(finding), ...toState(told), `[${finding.id}]`]
    .filter((part) => part !== "")
    .join(" ")
    .replace(/\s+/g, " ");
}

function toAdvice({ fix, advice, message }: Told["finding"]): readonly string[] {
  return fix?.tier === "safe" || advice === message ? [] : [advice];
}

function toState({ elsewhere, heldBy }: Omit<Told, "finding">): readonly string[] {
  if (elsewhere.length > 0) return [`It moves together with ${toList(elsewhere)}: run \`chatshift upgrade\`.`];
  return heldBy === undefined ? [] : [`Not fixed: ${heldBy}.`];
}

function toList(names: readonly string[]): string {
  const [first = "", second, ...more] = names;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} other files`;
}
