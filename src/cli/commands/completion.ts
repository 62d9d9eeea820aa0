import { Argument } from "commander";
import type { Command } from "commander";
import { EXIT } from "../../errors.js";
import { SHELLS, toCompletion, type Shell } from "../completion.js";
import type { Run } from "../run.js";

/** `chatshift completion <shell>`: a script that a shell reads. */
export function register(program: Command, run: Run): void {
  program
    .command("completion")
    .description("Print the script that lets a shell complete commands, flags and versions.")
    .addArgument(new Argument("<shell>", "which shell").choices(SHELLS))
    .action((shell: Shell) =>
      run(async (io, engine) => {
        const { versions } = (await engine.openLibrary(io.cwd, {})).all();
        io.out(
          toCompletion(
            program,
            shell,
            versions.map(({ version }) => version),
          ),
        );
        return EXIT.done;
      }),
    );
}
