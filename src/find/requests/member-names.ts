/** Names of methods that are also what members of the code's own objects are called by. */
import { ts } from "ts-morph";
import type { Place } from "../../model.js";
import { accessName, isAccess, isAssignment, isCall, unwrap } from "../../program/syntax.js";
import type { References } from "../../program/references.js";
import type { Finder } from "../finder.js";
import { calleeText } from "../sends/calls.js";

/**
 * Where a name also names a member, `api[name] = f`, that the code asks for: by the name as it is, `api.close_thread()`,
 * or as it is written in JavaScript, `api.closeThread()`, where the text is made into that.
 */
export function memberNamedBy(finder: Finder, literal: ts.Expression, method: string): Place | undefined {
  const isAsked = isMember(finder, method);
  const isAskedDerived = formsOf(method).some((form) => isMember(finder, form));
  let found: ts.Node | undefined;
  if (isAsked || isAskedDerived)
    finder.flow.follow(literal, undefined, (alias) => {
      if ((isAsked && isKeyAt(alias)) || (isAskedDerived && isDerivedFrom(alias))) found ??= alias.parent;
    });
  return found && finder.view.placeOf(found);
}

/** `closeThread`, `CloseThread` and `CLOSE_THREAD` of `close_thread`. */
function formsOf(method: string): readonly string[] {
  const pascal = method.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [pascal, pascal.charAt(0).toLowerCase() + pascal.slice(1), method.toUpperCase()].filter(
    (form) => form !== method,
  );
}

/** Whether the program asks a value for a member of that name: every call of a method wants to know. */
function isMember({ refs }: Finder, text: string): boolean {
  const known = members.get(refs) ?? new Map<string, boolean>();
  members.set(refs, known);
  const isIt = known.get(text) ?? (refs.named(text).some(isAskedFor) || refs.spelled(text).some(isAskedFor));
  known.set(text, isIt);
  return isIt;
}

const members = new WeakMap<References, Map<string, boolean>>();

/** `api.name`, `const { name } = api`, `api.get("name")` */
function isAskedFor(name: ts.Node): boolean {
  const { parent } = name;
  if (isAccess(parent)) return accessName(parent) === name;
  if (ts.isBindingElement(parent)) return (parent.propertyName ?? parent.name) === name;
  return isCall(parent) && accessName(unwrap(parent.expression))?.text === "get";
}

/** `api[name] = f`, `{ [name]: f }`, `Object.defineProperty(api, name, …)`, the entry `[name, f]`. */
function isKeyAt(alias: ts.Expression): boolean {
  const { parent } = alias;
  if (ts.isComputedPropertyName(parent)) return true;
  if (ts.isArrayLiteralExpression(parent)) return parent.elements.length === 2 && parent.elements[0] === alias;
  if (isCall(parent))
    return /^(?:Object|Reflect)\.(?:defineProperty|set)$/.test(calleeText(parent)) && parent.arguments?.[1] === alias;
  const isKey = ts.isElementAccessExpression(parent) && parent.argumentExpression === alias;
  return isKey && isAssignment(parent.parent) && parent.parent.left === parent;
}

/** `name.replace(/_./g, …)`, `camelCase(name)`: another text is made of it. */
function isDerivedFrom({ parent }: ts.Expression): boolean {
  if (isCall(parent)) return /(?:camel|pascal|upper|lower|constant)/i.test(calleeText(parent));
  return (
    isAccess(parent) && /^(?:replace|replaceAll|split|toUpperCase|toLowerCase)$/.test(accessName(parent)?.text ?? "")
  );
}
