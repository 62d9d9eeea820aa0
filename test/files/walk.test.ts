import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { BadInput } from "../../src/errors.js";
import { findSourceFiles } from "../../src/files/walk.js";
import type { Walk } from "../../src/files/walk.js";
import { commitAll, createFolder } from "../support/folder.js";

function walk(cwd: string, given: readonly string[], excluded: readonly string[] = []): Promise<Walk> {
  return findSourceFiles(given, { cwd, isExcluded: (path) => excluded.some((name) => path.endsWith(name)) });
}

describe("findSourceFiles", () => {
  it("takes source files of every kind, sorted, and no others", async () => {
    const names = [
      "a.js",
      "b.mjs",
      "c.cjs",
      "d.jsx",
      "e.ts",
      "f.mts",
      "g.cts",
      "h.tsx",
      "i.vue",
      "j.svelte",
      "k.html",
      "p.astro",
      "q.mdx",
    ];
    const others = ["l.json", "m.md", "n.png", "Makefile", "o.js.map"];
    const folder = createFolder(Object.fromEntries([...names, ...others].reverse().map((name) => [name, ""])));
    expect(await walk(folder, ["."])).toEqual({
      files: names,
      documents: ["l.json", "m.md", "Makefile"].sort(),
      hidden: [],
      skipped: [],
    });
  });

  it("leaves out what git ignores in this clone alone, and for the user", async () => {
    const home = createFolder({
      git: "",
      "config/git/config": '[core]\n  excludesFile = "~/global"\n',
      global: "own.js\n",
    });
    const folder = createFolder({
      "a.js": "",
      "gen/b.js": "",
      "own.js": "",
      "kept/c.js": "",
      ".gitignore": "!kept/\n",
    });
    commitAll(folder);
    mkdirSync(join(folder, ".git/info"), { recursive: true });
    writeFileSync(join(folder, ".git/info/exclude"), "gen/\nkept/\n");
    vi.stubEnv("HOME", home);
    vi.stubEnv("XDG_CONFIG_HOME", join(home, "config"));
    try {
      const { files, skipped } = await walk(folder, ["."]);
      expect(files).toEqual(["a.js", "kept/c.js"]);
      expect(skipped.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
        "gen ignored by git",
        "own.js ignored by git",
      ]);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("takes documents that a person may have written, and what sets the environment though git ignores it", async () => {
    const folder = createFolder({
      ".gitignore": ".env*\nlocal.yaml\n!.env.example\n",
      ".env": "",
      ".env.example": "",
      "api/.env.production": "",
      "config.yaml": "",
      "local.yaml": "",
      "package.json": "",
      "package-lock.json": "",
      "pnpm-lock.yaml": "",
      "run.sh": "",
      "tool.exe": "",
    });
    commitAll(folder);
    const { files, documents, hidden } = await walk(folder, ["."]);
    expect(files).toEqual([]);
    expect(documents).toEqual([".env.example", "config.yaml", "package.json", "run.sh"]);
    expect(hidden).toEqual([".env", "api/.env.production"]);
    expect((await walk(folder, [".", ".env"])).hidden).toEqual(["api/.env.production"]);
  });

  it("leaves out packages, build output, minified files, each with its reason", async () => {
    const folder = createFolder({
      "src/a.js": "",
      "src/jquery.min.js": "",
      "src/.hidden/b.js": "",
      "node_modules/x/index.js": "",
      "packages/y/node_modules/x/index.js": "",
      "dist/a.js": "",
      "web/.next/a.js": "",
      ".git/hooks/a.js": "",
    });
    expect(await walk(folder, ["."])).toEqual({
      files: ["src/.hidden/b.js", "src/a.js"],
      documents: [],
      hidden: [],
      skipped: [
        { path: "dist", kind: "folder", reason: "build output" },
        { path: "node_modules", kind: "folder", reason: "packages" },
        { path: "packages/y/node_modules", kind: "folder", reason: "packages" },
        { path: "src/jquery.min.js", kind: "file", reason: "minified" },
        { path: "web/.next", kind: "folder", reason: "build output" },
      ],
    });
  });

  it("honours .gitignore files, nested and negated, from the top of the work tree", async () => {
    const folder = createFolder({
      ".gitignore": "generated/\n*.gen.ts\n/only-top.js\n",
      "app/.gitignore": "!keep.gen.ts\nlocal.js\n",
      "app/a.gen.ts": "",
      "app/keep.gen.ts": "",
      "app/local.js": "",
      "app/only-top.js": "",
      "app/src/local.js": "",
      "app/src/generated/x.js": "",
      "app/src/ok.js": "",
      "other/local.js": "",
    });
    commitAll(folder);
    const files = ["app/keep.gen.ts", "app/only-top.js", "app/src/ok.js"];
    const found = await walk(folder, ["app"]);
    expect(found.files).toEqual(files);
    expect(found.skipped.map(({ path }) => path)).toEqual([
      "app/a.gen.ts",
      "app/local.js",
      "app/src/generated",
      "app/src/local.js",
    ]);
    expect((await walk(join(folder, "app/src"), ["."])).files).toEqual(["ok.js"]);
    expect((await walk(folder, ["app/**/*.{js,ts}"])).files).toEqual(files);
    expect((await walk(folder, ["."])).files).toEqual([...files, "other/local.js"]);
  });

  it("takes what the user names, even where it would not go by itself", async () => {
    const folder = createFolder({ ".gitignore": "dist\nx.js\n", "dist/a.js": "", "x.js": "", "logo.png": "" });
    commitAll(folder);
    expect((await walk(folder, ["dist", "x.js"])).files).toEqual(["dist/a.js", "x.js"]);
    expect((await walk(folder, ["logo.png"])).skipped).toEqual([
      { path: "logo.png", kind: "file", reason: "not a source file" },
    ]);
  });

  it("lets the config's ignore win over everything", async () => {
    const folder = createFolder({ "a.js": "", "b.js": "", "old/c.js": "" });
    expect(await walk(folder, [".", "b.js"], ["b.js", "old"])).toEqual({
      files: ["a.js"],
      documents: [],
      hidden: [],
      skipped: [
        { path: "b.js", kind: "file", reason: "ignored by config" },
        { path: "old", kind: "folder", reason: "ignored by config" },
      ],
    });
  });

  it("follows no symbolic link that it meets, but one that is given", async () => {
    const outside = createFolder({ "secret.js": "", "lib/x.js": "" });
    const folder = createFolder({ "src/a.js": "" });
    symlinkSync(join(outside, "secret.js"), join(folder, "src/link.js"));
    symlinkSync(join(outside, "lib"), join(folder, "src/lib"));
    symlinkSync(join(folder, "src"), join(folder, "src/loop"));
    const found = await walk(folder, ["src"]);
    expect(found.files).toEqual(["src/a.js"]);
    expect(found.skipped.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      "src/lib symbolic link",
      "src/link.js symbolic link",
      "src/loop symbolic link",
    ]);
    expect((await walk(folder, ["src/link.js"])).files).toEqual([relative(folder, join(outside, "secret.js"))]);
  });

  it("counts a file once, however often it is given, and shows paths from the working directory", async () => {
    const folder = createFolder({ "a/x.js": "", "b/y.js": "" });
    expect((await walk(join(folder, "a"), ["x.js", ".", "../b", "./*.js"])).files).toEqual(["../b/y.js", "x.js"]);
  });

  it.each([
    ["no/such/file.js", 'there is no file or folder "no/such/file.js"'],
    ["no/**/*.js", 'no file matches "no/**/*.js"'],
  ])("refuses %s", async (path, message) => {
    const folder = createFolder({ "a.js": "" });
    await expect(walk(folder, ["a.js", path])).rejects.toThrow(new BadInput(message));
  });

  it("takes a file whose name looks like a pattern", async () => {
    const folder = createFolder({ "pages/[id].js": "" });
    expect((await walk(folder, ["pages/[id].js"])).files).toEqual(["pages/[id].js"]);
  });
});
