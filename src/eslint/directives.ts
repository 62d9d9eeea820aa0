/** Which reports a disable comment takes back: the fix of a group must not write where its own report is disabled. */
/** From 1 and, for columns, from 0, as ESLint counts. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/** A disable or enable comment as ESLint reads it. */
interface Directive {
  readonly type: string;
  /** The rules that it names, separated by commas. */
  readonly value: string;
  readonly node: { readonly loc?: { readonly start: Location; readonly end: Location } | null };
}

/** Tells whether the report of a rule at a location is disabled. */
export function createDisabled(sourceCode: object): (rule: string, at: Location) => boolean {
  const directives = knowsDirectives(sourceCode) ? sourceCode.getDisableDirectives().directives : [];
  return (rule, at) =>
    directives.some((directive) => coversLine(directive, at) && names(directive, rule)) ||
    isInDisabledBlock(directives, rule, at);
}

/** Other linters that take ESLint's rules may not tell. */
function knowsDirectives(
  sourceCode: object,
): sourceCode is { getDisableDirectives(): { readonly directives: readonly Directive[] } } {
  return "getDisableDirectives" in sourceCode && typeof sourceCode.getDisableDirectives === "function";
}

function coversLine({ type, node }: Directive, at: Location): boolean {
  if (type === "disable-line") return node.loc?.start.line === at.line;
  return type === "disable-next-line" && (node.loc?.end.line ?? 0) + 1 === at.line;
}

/** What the last comment before a location that concerns the rule says. One that names no rule concerns all. */
function isInDisabledBlock(directives: readonly Directive[], rule: string, at: Location): boolean {
  const before = directives.filter(
    ({ type, node }) => (type === "disable" || type === "enable") && node.loc && isBefore(node.loc.start, at),
  );
  return before.findLast((directive) => names(directive, rule))?.type === "disable";
}

function names({ value }: Directive, rule: string): boolean {
  const rules = value.split(",").flatMap((name) => name.trim() || []);
  return rules.length === 0 || rules.includes(rule);
}

function isBefore(a: Location, b: Location): boolean {
  return a.line < b.line || (a.line === b.line && a.column <= b.column);
}
