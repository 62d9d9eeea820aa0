/** What the next run does about one that was killed while it wrote: finishes its record, or takes its writes back. */
import type { Records } from "../files/record.js";
import { removeStrays, stateOf } from "../files/record.js";
import type { RunRecord } from "../files/record-schema.js";
import { restore } from "./restore.js";
import type { Io } from "./io.js";

/** Leaves no run half done. Call it while the records are locked. */
export function settle(io: Io, records: Records): void {
  for (const { id, record } of records.all()) if (record.state === "begun") settleOne(io, records, id, record);
}

function settleOne(io: Io, records: Records, id: string, record: RunRecord): void {
  removeStrays(record.files.map((file) => records.resolve(file)));
  const states = record.files.map((file) => stateOf(records.resolve(file), file));
  if (states.every((state) => state === "after")) {
    records.setState(id, "written");
    io.error(`Note: the run ${id} was killed after its last file was written; it counts as done.\n`);
    return;
  }
  const { restored, refused } = restore(records, record);
  records.setState(id, "undone");
  if (restored.length > 0)
    io.error(`Note: the run ${id} was killed while it wrote; ${restored.length} of its files were put back.\n`);
  for (const { path, why } of refused) io.error(`Note: ${path} was left as it is: ${why}.\n`);
}
