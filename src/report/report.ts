/** What a report shows of an upgrade, whether as a page or as Markdown: totals, features, files, and who does what. */
import { groupBy } from "../group-by.js";
import type { Document, DocumentFinding } from "./document-schema.js";
import { isHeld } from "./waits.js";
import { messageOf } from "./written-words.js";

/** What became of a place, in the order in which reports list it. */
export const STATES = ["changed", "waits", "review", "hand", "note"] as const;
export type State = (typeof STATES)[number];

/** Each state in words, and who has to do something about it. */
export const STATE_WORDS: Readonly<Record<State, { readonly name: string; readonly who: string }>> = {
  changed: { name: "Changed", who: "nobody: review it with the pull request" },
  waits: { name: "Waiting", who: "whoever runs the upgrade: it says what the edit waits for" },
  review: { name: "For review", who: "a developer: `chatshift upgrade --include review` makes the change" },
  hand: { name: "By hand", who: "a developer: the text says what to write" },
  note: { name: "Good to know", who: "nobody" },
};

export interface ReportEntry {
  readonly state: State;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** What to do; empty where nothing is. */
  readonly advice: string;
  readonly id: string;
  /** The method, push, webhook or scope that it is about. */
  readonly feature: string;
}

export interface ReportFile {
  readonly path: string;
  readonly entries: readonly ReportEntry[];
  /** Texts of a file that is changed. */
  readonly texts: { readonly before: string; readonly after: string } | undefined;
  /** Why the file could not be looked into. */
  readonly failed: string | undefined;
}

export interface Report {
  readonly title: string;
  readonly headline: string;
  readonly dryRun: boolean;
  readonly totals: Readonly<Record<State, number>>;
  readonly features: readonly { readonly name: string; readonly totals: Readonly<Record<State, number>> }[];
  /** By path; only those with something to show. */
  readonly files: readonly ReportFile[];
  readonly outside: readonly string[];
}

export interface ReportFacts {
  readonly apiName: string;
  readonly changed: readonly { readonly path: string; readonly before: string; readonly after: string }[];
}

export function toReport(document: Document, { apiName, changed }: ReportFacts): Report {
  const shown = document.findings.filter(({ status }) => status !== "suppressed");
  const byPath = groupBy(shown, ({ path }) => path);
  const texts = new Map(changed.map(({ path, before, after }) => [path, { before, after }]));
  const failed = new Map(
    document.files.flatMap(({ path, status, reason }) => (status === "failed" ? [[path, reason ?? "failed"]] : [])),
  );
  const paths = [...new Set([...byPath.keys(), ...texts.keys(), ...failed.keys()])].sort();
  const files = paths.map((path) => ({
    path,
    entries: (byPath.get(path) ?? []).map(toEntry),
    texts: texts.get(path),
    failed: failed.get(path),
  }));
  const entries = files.flatMap((file) => file.entries);
  const features = [...groupBy(entries, ({ feature }) => feature)]
    .map(([name, own]) => ({ name, totals: count(own) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const { from, to } = document.plan;
  return {
    title: `${apiName}: upgrade ${from === "auto" ? "" : `from ${from} `}to ${to}`,
    headline: document.headline ?? "",
    dryRun: document.dryRun,
    totals: count(entries),
    features,
    files,
    outside: document.outside,
  };
}

function toEntry(finding: DocumentFinding): ReportEntry {
  const { line, column } = (finding.now ?? finding).start;
  const state = toState(finding);
  const advice = state === "changed" ? "" : state === "waits" ? `Waits: ${finding.heldBy ?? ""}.` : finding.advice;
  return { state, line, column, message: messageOf(finding), advice, id: finding.id, feature: toFeature(finding) };
}

function toState(finding: DocumentFinding): State {
  if (finding.status === "fixed") return "changed";
  if (finding.tier === "note") return "note";
  if (isHeld(finding)) return "waits";
  return finding.fix === null ? "hand" : "review";
}

function toFeature({ kind, address }: DocumentFinding): string {
  return kind === "version" ? "version" : address.replace(/^[a-z]+:/, "").split(".")[0] || kind;
}

function count(entries: readonly ReportEntry[]): Readonly<Record<State, number>> {
  const of = (state: State): number => entries.filter((one) => one.state === state).length;
  return { changed: of("changed"), waits: of("waits"), review: of("review"), hand: of("hand"), note: of("note") };
}
