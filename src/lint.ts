import { analyze, inOrder } from "./engine.js";
import { findSites, type Found } from "./find/find.js";
import { keyOfFinding } from "./judge/court.js";
import { stepsOutside } from "./judge/outside.js";
import { shielded } from "./shield.js";
import { proposeFrom } from "./upgrade.js";
import type { Finding, LintOptions, Outcome, Packs, Project, Reported } from "./model.js";

/** Holds a project against a version: everything open, nothing changed, and which upgrade would write it. */
export function lint(project: Project, pack: Packs, options: LintOptions): Outcome {
  return shielded(project, (own) => {
    const found = findSites(own, pack, options);
    const outcome = hold(own, pack, options, found);
    const toFate = fatesOf(own, pack, options, found, outcome.reported);
    return { ...outcome, reported: outcome.reported.map((one) => ({ ...one, ...toFate(one.finding) })) };
  });
}

/** The same without a word on upgrades, for a project of which the sites are known. */
export function hold(project: Project, pack: Packs, options: LintOptions, known: Found): Outcome {
  const mode = { command: "lint" } as const;
  const { found, findings, suppressions } = analyze(project, pack, options, mode, known);
  const reported = findings.map((finding): Reported => ({
    finding,
    status: suppressions.statusOf(finding),
    group: finding.joins[0],
    heldBy: undefined,
  }));
  return {
    from: options.from,
    to: options.to,
    reported: inOrder(reported),
    edits: [],
    unparsed: found.unparsed,
    outside: stepsOutside(reported, found),
  };
}

type Fate = Partial<Pick<Reported, "group" | "heldBy" | "appliedBy">>;

/** The group in which an upgrade moves a finding, and which upgrade does, or why it leaves what it has a fix for. */
function fatesOf(
  project: Project,
  pack: Packs,
  options: LintOptions,
  found: Found,
  linted: readonly Reported[],
): (finding: Finding) => Fate {
  if (linted.every(({ finding }) => finding.fix === undefined)) return () => ({});
  const analysis = analyze(project, pack, options, { command: "upgrade" }, found);
  const run = (includeReview: boolean): ReadonlyMap<string, Reported> => {
    const { reported } = proposeFrom(project, pack, { ...options, includeReview, markers: false }, analysis);
    return new Map(reported.map((one) => [keyOfFinding(one.finding), one]));
  };
  const [safe, all] = [run(false), run(true)];
  return (finding) => {
    const [first, second] = [safe, all].map((outcome) => outcome.get(keyOfFinding(finding)));
    const { group, heldBy } = second ?? {};
    if (first?.status === "fixed") return { group: first.group, appliedBy: "upgrade" };
    if (second?.status === "fixed") return { group, appliedBy: "review" };
    return { ...(group === undefined ? {} : { group }), heldBy };
  };
}
