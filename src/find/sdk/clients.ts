/** Clients of packages that speak this API: where they are made, and what is done with them. */
import { ts } from "ts-morph";
import type { Transport } from "../../change.js";
import type { SiteVersion } from "../../model.js";
import { isAccess, isMaker, type Maker, isCall } from "../../program/syntax.js";
import { formatAddress } from "../../address.js";
import { baseCall, baseClass, heritageOf, partsOf } from "../../flow/classes.js";
import type { Call, Env } from "../../flow/context.js";
import { hop, sourceOf, type Finder, type Source } from "../finder.js";
import { flatten, placeIn } from "../../flow/text.js";
import type { Visit, VisitPattern } from "../../flow/walk.js";
import { findExported, findExportedType, type Exported } from "./packages.js";
import { releaseVersion } from "./releases.js";

const UNKNOWN: SiteVersion = { value: undefined, source: "unknown", place: undefined };
export type Sdk = Finder["pack"]["api"]["sdks"][string];

/** One way in which calls of this API are made through a package. */
export interface Client extends Source {
  readonly sdk: Sdk;
  readonly name: string;
  /** The class that made it, as the rules write it. */
  readonly way: string;
  readonly transport: Transport;
}

/** Gets every expression that holds a client, and every pattern that takes one apart. */
export interface ClientVisitor {
  used(client: Client, alias: ts.Expression, env: Env): void;
  takenApart(client: Client, pattern: ts.BindingPattern, env: Env): void;
}

/** Finds the clients that the program makes, and every expression that holds one. */
export function followClients(finder: Finder, calls: readonly Call[], visitor: ClientVisitor): void {
  const makers = makersOf(finder);
  const packages = Object.keys(finder.pack.api.sdks);
  const namesPackage = ({ text }: ts.SourceFile): boolean => packages.some((name) => text.includes(name));
  const mayMake = ({ expression }: Call): boolean =>
    makers.some((name) => expression.getText().endsWith(name)) ||
    (ts.isIdentifier(expression) && namesPackage(expression.getSourceFile()));
  for (const call of calls) if (ts.isNewExpression(call) || mayMake(call)) made(finder, call, visitor);
}

/** The last names of what makes clients. */
function makersOf({ pack }: Finder): readonly string[] {
  const ways = Object.values(pack.api.sdks).flatMap(({ clients = {} }) => Object.keys(clients));
  return [...new Set(ways.map((way) => way.slice(way.lastIndexOf(".") + 1)))];
}

/** The same for parameters and fields that are declared to hold one, whoever makes it. */
export function followDeclared(finder: Finder, files: readonly ts.SourceFile[], visitor: ClientVisitor): void {
  const look = (node: ts.Node): void => {
    if (
      (ts.isParameter(node) || ts.isPropertyDeclaration(node)) &&
      node.type &&
      ts.isTypeReferenceNode(node.type) &&
      !node.initializer
    )
      for (const client of clientsOf(finder, findExportedType(finder, node.type.typeName), undefined, node))
        finder.flow.followName(node.name, undefined, ...visitsOf(client, visitor));
    ts.forEachChild(node, look);
  };
  files.forEach(look);
}

function visitsOf(client: Client, visitor: ClientVisitor): [Visit, VisitPattern] {
  return [
    (alias, env) => {
      visitor.used(client, alias, env);
    },
    (pattern, env) => {
      visitor.takenApart(client, pattern, env);
    },
  ];
}

function made(finder: Finder, call: Call, visitor: ClientVisitor): void {
  const exported = findExported(finder, call.expression, undefined);
  tellNeighbours(finder, call, exported);
  for (const client of clientsOf(finder, exported, undefined, call)) {
    finder.flow.follow(call, undefined, ...visitsOf(client, visitor));
    tellSignature(finder, client, client.way, call.expression);
  }
  for (const { node } of finder.origins.of(call.expression, undefined))
    if (isMaker(node)) extended(finder, node, call, visitor);
}

/** `class Bot extends Agent.RTM`: its instances are clients, and so is `this` in it. */
function extended(finder: Finder, maker: Maker, call: Call, visitor: ClientVisitor): void {
  let current: Maker | undefined = maker;
  const inside: Maker[] = [];
  for (let step = 0; current && step < DEEPEST; step++) {
    inside.push(current);
    const base = heritageOf(finder.origins, current);
    const made: Call = baseCall(finder.origins, current) ?? call;
    for (const client of base ? clientsOf(finder, findExported(finder, base, undefined), undefined, made) : []) {
      finder.flow.follow(call, undefined, ...visitsOf(client, visitor));
      tellSignature(finder, client, client.way, isCall(made) ? made.expression : call.expression);
      for (const one of inside)
        eachSelf(finder, one, (self) => {
          visitor.used(client, self, undefined);
        });
    }
    current = baseClass(finder.origins, current);
  }
}

const DEEPEST = 8;

function eachSelf(finder: Finder, maker: Maker, visit: (self: ts.Expression) => void): void {
  const look = (node: ts.Node): void => {
    const isSelf = node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword;
    if (isSelf && ts.isExpression(node) && isAccess(node.parent)) visit(node);
    ts.forEachChild(node, look);
  };
  partsOf(finder.origins, maker).forEach(look);
}

/** The clients that a class of a package makes, at the place where one is made or declared. */
function clientsOf(finder: Finder, classes: readonly Exported[], env: Env, at: ts.Node): readonly Client[] {
  return classes.flatMap((exported) => {
    const known = packageOf(finder, exported);
    if (!known) return [];
    return (known.sdk.clients?.[known.way] ?? []).map((transport): Client => ({
      sdk: known.sdk,
      name: known.name,
      way: known.way,
      transport,
      version: versionOfClient(finder, known, at, env),
      evidence: "certain",
      context: { in: "request", on: transport },
      hops: [hop(finder, at, `a client of ${known.name}`)],
      request: undefined,
    }));
  });
}

function versionOfClient(finder: Finder, { sdk, name, listed }: Known, at: ts.Node, env: Env): SiteVersion {
  const own = isCall(at) ? optionVersion(finder, sdk, at, env) : sdk.versionOption && UNKNOWN;
  return own ? own : releaseVersion(finder, name, listed, at.getSourceFile());
}

/** A class or function of a package that takes other arguments from some releases on. */
export function tellSignature(finder: Finder, client: Client, name: string, place: ts.Node): void {
  if (!client.version.release) return;
  for (const signature of client.sdk.signatures ?? [])
    if (signature.of === name)
      finder.add({
        kind: "lost",
        why: "signature",
        ...sourceOf(client),
        signature,
        node: undefined,
        at: formatAddress({ kind: "envelope", name: client.transport, path: ["version"] }),
        place: finder.view.placeOf(place),
      });
}

/** What the same package makes for other APIs moves with its release. */
function tellNeighbours(finder: Finder, call: Call, classes: readonly Exported[]): void {
  for (const exported of classes) {
    const known = packageOf(finder, exported);
    if (!known || known.sdk.clients?.[known.way]) continue;
    if (finder.others.some(({ sdks }) => sdks[known.name]?.clients?.[known.way])) continue;
    const version = releaseVersion(finder, known.name, known.listed, call.getSourceFile());
    if (!version.place) continue;
    finder.add({
      kind: "neighbour",
      neighbour: known.way,
      place: finder.view.placeOf(call),
      version,
      evidence: "certain",
      context: { in: "request", on: "web" },
      hops: [hop(finder, call, `made by ${known.name}`)],
      request: undefined,
      node: undefined,
      at: formatAddress({ kind: "envelope", name: "web", path: ["version"] }),
    });
  }
}

interface Known {
  readonly name: string;
  /** The name by which the project lists it. */
  readonly listed: string;
  readonly sdk: Sdk;
  /** As the rules write it: `Agent.Web`, `lib/src/agent/web`. */
  readonly way: string;
}

/** The package that something is of, and the way to it in there. */
export function packageOf({ pack }: Finder, { specifier, listed, path }: Exported): Known | undefined {
  for (const [name, sdk] of Object.entries(pack.api.sdks)) {
    if (specifier === name) return { name, listed, sdk, way: path.join(".") || "default" };
    if (!specifier.startsWith(`${name}/`)) continue;
    const module = specifier.slice(name.length + 1).replace(/\.js$/, "");
    const rest = path[0] === "default" ? path.slice(1) : path;
    return { name, listed, sdk, way: [module, ...rest].join(".") };
  }
  return undefined;
}

/** `new Client({ apiVersion: "3.4" })`; `undefined` where the package's own version holds. */
function optionVersion(finder: Finder, { versionOption }: Sdk, call: Call, env: Env): SiteVersion | undefined {
  const options = call.arguments?.[0];
  if (versionOption === undefined || !options) return undefined;
  const origins = ts.isSpreadElement(options) ? [] : finder.origins.of(options, env);
  const given = origins.map((origin) => finder.origins.property(origin, versionOption));
  if (origins.length === 0 || given.includes(undefined)) return UNKNOWN;
  const [value, ...others] = given.flatMap((some) => some ?? []);
  if (!value) return undefined;
  const text = ts.isExpression(value.node) ? finder.texts.of(value.node, value.env)[0] : undefined;
  const digits = text && /^v?(\d+\.\d+)$/.exec(flatten(text));
  const version = digits && finder.pack.versions.find((known) => known.version === digits[1])?.version;
  if (!version || others.length > 0) return UNKNOWN;
  const start = digits[0].length - version.length;
  return { value: version, source: "sdk", place: placeIn(finder.view, text, start, start + version.length) };
}
