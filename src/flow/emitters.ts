/** Event emitters: who listens where something is emitted. */
import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import { accessName, isFunctionNode, type FunctionNode, type Maker } from "../program/syntax.js";
import { emits, namesListener } from "./summaries/events.js";
import { listsOf, Table } from "./table.js";
import { makerAround, partsOf } from "./classes.js";
import type { Call, Env } from "./context.js";
import type { Origins } from "./origin.js";
import type { Follow, Visit } from "./walk.js";

/** Asks who hears what is emitted. */
export interface Emitters {
  /** Calls that listen at the same emitter, under whatever name: `emitter.on(…)`. */
  listening(emitter: ts.Expression, env: Env): readonly Listening[];
  /** Functions that run for an emission whose name is written out: `emitter.emit("name", value)`. */
  heard(emission: Call): readonly FunctionNode[];
}

export interface Listening {
  readonly call: ts.CallExpression;
  readonly env: Env;
}

interface Instances {
  instances(maker: Maker): readonly ts.NewExpression[];
}

export function createEmitters(refs: References, origins: Origins, walk: Follow & Instances): Emitters {
  const known = new Table<Call, readonly FunctionNode[]>(
    origins.solver,
    listsOf((fn) => fn),
  );

  function listening(emitter: ts.Expression, env: Env): readonly Listening[] {
    const found = new Map<ts.Node, Listening>();
    const listen: Visit = (alias, at) => {
      const access = alias.parent;
      if (!ts.isPropertyAccessExpression(access) || access.expression !== alias || found.has(access.parent)) return;
      if (!ts.isCallExpression(access.parent) || !namesListener(access.name.text)) return;
      found.set(access.parent, { call: access.parent, env: at });
      // `.on(…)` gives back what it was called on.
      walk.follow(access.parent, at, listen);
    };
    const own = emitter.kind === ts.SyntaxKind.ThisKeyword ? makerAround(origins, emitter) : undefined;
    if (own) ofClass(own, listen);
    for (const { node, env: at } of origins.of(emitter, env))
      if (ts.isNewExpression(node)) walk.follow(node, at, listen);
    walk.followSymbol(refs.symbolOf(accessName(emitter) ?? emitter), undefined, listen);
    return [...found.values()];
  }

  /** Listeners at the instances of a class, and at `this` in it. */
  function ofClass(maker: Maker, listen: Visit): void {
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.ThisKeyword && ts.isExpression(node)) listen(node, undefined);
      ts.forEachChild(node, visit);
    };
    partsOf(origins, maker).forEach(visit);
    for (const made of walk.instances(maker)) walk.follow(made, undefined, listen);
  }

  function heard(emission: Call): readonly FunctionNode[] {
    return known.ask(0, emission, () => listenersOf(emission));
  }

  function listenersOf({ expression, arguments: given }: Call): FunctionNode[] {
    const [name] = given ?? [];
    if (!name || !ts.isPropertyAccessExpression(expression) || !emits(expression.name.text)) return [];
    const emitted = textsOf(name, undefined);
    if (emitted.length === 0) return [];
    return listening(expression.expression, undefined).flatMap(({ call: { arguments: args }, env }) => {
      const [heardName, handler] = args;
      const isIt = heardName && textsOf(heardName, env).some((text) => emitted.includes(text));
      const handlers = isIt && handler ? origins.of(handler, env) : [];
      return handlers.flatMap(({ node }) => (isFunctionNode(node) ? [node] : []));
    });
  }

  function textsOf(expression: ts.Expression, env: Env): string[] {
    return origins.of(expression, env).flatMap(({ node }) => (ts.isStringLiteralLike(node) ? [node.text] : []));
  }
  return { listening, heard };
}
