import { ts } from "ts-morph";
import { formatAddress, type Address } from "../../address.js";
import type { Transport } from "../../change.js";
import type { PayloadView, Place, SurfaceNode } from "../../model.js";
import { liesIn } from "../../text/source.js";
import { framesOf, type Env } from "../../flow/context.js";
import type { When } from "../../flow/when.js";
import { rootOf, sourceOf, type Finder, type Position, type Source } from "../finder.js";

/** A request of this API, seen at one call on one way. */
export interface Request extends Source {
  readonly call: ts.Node;
  readonly env: Env;
  readonly transport: Transport;
  readonly method: string;
  readonly node: SurfaceNode | undefined;
  /** What was decided on the way to it. */
  readonly when: When;
}

/**
 * The call nearest to the code that knows the method: where advice about the call belongs. It is the caller that
 * writes the method's name, else the furthest one. Who made the instance that sends is no caller.
 */
export function outermost({ view }: Finder, call: ts.Node, env: Env, name?: Place): ts.Node {
  const frames = framesOf(env);
  const naming = name && frames.find((frame) => liesIn(name, view.placeOf(frame.call)));
  if (naming) return naming.call;
  let found = call;
  for (const { fn, call: caller } of frames) if (ts.findAncestor(found, (node) => node === fn)) found = caller;
  return found;
}

/** A request with its payload, where that is seen. */
export function addCall(finder: Finder, request: Request, payload?: PayloadView): void {
  const { node, method, call } = request;
  finder.add({
    kind: "call",
    ...sourceOf(request),
    node,
    at: methodAddress(method),
    place: finder.view.placeOf(call),
    payload,
  });
}

/** A payload, or what may hold one, that can't be looked into: told where it comes in, if its shape changes. */
export function addUnseen(finder: Finder, request: Request, place: ts.Node): void {
  const node = rootOf(finder, request, methodAddress(request.method), "request");
  if (node) addHidden(finder, request, { node, at: node.address }, place);
}

/** The same for a part of a payload. */
export function addHidden(finder: Finder, request: Request, { node, at }: Position, place: ts.Node): void {
  finder.add({
    kind: "lost",
    why: "leaves",
    ...sourceOf(request),
    node,
    at,
    place: finder.view.placeOf(nameOf(place)),
  });
}

/** A declaration is shown by its name. */
function nameOf(node: ts.Node): ts.Node {
  return ts.isParameter(node) || ts.isBindingElement(node) || ts.isVariableDeclaration(node) ? node.name : node;
}

/** `method:close_thread` */
export function methodAddress(method: string): Address {
  return formatAddress({ kind: "method", name: method, path: [] });
}
