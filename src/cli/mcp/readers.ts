/** The tools that only read. Each runs the command of its name, so that agents and people are told the same. */
import { z } from "zod";
import { EXIT } from "../../errors.js";
import { toPathsInside } from "./inside.js";
import { api, assumed, paths, target, version } from "./inputs.js";
import { captureIo, defineTool, toAnswer } from "./tool.js";
import type { Answer, Tool, Workplace } from "./tool.js";

export const readers: readonly Tool[] = [
  defineTool(
    {
      name: "plan",
      title: "Upgrade guide",
      description: "The upgrade guide between two versions of the API, as Markdown: what is automatic, what by hand.",
      input: z.strictObject({ from: version, to: target }),
      writes: false,
    },
    (asked, place) => answerBy(place, ["plan", ...toFlags(asked), "--format=markdown"]),
  ),
  defineTool(
    {
      name: "lint",
      title: "What breaks",
      description: "What in the code fails at the version that it names, and at the target. JSON: a list of findings.",
      input: z.strictObject({ paths, target, from: assumed, api }),
      writes: false,
    },
    ({ paths, ...asked }, place) => answerBy(place, ["lint", ...toFlags(asked), "--format=json"], paths),
  ),
  defineTool(
    {
      name: "explain",
      title: "One change, or the life of a name",
      description: "What a change or check is about, or what became of a name through all versions of the API.",
      input: z.strictObject({
        name: z.string().describe("Id of a change or check, an address of the API, or the name of a method or field"),
      }),
      writes: false,
    },
    ({ name }, place) => answerBy(place, ["explain", "--", name]),
  ),
  defineTool(
    {
      name: "todo",
      title: "What an upgrade leaves to do",
      description:
        "Work items for what no edit does: lines, what changed, the lines to write where they are known, and where old names are still read. JSON.",
      input: z.strictObject({ paths, to: target, from: assumed, api }),
      writes: false,
    },
    ({ paths, ...asked }, place) => answerBy(place, ["todo", ...toFlags(asked), "--format=json"], paths),
  ),
];

/** Each flag and its value in one word, which no value can turn into another flag. */
function toFlags(asked: Readonly<Record<string, string | readonly string[] | undefined>>): readonly string[] {
  return Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}=${[value].flat().join(",")}`],
  );
}

/** What a command prints in the root. That something is left to do is no error. */
async function answerBy(place: Workplace, args: readonly string[], given?: readonly string[]): Promise<Answer> {
  const { io, said } = captureIo(place);
  const named = given === undefined ? [] : ["--", ...toPathsInside(place.root, given)];
  const code = await place.runCommand([...args, ...named], io);
  return toAnswer(said(), code === EXIT.usage || code === EXIT.fault);
}
