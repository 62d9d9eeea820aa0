/** How a command file hands its work to the main program, which knows the world and turns faults into exit codes. */
import type { Engine } from "./engine.js";
import type { Io } from "./io.js";

/** Does a command's work and returns its exit code. */
export type Action = (io: Io, engine: Engine) => Promise<number>;
export type Run = (action: Action) => Promise<void>;
