/** Names that stand together where others can take them: in lists, enums, unions, tables, constants and comparisons. */
import { ts } from "ts-morph";
import { groupBy } from "../../group-by.js";
import { nodesOf } from "../../program/nodes.js";
import type { References } from "../../program/references.js";
import { accessName, isAccess, unwrap } from "../../program/syntax.js";
import { comparedWith } from "./path-names.js";
import { isExported } from "./exported.js";

/** What is named `incoming_chat` or `"incoming_chat"`. */
export type Name = ts.Identifier | ts.StringLiteralLike;
type Names = readonly (Name | undefined)[];

/** Which names are meant, and the member by which messages are told apart. */
interface Meant {
  readonly isMeant: (name: string) => boolean;
  readonly tested: string;
}

/** How many different names stand together at least: fewer may be anybody's. */
const ENOUGH = 2;

/** Looks for names that are meant in what a file exports. */
export function nameGroups(file: ts.SourceFile, refs: References, { isMeant, tested }: Meant): readonly Name[][] {
  const nodes = nodesOf(file).filter(isExported);
  const meant = (names: Names): Name[] => names.flatMap((name) => (name && isMeant(name.text) ? [name] : []));
  const lists = nodes.map(listedIn).filter((names) => meant(names).length === names.length);
  const constants = nodes.map((node) => nameOf(isConstant(node) ? node.initializer : undefined));
  const methods = nodes.filter(ts.isClassLike).map(({ members }) => members.map(({ name }) => nameOf(name)));
  const compared = nodes.flatMap((node) => {
    const other = ts.isStringLiteralLike(node) ? (caseOf(node) ?? comparedWith(node)) : undefined;
    return other && isAsked(other, refs, tested) ? [{ name: nameOf(node), with: other.getText() }] : [];
  });
  const comparisons = [...groupBy(compared, (one) => one.with).values()].map((all) => all.map(({ name }) => name));
  return [...lists, ...methods, constants, ...comparisons]
    .map(meant)
    .filter((names) => new Set(names.map(({ text }) => text)).size >= ENOUGH);
}

/** What stands in a list, an enum, a union or a table. */
function listedIn(node: ts.Node): Names {
  if (ts.isArrayLiteralExpression(node)) return node.elements.map((element) => nameOf(firstOf(element)));
  if (ts.isEnumDeclaration(node)) return node.members.map(({ initializer }) => nameOf(initializer));
  if (ts.isUnionTypeNode(node))
    return node.types.map((type) => nameOf(ts.isLiteralTypeNode(type) ? type.literal : type));
  if (ts.isInterfaceDeclaration(node) || ts.isTypeLiteralNode(node))
    return node.members.map(({ name }) => nameOf(name));
  if (!ts.isObjectLiteralExpression(node)) return [];
  const values = node.properties.map((one) => nameOf(ts.isPropertyAssignment(one) ? one.initializer : undefined));
  return values.every((value) => value && ts.isStringLiteralLike(value))
    ? values
    : node.properties.map(({ name }) => nameOf(name));
}

/** `["incoming_chat", show]` of a map stands under its first. */
function firstOf(element: ts.Expression): ts.Expression | undefined {
  return ts.isArrayLiteralExpression(element) ? element.elements[0] : element;
}

function nameOf(node: ts.Node | undefined): Name | undefined {
  return node && (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) ? node : undefined;
}

/** `export const CLOSED = "thread_closed"`, `static CLOSED = "thread_closed"` */
function isConstant(node: ts.Node): node is ts.VariableDeclaration | ts.PropertyDeclaration {
  return (
    (ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node)) &&
    !!node.initializer &&
    ts.isStringLiteralLike(node.initializer)
  );
}

function caseOf({ parent }: ts.Node): ts.Expression | undefined {
  return ts.isCaseClause(parent) ? parent.parent.parent.expression : undefined;
}

/** Whether a name is compared with what a caller gives: with all of it, or with the member that tells messages apart. */
function isAsked(node: ts.Expression, refs: References, tested: string): boolean {
  const asked = unwrap(node);
  if (isAccess(asked)) return accessName(asked)?.text === tested && isGiven(unwrap(asked.expression), refs);
  return isGiven(asked, refs);
}

function isGiven(node: ts.Expression, refs: References): boolean {
  const declaration = ts.isIdentifier(node) ? refs.symbolOf(node)?.valueDeclaration : undefined;
  if (!declaration) return false;
  const owner = ts.isBindingElement(declaration) ? ts.walkUpBindingElementsAndPatterns(declaration) : declaration;
  return ts.isParameter(owner);
}
