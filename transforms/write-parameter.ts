import { ts } from "ts-morph";
import type { CallSite, Edit, Place } from "../src/model.js";
import type { Remedy, Subject } from "./transform.js";

/** Adds `name: code` as the last property of the payload's literal. `undefined` when there is none, or it may have the name already. */
export function writeParameter(subject: Subject, site: CallSite, name: string, code: string): Remedy | undefined {
  const { payload } = site;
  if (!payload?.isComplete || payload.keys.has(name)) return undefined;
  const edit = addProperty(subject.source(payload.place.path), payload.place, `${name}: ${code}`);
  return edit && { edits: [edit], tier: "review" };
}

/** One insertion that is right beside others of its kind, so that several parameters can be added to one literal. */
function addProperty(text: string, literal: Place, property: string): Edit | undefined {
  const properties = parseProperties(text.slice(literal.start, literal.end));
  const last = properties?.at(-1);
  if (!properties) return undefined;
  const insert = (offset: number, put: string): Edit => ({ place: { ...literal, start: offset, end: offset }, text: put });
  const inside = literal.start + 1;
  if (!last) return insert(inside, text.slice(inside, literal.end - 1) === "" ? ` ${property} ` : ` ${property}`);
  // The parsed text has a parenthesis before the literal.
  const end = literal.start + last.end - 1;
  const afterComma = literal.start + properties.end - 1;
  const lineEnd = /[^\r\n]*/.exec(text.slice(afterComma))?.[0].length ?? 0;
  if (afterComma + lineEnd >= literal.end) return insert(end, `, ${property}`);
  const lead = `${/^\r\n/.test(text.slice(afterComma + lineEnd)) ? "\r\n" : "\n"}${indentAt(text, literal.start + last.pos - 1)}`;
  if (properties.hasTrailingComma) return insert(afterComma + lineEnd, `${lead}${property},`);
  // A comment behind the last property would come to stand behind the new one.
  return lineEnd > 0 ? undefined : insert(end, `,${lead}${property}`);
}

function parseProperties(literal: string): ts.NodeArray<ts.ObjectLiteralElementLike> | undefined {
  const [statement] = ts.createSourceFile("literal.ts", `(${literal})`, ts.ScriptTarget.ESNext).statements;
  if (!statement || !ts.isExpressionStatement(statement) || !ts.isParenthesizedExpression(statement.expression)) return undefined;
  const { expression } = statement.expression;
  return ts.isObjectLiteralExpression(expression) ? expression.properties : undefined;
}

/** The space at the beginning of the line on which the first word at or after an offset stands. */
function indentAt(text: string, offset: number): string {
  const start = offset + (/^\s*/.exec(text.slice(offset))?.[0].length ?? 0);
  return /^[^\S\r\n]*/.exec(text.slice(text.lastIndexOf("\n", start - 1) + 1))?.[0] ?? "";
}
