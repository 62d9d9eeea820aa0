import { ts } from "ts-morph";
import { ALWAYS } from "../../flow/when.js";
import { formatAddress } from "../../address.js";
import { accessName, isAccess, isFunctionNode, unwrap, parametersOf, isCall } from "../../program/syntax.js";
import type { Sending } from "../sends/calls.js";
import type { Call } from "../../flow/context.js";
import { hop, surfaceOf, type Finder, type Source } from "../finder.js";
import { readMock } from "./mocks.js";
import type { Request } from "../sends/request.js";
import { addRequest, versionIn } from "../requests/requests.js";
import { writtenIn } from "../../flow/text.js";

/** First parameters of functions that answer a request, and things that take such functions. */
const REQUEST = /^_?(req|request|ctx|context|info|event)$|^c$/;
const ROUTER = /^(app|router|server|fastify|rest|nock|msw|mock|mockAgent|scope|interceptor|api_?mock|fake)$/i;

/**
 * Whether a call takes a handler for a path of this API: a route of the user's own fake or proxy, a mock. There the
 * program stands on the other side, with requests coming in.
 */
export function isRoute(finder: Finder, { call, env }: Sending): boolean {
  const handler = (call.arguments ?? []).find((argument, index) => {
    if (index === 0 || ts.isSpreadElement(argument)) return false;
    return finder.origins.of(argument, env).some(({ node }) => isFunctionNode(node) && answers(parametersOf(node)));
  });
  return (
    handler !== undefined || rootOf(call.expression).some((root) => ROUTER.test(root.getText()) || isMock(finder, root))
  );
}

function answers(parameters: readonly ts.ParameterDeclaration[]): boolean {
  const [first] = parameters;
  if (!first) return false;
  if (ts.isIdentifier(first.name)) return REQUEST.test(first.name.text);
  return (
    ts.isObjectBindingPattern(first.name) &&
    first.name.elements.some(({ name }) => ts.isIdentifier(name) && REQUEST.test(name.text))
  );
}

/** What a callee begins with: `app` of `app.post`, `nock` of `nock(host).post`, `router` of `this.router.get`. */
function rootOf(callee: ts.Expression): ts.Node[] {
  const node = unwrap(callee);
  if (ts.isIdentifier(node)) return [node];
  if (ts.isCallExpression(node)) return rootOf(node.expression);
  if (!isAccess(node)) return [];
  const below = rootOf(node.expression);
  const name = accessName(node);
  return below.length > 0 || !name ? below : [name];
}

/** Packages that stand in for a server. */
const MOCKS = /^(msw(\/.*)?|nock|fetch-mock|axios-mock-adapter|express|fastify|koa|@koa\/router|hono|supertest)$/;

function isMock(finder: Finder, root: ts.Node, depth = 3): boolean {
  if (!ts.isExpression(root) || depth === 0) return false;
  return finder.origins.of(root, undefined).some(({ node }) => {
    // `nock(host)`, `express()`
    if (isCall(node)) return rootOf(node.expression).some((made) => isMock(finder, made, depth - 1));
    const statement = ts.findAncestor(node, ts.isImportDeclaration);
    return (
      statement !== undefined &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      MOCKS.test(statement.moduleSpecifier.text)
    );
  });
}

/** Follows what comes in at a route or mock and what it answers; tells it where that isn't seen. */
export function readRoute(finder: Finder, sending: Sending): void {
  const { call, match } = sending;
  const source: Source = {
    version: versionIn(finder, sending),
    // What stands in for the API may do so for other calls, too.
    evidence: "likely",
    context: { in: "request", on: "web" },
    hops: [hop(finder, call, "handled here")],
    request: undefined,
  };
  const name = source.version.value === undefined ? undefined : match.method?.name;
  const node = name === undefined ? undefined : surfaceOf(finder, source)?.method(name);
  const about = { call, env: undefined, transport: "web", when: ALWAYS } as const;
  const request: Request | undefined = name === undefined ? undefined : { ...source, ...about, method: name, node };
  if (request && match.method && readMock(finder, request, sending)) {
    const written = writtenIn(finder.view, sending.url, match.method, finder.view.placeOf(call));
    addRequest(finder, source, call, undefined, "web", request.method, written);
  } else tell(finder, call);
}

function tell(finder: Finder, call: Call): void {
  finder.add({
    kind: "lost",
    why: "other-side",
    version: { value: undefined, source: "unknown", place: undefined },
    evidence: "certain",
    context: { in: "request", on: "web" },
    hops: [hop(finder, call, "handled here")],
    request: undefined,
    node: undefined,
    at: formatAddress({ kind: "envelope", name: "web", path: ["action"] }),
    place: finder.view.placeOf(call),
  });
}
