/** Texts that people read, and no program. */
import { ts } from "ts-morph";
import { useOf } from "../../flow/uses.js";
import { accessName, isAccess, isAssignment, isCall, unwrap } from "../../program/syntax.js";
import type { Finder } from "../finder.js";
import { calleeText } from "../sends/calls.js";

/** Calls and members that show a text to people. */
const SHOWS =
  /(?:^|\.)(?:log|info|warn|error|debug|trace|describe|it|test|\w*Error|setAttribute|attr|open|assign|createElement|h|jsxs?|redirect|navigate)$/;
const SHOWN = /^(?:href|link|docs?|documentation|description|title|message|textContent|innerHTML|innerText)$/i;

/** Whether a text, under whatever name, goes to people alone. */
export function isOnlyShown(finder: Finder, text: ts.Expression): boolean {
  const uses: ts.Expression[] = [];
  finder.flow.follow(text, undefined, (alias) => {
    if (useOf(alias) !== "followed") uses.push(alias);
  });
  return isShown(text) || (uses.length > 0 && uses.every(isShown));
}

/** `console.log(text)`, `<a href={text}>`, `link.href = text`, `{ docs: text }` */
export function isShown({ parent }: ts.Node): boolean {
  if (isCall(parent)) return SHOWS.test(accessName(unwrap(parent.expression))?.text ?? calleeText(parent));
  if (ts.isJsxAttribute(parent) || ts.isJsxExpression(parent)) return true;
  if (isAssignment(parent)) return isAccess(parent.left) && SHOWN.test(accessName(parent.left)?.text ?? "");
  return ts.isPropertyAssignment(parent) && SHOWN.test(parent.name.getText());
}
