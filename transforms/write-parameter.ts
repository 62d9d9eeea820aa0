import { ts } from "ts-morph";
import type { CallSite } from "../src/model.js";
import { writeList } from "./edit/list.js";
import { listOf } from "./edit/member.js";
import type { Remedy, Subject } from "./transform.js";

/** Adds `name: code` as the last property of the payload's literal. `undefined` when there is none, or it may have the name already. */
export function writeParameter(
  { tree, source }: Subject,
  site: CallSite,
  name: string,
  code: string,
): Remedy | undefined {
  const { payload } = site;
  const literal = payload && tree.nodeAt(payload.place);
  if (!payload?.isComplete || payload.keys.has(name) || !literal || !ts.isObjectLiteralExpression(literal))
    return undefined;
  const edits = writeList({ kind: "append", list: listOf(tree, literal), text: `${name}: ${code}` }, source);
  return edits && { edits, tier: "review" };
}
