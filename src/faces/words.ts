/** A finding in one line, as ESLint and jscodeshift have no room for more. */
import { IMPORTERS } from "./groups.js";
import type { Told } from "./inspect.js";

/** `close_thread` was renamed …; what to do; why nothing is written here; the id that an ignore comment takes. */
export function toMessage(told: Told): string {
  const { finding } = told;
  const parts = [finding.message, ...toAdvice(finding), ...toState(told), `[${finding.id}]`];
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replace(/\s+/g, " ");
}

function toAdvice({ fix, advice, message }: Told["finding"]): readonly string[] {
  return fix?.tier === "safe" || advice === message ? [] : [advice];
}

/** Said where something would be written if it could be. */
function toState({ finding, movesWith, heldBy }: Told): readonly string[] {
  if (finding.fix === undefined) return [];
  if (movesWith[0] === IMPORTERS)
    return ["Files that import this one may have to move with it: run `chatshift upgrade`."];
  if (movesWith.length > 0) return [`It moves together with ${toList(movesWith)}: run \`chatshift upgrade\`.`];
  return heldBy === undefined ? [] : [`Not written: ${heldBy}.`];
}

function toList([first = "", second, ...more]: readonly string[]): string {
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first} and ${more.length + 1} other files`;
}
