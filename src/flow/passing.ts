/** Which rows of the summaries a call has. */
import { ts } from "ts-morph";
import type { Call, Env } from "./context.js";
import type { Opener, Origins, Passing } from "./origin.js";
import { accessName, isAccess, isCall, isMerge, unwrap, type Access } from "../program/syntax.js";
import { MEMBER } from "./step.js";
import { Table, type Domain } from "./table.js";
import { NONE, summaryOf, type Move, type Summary } from "./summaries/summary.js";

/** Packages, by what their names begin with, and the word that their functions have in the rows. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/^(lodash|underscore|radash|es-toolkit)\b/, "lodash"],
  [/^(rxjs)\b/, "rxjs"],
  [/^(immer|use-immer|@reduxjs\/toolkit)\b/, "immer"],
  [/^(p-retry|async-retry|promise-retry|p-timeout|retry-as-promised|exponential-backoff)$/, "runner"],
  [/^(p-memoize|mem|memoize|memoizee|memoize-one|fast-memoize|micro-memoize|moize|p-debounce|onetime)$/, "wrapper"],
  [/^(react|preact)\b/, "react"],
  [/^(vue|@vue)\b|^#imports$/, "vue"],
];
/** Words under which a library is known where nothing says what they stand for. */
const GLOBALS: Readonly<Record<string, string>> = {
  _: "lodash",
  lodash: "lodash",
  React: "react",
  Vue: "vue",
  rxjs: "rxjs",
};
const SUMMARIES: Domain<Summary | undefined> = {
  none: undefined,
  equals: (one, other) =>
    one?.looks === other?.looks && one?.drops === other?.drops && one?.moves.length === other?.moves.length,
  join,
};

export function createPassing(origins: Origins): Passing {
  const known = new Table<Call, Summary | undefined>(origins.solver, SUMMARIES);

  function summary(call: Call, env: Env): Summary {
    const plain = known.ask(0, call, () => find(call)) ?? NONE;
    const made = ofReceiver(call, env);
    const all = join(plain, made) ?? plain;
    return all !== NONE && origins.isLocal(call, env) ? NONE : all;
  }

  function find(call: Call): Summary | undefined {
    const text = calleeOf(call);
    const given = String(call.arguments?.length ?? 0);
    const named = join(summaryOf(ts.isNewExpression(call) ? `new ${text}` : text), summaryOf(`${text}(${given})`));
    if (ts.isNewExpression(call)) return named;
    const callee = unwrap(call.expression);
    const method = isAccess(callee) ? methodName(callee) : undefined;
    const ofMethod = method && join(summaryOf(`.${method}`), summaryOf(`.${method}(${given})`));
    if (named) return ofMethod && isMadeHere(callee) ? ofMethod : named;
    if (isMerge(call)) return summaryOf("Object.assign");
    return ofPackage(callee) ?? (ofMethod || undefined);
  }

  /** `it.next()`, where `it` is no test: a method of what a call, `new` or a literal made. */
  function isMadeHere(callee: ts.Expression): boolean {
    if (!isAccess(callee) || !ts.isIdentifier(callee.expression)) return false;
    const made = origins.of(callee.expression, undefined);
    return made.some(({ node }) => (isCall(node) || ts.isArrayLiteralExpression(node)) && moduleOf(node) === undefined);
  }

  /** `map.set(key, value)`: a method of what a constructor made. */
  function ofReceiver(call: Call, env: Env): Summary | undefined {
    const callee = unwrap(call.expression);
    const method = ts.isCallExpression(call) && isAccess(callee) ? accessName(callee)?.text : undefined;
    if (method === undefined || !isAccess(callee) || !OF_MADE.has(method)) return undefined;
    for (const { node } of origins.of(callee.expression, env)) {
      const found = ts.isNewExpression(node) ? summaryOf(`${node.expression.getText()}#${method}`) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** `_.keyBy`, `keyBy` of an import: by what its package calls it. */
  function ofPackage(callee: ts.Expression): Summary | undefined {
    if (isAccess(callee)) {
      const family = familyOf(callee.expression)?.family;
      return family === undefined ? undefined : summaryOf(`${family}:${accessName(callee)?.text ?? ""}`);
    }
    if (!ts.isIdentifier(callee)) return undefined;
    const found = familyOf(callee);
    if (found) return summaryOf(`${found.family}:${found.name ?? callee.text}`);
    return isUnknown(callee)
      ? HOOK_FAMILIES.map((family) => summaryOf(`${family}:${callee.text}`)).find(Boolean)
      : undefined;
  }

  function familyOf(name: ts.Expression): { readonly family: string; readonly name: string | undefined } | undefined {
    if (!ts.isIdentifier(name)) return undefined;
    for (const { node } of origins.of(name, undefined)) {
      const specifier = moduleOf(node);
      const family = specifier && FAMILIES.find(([form]) => form.test(specifier))?.[1];
      if (family !== undefined && family !== "") return { family, name: importedName(node, specifier ?? "") };
    }
    const family = isUnknown(name) ? GLOBALS[name.text] : undefined;
    return family === undefined ? undefined : { family, name: undefined };
  }

  function isUnknown(name: ts.Identifier): boolean {
    return origins.of(name, undefined).every(({ node }) => node === name);
  }

  function opener(call: Call): Opener | undefined {
    const callee = unwrap(call.expression);
    if (!ts.isIdentifier(callee)) return undefined;
    for (const { node } of origins.of(callee, undefined)) {
      const pattern = ts.isBindingElement(node) ? node.parent : undefined;
      const made = pattern && ts.isVariableDeclaration(pattern.parent) ? pattern.parent.initializer : undefined;
      const inner = made && unwrap(made);
      if (!pattern || !ts.isBindingElement(node) || !ts.isArrayBindingPattern(pattern)) continue;
      if (!inner || !ts.isCallExpression(inner)) continue;
      const element = pattern.elements.indexOf(node);
      const moves = summary(inner, undefined).moves.filter(({ from }) => from.of === element);
      if (moves.length > 0) return { call: inner, element, moves };
    }
    return undefined;
  }

  function passes(call: Call, argument: ts.Expression, env: Env): boolean {
    const { looks, moves } = summary(call, env);
    const index = call.arguments?.indexOf(argument) ?? -1;
    return (
      looks ||
      [...moves.filter(({ from }) => from.of === undefined), ...(opener(call)?.moves ?? [])].some(
        ({ from: { root } }) => isArgument(root, index),
      )
    );
  }

  function returns(call: Call, callback: ts.Expression, env: Env): "followed" | "dropped" | "unknown" {
    const { drops, looks, moves } = summary(call, env);
    const index = call.arguments?.indexOf(callback) ?? -1;
    if (moves.some(({ from: { root } }) => root.kind === "return" && root.of === index)) return "followed";
    return drops || looks ? "dropped" : "unknown";
  }

  function takesMembers(call: Call, argument: ts.Expression, env: Env): boolean {
    const index = call.arguments?.indexOf(argument) ?? -1;
    return summary(call, env).moves.some(({ from }) => isArgument(from.root, index) && from.path[0] === MEMBER);
  }

  return {
    takesMembers,
    moves: (call, env) => summary(call, env).moves,
    returns,
    passes,
    opener,
  };
}

function join(one: Summary | undefined, other: Summary | undefined): Summary | undefined {
  if (!one || !other) return one ?? other;
  return {
    moves: [...one.moves, ...other.moves],
    looks: one.looks || other.looks,
    drops: one.drops || other.drops,
  };
}

/** Whether a root is the argument at a place, a spread one from there on too. */
export function isArgument(root: Move["from"]["root"], index: number): boolean {
  return root.kind === "argument" && (root.index === index || (root.isRest && index > root.index));
}

const OF_MADE: ReadonlySet<string> = new Set(["set", "add", "get", "has", "delete", "next", "getValue"]);
const HOOK_FAMILIES = ["react", "vue", "immer"];

/** The name of the method that an access stands for; that of a list's own iterator is its values'. */
function methodName(access: Access): string | undefined {
  const isIterator = ts.isElementAccessExpression(access) && access.argumentExpression.getText() === "Symbol.iterator";
  return isIterator ? "values" : accessName(access)?.text;
}

/** The callee as the rows write it. */
function calleeOf({ expression }: Call): string {
  const callee = unwrap(expression);
  if (callee.getWidth() > 80) return "";
  const text = callee.getText().replaceAll(/\s+/g, "").replaceAll("?.", ".");
  return text.replace(/^(?:globalThis|window|self|global)\./, "");
}

/** The module that a name is imported from. */
export function moduleOf(node: ts.Node): string | undefined {
  const specifier = ts.findAncestor(node, ts.isImportDeclaration)?.moduleSpecifier;
  if (specifier && ts.isStringLiteralLike(specifier)) return specifier.text;
  const owner = ts.isBindingElement(node) ? node.parent.parent : node;
  const made = ts.isVariableDeclaration(owner) && owner.initializer ? unwrap(owner.initializer) : owner;
  if (!ts.isCallExpression(made) || made.expression.getText() !== "require") return undefined;
  const [from] = made.arguments;
  return from && ts.isStringLiteralLike(from) ? from.text : undefined;
}

/** What a package calls something that is imported under whatever name; `undefined` for the package as a whole. */
function importedName(node: ts.Node, specifier: string): string | undefined {
  if (ts.isImportSpecifier(node) || ts.isBindingElement(node)) return (node.propertyName ?? node.name).getText();
  return /^lodash(?:-es)?[/.](?:fp\/)?(\w+)$/.exec(specifier)?.[1];
}
