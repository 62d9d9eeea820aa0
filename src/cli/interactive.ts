/** `upgrade --interactive`: shows each change, and asks. */
import { makeLinesVisible } from "../report/visible.js";
import { createPositions } from "../text/source.js";
import type { Io } from "./io.js";
import { diffOf } from "./unit-diff.js";
import type { Choice } from "./choose.js";
import { editUnit, type OwnText } from "./own-texts.js";
import { acceptUnits, findUnits } from "./units.js";
import type { Unit } from "./units.js";
import type { Drawn } from "./draw.js";

export type Asking = Io & Required<Pick<Io, "askLine" | "editText">>;

const HELP = `y  make this change
n  leave it
a  make this one and all that follow
q  leave this one and all that follow
e  make it, and write it your way in $EDITOR
?  how the places were found
`;

/**
 * Asks first about all that is safe, then about each change to look over. `all` is what comes of making everything.
 * Gives what the user agreed to; `undefined` for nothing.
 */
export async function askForEach(io: Asking, safe: Drawn, all: Drawn): Promise<Choice | undefined> {
  const agreed = new Set<Unit>();
  const own: OwnText[] = [];
  const units = findUnits(safe, all);
  let isAll = false;
  for (const [index, unit] of units.entries()) {
    const answer: Answer = isAll ? "y" : await askAbout(io, unit, all, `${index + 1} of ${units.length}`);
    if (answer === "q") break;
    isAll ||= answer === "a";
    if (answer !== "n") agreed.add(unit);
    if (answer === "e") own.push(...(await editUnit(unit, agreed, all, io.editText)));
  }
  const accepts = acceptUnits(units, agreed);
  return accepts && { accepts, own };
}

type Answer = "y" | "n" | "a" | "q" | "e";

async function askAbout(io: Asking, unit: Unit, drawn: Drawn, which: string): Promise<Answer> {
  const paint = await io.paint();
  io.out(`\n${paint.bold(makeLinesVisible(`${which}: ${unit.title}`))}\n`);
  const advice = [...new Set(unit.findings.map((finding) => finding.advice))].filter((text) => text !== "");
  for (const text of advice.slice(0, 3)) io.out(`${makeLinesVisible(text)}\n`);
  io.out(diffOf(unit, drawn, paint));
  for (;;) {
    const line = await io.askLine("Make this change? [y,n,a,q,e,?] ");
    const answer = line?.trim().toLowerCase() ?? "q";
    if (isAnswer(answer)) return answer;
    io.out(answer === "?" ? formatEvidence(unit, drawn) + HELP : HELP);
  }
}

function isAnswer(text: string): text is Answer {
  return ["y", "n", "a", "q", "e"].includes(text);
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
