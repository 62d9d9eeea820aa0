/** A key of the body that is a header now: `author_id` becomes `"X-Author-Id"`, where the same call's headers are written out. */
import { ts } from "ts-morph";
import type { KeySite, ListChange } from "../src/model.js";
import { staticName } from "../src/program/syntax.js";
import { writeList } from "./edit/list.js";
import { keysOf, listOf, memberAt } from "./edit/member.js";
import type { Remedy, Subject } from "./transform.js";

export function moveToHeader({ tree, source, to, fate }: Subject, site: KeySite): Remedy | undefined {
  const [target] = fate.to;
  const header = target && to.find(target)?.name;
  const member = memberAt(tree, site.place);
  if (header === undefined || member?.kind !== "property" || site.valueText === undefined) return undefined;
  const headers = headersBeside(member.literal);
  if (!headers || [...keysOf(headers)].some((name) => name.toLowerCase() === header.toLowerCase())) return undefined;
  const drop: ListChange = {
    kind: "drop",
    list: listOf(tree, member.literal),
    item: tree.placeOf(member.property),
    holder: { kind: "value" },
  };
  const dropped = writeList(drop, source);
  const added = writeList(
    { kind: "append", list: listOf(tree, headers), text: `"${header}": ${site.valueText}` },
    source,
  );
  return dropped && added && { edits: [...dropped, ...added], tier: "review" };
}

/** The literal behind `headers` in an argument of the call that a literal is sent with. */
function headersBeside(literal: ts.ObjectLiteralExpression): ts.ObjectLiteralExpression | undefined {
  for (let at: ts.Node = literal; !ts.isStatement(at) && !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isCallExpression(at)) continue;
    const found = at.arguments.flatMap((argument) =>
      ts.isObjectLiteralExpression(argument) ? (headersIn(argument) ?? []) : [],
    );
    if (found[0]) return found[0];
  }
  return undefined;
}

function headersIn(options: ts.ObjectLiteralExpression): ts.ObjectLiteralExpression | undefined {
  const member = options.properties.find(
    (property) => property.name !== undefined && staticName(property.name) === "headers",
  );
  return member && ts.isPropertyAssignment(member) && ts.isObjectLiteralExpression(member.initializer)
    ? member.initializer
    : undefined;
}
