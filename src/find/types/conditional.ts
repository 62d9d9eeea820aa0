/** `T extends { … } ? A : B`: what a type asks of another. */
import { ts } from "ts-morph";
import { declarationsOf } from "../pushes/name-types.js";
import type { Finder } from "../finder.js";

const DEPTH = 5;

/** The types that a conditional type is asked of: what is written there, or what its type parameter is given. */
export function checkedBy(finder: Finder, { checkType }: ts.ConditionalTypeNode): readonly ts.TypeNode[] {
  return givenFor(finder, checkType, DEPTH);
}

function givenFor(finder: Finder, type: ts.TypeNode, depth: number): readonly ts.TypeNode[] {
  const [parameter] = ts.isTypeReferenceNode(type)
    ? declarationsOf(finder, type.typeName).filter(ts.isTypeParameterDeclaration)
    : [];
  if (!parameter || depth === 0) return [type];
  const owner = parameter.parent;
  const constraint = parameter.constraint ? [parameter.constraint] : [];
  if (!ts.isTypeAliasDeclaration(owner)) return constraint;
  const index = owner.typeParameters?.indexOf(parameter) ?? -1;
  const symbol = finder.refs.symbolOf(owner.name);
  const references = symbol ? finder.refs.find(symbol).map(({ parent }) => parent) : [];
  return [
    ...constraint,
    ...references.filter(ts.isTypeReferenceNode).flatMap(({ typeArguments }) => {
      const given = typeArguments?.[index];
      return given ? givenFor(finder, given, depth - 1) : [];
    }),
  ];
}
