import type { ProgramView } from "../../program/program.js";
import type { References } from "../../program/references.js";
import type { Origins } from "../origin.js";

/** What the steps of a walk back work with. */
export interface Back {
  readonly refs: References;
  readonly view: ProgramView;
  readonly origins: Origins;
  readonly choices: Origins["choices"];
}
