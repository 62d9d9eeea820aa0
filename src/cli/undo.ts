/** `chatshift undo`, from its flags to its exit code. */
import { BadInput, EXIT } from "../errors.js";
import { Records, findRecordRoot } from "../files/record.js";
import { toCommand } from "../report/next.js";
import type { Io } from "./io.js";
import { restore } from "./restore.js";
import { settle } from "./settle.js";
import { countOf } from "../report/count-words.js";

export interface UndoFlags {
  readonly list?: true;
  readonly dryRun?: true;
}

/** Takes back a run: the one named, or the last that stands. Ends with 1 when a file could not be put back. */
export function undo(io: Io, run: string | undefined, flags: UndoFlags): number {
  const records = new Records(findRecordRoot(io.cwd));
  if (records.ids().length === 0)
    throw new BadInput("there is no run to take back", "Runs are recorded in .chatshift/ when they write.");
  if (flags.list === true) return list(io, records);
  return records.locked(() => {
    settle(io, records);
    return takeBack(io, records, run, flags);
  });
}

function list(io: Io, records: Records): number {
  for (const { id, record } of records.all())
    io.out(`${id}  ${record.state.padEnd(7)}  ${countOf(record.files.length, "file")}  ${toCommand(record.command)}\n`);
  return EXIT.done;
}

function takeBack(io: Io, records: Records, run: string | undefined, { dryRun }: UndoFlags): number {
  const id = run ?? records.all().findLast(({ record }) => record.state === "written")?.id;
  if (id === undefined)
    throw new BadInput("every run has been taken back", "Runs are listed by: chatshift undo --list.");
  const record = records.read(id);
  const isTrial = dryRun === true;
  const { restored, refused } = restore(records, record, isTrial);
  if (!isTrial && refused.length === 0) records.setState(id, "undone");
  io.out(
    `${isTrial ? "Would put" : "Put"} back ${countOf(restored.length, "file")} to what they held before the run ${id}.\n`,
  );
  for (const path of restored) io.out(`  ${path}\n`);
  for (const { path, why } of refused) io.out(`  not ${path}: ${why}\n`);
  return refused.length === 0 ? EXIT.done : EXIT.left;
}
