/** `chatshift rules import`: drafts a pack, or the next version of one, from two OpenAPI descriptions. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Document, isMap, isSeq } from "yaml";
import { BadInput, EXIT } from "../../errors.js";
import { findDrafts, loadPackFiles, loadPackRules } from "../../rules/load.js";
import { formatProblems } from "../../rules/problem.js";
import type { Io } from "../io.js";
import { draftPack, type DraftPack } from "./draft-pack.js";
import { readSpec } from "./read-spec.js";

export interface ImportFlags {
  readonly from: string;
  readonly to: string;
}

/**
 * Writes the folder and says what must be confirmed. Throws BadInput for descriptions with faults and for a folder that
 * has other files; then nothing is written.
 */
export async function importSpecs(io: Io, named: string | undefined, flags: ImportFlags): Promise<number> {
  const [from, to] = [await readSpec(io.cwd, flags.from), await readSpec(io.cwd, flags.to)];
  const draft = draftPack(from, to);
  const folder = resolve(io.cwd, named ?? `chatshift-pack-${draft.api.id}`);
  const shown = relative(io.cwd, folder).replaceAll("\\", "/") || ".";
  const head = `Drafted from ${from.path} and ${to.path} by chatshift rules import.`;
  const files = filesOf(folder, shown, draft).map(([name, value]) => ({ name, text: toYaml(value, head) }));
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text, { flag: "wx" });
  io.out(`${shown}: wrote ${files.map(({ name }) => name).join(", ")}\n`);
  for (const what of draft.leftOut) io.out(`left out: ${what}\n`);
  return sayDrafts(io, folder, shown, draft.step.changes.length);
}

/** The files to write: those of a new pack, or the next version of the one that is there. */
function filesOf(folder: string, shown: string, { api, baseline, step }: DraftPack): readonly [string, object][] {
  const next: [string, object] = [`${step.version}.yaml`, step];
  if (!existsSync(folder) || readdirSync(folder).every((name) => !/\.ya?ml$/.test(name)))
    return [["api.yaml", api], [`${baseline.version}.yaml`, baseline], next];
  const { baseline: first, steps } = loadPackRules(folder);
  const newest = steps.at(-1)?.version ?? first.version;
  if (newest === baseline.version) return [next];
  throw new BadInput(
    `${shown} has rules up to ${newest}, and --from is ${baseline.version}`,
    "Give the description of its newest version as --from, or another folder.",
  );
}

/** Every value on a line of its own, so that one is taken out with its line. */
function toYaml(value: object, head: string): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  document.commentBefore = ` ${head}`;
  const changes = isMap(document.contents) ? document.contents.get("changes") : undefined;
  if (isSeq(changes)) for (const item of changes.items.slice(1)) if (isMap(item)) item.spaceBefore = true;
  return document.toString({ lineWidth: 0 });
}

function sayDrafts(io: Io, folder: string, shown: string, changes: number): number {
  const drafts = findDrafts(loadPackFiles(folder));
  io.out(`${count(changes, "change")}, ${drafts.length === 0 ? "none" : drafts.length} to confirm\n`);
  if (drafts.length === 0) return EXIT.done;
  io.out(`${formatProblems(drafts)}\n\nRemove \`draft\` from each when it is right: chatshift rules check ${shown}\n`);
  return EXIT.left;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
