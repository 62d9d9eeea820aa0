/** Labels of a `switch`: two that become one, one that becomes two. */
import { ts } from "ts-morph";
import type { Edit, NameSite } from "../../src/model.js";
import { endsBlock } from "../../src/program/syntax.js";
import { cut } from "../edit/chain.js";
import { hasComment, lineEndAt, ownIndent } from "../edit/text.js";
import type { Around } from "../transform.js";
import { becomes, normalized } from "./rivals.js";

/** One label for the name: the first keeps its place, others go, with their body where it says the same. */
export function mergeClauses(
  around: Around,
  site: NameSite,
  clause: ts.CaseClause,
  name: string,
): readonly Edit[] | undefined {
  const rivals = clause.parent.clauses.filter(
    (other): other is ts.CaseClause => ts.isCaseClause(other) && becomes(around, other.expression) === name,
  );
  const [first] = rivals.filter((other) => isNamed(other, name)).concat(rivals);
  if (!first || !rivals.every((other) => other === first || isSameBody(first, other))) return undefined;
  if (clause === first) return [{ place: site.place, text: name }];
  return [isAlone(clause) ? dropClause(around, clause) : dropLabel(around, clause)];
}

/** Another label behind the first. */
export function splitClause(
  around: Around,
  site: NameSite,
  clause: ts.CaseClause,
  [first, ...others]: readonly string[],
): readonly Edit[] | undefined {
  const isThere = clause.parent.clauses.some(
    (other) =>
      ts.isCaseClause(other) && other !== clause && [first, ...others].includes(becomes(around, other.expression)),
  );
  if (first === undefined || isThere) return undefined;
  const { text } = clause.getSourceFile();
  const colon = text.indexOf(":", clause.expression.getEnd()) + 1;
  const indent = ownIndent(text, clause.getStart());
  const quote = text[site.place.start - 1] ?? '"';
  const lead = indent === undefined ? " " : `${text.includes("\r\n") ? "\r\n" : "\n"}${indent}`;
  const labels = others.map((name) => `${lead}case ${quote}${name}${quote}:`).join("");
  return [{ place: site.place, text: first }, cut(around.tree, clause, colon, colon, labels)];
}

function isNamed({ expression }: ts.CaseClause, name: string): boolean {
  return ts.isStringLiteralLike(expression) && expression.text === name;
}

/** The clause whose statements run for a label: its own, or the next with any. */
export function bodyOf(clause: ts.CaseClause): ts.CaseOrDefaultClause {
  const { clauses } = clause.parent;
  return clauses.slice(clauses.indexOf(clause)).find(({ statements }) => statements.length > 0) ?? clause;
}

/** Whether two labels lead to the same, so that the second may go. */
function isSameBody(a: ts.CaseClause, b: ts.CaseClause): boolean {
  const [one, other] = [bodyOf(a), bodyOf(b)];
  if (one === other) return true;
  if (normalized(one.statements) !== normalized(other.statements) || !leaves(one) || !leaves(other)) return false;
  return !isAlone(b) || (!hasComment(b.getText()) && !isRunInto(b));
}

function leaves({ statements }: ts.CaseOrDefaultClause): boolean {
  const last = statements.at(-1);
  return last !== undefined && endsBlock(last);
}

/** Whether no other label leads to the statements of this one. */
function isAlone(clause: ts.CaseClause): boolean {
  const above = aboveOf(clause);
  return clause.statements.length > 0 && (!above || above.statements.length > 0);
}

/** Whether the statements of the clause above run on into this one. */
function isRunInto(clause: ts.CaseClause): boolean {
  const above = aboveOf(clause);
  return above !== undefined && !leaves(above);
}

function aboveOf(clause: ts.CaseClause): ts.CaseOrDefaultClause | undefined {
  const { clauses } = clause.parent;
  return clauses[clauses.indexOf(clause) - 1];
}

/** `case "a":`, and what it says stays for the labels above. */
function dropLabel(around: Around, clause: ts.CaseClause): Edit {
  const { text } = clause.getSourceFile();
  const colon = text.indexOf(":", clause.expression.getEnd()) + 1;
  return dropRange(around, clause, colon);
}

function dropClause(around: Around, clause: ts.CaseClause): Edit {
  return dropRange(around, clause, clause.getEnd());
}

function dropRange({ tree }: Around, clause: ts.CaseClause, end: number): Edit {
  const { text } = clause.getSourceFile();
  const start = clause.getStart();
  const indent = ownIndent(text, start);
  const lineEnd = lineEndAt(text, end);
  if (indent !== undefined && lineEnd !== undefined) return cut(tree, clause, start - indent.length, lineEnd);
  const space = /^[^\S\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  return cut(tree, clause, start, end + space);
}
