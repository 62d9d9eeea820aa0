/** The literals that a value is compared with, where it stands. */
import { ts } from "ts-morph";
import type { ReadSite } from "../../src/model.js";
import { isEquality } from "../../src/program/syntax.js";
import type { Tree } from "../../src/program/tree.js";
import { accessOf, handedOn, heldBy } from "./held.js";

export interface Compared {
  readonly literals: readonly ts.StringLiteralLike[];
  readonly isSwitch: boolean;
}

/** Whether what a read gives is compared with literals, where it stands or where the variable that holds it is used. */
export function isCompared(tree: Tree, site: ReadSite): boolean {
  const held = heldBy(tree, site);
  const access = accessOf(tree, site);
  const here = held.kind === "variable" ? held.uses : access ? [access] : [];
  return here.some((node) => comparedWith(node) !== undefined);
}

/** `undefined`: it is not compared here, or with something that is no literal. */
export function comparedWith(node: ts.Expression): Compared | undefined {
  const whole = handedOn(node);
  const { parent } = whole;
  if (ts.isBinaryExpression(parent) && isEquality(parent.operatorToken.kind))
    return toCompared([parent.left === whole ? parent.right : parent.left], false);
  if (ts.isSwitchStatement(parent)) {
    const clauses = parent.caseBlock.clauses.flatMap((clause) => (ts.isCaseClause(clause) ? [clause.expression] : []));
    return toCompared(clauses, true);
  }
  const list = ts.isCallExpression(parent) && parent.arguments[0] === whole ? listAsked(parent) : undefined;
  return list && toCompared(list.elements, false);
}

function toCompared(others: readonly ts.Expression[], isSwitch: boolean): Compared | undefined {
  const literals = others.filter(ts.isStringLiteralLike);
  return literals.length === others.length ? { literals, isSwitch } : undefined;
}

/** `["a", "b"].includes(x)`, `new Set(["a", "b"]).has(x)`, with the list written where it is asked. */
function listAsked({ expression: callee }: ts.CallExpression): ts.ArrayLiteralExpression | undefined {
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const { expression, name } = callee;
  if (ts.isArrayLiteralExpression(expression)) return name.text === "includes" ? expression : undefined;
  const [list] = ts.isNewExpression(expression) ? (expression.arguments ?? []) : [];
  return name.text === "has" && list && ts.isArrayLiteralExpression(list) ? list : undefined;
}
