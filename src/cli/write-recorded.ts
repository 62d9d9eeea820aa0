/** Writes files so that the run can be taken back, and so that a signal finds them whole. */
import { resolve } from "node:path";
import { BadInput, toMessage } from "../errors.js";
import { Records, findRecordRoot } from "../files/record.js";
import type { Outcome } from "../model.js";
import type { Io } from "./io.js";
import { settle } from "./settle.js";
import { toolVersion } from "./tool.js";
import { writeChanged } from "./write-changed.js";
import type { Changed, Written } from "./write-changed.js";

/** Finishes or takes back runs that were killed while they wrote. Does nothing where none is on record. */
export function settleRuns(io: Io): void {
  const records = new Records(findRecordRoot(io.cwd));
  if (!records.all().some(({ record }) => record.state === "begun")) return;
  records.locked(() => {
    settle(io, records);
  });
}

/** Writes what changed, and a record of it. Where no record can be kept, says so and writes all the same. */
export function writeRecorded(io: Io, changed: readonly Changed[], outcome: Outcome): Written {
  const records = new Records(findRecordRoot(io.cwd));
  const state = { isLocked: false };
  try {
    return records.locked(() => {
      state.isLocked = true;
      const id = begin(io, records, changed);
      const written = writeChanged(io, changed, outcome);
      if (id !== undefined) finish(io, records, id, { changed, written });
      return written;
    });
  } catch (error) {
    if (state.isLocked || error instanceof BadInput) throw error;
    tellUnrecorded(io, error);
    return writeChanged(io, changed, outcome);
  }
}

function begin(io: Io, records: Records, changed: readonly Changed[]): string | undefined {
  const writes = changed.map(({ path, bytesBefore, bytesAfter }) => ({
    path: resolve(io.cwd, path),
    before: bytesBefore,
    after: bytesAfter,
  }));
  try {
    const started = new Date().toISOString();
    return records.begin(writes, { version: toolVersion(), command: io.args ?? [], started });
  } catch (error) {
    tellUnrecorded(io, error);
    return undefined;
  }
}

interface Done {
  readonly changed: readonly Changed[];
  readonly written: Written;
}

/** What was written stays on record; of a run that wrote nothing there is nothing to say. */
function finish(io: Io, records: Records, id: string, { changed, written }: Done): void {
  try {
    if (written.failed.length === changed.length) records.remove(id);
    else records.setState(id, "written");
  } catch (error) {
    io.error(`Note: the files were written, but the record of the run could not be closed (${toMessage(error)}).\n`);
  }
}

function tellUnrecorded(io: Io, error: unknown): void {
  io.error(`Note: no record of this run can be kept (${toMessage(error)}); \`chatshift undo\` can't take it back.\n`);
}
