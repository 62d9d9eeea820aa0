/** One fault of a rule file; line and column from 1. */
export interface Problem {
  /** As the user would write it: relative to the working directory. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly expected: string | undefined;
}

/** `rules/3.2.yaml:12:7: unknown key "foo"; expected one of …`, one a line. */
export function formatProblems(problems: readonly Problem[]): string {
  return [...problems]
    .sort((a, b) => a.path.localeCompare(b.path, "en", { numeric: true }) || a.line - b.line || a.column - b.column)
    .map(({ path, line, column, what, expected }) => {
      const rest = expected === undefined ? "" : `; expected ${expected}`;
      return `${path}:${line}:${column}: ${what}${rest}`;
    })
    .join("\n");
}
