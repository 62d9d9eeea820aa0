/** Event emitters: who listens where something is emitted. */
import { ts } from "ts-morph";
import type { References } from "../program/references.js";
import { accessName, isCall, isFunctionNode, type FunctionNode, type Maker } from "../program/syntax.js";
import { emits, namesListener } from "./summaries/events.js";
import { listsOf, Table } from "./table.js";
import { makerAround, partsOf } from "./classes.js";
import type { Call, Env } from "./context.js";
import type { Origins } from "./origin.js";
import type { Follow, Visit } from "./walk.js";

/** Asks who hears what is emitted. */
export interface Emitters {
  /** Calls that listen at the same emitter, under whatever name: `emitter.on(…)`, `once(emitter, "name")`. */
  listening(emitter: ts.Expression, env: Env): readonly Listening[];
  /** Functions that run for an emission whose name is written out: `emitter.emit("name", value)`. */
  heard(emission: Call): readonly FunctionNode[];
}

export interface Listening {
  readonly call: Call;
  readonly env: Env;
  readonly name: ts.Expression | undefined;
  readonly handler: ts.Expression | undefined;
  /** Whether the emitter is given to code that isn't of the program, which listens as it likes. */
  readonly isForeign: boolean;
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
      if (isCall(access) && access.arguments?.[0] === alias && !found.has(access) && isForeign(access, alias, at)) {
        const [, name, handler] = access.arguments;
        found.set(access, { call: access, env: at, name, handler, isForeign: true });
      }
      if (!ts.isPropertyAccessExpression(access) || access.expression !== alias || found.has(access.parent)) return;
      if (!ts.isCallExpression(access.parent) || !namesListener(access.name.text)) return;
      const [name, handler] = access.parent.arguments;
      found.set(access.parent, { call: access.parent, env: at, name, handler, isForeign: false });
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

  /** Whether a call gives an emitter to code that isn't of the program; `Base.call(this)` gives nothing away. */
  function isForeign(call: Call, emitter: ts.Expression, env: Env): boolean {
    const isBound = /^(?:call|apply|bind)$/.test(accessName(call.expression)?.text ?? "");
    return !isBound && !origins.isLocal(call, env) && !origins.passing.passes(call, emitter, env);
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
    return listening(expression.expression, undefined).flatMap(({ name: heardName, handler, env }) => {
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
