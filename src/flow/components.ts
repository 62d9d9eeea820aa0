/** Components of views, such as React's: what an attribute is given comes out as a member of what the component gets. */
import { ts } from "ts-morph";
import { isFunctionNode, type FunctionNode } from "../program/syntax.js";
import type { Origins } from "./origin.js";

/** The attribute that an expression in braces is the value of. */
export function attributeOf(expression: ts.JsxExpression): ts.JsxAttribute | undefined {
  return ts.isJsxAttribute(expression.parent) ? expression.parent : undefined;
}

/** The functions of the program that an element with that attribute stands for; none for elements of HTML. */
export function componentsOf(origins: Origins, attribute: ts.JsxAttribute): readonly FunctionNode[] {
  const { tagName } = attribute.parent.parent;
  if (!ts.isIdentifier(tagName) && !ts.isPropertyAccessExpression(tagName)) return [];
  return origins.of(tagName, undefined).flatMap(({ node }) => (isFunctionNode(node) ? [node] : []));
}
