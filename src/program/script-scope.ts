/**
 * Which files share their top-level names with others. A script does, unless two scripts declare the same name: those
 * are programs of their own (jobs, examples, pages), and each keeps its names for itself.
 */
import { ts } from "ts-morph";
import { isOfHost } from "./host-names.js";

/** A file as it was read, by its name in the program. */
export interface ScriptSource {
  readonly name: string;
  readonly text: string;
}

const ALWAYS_MODULES = /\.[cm][jt]sx?$/;
const COMMON_JS = /\brequire\s*\(|\bmodule\s*\.\s*exports\b|\bexports\s*(?:\.\s*\w|\[)/;

/** Names of the files, of all given, that are to be read as modules although nothing in them says so. */
export function findOwnScopes(
  sources: readonly ScriptSource[],
  parse: (source: ScriptSource) => ts.SourceFile,
): ReadonlySet<string> {
  const own = new Set<string>();
  const declaring = new Map<string, string[]>();
  for (const source of sources) {
    const { name, text } = source;
    if (/\.d\.[cm]?ts$/.test(name) || /\.json$/.test(name)) continue;
    const file = isCommonJs(text) ? undefined : parse(source);
    if (!file || ts.isExternalModule(file)) continue;
    if (ALWAYS_MODULES.test(name) || waits(file)) own.add(name);
    else
      for (const declared of declaredIn(file)) {
        if (isOfHost(declared)) own.add(name);
        declaring.set(declared, [...(declaring.get(declared) ?? []), name]);
      }
  }
  for (const names of declaring.values()) if (names.length > 1) for (const name of names) own.add(name);
  return own;
}

/**
 * Whether the top level waits for something, which only modules do. In what isn't known to be one, the compiler takes
 * `await (…)` for a call of something that is called so.
 */
function waits(file: ts.SourceFile): boolean {
  if (!/\bawait\b/.test(file.text)) return false;
  // By a list of its own: trees are deeper than calls may nest.
  const open: ts.Node[] = [file];
  for (let node = open.pop(); node; node = open.pop()) {
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) return true;
    if (ts.isIdentifier(node) && node.text === "await") return true;
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) continue;
    ts.forEachChild(node, (child) => {
      open.push(child);
    });
  }
  return false;
}

/** Whether a text names what CommonJS gives to modules; the compiler knows that of a file only once it is bound. */
export function isCommonJs(text: string): boolean {
  return COMMON_JS.test(text);
}

/** Values and types that the top level of a script declares, each once; not what is made to be added to by others. */
export function declaredIn(file: ts.SourceFile): ReadonlySet<string> {
  return new Set(declarationsIn(file).map(({ text }) => text));
}

/** Names of the namespaces that the top level of a script has: those of several scripts are one. */
export function namespacesIn(file: ts.SourceFile): readonly string[] {
  return file.statements.flatMap((node) =>
    ts.isModuleDeclaration(node) && ts.isIdentifier(node.name) ? [node.name.text] : [],
  );
}

/** The names of these declarations. */
export function declarationsIn(file: ts.SourceFile): readonly ts.Identifier[] {
  return file.statements.flatMap((node) => {
    if (ts.isVariableStatement(node)) {
      return isDeclare(node)
        ? []
        : node.declarationList.declarations.flatMap((one) => (isAddedTo(one) ? [] : namesIn(one.name)));
    }
    if (ts.isFunctionDeclaration(node)) return node.name && node.body ? [node.name] : [];
    const isNamed =
      ts.isClassDeclaration(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node);
    return isNamed && node.name && !isDeclare(node) ? [node.name] : [];
  });
}

/** `var App = App || {}`, `var App = window.App || {}`: another script may have made it. */
function isAddedTo({ name, initializer }: ts.VariableDeclaration): boolean {
  if (!ts.isIdentifier(name) || !initializer || !ts.isBinaryExpression(initializer)) return false;
  const { left } = initializer;
  return (
    (ts.isIdentifier(left) && left.text === name.text) ||
    (ts.isPropertyAccessExpression(left) && left.name.text === name.text)
  );
}

function isDeclare(node: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true
  );
}

function namesIn(name: ts.BindingName): readonly ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}
