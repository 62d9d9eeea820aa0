/** Listeners of a client: `client.on("incoming_chat", handler)`, `client.on(Pushes.IncomingChat, handler)`. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import { accessName, isAccess, isFunctionNode, parametersOf } from "../../program/syntax.js";
import type { Channel } from "../pushes/channel.js";
import { trackMessage } from "../pushes/channels.js";
import type { Env } from "../../flow/context.js";
import { rootOf, sourceOf, surfaceOf, type Finder } from "../finder.js";
import { Naming } from "../pushes/naming.js";
import { trackName } from "../reads/reads.js";
import { addVersion } from "../requests/requests.js";
import { packageOf, type Client } from "./clients.js";
import { findExported } from "./packages.js";

/** Reads a call that takes a push's name and a handler, if it is one. */
export function readListener(finder: Finder, client: Client, call: ts.CallExpression, method: string, env: Env): void {
  const { listeners } = client.sdk;
  const [name, handler] = call.arguments;
  if (!listeners?.functions.includes(method) || !name || ts.isSpreadElement(name)) return;
  const channel: Channel = {
    ...sourceOf(client),
    context: { in: "push", on: client.transport },
    carries: "push",
    names: new Set(),
    handlers: new Map(),
  };
  const member = enumerated(finder, name, env);
  const names = member ? addMember(finder, channel, member) : addNames(finder, channel, name, env);
  if (names.length === 0) return;
  addVersion(finder, client, call);
  if (!handler) return;
  for (const { node, env: at } of finder.origins.of(handler, env)) {
    const parameter = isFunctionNode(node) ? parametersOf(node)[0] : undefined;
    if (!parameter) continue;
    channel.handlers.set(node, [...names]);
    if (listeners.gives === "envelope") trackMessage(finder, channel, [{ name: parameter.name }], at);
    else trackName(finder, channel, parameter.name, at, () => names.flatMap((one) => payloadOf(finder, channel, one)));
  }
}

function addNames(finder: Finder, channel: Channel, name: ts.Expression, env: Env): readonly string[] {
  return new Naming(finder, channel).add(name, env).map((named) => named.name);
}

function payloadOf(finder: Finder, channel: Channel, name: string): ReturnType<Parameters<typeof trackName>[4]> {
  const root = rootOf(finder, channel, formatAddress({ kind: "push", name, path: [] }), "payload");
  return root ? [{ node: root, at: formatAddress({ kind: "push", name, path: ["payload"] }) }] : [];
}

/** `Pushes.IncomingChat`: the member's name, and where it stands. */
interface Member {
  readonly name: string;
  readonly node: ts.Node;
}

function enumerated(finder: Finder, expression: ts.Expression, env: Env): Member | undefined {
  for (const exported of findExported(finder, expression, env)) {
    const name = exported.path.at(-1);
    const known = packageOf(finder, { ...exported, path: exported.path.slice(0, -1) });
    if (name === undefined || !known?.sdk.pushNames?.includes(known.way)) continue;
    return { name: toSnakeCase(name), node: (isAccess(expression) && accessName(expression)) || expression };
  }
  return undefined;
}

function toSnakeCase(name: string): string {
  return name.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

/** The member stays where the enumeration has it at the target, too: under the name that the push has there. */
function addMember(finder: Finder, channel: Channel, { name, node }: Member): readonly string[] {
  const at = formatAddress({ kind: "push", name, path: [] });
  const known = surfaceOf(finder, channel)?.find(at);
  if (!finder.names.pushes.has(name)) return [];
  const start = channel.hops[0]?.place;
  finder.add({
    kind: "name",
    ...sourceOf(channel),
    form: "implied",
    node: known,
    at,
    place: finder.view.placeOf(node),
    discriminant: `push:${start?.path ?? ""}:${start?.start ?? 0}:${name}`,
    list: undefined,
    alsoGoes: undefined,
  });
  return [name];
}
