import { ts } from "ts-morph";
import { isDescribed } from "../program/described.js";
import type { ProgramView } from "../program/program.js";
import type { References } from "../program/references.js";
import {
  accessName,
  alternatives,
  bindingName,
  boundBy,
  compilersHelper,
  foldedBy,
  isAccess,
  isAddition,
  isAssignment,
  isFunctionNode,
  isImportName,
  isMerge,
  methodAround,
  resolverOf,
  returnsOf,
  runAtOnce,
  runBy,
  staticName,
  unwrap,
  type Access,
  type FunctionNode,
  parametersOf,
} from "../program/syntax.js";
import { armsAround } from "./arms.js";
import { createChoices } from "./choices.js";
import { listsOf, Solver, Table, type Domain } from "./table.js";
import {
  argumentAt,
  callbackOf,
  findCallees,
  handedAt,
  openFunctionAt,
  type Callback,
  type Callees,
} from "./arguments.js";
import { enter, frameOf, idOf, numberOf, type Call, type Env, type Way } from "./context.js";
import { constructedBy, indirectCall, makerAround, makerAt } from "./classes.js";
import { findItems, handsOnItems, storedIn, valuesUnderKey } from "./lists.js";
import { createPassing } from "./passing.js";
import { findResult } from "./results.js";
import { findProperty } from "./members.js";
import { reachOf } from "./overwrites.js";
import { dedupe, PARTS, VALUES, withoutWhen, withWhen, type Callee, type Origin, type Origins } from "./origin.js";
import { createSchemas } from "./parsing.js";
import { settingBy } from "./settings.js";
import { ALWAYS } from "./when.js";

const BUDGET = 500;
const HELPER = /^(createClass|callSuper|possibleConstructorReturn|assertThisInitialized|createSuper)$/;

export function createOrigins(refs: References, view: ProgramView): Origins {
  const solver = new Solver();
  const choices = createChoices(refs);
  const values = new Table<ts.Node, readonly Origin[]>(solver, VALUES);
  const calls = new Table<ts.Node, Callees>(solver, CALLEES);
  const parts = new Map<string, Table<ts.Node, readonly Origin[] | undefined>>();
  const origins: Origins = {
    solver,
    prototypes: refs.prototypes,
    choices,
    of,
    callees: (call, env) => calleesAt(call, env).callees,
    isLocal: (call, env) => calleesAt(call, env).isLocal,
    property: (origin, name) => part(origin, `.${name}`, () => findProperty(origins, refs, ofMember, origin, name)),
    // Of several items each may be of another run.
    items: ({ node, env }) => part({ node, env }, "[]", () => itemsIn({ node, env })),
    openFunction: (origin) => openFunctionAt(origins, origin),
    schemas: createSchemas(view, of),
    get passing() {
      return passing;
    },
  };
  const passing = createPassing(origins);

  function itemsIn(list: Origin): readonly Origin[] | undefined {
    const found = findItems(origins, refs, list);
    return found && withoutWhen(found);
  }

  function calleesAt(call: Call, env: Env): Callees {
    return calls.ask(numberOf(env), call, () => findCallees(origins, call, env));
  }

  /** A member or the items of a value; what can't be asked any deeper isn't known. */
  function part(
    { node, env, when }: Origin,
    name: string,
    compute: () => readonly Origin[] | undefined,
  ): readonly Origin[] | undefined {
    const table = parts.get(name) ?? new Table<ts.Node, readonly Origin[] | undefined>(solver, PARTS);
    parts.set(name, table);
    const found = table.ask(numberOf(env), node, () => deduped(compute()), unknown);
    return found && withWhen(found, when);
  }

  function of(expression: ts.Expression, env: Env): readonly Origin[] {
    const node = unwrap(expression);
    const here = (): readonly Origin[] => [{ node, env }];
    const found = values.ask(numberOf(env), node, () => limited(dedupe(step(node, env)), here), here);
    // A value that only a cycle gives is never there: it is told as one that isn't known.
    return found.length === 0 && values.isKnown(numberOf(env), node) ? here() : found;
  }

  function step(node: ts.Expression, env: Env): readonly Origin[] {
    const here = [{ node, env }];
    const branches = alternatives(node);
    if (branches) return ofBranches(node, branches, env);
    if (ts.isIdentifier(node)) return ofSymbol(node, env) ?? here;
    if (node.kind === ts.SyntaxKind.ThisKeyword) return ofThis(node, env) ?? here;
    if (isAccess(node)) return ofAccess(node, env) ?? here;
    if (ts.isCallExpression(node)) return ofCall(node, env) ?? here;
    if (ts.isNewExpression(node)) return ofPromise(node, env) ?? here;
    if (isAssignment(node)) return of(node.right, env);
    return here;
  }

  /**
   * Of `a || {}` the right side is nothing where the left one is an object, whichever way it came. Of `a || this` the
   * left one is what a constructor that is called as a function gives back.
   */
  function ofBranches(node: ts.Expression, [first, ...others]: readonly ts.Expression[], env: Env): readonly Origin[] {
    if (ts.isConditionalExpression(node))
      return [first, ...others].flatMap((arm) =>
        arm ? withWhen(of(arm, env), choices.of(armsAround(arm).slice(0, 1), env)) : [],
      );
    const [right] = others;
    if (ts.isBinaryExpression(node) && right?.kind === ts.SyntaxKind.ThisKeyword) return of(right, env);
    const left = first ? of(first, env) : [];
    const isSettled = ts.isBinaryExpression(node) && left.every((origin) => isObject(origin.node));
    return isSettled && left.length > 0 ? left : [...left, ...others.flatMap((branch) => of(branch, env))];
  }

  function ofSymbol(node: ts.Identifier, env: Env): readonly Origin[] | undefined {
    const symbol = refs.symbolOf(node);
    const declarations = symbol?.declarations ?? [];
    if (symbol === undefined || declarations.length === 0) return undefined;
    const written = [...declarations, ...(declarations.some(isAssignable) ? assignments(symbol) : [])];
    const ways = written.flatMap((from) => {
      const arms = reachOf(refs, symbol, from, node);
      return arms ? [{ from, arms }] : [];
    });
    const all = (ways.length > 0 ? ways : written.map((from) => ({ from, arms: [] }))).flatMap(({ from, arms }) =>
      withWhen(givenAt(from, symbol, env), choices.of(arms, env)),
    );
    const altered = declarations.some(isAssignable) ? alterations(symbol, all, env) : [];
    return all.length + altered.length > 0 ? [...all, ...altered] : undefined;
  }

  function givenAt(
    from: ts.Declaration | ts.AssignmentExpression<ts.EqualsToken>,
    symbol: ts.Symbol,
    env: Env,
  ): readonly Origin[] {
    if (!isAssignment(from)) return ofDeclaration(from, env) ?? [];
    return choices.kept(of(from.right, env), from, symbol.valueDeclaration, env);
  }

  /** What assigns a variable or property after its declaration. */
  function assignments(symbol: ts.Symbol): ts.AssignmentExpression<ts.EqualsToken>[] {
    return refs.find(symbol, "written").flatMap((name) => {
      const target = isAccess(name.parent) && accessName(name.parent) === name ? name.parent : name;
      const { parent } = target;
      return isAssignment(parent) && parent.left === target ? [parent] : [];
    });
  }

  /** Where it gets a value that isn't written beside it. What is added to a text is a text of its own. */
  function alterations(symbol: ts.Symbol, found: readonly Origin[], env: Env): readonly Origin[] {
    const isText = found.some(({ node }) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node));
    return refs
      .find(symbol, "altered")
      .map((name) => (isAccess(name.parent) && accessName(name.parent) === name ? name.parent.parent : name.parent))
      .filter((node) => !isText || !isAddition(node))
      .map((node) => ({ node, env }));
  }

  function ofDeclaration(declaration: ts.Declaration, env: Env): readonly Origin[] | undefined {
    if (isFunctionNode(declaration) || ts.isClassLike(declaration) || ts.isEnumDeclaration(declaration))
      return [{ node: declaration, env }];
    if (ts.isVariableDeclaration(declaration)) return ofVariable(declaration, env);
    if (ts.isPropertyDeclaration(declaration) || ts.isPropertyAssignment(declaration) || ts.isEnumMember(declaration))
      return declaration.initializer && of(declaration.initializer, env);
    if (ts.isShorthandPropertyAssignment(declaration)) return ofSymbol(declaration.name, env);
    if (ts.isParameter(declaration)) return ofParameter(declaration, env);
    if (ts.isBindingElement(declaration)) return ofBinding(declaration, env);
    if (ts.isExportAssignment(declaration)) return of(declaration.expression, env);
    if (isImportName(declaration)) return [{ node: declaration, env }];
    const written = assignmentOf(declaration);
    return written && of(written.right, env);
  }

  function ofVariable(declaration: ts.VariableDeclaration, env: Env): readonly Origin[] | undefined {
    // What stands outside of any function is the same whichever way one came to it.
    if (declaration.initializer) return of(declaration.initializer, isInFunction(declaration) ? env : undefined);
    const loop = declaration.parent.parent;
    return ts.isForOfStatement(loop) ? itemsOf(of(loop.expression, env), { node: declaration, env }) : undefined;
  }

  /** The items of all these lists; `fallback` when some aren't known. */
  function itemsOf(lists: readonly Origin[], fallback: Origin): readonly Origin[] {
    const found = lists.map((list) => origins.items(list));
    const items = found.flatMap((some) => some ?? []);
    return found.includes(undefined) || items.length === 0 ? [...items, fallback] : items;
  }

  function ofParameter(parameter: ts.ParameterDeclaration, env: Env): readonly Origin[] {
    const here = { node: parameter, env };
    const fn = parameter.parent;
    const fallback = parameter.initializer ? of(parameter.initializer, env) : [];
    const frame = isFunctionNode(fn) ? (frameOf(env, fn) ?? atOnce(fn, env)) : undefined;
    if (parameter.dotDotDotToken) return [here];
    if (!isFunctionNode(fn)) return [here, ...fallback];
    if (!frame) return ofCallback(parameter, fn, env) ?? [here, ...fallback];
    const handed = handedAt(origins, frame, parametersOf(fn).indexOf(parameter));
    if (handed) return ofHanded(handed, frame.caller, here);
    const argument = argumentAt(origins, frame, parametersOf(fn).indexOf(parameter));
    if (argument && "expression" in argument) return of(argument.expression, argument.env);
    if (argument) return [argument, ...fallback];
    return fallback.length > 0 ? fallback : [here];
  }

  /** `list.map((item) => …)`, `promise.then((value) => …)` */
  function ofCallback(parameter: ts.ParameterDeclaration, fn: FunctionNode, env: Env): readonly Origin[] | undefined {
    const folded =
      parametersOf(fn)[0] === parameter && ts.isCallExpression(fn.parent) ? foldedBy(fn.parent) : undefined;
    if (folded?.by === fn) {
      const more = folded.results.filter((value) => refs.symbolOf(unwrap(value)) !== refs.symbolOf(parameter.name));
      return [...of(folded.start, env), ...withoutWhen(more.flatMap((value) => of(value, env)))];
    }
    const receiver = callbackOf(fn, parametersOf(fn).indexOf(parameter));
    return receiver && ofHanded(receiver, env, { node: parameter, env });
  }

  function ofHanded(receiver: Callback, env: Env, fallback: Origin): readonly Origin[] {
    const lists = of(receiver.of, env);
    if (receiver.method === "then") return lists;
    return handsOnItems(receiver.method) ? itemsOf(lists, fallback) : [fallback];
  }

  function ofBinding(element: ts.BindingElement, env: Env): readonly Origin[] {
    const here = [{ node: element, env }];
    const fallback = element.initializer ? of(element.initializer, env) : [];
    const name = bindingName(element);
    if (name === undefined || element.dotDotDotToken) return [...here, ...fallback];
    const taken = refs.taken(element.name)?.declarations ?? [];
    if (taken.length > 0) return taken.flatMap((declaration) => ofDeclaration(declaration, env) ?? []);
    const found = sourceOf(element.parent, env)?.map(propertyOf(name, element.parent, env));
    if (!found || found.length === 0 || found.includes(undefined)) return [...here, ...fallback];
    const values = found.flatMap((some) => some ?? []);
    return values.length > 0 ? values : fallback.length > 0 ? fallback : here;
  }

  /** A member of each of the objects that `holder` may be: what is of one of them is never there with the others'. */
  function propertyOf(
    name: string,
    holder: ts.Node,
    env: Env,
  ): (origin: Origin, index: number, all: readonly Origin[]) => readonly Origin[] | undefined {
    return (origin, _, all) => {
      const found = origins.property(origin, name);
      return found && all.length > 1 ? withWhen(found, choices.among(holder, origin, env)) : found;
    };
  }

  /** Where the value that a pattern takes apart comes from. */
  function sourceOf(pattern: ts.BindingPattern, env: Env): readonly Origin[] | undefined {
    const owner = pattern.parent;
    if (ts.isParameter(owner)) return ofParameter(owner, env);
    return ts.isVariableDeclaration(owner) ? ofVariable(owner, env) : ofBinding(owner, env);
  }

  function ofThis(node: ts.Node, env: Env): readonly Origin[] | undefined {
    const fn = methodAround(node);
    const frame = fn && frameOf(env, fn);
    if (!frame) return undefined;
    if (ts.isNewExpression(frame.call)) return [{ node: frame.call, env: frame.caller }];
    if (frame.call.expression.kind === ts.SyntaxKind.SuperKeyword) return ofThis(frame.call, frame.caller);
    const indirect = indirectCall(origins, frame.call);
    if (indirect) return indirect.self && of(indirect.self, frame.caller);
    const self = frame.bound?.call.arguments[0];
    if (frame.bound && self) return of(self, frame.bound.env);
    const callee = unwrap(frame.call.expression);
    return isAccess(callee) ? of(callee.expression, frame.caller) : undefined;
  }

  function ofAccess(node: Access, env: Env): readonly Origin[] | undefined {
    const name = accessName(node);
    if (name === undefined) return ofComputed(node, env);
    const settings = isEnvironment(node) ? view.environmentOf(node.getSourceFile()) : [];
    if (settings.length > 0) return settings.map((one) => ({ node: one, env: undefined }));
    const objects = of(node.expression, env);
    const found = objects.map(propertyOf(name.text, node.expression, env));
    const values = found.flatMap((some) => some ?? []);
    if (values.length > 0 && !found.includes(undefined)) {
      const all = [...values, ...givenLater(name, values, env)];
      return objects.some(isUnboundThis) ? [...all, ...ofInstance(values, node, env)] : all;
    }
    const symbol = refs.hasValue(name.text) ? refs.symbolOf(name) : undefined;
    const declarations = symbol?.declarations ?? [];
    const known = values.length > 0 ? [...values, { node, env }] : undefined;
    if (symbol === undefined || declarations.length === 0 || isDescribed(symbol)) return known;
    const declared = declarations.flatMap((declaration) => ofMember(declaration, env));
    const all = [...declared, ...assignments(symbol).flatMap(({ right }) => withoutWhen(of(right, env)))];
    return all.length > 0 ? all : known;
  }

  /** What a member gets beside what its object is made with. */
  function givenLater(
    name: ts.Node & { readonly text: string },
    found: readonly Origin[],
    env: Env,
  ): readonly Origin[] {
    const symbol = refs.hasRole(name.text, "altered", "written") ? refs.symbolOf(name) : undefined;
    return symbol ? [...fromOutside(symbol, env), ...alterations(symbol, found, env)] : [];
  }

  /** What a field of a class gets from code that doesn't say `this`: `pager.page = 2`. */
  function fromOutside(symbol: ts.Symbol, env: Env): readonly Origin[] {
    if (!symbol.declarations?.some((declaration) => ts.isPropertyDeclaration(declaration))) return [];
    return refs.find(symbol, "written").flatMap(({ parent: access }) => {
      const isOwn = !isAccess(access) || access.expression.kind === ts.SyntaxKind.ThisKeyword;
      return !isOwn && isAssignment(access.parent) && access.parent.left === access
        ? withoutWhen(of(access.parent.right, env))
        : [];
    });
  }

  /** `this.x` that the constructor's caller decides: which instance it is, the method's caller says. */
  function ofInstance(values: readonly Origin[], node: Access, env: Env): readonly Origin[] {
    return values.some((value) => isOpenToMaker(value, 4)) ? [{ node, env }] : [];
  }

  /** Whether a value, or a part of the text that it is, is decided by the caller of a constructor. */
  function isOpenToMaker(value: Origin, depth: number): boolean {
    const open = origins.openFunction(value);
    if (open && constructedBy(origins, open)) return true;
    return (
      depth > 0 && partsOf(value.node).some((part) => of(part, value.env).some((one) => isOpenToMaker(one, depth - 1)))
    );
  }

  function ofMember(declaration: ts.Declaration, env: Env): readonly Origin[] {
    const getter = ts.isGetAccessorDeclaration(declaration) ? declaration : computedBy(declaration);
    if (getter) return returnsOf(getter).flatMap((value) => of(value, env));
    return ofDeclaration(declaration, env) ?? [];
  }

  /** The function that is run where a member of a component is read. */
  function computedBy(declaration: ts.Declaration): FunctionNode | undefined {
    const value = ts.isPropertyAssignment(declaration) ? unwrap(declaration.initializer) : declaration;
    const getter = ts.isObjectLiteralExpression(value)
      ? value.properties.find(({ name }) => name && staticName(name) === "get")
      : value;
    const fn = getter && ts.isPropertyAssignment(getter) ? unwrap(getter.initializer) : getter;
    return fn && isFunctionNode(fn) && refs.components.getterOf(fn) ? fn : undefined;
  }

  /** `names[key]`: any of the members, when the whole object is known. */
  function ofComputed(node: Access, env: Env): readonly Origin[] | undefined {
    if (ts.isPropertyAccessExpression(node)) return undefined;
    const named = of(node.argumentExpression, env);
    const keys = named.flatMap(({ node: key, when }) =>
      ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? [{ name: key.text, when }] : [],
    );
    const open = named.some((origin) => origins.openFunction(origin) !== undefined) ? [{ node, env }] : [];
    const found = of(node.expression, env).flatMap((origin) => {
      if (keys.length > 0)
        return keys.flatMap(({ name, when }) => withWhen(origins.property(origin, name) ?? [], when));
      if (!ts.isObjectLiteralExpression(origin.node)) return origins.items(origin) ?? methodsOf(origin);
      const stored = storedIn(refs, origin.node).flatMap((value) => of(value, env));
      return [...membersOf(origin.node, origin.env, node.argumentExpression, env), ...withoutWhen(stored)];
    });
    return found.length > 0 ? [...found, ...open] : undefined;
  }

  /** All that a literal has, each for the name that the key is then. */
  function membersOf(literal: ts.ObjectLiteralExpression, made: Env, key: ts.Expression, env: Env): Origin[] {
    return literal.properties.flatMap((member) => {
      const name = member.name && staticName(member.name);
      const found = ts.isSpreadAssignment(member) ? [] : ofMember(member, made);
      return name === undefined ? found : withWhen(found, choices.keyed(key, name, env));
    });
  }

  /** Functions that an instance has, whatever their names. */
  function methodsOf({ node, env }: Origin): readonly Origin[] {
    const isSelf = node.kind === ts.SyntaxKind.ThisKeyword;
    const maker = ts.isNewExpression(node)
      ? makerAt(origins, node.expression, env)?.node
      : isSelf
        ? makerAround(origins, node)
        : undefined;
    if (!maker) return [];
    const own = ts.isClassLike(maker) ? maker.members.filter(isFunctionMember) : [];
    const given = [...origins.prototypes.members(maker).values()].flat();
    return [
      ...own.flatMap((member) => ofMember(member, env)),
      ...given.flatMap(({ value }) => (ts.isExpression(value) ? of(value, env) : ofMember(value, env))),
    ];
  }

  function ofCall(node: ts.CallExpression, env: Env): readonly Origin[] | undefined {
    const [first] = node.arguments;
    if (first && !ts.isSpreadElement(first) && isMerge(node)) return of(first, env);
    const parsing = origins.schemas.parsing(node, env);
    if (parsing?.gives === "whole") return of(parsing.given, env);
    const run = runBy(node);
    if (run) return returnsOf(run).flatMap((expression) => of(expression, env));
    const helped = ofHelper(node, env);
    if (helped) return helped;
    const bound = boundBy(node);
    if (bound && node.arguments.length <= 1) return of(bound, env);
    const folded = foldedBy(node);
    if (folded) return [...of(folded.start, env), ...withoutWhen(folded.results.flatMap((value) => of(value, env)))];
    const targets = origins.callees(node, env);
    if (targets.length === 0) return ofUnseen(node, env);
    const found = targets.flatMap((target) => {
      const frame = enter(env, target.fn, node, target);
      const given = returnsOf(target.fn).flatMap((expression, _, all) =>
        withWhen(of(expression, frame), all.length > 1 ? choices.of(armsAround(expression), frame) : undefined),
      );
      return withWhen(given, target.when);
    });
    // What only its own calls give is nothing; a function that gives nothing back leaves the call as it is.
    return found.length > 0 || targets.some(({ fn }) => returnsOf(fn).length > 0) ? found : undefined;
  }

  /** What a call of code that isn't seen gives: by the rows of summaries, out of a map, or from a file of settings. */
  function ofUnseen(node: ts.CallExpression, env: Env): readonly Origin[] | undefined {
    const found = findResult(origins, node, env, undefined);
    if (found && found.length > 0) return found;
    return valuesUnderKey(origins, refs, node, env) ?? settingBy(origins, refs, view, node, env);
  }

  /** What compilers' helpers for classes give back: the class, `this`, or the class that one extends. */
  function ofHelper(node: ts.CallExpression, env: Env): readonly Origin[] | undefined {
    const [first] = node.arguments;
    const helper = first ? compilersHelper(node) : "";
    if (!first || !HELPER.test(helper)) return undefined;
    if (helper !== "createSuper") return of(first, env);
    const maker = makerAt(origins, first, env)?.node;
    const base = maker && origins.prototypes.base(maker);
    return base && of(base, env);
  }

  /** What a promise is resolved with, where that is written inside it. */
  function ofPromise(node: ts.NewExpression, env: Env): readonly Origin[] | undefined {
    const resolver = resolverOf(node);
    const symbol = resolver && refs.symbolOf(resolver);
    const calls = symbol ? refs.find(symbol).map((use) => use.parent) : [];
    const values = calls.flatMap((call) =>
      ts.isCallExpression(call) && call.arguments[0] && refs.symbolOf(call.expression) === symbol
        ? of(call.arguments[0], env)
        : [],
    );
    return values.length > 0 ? values : undefined;
  }

  return origins;
}

/** `process.env`, `import.meta.env` */
function isEnvironment(node: Access): boolean {
  if (accessName(node)?.text !== "env") return false;
  const { expression } = node;
  return ts.isMetaProperty(expression) || /^(?:globalThis\.)?(?:process|Bun)$/.test(textOf(expression));
}

/** The frame of a function that is run where it stands: `(function (base) { … })(Base)`. */
function atOnce(fn: FunctionNode, env: Env): Way | undefined {
  const call = runAtOnce(fn);
  return call && { fn, call, caller: env, bound: undefined };
}

/** Something that is there, and never falsy. */
function isObject(node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || isFunctionNode(node);
}

function isAssignable(declaration: ts.Declaration): boolean {
  return ts.isVariableDeclaration(declaration) || ts.isBindingElement(declaration) || ts.isParameter(declaration);
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

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, (above) => isFunctionNode(above) || ts.isClassLike(above)) !== undefined;
}

/** `exports.name = value`, as an assignment or by the property that is declared so. */
function assignmentOf(declaration: ts.Declaration): ts.AssignmentExpression<ts.EqualsToken> | undefined {
  const node: ts.Node = isAccess(declaration) ? declaration.parent : declaration;
  return isAssignment(node) && (!isAccess(declaration) || node.left === declaration) ? node : undefined;
}

/** The callee without spaces; a long one is no name. */
function textOf(callee: ts.Expression): string {
  return ts.isIdentifier(callee) || ts.isPropertyAccessExpression(callee) ? callee.getText().replace(/\s+/g, "") : "";
}

const callees = listsOf(({ fn, outer, bound, when = ALWAYS }: Callee) =>
  [idOf(fn), numberOf(outer), bound ? idOf(bound.call) : 0, numberOf(bound?.env), ...when].join(" "),
);
const CALLEES: Domain<Callees> = {
  none: { callees: [], isLocal: false },
  equals: (one, other) => one.isLocal === other.isLocal && callees.equals(one.callees, other.callees),
  join: (one, other) => ({
    callees: callees.join(one.callees, other.callees),
    isLocal: one.isLocal || other.isLocal,
  }),
};

function unknown(): undefined {
  return undefined;
}

/** More values than could be told apart are one that isn't known, beside the first of them. */
function limited(found: readonly Origin[], here: () => readonly Origin[]): readonly Origin[] {
  return found.length > BUDGET ? [...found.slice(0, BUDGET), ...here()] : found;
}

function deduped(found: readonly Origin[] | undefined): readonly Origin[] | undefined {
  return found && dedupe(found);
}
