import type { Command } from "commander";
import { InvalidArgumentError } from "commander";
import type { FakeFlags } from "../fake.js";
import type { Run } from "../run.js";

/** `chatshift fake`: a server to test a client against. */
export function register(program: Command, run: Run): void {
  program
    .command("fake")
    .description("Serve a strict fake of the API at one version on 127.0.0.1, to run your own tests against.")
    .requiredOption("--at <version>", "the version that it speaks")
    .option("--port <number>", "where it listens (default: a free port)", parsePort)
    .action((flags: FakeFlags) => run(async (io) => (await import("../fake.js")).serveFake(io, flags)));
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port < 65536) return port;
  throw new InvalidArgumentError("Give a number from 0 to 65535.");
}
