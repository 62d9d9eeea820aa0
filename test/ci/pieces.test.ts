/** What runs chatshift in CI and commit hooks: the steps of the action, and the recipe for lint-staged, run for real. */
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { commitAll, createFolder } from "../support/folder.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const bin = join(root, "bin/chatshift.js");
const OLD = 'fetch("https://api.livechatinc.com/v3.1/agent/action/close_thread", { method: "POST", body: "{}" });\n';

/** A project that has chatshift installed. */
function createProject(files: Readonly<Record<string, string>>): string {
  if (!existsSync(join(root, "dist/.inputs"))) throw new Error("there is no build: run npm run build");
  const script = `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`;
  const cwd = createFolder({
    "package.json": "{}",
    ...files,
    "node_modules/.bin/chatshift": script,
    ".gitignore": "node_modules\n",
  });
  chmodSync(join(cwd, "node_modules/.bin/chatshift"), 0o755);
  return cwd;
}

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  runs: z.object({
    steps: z.array(z.object({ shell: z.literal("bash"), env: z.record(z.string(), z.string()), run: z.string() })),
  }),
});
const action = actionSchema.parse(parse(readFileSync(join(root, "action.yml"), "utf8")));

function runAction(cwd: string, given: Readonly<Record<string, string>>) {
  const [step] = action.runs.steps;
  if (step === undefined) throw new Error("the action has no step");
  const inputOf = (expression: string): string => {
    const name = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? "";
    return given[name] ?? action.inputs[name]?.default ?? "";
  };
  const inputs = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, inputOf(value)]));
  const temp = createFolder({ output: "", summary: "" });
  const own = { RUNNER_TEMP: temp, GITHUB_OUTPUT: join(temp, "output"), GITHUB_STEP_SUMMARY: join(temp, "summary") };
  const args = ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run];
  const { stdout, stderr, status } = spawnSync("bash", args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...inputs, ...own },
  });
  const read = (name: string): string => readFileSync(join(temp, name), "utf8");
  return { stdout, stderr, status, output: read("output"), summary: read("summary"), temp };
}

describe("the action", () => {
  it("annotates, sums up and fails", () => {
    const { stdout, status, output, summary, temp } = runAction(createProject({ "a b.js": OLD, "c.js": OLD }), {
      paths: "a b.js\n",
      target: "3.6",
    });
    expect(stdout).toContain("::error file=a b.js,line=1,");
    expect(stdout).not.toContain("c.js");
    expect(summary).toContain("close-thread-renamed");
    expect(output).toBe(`sarif=${temp}/chatshift.sarif\nexit-code=1\n`);
    expect(status).toBe(1);
  });

  it("never runs what an input says", () => {
    const cwd = createProject({ "a.js": OLD });
    const { status } = runAction(cwd, { paths: "$(touch ran)", target: '"; touch ran; "' });
    expect(status).toBe(2);
    expect(existsSync(join(cwd, "ran"))).toBe(false);
    const flag = runAction(cwd, { paths: "--output-file\nran" });
    expect(flag.status).toBe(2);
    expect(existsSync(join(cwd, "ran"))).toBe(false);
  });

  it("ends well where there is nothing to tell", () => {
    expect(runAction(createProject({ "a.js": "let a;\n" }), {})).toMatchObject({ status: 0 });
  });
});

describe("the recipe for lint-staged", () => {
  const recipe = /"lint-staged": (\{.*\})/.exec(readFileSync(join(root, "docs/ci.md"), "utf8"))?.[1] ?? "";
  const lintStaged = (cwd: string) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")));
    const script = join(root, "node_modules/lint-staged/bin/lint-staged.js");
    return spawnSync(process.execPath, [script], { cwd, encoding: "utf8", env });
  };

  it("lets old findings be and stops new ones", () => {
    const cwd = createProject({ "package.json": `{"lint-staged": ${recipe}}`, "a.js": OLD, "b.css": "a {}\n" });
    commitAll(cwd);
    const stage = (path: string, text: string): void => {
      writeFileSync(join(cwd, path), text);
      execFileSync("git", ["add", path], { cwd });
    };
    stage("a.js", `${OLD}let more;\n`);
    expect(lintStaged(cwd)).toMatchObject({ status: 0 });
    stage("b.css", "b {}\n");
    expect(lintStaged(cwd)).toMatchObject({ status: 0 });
    stage("new.js", OLD);
    const stopped = lintStaged(cwd);
    expect(stopped.status).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain("new.js:1:");
    expect(stopped.stdout + stopped.stderr).not.toContain("a.js:1:");
  });
});

describe("the hook for pre-commit", () => {
  it("runs on every kind of file that is read", () => {
    const [hook] = z
      .array(z.object({ entry: z.literal("chatshift lint"), language: z.literal("node"), files: z.string() }))
      .parse(parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")));
    const files = new RegExp(hook?.files ?? "^$");
    for (const extension of ["js", "cjs", "mjs", "jsx", "ts", "cts", "mts", "tsx", "vue", "svelte", "astro", "html"])
      expect(files.test(`src/a.${extension}`)).toBe(true);
    expect(files.test("a.css")).toBe(false);
  });
});
