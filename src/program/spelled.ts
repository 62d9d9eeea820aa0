import { ts } from "ts-morph";
import { nodesOf } from "./nodes.js";
import { isKeyLiteral } from "./syntax.js";

/** Texts that are no keys, and names in the comments by which JavaScript declares types, by how they read. */
export function collectSpelled(files: readonly ts.SourceFile[]): ReadonlyMap<string, readonly ts.Node[]> {
  const found = new Map<string, ts.Node[]>();
  const add = (node: ts.Identifier | ts.StringLiteralLike): void => {
    const known = found.get(node.text);
    if (known) known.push(node);
    else found.set(node.text, [node]);
  };
  for (const file of files) addSpelled(file, add);
  return found;
}

function addSpelled(file: ts.SourceFile, add: (node: ts.Identifier | ts.StringLiteralLike) => void): void {
  const isScript = /\.[cm]?jsx?$/.test(file.fileName);
  const visitComment = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) add(node);
    ts.forEachChild(node, visitComment);
  };
  for (const node of nodesOf(file)) {
    if (ts.isStringLiteralLike(node) && !isKeyLiteral(node)) add(node);
    if (isScript) commentsOf(node).forEach(visitComment);
  }
}

/** The documentation comments that the parser hung onto a node. */
export function commentsOf(node: ts.Node): readonly ts.JSDoc[] {
  return "jsDoc" in node && Array.isArray(node.jsDoc) ? node.jsDoc.filter(isComment) : [];
}

function isComment(node: unknown): node is ts.JSDoc {
  return typeof node === "object" && node !== null && "kind" in node && node.kind === ts.SyntaxKind.JSDoc;
}
