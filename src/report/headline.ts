/** The first line of an upgrade: what was written, and the one thing that most of the rest waits for. */
import type { Document } from "./document-schema.js";
import { isReady, formatLeft } from "./summary.js";
import { countOf } from "./count-words.js";

type Told = Pick<Document, "dryRun" | "findings" | "files" | "summary" | "plan"> & {
  readonly waits: NonNullable<Document["waits"]>;
};

/** One or two sentences, for any width. */
export function toHeadline(document: Told): string {
  return `${formatWritten(document)}${formatRest(document)}`;
}

function formatWritten({ dryRun, summary, waits }: Told): string {
  const { changed } = summary.files;
  const { fixed } = summary.findings;
  const begin = dryRun ? "Would write" : "Wrote";
  if (changed === 0) return dryRun ? "Nothing would be written" : "Nothing written";
  const what = fixed === 0 ? "comments alone" : countOf(fixed, "edit");
  return `${begin} ${what} in ${countOf(changed, "file")}${waits.length === 0 ? "." : ""}`;
}

function formatRest(document: Told): string {
  const { summary, waits, files } = document;
  const [most] = waits;
  const isNothing = summary.files.changed === 0;
  if (most !== undefined) {
    return `${isNothing ? ": " : "; "}${formatWait(most)}.${formatOthers(waits)}`;
  }
  const failed = files.find(({ status }) => status === "failed");
  if (isNothing && failed !== undefined) return `: ${failed.path} ${failed.reason ?? "failed"}.`;
  if (isReady(document) || !isNothing) return `${isNothing ? "." : ""} Left: ${formatLeft(document)}.`;
  const { review, safe, manual } = summary.left;
  if (review > 0 && safe === 0)
    return `: ${review === 1 ? "1 edit is" : `${review} edits are`} for you to look over${manual > 0 ? `, ${manual} left by hand` : ""}.`;
  return `: ${formatLeft(document)}.`;
}

/** A cause that can be helped is a thing to wait for, any other a sentence. */
function formatWait({ edits, why, paths, review }: Told["waits"][number]): string {
  const count = countOf(edits, "edit");
  if (paths.length > 0 || review) return `${count} ${edits === 1 ? "waits" : "wait"} for ${why}`;
  return `${count} ${edits === 1 ? "is" : "are"} held: ${why}`;
}

function formatOthers(waits: Told["waits"]): string {
  const others = waits.slice(1).reduce((sum, { edits }) => sum + edits, 0);
  return others === 0 ? "" : ` ${others} more ${others === 1 ? "waits" : "wait"} for other things.`;
}
