import type { Command } from "commander";
import { addSharedOptions } from "../options.js";
import type { Run } from "../run.js";
import type { ScopesFlags } from "../scopes.js";

/** `chatshift scopes`: which scopes the code needs. */
export function register(program: Command, run: Run): void {
  const command = program
    .command("scopes")
    .description("List the scopes that the calls in files, folders or patterns (default: here) need. Writes nothing.")
    .argument("[paths...]", "files, folders, or patterns in quotes")
    .option("--target <version>", "the version to be ready for (default: the newest stable version)")
    .option("--scopes <list>", "the scopes that the app has, instead of those that the project lists");
  addSharedOptions(command).action((paths: readonly string[], flags: ScopesFlags) =>
    run(async (io, engine) => (await import("../scopes.js")).scopes(io, engine, paths, flags)),
  );
}
