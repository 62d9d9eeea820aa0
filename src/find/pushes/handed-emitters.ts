/** Listeners for pushes at an emitter that comes from somebody who isn't seen: `wire(emitter) { emitter.on(…) }`. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { Site } from "../../model.js";
import { liesIn } from "../../text/source.js";
import { accessName, isFunctionNode, parametersOf, staticName, unwrap } from "../../program/syntax.js";
import type { Channel } from "./channel.js";
import { trackMessage } from "./channels.js";
import { emits, startsListening } from "../../flow/summaries/events.js";
import type { Call } from "../../flow/context.js";
import { hop, rootOf, sourceOf, type Finder } from "../finder.js";
import { Naming } from "./naming.js";
import { trackName } from "../reads/reads.js";
import { flatten } from "../../flow/text.js";

/** Who listens, at which parameter, and for which pushes. */
interface Listener {
  readonly call: Call;
  readonly emitter: ts.Node;
  readonly name: ts.Expression;
  readonly names: readonly string[];
}

/** Several names of pushes tell what an emitter brings; one alone is a guess, as is what the program emits itself. */
export function findHandedEmitters(finder: Finder, calls: readonly Call[], known: readonly Site[]): void {
  const groups = new Map<ts.Node, Listener[]>();
  for (const call of calls) {
    const listener = listenerOf(finder, call);
    if (!listener || isKnown(finder, listener, known)) continue;
    groups.set(listener.emitter, [...(groups.get(listener.emitter) ?? []), listener]);
  }
  if (groups.size === 0) return;
  const emitted = emittedNames(finder, calls);
  for (const listeners of groups.values()) {
    const names = new Set(listeners.flatMap((listener) => listener.names).filter((name) => !emitted.has(name)));
    readListeners(finder, listeners, names.size > 1 ? "likely" : "guess");
  }
}

function listenerOf(finder: Finder, call: Call): Listener | undefined {
  const callee = unwrap(call.expression);
  const [name, handler] = call.arguments ?? [];
  if (!name || !handler || !ts.isPropertyAccessExpression(callee) || !startsListening(callee.name.text))
    return undefined;
  const names = pushNames(finder, name);
  const [emitter, ...others] = names.length > 0 ? finder.origins.of(callee.expression, undefined) : [];
  const open = emitter && others.length === 0 ? finder.origins.openFunction(emitter) : undefined;
  if (!emitter || !open || finder.flow.expand(undefined, open).length > 0) return undefined;
  return { call, emitter: emitter.node, name, names };
}

function pushNames(finder: Finder, name: ts.Expression): readonly string[] {
  return finder.texts
    .of(name, undefined)
    .map(flatten)
    .filter((text) => finder.names.pushes.has(text));
}

/** Whether a client of a package or a socket of this API was seen there. */
function isKnown({ view }: Finder, { call }: Listener, known: readonly Site[]): boolean {
  const around = view.placeOf(call);
  return known.some(({ kind, place }) => kind === "name" && liesIn(place, around));
}

function emittedNames(finder: Finder, calls: readonly Call[]): ReadonlySet<string> {
  return new Set(
    calls.flatMap(({ expression, arguments: given }) => {
      const method = accessName(unwrap(expression))?.text ?? "";
      return emits(method) && given?.[0] ? pushNames(finder, given[0]) : [];
    }),
  );
}

function readListeners(finder: Finder, listeners: readonly Listener[], evidence: "likely" | "guess"): void {
  const [first] = listeners;
  if (!first) return;
  const value = finder.options.from;
  const channel: Channel = {
    version: { value, source: value ? "option" : "unknown", place: undefined },
    evidence,
    context: { in: "push", on: "rtm" },
    hops: [hop(finder, first.call, "pushes are listened for here, by their names")],
    request: undefined,
    carries: "push",
    names: new Set(),
    handlers: new Map(),
  };
  if (value === undefined) {
    const at = formatAddress({ kind: "envelope", name: "push", path: ["version"] });
    const place = finder.view.placeOf(first.call);
    finder.add({ kind: "lost", why: "unknown-version", ...sourceOf(channel), node: undefined, at, place });
  }
  for (const listener of listeners) readListener(finder, channel, listener);
}

function readListener(finder: Finder, channel: Channel, { call, name, names }: Listener): void {
  new Naming(finder, channel).add(name, undefined);
  const handler = call.arguments?.[1];
  for (const { node, env } of handler ? finder.origins.of(handler, undefined) : []) {
    const parameter = isFunctionNode(node) ? parametersOf(node)[0] : undefined;
    if (!parameter) continue;
    channel.handlers.set(node, [...(channel.handlers.get(node) ?? []), ...names]);
    if (isEnvelope(finder, parameter)) trackMessage(finder, channel, [{ name: parameter.name }], env);
    else
      trackName(finder, channel, parameter.name, env, () =>
        names.flatMap((one) => {
          const root = rootOf(finder, channel, formatAddress({ kind: "push", name: one, path: [] }), "payload");
          return root ? [{ node: root, at: formatAddress({ kind: "push", name: one, path: ["payload"] }) }] : [];
        }),
      );
  }
}

/** Whether a handler reads the payload out of what it gets. */
function isEnvelope({ refs, pack }: Finder, { name }: ts.ParameterDeclaration): boolean {
  const { payload } = pack.api.envelope.push;
  if (ts.isObjectBindingPattern(name))
    return name.elements.some((element) => staticName(element.propertyName ?? element.name) === payload);
  const symbol = refs.symbolOf(name);
  return symbol !== undefined && refs.find(symbol).some(({ parent }) => accessName(parent)?.text === payload);
}
