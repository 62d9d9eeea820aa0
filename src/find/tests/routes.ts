import { ts } from "ts-morph";
import { ALWAYS } from "../../flow/when.js";
import { formatAddress } from "../../address.js";
import {
  accessName,
  isAccess,
  isFunctionNode,
  unwrap,
  parametersOf,
  isCall,
  returnsOf,
  type FunctionNode,
} from "../../program/syntax.js";
import { moduleOf } from "../../flow/passing.js";
import { calleeText, type Sending } from "../sends/calls.js";
import type { Call } from "../../flow/context.js";
import { hop, surfaceOf, type Finder, type Source } from "../finder.js";
import { readMock } from "./mocks.js";
import type { Request } from "../sends/request.js";
import { addRequest, versionIn } from "../requests/requests.js";
import { writtenIn } from "../../flow/text.js";

/** First parameters of functions that answer a request, and things that take such functions. */
const REQUEST = /^_?(req|request|ctx|context|info|event)$|^c$/;
const ROUTER = /^(app|router|server|fastify|rest|nock|msw|mock|mockAgent|scope|interceptor|api_?mock|fake|cy)$/i;
const SERVER = /^(app|router|server|fastify)$/i;
/** Methods of test runners, browsers under test and fakes that catch requests, or wait for them. */
const CATCHES =
  /\.(?:intercept|route|waitForRe(?:quest|sponse)|on(?:Any|Get|Post|Put|Delete|Patch)|for(?:Any|Get|Post)\w*|respondWith|(?:expect|when)(?:One|POST)|mock(?:Once)?If)$/;

/**
 * Whether a call takes a handler for a path of this API: a route of the user's own fake or proxy, a mock. There the
 * program stands on the other side, with requests coming in.
 */
export function isRoute(finder: Finder, { call, env }: Sending): boolean {
  const handler = (call.arguments ?? []).find((argument, index) => {
    if (index === 0 || ts.isSpreadElement(argument)) return false;
    return finder.origins.of(argument, env).some(({ node }) => isFunctionNode(node) && answers(node));
  });
  return (
    handler !== undefined ||
    CATCHES.test(calleeText(call)) ||
    rootOf(call.expression).some(
      (root) => ROUTER.test(root.getText()) || isOf(finder, DOUBLES, root) || isOf(finder, SERVERS, root),
    )
  );
}

function answers(fn: FunctionNode): boolean {
  const [first, second] = parametersOf(fn);
  if (!first) return returnsOf(fn).some((value) => ts.isObjectLiteralExpression(unwrap(value)));
  // `(schema, request) => …`, but not `(error, request, response) => …`
  const isSecond = second && ts.isIdentifier(second.name) && /^_?req(uest)?$/.test(second.name.text);
  if (ts.isIdentifier(first.name))
    return REQUEST.test(first.name.text) || (isSecond === true && !/^_?e(rr|rror)?$/i.test(first.name.text));
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

/** Packages by which tests stand in for a server. */
const DOUBLES =
  /^(msw(\/.*)?|nock|fetch-mock(-jest)?|jest-fetch-mock|vitest-fetch-mock|axios-mock-adapter|pretender|miragejs|mockttp)$/;
/** Packages that serve. */
const SERVERS = /^(express|fastify|koa|@koa\/router|hono|supertest)$/;

function isOf(finder: Finder, packages: RegExp, root: ts.Node, depth = 3): boolean {
  if (!ts.isExpression(root) || depth === 0) return false;
  return finder.origins.of(root, undefined).some(({ node }) => {
    if (packages.test(moduleOf(node) ?? "")) return true;
    // `nock(host)`, `express()`
    return isCall(node) && rootOf(node.expression).some((made) => isOf(finder, packages, made, depth - 1));
  });
}

/** Whether a call makes a test's double answer requests, or waits for them. */
export function isDouble(finder: Finder, call: Call): boolean {
  const roots = rootOf(call.expression);
  if (roots.some((root) => isOf(finder, DOUBLES, root))) return true;
  return CATCHES.test(calleeText(call)) && !roots.some((root) => SERVER.test(root.getText()));
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
  } else tellOtherSide(finder, call);
}

/** Reports a place that takes requests of the API. */
export function tellOtherSide(finder: Finder, call: ts.Node): void {
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
