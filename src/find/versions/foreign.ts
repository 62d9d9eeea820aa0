/** Declared properties that hold what another API sends or takes. */
import { ts } from "ts-morph";
import { declarationsAt } from "../../program/properties.js";
import { accessName, isAccess } from "../../program/syntax.js";
import type { Sending } from "../sends/calls.js";
import type { Env } from "../../flow/context.js";
import type { Finder } from "../finder.js";

/** Declared properties that stand for what another API sends or takes. */
export function findForeign(finder: Finder, sendings: readonly Sending[]): Map<ts.Declaration, string> {
  const found = new Map<ts.Declaration, string>();
  for (const { call, env, match } of sendings) {
    const { neighbour } = match;
    if (neighbour === undefined) continue;
    const note = (name: ts.Node): void => {
      for (const declaration of declarationsAt(finder.view.checker, name) ?? []) found.set(declaration, neighbour);
    };
    collectReads(finder, call, note, 6);
    call.arguments?.forEach((argument) => {
      collectKeys(finder, argument, env, note);
    });
  }
  return found;
}

function collectReads(finder: Finder, start: ts.Expression, note: (name: ts.Node) => void, depth: number): void {
  if (depth <= 0) return;
  finder.flow.follow(
    start,
    undefined,
    (alias) => {
      const { parent } = alias;
      if (!isAccess(parent) || parent.expression !== alias) return;
      const name = accessName(parent);
      if (name) note(name);
      const isCall = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
      collectReads(finder, isCall ? parent.parent : parent, note, depth - 1);
    },
    (pattern) => {
      for (const element of pattern.elements)
        if (ts.isBindingElement(element)) elementReads(finder, element, note, depth);
    },
  );
}

/** What a pattern takes out is read further under its own name. */
function elementReads(finder: Finder, element: ts.BindingElement, note: (name: ts.Node) => void, depth: number): void {
  note(element.propertyName ?? element.name);
  if (!ts.isIdentifier(element.name) || depth <= 0) return;
  const read = (alias: ts.Expression): void => {
    const { parent } = alias;
    if (isAccess(parent) && parent.expression === alias) {
      const name = accessName(parent);
      if (name) note(name);
      collectReads(finder, parent, note, depth - 1);
    }
  };
  finder.flow.followName(element.name, undefined, read, (pattern) => {
    for (const inside of pattern.elements)
      if (ts.isBindingElement(inside)) elementReads(finder, inside, note, depth - 1);
  });
}

function collectKeys(finder: Finder, argument: ts.Expression, env: Env, note: (name: ts.Node) => void): void {
  for (const { node, env: at } of finder.origins.of(argument, env)) {
    if (ts.isCallExpression(node) && node.arguments[0]) collectKeys(finder, node.arguments[0], at, note);
    if (!ts.isObjectLiteralExpression(node)) continue;
    for (const member of node.properties) {
      if (member.name) note(member.name);
      if (ts.isPropertyAssignment(member)) collectKeys(finder, member.initializer, at, note);
      if (ts.isShorthandPropertyAssignment(member)) collectKeys(finder, member.name, at, note);
    }
  }
}
