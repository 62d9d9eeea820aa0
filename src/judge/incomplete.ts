/** A version moves with all that its calls need: what `--only` and `--skip` leave out of that holds the group. */
import type { Finding } from "../model.js";
import type { Version } from "../version.js";

/** The option that leaves a finding out, as it is typed, and whether it names the finding. */
export interface LeftOut {
  readonly option: string;
  readonly isNamed: boolean;
}

/** How many ids a sentence can hold. */
const MOST = 3;

/** Why a group can't move its version, with what to type instead; `undefined` when options leave nothing out of it. */
export function whyIncomplete(
  findings: readonly Finding[],
  leftOutBy: (finding: Finding) => LeftOut | undefined,
  to: Version,
): string | undefined {
  const missing = findings.flatMap((finding) => {
    const by = finding.failsAt === to ? leftOutBy(finding) : undefined;
    // Who names what is left by hand anyway has seen it.
    return by && (finding.fix || !by.isNamed) ? [{ ...by, id: finding.id }] : [];
  });
  if (missing.length === 0) return undefined;
  const ids = [...new Set(missing.map(({ id }) => id))];
  const options = [...new Set(missing.map(({ option }) => option))];
  const named = ids.length > MOST ? `${ids.slice(0, MOST).join(", ")} and ${ids.length - MOST} more` : ids.join(", ");
  const canAdd = missing.every(({ isNamed }) => !isNamed) && ids.length <= MOST;
  const remedy = canAdd ? `add ${ids.map((id) => `--only ${id}`).join(" ")}` : "run it without that";
  return `its version moves only together with ${named}, left out by ${options.join(" and ")}: ${remedy}`;
}
