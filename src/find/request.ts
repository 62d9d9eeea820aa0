import type { ts } from "ts-morph";
import { formatAddress, type Address } from "../address.js";
import type { Transport } from "../change.js";
import type { Place, SurfaceNode } from "../model.js";
import type { Env } from "./env.js";
import { sourceOf, type Finder, type Source } from "./finder.js";

/** A request of this API, seen at one call on one way. */
export interface Request extends Source {
  readonly call: ts.Node;
  readonly env: Env;
  readonly transport: Transport;
  readonly method: string;
  readonly methodPlace: Place | undefined;
  readonly node: SurfaceNode | undefined;
  /** The literal that names the method, if it is one. */
  readonly anchor: ts.Node | undefined;
}

/** An expression and the calls through which it was reached. */
export interface Bound {
  readonly expression: ts.Expression;
  readonly env: Env;
}

/** The call nearest to the code that knows the method: where advice about the call belongs. */
export function outermost(call: ts.Node, env: Env): ts.Node {
  let found = call;
  for (let frame = env; frame; frame = frame.caller) found = frame.call;
  return found;
}

/** A request whose payload isn't seen. */
export function addCall(finder: Finder, request: Request): void {
  const { node, method, call } = request;
  finder.add({
    kind: "call",
    ...sourceOf(request),
    node,
    at: methodAddress(method),
    place: finder.view.placeOf(call),
    payload: undefined,
  });
}

/** `method:close_thread` */
export function methodAddress(method: string): Address {
  return formatAddress({ kind: "method", name: method, path: [] });
}
