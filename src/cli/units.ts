/** What a person or an agent decides on at once: all that is safe, each version with what hangs on it, each change else. */
import { groupBy } from "../group-by.js";
import type { Edit, Finding, Reported } from "../model.js";
import { applyEdits, distinctEdits } from "../text/apply-edits.js";
import type { Drawn } from "./draw.js";

export type Accepts = (finding: Finding) => boolean;

export interface Unit {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** `safe` is what comes of the safe edits alone, `all` of those to look over, too. */
export function findUnits(safe: Drawn, all: Drawn): readonly Unit[] {
  const first = fixedIn(safe).map(({ finding }) => finding);
  const isIn = new Set(first.map(keyOf));
  const rest = fixedIn(all).filter(({ finding }) => !isIn.has(keyOf(finding)));
  const groups = groupBy(rest, ({ group, finding }) => group ?? keyOf(finding));
  const units = [...groups.values()].flatMap((own) => {
    const findings = own.map(({ finding }) => finding);
    const version = findings.find(({ kind }) => kind === "version");
    if (version !== undefined) return [{ title: `${version.message} With all that hangs on it.`, findings }];
    return findings.map((finding) => ({ title: finding.message, findings: [finding] }));
  });
  const count = first.length === 1 ? "1 edit that is" : `${first.length} edits that are`;
  return first.length === 0 ? units : [{ title: `All at once: ${count} safe.`, findings: first }, ...units];
}

/** What an upgrade may carry out where these of all units are agreed to; `undefined` for none. */
export function acceptUnits(units: readonly Unit[], agreed: ReadonlySet<Unit>): Accepts | undefined {
  if (agreed.size === 0) return undefined;
  const taken = new Set([...agreed].flatMap(({ findings }) => findings.map(keyOf)));
  // In the proof the same findings stand elsewhere: only what was asked about is a question.
  const asked = new Set(units.flatMap(({ findings }) => findings.map(keyOf)));
  const isSafeAgreed = [...agreed].some(({ findings }) => findings.some(isSafe));
  return (finding) => (asked.has(keyOf(finding)) ? taken.has(keyOf(finding)) : isSafe(finding) && isSafeAgreed);
}

export function isSafe({ fix }: Finding): boolean {
  return fix?.tier === "safe";
}

/** Each edit once: findings may share them. */
export function editsOf({ findings }: Unit): readonly Edit[] {
  return distinctEdits(findings.flatMap(({ fix }) => fix?.edits ?? []));
}

/** `undefined` where edits touch each other: those of one list are put together only when they are written. */
export function applyIfApart(text: string, edits: readonly Edit[]): string | undefined {
  try {
    return applyEdits(text, edits);
  } catch {
    return undefined;
  }
}

function fixedIn({ outcome }: Drawn): readonly Reported[] {
  return outcome.reported.filter(({ status }) => status === "fixed");
}

function keyOf({ id, place }: Finding): string {
  return `${id} ${place.path}:${place.start}-${place.end}`;
}
