/** What every format for other programs tells: the open findings and the files that could not be read, in one order. */
import { UNREAD_REASON } from "../../files/walk.js";
import type { Edit, Finding, Packs, Place, Reported, Severity } from "../../model.js";
import { createPositions } from "../../text/source.js";
import type { Document, DocumentFinding } from "../document-schema.js";

/** What a format is made of. */
export interface ReportFacts {
  readonly document: Document;
  /** In the order of the document's findings. */
  readonly reported: readonly Reported[];
  readonly pack: Packs;
  /** Absolute folder that paths are relative to. */
  readonly root: string;
  readonly textOf: (path: string) => string | undefined;
  /** For findings that stand for what a group writes: all its edits, proved together. */
  readonly remedyOf: (finding: Finding) => readonly Edit[] | undefined;
  /** Least severity that ends the run with 1. */
  readonly failOn: Severity;
  /** Names for the reader of the report. */
  readonly apiName: string;
}

/** Line and column from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Told {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly severity: Severity;
  readonly id: string;
  /** In one line: what is wrong and what to do. */
  readonly message: string;
  readonly fingerprint: string;
  /** `undefined` for a file that could not be looked into. */
  readonly finding: DocumentFinding | undefined;
  readonly edits: readonly Edit[] | undefined;
}

const START: Position = { line: 1, column: 1 };

/** Id of the entry for a file that matters and could not be looked into. */
export const UNREAD_ID = "chatshift/unread";

/** By path, then place: as the text report lists them. */
export function findTold({ document, reported, remedyOf }: ReportFacts): readonly Told[] {
  const findings = document.findings.flatMap((finding, index): Told[] => {
    const own = reported[index]?.finding;
    return finding.status === "open" ? [fromFinding(finding, own && remedyOf(own))] : [];
  });
  return [...findUnread(document), ...findings].sort((a, b) => compare(a.path, b.path) || a.start.line - b.start.line);
}

function fromFinding(finding: DocumentFinding, edits: readonly Edit[] | undefined): Told {
  const { path, severity, id, message, advice, fingerprint, start, end } = finding;
  return {
    path,
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
    severity,
    id,
    message: oneLine(advice === message ? message : `${message} ${advice}`),
    fingerprint,
    finding,
    edits,
  };
}

function findUnread({ files }: Document): readonly Told[] {
  return files
    .filter(({ status, reason }) => status === "failed" || reason === UNREAD_REASON)
    .map(({ path, reason = "failed" }) => {
      const [, line, column] = /^does not parse: (\d+):(\d+)/.exec(reason) ?? [];
      const at = line === undefined ? START : { line: Number(line), column: Number(column) };
      const message = `This file was not looked into: ${reason.replace(/\.$/, "")}.`;
      return {
        path,
        start: at,
        end: at,
        severity: "error",
        id: UNREAD_ID,
        message,
        fingerprint: `${UNREAD_ID} ${path}`,
        finding: undefined,
        edits: undefined,
      };
    });
}

/** The range of a place, in lines and columns from 1. */
export function createRanges(textOf: ReportFacts["textOf"]): (place: Place) => { start: Position; end: Position } {
  const positionOf = createPositions((path) => textOf(path) ?? "");
  return ({ path, start, end }) => ({ start: positionOf(path, start), end: positionOf(path, end) });
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
