/** Colours, for text that is shown. Loaded where there is any. */
import { Chalk, type ChalkInstance } from "chalk";

/** Those of a terminal on stdout. chalk itself heeds FORCE_COLOR and the terminal, but not NO_COLOR. */
export function paintShown(): ChalkInstance {
  return process.env["NO_COLOR"] && !process.env["FORCE_COLOR"] ? paintPlain() : new Chalk();
}

/** None, for files and for programs that read along. */
export function paintPlain(): ChalkInstance {
  return new Chalk({ level: 0 });
}
