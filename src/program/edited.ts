/** Whether edits leave a file readable, as far as that can be told without parsing all of it again. */
import { ts } from "ts-morph";
import type { Edit } from "../model.js";
import { applyEdits } from "../text/apply-edits.js";
import { errorsOf } from "./parse.js";

/** Statements as edits made them that were found right, by the file that they are of. */
const known = new WeakMap<ts.SourceFile, Set<string>>();

/**
 * Whether a file without syntax errors certainly has none with these edits made: each lies inside of one top-level
 * statement, which by itself still is one of its kind and ends where it ended. `false` where that can't be told.
 */
export function surelyParses(file: ts.SourceFile, edits: readonly Edit[]): boolean {
  if (errorsOf(file).length > 0) return false;
  const byStatement = new Map<ts.Statement, Edit[]>();
  for (const edit of edits) {
    const statement = statementAround(file, edit.place.start, edit.place.end);
    if (!statement) return false;
    const own = byStatement.get(statement);
    if (own) own.push(edit);
    else byStatement.set(statement, [edit]);
  }
  return [...byStatement].every(([statement, own]) => staysStatement(file, statement, own));
}

/** The statement of which a range takes in neither end; where it ends doesn't hang on what is behind it. */
function statementAround(file: ts.SourceFile, start: number, end: number): ts.Statement | undefined {
  const { statements, text } = file;
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const statement = statements[low];
  const isInside = statement && statement.getStart(file) < start && end < statement.end;
  return isInside && /[;}]/.test(text[statement.end - 1] ?? "") ? statement : undefined;
}

function staysStatement(file: ts.SourceFile, statement: ts.Statement, edits: readonly Edit[]): boolean {
  const from = statement.getStart(file);
  const shifted = edits.map(({ place, text }) => ({
    place: { path: place.path, start: place.start - from, end: place.end - from },
    text,
  }));
  const text = applyEdits(file.text.slice(from, statement.end), shifted);
  const right = known.get(file) ?? new Set<string>();
  known.set(file, right);
  if (right.has(text)) return true;
  // What `await` means hangs on whether the file is a module.
  const rest = ts.isExternalModule(file) ? ["\nexport {};"] : [];
  const read = ts.createSourceFile(file.fileName, text + rest.join(""), ts.ScriptTarget.ESNext);
  const [only, ...others] = read.statements;
  const isRight =
    errorsOf(read).length === 0 &&
    others.length === rest.length &&
    only?.kind === statement.kind &&
    only.end === text.length;
  if (isRight) right.add(text);
  return isRight;
}
