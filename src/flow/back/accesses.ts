/** What members, environment variables and `this` may be. */
import { ts } from "ts-morph";
import type { Back } from "./back.js";
import { isDescribed } from "../../program/described.js";
import {
  accessName,
  isAccess,
  isAssignment,
  isFunctionNode,
  isNothing,
  methodAround,
  returnsOf,
  staticName,
  unwrap,
  type Access,
  type FunctionNode,
} from "../../program/syntax.js";
import { frameOf, type Env } from "../context.js";
import { constructedBy, indirectCall, makerAround, makerAt } from "../classes.js";
import { storedIn } from "../lists.js";
import { withoutWhen, withWhen, type Origin } from "../origin.js";
import { assignments, alterations, ofDeclaration, propertyOf } from "./names.js";

export function ofThis(back: Back, node: ts.Node, env: Env): readonly Origin[] | undefined {
  const fn = methodAround(node);
  const frame = fn && frameOf(env, fn);
  if (!frame) return undefined;
  if (ts.isNewExpression(frame.call)) return [{ node: frame.call, env: frame.caller }];
  if (frame.call.expression.kind === ts.SyntaxKind.SuperKeyword) return ofThis(back, frame.call, frame.caller);
  const indirect = indirectCall(back.origins, frame.call);
  if (indirect) return indirect.self && back.origins.of(indirect.self, frame.caller);
  const self = frame.bound?.call.arguments[0];
  if (frame.bound && self) return back.origins.of(self, frame.bound.env);
  const callee = unwrap(frame.call.expression);
  return isAccess(callee) ? back.origins.of(callee.expression, frame.caller) : undefined;
}

export function ofAccess(back: Back, node: Access, env: Env): readonly Origin[] | undefined {
  const name = accessName(node);
  if (name === undefined) return ofComputed(back, node, env);
  const settings = isEnvironment(node) ? back.view.environmentOf(node.getSourceFile()) : [];
  if (settings.length > 0) return settings.map((one) => ({ node: one, env: undefined }));
  const objects = back.origins.of(node.expression, env);
  const found = objects.map(propertyOf(back, name.text, node.expression, env));
  const values = found.flatMap((some) => some ?? []);
  if (values.length > 0 && !found.includes(undefined)) {
    const all = [...values, ...givenLater(back, name, values, env)];
    return objects.some(isUnboundThis) ? [...all, ...ofInstance(back, values, node, env)] : all;
  }
  const symbol = back.refs.hasValue(name.text) ? back.refs.symbolOf(name) : undefined;
  const declarations = symbol?.declarations ?? [];
  const known = values.length > 0 ? [...values, { node, env }] : undefined;
  if (symbol === undefined || declarations.length === 0 || isDescribed(symbol)) return known;
  const declared = declarations.flatMap((declaration) => ofMember(back, declaration, env));
  const all = [
    ...declared,
    ...assignments(back, symbol).flatMap(({ right }) => withoutWhen(back.origins.of(right, env))),
  ];
  return all.length > 0 ? all : known;
}

/** What a member gets beside what its object is made with. */
function givenLater(
  back: Back,
  name: ts.Node & { readonly text: string },
  found: readonly Origin[],
  env: Env,
): readonly Origin[] {
  const symbol = back.refs.hasRole(name.text, "altered", "written") ? back.refs.symbolOf(name) : undefined;
  return symbol ? [...fromOutside(back, symbol, env), ...alterations(back, symbol, found, env)] : [];
}

/** What a field of a class gets from code that doesn't say `this`: `pager.page = 2`. */
function fromOutside(back: Back, symbol: ts.Symbol, env: Env): readonly Origin[] {
  if (!symbol.declarations?.some((declaration) => ts.isPropertyDeclaration(declaration))) return [];
  return back.refs.find(symbol, "written").flatMap(({ parent: access }) => {
    const isOwn = !isAccess(access) || access.expression.kind === ts.SyntaxKind.ThisKeyword;
    return !isOwn && isAssignment(access.parent) && access.parent.left === access
      ? withoutWhen(back.origins.of(access.parent.right, env))
      : [];
  });
}

/** `this.x` that the constructor's caller decides: which instance it is, the method's caller says. */
function ofInstance(back: Back, values: readonly Origin[], node: Access, env: Env): readonly Origin[] {
  return values.some((value) => isOpenToMaker(back, value, 4)) ? [{ node, env }] : [];
}

/** Whether a value, or a part of the text that it is, is decided by the caller of a constructor. */
function isOpenToMaker(back: Back, value: Origin, depth: number): boolean {
  const open = back.origins.openFunction(value);
  if (open && constructedBy(back.origins, open)) return true;
  return (
    depth > 0 &&
    partsOf(value.node).some((part) =>
      back.origins.of(part, value.env).some((one) => isOpenToMaker(back, one, depth - 1)),
    )
  );
}

export function ofMember(back: Back, declaration: ts.Declaration, env: Env): readonly Origin[] {
  const getter = ts.isGetAccessorDeclaration(declaration) ? declaration : computedBy(back, declaration);
  if (getter) return returnsOf(getter).flatMap((value) => back.origins.of(value, env));
  return ofDeclaration(back, declaration, env) ?? [];
}

/** The function that is run where a member of a component is read. */
function computedBy(back: Back, declaration: ts.Declaration): FunctionNode | undefined {
  const value = ts.isPropertyAssignment(declaration) ? unwrap(declaration.initializer) : declaration;
  const getter = ts.isObjectLiteralExpression(value)
    ? value.properties.find(({ name }) => name && staticName(name) === "get")
    : value;
  const fn = getter && ts.isPropertyAssignment(getter) ? unwrap(getter.initializer) : getter;
  return fn && isFunctionNode(fn) && back.refs.components.getterOf(fn) ? fn : undefined;
}

/** `names[key]`: any of the members, when the whole object is known. */
function ofComputed(back: Back, node: Access, env: Env): readonly Origin[] | undefined {
  if (ts.isPropertyAccessExpression(node)) return undefined;
  const named = back.origins.of(node.argumentExpression, env);
  const keys = named.flatMap(({ node: key, when }) => (isName(key) ? [{ name: key.text, when }] : []));
  const isGiven = (origin: Origin): boolean => back.origins.openFunction(origin) !== undefined;
  const open = named.some(isGiven) ? [{ node, env }] : [];
  // `process.env.STAGE ?? "production"` may be the name of any.
  const isListed = keys.length > 0 && named.every((origin) => isName(origin.node) || isNothing(origin.node));
  const found = back.origins.of(node.expression, env).flatMap((origin) => {
    if (isListed) return keys.flatMap(({ name, when }) => withWhen(back.origins.property(origin, name) ?? [], when));
    if (!ts.isObjectLiteralExpression(origin.node)) return back.origins.items(origin) ?? methodsOf(back, origin);
    const stored = storedIn(back.refs, origin.node).flatMap((value) => back.origins.of(value, env));
    return [...membersOf(back, origin.node, origin.env, node.argumentExpression, env), ...withoutWhen(stored)];
  });
  return found.length > 0 ? [...found, ...open] : undefined;
}

function isName(node: ts.Node): node is ts.StringLiteralLike | ts.NumericLiteral {
  return ts.isStringLiteralLike(node) || ts.isNumericLiteral(node);
}

/** All that a literal has, each for the name that the key is then. */
function membersOf(back: Back, literal: ts.ObjectLiteralExpression, made: Env, key: ts.Expression, env: Env): Origin[] {
  return literal.properties.flatMap((member) => {
    const name = member.name && staticName(member.name);
    const found = ts.isSpreadAssignment(member) ? [] : ofMember(back, member, made);
    return name === undefined ? found : withWhen(found, back.choices.keyed(key, name, env));
  });
}

/** Functions that an instance has, whatever their names. */
function methodsOf(back: Back, { node, env }: Origin): readonly Origin[] {
  const isSelf = node.kind === ts.SyntaxKind.ThisKeyword;
  const maker = ts.isNewExpression(node)
    ? makerAt(back.origins, node.expression, env)?.node
    : isSelf
      ? makerAround(back.origins, node)
      : undefined;
  if (!maker) return [];
  const own = ts.isClassLike(maker) ? maker.members.filter(isFunctionMember) : [];
  const given = [...back.origins.prototypes.members(maker).values()].flat();
  return [
    ...own.flatMap((member) => ofMember(back, member, env)),
    ...given.flatMap(({ value }) =>
      ts.isExpression(value) ? back.origins.of(value, env) : ofMember(back, value, env),
    ),
  ];
}

/** `process.env`, `import.meta.env` */
function isEnvironment(node: Access): boolean {
  if (accessName(node)?.text !== "env") return false;
  const { expression } = node;
  return ts.isMetaProperty(expression) || /^(?:globalThis\.)?(?:process|Bun)$/.test(textOf(expression));
}

/** What a text is put together from. */
function partsOf(node: ts.Node): readonly ts.Expression[] {
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return node.expression.name.text === "concat" ? [node.expression.expression, ...node.arguments] : [];
  return ts.isBinaryExpression(node) ? [node.left, node.right] : [];
}

function isFunctionMember(member: ts.ClassElement): boolean {
  if (ts.isPropertyDeclaration(member)) return member.initializer !== undefined && isFunctionNode(member.initializer);
  return ts.isMethodDeclaration(member);
}

function isUnboundThis({ node }: Origin): boolean {
  return node.kind === ts.SyntaxKind.ThisKeyword;
}

/** The callee without spaces; a long one is no name. */
function textOf(callee: ts.Expression): string {
  return ts.isIdentifier(callee) || ts.isPropertyAccessExpression(callee) ? callee.getText().replace(/\s+/g, "") : "";
}
