import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import {
  accessName,
  alternatives,
  enclosingFunction,
  isAccess,
  isAssignment,
  isFunctionNode,
  resolverOf,
  returnsOf,
  staticName,
  unwrap,
  type Access,
  type FunctionNode,
} from "../program/syntax.js";
import { enter, frameOf, idOf, keyOf, type Call, type Env } from "./env.js";

/** Where a value comes from: the node at which the walk back ended, and the calls through which it went. */
export interface Origin {
  readonly node: ts.Node;
  readonly env: Env;
}

/** A function that a call runs, with the frames it was made in. */
export interface Callee {
  readonly fn: FunctionNode;
  readonly outer: Env;
}

/** Asks where the value of an expression can come from. */
export interface Origins {
  of(expression: ts.Expression, env: Env): readonly Origin[];
  /** The functions of the program that a call may run. */
  callees(call: Call, env: Env): readonly Callee[];
  /** What stands at a property of a value: `undefined` when the value isn't known as a whole. */
  property(origin: Origin, name: string): readonly Origin[] | undefined;
}

const BUDGET = 24;
/** Calls that give back their first argument. */
const IDENTITY = new Set(["Object.freeze", "Object.seal", "Promise.resolve", "structuredClone", "Object.assign"]);

export function createOrigins(refs: References): Origins {
  const memo = new Map<string, readonly Origin[]>();

  function of(expression: ts.Expression, env: Env): readonly Origin[] {
    const node = unwrap(expression);
    const key = `${idOf(node)}|${keyOf(env)}`;
    const known = memo.get(key);
    if (known) return known;
    memo.set(key, [{ node, env }]); // a cycle ends here
    const found = dedupe(step(node, env)).slice(0, BUDGET);
    memo.set(key, found);
    return found;
  }

  function step(node: ts.Expression, env: Env): readonly Origin[] {
    const here = [{ node, env }];
    const branches = alternatives(node);
    if (branches) return branches.flatMap((branch) => of(branch, env));
    if (ts.isIdentifier(node)) return ofSymbol(node, env) ?? here;
    if (node.kind === ts.SyntaxKind.ThisKeyword) return ofThis(node, env) ?? here;
    if (isAccess(node)) return ofAccess(node, env) ?? here;
    if (ts.isCallExpression(node)) return ofCall(node, env) ?? here;
    if (ts.isNewExpression(node)) return ofPromise(node, env) ?? here;
    if (isAssignment(node)) return of(node.right, env);
    return here;
  }

  function ofSymbol(node: ts.Identifier, env: Env): readonly Origin[] | undefined {
    const symbol = refs.symbolOf(node);
    const declarations = symbol?.declarations ?? [];
    if (symbol === undefined || declarations.length === 0) return undefined;
    const found = declarations.flatMap((declaration) => ofDeclaration(declaration, env) ?? []);
    const assigned = declarations.some(
      (d) => ts.isVariableDeclaration(d) || ts.isBindingElement(d) || ts.isParameter(d),
    )
      ? assignments(symbol, env)
      : [];
    const all = [...found, ...assigned];
    return all.length > 0 ? all : undefined;
  }

  /** Values that are assigned to a variable or property after its declaration. */
  function assignments(symbol: ts.Symbol, env: Env): Origin[] {
    return refs.find(symbol).flatMap((name) => {
      const target = isAccess(name.parent) && accessName(name.parent) === name ? name.parent : name;
      const { parent } = target;
      return isAssignment(parent) && parent.left === target ? of(parent.right, env) : [];
    });
  }

  function ofDeclaration(declaration: ts.Declaration, env: Env): readonly Origin[] | undefined {
    if (isFunctionNode(declaration)) return [{ node: declaration, env }];
    if (ts.isClassLike(declaration) || ts.isEnumDeclaration(declaration)) return [{ node: declaration, env }];
    if (
      ts.isVariableDeclaration(declaration) ||
      ts.isPropertyDeclaration(declaration) ||
      ts.isPropertyAssignment(declaration) ||
      ts.isEnumMember(declaration)
    ) {
      return declaration.initializer && of(declaration.initializer, env);
    }
    if (ts.isShorthandPropertyAssignment(declaration)) return ofShorthand(declaration, env);
    if (ts.isParameter(declaration)) return ofParameter(declaration, env);
    if (ts.isBindingElement(declaration)) return ofBinding(declaration, env);
    if (ts.isExportAssignment(declaration)) return of(declaration.expression, env);
    if (isImportName(declaration)) return [{ node: declaration, env }];
    if (ts.isBinaryExpression(declaration) && isAssignment(declaration)) return of(declaration.right, env);
    return undefined;
  }

  function ofShorthand(declaration: ts.ShorthandPropertyAssignment, env: Env): readonly Origin[] | undefined {
    return ofSymbol(declaration.name, env);
  }

  function ofParameter(parameter: ts.ParameterDeclaration, env: Env): readonly Origin[] {
    const fn = parameter.parent;
    const frame = isFunctionNode(fn) ? frameOf(env, fn) : undefined;
    const fallback = parameter.initializer ? of(parameter.initializer, env) : [];
    if (!frame || parameter.dotDotDotToken) return [{ node: parameter, env }, ...fallback];
    const argument = frame.call.arguments?.[fn.parameters.indexOf(parameter)];
    if (!argument || ts.isSpreadElement(argument)) return fallback.length > 0 ? fallback : [{ node: parameter, env }];
    return of(argument, frame.caller);
  }

  function ofBinding(element: ts.BindingElement, env: Env): readonly Origin[] {
    const here = [{ node: element, env }];
    const fallback = element.initializer ? of(element.initializer, env) : [];
    const name = bindingName(element);
    if (name === undefined || element.dotDotDotToken) return [...here, ...fallback];
    const found = sourceOf(element.parent, env)?.map((origin) => property(origin, name));
    if (!found || found.length === 0 || found.includes(undefined)) return [...here, ...fallback];
    const values = found.flatMap((origins) => origins ?? []);
    return values.length > 0 ? values : fallback.length > 0 ? fallback : here;
  }

  /** Where the value that a pattern takes apart comes from. */
  function sourceOf(pattern: ts.BindingPattern, env: Env): readonly Origin[] | undefined {
    const owner = pattern.parent;
    if (ts.isParameter(owner)) return ofParameter(owner, env);
    if (ts.isVariableDeclaration(owner)) return owner.initializer && of(owner.initializer, env);
    return ofBinding(owner, env);
  }

  function ofThis(node: ts.Expression, env: Env): readonly Origin[] | undefined {
    let fn = enclosingFunction(node);
    while (fn && ts.isArrowFunction(fn)) fn = enclosingFunction(fn);
    const frame = fn && frameOf(env, fn);
    if (!frame) return undefined;
    if (ts.isNewExpression(frame.call)) return [{ node: frame.call, env: frame.caller }];
    const callee = unwrap(frame.call.expression);
    return isAccess(callee) ? of(callee.expression, frame.caller) : undefined;
  }

  function ofAccess(node: Access, env: Env): readonly Origin[] | undefined {
    const name = accessName(node);
    if (name === undefined) return ofComputed(node, env);
    const objects = of(node.expression, env);
    const found = objects.map((origin) => property(origin, name.text));
    if (objects.length > 0 && !found.includes(undefined)) return found.flatMap((origins) => origins ?? []);
    const symbol = refs.symbolOf(name);
    const declarations = symbol?.declarations ?? [];
    if (symbol === undefined || declarations.length === 0) return undefined;
    const declared = declarations.flatMap((declaration) => ofMember(declaration, env));
    const all = [...declared, ...assignments(symbol, env)];
    return all.length > 0 ? all : undefined;
  }

  function ofMember(declaration: ts.Declaration, env: Env): readonly Origin[] {
    if (ts.isGetAccessorDeclaration(declaration))
      return returnsOf(declaration).flatMap((expression) => of(expression, env));
    return ofDeclaration(declaration, env) ?? [];
  }

  /** `names[key]`: any of the members, when the whole object is known. */
  function ofComputed(node: Access, env: Env): readonly Origin[] | undefined {
    if (ts.isPropertyAccessExpression(node)) return undefined;
    const keys = of(node.argumentExpression, env).flatMap((origin) =>
      ts.isStringLiteralLike(origin.node) ? [origin.node.text] : [],
    );
    const found = of(node.expression, env).flatMap((origin) => {
      if (keys.length > 0) return keys.flatMap((key) => property(origin, key) ?? []);
      if (ts.isArrayLiteralExpression(origin.node))
        return origin.node.elements.flatMap((element) => (ts.isSpreadElement(element) ? [] : of(element, origin.env)));
      if (!ts.isObjectLiteralExpression(origin.node)) return [];
      return origin.node.properties.flatMap((member) =>
        ts.isPropertyAssignment(member) ? of(member.initializer, origin.env) : [],
      );
    });
    return found.length > 0 ? found : undefined;
  }

  function ofCall(node: ts.CallExpression, env: Env): readonly Origin[] | undefined {
    const name = node.expression.getText().replace(/\s+/g, "");
    const first = node.arguments[0];
    if (IDENTITY.has(name) && first) return of(first, env);
    const bound = boundBy(node);
    if (bound) return of(bound, env);
    const targets = callees(node, env);
    if (targets.length === 0) return undefined;
    const found = targets.flatMap(({ fn, outer }) => {
      const frame = enter(env, fn, node, outer);
      return frame ? returnsOf(fn).flatMap((expression) => of(expression, frame)) : [{ node, env }];
    });
    return found.length > 0 ? found : undefined;
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

  function callees(call: Call, env: Env): readonly Callee[] {
    return of(call.expression, env).flatMap((origin) => {
      if (isFunctionNode(origin.node)) return [{ fn: origin.node, outer: origin.env }];
      if (ts.isNewExpression(call) && ts.isClassLike(origin.node)) {
        const fn = constructorOf(origin.node);
        return fn ? [{ fn, outer: origin.env }] : [];
      }
      return [];
    });
  }

  function property(origin: Origin, name: string): readonly Origin[] | undefined {
    const { node, env } = origin;
    if (ts.isObjectLiteralExpression(node)) return ofLiteralMember(node, name, env);
    if (ts.isNewExpression(node)) return ofInstanceMember(node, name, env);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return ofThisMember(node, name, env);
    if (ts.isEnumDeclaration(node)) {
      const member = node.members.find((candidate) => staticName(candidate.name) === name);
      return member?.initializer ? of(member.initializer, env) : undefined;
    }
    if (ts.isArrayLiteralExpression(node) && /^\d+$/.test(name)) {
      const element = node.elements[Number(name)];
      return element && !ts.isSpreadElement(element) ? of(element, env) : undefined;
    }
    return undefined;
  }

  function ofLiteralMember(node: ts.ObjectLiteralExpression, name: string, env: Env): readonly Origin[] | undefined {
    for (const member of [...node.properties].reverse()) {
      if (ts.isSpreadAssignment(member)) {
        const spread = of(member.expression, env).map((origin) => property(origin, name));
        if (spread.includes(undefined)) return undefined;
        const values = spread.flatMap((origins) => origins ?? []);
        if (values.length > 0) return values;
      } else if (staticName(member.name) === name) {
        return ofMember(member, env);
      } else if (ts.isComputedPropertyName(member.name) && staticName(member.name) === undefined) {
        return undefined;
      }
    }
    return assignedMember(node, name, env);
  }

  /** `const x = {}; x.name = value` */
  function assignedMember(node: ts.ObjectLiteralExpression, name: string, env: Env): readonly Origin[] {
    const { parent } = node;
    if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return [];
    const symbol = refs.symbolOf(parent.name);
    if (!symbol) return [];
    return refs.find(symbol).flatMap((use) => {
      const access = use.parent;
      if (!isAccess(access) || access.expression !== use || accessName(access)?.text !== name) return [];
      return isAssignment(access.parent) && access.parent.left === access ? of(access.parent.right, env) : [];
    });
  }

  function ofInstanceMember(node: ts.NewExpression, name: string, env: Env): readonly Origin[] | undefined {
    const cls = of(node.expression, env).find((origin) => ts.isClassLike(origin.node))?.node;
    return cls && ts.isClassLike(cls) ? ofClassMember(cls, name, env, node) : undefined;
  }

  /** `this.name` where nothing is known of the instance but its class. */
  function ofThisMember(node: ts.Node, name: string, env: Env): readonly Origin[] | undefined {
    const cls = ts.findAncestor(node, ts.isClassLike);
    return cls && ofClassMember(cls, name, env, undefined);
  }

  /** A member of an instance; `call` is what runs the class's constructor, when it is known. */
  function ofClassMember(
    cls: ts.ClassLikeDeclaration,
    name: string,
    env: Env,
    call: Call | undefined,
  ): readonly Origin[] | undefined {
    const own = cls.members.find((member) => member.name && staticName(member.name) === name);
    if (own && ts.isGetAccessorDeclaration(own)) return returnsOf(own).flatMap((expression) => of(expression, env));
    if (own && isFunctionNode(own)) return [{ node: own, env }];
    const fn = constructorOf(cls);
    const inner = fn && call ? (enter(env, fn, call) ?? env) : env;
    const field =
      own ??
      fn?.parameters.find(
        (parameter) =>
          ts.isParameterPropertyDeclaration(parameter, parameter.parent) && staticName(parameter.name) === name,
      );
    const initial =
      field && (ts.isPropertyDeclaration(field) || ts.isParameter(field)) ? (ofDeclaration(field, inner) ?? []) : [];
    const all = [...initial, ...fieldAssignments(cls, name).flatMap((right) => of(right, inner))];
    return all.length > 0 ? all : ofBaseMember(cls, name, inner, call);
  }

  /** The same of the class that it extends, whose constructor is run by `super` or by the same call. */
  function ofBaseMember(
    cls: ts.ClassLikeDeclaration,
    name: string,
    env: Env,
    call: Call | undefined,
  ): readonly Origin[] | undefined {
    const clause = cls.heritageClauses?.find((candidate) => candidate.token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
    const base = clause && of(clause.expression, undefined).find((origin) => ts.isClassLike(origin.node))?.node;
    if (!base || !ts.isClassLike(base) || base === cls) return undefined;
    const fn = constructorOf(cls);
    return ofClassMember(base, name, env, fn ? superCall(fn) : call);
  }

  function fieldAssignments(cls: ts.ClassLikeDeclaration, name: string): ts.Expression[] {
    const found: ts.Expression[] = [];
    const visit = (node: ts.Node): void => {
      if (
        isAssignment(node) &&
        isAccess(node.left) &&
        node.left.expression.kind === ts.SyntaxKind.ThisKeyword &&
        accessName(node.left)?.text === name
      )
        found.push(node.right);
      ts.forEachChild(node, visit);
    };
    cls.members.forEach(visit);
    return found;
  }

  return { of, callees, property };
}

/** The call of `super` in a constructor. */
function superCall(fn: ts.ConstructorDeclaration): ts.CallExpression | undefined {
  let found: ts.CallExpression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) found = node;
    ts.forEachChild(node, visit);
  };
  visit(fn);
  return found;
}

/** `f.bind(x)` is f. */
function boundBy(call: ts.CallExpression): ts.Expression | undefined {
  const callee = call.expression;
  return ts.isPropertyAccessExpression(callee) && callee.name.text === "bind" && call.arguments.length <= 1
    ? callee.expression
    : undefined;
}

/** The constructor that `new` of this class runs, if it is written out. */
export function constructorOf(cls: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return cls.members.find(
    (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}

/** The property that a binding element takes: `a` of `{ a: b }`, the index of an array pattern's element. */
export function bindingName(element: ts.BindingElement): string | undefined {
  if (ts.isArrayBindingPattern(element.parent)) return String(element.parent.elements.indexOf(element));
  return staticName(element.propertyName ?? element.name);
}

export function isImportName(
  node: ts.Node,
): node is ts.ImportSpecifier | ts.ImportClause | ts.NamespaceImport | ts.ImportEqualsDeclaration {
  return (
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node) ||
    ts.isImportEqualsDeclaration(node)
  );
}

function dedupe(origins: readonly Origin[]): Origin[] {
  const seen = new Set<string>();
  return origins.filter((origin) => {
    const key = `${idOf(origin.node)}|${keyOf(origin.env)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** The function that an unbound parameter belongs to, or whose `this` isn't known. */
export function openFunctionOf(origin: Origin): FunctionNode | undefined {
  let node: ts.Node = origin.node;
  while (ts.isBindingElement(node)) node = node.parent.parent;
  if (ts.isParameter(node)) return isFunctionNode(node.parent) ? node.parent : undefined;
  const isThisField = ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
  return isThisField ? enclosingFunction(node) : undefined;
}
