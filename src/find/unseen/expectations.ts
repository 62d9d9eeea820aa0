/** What tests expect calls to have been given, and what their doubles answer: the API's names, written once more. */
import { ts } from "ts-morph";
import type { Site } from "../../model.js";
import { once } from "../../once.js";
import { accessName, staticName } from "../../program/syntax.js";
import { calleeText } from "../sends/calls.js";
import type { Call } from "../../flow/context.js";
import type { Finder } from "../finder.js";
import { tellOtherSide } from "../tests/routes.js";
import { endedFields, endedParameters } from "./ended.js";

/** `toHaveBeenCalledWith`, `toHaveBeenNthCalledWith`, `calledOnceWithExactly`, `withArgs` */
const EXPECTS = /(?:^|\.)(?:\w*[cC]alled(?:Once)?With(?:Exactly|Match)?|withArgs|withExactArgs)$/;

/** What a double answers: `mockResolvedValue`, `mockImplementationOnce`, `resolves`, `callsFake` */
const ANSWERS =
  /(?:^|\.)(?:mock(?:Resolved|Return)Value(?:Once)?|mockImplementation(?:Once)?|resolves|returns|callsFake)$/;

/**
 * Tells those that name a method which has left, a parameter with another name at the target beside a method, or a field
 * that has left.
 */
export function findExpectations(finder: Finder, calls: readonly Call[], sites: readonly Site[]): void {
  const parameters = once(() => endedParameters(finder, sites));
  const fields = once(() => endedFields(finder, sites));
  for (const call of calls) {
    const callee = accessName(call.expression)?.text ?? calleeText(call);
    const given = call.arguments ?? [];
    if (ANSWERS.test(callee) && given.some((argument) => namesOne(argument, fields()))) tellOtherSide(finder, call);
    if (!EXPECTS.test(callee)) continue;
    const methods = given.flatMap((argument) => methodIn(finder, argument) ?? []);
    const hasLeft = methods.some((name) => finder.pack.surface(finder.options.to).method(name) === undefined);
    if (hasLeft || (methods.length > 0 && given.some((argument) => namesOne(argument, parameters()))))
      tellOtherSide(finder, call);
  }
}

/** The method that a text names alone, or at the end of an address. */
function methodIn({ names }: Finder, argument: ts.Expression): string | undefined {
  const last = ts.isStringLiteralLike(argument) ? argument.text.split("/").at(-1) : undefined;
  return last?.includes("_") === true && names.methods.has(last) ? last : undefined;
}

/** Whether an object has one of these names, at any depth. */
function namesOne(node: ts.Node, names: ReadonlyMap<string, unknown>): boolean {
  const isNamed =
    (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) && names.has(staticName(node.name) ?? "");
  return isNamed || ts.forEachChild(node, (child) => namesOne(child, names)) === true;
}
