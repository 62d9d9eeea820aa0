/** What the exit code says of a run. */
import { EXIT } from "../errors.js";
import type { Severity } from "../model.js";
import type { Document } from "../report/document-schema.js";
import { hasUnread } from "../report/summary.js";

const SEVERITIES = ["info", "warning", "error"] as const satisfies readonly Severity[];

/** Of an upgrade: something is unread, or steps are left, or a dry run has changes to make. */
export function toUpgradeExit(document: Document): number {
  const { left, files } = document.summary;
  if (hasUnread(document)) return EXIT.unread;
  const isLeft = left.safe + left.review + left.manual > 0 || (document.dryRun && files.changed > 0);
  return isLeft ? EXIT.left : EXIT.done;
}

/** Of a lint: something is unread, or an open finding is at or over the severity that fails. */
export function toLintExit(document: Document, failOn: Severity): number {
  if (hasUnread(document)) return EXIT.unread;
  const isOver = (severity: Severity): boolean => SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(failOn);
  return document.findings.some(({ status, severity }) => status === "open" && isOver(severity))
    ? EXIT.left
    : EXIT.done;
}
