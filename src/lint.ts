import { analyze, inOrder } from "./engine.js";
import type { Found } from "./find/find.js";
import { stepsOutside } from "./judge/outside.js";
import { shielded } from "./shield.js";
import type { LintOptions, Outcome, Pack, Project, Reported } from "./model.js";

/** Holds a project against a version: everything open, nothing changed. `known` is what was found in it already. */
export function lint(project: Project, pack: Pack, options: LintOptions, known?: Found): Outcome {
  return known ? hold(project, pack, options, known) : shielded(project, (own) => hold(own, pack, options, undefined));
}

function hold(project: Project, pack: Pack, options: LintOptions, known: Found | undefined): Outcome {
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
    outside: stepsOutside(reported, pack, options.to),
  };
}
