/** What code does with the name of a message beside comparing it. */
import { ts } from "ts-morph";
import { flatten, HOLE, type Text } from "../../flow/text.js";
import { accessName, isAssignment, isCall, type Access } from "../../program/syntax.js";
import { isHarmless } from "../finder.js";
import { calleeText } from "../sends/calls.js";

/** Functions that compare two values. */
export const EQUALS = /^(?:Object\.is|(?:_\.)?(?:isEqual|eq))$/;
/** Functions that look something up in what they are given first. */
export const OWNS =
  /^(?:Object\.hasOwn|[\w.{}]*\bhasOwnProperty\.call|Reflect\.(?:get|has)|(?:_\.)?(?:get|has|includes|invoke|result))$/;

/** Methods that give back the name of a message as it is. */
export const SAME = /^(?:toLowerCase|toLocaleLowerCase|trim|trimStart|trimEnd|toString|valueOf|normalize)$/;

/** Methods that look into a text, so that only a part of it counts. */
const PARTS =
  /^(concat|startsWith|endsWith|includes|indexOf|match|matchAll|localeCompare|search|split|slice|substring|substr|replace|replaceAll|at|charAt)$/;

/** `name.startsWith("incoming_")`, unless it is only shown. */
export function isTakenApart(access: Access): boolean {
  const call = access.parent;
  if (!ts.isCallExpression(call) || call.expression !== access || !PARTS.test(accessName(access)?.text ?? ""))
    return false;
  const { parent } = call;
  return !(isCall(parent) && parent.arguments?.includes(call) === true && isHarmless(calleeText(parent)));
}

/** `text.includes('"action":"chat_deactivated"')`: a message's text is asked for one of these names. */
export function isAskedForName(access: Access, names: ReadonlySet<string>): boolean {
  const { parent } = access;
  if (!isTakenApart(access) || !ts.isCallExpression(parent)) return false;
  return parent.arguments.some((argument) =>
    argument
      .getText()
      .match(/\w+/g)
      ?.some((word) => names.has(word)),
  );
}

/** Whether a value is compared, looked up by, or put into something other than a log. */
export function isUsed(alias: ts.Expression): boolean {
  const { parent } = alias;
  return (
    ts.isTemplateSpan(parent) ||
    ts.isSwitchStatement(parent) ||
    (ts.isBinaryExpression(parent) && !isAssignment(parent)) ||
    (ts.isPropertyAccessExpression(parent) && parent.expression === alias) ||
    (ts.isElementAccessExpression(parent) && parent.argumentExpression === alias) ||
    (isCall(parent) && parent.expression !== alias && !isHarmless(calleeText(parent)))
  );
}

/** A text of which a part is written out. */
export function isPartlyKnown(text: Text): boolean {
  const flat = flatten(text);
  return flat.includes(HOLE) && /\w/.test(flat.replaceAll(HOLE, ""));
}
