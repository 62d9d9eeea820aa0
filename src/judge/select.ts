/** Decides which findings are carried out: edits that are right only together, all or none. */
import type { Edit, Finding, Place, Reported, Status } from "../model.js";
import { createPositions } from "../text/source.js";
import { writeTogether } from "./together.js";
import { distinctEdits, keyOfEdit } from "../text/apply-edits.js";

export interface Choice {
  /** Whether the options ask for the fix of a finding. */
  readonly isWanted: (finding: Finding) => boolean;
  /** What a finding that is not carried out is called. */
  readonly statusOf: (finding: Finding) => Exclude<Status, "fixed">;
  /** Why a group with a version can't be moved as the options ask. */
  readonly whyIncomplete?: (findings: readonly Finding[]) => string | undefined;
  readonly isWritable: (path: string) => boolean;
  readonly lockOf?: ((path: string) => string | undefined) | undefined;
  readonly textOf: (path: string) => string;
  readonly barred: Barred;
}

/** What may not be written, and why. */
export interface Barred {
  /** Nothing in this file. */
  readonly file: (path: string) => string | undefined;
  /** Nothing that moves with one of these (see `Finding.joins`). */
  readonly joined: (joins: readonly string[]) => string | undefined;
}

export interface Selection {
  readonly reported: readonly Reported[];
  readonly edits: readonly Edit[];
}

/** With the words for a place: `path:line:column`, from 1. */
interface Worded extends Choice {
  readonly at: (place: Place) => string;
}

interface Group {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly heldBy: string | undefined;
}

export function select(findings: readonly Finding[], asked: Choice): Selection {
  const { reported, failed } = writeTogether(withoutTaken(choose(findings, asked)), asked.textOf);
  if (failed.size === 0) return { reported, edits: distinctEdits(editsOf(reported)) };
  // What can't be written beside the rest of its list stays open; the rest is chosen again.
  return select(findings, { ...asked, isWanted: (finding) => asked.isWanted(finding) && !failed.has(finding) });
}

/** Where a whole is rewritten, nothing else is written in it, and nothing is left to be told. */
function withoutTaken(reported: readonly Reported[]): readonly Reported[] {
  const wholes = editsOf(reported).filter(({ whole }) => whole);
  if (wholes.length === 0) return reported;
  const isTaken = (place: Place): boolean => wholes.some((whole) => isWithin(place, whole.place));
  return reported
    .filter(({ finding, status }) => status === "fixed" || !isTaken(finding.place))
    .map((one) => {
      const { fix } = one.finding;
      if (!fix) return one;
      const edits = fix.edits.filter((edit) => edit.whole || !isTaken(edit.place));
      return { ...one, finding: { ...one.finding, fix: { ...fix, edits } } };
    });
}

/** What is put in at either end stands beside it. */
function isWithin(inner: Place, { path, start, end }: Place): boolean {
  const isBeside = inner.start === inner.end && (inner.start === start || inner.end === end);
  return inner.path === path && inner.start >= start && inner.end <= end && !isBeside;
}

/** What becomes of each finding. */
function choose(findings: readonly Finding[], asked: Choice): Reported[] {
  const half = halfRenamed(findings, asked);
  const isWanted = (finding: Finding): boolean => asked.isWanted(finding) && !half.has(finding);
  const choice: Worded = { ...asked, isWanted, at: createWords(asked) };
  const groups = toGroups(findings, choice);
  const overlapping = findOverlaps(groups, choice);
  const reported = groups.flatMap((group) => {
    const heldBy = group.heldBy ?? overlapping.get(group);
    return group.findings.map((finding): Reported => {
      const isFixed = heldBy === undefined && choice.isWanted(finding);
      const isHeld = heldBy !== undefined && choice.isWanted(finding);
      const id = finding.joins.length > 0 ? group.id : undefined;
      return {
        finding,
        status: isFixed ? "fixed" : choice.statusOf(finding),
        group: id,
        heldBy: isHeld
          ? heldBy
          : half.has(finding) && asked.isWanted(finding)
            ? "another place of the same name stays"
            : undefined,
      };
    });
  });
  return awaiting(reported, choice);
}

/** What serves calls of several versions stays while one of these does. */
function awaiting(reported: readonly Reported[], choice: Choice): Reported[] {
  const moved = new Set(
    reported.flatMap(({ finding, status }) => (finding.kind === "version" && status === "fixed" ? finding.joins : [])),
  );
  return reported.map((one) => {
    const stays = one.status === "fixed" && one.finding.awaits?.find((key) => !moved.has(key));
    if (typeof stays !== "string") return one;
    const { fix, awaits } = one.finding;
    const isNeeded = awaits?.some((key) => moved.has(key)) === true;
    const meanwhile = isNeeded ? fix?.meanwhile : undefined;
    const heldBy = `the version at ${stays} stays`;
    return { ...one, status: choice.statusOf(one.finding), heldBy, ...(meanwhile ? { meanwhile } : {}) };
  });
}

function editsOf(reported: readonly Reported[]): Edit[] {
  return reported.flatMap(({ finding, status, meanwhile = [] }) =>
    status === "fixed" ? (finding.fix?.edits ?? []) : meanwhile,
  );
}

/** Findings that share a version literal, a discriminant or an edit belong together. */
function toGroups(findings: readonly Finding[], choice: Worded): Group[] {
  const parents = new Map<string, string>();
  const rootOf = (key: string): string => {
    const parent = parents.get(key);
    return parent === undefined || parent === key ? key : rootOf(parent);
  };
  const keys = findings.map((finding, index) => keysOf(finding, index, choice));
  for (const [first, ...others] of keys)
    for (const other of others) if (first !== undefined) parents.set(rootOf(other), rootOf(first));
  const members = new Map<string, Finding[]>();
  findings.forEach((finding, index) => {
    const root = rootOf(keys[index]?.[0] ?? "");
    const list = members.get(root);
    if (list) list.push(finding);
    else members.set(root, [finding]);
  });
  return [...members].map(([id, list]) => ({ id, findings: list, heldBy: heldBy(list, choice) }));
}

function keysOf(finding: Finding, index: number, choice: Choice): string[] {
  const edits = choice.isWanted(finding) ? (finding.fix?.edits ?? []) : [];
  const own = finding.joins.length > 0 ? finding.joins : [`#${index}`];
  return [
    ...own,
    ...edits
      .filter(({ place }) => place.end > place.start)
      .map((edit) => `edit ${edit.place.path}:${edit.place.start}-${edit.place.end}`),
  ];
}

/** Why the edits of a group can't all be written, if they can't. */
function heldBy(findings: readonly Finding[], choice: Worded): string | undefined {
  const wanted = findings.filter((finding) => choice.isWanted(finding));
  for (const { fix, joins } of wanted) {
    const locked = fix?.edits.find(({ place }) => !choice.isWritable(place.path));
    if (locked) return whyLocked(locked.place.path, choice);
    const { file, joined } = choice.barred;
    const reasons = [joined(joins), ...(fix?.edits ?? []).map(({ place }) => file(place.path))];
    const barred = reasons.find((reason) => reason !== undefined);
    if (barred !== undefined) return barred;
  }
  const stuck = findings.find(({ kind, fix }) => kind === "version" && !fix);
  if (stuck) return `the version at ${choice.at(stuck.place)} is not one literal that can be moved`;
  const unmoved = findings.find((finding) => finding.kind === "version" && !choice.isWanted(finding));
  if (unmoved)
    return unmoved.fix?.tier === "review"
      ? `moving the version at ${choice.at(unmoved.place)} is for review`
      : `the version at ${choice.at(unmoved.place)} is not moved`;
  return findings.some(({ kind }) => kind === "version") ? choice.whyIncomplete?.(findings) : undefined;
}

function whyLocked(path: string, { lockOf }: Choice): string {
  const why = lockOf?.(path);
  return why === undefined ? `${path} is outside the given paths or can't be written` : `it needs ${path}, ${why}`;
}

/** Names of which some places can't be renamed: the others stay too, and what goes with those. */
function halfRenamed(findings: readonly Finding[], choice: Choice): ReadonlySet<Finding> {
  const named = findings.filter(
    ({ joins, fix, tier, kind }) =>
      joins.length > 0 && kind !== "behaviour" && (fix || tier === "manual" || tier === "review"),
  );
  const half = new Set<Finding>();
  for (let before = -1; before < half.size;) {
    before = half.size;
    const isChosen = (finding: Finding): boolean => choice.isWanted(finding) && !half.has(finding);
    const written = new Set(named.flatMap((one) => (isChosen(one) ? (one.fix?.edits ?? []).map(keyOfEdit) : [])));
    const isMoving = (one: Finding): boolean =>
      isChosen(one) || (one.wish?.every((edit) => written.has(keyOfEdit(edit))) ?? false);
    const stuck = new Set(named.flatMap((finding) => (isMoving(finding) ? [] : finding.joins.filter(isDiscriminant))));
    for (const finding of named) if (finding.joins.some((join) => stuck.has(join))) half.add(finding);
  }
  return half;
}

/** Whether findings share this so that all places of one name are carried out, or none. */
export function isDiscriminant(join: string): boolean {
  return /^(push|webhook|property|key|binding):/.test(join);
}

/** Groups of which an edit runs into another edit, and what to say. */
function findOverlaps(groups: readonly Group[], choice: Worded): Map<Group, string> {
  const all = groups.flatMap((group) =>
    group.heldBy === undefined
      ? group.findings.flatMap((finding) =>
          (choice.isWanted(finding) ? (finding.fix?.edits ?? []) : []).map((edit) => ({ edit, group })),
        )
      : [],
  );
  all.sort(
    (a, b) =>
      a.edit.place.path.localeCompare(b.edit.place.path) ||
      a.edit.place.start - b.edit.place.start ||
      a.edit.place.end - b.edit.place.end,
  );
  const found = new Map<Group, string>();
  all.forEach((one, index) => {
    const next = all[index + 1];
    if (!next || !overlaps(one.edit, next.edit) || isSame(one.edit, next.edit)) return;
    found.set(one.group, `an edit at ${choice.at(next.edit.place)} overlaps it`);
    found.set(next.group, `an edit at ${choice.at(one.edit.place)} overlaps it`);
  });
  return found;
}

function overlaps(a: Edit, b: Edit): boolean {
  // What belongs to lists is written together, and knows of each other.
  if (a.of && b.of) return false;
  if ((a.whole && isWithin(b.place, a.place)) || (b.whole && isWithin(a.place, b.place))) return false;
  return a.place.path === b.place.path && b.place.start < a.place.end;
}

function isSame(a: Edit, b: Edit): boolean {
  return keyOfEdit(a) === keyOfEdit(b);
}

function createWords({ textOf }: Choice): Worded["at"] {
  const positionOf = createPositions(textOf);
  return ({ path, start }) => {
    const { line, column } = positionOf(path, start);
    return `${path}:${String(line)}:${String(column)}`;
  };
}
