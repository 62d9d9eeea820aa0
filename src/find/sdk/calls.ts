/** Calls of a client's functions: positional arguments are parameters of the request, what comes back is its answer. */
import { ts } from "ts-morph";
import { ALWAYS } from "../../flow/when.js";
import type { PayloadView, SurfaceNode } from "../../model.js";
import { compareVersions, parseVersion, type Version } from "../../version.js";
import { idOf, keyOf, type Env } from "../../flow/context.js";
import { hop, hopsOf, rootOf, sourceOf, surfaceOf, versionOf, type Finder, type Position } from "../finder.js";
import { readArgument } from "../requests/payload.js";
import { below } from "../places.js";
import { trackReads } from "../reads/reads.js";
import { methodAddress, type Request } from "../sends/request.js";
import { addVersion } from "../requests/requests.js";
import type { Client, Sdk } from "./clients.js";

type SdkCall = NonNullable<Sdk["calls"]>[string][number];
/** A parameter that holds the whole request. */
const WHOLE = ".";

/** Reads a call of one of a client's functions, if it is one that the rules know. */
export function readClientCall(
  finder: Finder,
  client: Client,
  call: ts.CallExpression,
  name: { readonly text: string; readonly place: ts.Node },
  env: Env,
): void {
  const forms = client.sdk.calls?.[name.text] ?? [];
  const form = formAt(forms, versionOf(finder, client)) ?? forms[0];
  if (!form) return;
  finder.sends.set(call, "known");
  const request: Request = {
    ...sourceOf(client),
    hops: [hop(finder, call, "called here"), ...hopsOf(finder, env), ...client.hops],
    request: `sdk|${idOf(call)}|${keyOf(env)}`,
    call,
    env,
    transport: client.transport,
    method: form.method,
    node: surfaceOf(finder, client)?.method(form.method),
    when: ALWAYS,
  };
  addVersion(finder, request, call);
  const later = formAt(forms, finder.options.to);
  addName(finder, request, name.place, later);
  const views = readArguments(finder, request, call, form, later);
  const at = methodAddress(form.method);
  const place = finder.view.placeOf(call);
  for (const payload of views)
    finder.add({ kind: "call", ...sourceOf(request), node: request.node, at, place, payload });
  trackAnswer(finder, request, call, env);
}

/** What a function does in the releases for a version. */
function formAt(forms: readonly SdkCall[], at: Version | undefined): SdkCall | undefined {
  return (
    at && forms.find(({ since, until }) => isFrom(at, since) && (until === undefined || isFrom(toKnown(until), at)))
  );
}

function isFrom(at: Version, since: string | undefined): boolean {
  return since === undefined || compareVersions(at, toKnown(since)) >= 0;
}

function toKnown(text: string): Version {
  const version = parseVersion(text);
  if (!version) throw new Error(`the rules name a version that is none: ${text}`);
  return version;
}

/** The method, where the function of the same name will not call it. */
function addName(finder: Finder, request: Request, name: ts.Node, later: SdkCall | undefined): void {
  const target = request.node && finder.pack.surface(finder.options.to).get(request.node.id);
  if (target && later?.method === target.name) return;
  finder.add({
    kind: "name",
    ...sourceOf(request),
    form: "implied",
    node: request.node,
    at: methodAddress(request.method),
    place: finder.view.placeOf(name),
    discriminant: undefined,
    list: undefined,
    alsoGoes: undefined,
  });
}

/** What the function gives back, or its promise is resolved with. */
export function trackAnswer(finder: Finder, request: Request, call: ts.Expression, env: Env): void {
  const root = rootOf(finder, request, methodAddress(request.method), "response");
  if (!root) return;
  const source = { ...sourceOf(request), context: { in: "response", on: request.transport } } as const;
  trackReads(finder, source, call, env, () => [{ node: root, at: root.address }]);
}

/** One view for each object that may be given as a whole; one of the positions alone when there is none. */
function readArguments(
  finder: Finder,
  request: Request,
  call: ts.CallExpression,
  form: SdkCall,
  later: SdkCall | undefined,
): readonly PayloadView[] {
  const root = rootOf(finder, request, methodAddress(request.method), "request");
  const keys = new Map<string, string>();
  let wholes: readonly PayloadView[] = [];
  let isComplete = root !== undefined;
  for (const [index, argument] of call.arguments.entries()) {
    const path = pathOf(finder, form, argument, index, request.env);
    if (!root || path === undefined || ts.isSpreadElement(argument)) {
      isComplete = false;
      break;
    }
    const given = { expression: argument, env: request.env };
    if (path === WHOLE) {
      wholes = readArgument(finder, request, given, { node: root, at: root.address });
      isComplete &&= wholes.length > 0;
      continue;
    }
    for (const [name, text] of [...prefixes(path), [path, argument.getText()] as const]) keys.set(name, text);
    const position = positionOf(finder, request, root, path);
    if (position) addPosition(finder, request, argument, position, later?.parameters[index]);
    const inside = position ? readArgument(finder, request, given, position) : [];
    for (const view of inside) for (const [name, text] of view.keys) keys.set(`${path}.${name}`, text);
  }
  const own = { place: finder.view.placeOf(call), keys, isComplete };
  if (wholes.length === 0) return [own];
  return wholes.map((whole) => ({
    place: whole.place,
    keys: new Map([...keys, ...whole.keys]),
    isComplete: isComplete && whole.isComplete,
  }));
}

/** Where an argument goes. The first one may be a text in place of the whole. */
function pathOf(
  finder: Finder,
  { parameters, text }: SdkCall,
  argument: ts.Expression,
  index: number,
  env: Env,
): string | undefined {
  const isText =
    index === 0 &&
    text !== undefined &&
    finder.origins
      .of(argument, env)
      .every(({ node }) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isAddition(node));
  return isText ? text : parameters[index];
}

function isAddition(node: ts.Node): boolean {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** `ban` of `ban.days`, with a value that says that it is an object of known keys. */
function prefixes(path: string): (readonly [string, string])[] {
  const names = path.split(".").slice(0, -1);
  return names.map((_name, index) => [names.slice(0, index + 1).join("."), "{"] as const);
}

function positionOf(finder: Finder, request: Request, root: SurfaceNode, path: string): Position | undefined {
  const surface = surfaceOf(finder, request);
  let position: Position = { node: root, at: root.address };
  for (const name of path.split(".")) {
    const node = surface?.child(position.node, name);
    if (!node) return undefined;
    position = { node, at: below(position.at, name) };
  }
  return position;
}

/** A positional argument, where the same position will not hold the same parameter at the target. */
function addPosition(
  finder: Finder,
  request: Request,
  argument: ts.Expression,
  { node, at }: Position,
  later: string | undefined,
): void {
  const target = finder.pack.surface(finder.options.to).get(node.id);
  const { parent } = node;
  if (!parent || (target && later !== undefined && target.address.endsWith(`.request.${later}`))) return;
  const place = finder.view.placeOf(argument);
  finder.add({
    kind: "key",
    ...sourceOf(request),
    node,
    parent,
    at,
    literal: place,
    form: "implied",
    place,
    property: place,
    value: place,
    valueText: argument.getText(),
    shape: { kind: "other" },
  });
}
