/** Names that a component of Svelte may use without declaring them. */
import { ts } from "ts-morph";
import { parseCode } from "./snippets.js";

/** What the compiler makes of runes: what they are given is what they are. */
const RUNES =
  "\nfunction $state(value) { return value; }\n$state.raw = $state;\n$state.snapshot = $state;" +
  "\nfunction $derived(value) { return value; }\n$derived.by = (make) => make();" +
  "\nfunction $bindable(value) { return value; }";

/** Declarations of the runes that a script uses. */
export function findRunes(code: string): string {
  return /\$(?:state|derived|bindable)\b/.test(code) ? RUNES : "";
}

/** Declarations of names that `$: name = …` declares. */
export function findReactive(code: string): string {
  if (!code.includes("$:")) return "";
  const { statements } = parseCode(code);
  const declared = new Set(statements.flatMap(declaredBy));
  const names = statements.flatMap((statement) => {
    const assigned = assignedBy(statement);
    return assigned !== undefined && !declared.has(assigned) ? [assigned] : [];
  });
  return [...new Set(names)].map((name) => `\nvar ${name};`).join("");
}

function declaredBy(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
}

function assignedBy(statement: ts.Statement): string | undefined {
  if (!ts.isLabeledStatement(statement) || statement.label.text !== "$") return undefined;
  const inner = statement.statement;
  const value = ts.isExpressionStatement(inner) ? inner.expression : undefined;
  const isAssigned = value && ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  return isAssigned && ts.isIdentifier(value.left) ? value.left.text : undefined;
}
