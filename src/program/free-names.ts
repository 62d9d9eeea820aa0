/** Names that a file uses without declaring them: what other files may give it, told by its syntax alone. */
import { ts } from "ts-morph";
import { GLOBAL_OBJECTS } from "./shared-names.js";
import { isAccess, accessName, unwrap } from "./syntax.js";

interface Scope {
  readonly above: Scope | undefined;
  /** Whether `var` declares here. */
  readonly isOfVar: boolean;
  readonly names: Set<string>;
}

interface Visit {
  readonly node: ts.Node;
  readonly parent: ts.Node;
  readonly scope: Scope;
}

/**
 * Names that stand for something that nothing around them declares, and members of the global object that are named.
 * Types count like values. Of a script even what its top level declares: others may have put it there. Parents of nodes
 * needn't be set.
 */
export function findFreeNames(file: ts.SourceFile, isScript: boolean): ReadonlySet<string> {
  const used: { readonly name: string; readonly scope: Scope }[] = [];
  const found = new Set<string>();
  // By a list of its own: trees are deeper than calls may nest.
  const open: Visit[] = [{ node: file, parent: file, scope: { above: undefined, isOfVar: true, names: new Set() } }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { node, parent } = visit;
    for (const name of membersOfGlobal(visit, file)) found.add(name);
    declare(visit);
    const scope = opensScope(node) ? innerScope(visit) : visit.scope;
    if (ts.isIdentifier(node) && isUse(node, parent)) used.push({ name: node.text, scope });
    ts.forEachChild(node, (child) => {
      open.push({ node: child, parent: node, scope });
    });
  }
  for (const { name, scope } of used) if (!isDeclared(name, scope, isScript)) found.add(name);
  return found;
}

function isDeclared(name: string, from: Scope, isScript: boolean): boolean {
  for (let scope: Scope | undefined = from; scope; scope = scope.above)
    if (scope.names.has(name)) return scope.above !== undefined || !isScript;
  return false;
}

/** Adds what a node declares to the scope that it stands in. */
function declare({ node, parent, scope }: Visit): void {
  if (ts.isVariableDeclaration(node)) {
    const isVar = ts.isVariableDeclarationList(parent) && (parent.flags & ts.NodeFlags.BlockScoped) === 0;
    addNames(node.name, isVar ? scopeOfVar(scope) : scope);
  } else if (ts.isParameter(node)) addNames(node.name, scope);
  else if (isNamedThere(node) && node.name) scope.names.add(node.name.text);
}

type NamedThere =
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.EnumDeclaration
  | ts.ImportEqualsDeclaration
  | ts.ImportClause
  | ts.ImportSpecifier
  | ts.NamespaceImport;

function isNamedThere(node: ts.Node): node is NamedThere {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isImportEqualsDeclaration(node) ||
    ts.isImportClause(node) ||
    ts.isImportSpecifier(node) ||
    ts.isNamespaceImport(node)
  );
}

function addNames(name: ts.BindingName, { names }: Scope): void {
  const open: ts.BindingName[] = [name];
  for (let one = open.pop(); one; one = open.pop()) {
    if (ts.isIdentifier(one)) names.add(one.text);
    else for (const element of one.elements) if (ts.isBindingElement(element)) open.push(element.name);
  }
}

function scopeOfVar(from: Scope): Scope {
  let scope = from;
  while (!scope.isOfVar && scope.above) scope = scope.above;
  return scope;
}

function opensScope(node: ts.Node): boolean {
  return (
    ts.isFunctionLike(node) ||
    ts.isBlock(node) ||
    ts.isModuleBlock(node) ||
    ts.isCaseBlock(node) ||
    ts.isCatchClause(node) ||
    ts.isClassExpression(node) ||
    ts.isForStatement(node) ||
    ts.isForInStatement(node) ||
    ts.isForOfStatement(node)
  );
}

/** What a function takes is not what its body declares. */
function innerScope({ node, parent, scope }: Visit): Scope {
  const isBody = ts.isBlock(node) && (ts.isFunctionLike(parent) || ts.isClassStaticBlockDeclaration(parent));
  const own = ts.isFunctionExpression(node) || ts.isClassExpression(node) ? node.name : undefined;
  return {
    above: scope,
    isOfVar: isBody || ts.isModuleBlock(node),
    names: new Set(own ? [own.text] : []),
  };
}

/** Whether a name stands for a value or a type, not for a member, a label or what is declared there. */
function isUse(node: ts.Identifier, parent: ts.Node): boolean {
  if (ts.isShorthandPropertyAssignment(parent) || ts.isExportSpecifier(parent)) return true;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if ((ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) && parent.propertyName === node) return false;
  if ((ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) && parent.label === node) return false;
  return !("name" in parent && parent.name === node);
}

/** `window.post`, `(window as any).post`, `globalThis["post"]`, `const { post } = window` */
function membersOfGlobal({ node, parent }: Visit, file: ts.SourceFile): readonly string[] {
  if (isAccess(node)) {
    const name = isGlobal(node.expression) && !isGiven(node, parent) ? accessName(node)?.text : undefined;
    return name === undefined ? [] : [name];
  }
  if (!ts.isVariableDeclaration(node) || !ts.isObjectBindingPattern(node.name) || !node.initializer) return [];
  const { pos, end } = node.initializer;
  if (!NAMES_GLOBAL.test(file.text.slice(pos, end))) return [];
  return node.name.elements.flatMap(({ propertyName, name }) => {
    const key = propertyName ?? name;
    return ts.isIdentifier(key) || ts.isStringLiteral(key) ? [key.text] : [];
  });
}

/** `window.post = …` takes nothing. */
function isGiven(node: ts.Node, parent: ts.Node): boolean {
  return (
    ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

const NAMES_GLOBAL = new RegExp(`\\b(?:this|${[...GLOBAL_OBJECTS].join("|")})\\b`);

function isGlobal(expression: ts.Expression): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node)
    ? GLOBAL_OBJECTS.has(node.text)
    : isAccess(node) && GLOBAL_OBJECTS.has(accessName(node)?.text ?? "");
}
