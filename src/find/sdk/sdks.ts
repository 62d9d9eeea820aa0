/** Packages that speak this API: what the program does with their clients. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import { accessName, bindingName, isAccess } from "../../program/syntax.js";
import { findEnvelopes } from "../requests/envelopes.js";
import { idOf, type Call, type Env } from "../../flow/context.js";
import { hop, hopsOf, sourceOf, type Finder } from "../finder.js";
import { readClientCall, trackAnswer } from "./calls.js";
import { followClients, followDeclared, tellSignature, type Client, type ClientVisitor } from "./clients.js";
import { isListed } from "./manifests.js";
import { importedPackages } from "./packages.js";
import { readListener } from "./pushes.js";
import { releaseVersion } from "./releases.js";
import { flatten } from "../../flow/text.js";
import type { Visit } from "../../flow/walk.js";

/** Adds sites for the calls and listeners of all clients that packages of this API make. */
export function findSdks(finder: Finder, files: readonly ts.SourceFile[], calls: readonly Call[]): void {
  const names = Object.keys(finder.pack.api.sdks);
  const isNamed = (text: string): boolean => names.some((name) => text.includes(name));
  if (!files.some(({ text }) => isNamed(text)) && !isListed(finder, files, isNamed)) return;
  files.forEach((file) => {
    tellUnread(finder, file);
  });
  const seen = new Set<string>();
  const visitor = (known: ReadonlySet<string>): ClientVisitor => {
    const read: OnUse = (client, call, name, env) => {
      if (known.has(String(idOf(call)))) return;
      const key = `${idOf(call)} ${client.hops[0]?.place.start ?? 0}`;
      if (seen.has(key)) return;
      seen.add(key).add(String(idOf(call)));
      if (name) readUse(finder, client, call, name, env);
      else tellUnknown(finder, client, call, env);
    };
    return {
      used(client, alias, env) {
        const access = alias.parent;
        if (!isAccess(access) || access.expression !== alias) return;
        const place = accessName(access);
        const call = access.parent;
        if (ts.isCallExpression(call) && call.expression === access)
          read(client, call, place && { text: place.text, place }, env);
        else if (place && isSending(client, place.text))
          finder.flow.follow(access, env, onFunction(finder, client, place.text, read));
      },
      takenApart(client, pattern, env) {
        for (const element of pattern.elements) {
          const name = ts.isBindingElement(element) ? bindingName(element) : undefined;
          if (name !== undefined && ts.isBindingElement(element) && isSending(client, name))
            finder.flow.followName(element.name, env, onFunction(finder, client, name, read));
        }
      },
    };
  };
  followClients(finder, calls, visitor(new Set()));
  // What is declared says less of the version than what is made.
  followDeclared(finder, files, visitor(new Set(seen)));
}

/** A package whose functions the rules don't know: which version its releases speak is all that can be told. */
function tellUnread(finder: Finder, file: ts.SourceFile): void {
  for (const { specifier, listed, at: node } of importedPackages(finder, file)) {
    const sdk = finder.pack.api.sdks[specifier];
    if (!sdk || Object.keys(sdk.calls ?? {}).length > 0 || (sdk.envelope ?? []).length > 0) continue;
    const version = releaseVersion(finder, specifier, listed, file);
    finder.add({
      kind: "version",
      version,
      evidence: "certain",
      context: { in: "request", on: undefined },
      hops: [hop(finder, node, "imported here")],
      request: undefined,
      node: undefined,
      at: formatAddress({ kind: "envelope", name: "web", path: ["version"] }),
      place: version.place ?? finder.view.placeOf(node),
    });
  }
}

/** A function of a client as it is called: under what name the package has it, and where it is named. */
interface Named {
  readonly text: string;
  readonly place: ts.Node;
}

type OnUse = (client: Client, call: ts.CallExpression, name: Named | undefined, env: Env) => void;

function isSending({ sdk }: Client, name: string): boolean {
  const isChanged = sdk.signatures?.some(({ of }) => of === name) === true;
  return isChanged || sdk.calls?.[name] !== undefined || sdk.envelope?.includes(name) === true;
}

/** A function that was taken from its client: its calls are read, what else may call it is told. */
function onFunction(finder: Finder, client: Client, text: string, read: OnUse): Visit {
  const visit: Visit = (alias, env) => {
    const { parent } = alias;
    if (ts.isCallExpression(parent)) {
      const isSure = isAlone(finder, alias);
      if (parent.expression === alias) read(client, parent, isSure ? { text, place: alias } : undefined, env);
      else if (finder.flow.callees(parent, env).length === 0) read(client, parent, undefined, env);
      return;
    }
    if (!isAccess(parent) || parent.expression !== alias || !ts.isCallExpression(parent.parent)) return;
    const call = parent.parent;
    if (accessName(parent)?.text === "bind" && call.arguments.length === 1) finder.flow.follow(call, env, visit);
    else if (/^(bind|call|apply)$/.test(accessName(parent)?.text ?? "")) read(client, call, undefined, env);
  };
  return visit;
}

/** Whether it is one function, whoever calls: a parameter may be given others, too, that take something else. */
function isAlone(finder: Finder, alias: ts.Expression): boolean {
  const origins = finder.origins.of(alias, undefined);
  return new Set(origins.map(({ node }) => node)).size === 1 && !origins.some(({ node }) => isOfParameter(node));
}

function isOfParameter(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isParameter) !== undefined;
}

function readUse(finder: Finder, client: Client, call: ts.CallExpression, { text, place }: Named, env: Env): void {
  const [first] = call.arguments;
  if (client.sdk.envelope?.includes(text) && first && !ts.isSpreadElement(first)) {
    findEnvelopes(finder, client, call, first, env, (request, at) => {
      trackAnswer(finder, request, call, at);
    });
    return;
  }
  tellSignature(finder, client, text, place);
  for (const named of first && !ts.isSpreadElement(first) ? finder.texts.of(first, env) : [])
    tellSignature(finder, client, `${text} ${flatten(named)}`, place);
  readListener(finder, client, call, text, env);
  readClientCall(finder, client, call, { text, place }, env);
}

/** `client[name](…)`, or a function of the client called by what can't be looked into. */
function tellUnknown(finder: Finder, client: Client, call: ts.CallExpression, env: Env): void {
  finder.add({
    kind: "lost",
    why: "unknown-name",
    ...sourceOf(client),
    hops: [hop(finder, call, "called here"), ...hopsOf(finder, env), ...client.hops],
    node: undefined,
    at: formatAddress({ kind: "envelope", name: client.transport, path: ["action"] }),
    place: finder.view.placeOf(call),
  });
}
