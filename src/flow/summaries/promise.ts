import { rows, type Row } from "./row.js";

/** Promises: what waits for a value is not told apart from the value. */
export const PROMISE: readonly Row[] = [
  ...rows("Promise.resolve Promise.all Promise.try", "arg0", "result"),
  ...rows("Promise.race Promise.any", "arg0.ITEM", "result"),
  ...rows("Promise.allSettled", "arg0.ITEM", "result.ITEM.value"),
  ...rows("Promise.try", "arg0.return", "result"),
  ...rows("Promise.try", "arg1", "arg0.param0"),
  ...rows(".then .tap", "this", "arg0.param0"),
  ...rows(".then .catch", "arg0.return", "result"),
  ...rows(".then", "arg1.return", "result"),
  ...rows(".catch .finally .toPromise .tap", "this", "result"),
  ...rows(".unwrap", "this", "result"),
  // What runs a function again, later or one at a time gives back what it returns.
  // The function that it gives back returns what the given one does.
  ...rows("wrapper:* lodash:once lodash:memoize lodash:debounce lodash:throttle react:cache", "arg0", "result"),
  ...rows("runner:* .schedule .execute .runExclusive", "arg0.return", "result"),
];
