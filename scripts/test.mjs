/** `npm test`: installs and builds what is missing, then types, lint and format, and all tests; every step runs. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bootstrap, run } from "./bootstrap.mjs";

bootstrap();

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const bin = (path) => join("node_modules", path);
const checks = {
  types: [bin("typescript/bin/tsc"), "--noEmit", "-p", "tsconfig.test.json"],
  lint: [bin("eslint/bin/eslint.js"), "--max-warnings=0", "."],
  format: [bin("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."],
};

/** Tests that passed and failed by vitest's own report; a file that fails to load is one failure. */
function countTests(report) {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const failures = testResults.map(({ status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed").length;
    return status === "failed" ? Math.max(failed, 1) : failed;
  });
  return { passed: numPassedTests, failed: failures.reduce((sum, count) => sum + count, 0) };
}

function runTests() {
  const folder = mkdtempSync(join(tmpdir(), "chatshift-test-"));
  const report = join(folder, "report.json");
  const code = run(process.execPath, [
    ...[bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    ...process.argv.slice(2),
  ]);
  try {
    const counts = countTests(report);
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Waits until one of these is left. */
function allButOne(promises) {
  let left = promises.length;
  return new Promise((resolve) => {
    for (const promise of promises) promise.then(() => (--left <= 1 ? resolve() : undefined));
  });
}

/** Runs a check beside others: whether it ends well. */
function start(args) {
  return new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: ROOT, stdio: "inherit" }).on("close", (code) => resolve(code === 0));
  });
}

const checking = Object.entries(checks).map(async ([name, args]) => ({ name, isGood: await start(args) }));
// The slowest check keeps one core alone: the tests begin beside it.
await allButOne(checking);
const tests = runTests();
const results = await Promise.all(checking);
for (const { name, isGood } of results) console.log(`${isGood ? "ok    " : "FAILED"} ${name}`);
const passed = tests.passed + results.filter(({ isGood }) => isGood).length;
const failed = tests.failed + results.filter(({ isGood }) => !isGood).length;
// Types, lint and format count as one test each.
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
