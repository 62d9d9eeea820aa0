/** The command line: parses arguments, runs a command, turns what goes wrong into words and exit codes. */
import { Command, CommanderError } from "commander";
import { BadInput, EXIT } from "../errors.js";
import * as completion from "./commands/completion.js";
import * as explain from "./commands/explain.js";
import * as fake from "./commands/fake.js";
import * as init from "./commands/init.js";
import * as lint from "./commands/lint.js";
import * as mcp from "./commands/mcp.js";
import * as plan from "./commands/plan.js";
import * as rules from "./commands/rules.js";
import * as scopes from "./commands/scopes.js";
import * as surface from "./commands/surface.js";
import * as todo from "./commands/todo.js";
import * as undo from "./commands/undo.js";
import * as upgrade from "./commands/upgrade.js";
import { makeLinesVisible } from "../report/visible.js";
import { engine as realEngine } from "./engine.js";
import type { Engine } from "./engine.js";
import { addHelp } from "./help.js";
import { createIo } from "./io.js";
import type { Io } from "./io.js";
import { joinReportWords } from "./report-files.js";
import type { Run } from "./run.js";
import { toolVersion } from "./tool.js";

/** Runs the command that the arguments name and returns the exit code. Writes to `io` alone. */
export async function main(args: readonly string[], io: Io = createIo(), engine: Engine = realEngine): Promise<number> {
  let code: number | undefined;
  const run: Run = async (action) => {
    code = await action({ ...io, args }, engine);
  };
  try {
    await createProgram(io, run, engine).parseAsync(joinReportWords(args), { from: "user" });
    return code ?? EXIT.done;
  } catch (error) {
    return tellError(io, error);
  }
}

function createProgram(io: Io, run: Run, engine: Engine): Command {
  const program = new Command("chatshift")
    .description("Carries client code of the LiveChat Agent Chat API to another version, and reports what will break.")
    .version(toolVersion())
    .configureOutput({ writeOut: io.out, writeErr: io.error })
    .exitOverride()
    .showHelpAfterError("See chatshift --help, or chatshift <command> --help.");
  for (const command of [upgrade, todo, undo, lint, scopes, plan, surface, explain, rules, fake, init, completion])
    command.register(program, run);
  mcp.register(program, run, (args, own) => main(args, own, engine));
  addHelp(program);
  return program;
}

/** Options by the names that other commands or tools have for them. */
const MEANT = [
  ["--fix", "lint writes nothing: `chatshift upgrade` does."],
  ["--to", "What to hold the code against is --target <version> here."],
  ["--target", "Where to go is --to <version> here."],
] as const;

function tellError(io: Io, error: unknown): number {
  // Commander has told its own by now; help and version come with 0.
  if (error instanceof CommanderError) {
    const meant = MEANT.find(([flag]) => error.message.includes(`unknown option '${flag}'`));
    if (meant) io.error(`${meant[1]}\n`);
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
  if (error instanceof BadInput) {
    const words = error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
    io.error(`chatshift: ${makeLinesVisible(words)}\n`);
    return EXIT.usage;
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.error(
    `chatshift failed. This is a fault of chatshift, not of your code; files are only ever written whole.\n` +
      `Please report it to its maintainers with these lines and, if you can, the code that it happened on:\n\n` +
      `chatshift ${toolVersion()}, Node ${process.version}, ${process.platform}\n${trace}\n`,
  );
  return EXIT.fault;
}
