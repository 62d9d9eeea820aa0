/** From the outcome of a run to its document: the one thing that both the text and the JSON report show. */
import { toRuleUrl } from "../cli/tool.js";
import type { Edit, Finding, Outcome, Place, Reported, SiteVersion } from "../model.js";
import { mapOffset } from "../text/apply-edits.js";
import { createPositions, findLineStarts } from "../text/source.js";
import type { Position } from "../text/source.js";
import type { Document, DocumentFile, DocumentFinding } from "./document-schema.js";

export interface RunFacts {
  readonly command: "upgrade" | "lint";
  readonly dryRun: boolean;
  readonly toolVersion: string;
  readonly api: string;
  readonly outcome: Outcome;
  /** Files that were asked about, but for those in `skipped`. */
  readonly paths: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly kind: "file" | "folder"; readonly reason: string }[];
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  /** Text of a file as read. */
  readonly textOf: (path: string) => string | undefined;
  /** Text as written, of the files that were. */
  readonly writtenTextOf: (path: string) => string | undefined;
  readonly fingerprintOf: (finding: Finding) => string;
}

export function toDocument(facts: RunFacts): Document {
  const { outcome } = facts;
  const edits = groupEdits(outcome.edits);
  const toRange = createRanges(facts.textOf);
  const moveWords = createWordMover(facts, edits);
  const findings = outcome.reported.map((reported) => toFinding(reported, facts, { toRange, edits, moveWords }));
  const files = toFiles(facts, edits, findings);
  return {
    schema: 1,
    tool: "chatshift",
    version: facts.toolVersion,
    command: facts.command,
    dryRun: facts.dryRun,
    plan: { api: facts.api, from: outcome.from ?? "auto", to: outcome.to },
    files: files.flatMap(toListed),
    findings,
    outside: [...outcome.outside],
    summary: { files: countFiles(files), folders: countFolders(facts.skipped), ...countFindings(findings) },
  };
}

/** Edits by path. */
export function groupEdits(edits: readonly Edit[]): ReadonlyMap<string, readonly Edit[]> {
  const groups = new Map<string, Edit[]>();
  for (const edit of edits) groups.set(edit.place.path, [...(groups.get(edit.place.path) ?? []), edit]);
  return groups;
}

type Range = Pick<DocumentFinding, "start" | "end">;
type ToRange = (place: Place) => Range;

function createRanges(textOf: (path: string) => string | undefined): ToRange {
  const positionOf = createPositions((path) => textOf(path) ?? "");
  return ({ path, start, end }) => ({
    start: { ...positionOf(path, start), offset: start },
    end: { ...positionOf(path, end), offset: end },
  });
}

interface Places {
  readonly toRange: ToRange;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly moveWords: (words: string) => string;
}

function toFinding(
  { finding, status, group, heldBy, appliedBy, suppressedBy }: Reported,
  facts: RunFacts,
  { toRange, edits, moveWords }: Places,
): DocumentFinding {
  const now = findNow(finding.place, facts, edits);
  return {
    id: finding.id,
    changes: [...finding.changes],
    kind: finding.kind,
    address: finding.address,
    at: finding.at,
    tier: finding.tier,
    severity: finding.severity,
    failsAt: finding.failsAt ?? null,
    evidence: finding.evidence,
    status,
    ...(status === "suppressed" ? { suppressedBy: suppressedBy ?? ("comment" as const) } : {}),
    fix: toFix(finding),
    ...(group === undefined ? {} : { group }),
    ...(heldBy === undefined ? {} : { heldBy: moveWords(heldBy) }),
    ...(appliedBy === undefined ? {} : { appliedBy }),
    version: toVersion(finding.version, toRange),
    path: finding.place.path,
    ...toRange(finding.place),
    ...(now === undefined ? {} : { now }),
    message: finding.message,
    advice: moveWords(finding.advice),
    docs: toRuleUrl(finding.id),
    fingerprint: facts.fingerprintOf(finding),
  };
}

function toFix({ fix, place }: Finding): DocumentFinding["fix"] {
  if (fix === undefined) return null;
  const edits = fix.edits.map(({ place: { path, start, end }, text }) => ({
    ...(path === place.path ? {} : { path }),
    start,
    end,
    text,
  }));
  return { tier: fix.tier, edits };
}

function toVersion({ value, source, place }: SiteVersion, toRange: ToRange): DocumentFinding["version"] {
  const where = place === undefined ? {} : { place: { path: place.path, ...toRange(place) } };
  return { value: value ?? null, source, ...where };
}

/** Where a finding stands in the text as written, or what was put in its stead; `undefined` when its file wasn't. */
function findNow(place: Place, facts: RunFacts, edits: ReadonlyMap<string, readonly Edit[]>): Range | undefined {
  const text = facts.writtenTextOf(place.path);
  const own = edits.get(place.path);
  if (text === undefined || own === undefined) return undefined;
  const [start, end] = [mapOffset(own, place.start, "start"), mapOffset(own, place.end, "end")];
  return createRanges(() => text)({ path: place.path, start, end: Math.max(start, end) });
}

/** Moves the positions (`path:line:column`) that words name in files that were written. */
function createWordMover(facts: RunFacts, edits: ReadonlyMap<string, readonly Edit[]>): (words: string) => string {
  const toNow = createNow(facts, edits);
  const written = [...edits.keys()].filter((path) => facts.writtenTextOf(path) !== undefined);
  return (words) =>
    written
      .filter((path) => words.includes(`${path}:`))
      .reduce((done, path) => {
        const position = new RegExp(`(?<![\\w/.-])${escapeForRegExp(path)}:(\\d+):(\\d+)`, "g");
        return done.replace(position, (_, line: string, column: string) => {
          const start = (findLineStarts(facts.textOf(path) ?? "")[Number(line) - 1] ?? 0) + Number(column) - 1;
          const now = toNow(path, start);
          return `${path}:${now.line}:${now.column}`;
        });
      }, words);
}

/** Tells where an offset of a text as read stands on disk after the run: in the text as written, if it was. */
export function createNow(
  { textOf, writtenTextOf }: Pick<RunFacts, "textOf" | "writtenTextOf">,
  edits: ReadonlyMap<string, readonly Edit[]>,
): (path: string, offset: number) => Position {
  const positionOf = createPositions((path) => writtenTextOf(path) ?? textOf(path) ?? "");
  return (path, offset) => {
    const own = writtenTextOf(path) === undefined ? [] : (edits.get(path) ?? []);
    return positionOf(path, mapOffset(own, offset, "start"));
  };
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

interface FileState {
  readonly path: string;
  readonly status: DocumentFile["status"] | "clean";
  readonly reason?: string;
  readonly edits: number;
}

/** Every file seen, sorted, each in one state. */
function toFiles(
  facts: RunFacts,
  edits: ReadonlyMap<string, readonly Edit[]>,
  findings: readonly DocumentFinding[],
): readonly FileState[] {
  const states = new Map<string, FileState>();
  for (const path of facts.paths) states.set(path, { path, status: "clean", edits: 0 });
  for (const { path, status } of findings)
    if (status === "open" || status === "skipped") states.set(path, { path, status: "open", edits: 0 });
  for (const [path, own] of edits) states.set(path, { path, status: "changed", edits: own.length });
  for (const { path, kind, reason } of facts.skipped)
    if (kind === "file") states.set(path, { path, status: "skipped", reason, edits: 0 });
  for (const { path, reason } of facts.failed) states.set(path, { path, status: "failed", reason, edits: 0 });
  return [...states.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function toListed({ path, status, reason, edits }: FileState): readonly DocumentFile[] {
  return status === "clean" ? [] : [{ path, status, ...(reason === undefined ? {} : { reason }), edits }];
}

function countFiles(files: readonly FileState[]): Document["summary"]["files"] {
  const count = (status: FileState["status"]): number => files.filter((file) => file.status === status).length;
  return {
    seen: files.length,
    changed: count("changed"),
    open: count("open"),
    clean: count("clean"),
    skipped: count("skipped"),
    failed: count("failed"),
  };
}

function countFolders(skipped: RunFacts["skipped"]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind, reason } of skipped) if (kind === "folder") counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

function countFindings(findings: readonly DocumentFinding[]): Pick<Document["summary"], "findings" | "left" | "notes"> {
  const count = (status: DocumentFinding["status"]): number => findings.filter((one) => one.status === status).length;
  const left = findings.filter(({ status }) => status === "open" || status === "skipped");
  const ofTier = (tier: DocumentFinding["tier"]): number => left.filter((finding) => finding.tier === tier).length;
  return {
    findings: {
      total: findings.length,
      fixed: count("fixed"),
      open: count("open"),
      suppressed: count("suppressed"),
      skipped: count("skipped"),
    },
    left: { safe: ofTier("safe"), review: ofTier("review"), manual: ofTier("manual") },
    notes: ofTier("note"),
  };
}
