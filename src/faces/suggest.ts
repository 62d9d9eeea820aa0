/** What a person may choose to apply at one place: its own edits and all that must move with them. */
import { keyOfFinding } from "../judge/court.js";
import { parses, prove } from "../judge/prove.js";
import { select } from "../judge/select.js";
import type { Edit, Finding, Project, Reported } from "../model.js";

/** A suggestion for a finding to look over, among those that it moves with; `undefined` when nothing can be offered. */
export function createSuggester(
  project: Project,
  text: string,
): (one: Reported, group: readonly Reported[]) => readonly Edit[] | undefined {
  return (one, group) => {
    if (one.status !== "open" || one.finding.fix?.tier !== "review") return undefined;
    // What settings leave out holds what moves with it.
    if (group.some(({ status, finding }) => status === "skipped" && finding.failsAt !== undefined)) return undefined;
    const statuses = new Map(group.map(({ finding, status }) => [finding, status]));
    const isWanted = (finding: Finding): boolean =>
      isOpen(statuses.get(finding)) && (finding.fix?.tier === "safe" || isOneWith(finding, one.finding));
    const statusOf = (finding: Finding): "open" | "suppressed" | "skipped" => {
      const status = statuses.get(finding);
      return status === undefined || status === "fixed" ? "open" : status;
    };
    const findings = group.map(({ finding }) => finding);
    const choice = { isWanted, statusOf, isWritable: (path: string) => project.isWritable(path), textOf: () => text };
    const { reported, edits } = prove(
      (barred) => select(findings, { ...choice, barred }),
      [parses(project, () => text)],
    );
    const name = keyOfFinding(one.finding);
    return reported.some(({ finding, status }) => keyOfFinding(finding) === name && status === "fixed")
      ? edits
      : undefined;
  };
}

function isOpen(status: Reported["status"] | undefined): boolean {
  return status === "open" || status === "fixed";
}

/** What is renamed together or not at all, such as all places that name one push, is chosen together. */
function isOneWith(finding: Finding, chosen: Finding): boolean {
  if (finding === chosen) return true;
  const { place } = chosen.version;
  const names = chosen.joins.filter((join) => place === undefined || join !== `${place.path}:${place.start}`);
  return finding.fix !== undefined && finding.joins.some((join) => names.includes(join));
}
