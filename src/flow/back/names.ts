/** What names stand for: variables, declarations of any kind, and what patterns take apart. */
import { ts } from "ts-morph";
import type { Back } from "./back.js";
import {
  accessName,
  bindingName,
  isAccess,
  isAddition,
  isAssignment,
  isFunctionNode,
  isImportName,
} from "../../program/syntax.js";
import { rootValue } from "../../program/data.js";
import { madeIn, type Env } from "../context.js";
import { reachOf } from "../overwrites.js";
import { withWhen, type Origin } from "../origin.js";
import { ofParameter, itemsOf } from "./parameters.js";

export function ofSymbol(back: Back, node: ts.Identifier, env: Env): readonly Origin[] | undefined {
  const symbol = back.refs.symbolOf(node);
  const declarations = symbol?.declarations ?? [];
  if (symbol === undefined || declarations.length === 0) return undefined;
  const written = [...declarations, ...(declarations.some(isAssignable) ? assignments(back, symbol) : [])];
  const ways = written.flatMap((from) => {
    const arms = reachOf(back.refs, symbol, from, node);
    return arms ? [{ from, arms }] : [];
  });
  const all = (ways.length > 0 ? ways : written.map((from) => ({ from, arms: [] }))).flatMap(({ from, arms }) =>
    withWhen(givenAt(back, from, symbol, env), back.choices.of(arms, env)),
  );
  const altered = declarations.some(isAssignable) ? alterations(back, symbol, all, env) : [];
  return all.length + altered.length > 0 ? [...all, ...altered] : undefined;
}

function givenAt(
  back: Back,
  from: ts.Declaration | ts.AssignmentExpression<ts.EqualsToken>,
  symbol: ts.Symbol,
  env: Env,
): readonly Origin[] {
  if (!isAssignment(from)) return ofDeclaration(back, from, env) ?? [];
  return back.choices.kept(back.origins.of(from.right, env), from, symbol.valueDeclaration, env);
}

/** What assigns a variable or property after its declaration. */
export function assignments(back: Back, symbol: ts.Symbol): ts.AssignmentExpression<ts.EqualsToken>[] {
  return back.refs.find(symbol, "written").flatMap((name) => {
    const target = isAccess(name.parent) && accessName(name.parent) === name ? name.parent : name;
    const { parent } = target;
    return isAssignment(parent) && parent.left === target ? [parent] : [];
  });
}

/** Where it gets a value that isn't written beside it. What is added to a text is a text of its own. */
export function alterations(back: Back, symbol: ts.Symbol, found: readonly Origin[], env: Env): readonly Origin[] {
  const isText = found.some(({ node }) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node));
  return back.refs
    .find(symbol, "altered")
    .map((name) => (isAccess(name.parent) && accessName(name.parent) === name ? name.parent.parent : name.parent))
    .filter((node) => !isText || !isAddition(node))
    .map((node) => ({ node, env }));
}

function ofVariable(back: Back, declaration: ts.VariableDeclaration, env: Env): readonly Origin[] | undefined {
  // What stands outside of any function is the same whichever way one came to it.
  if (declaration.initializer)
    return back.origins.of(declaration.initializer, isInFunction(declaration) ? env : undefined);
  const loop = declaration.parent.parent;
  return ts.isForOfStatement(loop)
    ? itemsOf(back, back.origins.of(loop.expression, env), { node: declaration, env })
    : undefined;
}

export function ofDeclaration(back: Back, declaration: ts.Declaration, env: Env): readonly Origin[] | undefined {
  if (isFunctionNode(declaration) || ts.isClassLike(declaration) || ts.isEnumDeclaration(declaration))
    return [{ node: declaration, env: madeIn(env, declaration) }];
  if (ts.isVariableDeclaration(declaration)) return ofVariable(back, declaration, env);
  if (ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration) || ts.isEnumMember(declaration))
    return declaration.initializer && back.origins.of(declaration.initializer, env);
  if (ts.isShorthandPropertyAssignment(declaration)) return ofSymbol(back, declaration.name, env);
  if (ts.isParameter(declaration)) return ofParameter(back, declaration, env);
  if (ts.isBindingElement(declaration)) return ofBinding(back, declaration, env);
  if (ts.isExportAssignment(declaration)) return back.origins.of(declaration.expression, env);
  if (isImportName(declaration)) return [{ node: declaration, env }];
  if (ts.isSourceFile(declaration)) return ofData(back, declaration);
  const written = assignmentOf(declaration);
  return written && back.origins.of(written.right, env);
}

function ofBinding(back: Back, element: ts.BindingElement, env: Env): readonly Origin[] {
  const here = [{ node: element, env }];
  const fallback = element.initializer ? back.origins.of(element.initializer, env) : [];
  const name = bindingName(element);
  if (name === undefined || element.dotDotDotToken) return [...here, ...fallback];
  const taken = back.refs.taken(element.propertyName ?? element.name)?.declarations ?? [];
  if (taken.length > 0) return taken.flatMap((declaration) => ofDeclaration(back, declaration, env) ?? []);
  const found = sourceOf(back, element.parent, env)?.map(propertyOf(back, name, element.parent, env));
  if (!found || found.length === 0 || found.includes(undefined)) return [...here, ...fallback];
  const values = found.flatMap((some) => some ?? []);
  return values.length > 0 ? values : fallback.length > 0 ? fallback : here;
}

/** Where the value that a pattern takes apart comes from. */
export function sourceOf(back: Back, pattern: ts.BindingPattern, env: Env): readonly Origin[] | undefined {
  const owner = pattern.parent;
  if (ts.isParameter(owner)) return ofParameter(back, owner, env);
  return ts.isVariableDeclaration(owner) ? ofVariable(back, owner, env) : ofBinding(back, owner, env);
}

/** A member of each of the objects that `holder` may be: what is of one of them is never there with the others'. */
export function propertyOf(
  back: Back,
  name: string,
  holder: ts.Node,
  env: Env,
): (origin: Origin, index: number, all: readonly Origin[]) => readonly Origin[] | undefined {
  return (origin, _, all) => {
    const found = back.origins.property(origin, name);
    return found && all.length > 1 ? withWhen(found, back.choices.among(holder, origin, env)) : found;
  };
}

function isAssignable(declaration: ts.Declaration): boolean {
  return ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration) || ts.isParameter(declaration);
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, (above) => isFunctionNode(above) || ts.isClassLike(above)) !== undefined;
}

/** All of a data file, which is the same whoever imports it. */
function ofData(back: Back, file: ts.SourceFile): readonly Origin[] | undefined {
  const value = rootValue(file);
  return value && back.origins.of(value, undefined);
}

/** `exports.name = value`, as an assignment or by the property that is declared so. */
function assignmentOf(declaration: ts.Declaration): ts.AssignmentExpression<ts.EqualsToken> | undefined {
  const node: ts.Node = isAccess(declaration) ? declaration.parent : declaration;
  return isAssignment(node) && (!isAccess(declaration) || node.left === declaration) ? node : undefined;
}
