/** What hooks of a client read of requests before these are sent. */
import { ts } from "ts-morph";
import { accessName, isAccess, parametersOf, staticName, type FunctionNode } from "../../program/syntax.js";
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
  for (const name of requestNames(fn)) {
    finder.flow.followName(name, env, visit);
    for (const element of elementsOf(name))
      if (isBodyKey(keyOf(element))) trackName(finder, source, element.name, env, locate);
  }
}

/** The names that hold the request, or something with it, in a function that a client runs before it sends. */
export function requestNames(fn: FunctionNode): readonly ts.BindingName[] {
  const from = (name: ts.BindingName): readonly ts.BindingName[] => [
    name,
    ...elementsOf(name).flatMap((element) => (REQUEST.test(keyOf(element)) ? from(element.name) : [])),
  ];
  return parametersOf(fn).flatMap(({ name }) => from(name));
}

function elementsOf(name: ts.BindingName): readonly ts.BindingElement[] {
  return ts.isObjectBindingPattern(name) ? [...name.elements] : [];
}

function keyOf({ propertyName, name }: ts.BindingElement): string {
  return staticName(propertyName ?? name) ?? "";
}
