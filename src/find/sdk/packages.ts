/** What of a package an expression stands for, through imports, `require`, re-exports and members. */
import { ts } from "ts-morph";
import { nodesOf } from "../../program/nodes.js";
import { accessName, bindingName, isAccess, isImportName } from "../../program/syntax.js";
import type { Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";
import { inlineName, ownSpecifier } from "./manifests.js";

/** A part of what a package exports: `Agent.Web` is the path `["Agent", "Web"]`. */
export interface Exported {
  /** By the package's own name. */
  readonly specifier: string;
  /** The name by which the project lists it. */
  readonly listed: string;
  readonly path: readonly string[];
}

const DEEPEST = 8;

export function findExported(finder: Finder, expression: ts.Expression, env: Env, depth = DEEPEST): Exported[] {
  if (depth === 0) return [];
  return finder.origins.of(expression, env).flatMap(({ node, env: at }) => exportedAt(finder, node, at, depth - 1));
}

/** The same for the name of a type. */
export function findExportedType(finder: Finder, name: ts.EntityName): Exported[] {
  if (ts.isQualifiedName(name)) return below(findExportedType(finder, name.left), name.right.text);
  return (finder.refs.symbolOf(name)?.declarations ?? []).flatMap((declaration) =>
    isImportName(declaration) ? imported(finder, declaration, DEEPEST) : [],
  );
}

function exportedAt(finder: Finder, node: ts.Node, env: Env, depth: number): Exported[] {
  if (isImportName(node)) return imported(finder, node, depth);
  if (ts.isCallExpression(node)) {
    const specifier = requiredBy(node);
    return specifier === undefined ? [] : [exportOf(finder, specifier, node, [])];
  }
  if (isAccess(node)) {
    const name = accessName(node)?.text;
    return name === undefined ? [] : below(findExported(finder, node.expression, env, depth), name);
  }
  if (!ts.isBindingElement(node)) return [];
  const name = bindingName(node);
  return name === undefined ? [] : below(takenApart(finder, node.parent.parent, env, depth), name);
}

/** What the owner of a pattern holds. */
function takenApart(finder: Finder, owner: ts.Node, env: Env, depth: number): Exported[] {
  if (ts.isBindingElement(owner)) return exportedAt(finder, owner, env, depth);
  return ts.isVariableDeclaration(owner) && owner.initializer
    ? findExported(finder, owner.initializer, env, depth)
    : [];
}

function below(all: readonly Exported[], name: string): Exported[] {
  return all.map((exported) => ({ ...exported, path: [...exported.path, name] }));
}

/** The packages that a file imports, each where it is named. */
export function importedPackages(
  finder: Finder,
  file: ts.SourceFile,
): readonly (Exported & { readonly at: ts.Node })[] {
  return nodesOf(file).flatMap((node) => {
    const name = ts.isImportDeclaration(node) ? node.moduleSpecifier : undefined;
    const required = ts.isCallExpression(node) ? requiredBy(node) : undefined;
    const specifier = name && ts.isStringLiteral(name) ? name.text : required;
    return specifier === undefined ? [] : [{ ...exportOf(finder, specifier, node, []), at: node }];
  });
}

/** A part of a package, as a module imports it. */
function exportOf(finder: Finder, specifier: string, by: ts.Node, path: readonly string[]): Exported {
  const named = inlineName(specifier);
  if (named !== undefined) return { specifier: named, listed: specifier, path };
  const listed = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  return { specifier: ownSpecifier(finder, specifier, listed, by.getSourceFile()), listed, path };
}

/** `require("x")`, `import("x")` */
function requiredBy(call: ts.CallExpression): string | undefined {
  const [first] = call.arguments;
  const isImport =
    call.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(call.expression) && call.expression.text === "require");
  return isImport && first && ts.isStringLiteralLike(first) ? first.text : undefined;
}

function imported(finder: Finder, node: ts.Node, depth: number): Exported[] {
  if (ts.isImportEqualsDeclaration(node)) {
    const { moduleReference } = node;
    return ts.isExternalModuleReference(moduleReference) && ts.isStringLiteralLike(moduleReference.expression)
      ? [exportOf(finder, moduleReference.expression.text, node, [])]
      : [];
  }
  const declaration = ts.findAncestor(node, ts.isImportDeclaration);
  if (!declaration || !ts.isStringLiteral(declaration.moduleSpecifier)) return [];
  const { text } = declaration.moduleSpecifier;
  if (ts.isNamespaceImport(node)) return [exportOf(finder, text, node, [])];
  const name = ts.isImportSpecifier(node) ? (node.propertyName ?? node.name).text : "default";
  if (!text.startsWith(".")) return [exportOf(finder, text, node, [name])];
  return reexported(finder, declaration.moduleSpecifier, name, depth);
}

/** What a module of the program hands on under a name: `export { Agent } from "x"`, `export * from "x"`. */
function reexported(finder: Finder, specifier: ts.Expression, name: string, depth: number): Exported[] {
  const module = finder.view.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
  if (depth === 0 || !module || !ts.isSourceFile(module)) return [];
  return module.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement)) return [];
    const { exportClause, moduleSpecifier } = statement;
    if (moduleSpecifier && !ts.isStringLiteral(moduleSpecifier)) return [];
    if (!exportClause) return moduleSpecifier ? handedOn(finder, moduleSpecifier, name, depth) : [];
    if (ts.isNamespaceExport(exportClause))
      return moduleSpecifier && exportClause.name.text === name
        ? [exportOf(finder, moduleSpecifier.text, moduleSpecifier, [])]
        : [];
    const found = exportClause.elements.find((element) => element.name.text === name);
    if (!found) return [];
    const original = found.propertyName ?? found.name;
    if (moduleSpecifier) return handedOn(finder, moduleSpecifier, original.text, depth);
    return ts.isIdentifier(original) ? findExported(finder, original, undefined, depth - 1) : [];
  });
}

function handedOn(finder: Finder, specifier: ts.StringLiteral, name: string, depth: number): Exported[] {
  return specifier.text.startsWith(".")
    ? reexported(finder, specifier, name, depth - 1)
    : [exportOf(finder, specifier.text, specifier, [name])];
}
