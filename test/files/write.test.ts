import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFiles } from "../../src/files/write.js";
import type { Write } from "../../src/files/write.js";
import { createFolder } from "../support/folder.js";

function write(path: string, before: string, after: string): Write {
  return { path, before: Buffer.from(before), after: Buffer.from(after) };
}

describe("writeFiles", () => {
  it("replaces files and keeps their mode, leaving nothing beside them", () => {
    const folder = createFolder({ "a.js": "1", "b.js": "2" });
    chmodSync(join(folder, "a.js"), 0o755);
    const writes = [write(join(folder, "a.js"), "1", "one"), write(join(folder, "b.js"), "2", "two")];
    expect(writeFiles(writes)).toEqual({ kind: "written" });
    expect(readFileSync(join(folder, "a.js"), "utf8")).toBe("one");
    expect(statSync(join(folder, "a.js")).mode & 0o777).toBe(0o755);
    expect(readdirSync(folder)).toEqual(["a.js", "b.js"]);
  });

  it("replaces what a link leads to, not the link", () => {
    const folder = createFolder({ "real/a.js": "1" });
    symlinkSync("real/a.js", join(folder, "link.js"));
    writeFiles([write(join(folder, "link.js"), "1", "one")]);
    expect(readlinkSync(join(folder, "link.js"))).toBe("real/a.js");
    expect(readFileSync(join(folder, "real/a.js"), "utf8")).toBe("one");
  });

  it("writes none when one has changed in the meantime", () => {
    const folder = createFolder({ "a.js": "1", "b.js": "other" });
    const result = writeFiles([write(join(folder, "a.js"), "1", "one"), write(join(folder, "b.js"), "2", "two")]);
    expect(result).toEqual({
      kind: "failed",
      path: join(folder, "b.js"),
      message: "the file changed in the meantime",
      changed: [],
    });
    expect(readFileSync(join(folder, "a.js"), "utf8")).toBe("1");
    expect(readdirSync(folder)).toEqual(["a.js", "b.js"]);
  });

  it("puts back what was replaced when it fails midway", () => {
    const folder = createFolder({ "a.js": "1", "b.js": "2" });
    const path = join(folder, "b.js");
    // Between the check and the replacement a folder takes the place of the file: the rename must fail.
    const first = write(join(folder, "a.js"), "1", "one");
    const second: Write = {
      path,
      before: Buffer.from("2"),
      get after() {
        rmSync(path);
        mkdirSync(join(path, "x"), { recursive: true });
        writeFileSync(join(path, "x/y"), "");
        return Buffer.from("two");
      },
    };
    const result = writeFiles([first, second]);
    expect(result).toMatchObject({ kind: "failed", path, changed: [] });
    expect(readFileSync(join(folder, "a.js"), "utf8")).toBe("1");
    expect(readdirSync(folder)).toEqual(["a.js", "b.js"]);
  });
});
