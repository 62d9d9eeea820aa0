/** Names of modules that bundlers, test runners and import maps are told of, where their configs write them out. */
import { posix } from "node:path";
import { ts } from "ts-morph";
import { toRecord, type Files } from "./files.js";
import type { Lookup } from "./lookup.js";
import { manifest } from "./packages.js";
import type { Rule } from "./tsconfig.js";

/** What stands for a path: a name with all below it, or all that an expression fits. */
interface Alias {
  readonly find: string | RegExp;
  /** Path of a file or folder, absolute; may have `$1` of the expression. */
  readonly target: string;
}

const TOOLS =
  "vite|vitest|webpack|rollup|rspack|rsbuild|nuxt|svelte|babel|jest|craco|metro|next|astro|vue|quasar|esbuild|farm";
const CONFIG = new RegExp(
  `^(?:electron\\.)?(?:${TOOLS})(?:[.-][\\w.-]+)?\\.(?:[cm]?[jt]s|json)$|^\\.babelrc(?:\\.\\w+)?$`,
);
const MAP = /^(?:deno\.jsonc?|import[-_]?map\.json)$/;
/** Folders beside the code that such configs lie in. */
const FOLDERS = ["", "config", "build", ".config", "webpack"];
const NAMES = new Set(["alias", "aliases", "moduleNameMapper", "_moduleAliases"]);
const BASES = new Set(["modules", "modulePaths", "moduleDirectories"]);

/** The rules of the configs in a folder. */
export function readAliases(folder: string, files: Files, lookup: Lookup): readonly Rule[] {
  const configs = FOLDERS.flatMap((below) => {
    const where = posix.join(folder, below);
    return files.named(where, CONFIG).map((name) => posix.join(where, name));
  });
  const aliases = [
    ...configs.flatMap((name) => ofConfig(name, folder, files.read(name) ?? "")),
    ...ofManifest(folder, files),
    ...files.named(folder, MAP).flatMap((name) => ofMap(posix.join(folder, name), files)),
    ...byConvention(folder, configs),
  ];
  return aliases.map((alias) => (specifier) => apply(alias, specifier, lookup));
}

/** No specifier that a pattern is for is longer. */
const LONGEST = 300;

function apply({ find, target }: Alias, specifier: string, { fileAt }: Lookup): string | undefined {
  if (typeof find !== "string")
    return specifier.length <= LONGEST && find.test(specifier)
      ? fileAt(tidy(specifier.replace(find, target)))
      : undefined;
  const name = find.replace(/\/?\*?$/, "");
  if (name === "") return fileAt(posix.join(target, specifier));
  if (specifier === name) return fileAt(target);
  return specifier.startsWith(`${name}/`)
    ? fileAt(posix.join(target.replace(/\/?\*$/, ""), specifier.slice(name.length)))
    : undefined;
}

function tidy(path: string): string {
  return posix.normalize(path).replace(/\/$/, "");
}

/** The names that frameworks give by themselves. */
function byConvention(folder: string, configs: readonly string[]): readonly Alias[] {
  const has = (tool: string): boolean => configs.some((name) => posix.basename(name).startsWith(tool));
  const to = (find: string, ...paths: readonly string[]): Alias[] =>
    paths.map((path) => ({ find, target: posix.join(folder, path) }));
  return [
    ...(has("svelte.") ? to("$lib", "src/lib") : []),
    ...(has("nuxt.") ? ["~", "@"].flatMap((name) => to(name, "", "app", "src")) : []),
    ...(has("nuxt.") ? ["~~", "@@"].flatMap((name) => to(name, "")) : []),
    ...(has("vue.") || has("quasar.") ? to("@", "src") : []),
    ...(has("quasar.") ? to("src", "src") : []),
  ];
}

/** `_moduleAliases`, `alias` and `jest` of package.json. */
function ofManifest(folder: string, files: Files): readonly Alias[] {
  const own = manifest(folder, files);
  const lists = [own?.["_moduleAliases"], own?.["alias"], toRecord(own?.["jest"])?.["moduleNameMapper"]];
  return lists.flatMap((list) => ofRecord(list, folder));
}

/** `imports` of an import map; the folder of the map is where its paths begin. */
function ofMap(name: string, files: Files): readonly Alias[] {
  const json: unknown = ts.parseConfigFileTextToJson(name, files.read(name) ?? "").config;
  return ofRecord(toRecord(json)?.["imports"], posix.dirname(name));
}

function ofRecord(list: unknown, folder: string): readonly Alias[] {
  return Object.entries(toRecord(list) ?? {}).flatMap(([find, target]) =>
    typeof target === "string" && !/^\w+:/.test(target) ? toAlias(find, target, folder, folder) : [],
  );
}

/** `beside` is the folder of the config, `top` that of the project. */
function toAlias(given: string, target: string, beside: string, top: string): Alias[] {
  const path = toPath(target, beside, top);
  // Of webpack: the name alone, and nothing below it.
  const name = /^[@\w-]+\$$/.test(given) ? given.slice(0, -1) : given;
  if (!/[\^$()|\\]/.test(name) || /^\$\w/.test(name)) return [{ find: name, target: path }];
  const find = toPattern(name);
  return find === undefined ? [] : [{ find, target: path }];
}

function toPath(target: string, beside: string, top: string): string {
  if (target.startsWith(`${top}/`) || target.startsWith(`${beside}/`)) return target;
  if (/^<rootDir>/.test(target)) return posix.join(top, target.slice("<rootDir>".length));
  return target.startsWith(".") ? posix.join(beside, target) : posix.join(top, target);
}

/** The aliases that a config written as code or JSON has as literals. */
function ofConfig(name: string, top: string, text: string): readonly Alias[] {
  const file = ts.createSourceFile(name.replace(/rc$/, "rc.json"), text, ts.ScriptTarget.ESNext, true);
  const beside = posix.dirname(name);
  const found: Alias[] = [];
  const at = (value: ts.Expression): readonly string[] => pathsIn(value, file, 4);
  const add = (find: string | RegExp, value: ts.Expression): void => {
    for (const target of at(value))
      found.push(
        ...(typeof find === "string"
          ? toAlias(find, target, beside, top)
          : [{ find, target: toPath(target, beside, top) }]),
      );
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node)) {
      const key = keyOf(node);
      if (NAMES.has(key)) addAll(valueOf(node.initializer, file), add);
      if (BASES.has(key) || (key === "root" && /babel/.test(name))) add("", node.initializer);
    }
    if (ts.isCallExpression(node)) addSet(node, add);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Add = (find: string | RegExp, value: ts.Expression) => void;

/** `{ "@": "./src" }`, `[{ find: /^@\//, replacement: "./src/" }]` */
function addAll(value: ts.Expression, add: Add): void {
  if (ts.isArrayLiteralExpression(value)) for (const item of value.elements) addPair(item, add);
  if (!ts.isObjectLiteralExpression(value)) return;
  for (const member of value.properties)
    if (ts.isPropertyAssignment(member) && keyOf(member) !== "") add(keyOf(member), member.initializer);
}

/**
 * A project's own pattern, unless it could take its time: repeated groups, references back and many repetitions are what
 * no alias needs.
 */
function toPattern(source: string, flags = ""): RegExp | undefined {
  const isHeavy = /\)[*+{]|\\[1-9k]/.test(source) || (source.match(/[*+]|\{\d+,/g) ?? []).length > 3;
  try {
    return isHeavy ? undefined : new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

function addPair(item: ts.Expression, add: Add): void {
  if (!ts.isObjectLiteralExpression(item)) return;
  const members = item.properties.filter((member) => ts.isPropertyAssignment(member));
  const find = members.find((member) => /^(?:find|name)$/.test(keyOf(member)))?.initializer;
  const target = members.find((member) => /^(?:replacement|alias)$/.test(keyOf(member)))?.initializer;
  if (!find || !target) return;
  if (ts.isStringLiteralLike(find)) add(find.text, target);
  const [, source, flags] = ts.isRegularExpressionLiteral(find) ? (/^\/(.*)\/(\w*)$/.exec(find.text) ?? []) : [];
  const pattern = source === undefined ? undefined : toPattern(source, flags?.replace(/[gy]/g, ""));
  if (pattern !== undefined) add(pattern, target);
}

/** `config.resolve.alias.set("@", resolve("src"))` */
function addSet({ expression, arguments: [name, value] }: ts.CallExpression, add: Add): void {
  if (!name || !value || !ts.isStringLiteralLike(name) || !ts.isPropertyAccessExpression(expression)) return;
  if (/^(?:set|addAlias)$/.test(expression.name.text)) add(name.text, value);
}

function keyOf({ name }: ts.PropertyAssignment): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : "";
}

/** What a name of the same file stands for. */
function valueOf(value: ts.Expression, file: ts.SourceFile): ts.Expression {
  if (!ts.isIdentifier(value)) return value;
  const declarations = file.statements.flatMap((node) =>
    ts.isVariableStatement(node) ? [...node.declarationList.declarations] : [],
  );
  const found = declarations.find(({ name }) => ts.isIdentifier(name) && name.text === value.text);
  return found?.initializer ?? value;
}

/** Paths that an expression writes out: what it joins to the folder it is in is left out. */
function pathsIn(value: ts.Expression, file: ts.SourceFile, depth: number): readonly string[] {
  if (depth === 0) return [];
  const inside = (part: ts.Expression): readonly string[] => pathsIn(part, file, depth - 1);
  if (ts.isStringLiteralLike(value)) return [value.text];
  if (ts.isArrayLiteralExpression(value)) return value.elements.flatMap(inside);
  if (ts.isTemplateExpression(value))
    return [value.head.text + value.templateSpans.map(({ literal }) => literal.text).join("")];
  if (ts.isBinaryExpression(value)) return [[value.left, value.right].flatMap(inside).join("")];
  if (ts.isPropertyAccessExpression(value)) return inside(value.expression);
  if (ts.isIdentifier(value)) return value.text === "__dirname" ? [] : inside(valueOf(value, file));
  if (ts.isNewExpression(value)) return value.arguments?.slice(0, 1).flatMap(inside) ?? [];
  if (!ts.isCallExpression(value)) return [];
  const steps = value.arguments.flatMap(inside);
  return steps.length === 0
    ? []
    : [steps.every((step) => !step.startsWith("/")) ? `./${posix.join(...steps)}` : posix.join(...steps)];
}
