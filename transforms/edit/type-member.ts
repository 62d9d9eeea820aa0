/** Members of declared types: what one held takes the place of the type around it. */
import { ts } from "ts-morph";
import type { Edit } from "../../src/model.js";
import type { Tree } from "../../src/program/tree.js";
import { cut } from "./chain.js";
import { hasComment } from "./text.js";

/** `{ chat: { id: string } }` becomes `{ id: string }`, `{ value: string }` becomes `string`, an interface extends it. */
export function unwrapMember(tree: Tree, member: ts.PropertySignature): readonly Edit[] | undefined {
  const { type, parent } = member;
  if (!type) return undefined;
  if (ts.isTypeLiteralNode(type)) return flatten(tree, member, type);
  const isAlone = parent.members.length === 1;
  if (!isAlone) return undefined;
  if (ts.isTypeLiteralNode(parent)) return around(tree, parent, type);
  return ts.isInterfaceDeclaration(parent) ? extend(tree, parent, member, type) : undefined;
}

/** The members of its type stand in its place. */
function flatten(tree: Tree, member: ts.PropertySignature, type: ts.TypeLiteralNode): readonly Edit[] | undefined {
  const [first, last] = [type.members[0], type.members.at(-1)];
  const { text } = member.getSourceFile();
  if (!first || !last) return undefined;
  const isSeparated = /[;,]$/.test(last.getText()) || !/[;,]$/.test(member.getText());
  const end = isSeparated ? member.getEnd() : member.getEnd() - 1;
  const edits = [cut(tree, member, member.getStart(), first.getStart()), cut(tree, member, last.getEnd(), end)];
  return edits.some(({ place }) => hasComment(text.slice(place.start, place.end))) ? undefined : edits;
}

function around(tree: Tree, outer: ts.TypeLiteralNode, inner: ts.TypeNode): readonly Edit[] | undefined {
  const { text } = outer.getSourceFile();
  const edits = [
    cut(tree, outer, outer.getStart(), inner.getStart()),
    cut(tree, outer, inner.getEnd(), outer.getEnd()),
  ];
  return edits.some(({ place }) => hasComment(text.slice(place.start, place.end))) ? undefined : edits;
}

/** `interface Answer { chat: Chat }` becomes `interface Answer extends Chat {}`. */
function extend(
  tree: Tree,
  owner: ts.InterfaceDeclaration,
  member: ts.PropertySignature,
  type: ts.TypeNode,
): readonly Edit[] | undefined {
  const { text } = owner.getSourceFile();
  const open = text.lastIndexOf("{", member.getStart());
  const close = owner.getEnd() - 1;
  if (!ts.isTypeReferenceNode(type) || owner.heritageClauses || hasComment(text.slice(open, close))) return undefined;
  return [cut(tree, owner, open, open, `extends ${type.getText()} `), cut(tree, owner, open + 1, close)];
}
