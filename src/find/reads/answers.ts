import { ts } from "ts-morph";
import { accessName, enclosingFunction, returnsOf, unwrap, type FunctionNode } from "../../program/syntax.js";
import { framesOf, type Call, type Env } from "../../flow/context.js";
import { rootOf, type Finder, type Source } from "../finder.js";
import { trackReads } from "./reads.js";
import { methodAddress, type Request } from "../sends/request.js";

/**
 * A function that sends and gives back a promise answers, one way or the other, with what the API answers. How the
 * promise is resolved isn't followed, so this is likely, not certain.
 */
export function findAnswer(finder: Finder, request: Request, call: Call, env: Env): void {
  const root = rootOf(finder, request, methodAddress(request.method), "response");
  const fn = enclosingFunction(call);
  const frame = env && fn && sender(env, fn);
  if (!root || !frame || !makesPromise(frame.fn)) return;
  const source: Source = { ...request, evidence: "likely", context: { in: "response", on: "rtm" } };
  const position = { node: root, at: root.address };
  const payload = finder.pack.api.envelope.payload;
  finder.flow.follow(frame.call, frame.caller, (alias, at) => {
    const { parent } = alias;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === alias && accessName(parent)?.text === payload)
      trackReads(finder, source, parent, at, () => [position]);
  });
  trackReads(finder, source, frame.call, frame.caller, () => [position]);
}

/** The frame of the function that sends, or of the one around it when that is only a callback. */
function sender(env: Env, fn: FunctionNode): Env {
  const frames = framesOf(env);
  let inside: FunctionNode | undefined = fn;
  while (inside) {
    const frame = frames.find(({ fn: own }) => own === inside);
    if (frame) return frame;
    inside = enclosingFunction(inside);
  }
  return undefined;
}

function makesPromise(fn: FunctionNode): boolean {
  return returnsOf(fn).some((expression) => {
    const made = unwrap(expression);
    return ts.isNewExpression(made) && made.expression.getText() === "Promise";
  });
}
