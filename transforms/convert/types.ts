/** Declared types and schemas of values in their old and new form. */
import { ts } from "ts-morph";
import { accessName, isAccess } from "../../src/program/syntax.js";
import { put, type Cut } from "./conversion.js";

/** `T` becomes `T[]`. */
export function listOfType(type: ts.TypeNode): readonly Cut[] {
  const isSimple =
    ts.isTypeReferenceNode(type) || ts.isToken(type) || ts.isArrayTypeNode(type) || ts.isTypeLiteralNode(type);
  const [open, close] = isSimple ? ["", ""] : ["(", ")"];
  return [...(open === "" ? [] : [put(type.getStart(), open)]), put(type.getEnd(), `${close}[]`)];
}

/** `T[]`, `Array<T>` and `[T]` become `T`. */
export function itemType(type: ts.TypeNode): readonly Cut[] | undefined {
  const item = itemOf(type);
  return (
    item && [
      { start: type.getStart(), end: item.getStart(), text: "" },
      { start: item.getEnd(), end: type.getEnd(), text: "" },
    ]
  );
}

function itemOf(type: ts.TypeNode): ts.TypeNode | undefined {
  if (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.ReadonlyKeyword) return itemOf(type.type);
  if (ts.isArrayTypeNode(type)) return type.elementType;
  if (ts.isTupleTypeNode(type)) return type.elements.length === 1 ? type.elements[0] : undefined;
  const isList = ts.isTypeReferenceNode(type) && /^(Readonly)?Array$/.test(type.typeName.getText());
  return isList && type.typeArguments?.length === 1 ? type.typeArguments[0] : undefined;
}

/** `number` becomes `string`, also beside `null` and `undefined`. */
export function numberToText(type: ts.TypeNode): readonly Cut[] | undefined {
  const parts = ts.isUnionTypeNode(type) ? type.types : [type];
  const numbers = parts.filter(({ kind }) => kind === ts.SyntaxKind.NumberKeyword);
  const isPlain = parts.every(
    (part) => numbers.includes(part) || part.kind === ts.SyntaxKind.UndefinedKeyword || ts.isLiteralTypeNode(part),
  );
  return numbers.length === 1 && isPlain
    ? numbers.map((part) => ({ start: part.getStart(), end: part.getEnd(), text: "string" }))
    : undefined;
}

/** Methods and functions of schemas that let a value be missing. */
const MAY_MISS = /^(?:optional|nullable|nullish|required|notRequired|defined)$/i;

/** `z.number()`, `z.number().optional()`, `Type.Optional(Type.Number())` and `t.number` become those of a text. */
export function numberSchemaToText(schema: ts.Expression): readonly Cut[] | undefined {
  const callee = ts.isCallExpression(schema) ? schema.expression : schema;
  const name = isAccess(callee) ? accessName(callee) : undefined;
  if (!isAccess(callee) || !name || !ts.isIdentifier(name)) return undefined;
  const given = ts.isCallExpression(schema) ? schema.arguments : [];
  const [first, ...more] = given;
  if (ts.isCallExpression(schema) && MAY_MISS.test(name.text))
    return more.length > 0 ? undefined : numberSchemaToText(first ?? callee.expression);
  if (given.length > 0 || !/^(?:number|integer)$/i.test(name.text)) return undefined;
  const text = /^[A-Z]/.test(name.text) ? "String" : "string";
  return ts.isIdentifier(callee.expression) ? [{ start: name.getStart(), end: name.getEnd(), text }] : undefined;
}
