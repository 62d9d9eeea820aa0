/** The end of the text report: sums that add up, the next commands, and the steps outside the code. */
import type { ChalkInstance } from "chalk";
import type { Document, DocumentFile } from "./document-schema.js";
import { mayMatter, UNREAD_REASON } from "../files/walk.js";
import type { NextStep } from "./next.js";
import { wrapText } from "./wrap.js";

interface SummaryOptions {
  readonly paint: ChalkInstance;
  readonly width: number;
  readonly next: readonly NextStep[];
  /** The command that explains a change, by its id. */
  readonly explain: (id: string) => string;
}

export function formatSummary(document: Document, { paint, width, next, explain }: SummaryOptions): string {
  const row = (name: string, text: string): string =>
    `  ${name.padEnd(10)}${wrapText(text, width - 12).join(`\n${" ".repeat(12)}`)}`;
  return [
    paint.underline("Summary"),
    row("files", formatFiles(document)),
    row("findings", formatFindings(document)),
    ...(document.command === "upgrade" ? [row("left", formatLeft(document))] : []),
    ...formatMore(document, explain),
    ...(next.length === 0 ? [] : ["", paint.underline("Next"), ...next.map(({ why, run }) => `  ${why}:\n    ${run}`)]),
    ...(document.outside.length === 0
      ? []
      : [
          "",
          paint.underline("Outside the code"),
          ...document.outside.map((step) => `  - ${wrapText(step, width - 4).join("\n    ")}`),
        ]),
  ].join("\n");
}

/** Where to read more about what is open. */
function formatMore({ findings }: Document, explain: SummaryOptions["explain"]): readonly string[] {
  const open = findings.filter(({ status, tier }) => status === "open" && tier !== "note");
  const first = open.find(({ id, changes }) => changes.includes(id));
  return first === undefined ? [] : [`  read      ${explain(first.id)}`];
}

function formatFiles({ files: listed, summary: { files, folders }, dryRun }: Document): string {
  const reasons = countReasons(listed.flatMap(({ status, reason }) => (status === "skipped" ? [reason ?? ""] : [])));
  const skipped = files.skipped === 0 ? "" : ` (${reasons})`;
  const parts = [
    part(files.changed, dryRun ? "would change" : "changed"),
    part(files.open, "with something to report"),
    part(files.clean, "clean"),
    part(files.skipped, `skipped${skipped}`),
    part(files.failed, "failed"),
  ];
  const left = Object.entries(folders).map(([reason, count]) => `${count} ${reason}`);
  return (
    `${files.seen} seen: ${parts.join("")}`.replace(/, $/, "") +
    (left.length > 0 ? `; folders left out: ${left.join(", ")}` : "")
  );
}

function formatFindings({ findings: listed, summary: { findings }, dryRun }: Document): string {
  const notes = listed.filter(({ status, tier }) => status === "open" && tier === "note").length;
  const parts = [
    part(findings.fixed, dryRun ? "would be fixed" : "fixed"),
    part(findings.open - notes, "open"),
    part(notes, "good to know"),
    part(findings.skipped, "skipped"),
    part(findings.suppressed, "suppressed"),
  ];
  return findings.total === 0 ? "none" : `${findings.total}: ${parts.join("")}`.replace(/, $/, "");
}

type Left = Pick<Document, "summary" | "plan" | "files">;

/** Whether nothing stands between the code and the target, as far as can be told: all of it was read. */
export function isReady(document: Left): boolean {
  return stepsIn(document) === 0 && !document.files.some(isUnread);
}

function stepsIn({ summary: { left } }: Left): number {
  return left.safe + left.review + left.manual;
}

/** Whether a file, which may matter, was not read. */
export function isUnread({ status, reason }: DocumentFile): boolean {
  return status === "failed" || mayMatter(reason);
}

/** Whether a file that matters could not be read. */
export function hasUnread({ files }: Pick<Document, "files">): boolean {
  return files.some(({ status, reason }) => status === "failed" || reason === UNREAD_REASON);
}

/** What is left before the code runs at the target. */
export function formatLeft(document: Left): string {
  const { left } = document.summary;
  const { to } = document.plan;
  const steps = stepsIn(document);
  if (isReady(document)) return `nothing: the code is ready for ${to}`;
  if (steps === 0) return "nothing that was found, but not all was read";
  const parts = [part(left.safe, "safe"), part(left.review, "review"), part(left.manual, "by hand")];
  const unread = document.files.some(isUnread) ? "; not all was read" : "";
  const list = parts.join("").replace(/, $/, "");
  return `${steps} ${steps === 1 ? "step" : "steps"} before the code runs at ${to}: ${list}${unread}`;
}

function part(count: number, what: string): string {
  return count === 0 ? "" : `${count} ${what}, `;
}

function countReasons(reasons: readonly string[]): string {
  return [...new Set(reasons)]
    .map((reason) => `${reasons.filter((one) => one === reason).length} ${reason}`)
    .join(", ");
}
