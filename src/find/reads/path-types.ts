/** Types of a client that list what each path takes and answers, as openapi-typescript writes them. */
import { ts } from "ts-morph";
import { accessName, isAccess, isCall } from "../../program/syntax.js";
import type { Call } from "../../flow/context.js";
import { rootOf, type Finder } from "../finder.js";
import { methodAddress, type Request } from "../sends/request.js";

const REQUEST = ["requestBody", "content", "application/json"];
const RESPONSE = ["responses", "200", "content", "application/json"];

/** `createClient<paths>(…).POST("/close_thread", …)`: the types of the path's body and answer are declared ones. */
export function meetPathTypes(finder: Finder, request: Request, call: Call): void {
  const [path] = call.arguments ?? [];
  if (!path || !ts.isStringLiteralLike(path) || !isAccess(call.expression)) return;
  const verb = accessName(call.expression)?.text.toLowerCase() ?? "";
  const { checker } = finder.view;
  for (const { node } of finder.origins.of(call.expression.expression, request.env))
    for (const argument of isCall(node) ? (node.typeArguments ?? []) : []) {
      const listed = checker.getTypeFromTypeNode(argument);
      meetAt(finder, request, listed, [path.text, verb, ...REQUEST], "request");
      meetAt(finder, request, listed, [path.text, verb, ...RESPONSE], "response");
    }
}

function meetAt(
  finder: Finder,
  request: Request,
  listed: ts.Type,
  steps: readonly string[],
  part: "request" | "response",
): void {
  const root = rootOf(finder, request, methodAddress(request.method), part);
  let type: ts.Type | undefined = listed;
  for (const step of steps) {
    const property: ts.Symbol | undefined = type?.getNonNullableType().getProperty(step);
    type = property && finder.view.checker.getTypeOfSymbol(property);
  }
  if (!root || !type) return;
  const source = { ...request, context: { in: part, on: request.transport } } as const;
  finder.meet(type.getNonNullableType(), { node: root, at: root.address }, source);
}
