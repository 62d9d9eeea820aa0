/** The record of one run, as it stands in `.chatshift/runs/<time>.json`. */

import { isRecord } from "../is-record.js";

export interface RecordedFile {
  /** Relative to the folder that holds `.chatshift`, with `/`. */
  readonly path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly before: string;
  readonly after: string;
}

export interface RunRecord {
  readonly schema: 1;
  /** Of chatshift. */
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly started: string;
  /** Arguments as typed. */
  readonly command: readonly string[];
  /** `begun`: it was writing when the record was; a process that has ended left it so. */
  readonly state: "begun" | "written" | "undone";
  readonly files: readonly RecordedFile[];
}

/** `undefined` for what is no record. */
export function parseRecord(text: string): RunRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRunRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRunRecord(value: unknown): value is RunRecord {
  return (
    isRecord(value) &&
    value["schema"] === 1 &&
    ["begun", "written", "undone"].some((state) => value["state"] === state) &&
    isStrings([value["version"], value["started"]]) &&
    isStrings(value["command"]) &&
    Array.isArray(value["files"]) &&
    value["files"].every((file) => isRecord(file) && isStrings([file["path"], file["before"], file["after"]]))
  );
}

function isStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
