import { describe, expect, it } from "vitest";
import { createFolder } from "../support/folder.js";
import { createFakeEngine } from "./fake-engine.js";
import { runCli } from "./run-cli.js";

describe("what the user gets wrong ends with 2 and a hint", () => {
  it.each([
    [["upgrade", "--to", "4.0"], "--to 4.0: there is no such version of the Test API", "3.6, 3.7 (preview)"],
    [["upgrade", "--from", "latest"], "--from latest", "Versions: 3.1, 3.2"],
    [["lint", "--target", "3.3"], "--target 3.3", "Versions:"],
    [["upgrade", "--from", "3.6", "--to", "3.2"], "newer than --to 3.2", "only carried forwards"],
    [["upgrade", "--from-webhooks", "3.7"], "--from-webhooks 3.7 is newer", ""],
    [["upgrade", "--include", "all"], "Allowed choices are review", "--help"],
    [["lint", "--format", "xml"], "Allowed choices are text, json", "--help"],
    [["lint", "--fail-on", "fatal"], "Allowed choices are error, warning, info", "--help"],
    [["upgrade", "--dryrun"], "unknown option '--dryrun'", "Did you mean --dry-run?"],
    [["upgrad"], "unknown command 'upgrad'", "Did you mean upgrade?"],
    [["upgrade", "--wrapper", "call"], "--wrapper call: expected name:method,payload", ""],
    [
      ["upgrade", "--only", "test/3.2/close-thread-renamd"],
      "--only test/3.2/close-thread-renamd",
      "Did you mean test/3.2/",
    ],
    [["upgrade", "--skip", "nonsense"], "--skip nonsense", "Ids look like"],
    [["lint", "missing.js"], 'there is no file or folder "missing.js"', ""],
    [["lint", "docs"], "there is no source file to look into", "Give a file"],
    [["lint", "--config", "none.yaml"], 'there is no config file "none.yaml"', ""],
    [[], "Usage: chatshift", "upgrade"],
  ])("%j", async (args, message, hint) => {
    const folder = createFolder({ "a.js": "close_thread", "docs/a.md": "" });
    const { code, out, error } = await runCli(folder, args);
    expect(error).toContain(message);
    expect(error).toContain(hint);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });

  it("says what was left out when nothing remains", async () => {
    const { code, error } = await runCli(createFolder({ "dist/a.js": "", "b.min.js": "" }), ["lint"]);
    expect(code).toBe(2);
    expect(error).toContain("Left out: b.min.js (minified), dist (build output).");
  });
});

describe("what is no fault", () => {
  it.each([
    [["a.css", "docs/a.md"], "a.css (not a source file)"],
    [["node_modules/a/b.png"], "node_modules/a/b.png (not a source file)"],
  ])("files of other kinds, given by a hook: %j", async (paths, why) => {
    const folder = createFolder({ "a.css": "", "docs/a.md": "", "node_modules/a/b.png": "" });
    const { code, error } = await runCli(folder, ["lint", ...paths]);
    expect({ code, error }).toEqual({
      code: 0,
      error: `Note: none of the given files is one that is looked into. Left out: ${why}.\n`,
    });
  });

  it.each([["--help"], ["--version"], ["upgrade --help"], ["help lint"]])("%s", async (args) => {
    const { code, out, error } = await runCli(createFolder({}), args.split(" "));
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).not.toBe("");
  });

  it("takes the newest stable version, and a preview only when it is named", async () => {
    const engine = createFakeEngine();
    const folder = createFolder({ "a.js": "set_access" });
    await runCli(folder, ["upgrade", "--dry-run"], { engine });
    await runCli(folder, ["upgrade", "--dry-run", "--to", "3.7"], { engine });
    expect(engine.calls.map(({ to }) => to)).toEqual(["3.6", "3.7"]);
  });

  it("hands flags on, also those given several times", async () => {
    const engine = createFakeEngine();
    const args = ["--only", "test/3.2", "--only", "test/3.4", "--wrapper", "a:method,payload", "--wrapper", "b:method"];
    const folder = createFolder({ "a.js": "set_access" });
    await runCli(folder, ["upgrade", ".", "--dry-run", ...args, "--from-webhooks", "3.1", "--guesses"], { engine });
    expect(engine.calls).toMatchObject([
      {
        only: ["test/3.2", "test/3.4"],
        wrappers: ["a:method,payload", "b:method"],
        fromWebhooks: "3.1",
        guesses: true,
        markers: true,
        includeReview: false,
      },
    ]);
  });
});

it("tells a fault of its own with 70 and how to report it", async () => {
  const engine = { ...createFakeEngine(), upgrade: () => Promise.reject(new TypeError("x is not a function")) };
  const { code, out, error } = await runCli(createFolder({ "a.js": "close_thread" }), ["upgrade"], { engine });
  expect({ code, out }).toEqual({ code: 70, out: "" });
  expect(error).toContain("This is a fault of chatshift");
  expect(error).toContain("TypeError: x is not a function");
});
