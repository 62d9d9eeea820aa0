/** Puts files back to what they held before a run, where nobody has changed them since. */
import { stateOf } from "../files/record.js";
import type { Records } from "../files/record.js";
import type { RunRecord } from "../files/record-schema.js";
import { writeFiles } from "../files/write.js";

export interface Restored {
  /** Paths relative to the folder of the records. */
  readonly restored: readonly string[];
  readonly refused: readonly { readonly path: string; readonly why: string }[];
}

const WHY = { other: "it was changed after the run", gone: "it is no longer there" } as const;

/** Each file on its own, whole; with `isTrial`, says what would happen. Throws BadInput when a kept text is damaged. */
export function restore(records: Records, { files }: RunRecord, isTrial = false): Restored {
  const restored: string[] = [];
  const refused: { path: string; why: string }[] = [];
  for (const file of files) {
    const path = records.resolve(file);
    const state = stateOf(path, file);
    if (state === "before") continue;
    if (state !== "after") {
      refused.push({ path: file.path, why: WHY[state] });
      continue;
    }
    const before = records.textOf(file.before);
    const result = isTrial ? undefined : writeFiles([{ path, before: records.textOf(file.after), after: before }]);
    if (result?.kind === "failed") refused.push({ path: file.path, why: result.message });
    else restored.push(file.path);
  }
  return { restored, refused };
}
