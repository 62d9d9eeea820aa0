import { analyze, inOrder } from "./engine.js";
import type { Found } from "./find/find.js";
import { writeMarkers } from "./judge/markers.js";
import { prove } from "./judge/prove.js";
import { select } from "./judge/select.js";
import type { Finding, Outcome, Pack, Project, Reported, UpgradeOptions } from "./model.js";

/** Carries a project to a version: what was found, what can be written, and what is left to do. Writes nothing itself. `known` is what was found in the project already. */
export function upgrade(project: Project, pack: Pack, options: UpgradeOptions, known?: Found): Outcome {
  const mode = { command: "upgrade", isTargetGiven: true } as const;
  const { found, findings, suppressions, textOf } = analyze(project, pack, options, mode, known);
  const isWanted = (finding: Finding): boolean => suppressions.isOpen(finding) && isApplied(finding, options);
  const choice = { isWanted, statusOf: suppressions.statusOf, isWritable: project.isWritable, textOf };
  const selection = prove((brokenBy) => select(findings, { ...choice, brokenBy }), textOf);
  const markers = options.markers ? writeMarkers(selection.reported, found.view, project.isWritable) : [];
  return {
    from: options.from,
    to: options.to,
    reported: inOrder(selection.reported),
    edits: [...selection.edits, ...markers],
    unparsed: found.unparsed,
    outside: stepsOutside(selection.reported),
  };
}

function isApplied({ fix }: Finding, { includeReview }: UpgradeOptions): boolean {
  return fix?.tier === "safe" || (fix?.tier === "review" && includeReview);
}

/** What the project must do elsewhere, each once. */
export function stepsOutside(reported: readonly Reported[]): string[] {
  return [
    ...new Set(
      reported.flatMap(({ finding, status }) =>
        finding.outside !== undefined && status !== "suppressed" ? [finding.outside] : [],
      ),
    ),
  ];
}
