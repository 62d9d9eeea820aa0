/** What a file exports, at once or in a later statement. */
import { ts } from "ts-morph";

const later = new WeakMap<ts.SourceFile, ReadonlySet<string>>();

/** Whether something stands in a statement whose value or whose names other files may take. */
export function isExported(node: ts.Node): boolean {
  const statement = ts.findAncestor(node, (one) => !ts.isSourceFile(one) && ts.isSourceFile(one.parent));
  if (!statement) return false;
  if (isExport(statement)) return true;
  const names = namesExportedIn(statement.getSourceFile());
  return names.size > 0 && declaredBy(statement).some((name) => names.has(name));
}

/** `export …`, `export default …`, `module.exports = …`, `exports.x = …` */
function isExport(statement: ts.Node): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExpressionStatement(statement)) return /^(?:module\.)?exports\b/.test(statement.getText());
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  );
}

/** Names that stand in exports: `export { BASE }`, `export default BASE`, `module.exports = { BASE, url: BASE }`. */
function namesExportedIn(file: ts.SourceFile): ReadonlySet<string> {
  const known = later.get(file);
  if (known) return known;
  const names = new Set(file.statements.flatMap(namesIn));
  later.set(file, names);
  return names;
}

function namesIn(statement: ts.Statement): readonly string[] {
  if (ts.isExportDeclaration(statement)) {
    const { moduleSpecifier, exportClause } = statement;
    if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  }
  if (ts.isExportAssignment(statement)) return namesGiven(statement.expression);
  if (!ts.isExpressionStatement(statement) || !isExport(statement)) return [];
  return ts.isBinaryExpression(statement.expression) ? namesGiven(statement.expression.right) : [];
}

/** `BASE`, `{ BASE, url: BASE, ...BASES }`, `Object.freeze(BASES)` */
function namesGiven(value: ts.Expression): readonly string[] {
  if (ts.isIdentifier(value)) return [value.text];
  if (ts.isCallExpression(value)) return value.arguments.flatMap(namesGiven);
  if (ts.isArrayLiteralExpression(value)) return value.elements.flatMap(namesGiven);
  if (!ts.isObjectLiteralExpression(value)) return [];
  return value.properties.flatMap((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return [property.name.text];
    if (ts.isPropertyAssignment(property)) return namesGiven(property.initializer);
    return ts.isSpreadAssignment(property) ? namesGiven(property.expression) : [];
  });
}

function declaredBy(statement: ts.Node): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  if (
    isNamed ||
    ts.isEnumDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  )
    return statement.name ? [statement.name.text] : [];
  return [];
}
