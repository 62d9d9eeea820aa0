/** Calls that advice names, carried from their change's version to a target as a call in the code would be. */
import { isAddress, parseAddress } from "../address.js";
import type { Change, RequestCode } from "../change.js";
import type { Context, Pack, Plan, Surface, SurfaceNode } from "../model.js";
import { compareVersions, parseVersion, type Version } from "../version.js";

/** One call as it is written at a target. */
export interface CarriedCall {
  readonly method: string;
  /** Code with holes still in it: `{id: ${chat_id}}`; empty without parameters. */
  readonly request: string;
}

type AdviceCall = NonNullable<Change["calls"]>[number];
type Request = Readonly<Record<string, RequestCode>>;

/** What carrying needs: the way from the version of a call to the target. */
interface Carrier {
  readonly plan: Plan;
  readonly then: Surface;
  readonly now: Surface;
}

const IN_REQUEST: Context = { in: "request", on: undefined };

/** The call at the target. A back-ported change may have a target before its version: there it stays as it is. */
export function carryCall(pack: Pack, change: Change, call: AdviceCall, to: Version): CarriedCall {
  const carrier = carrierOf(pack, change.version, to);
  const method = carrier?.then.method(call.method);
  const now = carrier && method && methodNow(carrier, method);
  return { method: now?.name ?? call.method, request: toCode(carryRequest(pack, change, call, to)) };
}

/** Its parameters at the target, with what the way asks every such call to give. */
export function carryRequest(pack: Pack, { version }: Change, call: AdviceCall, to: Version): Request {
  const carrier = carrierOf(pack, version, to);
  const method = carrier?.then.method(call.method);
  if (!carrier || !method) return call.request ?? {};
  const now = methodNow(carrier, method);
  const request = carryObject(carrier, carrier.then.child(method, "request"), call.request ?? {});
  return { ...request, ...(now ? addedBy(pack, carrier, method, now, request) : {}) };
}

function methodNow({ plan, now }: Carrier, method: SurfaceNode): SurfaceNode | undefined {
  const [target] = plan.fate(method.id, IN_REQUEST).to;
  return target === undefined ? undefined : now.method(lastOf(target));
}

/** The name that an address of a change's version has at the target: `visibility`, `transferred_to.agent_ids`. */
export function carryName(pack: Pack, { version }: Change, address: string, to: Version): string {
  const carrier = carrierOf(pack, version, to);
  const node = isAddress(address) ? carrier?.then.find(address) : undefined;
  const [target] = (node && carrier?.plan.fate(node.id, { in: undefined, on: undefined }).to) ?? [];
  return pathOf(target ?? address);
}

function carrierOf(pack: Pack, version: string, to: Version): Carrier | undefined {
  const from = parseVersion(version);
  if (from === undefined || compareVersions(from, to) > 0) return undefined;
  return { plan: pack.plan(from, to), then: pack.surface(from), now: pack.surface(to) };
}

/** Below the request, response or payload; of a method or message its own name. */
function pathOf(address: string): string {
  const parts = parseAddress(address);
  if (!parts) return lastOf(address);
  const [root = "", ...below] = parts.path;
  const isRoot = /^(request|response|payload)$/.test(root);
  const path = isRoot ? below : parts.path;
  return path.length > 0 ? path.join(".") : parts.name;
}

function carryObject(carrier: Carrier, parent: SurfaceNode | undefined, request: Request): Request {
  return Object.fromEntries(Object.entries(request).flatMap(([key, value]) => carryKey(carrier, parent, key, value)));
}

/** A key under its name at the target; none where it ended. */
function carryKey(
  carrier: Carrier,
  parent: SurfaceNode | undefined,
  key: string,
  value: RequestCode,
): readonly (readonly [string, RequestCode])[] {
  const node = parent && carrier.then.child(parent, key);
  if (!node) return [[key, value]];
  const { to, outcome, steps } = carrier.plan.fate(node.id, IN_REQUEST);
  if (outcome === "gone") return [];
  const isOpened = steps.some(({ convert }) => convert === "first-of-list");
  const carried = carryValue(carrier, node, isOpened && isList(value) ? (value[0] ?? null) : value);
  return [[to[0] === undefined ? key : lastOf(to[0]), carried]];
}

function carryValue(carrier: Carrier, node: SurfaceNode, value: RequestCode): RequestCode {
  if (isList(value)) return value.map((item) => carryValue(carrier, node, item));
  return typeof value === "object" && value !== null ? carryObject(carrier, node, value) : value;
}

/** What the way asks every such call to give: what keeps its old meaning, and what is required. */
function addedBy(
  pack: Pack,
  { plan, now }: Carrier,
  method: SurfaceNode,
  target: SurfaceNode,
  given: Request,
): Request {
  const added: Record<string, RequestCode> = {};
  for (const { change } of plan.fate(method.id, IN_REQUEST).steps)
    if (change.kind === "behaviour")
      for (const [address, value] of Object.entries(change.write ?? {})) {
        const parts = parseAddress(address);
        const [root, name, ...below] = parts?.path ?? [];
        if (parts?.name !== target.name || root !== "request" || name === undefined || below.length > 0) continue;
        if (!(name in given)) added[name] = quoted(value);
      }
  const root = now.child(target, "request");
  for (const { name, required, id } of root ? now.children(root) : []) {
    if (!required || name in given || name in added) continue;
    const write = requirementOf(pack, id, plan.to);
    if (write !== undefined) added[name] = write;
  }
  return added;
}

/** The value that keeps the old meaning of a call that does not give a parameter. */
function requirementOf(pack: Pack, id: string, to: Version): RequestCode | undefined {
  for (const change of pack.changes) {
    const version = parseVersion(change.version);
    if (change.kind !== "require" || version === undefined || compareVersions(version, to) > 0) continue;
    const isMeant = change.at.some((address) => isAddress(address) && pack.surface(version).find(address)?.id === id);
    if (isMeant) return change.code ?? (change.write === undefined ? undefined : quoted(change.write));
  }
  return undefined;
}

/** A value of the rules as code. */
function quoted(value: unknown): RequestCode {
  return JSON.stringify(value);
}

/** `{id: chat_id, active: false}`; texts are code already. */
function toCode(value: RequestCode): string {
  if (isList(value)) return `[${value.map(toCode).join(", ")}]`;
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).map(([key, inner]) => {
    const code = toCode(inner);
    return code === key ? key : `${key}: ${code}`;
  });
  return members.length === 0 ? "" : `{${members.join(", ")}}`;
}

function isList(value: RequestCode): value is readonly RequestCode[] {
  return Array.isArray(value);
}

function lastOf(address: string): string {
  return address.slice(Math.max(address.lastIndexOf("."), address.indexOf(":")) + 1);
}
