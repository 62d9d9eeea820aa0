import { ts } from "ts-morph";
import { accessName, isAccess, isAssignment } from "../program/syntax.js";
import type { Origins } from "./origin.js";

/** The class of the program that a class extends. */
export function baseClass(origins: Origins, cls: ts.ClassLikeDeclaration): ts.ClassLikeDeclaration | undefined {
  const clause = cls.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const base = clause && origins.of(clause.expression, undefined).find(({ node }) => ts.isClassLike(node))?.node;
  return base && ts.isClassLike(base) && base !== cls ? base : undefined;
}

export function isStatic(member: ts.ClassElement): boolean {
  return (
    ts.canHaveModifiers(member) &&
    ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true
  );
}

const assigned = new WeakMap<ts.ClassLikeDeclaration, ReadonlyMap<string, readonly ts.Expression[]>>();

/** What a class assigns to a field of its own: `this.name = value`. */
export function fieldAssignments(cls: ts.ClassLikeDeclaration, name: string): readonly ts.Expression[] {
  const known = assigned.get(cls) ?? collectAssignments(cls);
  assigned.set(cls, known);
  return known.get(name) ?? [];
}

function collectAssignments(cls: ts.ClassLikeDeclaration): ReadonlyMap<string, readonly ts.Expression[]> {
  const found = new Map<string, ts.Expression[]>();
  const visit = (node: ts.Node): void => {
    if (isAssignment(node) && isAccess(node.left) && node.left.expression.kind === ts.SyntaxKind.ThisKeyword) {
      const name = accessName(node.left)?.text;
      if (name !== undefined) found.set(name, [...(found.get(name) ?? []), node.right]);
    }
    ts.forEachChild(node, visit);
  };
  cls.members.forEach(visit);
  return found;
}
