/** What moves together, as one file sees it. */
import { groupBy } from "../group-by.js";
import type { Edit, Finding, Reported } from "../model.js";
import { distinctEdits } from "../text/apply-edits.js";

/** Findings whose edits are right only together. */
export interface Group {
  readonly members: readonly Reported[];
  /** What else moves with it: paths, or words for files that aren't known. Empty when it lies whole in the file. */
  readonly movesWith: readonly string[];
}

/** Edits that are right only together and lie whole in the file. */
export interface Remedy {
  readonly members: readonly Finding[];
  readonly edits: readonly Edit[];
}

/** Stands for files that are not looked into. */
export const IMPORTERS = "importers";
/** Stands for the rest of a file of which a block alone was handed over. */
export const ELSEWHERE = "the rest of this file";

/** The groups of a run over the file at `path`; `isOpen` tells whether importers may have to move with one. */
export function toGroups(
  reported: readonly Reported[],
  path: string,
  isOpen: (members: readonly Reported[]) => boolean,
): readonly Group[] {
  return [...groupBy(reported, keyOf).values()].map((members) => {
    const others = findOthers(members, path);
    return { members, movesWith: others.length === 0 && isOpen(members) ? [IMPORTERS] : others };
  });
}

/** What moves together has one key; findings of no group go together when they make the same edits. */
function keyOf({ finding, group }: Reported): string {
  if (group !== undefined) return group;
  const { path, start, end } = finding.place;
  return JSON.stringify(finding.fix?.edits.map(({ place, text }) => [place, text]) ?? [path, start, end, finding.id]);
}

/** Other files that the edits of a group touch, or that hold its version. */
function findOthers(members: readonly Reported[], path: string): readonly string[] {
  const moving = members.filter(({ status, heldBy }) => status === "fixed" || heldBy !== undefined);
  const edits = moving.flatMap(({ finding }) => finding.fix?.edits ?? []);
  const versions = members.flatMap(({ finding }) => (finding.kind === "version" ? [finding] : []));
  const paths = [...edits, ...versions].map(({ place }) => place.path).filter((other) => other !== path);
  return [...new Set(paths)].sort();
}

/** What can be written of a group, if it is whole. */
export function toRemedy({ members, movesWith }: Group): Remedy | undefined {
  const fixed =
    movesWith.length > 0 ? [] : members.flatMap(({ finding, status }) => (status === "fixed" ? [finding] : []));
  const edits = distinctEdits(fixed.flatMap(({ fix }) => fix?.edits ?? []));
  return edits.length === 0 ? undefined : { members: fixed, edits };
}

/** The one finding that stands for what a group writes: at the version literal, if there is one. */
export function findBearer({ members }: Remedy, path: string): Finding | undefined {
  const here = members.filter(({ place }) => place.path === path);
  return here.find(({ kind }) => kind === "version") ?? here[0];
}
