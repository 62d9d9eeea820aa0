import { ts } from "ts-morph";
import { staticName, unwrap } from "../../program/syntax.js";
import type { Finder } from "../finder.js";

/** Texts that a type lists: literal types, the values of an enum or of an object that it is the `typeof` of. */
export function namesInType(finder: Finder, type: ts.Node): ts.StringLiteralLike[] {
  const found = new Set<ts.StringLiteralLike>();
  const seen = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (ts.isStringLiteralLike(node)) found.add(node);
    else if (ts.isTypeReferenceNode(node)) declarationsOf(finder, node.typeName).forEach(visitDeclaration);
    else if (ts.isTypeQueryNode(node)) declarationsOf(finder, node.exprName).forEach(visitDeclaration);
    else ts.forEachChild(node, visit);
  };
  const visitDeclaration = (node: ts.Node): void => {
    if (ts.isTypeAliasDeclaration(node)) visit(node.type);
    else if (ts.isTypeParameterDeclaration(node) && node.constraint) visit(node.constraint);
    else if (ts.isEnumDeclaration(node))
      node.members.forEach((member) => member.initializer && visit(member.initializer));
    else if (ts.isVariableDeclaration(node) && node.initializer) valuesOf(unwrap(node.initializer)).forEach(visit);
  };
  visit(type);
  return [...found];
}

/** The types that a field has in the members of a type: `action` of `{ action: "a"; … } | { action: "b"; … }`. */
export function fieldTypes(finder: Finder, type: ts.Node, field: string): ts.TypeNode[] {
  const found: ts.TypeNode[] = [];
  const seen = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (ts.isPropertySignature(node)) {
      if (staticName(node.name) === field && node.type) found.push(node.type);
    } else if (ts.isTypeReferenceNode(node)) declarationsOf(finder, node.typeName).forEach(visit);
    else if (!ts.isExpressionWithTypeArguments(node)) ts.forEachChild(node, visit);
  };
  visit(type);
  return found;
}

/** What a schema says that a field may be: `"a"` of `{ action: z.literal("a") }`. */
export function valuesOfField({ origins }: Finder, type: ts.Type, field: string): ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(...node.arguments.flatMap(listed));
    ts.forEachChild(node, visit);
  };
  const listed = (argument: ts.Expression): ts.Expression[] =>
    origins
      .of(argument, undefined)
      .flatMap(({ node }) => (ts.isArrayLiteralExpression(node) ? [...node.elements] : [argument]));
  for (const one of type.isUnion() ? type.types : [type])
    for (const declaration of one.getProperty(field)?.declarations ?? [])
      if (ts.isPropertyAssignment(declaration)) visit(declaration.initializer);
  return found;
}

/** What a name in a type stands for. */
export function declarationsOf(finder: Finder, name: ts.EntityName): readonly ts.Declaration[] {
  const node = ts.isQualifiedName(name) ? name.right : name;
  return finder.refs.symbolOf(node)?.declarations ?? [];
}

function valuesOf(node: ts.Expression): ts.Expression[] {
  if (ts.isArrayLiteralExpression(node)) return [...node.elements];
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap((member) => (ts.isPropertyAssignment(member) ? [member.initializer] : []));
}
