import { ts } from "ts-morph";
import { isKeyLiteral } from "./syntax.js";

/** Texts that are no keys, and names in the comments by which JavaScript declares types, that read like a name. */
export function findSpelled(files: readonly ts.SourceFile[], name: string): readonly ts.Node[] {
  return files.flatMap((file) => (file.text.includes(name) ? spelledIn(file, name) : []));
}

function spelledIn(file: ts.SourceFile, name: string): ts.Node[] {
  const found: ts.Node[] = [];
  const isScript = /\.[cm]?jsx?$/.test(file.fileName);
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text === name && !isKeyLiteral(node)) found.push(node);
    if (isScript) commentsOf(node).forEach(visitComment);
    ts.forEachChild(node, visit);
  };
  const visitComment = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) found.push(node);
    if (ts.isStringLiteralLike(node) && node.text === name) found.push(node);
    ts.forEachChild(node, visitComment);
  };
  visit(file);
  return found;
}

/** The documentation comments that the parser hung onto a node. */
function commentsOf(node: ts.Node): readonly ts.JSDoc[] {
  return "jsDoc" in node && Array.isArray(node.jsDoc) ? node.jsDoc.filter(isComment) : [];
}

function isComment(node: unknown): node is ts.JSDoc {
  return typeof node === "object" && node !== null && "kind" in node && node.kind === ts.SyntaxKind.JSDoc;
}
