/** Whole statements: taking one out. */
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
