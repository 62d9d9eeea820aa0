/** `--since`, `--staged`, `--changed-lines`: which change they name. */
import { BadInput } from "../errors.js";
import type { ChangeSpec } from "../files/git-changes.js";

export interface ChangeFlags {
  readonly since?: string;
  readonly staged?: true;
  readonly changedLines?: true;
}

/** What the flags ask for. Throws BadInput when they ask for several things. */
export function toChangeSpec({ since, staged, changedLines }: ChangeFlags): ChangeSpec | undefined {
  const specs: readonly (ChangeSpec | undefined)[] = [
    since === undefined ? undefined : { kind: "since", ref: since },
    staged === true ? { kind: "staged" } : undefined,
    changedLines === true ? { kind: "uncommitted" } : undefined,
  ];
  const [first, second] = specs.filter((spec) => spec !== undefined);
  if (second !== undefined)
    throw new BadInput(
      "--since, --staged and --changed-lines each name a change: give one of them",
      "--changed-lines is what is not committed yet, --staged what the next commit takes, --since <ref> a branch.",
    );
  return first;
}
