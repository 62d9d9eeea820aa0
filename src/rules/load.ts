/** Reads a pack's folder into rules that nothing downstream doubts, or tells every fault with its place. */
import { findFaults } from "./check.js";
import { readPackFolder, refuse } from "./read-pack.js";
import type { PackRules } from "./rules.js";

/** Loads a pack and checks it whole. Throws BadInput with every fault found, as `file:line:column`. */
export function loadPackRules(dir: string): PackRules {
  const loaded = readPackFolder(dir);
  refuse(findFaults(loaded));
  return loaded.rules;
}
