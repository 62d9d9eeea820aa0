import { rows, type Row } from "./row.js";

/** Iterators, their helpers, and what runs later. */
export const ITERATOR: readonly Row[] = [
  ...rows(".next", "this.ITEM", "result.value"),
  ...rows(".take .drop", "this", "result"),
  ...rows(".toArray", "this", "result"),
  ...rows("Iterator.from", "arg0.ITEM", "result.ITEM"),
  ...rows("Iterator.from", "arg0.VALUE", "result.ITEM.1"),
  ...rows("setTimeout setInterval setImmediate", "arg2", "arg0.param0"),
  ...rows("setTimeout setInterval setImmediate", "arg3", "arg0.param1"),
  ...rows("setImmediate process.nextTick", "arg1", "arg0.param0"),
  ...rows("process.nextTick", "arg2", "arg0.param1"),
];
