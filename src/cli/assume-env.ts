/** `--assume-env`: the user sets the environment himself, so versions in environment files hold nothing back. */
import type { Edit, Outcome, Project, Reported } from "../model.js";
import { groupEdits } from "../report/document.js";
import { applyEdits, mapOffset } from "../text/apply-edits.js";
import { isEnvironment } from "../text/documents.js";
import { findLineStarts, toPosition } from "../text/source.js";

/** The project as if its environment files could be written. */
export function withOpenEnvironment<P extends Project>(project: P): P {
  return {
    ...project,
    isWritable: (path) => isEnvironment(path) || project.isWritable(path),
    lockOf: (path) => (isEnvironment(path) ? undefined : project.lockOf?.(path)),
  };
}

/** The outcome without what is in environment files; what to set there is told as steps outside the code. */
export function takeOutEnvironment(outcome: Outcome, project: Project): Outcome {
  const edits = groupEdits(outcome.edits.filter(({ place }) => isEnvironment(place.path)));
  const set = outcome.reported.filter(({ finding, status }) => status === "fixed" && isEnvironment(finding.place.path));
  return {
    ...outcome,
    edits: outcome.edits.filter(({ place }) => !isEnvironment(place.path)),
    reported: outcome.reported.filter((one) => !set.includes(one)),
    outside: [...new Set(set.map((one) => toStep(one, project, edits))), ...outcome.outside],
  };
}

function toStep({ finding }: Reported, project: Project, edits: ReadonlyMap<string, readonly Edit[]>): string {
  const { path, start } = finding.place;
  const own = edits.get(path) ?? [];
  const before = project.read(path) ?? "";
  const after = applyEdits(before, own);
  const starts = findLineStarts(after);
  const { line } = toPosition(starts, mapOffset(own, start, "start"));
  const setting = after.slice(starts[line - 1], starts[line]).trim();
  return `Set this where the code runs, together with the code (${path}:${line} was not changed): \`${setting}\`.`;
}
