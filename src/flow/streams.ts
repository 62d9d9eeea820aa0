/** Streams whose values go through operators: `stream.pipe(tap(f), map(g)).subscribe(h)`. */
import { ts } from "ts-morph";
import { accessName, type FunctionNode } from "../program/syntax.js";

/** Operators that give on what they get, or nothing. */
const KEEPS =
  /^(?:tap|filter|catchError|retry|repeat|take|takeLast|takeWhile|takeUntil|takeUntilDestroyed|untilDestroyed|skip|skipLast|skipUntil|skipWhile|first|last|single|find|elementAt|delay|delayWhen|timeout|share|shareReplay|finalize|(?:debounce|throttle|audit|sample)(?:Time)?|distinct|distinctUntilChanged|distinctUntilKeyChanged|observeOn|subscribeOn|startWith|endWith|defaultIfEmpty|throwIfEmpty|concatWith|mergeWith|raceWith)$/;
/** Operators that give on what their callback gives back. */
const MAPS = /^(?:map|switchMap|mergeMap|concatMap|exhaustMap|flatMap)$/;
/** The same, where the callback gets what it gave back last, and then the value. */
const FOLDS = /^(?:scan|reduce|mergeScan|switchScan)$/;
/** Operators behind which nothing of the value is left. */
const ENDS = /^(?:count|every|isEmpty|findIndex|ignoreElements|(?:map|switchMap|mergeMap|concatMap|exhaustMap)To)$/;

export interface Piped {
  /** Callbacks that get the value that enters at the operator asked for, each with the place of its parameter. */
  readonly callbacks: readonly { readonly callback: ts.Expression; readonly parameter: number }[];
  /** Whether the value comes out of the pipe as it went in. */
  readonly isKept: boolean;
  /** The operator behind which the value is followed no further: nothing is known of it. */
  readonly lost: ts.Expression | undefined;
}

/** What becomes of a value that enters a pipe at one of its operators, counted from 0. */
export function throughOperators(pipe: ts.CallExpression, from: number): Piped {
  const operators = pipe.arguments.slice(from);
  const end = operators.findIndex((one) => !KEEPS.test(nameOf(one)));
  const last = operators[end];
  const met = last ? operators.slice(0, end + 1) : operators;
  const callbacks = met.flatMap((one) => (ts.isCallExpression(one) ? callbacksOf(one) : []));
  const isKnown = !last || isMapping(last) || ENDS.test(nameOf(last));
  return { callbacks, isKept: !last, lost: isKnown ? undefined : last };
}

function callbacksOf(operator: ts.CallExpression): Piped["callbacks"] {
  const name = nameOf(operator);
  const [callback] = operator.arguments;
  // Those get errors, not values.
  if (!callback || /^(?:catchError|retry)$/.test(name)) return [];
  const parameters = FOLDS.test(name) ? [1] : name === "distinctUntilChanged" ? [0, 1] : [0];
  return parameters.map((parameter) => ({ callback, parameter }));
}

function nameOf(operator: ts.Expression): string {
  const callee = ts.isCallExpression(operator) ? operator.expression : undefined;
  return callee ? (accessName(callee) ?? callee).getText() : "";
}

function isMapping(operator: ts.Expression): boolean {
  return MAPS.test(nameOf(operator)) || FOLDS.test(nameOf(operator));
}

export interface Operator {
  readonly pipe: ts.CallExpression;
  readonly index: number;
  /** The parameter that gets what was given back for the value before. */
  readonly carried: ts.ParameterDeclaration | undefined;
}

/** `stream.pipe(map(f))`: the pipe, and which of its operators gives on what f gives back. */
export function pipedBy(fn: FunctionNode): Operator | undefined {
  const operator = fn.parent;
  const pipe = operator.parent;
  if (!ts.isCallExpression(operator) || !isMapping(operator) || !ts.isCallExpression(pipe) || !isPipe(pipe))
    return undefined;
  const carried = FOLDS.test(nameOf(operator)) ? fn.parameters[0] : undefined;
  return { pipe, index: pipe.arguments.indexOf(operator), carried };
}

function isPipe({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.name.text === "pipe";
}
