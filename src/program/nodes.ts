import { ts } from "ts-morph";

const known = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** All nodes of a file but those in comments, each before what is in it; walked once for all who look at every one. */
export function nodesOf(file: ts.SourceFile): readonly ts.Node[] {
  const before = known.get(file);
  if (before) return before;
  const found: ts.Node[] = [];
  // By a list of its own: trees are deeper than calls may nest.
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node; node = open.pop()) {
    found.push(node);
    const from = open.length;
    ts.forEachChild(node, (child) => {
      open.push(child);
    });
    reverseFrom(open, from);
  }
  known.set(file, found);
  return found;
}

function reverseFrom(list: ts.Node[], from: number): void {
  for (let [low, high] = [from, list.length - 1]; low < high; low++, high--) {
    const [first, last] = [list[low], list[high]];
    if (first && last) [list[low], list[high]] = [last, first];
  }
}
