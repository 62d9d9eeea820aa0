/** Components of views, such as React's: what an attribute is given comes out as a member of what the component gets. */
import { ts } from "ts-morph";
import { isFunctionNode, staticName, type FunctionNode } from "../program/syntax.js";
import { nodesOf } from "../program/nodes.js";
import type { Origins } from "./origin.js";
import type { Follow } from "./walk.js";

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

/**
 * What a component is given as one of its properties, as far as it is seen: by attributes of elements, objects spread
 * there, calls that make or show it, and stories about it.
 */
export function givenToComponent(origins: Origins, walk: Follow, fn: FunctionNode, name: string): ts.Expression[] {
  const found: ts.Expression[] = [];
  const inObject = (object: ts.Expression): void => {
    for (const origin of origins.of(object, undefined))
      for (const { node } of origins.property(origin, name) ?? []) if (ts.isExpression(node)) found.push(node);
  };
  const visit = (alias: ts.Expression): void => {
    const { parent } = alias;
    if ((ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent)) && parent.tagName === alias)
      for (const attribute of parent.attributes.properties) {
        if (ts.isJsxSpreadAttribute(attribute)) inObject(attribute.expression);
        else if (
          attribute.name.getText() === name &&
          attribute.initializer &&
          ts.isJsxExpression(attribute.initializer)
        )
          found.push(...(attribute.initializer.expression ? [attribute.initializer.expression] : []));
      }
    const [first, second] = ts.isCallExpression(parent) ? parent.arguments : [];
    if (first === alias && second && !ts.isSpreadElement(second)) inObject(second);
    if (ts.isPropertyAssignment(parent) && staticName(parent.name) === "component")
      argumentsOfStories(parent.getSourceFile()).forEach(inObject);
  };
  if (ts.isFunctionDeclaration(fn)) {
    if (fn.name) walk.followName(fn.name, undefined, visit);
  } else if (ts.isExpression(fn)) walk.follow(fn, undefined, visit);
  return found;
}

/** `export const Short = { args: { … } }`, `Short.args = { … }` */
function argumentsOfStories(file: ts.SourceFile): ts.Expression[] {
  return nodesOf(file).flatMap((node) => {
    if (ts.isPropertyAssignment(node) && staticName(node.name) === "args") return [node.initializer];
    const isSet =
      ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left) && node.left.name.text === "args";
    return isSet ? [node.right] : [];
  });
}
