import { ts } from "ts-morph";
import { programText } from "../markup/markup.js";

/** How deeply the code of a file is nested, and the offset where it is deepest; infinite where no parser can tell. */
export function depthOf(path: string, text: string): { readonly depth: number; readonly offset: number } {
  try {
    return deepest(ts.createSourceFile(`${path}.tsx`, programText(path, text), ts.ScriptTarget.ESNext, false));
  } catch {
    return { depth: Infinity, offset: 0 };
  }
}

function deepest(file: ts.SourceFile): { readonly depth: number; readonly offset: number } {
  let found = { depth: 0, offset: 0 };
  const open: { readonly node: ts.Node; readonly depth: number }[] = [{ node: file, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > found.depth) found = { depth, offset: node.pos };
    ts.forEachChild(node, (child) => {
      open.push({ node: child, depth: depth + 1 });
    });
  }
  return found;
}
