import type { DocumentFinding } from "./document-schema.js";

/** What is said of a finding; where a parameter was written to keep a behaviour, what was written comes first. */
export function messageOf({ status, kind, fix, message }: DocumentFinding): string {
  if (status !== "fixed" || (kind !== "behaviour" && kind !== "require")) return message;
  const [added] = (fix?.edits ?? []).flatMap(({ text }) => PARAMETER.exec(text.trim())?.[1] ?? []);
  return added === undefined ? message : `\`${added}\` is added. ${message}`;
}

/** `limit: 25` with the comma before it or behind. */
const PARAMETER = /^,?\s*(\w+: [^\n]{1,60}?),?$/;
