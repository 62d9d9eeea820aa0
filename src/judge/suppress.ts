/** Ignore comments, `--only` and `--skip`: what is found but not to be acted on. */
import { formatAddress } from "../address.js";
import type { EngineOptions, Finding, Project, Status } from "../model.js";
import { findSuppression, matchesId, parseIgnores, type Ignores } from "../text/ignores.js";
import { findLineStarts, toPosition } from "../text/source.js";
import type { LeftOut } from "./incomplete.js";

export interface Suppressions {
  readonly isOpen: (finding: Finding) => boolean;
  readonly statusOf: (finding: Finding) => Exclude<Status, "fixed">;
  /** The option that leaves a finding out; `undefined` where none does, or a comment speaks for the place. */
  readonly leftOutBy: (finding: Finding) => LeftOut | undefined;
  /** Comments that suppress nothing, as findings of their own. */
  readonly unused: readonly Finding[];
}

export function findSuppressions(
  project: Project,
  findings: readonly Finding[],
  options: EngineOptions,
  packId: string,
): Suppressions {
  const files = new Map(
    project.sources.map(({ path, text }) => [path, { ignores: parseIgnores(text), starts: findLineStarts(text) }]),
  );
  const used = new Set<unknown>();
  const suppressed = new Set(
    findings.filter((finding) => {
      const file = files.get(finding.place.path);
      const line = file && toPosition(file.starts, finding.place.start).line;
      const found =
        file && line !== undefined ? findSuppression(file.ignores, line, [finding.id, ...finding.changes]) : undefined;
      if (found) used.add(found);
      return found !== undefined;
    }),
  );
  const isSkipped = (finding: Finding): boolean => optionAgainst(finding, options) !== undefined;
  return {
    leftOutBy: (finding) => (suppressed.has(finding) ? undefined : optionAgainst(finding, options)),
    isOpen: (finding) => !suppressed.has(finding) && !isSkipped(finding),
    statusOf: (finding) => (suppressed.has(finding) ? "suppressed" : isSkipped(finding) ? "skipped" : "open"),
    unused: [...files].flatMap(([path, { ignores }]) => unusedOf(path, ignores, used, packId)),
  };
}

function optionAgainst(finding: Finding, { only, skip }: EngineOptions): LeftOut | undefined {
  const ids = [finding.id, ...finding.changes];
  const matches = (pattern: string): boolean => ids.some((id) => matchesId(pattern, id));
  const skipping = skip.find(matches);
  if (skipping !== undefined) return { option: `--skip ${skipping}`, isNamed: true };
  const isMeant = only.length === 0 || finding.kind === "version" || only.some(matches);
  return isMeant ? undefined : { option: "--only", isNamed: false };
}

function unusedOf(
  path: string,
  { suppressions, broken }: Ignores,
  used: ReadonlySet<unknown>,
  packId: string,
): Finding[] {
  const idle = suppressions
    .filter((suppression) => !used.has(suppression))
    .map((one) => ({ ...one, message: "This ignore comment suppresses nothing.", advice: "Take it out." }));
  const faulty = broken.map((one) => ({
    ...one,
    message: one.problem === "no-reason" ? "This ignore comment gives no reason." : "This ignore comment names no id.",
    advice: "Write `chatshift-ignore-next-line <id>: <reason>`.",
  }));
  return [...idle, ...faulty].map(({ start, end, message, advice }) =>
    noteAt({ path, start, end }, `${packId}/unused-ignore`, "unused-ignore", message, advice),
  );
}

/** Findings about comments concern nothing of the API; this stands where an address must. */
const COMMENT = formatAddress({ kind: "behaviour", name: "comment", path: [] });

/** A finding about the text of a file, not about a site. */
export function noteAt(
  place: Finding["place"],
  id: string,
  kind: Finding["kind"],
  message: string,
  advice: string,
): Finding {
  return {
    id,
    changes: [],
    kind,
    address: COMMENT,
    at: COMMENT,
    tier: "manual",
    severity: "warning",
    failsAt: undefined,
    evidence: "certain",
    version: { value: undefined, source: "unknown", place: undefined },
    place,
    hops: [],
    fix: undefined,
    message,
    advice,
    outside: undefined,
    joins: [],
  };
}
