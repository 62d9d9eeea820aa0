/** Names of messages in arrays, sets and maps, as keys and with `.on()`: two that become one, one that becomes two. */
import { ts } from "ts-morph";
import type { Edit, ListChange, NameSite } from "../../src/model.js";
import { staticName } from "../../src/program/syntax.js";
import { cut } from "../edit/chain.js";
import { writeList } from "../edit/list.js";
import { listOf } from "../edit/member.js";
import { dropStatement } from "../edit/statement.js";
import { lineBreakOf, ownIndent } from "../edit/text.js";
import type { Around } from "../transform.js";
import { becomes, normalized } from "./rivals.js";
import type { Role } from "./role.js";

type Listed = Extract<Role, { kind: "key" | "element" | "entry" }>;

/** One item of the name; others go if they say the same. */
export function mergeListed(
  around: Around,
  site: NameSite,
  role: Listed,
  name: string,
  source: (path: string) => string,
): readonly Edit[] | undefined {
  const list = role.kind === "key" ? role.literal : role.list;
  const item = itemOf(role);
  const items: readonly ts.Node[] = ts.isObjectLiteralExpression(list) ? list.properties : list.elements;
  const same = items.filter((other) => nameIn(around, other, role) === name);
  const [first] = same.filter((other) => isNamed(other, name)).concat(same);
  if (!first || !same.every((other) => other === first || valueIn(other) === valueIn(first))) return undefined;
  if (item === first) return [{ place: site.place, text: name }];
  const change: ListChange = {
    kind: "drop",
    list: listOf(around.tree, list),
    item: around.tree.placeOf(item),
    holder: undefined,
  };
  return writeList(change, source);
}

/** An item more, where what it says can be said twice. */
export function splitListed(
  around: Around,
  site: NameSite,
  role: Listed,
  [first, ...others]: readonly string[],
): readonly Edit[] | undefined {
  const item = itemOf(role);
  const value = valueIn(item);
  if (first === undefined || (role.kind !== "element" && (value === undefined || !/^[\w$.]+$/.test(value))))
    return undefined;
  const list = role.kind === "key" ? role.literal : role.list;
  const items: readonly ts.Node[] = ts.isObjectLiteralExpression(list) ? list.properties : list.elements;
  if (items.some((other) => other !== item && [first, ...others].includes(nameIn(around, other, role) ?? "")))
    return undefined;
  const { text } = item.getSourceFile();
  const indent = ownIndent(text, item.getStart());
  const lead = indent === undefined ? ", " : `,${lineBreakOf(text)}${indent}`;
  const { start, end } = site.place;
  const at = start - item.getStart();
  const written = item.getText();
  const more = others.map((name) => lead + written.slice(0, at) + name + written.slice(at + end - start)).join("");
  if (ts.isShorthandPropertyAssignment(item)) return undefined;
  return [{ place: site.place, text: first }, cut(around.tree, item, item.getEnd(), item.getEnd(), more)];
}

/** `.on("a", f)`: the same function is not called twice. */
export function mergeListeners(
  around: Around,
  site: NameSite,
  call: ts.CallExpression,
  name: string,
  source: (path: string) => string,
): readonly Edit[] | undefined {
  const statement = call.parent;
  const block = statement.parent;
  const [label, handler] = call.arguments;
  const statements = ts.isBlock(block) || ts.isSourceFile(block) ? block.statements : [];
  const same = statements.filter(
    (other) => ts.isExpressionStatement(other) && isSameListener(around, other.expression, call, name, handler),
  );
  if (!label || !ts.isExpressionStatement(statement) || same[0] === statement || same.length === 0)
    return [{ place: site.place, text: name }];
  const edit = dropStatement(source(site.place.path), around.tree.placeOf(call));
  return edit && [edit];
}

/** The same function for another name, in a statement of its own. */
export function splitListener(
  around: Around,
  site: NameSite,
  call: ts.CallExpression,
  [first, ...others]: readonly string[],
): readonly Edit[] | undefined {
  const [, handler] = call.arguments;
  const statement = call.parent;
  if (first === undefined || !handler || !ts.isExpressionStatement(statement) || !/^[\w$.]+$/.test(handler.getText()))
    return undefined;
  const { text } = statement.getSourceFile();
  const indent = ownIndent(text, statement.getStart());
  if (indent === undefined || !/^[\w$.]+$/.test(call.expression.getText())) return undefined;
  const at = site.place.start - statement.getStart();
  const written = statement.getText();
  const more = others
    .map(
      (name) =>
        `${lineBreakOf(text)}${indent}${written.slice(0, at)}${name}${written.slice(at + site.place.end - site.place.start)}`,
    )
    .join("");
  return [
    { place: site.place, text: first },
    cut(around.tree, statement, statement.getEnd(), statement.getEnd(), more),
  ];
}

function isSameListener(
  around: Around,
  other: ts.Expression,
  call: ts.CallExpression,
  name: string,
  handler: ts.Expression | undefined,
): boolean {
  if (!ts.isCallExpression(other) || normalized(other.expression) !== normalized(call.expression)) return false;
  const [label, own] = other.arguments;
  return (
    label !== undefined &&
    own !== undefined &&
    handler !== undefined &&
    becomes(around, label) === name &&
    normalized(own) === normalized(handler)
  );
}

function itemOf(role: Listed): ts.Node {
  return role.kind === "key" ? role.member : role.kind === "entry" ? role.entry : role.element;
}

function labelOf(item: ts.Node): ts.Node | undefined {
  if (ts.isObjectLiteralElementLike(item)) return item.name;
  return ts.isArrayLiteralExpression(item) ? item.elements[0] : item;
}

function nameIn(around: Around, item: ts.Node, role: Listed): string | undefined {
  if (role.kind === "entry" && !ts.isArrayLiteralExpression(item)) return undefined;
  const label = labelOf(item);
  return label && becomes(around, label);
}

function isNamed(item: ts.Node, name: string): boolean {
  const label = labelOf(item);
  return label !== undefined && staticName(label) === name;
}

/** What an item says for its name, without spaces. */
function valueIn(item: ts.Node): string | undefined {
  if (ts.isPropertyAssignment(item)) return normalized(item.initializer);
  if (ts.isShorthandPropertyAssignment(item)) return item.name.text;
  if (ts.isMethodDeclaration(item)) return normalized([...item.parameters, ...(item.body ? [item.body] : [])]);
  return ts.isArrayLiteralExpression(item) && item.elements[1] ? normalized(item.elements[1]) : undefined;
}
