/** The plugin in ESLint's config: written where the config is a plain list, else left to a person. */
import { ts } from "ts-morph";
import type { Facts } from "./facts.js";
import { indentAt, insertAt, type Piece } from "./piece.js";

const FLAT = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((extension) => `eslint.config.${extension}`);
const PLUGIN = "chatshift/eslint";
const ENTRY = "chatshift.configs.recommended";

/** What becomes of ESLint's config; nothing where there is none. */
export function planEslint({ read, list }: Facts): readonly Piece[] {
  const names = list(".");
  const path = FLAT.find((name) => names.includes(name));
  if (path === undefined) {
    const old = names.find((name) => /^\.eslintrc(?:\.(?:js|cjs|json|ya?ml))?$/.test(name));
    return old === undefined ? [] : [byHand(old, "the plugin needs a flat config, eslint.config.js")];
  }
  const before = read(path) ?? "";
  if (new RegExp(`["'\`]${PLUGIN}["'\`]`).test(before)) return [{ kind: "there", path }];
  const after = addPlugin(path, before);
  return [
    after === undefined
      ? byHand(path, "its list of configs is not written out")
      : { kind: "write", path, before, after },
  ];
}

function byHand(path: string, why: string): Piece {
  return { kind: "by-hand", path, why, add: `import chatshift from "${PLUGIN}";  …  ${ENTRY}` };
}

/** The config with the plugin in it; `undefined` where it can't be seen how. */
function addPlugin(path: string, text: string): string | undefined {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const exported = findExported(file);
  const list = exported && findList(exported.value, file);
  if (list === undefined || /\bchatshift\b/.test(text)) return undefined;
  const line = findLine(file, exported?.isModule === true ? "import" : "require");
  // What the list names must stand before it.
  if (line.offset > list.offset) return undefined;
  const after = insertAt(insertAt(text, list.offset, list.insert), line.offset, line.insert);
  return parses(path, after) ? after : undefined;
}

interface Exported {
  readonly value: ts.Expression;
  readonly isModule: boolean;
}

/** What `export default` or `module.exports =` gives. */
function findExported(file: ts.SourceFile): Exported | undefined {
  for (const node of file.statements) {
    if (ts.isExportAssignment(node) && !node.isExportEquals) return { value: node.expression, isModule: true };
    if (!ts.isExpressionStatement(node) || !ts.isBinaryExpression(node.expression)) continue;
    const { left, operatorToken, right } = node.expression;
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken && left.getText() === "module.exports")
      return { value: right, isModule: false };
  }
  return undefined;
}

interface Insertion {
  /** In the text as it is. */
  readonly offset: number;
  readonly insert: string;
}

/** Where a further config goes: in an array, or among the arguments of a function that takes configs. */
function findList(node: ts.Expression, file: ts.SourceFile): Insertion | undefined {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return findList(node.expression, file);
  if (ts.isIdentifier(node)) {
    const value = findConstant(node.text, file);
    return value && findList(value, file);
  }
  if (ts.isArrayLiteralExpression(node)) return toInsertion(node.elements, node, file.text);
  if (!ts.isCallExpression(node) || !/^(?:defineConfig|[\w.]+\.config)$/.test(node.expression.getText()))
    return undefined;
  const [only, second] = node.arguments;
  return only !== undefined && second === undefined && ts.isArrayLiteralExpression(only)
    ? toInsertion(only.elements, only, file.text)
    : toInsertion(node.arguments, node, file.text);
}

function findConstant(name: string, file: ts.SourceFile): ts.Expression | undefined {
  const lists = file.statements.flatMap((node) => (ts.isVariableStatement(node) ? [node.declarationList] : []));
  const constants = lists.filter(({ flags }) => (flags & ts.NodeFlags.Const) !== 0);
  const found = constants.flatMap(({ declarations }) => declarations).find((one) => one.name.getText() === name);
  return found?.initializer;
}

/** Behind the last element and its comment, on a line of its own where the elements have theirs. */
function toInsertion(elements: ts.NodeArray<ts.Expression>, around: ts.Node, text: string): Insertion | undefined {
  const last = elements.at(-1);
  if (last === undefined) return { offset: around.getEnd() - 1, insert: ENTRY };
  const [, comma = "", comment = ""] = /^\s*(,?)([^\n]*)/.exec(text.slice(last.getEnd(), around.getEnd() - 1)) ?? [];
  const isOnLines = text.slice(last.getEnd(), around.getEnd()).includes("\n");
  const gap = isOnLines ? `\n${indentAt(text, last.getStart())}` : " ";
  if (comma === "") return comment.trim() === "" ? { offset: last.getEnd(), insert: `,${gap}${ENTRY}` } : undefined;
  const offset = text.indexOf(",", last.getEnd()) + 1 + comment.trimEnd().length;
  return { offset, insert: `${gap}${ENTRY},` };
}

/** The line that loads the plugin: behind the last of its kind, in its way; else before the first statement. */
function findLine(file: ts.SourceFile, kind: "import" | "require"): Insertion {
  const isOne = (node: ts.Statement): boolean =>
    kind === "import" ? ts.isImportDeclaration(node) : /^(?:const|let|var)\b[^\n]*\brequire\(/.test(node.getText());
  const last = file.statements.findLast(isOne);
  const like = last?.getText() ?? "";
  const quote = like.includes("'") ? "'" : '"';
  const name = `${quote}${PLUGIN}${quote}`;
  const end = last === undefined || like.endsWith(";") ? ";" : "";
  const line = kind === "import" ? `import chatshift from ${name}${end}` : `const chatshift = require(${name})${end}`;
  if (last !== undefined) return { offset: last.getEnd(), insert: `\n${line}` };
  const first = file.statements.find((node) => !isDirective(node));
  return { offset: first?.getStart() ?? file.text.length, insert: `${line}\n\n` };
}

function isDirective(node: ts.Statement): boolean {
  return ts.isExpressionStatement(node) && ts.isStringLiteral(node.expression);
}

function parses(path: string, text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
  return diagnostics.length === 0;
}
