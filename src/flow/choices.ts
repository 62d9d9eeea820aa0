/** Decisions in words that two places of the program share: the same condition, the same key, the same object. */
import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import {
  accessName,
  enclosingFunction,
  isAccess,
  isEquality,
  methodAround,
  unwrap,
  type Access,
} from "../program/syntax.js";
import { armsAround, isInLoopBeside, type Arm } from "./arms.js";
import { frameOf, idOf, isCut, numberOf, type Env } from "./context.js";
import { withoutWhen, withWhen, type Choices, type Origin } from "./origin.js";
import { ALWAYS, bothOf, type When } from "./when.js";

/** Operators of which the result is the same as long as their sides are. */
const PURE = new Set([
  ...[ts.SyntaxKind.LessThanToken, ts.SyntaxKind.LessThanEqualsToken, ts.SyntaxKind.GreaterThanToken],
  ...[ts.SyntaxKind.GreaterThanEqualsToken, ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken],
]);

export function createChoices(refs: References): Choices {
  function of(arms: readonly Arm[], env: Env): When {
    // Of runs that aren't told apart nothing can be said.
    return isCut(env) ? ALWAYS : arms.map((arm) => decided(arm, env)).reduce(bothOf, ALWAYS);
  }

  function at(node: ts.Node, env: Env): When {
    const here = of(armsAround(node), env);
    return env ? bothOf(here, at(env.call, env.caller)) : here;
  }

  function among(holder: ts.Node, { node, env: made }: Origin, env: Env): When {
    if (isCut(env)) return ALWAYS;
    const written = ts.isExpression(holder) ? wordsFor(holder, env) : undefined;
    return one(`of ${written ?? own(holder, env)}`, `${idOf(node)} ${numberOf(made)}`);
  }

  function kept(found: readonly Origin[], from: ts.Node, holder: ts.Node | undefined, env: Env): readonly Origin[] {
    if (!holder) return withoutWhen(found);
    const own = isInOneRun(from, holder) && !isInLoopBeside(from, holder) ? found : withoutWhen(found);
    return withWhen(own, given(from, holder, env));
  }

  function given(at: ts.Node, holder: ts.Node, env: Env): When {
    return isInOneRun(at, holder) ? of(armsAround(at, holder), env) : ALWAYS;
  }

  function keyed(key: ts.Expression, name: string, env: Env): When {
    const words = isCut(env) ? undefined : wordsFor(key, env);
    return words === undefined ? ALWAYS : one(words, JSON.stringify(name));
  }

  function decided(arm: Arm, env: Env): When {
    if (arm.kind === "condition") return held(arm.condition, arm.holds, env);
    const [first, more] = arm.clauses;
    if (!first) return ALWAYS;
    const taken = one(own(first.parent, env), String(idOf(first)));
    if (more || !ts.isCaseClause(first)) return taken;
    return bothOf(taken, equal(first.parent.parent.expression, first.expression, env));
  }

  function held(condition: ts.Expression, holds: boolean, env: Env): When {
    const node = unwrap(condition);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      return held(node.operand, !holds, env);
    if (!ts.isBinaryExpression(node)) return one(wordsFor(node, env) ?? own(node, env), String(holds));
    const { left, right } = node;
    const { kind } = node.operatorToken;
    // All parts of `a && b` hold with it, and none of `a || b` where it doesn't.
    if (kind === (holds ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken))
      return bothOf(held(left, holds, env), held(right, holds, env));
    const isTrue = holds !== isUnequal(kind);
    const found = one(compared(node, env) ?? own(node, env), String(isTrue));
    if (!isTrue || !isEquality(kind)) return found;
    return [equal(left, right, env), equal(right, left, env)].reduce(bothOf, found);
  }

  /** `kind === "close"`: what `kind` is then. */
  function equal(side: ts.Expression, value: ts.Expression, env: Env): When {
    const text = unwrap(value);
    return ts.isStringLiteralLike(text) ? keyed(side, text.text, env) : ALWAYS;
  }

  /** A node that is told apart from all others, in one run of its function. */
  function own(node: ts.Node, env: Env): string {
    return `#${idOf(node)}@${runOf(enclosingFunction(node), env)}`;
  }

  /** The same for expressions that are the same at any time within the runs that they depend on. */
  function wordsFor(expression: ts.Expression, env: Env): string | undefined {
    const node = unwrap(expression);
    if (ts.isIdentifier(node)) return stable(node, env);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return `this@${runOf(methodAround(node), env)}`;
    if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return JSON.stringify(node.text);
    if (isPlain(node)) return node.getText();
    if (ts.isTypeOfExpression(node)) return around("typeof ", wordsFor(node.expression, env));
    if (isAccess(node)) return access(node, env);
    return ts.isBinaryExpression(node) ? compared(node, env) : undefined;
  }

  /** A comparison; the opposite of one is the same question. */
  function compared({ left, operatorToken, right }: ts.BinaryExpression, env: Env): string | undefined {
    const { kind } = operatorToken;
    if (!isEquality(kind) && !PURE.has(kind)) return undefined;
    const [first, second] = [wordsFor(left, env), wordsFor(right, env)];
    const operator = isEquality(kind) ? "=" : String(kind);
    return first === undefined || second === undefined ? undefined : `(${first} ${operator} ${second})`;
  }

  function access(node: Access, env: Env): string | undefined {
    const holder = wordsFor(node.expression, env);
    const name = accessName(node)?.text;
    if (name !== undefined)
      return refs.hasRole(name, "written", "altered") ? undefined : around("", holder, `.${name}`);
    const symbol = refs.symbolOf(node.expression);
    const isFilled = !symbol || refs.find(symbol, "filled").length > 0;
    const key = ts.isElementAccessExpression(node) && !isFilled ? wordsFor(node.argumentExpression, env) : undefined;
    return key === undefined ? undefined : around("", holder, `[${key}]`);
  }

  /** A name that keeps its value as long as the run of the function that it belongs to. */
  function stable(name: ts.Identifier, env: Env): string | undefined {
    const symbol = refs.symbolOf(name);
    const [declaration, more] = symbol?.declarations ?? [];
    if (!symbol || !declaration || more) return undefined;
    if (refs.find(symbol, "written").length > 0 || refs.find(symbol, "altered").length > 0) return undefined;
    return `${name.text}#${idOf(declaration)}@${runOf(enclosingFunction(declaration), env)}`;
  }
  return { of, at, among, kept, given, keyed };
}

function isInOneRun(at: ts.Node, holder: ts.Node): boolean {
  return at.getSourceFile() === holder.getSourceFile() && enclosingFunction(at) === enclosingFunction(holder);
}

function runOf(fn: ReturnType<typeof enclosingFunction>, env: Env): number {
  return fn ? numberOf(frameOf(env, fn)) : 0;
}

function one(key: string, arm: string): When {
  return new Map([[key, arm]]);
}

function around(before: string, words: string | undefined, after = ""): string | undefined {
  return words === undefined ? undefined : `${before}${words}${after}`;
}

function isPlain(node: ts.Node): boolean {
  const { kind } = node;
  return (
    kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword || kind === ts.SyntaxKind.NullKeyword
  );
}

function isUnequal(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
}
