/**
 * What view libraries make of an object of options: components of Vue, stores of Pinia and Vuex. The compiler doesn't
 * know that their functions call the instance `this`, and that an instance has all that `data`, `computed`, `methods`
 * and the like give it.
 */
import { ts } from "ts-morph";
import { once } from "../once.js";
import { accessName, isAccess, isFunctionNode, methodAround, returnsOf, staticName, unwrap } from "./syntax.js";
import type { FunctionNode } from "./syntax.js";

export interface Components {
  /** The symbol of a member by its name where that is read of an instance: `this.events`, `store.events`. */
  ofInstance(name: ts.Node): ts.Symbol | undefined;
  /** What a shorthand name in a pattern takes out of an instance: `const { events } = storeToRefs(store)`. */
  takenFrom(element: ts.BindingElement): ts.Symbol | undefined;
  /** The member whose reads run a function: one of `computed` or `getters`. */
  getterOf(fn: FunctionNode): ts.PropertyName | undefined;
  /** Whether a function gives an instance its members, `data`, `state` or `setup`, and all that reads them is code. */
  isGiver(fn: FunctionNode): boolean;
  /** Whether a template that isn't read here, such as one in a page, may read a member. */
  isShown(symbol: ts.Symbol): boolean;
  /** Whether a member is a reference where it is made, and what that holds where it is read of an instance. */
  isUnwrapped(symbol: ts.Symbol): boolean;
  /** Whether a pattern makes a reference of each member that it takes. */
  isWrapped(pattern: ts.BindingPattern): boolean;
}

/** Members of options that hold members of the instance. */
const GROUPS = new Set(["computed", "getters", "methods", "actions", "mutations"]);
/** Those whose functions are run where the member is read. */
const GETTERS = new Set(["computed", "getters"]);
/** Functions that give back an object with members of the instance. */
const GIVERS = new Set(["data", "state", "setup", "asyncData"]);
/** Functions that are handed the instance, or its state, as their first parameter. */
const TAKE_STATE = new Set(["getters", "mutations"]);
/** The function that a template is made into. */
const TEMPLATE = "$template";
/** The properties that a component says that it takes, where its markup is read. */
const PROPERTIES = "$props";
const REFERENCES = /^(?:storeToRefs|toRefs)$/;
const MENTIONS = /\b(?:computed|methods|actions|mutations|setup|defineStore)\b|\bdata\s*\(|\$template\b/;
const DEEPEST = 4;

/** @param symbolOf the symbol of a name, imports followed. */
export function createComponents(
  checker: ts.TypeChecker,
  files: readonly ts.SourceFile[],
  symbolOf: (node: ts.Node) => ts.Symbol | undefined,
): Components {
  const mentioned = once(() => new Set(files.filter(({ text }) => MENTIONS.test(text))));
  const hasStores = once(() => files.some(({ text }) => text.includes("defineStore")));
  const unwrapped = new Set<ts.Symbol>();
  const members = new Map<ts.Node, Map<string, ts.Symbol | undefined>>();

  function ofInstance(name: ts.Node): ts.Symbol | undefined {
    const { parent } = name;
    if (ts.isBindingElement(parent) && parent.propertyName === name) return takenFrom(parent);
    if (!isAccess(parent) || accessName(parent) !== name) return undefined;
    const options = instanceAt(parent.expression);
    return options && memberOf(options, staticName(name) ?? "");
  }

  function takenFrom(element: ts.BindingElement): ts.Symbol | undefined {
    const owner = element.parent.parent;
    const name = staticName(element.propertyName ?? element.name);
    if (!ts.isVariableDeclaration(owner) || !owner.initializer || name === undefined || element.dotDotDotToken)
      return undefined;
    const made = unwrap(owner.initializer);
    const given = isCallOf(made, REFERENCES) ? made.arguments.at(0) : made;
    const options = given && instanceAt(given);
    return options && memberOf(options, name);
  }

  /** The options, or the function of a store, of which an expression is an instance. */
  function instanceAt(expression: ts.Expression): ts.Node | undefined {
    const node = unwrap(expression);
    if (node.kind === ts.SyntaxKind.ThisKeyword) {
      const fn = mentioned().has(node.getSourceFile()) ? methodAround(node) : undefined;
      return fn && optionsAround(fn);
    }
    if (ts.isCallExpression(node)) return hasStores() ? storeOf(node.expression) : undefined;
    if (!ts.isIdentifier(node) || (!hasStores() && !mentioned().has(node.getSourceFile()))) return undefined;
    const declaration = symbolOf(node)?.valueDeclaration;
    if (declaration && ts.isParameter(declaration)) return stateOf(declaration);
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    const value = unwrap(declaration.initializer);
    return value.kind === ts.SyntaxKind.ThisKeyword || ts.isCallExpression(value) ? instanceAt(value) : undefined;
  }

  /** `(state) => …` of a getter or mutation. */
  function stateOf(parameter: ts.ParameterDeclaration): ts.Node | undefined {
    const fn = parameter.parent;
    if (!isFunctionNode(fn) || fn.parameters[0] !== parameter) return undefined;
    return TAKE_STATE.has(groupOf(fn) ?? "") ? optionsAround(fn) : undefined;
  }

  /** `useChat()`, where `const useChat = defineStore("chat", …)` */
  function storeOf(callee: ts.Expression): ts.Node | undefined {
    const declaration = ts.isIdentifier(callee) ? symbolOf(callee)?.valueDeclaration : undefined;
    if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    const made = unwrap(declaration.initializer);
    const last = isCallOf(made, /^defineStore$/) ? made.arguments.at(-1) : undefined;
    return last && (ts.isObjectLiteralExpression(last) || isFunctionNode(last)) ? last : undefined;
  }

  function optionsAround(fn: FunctionNode): ts.ObjectLiteralExpression | undefined {
    if (fn.name?.getText() === TEMPLATE) return exportedBy(fn.getSourceFile());
    let literal = literalAround(fn);
    for (let depth = 0; literal && depth < DEEPEST; depth++) {
      if (isOptions(literal)) return literal;
      const { parent } = literal;
      literal = ts.isPropertyAssignment(parent) ? parent.parent : undefined;
    }
    return undefined;
  }

  /** What a component's file gives out. */
  function exportedBy(file: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
    const given = file.statements.find(ts.isExportAssignment)?.expression;
    return given && literalOf(given);
  }

  /** The literal that an expression is, or that a call or name gives back. */
  function literalOf(expression: ts.Expression, depth = DEEPEST): ts.ObjectLiteralExpression | undefined {
    const node = unwrap(expression);
    if (ts.isObjectLiteralExpression(node)) return node;
    const [last] = ts.isCallExpression(node) ? node.arguments.slice(-1) : [];
    if (last) return depth > 0 ? literalOf(last, depth - 1) : undefined;
    const declaration = ts.isIdentifier(node) ? symbolOf(node)?.valueDeclaration : undefined;
    const value =
      declaration && ts.isVariableDeclaration(declaration)
        ? declaration.initializer
        : declaration && ts.isExportAssignment(declaration)
          ? declaration.expression
          : undefined;
    return value && depth > 0 ? literalOf(value, depth - 1) : undefined;
  }

  function memberOf(options: ts.Node, name: string): ts.Symbol | undefined {
    const known = members.get(options) ?? new Map<string, ts.Symbol | undefined>();
    members.set(options, known);
    if (!known.has(name)) {
      known.set(name, undefined);
      known.set(name, findMember(options, name));
    }
    return known.get(name);
  }

  function findMember(options: ts.Node, name: string): ts.Symbol | undefined {
    if (isFunctionNode(options)) return givenBy(options, name, true);
    if (!ts.isObjectLiteralExpression(options)) return undefined;
    for (const member of options.properties) {
      const key = member.name && staticName(member.name);
      const value = valueOf(member);
      if (key === undefined || !value) continue;
      const found = memberUnder(key, value, name);
      if (found) return found;
    }
    return propertyOf(options.getSourceFile(), name);
  }

  function memberUnder(key: string, value: ts.Node, name: string): ts.Symbol | undefined {
    if (isFunctionNode(value)) return GIVERS.has(key) ? givenBy(value, name, key === "setup") : undefined;
    if (ts.isObjectLiteralExpression(value))
      return GROUPS.has(key) || GIVERS.has(key) ? memberIn(value, name) : undefined;
    const parts = key === "mixins" && ts.isArrayLiteralExpression(value) ? value.elements : undefined;
    for (const part of parts ?? (key === "extends" && ts.isExpression(value) ? [value] : [])) {
      const base = literalOf(part);
      const found = base && memberOf(base, name);
      if (found) return found;
    }
    return undefined;
  }

  /** A member of what a function gives back. */
  function givenBy(fn: FunctionNode, name: string, isReference: boolean): ts.Symbol | undefined {
    for (const given of returnsOf(fn)) {
      const literal = literalOf(given);
      const found = literal && memberIn(literal, name);
      if (found && isReference) unwrapped.add(found);
      if (found) return found;
    }
    return undefined;
  }

  /** A member of an object, or a store's that is mapped into it: `...mapState(useChat, ["events"])`. */
  function memberIn(literal: ts.ObjectLiteralExpression, name: string): ts.Symbol | undefined {
    for (const member of literal.properties) {
      if (member.name && staticName(member.name) === name) return checker.getSymbolAtLocation(member.name);
      const mapped = ts.isSpreadAssignment(member) ? mappedBy(unwrap(member.expression), name) : undefined;
      if (mapped) return mapped;
    }
    return undefined;
  }

  function mappedBy(call: ts.Expression, name: string): ts.Symbol | undefined {
    if (!isCallOf(call, /^map(?:WritableState|State|Getters|Actions)$/)) return undefined;
    const [store, names] = call.arguments;
    const made = store && storeOf(store);
    const isListed =
      names && ts.isArrayLiteralExpression(names)
        ? names.elements.some((one) => ts.isStringLiteralLike(one) && one.text === name)
        : false;
    return made && isListed ? memberOf(made, name) : undefined;
  }

  /** What another component gives to one, by the stand-in that is written behind its script. */
  function propertyOf(file: ts.SourceFile, name: string): ts.Symbol | undefined {
    for (const statement of file.statements)
      for (const { name: key, initializer } of ts.isVariableStatement(statement)
        ? statement.declarationList.declarations
        : [])
        if (ts.isIdentifier(key) && key.text === PROPERTIES && initializer && ts.isObjectLiteralExpression(initializer))
          return memberIn(initializer, name);
    return undefined;
  }

  return {
    ofInstance,
    takenFrom,
    isGiver: (fn) => {
      const options = GIVERS.has(keyOf(fn) ?? "") ? optionsAround(fn) : undefined;
      return options ? !isShownElsewhere(options) : isOfStore(fn);
    },
    isShown: (symbol) => {
      const fn = symbol.valueDeclaration && ts.findAncestor(symbol.valueDeclaration, isFunctionNode);
      const around =
        symbol.valueDeclaration && (fn ? optionsAround(fn) : ts.findAncestor(symbol.valueDeclaration, isOptionsNode));
      return around !== undefined && isShownElsewhere(around);
    },
    isUnwrapped: (symbol) => unwrapped.has(symbol),
    isWrapped: ({ parent }) =>
      ts.isVariableDeclaration(parent) &&
      parent.initializer !== undefined &&
      isCallOf(unwrap(parent.initializer), REFERENCES),
    getterOf: (fn) => {
      if (!GETTERS.has(groupOf(fn) ?? "") || !optionsAround(fn)) return undefined;
      const key = ts.isPropertyAssignment(fn.parent) ? fn.parent : fn;
      const outer = keyOf(fn) === "get" ? key.parent.parent : key;
      return ts.isPropertyAssignment(outer) || ts.isMethodDeclaration(outer) ? outer.name : undefined;
    },
  };
}

/** Whether an object is the options of something that has instances. */
function isOptions(literal: ts.ObjectLiteralExpression): boolean {
  return literal.properties.some((member) => {
    const key = (member.name && staticName(member.name)) ?? "";
    const value = valueOf(member);
    if (!value) return false;
    return isFunctionNode(value) ? GIVERS.has(key) : GROUPS.has(key) && ts.isObjectLiteralExpression(value);
  });
}

function isOptionsNode(node: ts.Node): node is ts.ObjectLiteralExpression {
  return ts.isObjectLiteralExpression(node) && isOptions(node);
}

/** Whether a component has a template that isn't code of its file. Stores have none. */
function isShownElsewhere(options: ts.ObjectLiteralExpression): boolean {
  const names = options.properties.flatMap(({ name }) => (name ? [staticName(name)] : []));
  const isStore = names.some((name) => name === "state" || name === "actions");
  return !isStore && !names.includes("render") && !options.getSourceFile().text.includes(`function ${TEMPLATE}(`);
}

/** The function of a member, or what it is set to. */
function valueOf(member: ts.ObjectLiteralElementLike): ts.Node | undefined {
  if (ts.isMethodDeclaration(member)) return member;
  return ts.isPropertyAssignment(member) ? unwrap(member.initializer) : undefined;
}

/** The literal of which a function is a member. */
function literalAround(fn: FunctionNode): ts.ObjectLiteralExpression | undefined {
  const owner = ts.isPropertyAssignment(fn.parent) ? fn.parent.parent : fn.parent;
  return ts.isObjectLiteralExpression(owner) ? owner : undefined;
}

/** The name under which a function is a member. */
function keyOf(fn: FunctionNode): string | undefined {
  const name = ts.isPropertyAssignment(fn.parent) ? fn.parent.name : fn.name;
  return name && literalAround(fn) ? staticName(name) : undefined;
}

/** The member of the options under which a function's object stands: `computed`. */
function groupOf(fn: FunctionNode): string | undefined {
  const literal = literalAround(fn);
  const owner = keyOf(fn) === "get" ? literal?.parent.parent : literal;
  return owner && ts.isPropertyAssignment(owner.parent) ? staticName(owner.parent.name) : undefined;
}

/** `defineStore("chat", () => { … })` */
function isOfStore(fn: FunctionNode): boolean {
  return ts.isCallExpression(fn.parent) && isCallOf(fn.parent, /^defineStore$/);
}

function isCallOf(node: ts.Expression, name: RegExp): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && name.test(node.expression.text);
}
