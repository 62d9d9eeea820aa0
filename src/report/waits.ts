/** What edits wait for: the one cause that holds a group back, and what the user can do about it. */
import { groupBy } from "../group-by.js";
import type { Document, DocumentFinding } from "./document-schema.js";

export type Wait = NonNullable<Document["waits"]>[number];

/** Why a path can't be written, as a relative clause; `undefined` when it can. */
export type LockOf = (path: string) => string | undefined;

/** What holds edits back, the cause that holds most first. */
export function findWaits(findings: readonly DocumentFinding[], lockOf: LockOf): readonly Wait[] {
  const held = findings.filter(isHeld);
  const versions = groupBy(
    findings.filter(({ kind, status, group }) => kind === "version" && status === "open" && group !== undefined),
    ({ group }) => group ?? "",
  );
  const byCause = groupBy(held, (one) => (versions.has(one.group ?? "") ? `group ${one.group}` : `${one.heldBy}`));
  return [...byCause.values()]
    .map((own) => toWait(own, versions.get(own[0]?.group ?? "") ?? [], lockOf))
    .sort((a, b) => b.edits - a.edits);
}

/** Whether an edit is there and asked for, but not made. */
export function isHeld({ heldBy, status }: DocumentFinding): boolean {
  return heldBy !== undefined && status === "open";
}

function toWait(held: readonly DocumentFinding[], versions: readonly DocumentFinding[], lockOf: LockOf): Wait {
  const places = [...versions, ...held];
  const locked = new Set(places.flatMap(findPaths).filter((path) => lockOf(path) !== undefined));
  const unasked = versions.find(({ fix, heldBy }) => fix?.tier === "review" && heldBy === undefined);
  const closed = versions.find(({ path }) => lockOf(path) !== undefined);
  const edits = held.filter(({ kind }) => kind !== "version").length || held.length;
  if (locked.size === 0 && unasked === undefined)
    return { why: held[0]?.heldBy ?? "", edits, paths: [], review: false };
  const at = closed ?? unasked;
  const [path = ""] = locked;
  const why =
    at === undefined
      ? `${path}, ${lockOf(path) ?? ""}`
      : `${at.path}:${(at.now ?? at).start.line}, ${lockOf(at.path) ?? "a version that is for you to look over"}`;
  const review = versions.some(({ fix }) => fix?.tier === "review");
  // What nobody may write can't be helped by naming it.
  const paths = [...locked].filter((one) => lockOf(one) !== "which can't be written");
  return { why, edits, paths: paths.sort(), review };
}

function findPaths({ fix, path }: DocumentFinding): readonly string[] {
  return fix === null ? [] : fix.edits.map((edit) => edit.path ?? path);
}
