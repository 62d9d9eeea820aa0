import { ts } from "ts-morph";

const known = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** All nodes of a file but those in comments, each before what is in it; walked once for all who look at every one. */
export function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const before = known.get(file);
  if (before) return before;
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  known.set(file, found);
  return found;
}
