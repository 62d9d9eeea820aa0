/** Texts that stand for the name of a property: in types, and where a value must be a key of a type. */
import { ts } from "ts-morph";

/** The type whose property a text in a type names: `Type["name"]`, `Pick<Type, "a" | "b">`. */
export function ownerOfKey(checker: ts.TypeChecker, literal: ts.LiteralTypeNode): ts.Type | undefined {
  let node: ts.Node = literal;
  while (ts.isUnionTypeNode(node.parent) || ts.isParenthesizedTypeNode(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isIndexedAccessTypeNode(parent) && parent.indexType === node)
    return checker.getTypeFromTypeNode(parent.objectType);
  if (!ts.isTypeReferenceNode(parent)) return undefined;
  const { typeArguments = ts.factory.createNodeArray<ts.TypeNode>() } = parent;
  const index = typeArguments.findIndex((argument) => argument === node);
  const owner = keyed(checker, parent, typeArguments, index);
  return owner && checker.getTypeFromTypeNode(owner);
}

/** The argument of a generic type of which another argument names keys. */
function keyed(
  checker: ts.TypeChecker,
  reference: ts.TypeReferenceNode,
  given: readonly ts.TypeNode[],
  index: number,
): ts.TypeNode | undefined {
  const name = reference.typeName.getText();
  const [first] = given;
  if (index === 1 && first && name === "Omit") return first;
  if (index === 1 && first && /^(Exclude|Extract)$/.test(name)) return keysOf(first);
  const parameters = parametersOf(checker.getSymbolAtLocation(reference.typeName));
  const constraint = parameters[index]?.constraint;
  const of = constraint && keysOf(constraint);
  const at = of ? parameters.findIndex(({ name: parameter }) => parameter.text === of.getText()) : -1;
  return given[at];
}

/** The type behind `keyof`. */
function keysOf(node: ts.TypeNode): ts.TypeNode | undefined {
  return ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword ? node.type : undefined;
}

function parametersOf(symbol: ts.Symbol | undefined): readonly ts.TypeParameterDeclaration[] {
  for (const declaration of symbol?.declarations ?? []) {
    const isGeneric =
      ts.isTypeAliasDeclaration(declaration) ||
      ts.isInterfaceDeclaration(declaration) ||
      ts.isClassDeclaration(declaration);
    if (isGeneric && declaration.typeParameters) return declaration.typeParameters;
  }
  return [];
}

/** The type of which a text must be a key where it stands. */
export function keysDeclaredBy(checker: ts.TypeChecker, literal: ts.StringLiteralLike): ts.Type | undefined {
  const type = checker.getContextualType(literal);
  return (type && ownerOfKeys(type)) ?? ownerOfArgument(checker, literal);
}

/** `call<K extends keyof Methods>(method: K)`: what is inferred for K no longer says what it is a key of. */
function ownerOfArgument(checker: ts.TypeChecker, literal: ts.StringLiteralLike): ts.Type | undefined {
  const { parent } = literal;
  const index = ts.isCallExpression(parent) ? parent.arguments.findIndex((argument) => argument === literal) : -1;
  if (!ts.isCallExpression(parent) || index < 0) return undefined;
  const parameter = checker.getResolvedSignature(parent)?.declaration?.parameters[index];
  const type = parameter && "type" in parameter ? parameter.type : undefined;
  if (!type || !ts.isTypeReferenceNode(type)) return undefined;
  const [declaration] = checker.getSymbolAtLocation(type.typeName)?.declarations ?? [];
  const constraint = declaration && ts.isTypeParameterDeclaration(declaration) ? declaration.constraint : undefined;
  const owner = constraint && keysOf(constraint);
  return owner && checker.getTypeFromTypeNode(owner);
}

function ownerOfKeys(type: ts.Type): ts.Type | undefined {
  const constraint = type.isTypeParameter() ? type.getConstraint() : undefined;
  if (constraint) return ownerOfKeys(constraint);
  if (isKeys(type)) return type.type;
  return "origin" in type && isKeys(type.origin) ? type.origin.type : undefined;
}

/** `keyof T`, which the compiler keeps as where a union of names comes from. */
function isKeys(type: unknown): type is ts.IndexType {
  if (typeof type !== "object" || type === null || !("flags" in type) || typeof type.flags !== "number") return false;
  return (type.flags & ts.TypeFlags.Index) !== 0;
}
