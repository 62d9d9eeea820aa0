/** list: `{monday: {start}}` becomes `[{day: "monday", start}]`: what is read by a key is looked up by the field that has it. */
import { ts } from "ts-morph";
import { accessName, isAccess, type Access } from "../../src/program/syntax.js";
import { nextLink } from "../edit/chain.js";
import { outermost } from "../read/held.js";
import type { Converter, Reading } from "./conversion.js";

interface Keyed {
  readonly at?: string | undefined;
  readonly key: string;
  readonly where?: string | undefined;
}

export function mapToList(keyed: Keyed): Converter {
  return { write: () => undefined, read: (node) => readKey(node, keyed) };
}

/** `map.monday?.start` becomes `map.list.find((item) => item.day === "monday")?.start`. */
function readKey(node: ts.Expression, { at, key, where }: Keyed): Reading | undefined {
  const link = nextLink(outermost(node));
  const name = link && isAccess(link) ? keyOf(link) : undefined;
  if (!link || !isAccess(link) || !name || isWrittenTo(link)) return undefined;
  const next = nextLink(outermost(link));
  if (next && ts.isCallExpression(next)) return undefined;
  const item = new RegExp(`\\b${ITEM}\\b`).test(name) ? `${ITEM}Found` : ITEM;
  const asks = [`${item}.${key} === ${name}`, ...(where === undefined ? [] : [`${item}.${where}`])];
  const dot = link.questionDotToken ? "?." : ".";
  const list = at === undefined ? dot : `${dot}${at}.`;
  const text = `${list}find((${item}) => ${asks.join(" && ")})`;
  const cuts = [{ start: node.getEnd(), end: link.getEnd(), text }];
  return { before: "", after: "", cuts: next ? [...cuts, ...optional(link, next)] : cuts };
}

const ITEM = "item";

/** What is not in the list is not found: the link behind must bear that. */
function optional(link: Access, next: Access): Reading["cuts"] {
  if (next.questionDotToken) return [];
  const start = outermost(link).getEnd();
  const isNamed = ts.isPropertyAccessExpression(next);
  return [{ start, end: isNamed ? next.name.getStart() : start, text: "?." }];
}

/** The key that a link asks for, as code: a name, a literal or a variable. */
function keyOf(link: Access): string | undefined {
  const name = accessName(link);
  if (name) return JSON.stringify(name.text);
  const { argumentExpression: argument } = ts.isElementAccessExpression(link)
    ? link
    : { argumentExpression: undefined };
  const isPlain = argument && (ts.isIdentifier(argument) || ts.isPropertyAccessExpression(argument));
  return isPlain ? argument.getText() : undefined;
}

function isWrittenTo(link: Access): boolean {
  const { parent } = link;
  if (ts.isDeleteExpression(parent)) return true;
  return ts.isBinaryExpression(parent) && parent.left === link && /^[^=!<>]*=$/.test(parent.operatorToken.getText());
}
