/** What is sent on a socket: `JSON.stringify({ action, payload })`, through as many functions as it takes. */
import { ts } from "ts-morph";
import { formatAddress } from "../../address.js";
import type { SiteVersion } from "../../model.js";
import { mergedInto } from "../../program/syntax.js";
import { findAnswer } from "../reads/answers.js";
import { calleeText, memberOf } from "../sends/calls.js";
import { idOf, keyOf, type Call, type Env } from "../../flow/context.js";
import { makerAt } from "../../flow/classes.js";
import { LIMITS } from "../../flow/limits.js";
import { hop, hopsOf, sourceOf, type Finder, type Source } from "../finder.js";
import { findJsonEnvelope } from "./json-text.js";
import { findLoginPushes } from "../pushes/login-pushes.js";
import type { Origin } from "../../flow/origin.js";
import { findEnvelopeKeys, findKeys, findTextKeys } from "./payload.js";
import { addCall, outermost, type Request } from "../sends/request.js";
import { addRequest } from "./requests.js";
import { ALWAYS, bothOf, excludes } from "../../flow/when.js";
import { flatten, HOLE, holes, placeIn, textWhen, whenOf, writtenIn, type Text } from "../../flow/text.js";

const METHOD = formatAddress({ kind: "envelope", name: "rtm", path: ["action"] });

/** Whether an argument is, for certain, a request with its method's name in it. */
export function isEnvelope(finder: Finder, argument: ts.Expression, env: Env): boolean {
  if (ts.isSpreadElement(argument)) return false;
  const { method, payload } = finder.pack.api.envelope;
  return opened(finder, argument, env).some(
    (origin) =>
      ts.isObjectLiteralExpression(origin.node) &&
      [method, payload].every((key) => (finder.origins.property(origin, key) ?? []).length > 0),
  );
}

/** Called with each request that is sent. */
export type OnRequest = (request: Request, env: Env) => void;

/** Reads what a call sends; `answered` is told of each request, where it is known how its answer comes. */
export function findEnvelopes(
  finder: Finder,
  source: Source,
  call: Call,
  argument: ts.Expression,
  start: Env,
  answered: OnRequest = (request, env) => {
    findAnswer(finder, request, call, env);
  },
): void {
  finder.sends.set(call, "receiver");
  new EnvelopeReader(finder, source, call, argument, answered).visit(start);
}

/** What an argument is, behind `JSON.stringify`. */
export function opened(finder: Finder, argument: ts.Expression, env: Env): readonly Origin[] {
  return finder.origins.of(argument, env).flatMap((origin) => {
    const { node } = origin;
    const isStringified = ts.isCallExpression(node) && calleeText(node) === "JSON.stringify";
    return isStringified && node.arguments[0] ? finder.origins.of(node.arguments[0], origin.env) : [origin];
  });
}

/** An object with something unseen in it, or nothing but that in front. */
const MAY_BE_JSON = new RegExp(`^\\s*(?:\\{[^]*)?${HOLE}`);

class EnvelopeReader {
  private count = 0;

  constructor(
    private readonly finder: Finder,
    private readonly source: Source,
    private readonly call: Call,
    private readonly argument: ts.Expression,
    private readonly answered: OnRequest,
  ) {}

  visit(env: Env): void {
    if (this.count++ >= LIMITS.ways) return this.finder.origins.cuts.at(this.call);
    for (const envelope of opened(this.finder, this.argument, env)) this.read(envelope, env);
  }

  private read(envelope: Origin, env: Env): void {
    const { node } = envelope;
    if (isText(node)) return this.readText(node, envelope.env, env);
    const open = this.openPart(envelope);
    if (this.widen(open, env)) return;
    if (!ts.isObjectLiteralExpression(node) && !isInstance(this.finder, envelope)) {
      if (open || mayBeAny(node)) this.tellUnknown(env);
      return;
    }
    const actions = memberOf(this.finder, envelope, this.finder.pack.api.envelope.method);
    if (!actions) return this.tellUnknown(env);
    const texts = actions.flatMap(({ expression, env: at, when }) =>
      this.finder.texts.of(expression, at).map((text) => textWhen(text, when)),
    );
    // One name that callers give is asked of them; all are known together then.
    if (texts.some((text) => this.widen(this.openName(text), env))) return;
    for (const text of texts) this.readNamed(envelope, text, env);
  }

  private readNamed(envelope: Origin, text: Text, env: Env): void {
    const { finder } = this;
    const name = flatten(text);
    if (name.includes(HOLE)) return this.tellUnknown(env);
    if (finder.pack.api.envelope.keepAlive?.includes(name)) return;
    const near = finder.view.placeOf(outermost(finder, this.call, env));
    const written = writtenIn(finder.view, text, { start: 0, end: name.length }, near);
    const source = this.sourceAt(env, this.ownVersion(envelope), name);
    const at = outermost(finder, this.call, env, written?.place);
    const added = addRequest(finder, source, at, env, "rtm", name, written);
    const when = [whenOf(text), finder.origins.choices.at(this.call, env)].reduce(bothOf, envelope.when ?? ALWAYS);
    const request = { ...added, when };
    findEnvelopeKeys(finder, request, envelope);
    const all = memberOf(finder, envelope, finder.pack.api.envelope.payload) ?? [];
    const given = all.filter((part) => !excludes(part.when ?? ALWAYS, when));
    if (given.length === 0) addCall(finder, request);
    for (const payload of given) findKeys(finder, request, payload);
    const payloads = given.flatMap((payload) => finder.origins.of(payload.expression, payload.env));
    findLoginPushes(finder, this.source, name, payloads);
    this.answered(request, env);
  }

  /** JSON text that names its method. */
  private readText(literal: ts.Expression, at: Env, env: Env): void {
    const { finder } = this;
    for (const text of finder.texts.of(literal, at)) {
      const found = findJsonEnvelope(finder, text);
      if (!found) {
        if (MAY_BE_JSON.test(flatten(text)) && !this.widen(this.openHole(text), env)) this.tellUnknown(env);
        continue;
      }
      const request: Request = addRequest(
        finder,
        this.sourceAt(env, undefined, found.name),
        outermost(finder, this.call, env, found.place),
        env,
        "rtm",
        found.name,
        found.place && { place: found.place },
      );
      findTextKeys(finder, request, { expression: literal, env: at }, finder.pack.api.envelope.payload);
      this.answered(request, env);
    }
  }

  private sourceAt(env: Env, own: SiteVersion | undefined, name = ""): Source {
    const { finder, source, call } = this;
    return {
      ...source,
      version: own ?? source.version,
      hops: [hop(finder, call, "sent here"), ...hopsOf(finder, env), ...source.hops],
      request: `${idOf(call)}|${keyOf(env)}|${name}`,
    };
  }

  /** What of an envelope its function's callers decide: the whole, or what is merged into it. */
  private openPart(envelope: Origin): ReturnType<Finder["origins"]["openFunction"]> {
    const { origins, pack } = this.finder;
    const { node, env } = envelope;
    if (!ts.isObjectLiteralExpression(node)) return origins.openFunction(envelope);
    if (origins.property(envelope, pack.api.envelope.method)) return undefined;
    const merged = mergedInto(node).flatMap((part) => origins.of(part, env));
    return merged.flatMap((origin) => origins.openFunction(origin) ?? [])[0];
  }

  /** The function whose callers decide on a part of a text. */
  private openHole(text: Text): ReturnType<Finder["origins"]["openFunction"]> {
    return holes(text).flatMap((hole) => this.finder.origins.openFunction(hole) ?? [])[0];
  }

  private openName([first]: Text): ReturnType<Finder["origins"]["openFunction"]> {
    return first?.kind === "hole" ? this.finder.origins.openFunction(first.origin) : undefined;
  }

  /** Looks again from each caller; false when there is none to ask. */
  private widen(open: ReturnType<Finder["origins"]["openFunction"]>, env: Env): boolean {
    const callers = open ? this.finder.flow.expand(env, open) : [];
    callers.forEach((wider) => {
      this.visit(wider);
    });
    return callers.length > 0;
  }

  private tellUnknown(env: Env): void {
    const { finder } = this;
    const place = finder.view.placeOf(outermost(finder, this.call, env));
    finder.add({
      kind: "lost",
      why: "unknown-name",
      ...sourceOf(this.sourceAt(env, undefined)),
      node: undefined,
      at: METHOD,
      place,
    });
  }

  /** `version` inside a request, which may be higher than that of the connection. */
  private ownVersion(envelope: Origin): SiteVersion | undefined {
    const { finder } = this;
    const [version] = memberOf(finder, envelope, finder.pack.api.envelope.version) ?? [];
    const text = version && finder.texts.of(version.expression, version.env)[0];
    const known = text && finder.pack.versions.find((candidate) => candidate.version === flatten(text));
    if (!known) return undefined;
    const place = placeIn(finder.view, text, 0, known.version.length);
    return { value: known.version, source: "request", place, connection: this.source.version.value };
  }
}

function isText(node: ts.Node): node is ts.Expression {
  const isSum = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || isSum;
}

/** `this` or `new Message(…)`, where the class is of the program. */
function isInstance({ origins }: Finder, { node, env }: Origin): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true;
  return ts.isNewExpression(node) && makerAt(origins, node.expression, env) !== undefined;
}

/** Something that may well be a request: not a number, bytes or a text of another kind. */
function mayBeAny(node: ts.Node): boolean {
  return ts.isParameter(node) || ts.isBindingElement(node) || ts.isIdentifier(node) || ts.isCallExpression(node);
}
