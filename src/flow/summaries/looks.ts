import { looks, type Row } from "./row.js";

/** Calls that look at what they are given, show it or check it. */
export const LOOKING: readonly Row[] = [
  ...looks("console.* log info warn error debug trace .log .info .warn .error .debug .trace"),
  ...looks("expect assert assert.*"),
];
