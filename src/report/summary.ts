/** The end of the text report: sums that add up, the next commands, and the steps outside the code. */
import type { ChalkInstance } from "chalk";
import type { Document } from "./document-schema.js";
import { wrapText } from "./wrap.js";

interface SummaryOptions {
  readonly paint: ChalkInstance;
  readonly paths: readonly string[];
}

export function formatSummary(document: Document, { paint, paths }: SummaryOptions): string {
  const next = findNextSteps(document, paths);
  return [
    paint.underline("Summary"),
    `  files     ${formatFiles(document)}`,
    `  findings  ${formatFindings(document)}`,
    ...(document.command === "upgrade" ? [`  left      ${formatLeft(document)}`] : []),
    ...(next.length === 0 ? [] : ["", paint.underline("Next"), ...next.map(({ why, run }) => `  ${why}:\n    ${run}`)]),
    ...(document.outside.length === 0
      ? []
      : [
          "",
          paint.underline("Outside the code"),
          ...document.outside.map((step) => `  - ${wrapText(step, 96).join("\n    ")}`),
        ]),
  ].join("\n");
}

function formatFiles({ files: listed, summary: { files, folders }, dryRun }: Document): string {
  const reasons = countReasons(listed.flatMap(({ status, reason }) => (status === "skipped" ? [reason ?? ""] : [])));
  const skipped = files.skipped === 0 ? "" : ` (${reasons})`;
  const parts = [
    part(files.changed, dryRun ? "would change" : "changed"),
    part(files.open, "with something to tell"),
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

function formatLeft({ summary: { left }, plan: { to } }: Document): string {
  const steps = left.safe + left.review + left.manual;
  if (steps === 0) return `nothing: the code is ready for ${to}`;
  const parts = [part(left.safe, "safe"), part(left.review, "review"), part(left.manual, "by hand")];
  return `${steps} ${steps === 1 ? "step" : "steps"} before the code runs at ${to}: ${parts.join("")}`.replace(
    /, $/,
    "",
  );
}

function part(count: number, what: string): string {
  return count === 0 ? "" : `${count} ${what}, `;
}

function countReasons(reasons: readonly string[]): string {
  return [...new Set(reasons)]
    .map((reason) => `${reasons.filter((one) => one === reason).length} ${reason}`)
    .join(", ");
}

interface NextStep {
  readonly why: string;
  readonly run: string;
}

/** Commands worth running next, each with why. */
function findNextSteps(
  { command, dryRun, plan, findings, summary }: Document,
  paths: readonly string[],
): readonly NextStep[] {
  const from = plan.from === "auto" ? [] : ["--from", plan.from];
  const upgrade = ["chatshift", "upgrade", ...paths.map(quote), ...from, "--to", plan.to].join(" ");
  const open = findings.filter(({ status, tier }) => status === "open" && tier !== "note");
  const ofFix = (tier: "safe" | "review"): number => open.filter(({ fix }) => fix?.tier === tier).length;
  const first = open.find(({ id, changes }) => changes.includes(id));
  return [
    ...(command === "upgrade" && dryRun && summary.files.changed > 0
      ? [{ why: "Write these changes", run: upgrade }]
      : []),
    ...(command === "lint" && ofFix("safe") > 0 ? [{ why: `Fix ${ofFix("safe")} of these`, run: upgrade }] : []),
    ...(ofFix("review") > 0
      ? [{ why: `Also make ${ofFix("review")} that a person should look over`, run: `${upgrade} --include review` }]
      : []),
    ...(first === undefined ? [] : [{ why: "Read more about one of them", run: `chatshift explain ${first.id}` }]),
  ];
}

function quote(path: string): string {
  return /[^\w@%+=:,./-]/.test(path) ? `'${path}'` : path;
}
