/** Which scopes contain others: who has one may do all that the contained ones allow. */
import type { ApiRules } from "../change.js";

/** Whether a scope is another one, or contains it by the rules of its API. */
export function covers(scope: string, other: string, api: Pick<ApiRules, "scopes">): boolean {
  const rules = api.scopes?.contains ?? [];
  const seen = new Set([scope]);
  for (const one of seen) {
    if (one === other) return true;
    for (const { has, gives } of rules) if (one.includes(has)) seen.add(one.replace(has, gives));
  }
  return false;
}
