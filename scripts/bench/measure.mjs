/** Runs whole processes and says what they took. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TIME = "/usr/bin/time";
const hasTime = existsSync(TIME);

/**
 * One run: seconds by the clock, the peak resident megabytes of its largest process (`undefined` where the system has
 * no GNU time), and what it printed. Throws when it ends with a code that is not among those allowed.
 */
export function measure({ command, args, cwd, codes = [0] }) {
  const folder = mkdtempSync(join(tmpdir(), "bench-run-"));
  const report = join(folder, "time");
  const timed = hasTime ? [TIME, "-q", "-f", "%M", "-o", report, command, ...args] : [command, ...args];
  const [program, ...rest] = timed;
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(program, rest, { cwd, encoding: "utf8", maxBuffer: 1 << 30 });
  const seconds = (performance.now() - start) / 1000;
  const memory = hasTime ? Number(readFileSync(report, "utf8")) / 1024 : undefined;
  rmSync(folder, { recursive: true });
  if (error !== undefined || !codes.includes(status))
    throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${error?.message ?? stderr.slice(-2000)}`);
  return { seconds, memory, output: stdout };
}

/** Runs all of them one after the other, so many rounds; those that have a number of `most` runs in no more. */
export function measureRounds(contenders, rounds, tell) {
  const results = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders) {
      if (round >= (contender.most ?? rounds)) continue;
      const result = measure(contender);
      results.get(contender.name).push(result);
      tell(`${contender.name}: ${result.seconds.toFixed(2)} s`);
    }
  return results;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Whether a program can be started at all. */
export function isInstalled(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).error === undefined;
}
