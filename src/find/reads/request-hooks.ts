/** What hooks of a client read of requests before these are sent. */
import { ts } from "ts-morph";
import { accessName, isAccess, parametersOf, staticName } from "../../program/syntax.js";
import type { Env } from "../../flow/context.js";
import { lessSure, rootOf, type Finder, type Source } from "../finder.js";
import { isBodyKey } from "../sends/bodies.js";
import { methodAddress, type Request } from "../sends/request.js";
import type { Hook } from "./hooks.js";
import { trackName, trackReads } from "./reads.js";

/** What holds the request in what a hook is given. */
const REQUEST = /^(?:req|request|options|config|init)$/;

/** Adds a site for each parameter of the request that a hook reads: `config.data.chat_id`. */
export function readRequestHook(finder: Finder, request: Request, { fn, env }: Hook): void {
  const root = rootOf(finder, request, methodAddress(request.method), "request");
  if (!root) return;
  const source: Source = lessSure(request);
  const locate = () => [{ node: root, at: root.address, isAny: true }];
  const visit = (alias: ts.Expression, at: Env): void => {
    const { parent } = alias;
    if (isAccess(parent) && parent.expression === alias && isBodyKey(accessName(parent)?.text ?? ""))
      trackReads(finder, source, parent, at, locate);
  };
  const from = (name: ts.BindingName): void => {
    finder.flow.followName(name, env, visit);
    for (const element of ts.isObjectBindingPattern(name) ? name.elements : []) {
      const key = staticName(element.propertyName ?? element.name) ?? "";
      if (isBodyKey(key)) trackName(finder, source, element.name, env, locate);
      else if (REQUEST.test(key)) from(element.name);
    }
  };
  for (const { name } of parametersOf(fn)) from(name);
}
