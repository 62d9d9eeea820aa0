/** Files that are read only as they were written: the bytes with their sum before them. */
import { createHash, randomUUID } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";

const SUM_BYTES = 32;

/** What was written to a file; `undefined` where there is none, or something else. */
export function readWhole(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(SUM_BYTES);
    return sumOf(data).equals(bytes.subarray(0, SUM_BYTES)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Puts it in place at once; of two processes the later one's stays. Throws where the disk doesn't let it. */
export function writeWhole(file: string, data: Uint8Array): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, Buffer.concat([sumOf(data), data]), { flag: "wx" });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function sumOf(data: Uint8Array): Buffer {
  return createHash("sha256").update(data).digest();
}
