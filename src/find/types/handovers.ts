/** Where a value of one type is taken as one of another: both must have the same names. */
import { ts } from "ts-morph";
import { nodesOf } from "../../program/nodes.js";
import type { Finder } from "../finder.js";
import { isCall, staticName } from "../../program/syntax.js";
import { checkedBy } from "./conditional.js";

export interface Handover {
  readonly from: ts.Type;
  readonly to: ts.Type;
}

const DEPTH = 5;

/** All pairs of different object types that the code hands over from one to the other, what they hold too. */
export function findHandovers(finder: Finder): readonly Handover[] {
  const { checker, files } = finder.view;
  const pairs = new Pairs(checker);
  for (const file of files)
    for (const node of nodesOf(file)) {
      if (ts.isConditionalTypeNode(node)) {
        const asked = checker.getTypeFromTypeNode(node.extendsType);
        for (const type of checkedBy(finder, node)) pairs.add(checker.getTypeFromTypeNode(type), asked, DEPTH);
      }
      if (ts.isMethodDeclaration(node)) for (const other of overridden(checker, node)) pairs.signatures(other, node);
      const to = ts.isExpression(node) && isHanded(node) ? checker.getContextualType(node) : undefined;
      if (to) pairs.add(checker.getTypeAtLocation(node), to, DEPTH);
    }
  return pairs.found;
}

/** Whether an expression stands where a value is taken; what is written out there has the names of the taker anyway. */
function isHanded(node: ts.Expression): boolean {
  if (!isValue(node)) return false;
  const { parent } = node;
  if (isCall(parent)) return parent.arguments?.includes(node) === true;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent))
    return parent.initializer === node && parent.type !== undefined;
  if (ts.isBinaryExpression(parent))
    return parent.right === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return (
    ts.isReturnStatement(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isAsExpression(parent) ||
    ts.isSatisfiesExpression(parent) ||
    ts.isTypeAssertionExpression(parent) ||
    (ts.isArrowFunction(parent) && parent.body === node)
  );
}

function isValue(node: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(node)) return node.properties.some(ts.isSpreadAssignment);
  return (
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isBinaryExpression(node)
  );
}

/** The methods of the same name in what a class extends and implements. */
function overridden(checker: ts.TypeChecker, { name, parent }: ts.MethodDeclaration): readonly ts.Signature[] {
  const types = ts.isClassLike(parent) ? (parent.heritageClauses ?? []).flatMap((clause) => clause.types) : [];
  return types.flatMap((type) => {
    const symbol = checker.getTypeFromTypeNode(type).getProperty(staticName(name) ?? "");
    return symbol ? checker.getTypeOfSymbol(symbol).getCallSignatures() : [];
  });
}

class Pairs {
  readonly found: Handover[] = [];
  private readonly seen = new Map<ts.Type, Set<ts.Type>>();
  constructor(private readonly checker: ts.TypeChecker) {}

  add(from: ts.Type, to: ts.Type, depth: number): void {
    if (from === to || depth === 0 || !this.isNew(from, to)) return;
    if (to.isUnion()) return to.types.forEach((one) => this.add(from, one, depth));
    if (from.isUnion()) return from.types.forEach((one) => this.add(one, to, depth));
    if (!isObject(from) || !isObject(to)) return;
    this.inside(from, to, depth);
    const names = this.checker.getPropertiesOfType(to).filter(({ name }) => from.getProperty(name));
    if (names.length === 0 || this.isList(from)) return;
    this.found.push({ from, to });
    for (const symbol of names) {
      const own = from.getProperty(symbol.name);
      if (own && own !== symbol)
        this.add(this.checker.getTypeOfSymbol(own), this.checker.getTypeOfSymbol(symbol), depth - 1);
    }
  }

  /** What a method is given by who knows the one that it stands for, and what it gives back. */
  signatures(other: ts.Signature, method: ts.MethodDeclaration): void {
    const own = this.checker.getSignatureFromDeclaration(method);
    if (!own) return;
    this.add(own.getReturnType(), other.getReturnType(), DEPTH);
    other.getParameters().forEach((parameter, index) => {
      const taken = own.getParameters()[index];
      if (taken) this.add(this.checker.getTypeOfSymbol(parameter), this.checker.getTypeOfSymbol(taken), DEPTH);
    });
  }

  /** The items of lists, what promises give. */
  private inside(from: ts.Type, to: ts.Type, depth: number): void {
    const [given, taken] = [from, to].map((type) => (isReference(type) ? this.checker.getTypeArguments(type) : []));
    taken?.forEach((type, index) => {
      const other = given?.[index];
      if (other) this.add(other, type, depth - 1);
    });
  }

  private isList(type: ts.Type): boolean {
    return this.checker.isArrayType(type) || this.checker.isTupleType(type);
  }

  private isNew(from: ts.Type, to: ts.Type): boolean {
    const others = this.seen.get(from) ?? new Set();
    this.seen.set(from, others);
    return !others.has(to) && others.add(to).size > 0;
  }
}

function isObject(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return (
    "objectFlags" in type && typeof type.objectFlags === "number" && (type.objectFlags & ts.ObjectFlags.Reference) !== 0
  );
}
