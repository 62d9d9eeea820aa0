import type { ts } from "ts-morph";
import type { Source } from "../finder.js";

/** A stream of messages of the API: what arrives on a socket, or at a webhook handler. */
export interface Channel extends Source {
  readonly carries: "push" | "webhook" | "method";
  /** Expressions that hold the name of the message at hand. */
  readonly names: Set<ts.Node>;
  /** Members of maps and listeners: functions that run for messages of one name. */
  readonly handlers: Map<ts.Node, string[]>;
}
