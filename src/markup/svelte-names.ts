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

/** Other components that a script imports, by their names, with what they are imported from. */
export function findComponents(code: string): ReadonlyMap<string, string> {
  const imports = code.includes(".svelte") ? parseCode(code).statements.filter(ts.isImportDeclaration) : [];
  return new Map(
    imports.flatMap(({ importClause, moduleSpecifier }) => {
      const from = ts.isStringLiteralLike(moduleSpecifier) ? moduleSpecifier.text : "";
      const name = from.endsWith(".svelte") ? importClause?.name?.text : undefined;
      return name === undefined ? [] : [[name, from] as const];
    }),
  );
}

/** How what other components give comes in: `export let name`, `let { name } = $props()`. */
export function findProperties(code: string): string {
  const hasRune = /\$props\b/.test(code);
  const names = hasRune || !code.includes("export") ? [] : parseCode(code).statements.flatMap(exportedBy);
  const given = names.map((name) => `${name} = given[${JSON.stringify(name)}];`).join(" ");
  const rune = hasRune ? "\nlet $given: any;\nfunction $props(): any { return $given; }" : "";
  return `${rune}\nexport function $component(given: any) { ${hasRune ? "$given = given;" : given} }`;
}

function exportedBy(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement) || statement.declarationList.flags & ts.NodeFlags.Const) return [];
  const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return isExported ? declaredBy(statement) : [];
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
