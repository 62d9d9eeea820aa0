/** What `npm start` and `npm test` need before anything else: packages as locked, and an up-to-date dist/. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Runs a program in the repo with its output shown on stderr or as given; returns its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

/** The packages of a lock file that must be there on any machine, with their versions. */
function lockedPackages(path) {
  const { packages } = JSON.parse(readFileSync(path, "utf8"));
  return new Map(
    Object.entries(packages)
      .filter(([name, entry]) => name !== "" && !entry.optional && !entry.peer)
      .map(([name, entry]) => [name, entry.version]),
  );
}

/** Whether node_modules holds what package-lock.json asks for. */
function isInstalled() {
  try {
    const installed = lockedPackages(`${root}node_modules/.package-lock.json`);
    return [...lockedPackages(`${root}package-lock.json`)].every(([name, version]) => installed.get(name) === version);
  } catch {
    return false;
  }
}

/** Installs and builds what is missing; ends the process when that fails. */
export function bootstrap() {
  const quiet = { stdio: ["ignore", 2, 2] };
  // Scripts are left out: the only one that matters is our own build, which comes next.
  const install = ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
  if (!isInstalled() && run("npm", install, { ...quiet, shell: process.platform === "win32" }) !== 0) process.exit(1);
  if (run(process.execPath, ["scripts/build.mjs"], quiet) !== 0) process.exit(1);
}
