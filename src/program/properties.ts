/** Which property a name in the code stands for, as far as declared types tell. */
import { ts } from "ts-morph";
import { keysDeclaredBy, ownerOfKey } from "./key-types.js";
import { accessName, isAccess, isAssignment, keptAs, staticName, unwrap } from "./syntax.js";

/**
 * What declares the property that a name stands for: several where a type is a union or an intersection, none where it
 * isn't known, such as behind `any`. `undefined` for a name that is no property's.
 */
export function declarationsAt(checker: ts.TypeChecker, name: ts.Node): readonly ts.Declaration[] | undefined {
  const { parent } = name;
  if (isAccess(parent))
    return accessName(parent) === name ? declarationsOf(checker.getSymbolAtLocation(name)) : undefined;
  if (ts.isBindingElement(parent)) return ofBinding(checker, parent, name);
  if (isLiteralMember(parent)) return parent.name === name ? ofMember(checker, parent, name) : undefined;
  if (isTypeMember(parent) || isParameterProperty(parent)) return parent.name === name ? [parent] : undefined;
  if (ts.isJsxAttribute(parent)) return parent.name === name ? ofAttribute(checker, parent) : undefined;
  const tag = taggedBy(name);
  if (tag) return [tag];
  return ts.isStringLiteralLike(name) ? ofText(checker, name) : undefined;
}

/** What declares a property of a type; `undefined` when it has none of that name. */
export function propertyOf(
  checker: ts.TypeChecker,
  type: ts.Type,
  name: string,
): readonly ts.Declaration[] | undefined {
  const found = checker.getPropertyOfType(checker.getApparentType(type), name) ?? inSome(checker, type, name);
  return found && declarationsOf(found);
}

/** A member that only some types of a union have. */
function inSome(checker: ts.TypeChecker, type: ts.Type, name: string): ts.Symbol | undefined {
  if (!type.isUnion()) return undefined;
  return type.types.map((one) => checker.getPropertyOfType(one, name)).find((symbol) => symbol !== undefined);
}

/** What a pattern takes out by itself declares nothing. */
function declarationsOf(symbol: ts.Symbol | undefined): readonly ts.Declaration[] {
  return (symbol?.declarations ?? []).filter((declaration) => !ts.isBindingElement(declaration));
}

function ofBinding(
  checker: ts.TypeChecker,
  element: ts.BindingElement,
  name: ts.Node,
): readonly ts.Declaration[] | undefined {
  if (!ts.isObjectBindingPattern(element.parent) || (element.propertyName ?? element.name) !== name) return undefined;
  return propertyOf(checker, checker.getTypeAtLocation(element.parent), staticName(name) ?? "") ?? [];
}

type LiteralMember = ts.PropertyAssignment | ts.ShorthandPropertyAssignment;

function isLiteralMember(node: ts.Node): node is LiteralMember {
  return ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node);
}

/** A key is that of the type that its literal must have, else the literal's own. */
function ofMember(checker: ts.TypeChecker, member: LiteralMember, name: ts.Node): readonly ts.Declaration[] {
  const text = staticName(name) ?? "";
  const taken = takenFrom(member.parent);
  if (taken) return taken === "nested" ? [] : (propertyOf(checker, checker.getTypeAtLocation(taken), text) ?? []);
  const type = checker.getContextualType(member.parent);
  const found = type && propertyOf(checker, type, text);
  return found && found.length > 0 ? found : [member];
}

/** What a literal takes its members from where it is assigned to: `({ a } = value)`. */
function takenFrom(literal: ts.ObjectLiteralExpression): ts.Expression | "nested" | undefined {
  const { parent } = literal;
  if (isAssignment(parent) && parent.left === literal) return parent.right;
  if (ts.isPropertyAssignment(parent) && takenFrom(parent.parent)) return "nested";
  return ts.isForOfStatement(parent) && parent.initializer === literal ? "nested" : undefined;
}

type TypeMember = ts.TypeElement | ts.ClassElement | ts.EnumMember;

function isTypeMember(node: ts.Node): node is TypeMember {
  return ts.isTypeElement(node) || ts.isClassElement(node) || ts.isEnumMember(node);
}

/** `constructor(readonly name: string)` */
function isParameterProperty(node: ts.Node): node is ts.ParameterDeclaration {
  return ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent);
}

/** `<Card recipients={x} />`; what is written in small letters is no component. */
function ofAttribute(checker: ts.TypeChecker, attribute: ts.JsxAttribute): readonly ts.Declaration[] | undefined {
  const element = attribute.parent.parent;
  if (ts.isIdentifier(element.tagName) && /^[a-z]/.test(element.tagName.text)) return undefined;
  const type = checker.getContextualType(attribute.parent);
  return (type && propertyOf(checker, type, staticName(attribute.name) ?? "")) ?? [];
}

/** `@property {string} name`, `@param {string} options.name` */
function taggedBy(name: ts.Node): ts.JSDocPropertyLikeTag | undefined {
  const { parent } = name;
  if (ts.isJSDocPropertyTag(parent)) return parent.name === name ? parent : undefined;
  const isLast = ts.isQualifiedName(parent) && parent.right === name;
  const tag = isLast ? parent.parent : undefined;
  return tag && (ts.isJSDocPropertyTag(tag) || ts.isJSDocParameterTag(tag)) ? tag : undefined;
}

/** `"name" in value`, `Type["name"]`, `Pick<Type, "name">`, a text where a key of a type must stand. */
function ofText(checker: ts.TypeChecker, name: ts.StringLiteralLike): readonly ts.Declaration[] | undefined {
  const { parent } = name;
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword && parent.left === name)
    return propertyOf(checker, checker.getTypeAtLocation(unwrap(parent.right)), name.text) ?? [];
  const required = requiredBy(name);
  if (required) return [required];
  const owner = ts.isLiteralTypeNode(parent) ? ownerOfKey(checker, parent) : keysDeclaredBy(checker, name);
  return owner && propertyOf(checker, owner, name.text);
}

/** `required: ["name"]` beside `properties: { name: … }`, as JSON Schemas have it: the member that is required. */
function requiredBy({ parent, text }: ts.StringLiteralLike): ts.Declaration | undefined {
  const list = ts.isArrayLiteralExpression(parent) ? keptAs(parent)?.parent : undefined;
  if (!list || !ts.isPropertyAssignment(list) || staticName(list.name) !== "required") return undefined;
  const beside = list.parent.properties.find((member) => member.name && staticName(member.name) === "properties");
  const fields = beside && ts.isPropertyAssignment(beside) ? unwrap(beside.initializer) : undefined;
  if (!fields || !ts.isObjectLiteralExpression(fields)) return undefined;
  return fields.properties.find((member) => member.name && staticName(member.name) === text);
}
