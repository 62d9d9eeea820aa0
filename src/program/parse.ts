/** Code as the compiler parses it, and scripts as browsers do. */
import { ts } from "ts-morph";

/** What TypeScript refuses and scripts may hold: octal numbers and escapes. */
const SLOPPY: ReadonlySet<number> = new Set([1121, 1487, 1488, 1489]);

/** Whether a syntax error is none to a browser. */
export function isSloppy(code: number): boolean {
  return SLOPPY.has(code);
}

/** Syntax errors that no script may hold. The parser keeps them on the file; its public way to them builds a program. */
export function errorsOf(file: ts.SourceFile): readonly { readonly start: number }[] {
  const errors: unknown = "parseDiagnostics" in file ? file.parseDiagnostics : [];
  return Array.isArray(errors) ? errors.filter(hasStart) : [];
}

function hasStart(error: unknown): error is { readonly start: number } {
  if (typeof error !== "object" || error === null || !("start" in error) || !("code" in error)) return false;
  return typeof error.start === "number" && typeof error.code === "number" && !isSloppy(error.code);
}

/** What scripts may hold though TypeScript knows no such comments, `<!--` and `-->` in front, is read without them. */
export function parseScript(name: string, text: string, options: ts.CreateSourceFileOptions): ts.SourceFile {
  const file = ts.createSourceFile(name, text, options);
  if (errorsOf(file).length === 0 || !/<!--|-->/.test(text)) return file;
  let [plain, read] = [text, file];
  for (let rest = MOST_COMMENTS; rest > 0; rest--) {
    const [error] = errorsOf(read);
    if (!error) return read;
    const comment = commentAt(plain, error.start);
    if (!comment) return file;
    plain = plain.slice(0, comment.start) + " ".repeat(comment.end - comment.start) + plain.slice(comment.end);
    read = ts.createSourceFile(name, plain, options);
  }
  return file;
}

const MOST_COMMENTS = 50;

/** The comment of HTML that an offset stands in or next to, up to the end of its line. */
function commentAt(text: string, offset: number): { readonly start: number; readonly end: number } | undefined {
  const before = text.slice(0, offset);
  const line = Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1;
  const [whole = ""] = /^[^\r\n]*/.exec(text.slice(line)) ?? [];
  const starts = [...whole.matchAll(/<!--|^[^\S\r\n]*-->/g)].map(({ index }) => line + index);
  const start = starts.findLast((one) => one <= offset + 1) ?? starts[0];
  return start === undefined ? undefined : { start, end: line + whole.length };
}
