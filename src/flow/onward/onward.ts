import type { References } from "../../program/references.js";
import type { FunctionNode } from "../../program/syntax.js";
import type { Callers } from "../callers.js";
import type { Carrier } from "../carry.js";
import type { Call } from "../context.js";
import type { Origins } from "../origin.js";

/** What the steps of a walk onward work with. */
export interface Onward {
  readonly refs: References;
  readonly origins: Origins;
  readonly callers: Callers;
  readonly carrier: Carrier;
  /** The listeners that get what a call is given behind its first argument. */
  readonly listeners: (call: Call) => readonly FunctionNode[];
}
