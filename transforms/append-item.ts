/** Puts an item into an array that stands in the same request, or the array with that item where there is none. */
import { ts } from "ts-morph";
import { parseAddress } from "../src/address.js";
import type { Change } from "../src/change.js";
import type { KeySite } from "../src/model.js";
import { writeList } from "./edit/list.js";
import { listOf } from "./edit/member.js";
import { lastName, type Remedy, type Subject } from "./transform.js";

/** `undefined` where the array is no literal, or may have that item already. */
export function appendItem(subject: Subject, site: KeySite, change: Change<"behaviour">): Remedy | undefined {
  // Named as it was then, not as the call has it.
  const method = parseAddress(subject.met.at(-1)?.step.from ?? "")?.name;
  const value = site.valueText ?? "";
  if (!/^([\w$.]+|"[^"]*"|'[^']*')$/.test(value)) return undefined;
  for (const [address, code] of Object.entries(change.append ?? {})) {
    const parts = parseAddress(address);
    if (parts?.name !== method) continue;
    const path = parts?.path.slice(1) ?? [];
    const item = code.replaceAll("${value}", value);
    const list = listAt(subject, site, path.join("."), change);
    if (list && ts.isArrayLiteralExpression(list)) return write(subject, list, item);
    const around = list ? undefined : listAt(subject, site, path.slice(0, -1).join("."), change);
    const isOnly = subject.keysAt(site, ownPath(site), change).length === 1;
    if (around && ts.isObjectLiteralExpression(around) && isOnly)
      return write(subject, around, `${lastName(address)}: [${item}]`);
  }
  return undefined;
}

function write(
  { tree, source }: Subject,
  literal: ts.ArrayLiteralExpression | ts.ObjectLiteralExpression,
  text: string,
): Remedy | undefined {
  const members: readonly ts.Node[] = ts.isObjectLiteralExpression(literal) ? literal.properties : literal.elements;
  if (members.some((member) => ts.isSpreadAssignment(member) || ts.isSpreadElement(member))) return undefined;
  const edits = writeList({ kind: "append", list: listOf(tree, literal), text }, source);
  return edits && { edits, tier: "review" };
}

/** What a parameter of the same request is given, if one place gives it. */
function listAt(subject: Subject, site: KeySite, path: string, change: Change): ts.Node | undefined {
  const [key, ...others] = subject.keysAt(site, path, change);
  return key?.value && others.length === 0 ? subject.tree.nodeAt(key.value) : undefined;
}

function ownPath({ at }: KeySite): string {
  return parseAddress(at)?.path.slice(1).join(".") ?? "";
}
