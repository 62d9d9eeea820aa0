/** What an upgrade would write, by the findings of a lint: each group's edits at the one finding that stands for it. */
import { keyOfFinding } from "../judge/court.js";
import { groupBy } from "../group-by.js";
import type { Edit, Finding, LintOptions, Outcome } from "../model.js";
import type { Engine } from "./engine.js";
import type { Prepared } from "./prepare.js";
import { distinctEdits } from "../text/apply-edits.js";

export type RemedyOf = (finding: Finding) => readonly Edit[] | undefined;

/** Safe edits alone, proved together as an upgrade proves them. Nothing is written. */
export async function findRemedies(
  engine: Engine,
  { project, pack }: Prepared,
  options: LintOptions,
  linted: Outcome,
): Promise<RemedyOf> {
  if (linted.reported.every(({ finding }) => finding.fix?.tier !== "safe")) return () => undefined;
  const { reported } = await engine.upgrade(project, pack, { ...options, includeReview: false, markers: false });
  const fixed = reported.filter(({ status, finding }) => status === "fixed" && finding.fix !== undefined);
  const groups = groupBy(fixed, ({ finding, group }) => group ?? keyOfFinding(finding));
  const remedies = new Map(
    [...groups.values()].flatMap((members) => {
      const bearer = members.find(({ finding }) => finding.kind === "version") ?? members[0];
      const edits = distinctEdits(members.flatMap(({ finding }) => finding.fix?.edits ?? []));
      return bearer === undefined ? [] : [[keyOfFinding(bearer.finding), edits] as const];
    }),
  );
  return (finding) => remedies.get(keyOfFinding(finding));
}

export const NO_REMEDIES: RemedyOf = () => undefined;
