import { rows, type Row } from "./row.js";

/** Streams of values, such as those of rxjs; their operators stand in `streams.ts`. */
export const STREAM: readonly Row[] = [
  ...rows(".subscribe", "this", "arg0.param0"),
  ...rows(".subscribe", "this", "arg0.next.param0"),
  ...rows("rxjs:from", "arg0.ITEM", "result"),
  ...rows("rxjs:from rxjs:defer", "arg0.return", "result"),
  ...rows("rxjs:of", "arg0..", "result"),
  ...rows("rxjs:firstValueFrom rxjs:lastValueFrom", "arg0", "result"),
  ...rows("rxjs:concat rxjs:merge rxjs:race", "arg0..", "result"),
  ...rows("rxjs:forkJoin rxjs:combineLatest rxjs:zip", "arg0", "result"),
  ...rows("Subject#next BehaviorSubject#next ReplaySubject#next AsyncSubject#next", "arg0", "this"),
  ...rows("new BehaviorSubject", "arg0", "result"),
  ...rows("BehaviorSubject#getValue", "this", "result"),
  ...rows(".asObservable", "this", "result"),
];
