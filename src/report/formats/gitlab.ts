/** GitLab's code quality report: a list of issues with fingerprints that are unique in it. */
import { createHash } from "node:crypto";
import type { Severity } from "../../model.js";
import { findTold, type ReportFacts } from "./told.js";

const SEVERITIES = { error: "major", warning: "minor", info: "info" } as const satisfies Record<Severity, string>;

export function formatGitlab(facts: ReportFacts): string {
  const seen = new Map<string, number>();
  const issues = findTold(facts).map(({ path, start, end, severity, id, message, fingerprint }) => {
    const times = seen.get(fingerprint) ?? 0;
    seen.set(fingerprint, times + 1);
    return {
      description: message,
      check_name: id,
      fingerprint: createHash("sha256").update(`${fingerprint} ${times}`).digest("hex").slice(0, 40),
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: start.line, end: end.line } },
    };
  });
  return `${JSON.stringify(issues, null, 2)}\n`;
}
