/** What names of a component's script are to a template: references, properties, other components. */
import { ts } from "ts-morph";
import { parseCode } from "./snippets.js";

const MAKES_REF =
  /^(?:ref|shallowRef|customRef|computed|toRef|useTemplateRef|defineModel|useModel|useState|refDebounced|refAutoReset|computedAsync|asyncComputed|useStorage|useLocalStorage|useSessionStorage|eagerComputed|reactiveComputed)$/;
const MAKES_REFS = /^(?:toRefs|storeToRefs)$/;
/** Calls whose results are no references. */
const MAKES_NONE = /^(?:reactive|shallowReactive|readonly|define\w+|withDefaults|inject|require|useRoute|useRouter)$/;

export interface Names {
  /** Those that hold a reference. */
  readonly refs: readonly string[];
  /** Those that may: what a function that isn't known gives, and what is imported. */
  readonly perhaps: readonly string[];
  /** Properties that the component says that it takes. */
  readonly properties: readonly string[];
  /** Where they come in: `props` of `const props = defineProps(…)`. */
  readonly holder: string | undefined;
  /** Components that are imported, by their names, with what they are imported from. */
  readonly components: ReadonlyMap<string, string>;
}

/** Reads the names at the top of a script; `extension` is that of files with components. */
export function findNames(code: string, extension: string): Names {
  const { statements } = parseCode(code);
  const found: Found = { refs: [], perhaps: [], properties: [], holder: undefined, components: new Map() };
  for (const statement of statements) {
    if (ts.isImportDeclaration(statement)) imported(statement, extension, found);
    else if (ts.isVariableStatement(statement))
      for (const declaration of statement.declarationList.declarations) declared(declaration, found);
    else if (ts.isExpressionStatement(statement)) found.properties.push(...propertiesOf(statement.expression));
    else if (ts.isExportAssignment(statement)) found.properties.push(...ofOptions(statement.expression));
  }
  return found;
}

interface Found {
  readonly refs: string[];
  readonly perhaps: string[];
  readonly properties: string[];
  holder: string | undefined;
  readonly components: Map<string, string>;
}

function imported({ importClause, moduleSpecifier }: ts.ImportDeclaration, extension: string, found: Found): void {
  if (!importClause || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return;
  const from = ts.isStringLiteralLike(moduleSpecifier) ? moduleSpecifier.text : "";
  if (importClause.name && from.endsWith(extension)) found.components.set(importClause.name.text, from);
  const named = importClause.namedBindings;
  for (const { name } of named && ts.isNamedImports(named) ? named.elements : [])
    if (/^[a-z]/.test(name.text) && /^[.@~#/]/.test(from)) found.perhaps.push(name.text);
}

function declared({ name, initializer }: ts.VariableDeclaration, found: Found): void {
  const value = initializer && ts.isAwaitExpression(initializer) ? initializer.expression : initializer;
  const maker = value && ts.isCallExpression(value) && ts.isIdentifier(value.expression) ? value.expression.text : "";
  if (!value || !ts.isCallExpression(value)) return;
  const properties = propertiesOf(value);
  found.properties.push(...properties);
  if (ts.isIdentifier(name)) {
    if (maker === "defineProps" || maker === "withDefaults") found.holder = name.text;
    else if (MAKES_REF.test(maker)) found.refs.push(name.text);
  } else if (ts.isObjectBindingPattern(name)) {
    const names = name.elements.flatMap((element) => (ts.isIdentifier(element.name) ? [element.name.text] : []));
    if (MAKES_REFS.test(maker)) found.refs.push(...names);
    else if (!MAKES_NONE.test(maker)) found.perhaps.push(...names);
  }
}

/** `defineProps(["a"])`, `withDefaults(defineProps<{ a: A }>(), {})` */
function propertiesOf(call: ts.Expression): string[] {
  if (!ts.isCallExpression(call) || !ts.isIdentifier(call.expression)) return [];
  const [given] = call.arguments;
  if (call.expression.text === "withDefaults") return given ? propertiesOf(given) : [];
  if (call.expression.text !== "defineProps") return [];
  const type = call.typeArguments?.[0];
  return [
    ...(given ? namesIn(given) : []),
    ...(type && ts.isTypeLiteralNode(type) ? type.members.flatMap(nameOf) : []),
  ];
}

/** `props` of options, be they given to a call. */
function ofOptions(expression: ts.Expression): string[] {
  const given = ts.isCallExpression(expression) ? expression.arguments.at(-1) : expression;
  if (!given || !ts.isObjectLiteralExpression(given)) return [];
  return given.properties.flatMap((member) =>
    nameOf(member)[0] === "props" && ts.isPropertyAssignment(member) ? namesIn(member.initializer) : [],
  );
}

function namesIn(given: ts.Expression): string[] {
  if (ts.isObjectLiteralExpression(given)) return given.properties.flatMap(nameOf);
  if (!ts.isArrayLiteralExpression(given)) return [];
  return given.elements.flatMap((element) => (ts.isStringLiteralLike(element) ? [element.text] : []));
}

function nameOf({ name }: ts.ObjectLiteralElementLike | ts.TypeElement): string[] {
  return name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? [name.text] : [];
}
