/** Calls that give what is set outside of the code: in the environment, in data files read while the program runs. */
import { posix } from "node:path";
import { ts } from "ts-morph";
import type { ProgramView } from "../program/program.js";
import type { References } from "../program/references.js";
import { accessName, isAccess, unwrap } from "../program/syntax.js";
import type { Env } from "./context.js";
import type { Origin, Origins } from "./origin.js";

/** What is set for code, as far as files of the project say. */
type Settings = Pick<ProgramView, "environmentOf" | "dataFiles" | "dataAt" | "pathOf">;

const PARSE = /^(?:JSON5?|YAML|yaml|jsonc)\.(?:parse|load)$|^(?:load|parse)(?:Yaml|YAML|Json|JSON)?$/;
const READ = /(?:^|\.)readFile(?:Sync)?$/;
const READ_PARSED = /(?:^|\.)(?:readJson(?:Sync)?|readJSON(?:Sync)?)$/;
const JOIN = /(?:^|\.)(?:join|resolve)$/;
const HERE = /^(?:__dirname|import\.meta\.dirname)$/;
const CONFIG_FILE = /(?:^|\/)config\/[^/]+\.(?:json5?|ya?ml)$/;

/** What a call gives out of the settings of the project; `undefined` for any other call. */
export function settingBy(
  origins: Origins,
  refs: References,
  settings: Settings,
  call: ts.CallExpression,
  env: Env,
): readonly Origin[] | undefined {
  const file = readBy(origins, settings, call, env);
  if (file) return [{ node: file, env: undefined }];
  const [key] = call.arguments;
  const receiver = isAccess(call.expression) ? unwrap(call.expression.expression) : undefined;
  const method = isAccess(call.expression) ? accessName(call.expression)?.text : undefined;
  if (!receiver || !key || !ts.isStringLiteralLike(key) || (method !== "get" && method !== "getOrThrow"))
    return undefined;
  if (receiver.getText() === "Deno.env" || isConfigService(refs, receiver))
    return found(origins, settings.environmentOf(call.getSourceFile()), [key.text]);
  if (!isConfigPackage(origins, receiver, env)) return undefined;
  const files = [...settings.dataFiles].flatMap(([path, root]) => (CONFIG_FILE.test(path) ? [root] : []));
  return found(origins, files, key.text.split("."));
}

/** What stands at a path of names in any of these objects. */
function found(
  origins: Origins,
  objects: readonly ts.ObjectLiteralExpression[],
  names: readonly string[],
): readonly Origin[] | undefined {
  const start: readonly Origin[] = objects.map((node) => ({ node, env: undefined }));
  const values = names.reduce((at, name) => at.flatMap((origin) => origins.property(origin, name) ?? []), start);
  return values.length > 0 ? values : undefined;
}

/** A value of the class by which Nest hands out the environment. */
function isConfigService(refs: References, receiver: ts.Expression): boolean {
  const declaration = refs.symbolOf(accessName(receiver) ?? receiver)?.valueDeclaration;
  const type =
    declaration && (ts.isParameter(declaration) || ts.isPropertyDeclaration(declaration))
      ? declaration.type
      : undefined;
  return type !== undefined && ts.isTypeReferenceNode(type) && type.typeName.getText() === "ConfigService";
}

function isConfigPackage(origins: Origins, receiver: ts.Expression, env: Env): boolean {
  return origins.of(receiver, env).some(({ node }) => {
    if (ts.isCallExpression(node)) return /^require\(["']config["']\)$/.test(node.getText());
    const declaration = ts.findAncestor(node, ts.isImportDeclaration);
    return declaration !== undefined && /^["']config["']$/.test(declaration.moduleSpecifier.getText());
  });
}

/** The data file that `JSON.parse(readFileSync(path))` and its like give. */
function readBy(
  origins: Origins,
  settings: Settings,
  call: ts.CallExpression,
  env: Env,
): ts.ObjectLiteralExpression | undefined {
  const [first] = call.arguments;
  if (!first) return undefined;
  const callee = call.expression.getText();
  if (READ_PARSED.test(callee)) return fileAt(origins, settings, first, env);
  if (!PARSE.test(callee)) return undefined;
  const [read] = origins.of(first, env).map(({ node }) => textSource(node));
  const path = read?.arguments[0];
  return path && READ.test(read.expression.getText()) ? fileAt(origins, settings, path, env) : undefined;
}

/** `readFileSync(path).toString()` */
function textSource(node: ts.Node): ts.CallExpression | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const callee = unwrap(node.expression);
  const inner = isAccess(callee) && accessName(callee)?.text === "toString" ? unwrap(callee.expression) : node;
  return ts.isCallExpression(inner) ? inner : undefined;
}

/** The file at a path: from the folder of the code where it says so, else from any folder that holds the code. */
function fileAt(
  origins: Origins,
  { dataAt, pathOf }: Settings,
  expression: ts.Expression,
  env: Env,
): ts.ObjectLiteralExpression | undefined {
  const folder = posix.dirname(pathOf(expression.getSourceFile()));
  const path = pathText(origins, expression, env);
  if (path === undefined) return undefined;
  if (path.isFromCode) return dataAt(posix.join(folder, path.text));
  for (let base = folder; ; base = posix.dirname(base)) {
    const file = dataAt(posix.join(base, path.text));
    if (file || posix.dirname(base) === base) return file;
  }
}

interface Path {
  readonly text: string;
  /** Whether it is from the folder of the code, not from where the program was started. */
  readonly isFromCode: boolean;
}

function pathText(origins: Origins, expression: ts.Expression, env: Env): Path | undefined {
  const [only, ...others] = origins.of(expression, env);
  if (!only || others.length > 0) return undefined;
  const { node } = only;
  if (ts.isStringLiteralLike(node)) return { text: node.text, isFromCode: false };
  if (HERE.test(node.getText())) return { text: ".", isFromCode: true };
  if (ts.isTemplateExpression(node)) {
    const [span, ...more] = node.templateSpans;
    const isHere = span && HERE.test(span.expression.getText()) && node.head.text === "" && more.length === 0;
    return isHere ? { text: `.${span.literal.text}`, isFromCode: true } : undefined;
  }
  if (ts.isBinaryExpression(node) && HERE.test(node.left.getText()) && ts.isStringLiteralLike(node.right))
    return { text: `.${node.right.text}`, isFromCode: true };
  if (ts.isNewExpression(node)) {
    const [name, base] = node.arguments ?? [];
    const isHere = base?.getText() === "import.meta.url" && name && ts.isStringLiteralLike(name);
    return isHere ? { text: name.text, isFromCode: true } : undefined;
  }
  return ts.isCallExpression(node) ? joined(origins, node, only.env) : undefined;
}

/** `path.join(__dirname, "..", "conf.json")`, `process.cwd()` */
function joined(origins: Origins, call: ts.CallExpression, env: Env): Path | undefined {
  const callee = call.expression.getText();
  if (callee === "process.cwd") return { text: ".", isFromCode: false };
  const [first] = call.arguments;
  if (first && /(?:^|\.)fileURLToPath$/.test(callee)) return pathText(origins, first, env);
  if (!JOIN.test(callee)) return undefined;
  const parts = call.arguments.flatMap((part) => pathText(origins, part, env) ?? []);
  if (parts.length < call.arguments.length) return undefined;
  return { text: posix.join(...parts.map(({ text }) => text)), isFromCode: parts[0]?.isFromCode === true };
}
