/** A text in the editor that the environment names. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { BadInput } from "../errors.js";

/** The text as the person leaves it; the name says what kind of text it is. Throws BadInput where the editor fails. */
export function editText(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "chatshift-"));
  const file = join(folder, basename(name));
  try {
    writeFileSync(file, text);
    const editor = process.env["VISUAL"] || process.env["EDITOR"] || "vi";
    // As git runs it: a command with arguments of its own.
    const { status } = spawnSync(`${editor} "${process.platform === "win32" ? "%FILE%" : "$FILE"}"`, {
      shell: true,
      stdio: "inherit",
      env: { ...process.env, FILE: file },
    });
    if (status !== 0)
      throw new BadInput(`the editor failed, nothing was written: ${editor}`, "Set EDITOR to another one.");
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
