/** Whole statements: taking one out. */
import { ts } from "ts-morph";
import type { Edit, Place } from "../../src/model.js";
import { lineEndAt, lineStartAt } from "./text.js";

/** Takes out a statement that has its line to itself; `undefined` when it shares it. */
export function dropStatement(text: string, statement: Place): Edit | undefined {
  const end = statement.end + (/^[^\S\r\n]*;/.exec(text.slice(statement.end))?.[0].length ?? 0);
  const lineStart = lineStartAt(text, statement.start);
  const lineEnd = lineEndAt(text, end);
  if (lineEnd === undefined || text.slice(lineStart, statement.start).trim() !== "") return undefined;
  return { place: { ...statement, start: lineStart, end: lineEnd }, text: "" };
}

/**
 * What has to stand before a bracket that becomes the first sign of a statement, where the one before ends without a
 * semicolon: it would go on with the bracket.
 */
export function statementGuard(node: ts.Node): string {
  const statement = ts.findAncestor(node, ts.isStatement);
  if (!statement || !ts.isExpressionStatement(statement) || statement.getStart() !== node.getStart()) return "";
  const around = statement.parent;
  const siblings: readonly ts.Statement[] =
    ts.isSourceFile(around) || ts.isBlock(around) || ts.isCaseOrDefaultClause(around) ? around.statements : [];
  const before = siblings[siblings.indexOf(statement) - 1];
  return before && goesOn(before) && !before.getText().endsWith(";") ? ";" : "";
}

/** Statements that end with an expression. */
function goesOn(statement: ts.Statement): boolean {
  return (
    ts.isExpressionStatement(statement) ||
    ts.isVariableStatement(statement) ||
    ts.isExportAssignment(statement) ||
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement)
  );
}
