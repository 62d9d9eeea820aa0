/** `upgrade --interactive`: shows each change, and asks. */
import { groupBy } from "../group-by.js";
import type { Edit, Finding, Reported } from "../model.js";
import { formatDiff } from "../report/diff.js";
import { groupEdits } from "../report/document.js";
import { makeLinesVisible } from "../report/visible.js";
import { applyEdits } from "../text/apply-edits.js";
import { createPositions } from "../text/source.js";
import type { Io } from "./io.js";
import type { Drawn } from "./draw.js";

export type Asking = Io & Required<Pick<Io, "askLine">>;
type Accepts = (finding: Finding) => boolean;

/** What is asked about at once. */
interface Unit {
  readonly title: string;
  readonly findings: readonly Finding[];
}

const HELP = `y  make this change
n  leave it
a  make this one and all that follow
q  leave this one and all that follow
?  how the places were found
`;

/**
 * Asks first about all that is safe, then about each change to look over. `all` is what comes of making everything.
 * Gives what the user agreed to; `undefined` for nothing.
 */
export async function askForEach(io: Asking, safe: Drawn, all: Drawn): Promise<Accepts | undefined> {
  const agreed = new Set<string>();
  const units = findUnits(safe, all);
  let isAll = false;
  for (const [index, unit] of units.entries()) {
    const answer: Answer = isAll ? "y" : await askAbout(io, unit, all, `${index + 1} of ${units.length}`);
    if (answer === "q") break;
    isAll ||= answer === "a";
    if (answer !== "n") for (const finding of unit.findings) agreed.add(keyOf(finding));
  }
  // In the proof the same findings stand elsewhere: only what was asked about here is a question.
  const asked = new Set(units.flatMap(({ findings }) => findings.map(keyOf)));
  const isSafeAgreed = units.some(({ findings }) => findings.some((one) => isSafe(one) && agreed.has(keyOf(one))));
  if (agreed.size === 0) return undefined;
  return (finding) => (asked.has(keyOf(finding)) ? agreed.has(keyOf(finding)) : isSafe(finding) && isSafeAgreed);
}

/** All that is safe; then each version that is to be looked over with all that hangs on it; then the rest one by one. */
function findUnits(safe: Drawn, all: Drawn): readonly Unit[] {
  const isIn = new Set(fixedIn(safe).map(({ finding }) => keyOf(finding)));
  const first = fixedIn(safe).map(({ finding }) => finding);
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

function fixedIn({ outcome }: Drawn): readonly Reported[] {
  return outcome.reported.filter(({ status }) => status === "fixed");
}

type Answer = "y" | "n" | "a" | "q";

async function askAbout(io: Asking, unit: Unit, drawn: Drawn, which: string): Promise<Answer> {
  const paint = await io.paint();
  io.out(`\n${paint.bold(makeLinesVisible(`${which}: ${unit.title}`))}\n`);
  const advice = [...new Set(unit.findings.map((finding) => finding.advice))].filter((text) => text !== "");
  for (const text of advice.slice(0, 3)) io.out(`${makeLinesVisible(text)}\n`);
  for (const [path, edits] of groupEdits(editsOf(unit))) {
    const before = drawn.prepared.project.textOf(path) ?? "";
    const after = applyIfApart(before, edits);
    const [old, now] = [makeLinesVisible(before), makeLinesVisible(after ?? before)];
    if (after === undefined) io.out(`${makeLinesVisible(path)}: ${edits.length} edits of one list\n`);
    else io.out(formatDiff(makeLinesVisible(path), old, now, paint));
  }
  for (;;) {
    const line = await io.askLine("Make this change? [y,n,a,q,?] ");
    const answer = line?.trim().toLowerCase() ?? "q";
    if (answer === "y" || answer === "n" || answer === "a" || answer === "q") return answer;
    io.out(answer === "?" ? formatEvidence(unit, drawn) + HELP : HELP);
  }
}

/** `undefined` where edits touch each other: those of one list are put together only when they are written. */
function applyIfApart(text: string, edits: readonly Edit[]): string | undefined {
  try {
    return applyEdits(text, edits);
  } catch {
    return undefined;
  }
}

/** Each edit once: findings may share them. */
function editsOf({ findings }: Unit): readonly Edit[] {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const byKey = new Map(
    edits.map((edit) => [`${edit.place.path}:${edit.place.start}-${edit.place.end}=${edit.text}`, edit]),
  );
  return [...byKey.values()];
}

function formatEvidence({ findings }: Unit, { prepared }: Drawn): string {
  const positionOf = createPositions((path) => prepared.project.textOf(path) ?? "");
  const at = (path: string, offset: number): string => {
    const { line, column } = positionOf(path, offset);
    return `${path}:${line}:${column}`;
  };
  const lines = findings.flatMap(({ place, hops, evidence, id }) => [
    `${at(place.path, place.start)}  ${evidence} · ${id}`,
    ...hops.map((hop) => `  ${at(hop.place.path, hop.place.start)}  ${hop.what}`),
  ]);
  return makeLinesVisible(`${lines.join("\n")}\n`);
}

function isSafe({ fix }: Finding): boolean {
  return fix?.tier === "safe";
}

function keyOf({ id, place }: Finding): string {
  return `${id} ${place.path}:${place.start}-${place.end}`;
}
