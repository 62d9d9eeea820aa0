import { ts } from "ts-morph";
import { formatAddress, type Address } from "../../address.js";
import type { Transport } from "../../change.js";
import type { Place, SiteVersion } from "../../model.js";
import { isAccess, staticName, unwrap } from "../../program/syntax.js";
import { bodyOf } from "../sends/bodies.js";
import type { Sending } from "../sends/calls.js";
import { trackMethodName } from "../pushes/channels.js";
import { idOf, keyOf, type Env } from "../../flow/context.js";
import type { Origin } from "../../flow/origin.js";
import { hop, hopsOf, sourceOf, surfaceOf, type Finder, type Source } from "../finder.js";
import { memberNamedBy } from "./member-names.js";
import { findKeys } from "./payload.js";
import { findQueryKeys } from "./queries.js";
import { inner } from "../places.js";
import { addCall, addUnseen, methodAddress, outermost, type Request } from "../sends/request.js";
import { ALWAYS, bothOf, excludes } from "../../flow/when.js";
import { flatten, placeIn, writtenIn, type Written } from "../../flow/text.js";

/** Turns a sending over HTTP into sites: version, method name, payload. `undefined` for one whose method isn't known. */
export function readWebRequest(finder: Finder, sending: Sending): Request | undefined {
  const { url, match, call, env } = sending;
  const when = bothOf(sending.when, finder.origins.choices.at(call, env));
  const source: Source = {
    version: versionIn(finder, sending),
    evidence: match.host === "other" || match.host === "unseen" ? "likely" : "certain",
    context: { in: "request", on: "web" },
    hops: [hop(finder, call, "sent here"), ...hopsOf(finder, env)],
    request: `${idOf(call)}|${keyOf(env)}|${flatten(url)}`,
  };
  const method = match.method?.name;
  if (method === undefined || !match.method) {
    addVersion(finder, source, call);
    const at = formatAddress({ kind: "envelope", name: "web", path: ["action"] });
    finder.add({
      kind: "lost",
      why: "unknown-name",
      ...sourceOf(source),
      node: undefined,
      at,
      place: finder.view.placeOf(outermost(finder, call, env)),
    });
    return undefined;
  }
  const written = writtenIn(finder.view, url, match.method, finder.view.placeOf(outermost(finder, call, env)));
  const at = outermost(finder, call, env, written?.place);
  const request = { ...addRequest(finder, source, at, env, "web", method, written), when };
  findHeaders(finder, request, sending);
  const queries = findQueryKeys(finder, request, sending);
  for (const payload of queries) addCall(finder, request, payload);
  if (queries.length > 0) return request;
  const { given: all, unread } = bodyOf(finder, sending);
  const given = all.filter((part) => !excludes(part.when ?? ALWAYS, when));
  if (given.length === 0) addCall(finder, request);
  for (const part of given) findKeys(finder, request, part);
  for (const part of unread) addUnseen(finder, request, part);
  return request;
}

/** Records what is known of a request before its payload is read. */
export function addRequest(
  finder: Finder,
  source: Source,
  call: ts.Node,
  env: Env,
  transport: Transport,
  method: string,
  written: Written | undefined,
): Request {
  const surface = surfaceOf(finder, source);
  const node = surface?.method(method);
  const at = methodAddress(method);
  addVersion(finder, source, call);
  const anchor = written && literalAround(finder, written.place);
  finder.add({
    kind: "name",
    form: "text",
    ...source,
    node,
    at,
    // A name that is written nowhere as it is can't be rewritten.
    ...(written ?? { place: finder.view.placeOf(call), built: { before: method, after: "" } }),
    discriminant: undefined,
    list: undefined,
    alsoGoes: anchor && memberNamedBy(finder, anchor, method),
  });
  if (anchor && isWhole(finder, anchor, written.place)) trackMethodName(finder, source, anchor);
  return { ...source, call, env, transport, method, node, when: ALWAYS };
}

/** The string or template literal that a place is in. */
export function literalAround(finder: Finder, place: Place): ts.Expression | undefined {
  const spot = finder.view.spotAt(place);
  if (!spot) return undefined;
  const { start, end } = spot;
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (start < node.pos || end > node.end) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) found = node;
    ts.forEachChild(node, visit);
  };
  visit(spot.file);
  return found;
}

/** A name that is a text of its own may be compared on the way to where it is sent. */
function isWhole(finder: Finder, literal: ts.Expression, place: Place): boolean {
  const { start, end } = finder.view.placeOf(literal);
  return start === place.start - 1 && end === place.end + 1;
}

/** Adds the site of the version that a request speaks. */
export function addVersion(finder: Finder, source: Source, call: ts.Node): void {
  // What a package speaks is one thing, whichever way it sends.
  const name = source.version.release ? "web" : (source.context.on ?? "web");
  const at = formatAddress({ kind: "envelope", name, path: ["version"] });
  const { value, place: literal } = source.version;
  // Of several calls that go the same way, that way is what doesn't show a version.
  const cause = value === undefined ? source.hops[0]?.place : undefined;
  const place = literal ?? cause ?? finder.view.placeOf(call);
  finder.add({ kind: "version", ...source, node: undefined, at, place });
}

export function versionIn(finder: Finder, { url, match, call, env }: Sending): SiteVersion {
  if (match.version) {
    const written = placeIn(finder.view, url, match.version.start, match.version.end);
    const place = written && isListed(finder, written) ? undefined : written;
    return { value: match.version.value, source: match.version.value ? "url" : "unknown", place };
  }
  return headerVersion(finder, call, env) ?? { value: undefined, source: "unknown", place: undefined };
}

/** One of several versions in a list: a call for each, which no single move serves. */
function isListed(finder: Finder, place: Place): boolean {
  const literal = literalAround(finder, place);
  const list = literal?.parent;
  return (
    list !== undefined &&
    ts.isArrayLiteralExpression(list) &&
    list.elements.filter((element) => ts.isStringLiteralLike(element) && /^v?\d+\.\d+$/.test(element.text)).length > 1
  );
}

/** Headers of this API that a request gives. */
function findHeaders(finder: Finder, request: Request, { call, env }: Sending): void {
  for (const headers of headersOf(finder, call, env)) {
    for (const member of headers.node.properties) {
      const name = member.name && staticName(member.name);
      const at = name === undefined ? undefined : formatAddress({ kind: "header", name: name.toLowerCase(), path: [] });
      if (!member.name || !at || !isHeader(finder, at)) continue;
      const isText = ts.isStringLiteralLike(member.name);
      const place = isText ? inner(finder, member.name) : finder.view.placeOf(member.name);
      finder.add({
        kind: "name",
        ...sourceOf(request),
        form: isText ? "text" : "identifier",
        node: surfaceOf(finder, request)?.find(at),
        at,
        place,
        discriminant: undefined,
        list: undefined,
        alsoGoes: undefined,
      });
    }
  }
}

/** Whether any version has a header: what has ended is sent in vain. */
function isHeader({ pack }: Finder, at: Address): boolean {
  return pack.versions.some(({ version }) => pack.surface(version).find(at) !== undefined);
}

interface Headers {
  readonly node: ts.ObjectLiteralExpression;
  readonly env: Env;
}

/** Literals behind `headers:` in what a request is given or its client was made with. */
function headersOf(finder: Finder, call: Sending["call"], env: Env): Headers[] {
  return headerOrigins(finder, call, env).flatMap(({ node, env: at }) =>
    ts.isObjectLiteralExpression(node) ? [{ node, env: at }] : [],
  );
}

/** What stands behind `headers:` there, also inside of `new Headers(…)`. */
function headerOrigins(finder: Finder, call: Sending["call"], env: Env): readonly Origin[] {
  const callee = unwrap(call.expression);
  const maker = isAccess(callee) ? finder.origins.of(callee.expression, env) : [];
  const made = maker.flatMap(({ node, env: at }) =>
    ts.isCallExpression(node) ? node.arguments.map((argument) => ({ argument, env: at })) : [],
  );
  const given = [...(call.arguments ?? [])].map((argument) => ({ argument, env }));
  return [...given, ...made].flatMap(({ argument, env: at }) =>
    ts.isSpreadElement(argument)
      ? []
      : finder.origins
          .of(argument, at)
          .flatMap((origin) => finder.origins.property(origin, "headers") ?? [])
          .flatMap((headers) => insideOf(finder, headers)),
  );
}

function insideOf({ origins }: Finder, headers: Origin): readonly Origin[] {
  const { node, env } = headers;
  const [given] = ts.isNewExpression(node) && node.expression.getText() === "Headers" ? (node.arguments ?? []) : [];
  return given ? origins.of(given, env) : [headers];
}

/** `headers: { "X-API-Version": "3.4" }` beside a URL that names no version. */
function headerVersion(finder: Finder, call: Sending["call"], env: Env): SiteVersion | undefined {
  const header = finder.pack.api.versionHeader;
  for (const headers of headerOrigins(finder, call, env))
    for (const name of spellingsIn(headers, header))
      for (const { node, env: at } of finder.origins.property(headers, name) ?? []) {
        const text = ts.isExpression(node) ? finder.texts.of(node, at)[0] : undefined;
        const known = text && finder.pack.versions.find(({ version }) => version === flatten(text));
        if (known)
          return { value: known.version, source: "header", place: placeIn(finder.view, text, 0, known.version.length) };
      }
  return undefined;
}

/** How the name of a header may be spelled in what a request is given. */
function spellingsIn({ node }: Origin, header: string): ReadonlySet<string> {
  const members = ts.isObjectLiteralExpression(node) ? node.properties : [];
  const names = members.flatMap(({ name }) => (name && staticName(name)) ?? []);
  const own = names.filter((name) => name.toLowerCase() === header.toLowerCase());
  return new Set([...own, header, header.toLowerCase()]);
}
