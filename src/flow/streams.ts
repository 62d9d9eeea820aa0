/** Streams whose values go through operators: `stream.pipe(tap(f), map(g)).subscribe(h)`. */
import { ts } from "ts-morph";
import type { FunctionNode } from "../program/syntax.js";

/** Operators that give on what they get. */
const KEEPS =
  /^(tap|filter|catchError|retry|take|first|last|delay|timeout|share|shareReplay|finalize|debounceTime|throttleTime|distinctUntilChanged|takeUntil|takeUntilDestroyed|observeOn|startWith)$/;
/** Operators that give on what their callback gives back. */
const MAPS = /^(map|switchMap|mergeMap|concatMap|exhaustMap)$/;

export interface Piped {
  /** Callbacks that get the value that enters at the operator asked for. */
  readonly callbacks: readonly ts.Expression[];
  /** Whether the value comes out of the pipe as it went in. */
  readonly isKept: boolean;
}

/** What becomes of a value that enters a pipe at one of its operators, counted from 0. */
export function throughOperators(pipe: ts.CallExpression, from: number): Piped {
  const operators = pipe.arguments.slice(from);
  const end = operators.findIndex((one) => !ts.isCallExpression(one) || !KEEPS.test(one.expression.getText()));
  const met = end < 0 ? operators : operators.slice(0, end + 1);
  const callbacks = met.flatMap((one) =>
    ts.isCallExpression(one) && !isOnError(one) ? one.arguments.slice(0, 1) : [],
  );
  return { callbacks, isKept: end < 0 };
}

/** Whether an operator hands errors on, not values. */
function isOnError({ expression }: ts.CallExpression): boolean {
  return /^(catchError|retry)$/.test(expression.getText());
}

/** `stream.pipe(map(f))`: the pipe, and which of its operators gives on what f gives back. */
export function pipedBy(fn: FunctionNode): { readonly pipe: ts.CallExpression; readonly index: number } | undefined {
  const operator = fn.parent;
  if (!ts.isCallExpression(operator) || !MAPS.test(operator.expression.getText())) return undefined;
  const pipe = operator.parent;
  return ts.isCallExpression(pipe) && isPipe(pipe) ? { pipe, index: pipe.arguments.indexOf(operator) } : undefined;
}

function isPipe({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === "pipe";
}
