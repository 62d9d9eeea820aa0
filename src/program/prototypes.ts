/** What functions get as prototypes: the classes of code that is older than `class`, or that is compiled to be so. */
import { ts } from "ts-morph";
import { nodesOf } from "./nodes.js";
import {
  accessName,
  compilersHelper,
  isAccess,
  isAssignment,
  isFunctionNode,
  isMaker,
  methodAround,
  staticName,
  unwrap,
  type FunctionNode,
  type Maker,
} from "./syntax.js";

/** What instances have under a name: where the name is written, and the function or value. */
export interface Member {
  readonly key: ts.Node;
  readonly value: ts.Expression | ts.MethodDeclaration | ts.AccessorDeclaration;
  /** Whether reading the name runs the function. */
  readonly isGetter: boolean;
}

/** Asks what is put on the prototypes of functions and classes outside of their bodies. */
export interface Prototypes {
  /** Everything that makes instances with such a prototype. */
  makers(): Iterable<Maker>;
  has(maker: Maker): boolean;
  members(maker: Maker): ReadonlyMap<string, readonly Member[]>;
  /** What a prototype is made after: the base class as an expression. */
  base(maker: Maker): ts.Expression | undefined;
  /** What makes the instances that a function is a method of, and its name there. */
  ownerOf(fn: FunctionNode): Owner | undefined;
}

export interface Owner {
  readonly maker: Maker;
  /** Undefined where it is computed: `C.prototype[name] = f`. */
  readonly name: string | undefined;
}

interface Prototype {
  readonly members: Map<string, Member[]>;
  base: ts.Expression | undefined;
}

const NONE: ReadonlyMap<string, readonly Member[]> = new Map();
const MENTIONS = /prototype|createClass|inherits|__extends|this\.\w+\s*=\s*(?:async\s+)?function/;
const EXTENDS = /^(extends|inherits|inheritsLoose)$/;
const DEEPEST = 4;
const MIXES = /^(assign|extend|merge|mixin|defaults)$/;

/** Reads all files that may have such code once. */
export function createPrototypes(
  files: readonly ts.SourceFile[],
  symbolOf: (node: ts.Node) => ts.Symbol | undefined,
): Prototypes {
  const reader = new Reader(symbolOf);
  for (const file of files) if (MENTIONS.test(file.text)) reader.read(file);
  return {
    makers: () => reader.found.keys(),
    has: (maker) => reader.found.has(maker),
    members: (maker) => reader.found.get(maker)?.members ?? NONE,
    base: (maker) => reader.found.get(maker)?.base,
    ownerOf: (fn) => reader.owners.get(fn),
  };
}

class Reader {
  readonly found = new Map<Maker, Prototype>();
  readonly owners = new Map<ts.Node, Owner>();
  constructor(private readonly symbolOf: (node: ts.Node) => ts.Symbol | undefined) {}

  read(file: ts.SourceFile): void {
    for (const node of nodesOf(file))
      if (isAssignment(node) && isAccess(node.left)) this.assigned(node.left, node.right);
      else if (ts.isCallExpression(node)) this.called(node);
  }

  /** `C.prototype.name = value`, `C.prototype = value` */
  private assigned(target: ts.PropertyAccessExpression | ts.ElementAccessExpression, value: ts.Expression): void {
    const key = accessName(target);
    if (key?.text === "prototype") return this.replaced(this.makerOf(target.expression), value);
    const maker =
      this.prototypeOf(target.expression) ??
      (ts.isFunctionExpression(value) ? this.selfOf(target.expression) : undefined);
    if (maker && key) this.put(maker, key, value);
    else if (maker) this.own(maker, undefined, value);
  }

  /** `C` of `this.name = function () { … }` in it. */
  private selfOf(target: ts.Expression): Maker | undefined {
    const fn = target.kind === ts.SyntaxKind.ThisKeyword ? methodAround(target) : undefined;
    return fn && (this.owners.get(fn)?.maker ?? (isMaker(fn) ? fn : undefined));
  }

  /** `C.prototype = { … }`, `C.prototype = Object.create(B.prototype, { … })`, `C.prototype = new B()` */
  private replaced(maker: Maker | undefined, value: ts.Expression): void {
    const given = unwrap(value);
    if (!maker) return;
    if (isAssignment(given)) return this.replaced(maker, given.right);
    if (ts.isNewExpression(given)) return this.extended(maker, given.expression);
    if (isAccess(given))
      return accessName(given)?.text === "prototype" ? this.extended(maker, given.expression) : undefined;
    if (!ts.isCallExpression(given)) return this.mixed(maker, given);
    const [first, ...others] = given.arguments;
    if (first) this.replaced(maker, first);
    for (const other of others) {
      if (compilersHelper(given) === "create") this.described(maker, other);
      else this.mixed(maker, other);
    }
  }

  private called(call: ts.CallExpression): void {
    const helper = compilersHelper(call);
    const [first, second, third] = call.arguments;
    if (!first || !second) return;
    if (EXTENDS.test(helper)) return this.extended(this.makerOf(first), second);
    if (helper === "createClass") return this.created(this.makerOf(first), second);
    const maker = this.prototypeOf(first);
    if (!maker) return;
    if (helper === "setPrototypeOf") this.replaced(maker, second);
    else if (helper === "defineProperties") this.described(maker, second);
    else if (helper === "defineProperty") this.defined(maker, second, third);
    else if (MIXES.test(helper)) for (const other of call.arguments.slice(1)) this.mixed(maker, other);
  }

  private extended(maker: Maker | undefined, base: ts.Expression): void {
    if (maker) this.prototype(maker).base = base;
  }

  /** `{ name: value, name() {} }` */
  private mixed(maker: Maker, value: ts.Expression): void {
    const object = this.objectOf(value);
    for (const member of object?.properties ?? []) {
      if (ts.isSpreadAssignment(member)) this.mixed(maker, member.expression);
      else if (ts.isPropertyAssignment(member)) this.put(maker, member.name, member.initializer);
      else this.put(maker, member.name, ts.isShorthandPropertyAssignment(member) ? member.name : member);
    }
  }

  /** `{ name: { value: f } }` */
  private described(maker: Maker, value: ts.Expression): void {
    for (const member of this.objectOf(value)?.properties ?? [])
      if (ts.isPropertyAssignment(member)) this.defined(maker, member.name, member.initializer);
  }

  /** `[{ key: "name", value: f }]` */
  private created(maker: Maker | undefined, list: ts.Expression): void {
    if (!maker || !ts.isArrayLiteralExpression(list)) return;
    for (const element of list.elements) {
      const key = this.objectOf(element)?.properties.find(({ name }) => name && staticName(name) === "key");
      if (key && ts.isPropertyAssignment(key)) this.defined(maker, key.initializer, element);
    }
  }

  private defined(maker: Maker, key: ts.Node, descriptor: ts.Expression | undefined): void {
    for (const member of (descriptor && this.objectOf(descriptor)?.properties) ?? []) {
      const name = member.name && staticName(member.name);
      if (name !== "value" && name !== "get") continue;
      if (ts.isPropertyAssignment(member)) this.put(maker, key, member.initializer, name === "get");
      else if (ts.isMethodDeclaration(member)) this.put(maker, key, member, name === "get");
    }
  }

  private put(maker: Maker, key: ts.Node, value: Member["value"], isGetter = ts.isGetAccessor(value)): void {
    const name = staticName(key);
    if (name === undefined || name === "constructor") return;
    const { members } = this.prototype(maker);
    members.set(name, [...(members.get(name) ?? []), { key, value, isGetter }]);
    this.own(maker, name, value);
  }

  private own(maker: Maker, name: string | undefined, value: Member["value"]): void {
    const fn = ts.isExpression(value) ? this.declared(value) : value;
    if (fn && isFunctionNode(fn)) this.owners.set(fn, { maker, name });
  }

  private prototype(maker: Maker): Prototype {
    const known = this.found.get(maker) ?? { members: new Map<string, Member[]>(), base: undefined };
    this.found.set(maker, known);
    return known;
  }

  /** `C` of `C.prototype`, or of a variable that holds it. */
  private prototypeOf(node: ts.Expression): Maker | undefined {
    const holder = unwrap(node);
    if (isAccess(holder)) return accessName(holder)?.text === "prototype" ? this.makerOf(holder.expression) : undefined;
    const value = ts.isIdentifier(holder) ? this.initializerOf(holder) : undefined;
    return value && isAccess(value) ? this.prototypeOf(value) : undefined;
  }

  private makerOf(node: ts.Expression): Maker | undefined {
    const found = this.declared(node);
    return found && isMaker(found) ? found : undefined;
  }

  private objectOf(node: ts.Expression): ts.ObjectLiteralExpression | undefined {
    const found = this.declared(node);
    return found && ts.isObjectLiteralExpression(found) ? found : undefined;
  }

  /** The function, class or literal that an expression is, or that its name is declared to be. */
  private declared(expression: ts.Expression, depth = DEEPEST): ts.Node | undefined {
    const node = unwrap(expression);
    if (depth === 0) return undefined;
    if (!ts.isIdentifier(node) && !isAccess(node))
      return isAssignment(node) ? this.declared(node.right, depth - 1) : node;
    const declaration = this.symbolOf(accessName(node) ?? node)?.valueDeclaration;
    if (!declaration || isMaker(declaration)) return declaration;
    const value = initializerOf(declaration);
    return value && this.declared(value, depth - 1);
  }

  private initializerOf(name: ts.Identifier): ts.Expression | undefined {
    const declaration = this.symbolOf(name)?.valueDeclaration;
    return declaration && initializerOf(declaration);
  }
}

/** What a name is declared with, or set to where that declares it. */
function initializerOf(declaration: ts.Declaration): ts.Expression | undefined {
  const written: ts.Node = isAccess(declaration) ? declaration.parent : declaration;
  const value = ts.isVariableDeclaration(written)
    ? written.initializer
    : isAssignment(written)
      ? written.right
      : undefined;
  return value && unwrap(value);
}
