/** Packages that speak this API: what the program does with their clients. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import { accessName, isAccess } from "../../program/syntax.js";
import { findEnvelopes } from "../envelopes.js";
import { idOf, type Call, type Env } from "../env.js";
import { hop, hopsOf, sourceOf, type Finder } from "../finder.js";
import { readClientCall, trackAnswer } from "./calls.js";
import { followClients, followDeclared, type Client, type OnClient } from "./clients.js";
import { readListener } from "./pushes.js";

/** Adds sites for the calls and listeners of all clients that packages of this API make. */
export function findSdks(finder: Finder, files: readonly ts.SourceFile[], calls: readonly Call[]): void {
  const names = Object.keys(finder.pack.api.sdks);
  if (!files.some(({ text }) => names.some((name) => text.includes(name)))) return;
  const seen = new Set<string>();
  const calledOn: OnClient = (client, alias, env) => {
    const access = alias.parent;
    if (!isAccess(access) || access.expression !== alias) return;
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return;
    const key = `${idOf(call)} ${client.hops[0]?.place.start ?? 0}`;
    if (seen.has(key)) return;
    seen.add(key).add(String(idOf(call)));
    readUse(finder, client, call, access, env);
  };
  followClients(finder, calls, calledOn);
  // What is declared says less of the version than what is made.
  const known = new Set(seen);
  followDeclared(finder, files, (client, alias, env) => {
    const call = alias.parent.parent;
    if (!known.has(String(idOf(call)))) calledOn(client, alias, env);
  });
}

function readUse(
  finder: Finder,
  client: Client,
  call: ts.CallExpression,
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  env: Env,
): void {
  const name = accessName(access);
  if (!name) return tellUnknown(finder, client, call, env);
  const [first] = call.arguments;
  if (client.sdk.envelope?.includes(name.text) && first && !ts.isSpreadElement(first)) {
    findEnvelopes(finder, client, call, first, env, (request, at) => {
      trackAnswer(finder, request, call, at);
    });
    return;
  }
  readListener(finder, client, call, name.text, env);
  readClientCall(finder, client, call, name, env);
}

/** `client[name](…)` */
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
