/** `upgrade --interactive`: shows each change, and asks. */
import { makeLinesVisible } from "../report/visible.js";
import { createPositions } from "../text/source.js";
import type { Io } from "./io.js";
import { diffOf } from "./unit-diff.js";
import { acceptUnits, findUnits } from "./units.js";
import type { Accepts, Unit } from "./units.js";
import type { Drawn } from "./draw.js";

export type Asking = Io & Required<Pick<Io, "askLine">>;

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
  const agreed = new Set<Unit>();
  const units = findUnits(safe, all);
  let isAll = false;
  for (const [index, unit] of units.entries()) {
    const answer: Answer = isAll ? "y" : await askAbout(io, unit, all, `${index + 1} of ${units.length}`);
    if (answer === "q") break;
    isAll ||= answer === "a";
    if (answer !== "n") agreed.add(unit);
  }
  return acceptUnits(units, agreed);
}

type Answer = "y" | "n" | "a" | "q";

async function askAbout(io: Asking, unit: Unit, drawn: Drawn, which: string): Promise<Answer> {
  const paint = await io.paint();
  io.out(`\n${paint.bold(makeLinesVisible(`${which}: ${unit.title}`))}\n`);
  const advice = [...new Set(unit.findings.map((finding) => finding.advice))].filter((text) => text !== "");
  for (const text of advice.slice(0, 3)) io.out(`${makeLinesVisible(text)}\n`);
  io.out(diffOf(unit, drawn, paint));
  for (;;) {
    const line = await io.askLine("Make this change? [y,n,a,q,?] ");
    const answer = line?.trim().toLowerCase() ?? "q";
    if (answer === "y" || answer === "n" || answer === "a" || answer === "q") return answer;
    io.out(answer === "?" ? formatEvidence(unit, drawn) + HELP : HELP);
  }
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
