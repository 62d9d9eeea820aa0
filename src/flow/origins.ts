import { ts } from "ts-morph";
import type { ProgramView } from "../program/program.js";
import type { References } from "../program/references.js";
import { alternatives, isAccess, isAssignment, isFunctionNode, unwrap } from "../program/syntax.js";
import { armsAround } from "./arms.js";
import { createChoices } from "./choices.js";
import { listsOf, Solver, Table, type Domain } from "./table.js";
import { findCallees, openFunctionAt, type Callees } from "./arguments.js";
import { Cuts } from "./cuts.js";
import { LIMITS } from "./limits.js";
import { idOf, numberOf, type Call, type Env } from "./context.js";
import { findItems } from "./lists.js";
import type { Back } from "./back/back.js";
import { ofSymbol, sourceOf } from "./back/names.js";
import { ofThis, ofAccess, ofMember } from "./back/accesses.js";
import { ofCall, ofPromise } from "./back/returned.js";
import { createPassing } from "./passing.js";
import { findProperty } from "./members.js";
import { dedupe, PARTS, VALUES, withoutWhen, withWhen, type Callee, type Origin, type Origins } from "./origin.js";
import { createSchemas } from "./parsing.js";
import { ALWAYS } from "./when.js";

export function createOrigins(refs: References, view: ProgramView): Origins {
  const cuts = new Cuts();
  const solver = new Solver((node: ts.Node) => {
    cuts.at(node);
  });
  const choices = createChoices(refs);
  const values = new Table<ts.Node, readonly Origin[]>(solver, VALUES);
  const calls = new Table<ts.Node, Callees>(solver, CALLEES);
  const parts = new Map<string, Table<ts.Node, readonly Origin[] | undefined>>();
  const origins: Origins = {
    solver,
    cuts,
    prototypes: refs.prototypes,
    choices,
    of,
    callees: (call, env) => calleesAt(call, env).callees,
    isLocal: (call, env) => calleesAt(call, env).isLocal,
    property: (origin, name) =>
      part(origin, `.${name}`, () =>
        findProperty(origins, refs, (declaration, env) => ofMember(back, declaration, env), origin, name),
      ),
    // Of several items each may be of another run.
    items: ({ node, env }) => part({ node, env }, "[]", () => itemsIn({ node, env })),
    takenApart: ({ parent }, env) => sourceOf(back, parent, env) ?? [],
    openFunction: (origin) => openFunctionAt(origins, origin),
    schemas: createSchemas(view, of),
    get passing() {
      return passing;
    },
  };
  const passing = createPassing(origins);
  const back: Back = { refs, view, origins, choices };

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
    const found = values.ask(numberOf(env), node, () => limited(node, dedupe(step(node, env)), here), here);
    // A value that only a cycle gives is never there: it is told as one that isn't known.
    return found.length === 0 && values.isKnown(numberOf(env), node) ? here() : found;
  }

  /** More values than could be told apart are one that isn't known, beside the first of them. */
  function limited(node: ts.Node, found: readonly Origin[], here: () => readonly Origin[]): readonly Origin[] {
    if (found.length <= LIMITS.values) return found;
    cuts.at(node, () => found.slice(LIMITS.values).map((origin) => origin.node.getText()));
    return [...found.slice(0, LIMITS.values), ...here()];
  }

  function step(node: ts.Expression, env: Env): readonly Origin[] {
    const here = [{ node, env }];
    const branches = alternatives(node);
    if (branches) return ofBranches(node, branches, env);
    if (ts.isIdentifier(node)) return ofSymbol(back, node, env) ?? here;
    if (node.kind === ts.SyntaxKind.ThisKeyword) return ofThis(back, node, env) ?? here;
    if (isAccess(node)) return ofAccess(back, node, env) ?? here;
    if (ts.isCallExpression(node)) return ofCall(back, node, env) ?? here;
    if (ts.isNewExpression(node)) return ofPromise(back, node, env) ?? here;
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

  return origins;
}

/** Something that is there, and never falsy. */
function isObject(node: ts.Node): boolean {
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node) || isFunctionNode(node);
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

function deduped(found: readonly Origin[] | undefined): readonly Origin[] | undefined {
  return found && dedupe(found);
}
