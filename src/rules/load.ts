/** Reads a pack's folder into rules that nothing downstream doubts, or tells every fault with its place. */
import { findFaults } from "./check.js";
import type { Problem } from "./problem.js";
import { readPackFolder, refuse, type LoadedRules } from "./read-pack.js";
import type { PackRules } from "./rules.js";

/** Loads a pack and checks it whole. Throws BadInput with every fault found, as `file:line:column`. */
export function loadPackRules(dir: string): PackRules {
  return loadPackFiles(dir).rules;
}

/** As `loadPackRules`, with the files. */
export function loadPackFiles(dir: string): LoadedRules {
  const loaded = readPackFolder(dir);
  refuse(findFaults(loaded));
  return loaded;
}

/** The changes that nobody has confirmed yet, each at its place. */
export function findDrafts({ rules, files }: LoadedRules): readonly Problem[] {
  return rules.steps.flatMap(({ changes }, step) =>
    changes.flatMap(({ draft, title }, index) => {
      const file = files.steps[step];
      if (draft === undefined || file === undefined) return [];
      return [file.problem(["changes", index, "draft"], "key", `${title} Draft: ${draft}`)];
    }),
  );
}
