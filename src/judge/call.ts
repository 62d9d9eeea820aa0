/** What is said about a call as a whole: notes, behaviours, and what it must give. */
import { isAddress, parseAddress } from "../address.js";
import type { Met } from "../../transforms/transform.js";
import type { Change } from "../change.js";
import { groupBy } from "../group-by.js";
import type { CallSite, Fate, Finding, Pack, Plan, Step, SurfaceNode } from "../model.js";
import { compareVersions, parseVersion, type Version } from "../version.js";
import { isNear } from "../rules/nearest.js";
import { hasCompany } from "./beside.js";
import { isCarriedOn, meet } from "./meet.js";
import type { Court } from "./court.js";
import { check, concerns, findingOf } from "./finding.js";

/** Notes, behaviours and requirements that concern a call as a whole. */
export function judgeCall(site: CallSite, court: Court, at: Version): Finding[] {
  const { pack, options } = court;
  if (!site.node) return [];
  const faults = [...wrongTransport(site, court, at), ...missing(site, court, at), ...marked(site, court, at)];
  if (at === options.to) return faults;
  // What takes the place of a method is another call, unless one becomes the other where it stands.
  const fate = pack.plan(at, options.to).fate(site.node.id, site.context);
  const isCarried = fate.outcome === "replaced" && isCarriedOn(site, fate, court);
  if (fate.outcome === "gone" || (fate.outcome === "replaced" && !isCarried)) return faults;
  return [...faults, ...onTheWay(site, site.node, court, at), ...demanded(site, court, at)];
}

/** What the way from a version to the target says about a call and the parameters that it doesn't give. */
function onTheWay(site: CallSite, method: SurfaceNode, court: Court, from: Version): Finding[] {
  const { pack, options } = court;
  const plan = pack.plan(from, options.to);
  const target = pack.surface(options.to);
  const [id = method.id] = plan.fate(method.id, site.context).ids;
  const then = target.get(id);
  const request = then && target.child(then, "request");
  const parameters = (request ? target.children(request) : []).flatMap((node) =>
    isGiven(site, node, from, court) ? [] : called(site, node, court, plan),
  );
  return [...called(site, method, court, plan), ...parameters];
}

/** Behaviours that a marker above a call names: its version has moved past them, and only the marker tells. */
function marked(site: CallSite, court: Court, at: Version): Finding[] {
  const { pack, markersAt } = court;
  const method = site.node;
  const marks = method ? markersAt(site.place) : [];
  return (marks.length > 0 && court.command === "upgrade" ? marks : []).flatMap((id) => {
    const change = pack.change(id);
    const since = change?.kind === "behaviour" ? parseVersion(change.version) : undefined;
    if (!method || since === undefined || compareVersions(since, at) > 0) return [];
    const before = pack.versions.map(({ version }) => version).findLast((one) => compareVersions(one, since) < 0);
    if (before === undefined || !pack.surface(before).get(method.id)) return [];
    return onTheWay(site, method, court, before).filter((finding) => finding.id === id);
  });
}

/** A method that is not to be had over the transport that the call takes. */
function wrongTransport(site: CallSite, court: Court, at: Version): Finding[] {
  const method = site.node && court.pack.surface(at).method(site.node.name);
  const { on } = site.context;
  return !method || on === undefined || method.transports.includes(on)
    ? []
    : [check(site, court, "wrong-transport", "manual", at)];
}

/** Whether a call gives a parameter, under whatever name it has at the call's version. */
function isGiven(site: CallSite, node: SurfaceNode, at: Version, court: Court): boolean {
  if (!site.payload || (!site.payload.isComplete && site.payload.keys.size === 0)) return true;
  const then = court.pack.surface(at).get(node.id);
  return [then, node].some((known) => known !== undefined && mayHold(site.payload, pathBelow(known)));
}

/** Whether a key is written, or an object around it whose keys aren't seen. */
function mayHold(payload: CallSite["payload"], path: string): boolean {
  const keys = payload?.keys;
  if (!keys || keys.has(path)) return keys !== undefined;
  const above = path.slice(0, Math.max(path.lastIndexOf("."), 0));
  const value = keys.get(above);
  if (value === undefined) return above !== "" && mayHold(payload, above);
  return !/^\{/.test(value) && ![...keys.keys()].some((key) => key.startsWith(`${above}.`));
}

/** The dotted path of a parameter within its request. */
function pathBelow(node: SurfaceNode): string {
  return parseAddress(node.address)?.path.slice(1).join(".") ?? node.name;
}

function called(site: CallSite, node: SurfaceNode, court: Court, plan: Plan): Finding[] {
  const fate = plan.fate(node.id, site.context);
  // Each behaviour stands for itself: it is told, and remedied, beside the others.
  return meet(site, fate, court)
    .filter(
      ({ step }) =>
        (concerns(site, step.effect) || isToldWhereAbsent(step)) &&
        isAbsentCase(step, site, node) &&
        (step.change.kind !== "behaviour" || node.kind !== "method" || hasCompany(step.change, site, court)) &&
        !keepsItself(step, site, court),
    )
    .flatMap((met) => findingOf(site, court, { fate, met: [met], best: "safe", plan, wrongAt: undefined }) ?? []);
}

/** Parameters that were added on the way and were required by the same step: no plan from here knows them. */
function demanded(site: CallSite, court: Court, at: Version): Finding[] {
  const { pack, options } = court;
  const target = pack.surface(options.to);
  return requirements(court, site).flatMap(({ change, version, node }) => {
    const isOnTheWay = compareVersions(version, at) > 0 && compareVersions(version, options.to) <= 0;
    const now = target.get(node.id);
    if (!isOnTheWay || !now || pack.surface(at).get(node.id) || isGiven(site, now, at, court)) return [];
    return require(site, court, change, node, now, at);
  });
}

interface Requirement {
  readonly change: Change<"require">;
  readonly version: Version;
  readonly node: SurfaceNode;
}

/** What changes of the pack require of a call. */
function requirements({ pack }: Court, site: CallSite): readonly Requirement[] {
  const known = requirementsOf.get(pack) ?? groupBy(allRequirements(pack), ({ node }) => node.parent?.parent?.id);
  requirementsOf.set(pack, known);
  return known.get(site.node?.id) ?? [];
}

/** By the method, for each pack. */
const requirementsOf = new WeakMap<Pack, ReadonlyMap<string | undefined, readonly Requirement[]>>();

function allRequirements(pack: Pack): Requirement[] {
  return pack.changes.flatMap((change) => {
    const version = parseVersion(change.version);
    if (change.kind !== "require" || version === undefined) return [];
    return change.at.flatMap((address) => {
      const node = isAddress(address) ? pack.surface(version).find(address) : undefined;
      return node ? [{ change, version, node }] : [];
    });
  });
}

/** The finding of one requirement; `wrongAt` when it holds already at the call's own version. */
function require(
  site: CallSite,
  court: Court,
  change: Change,
  node: SurfaceNode,
  now: SurfaceNode,
  at: Version,
  wrongAt?: Version,
): Finding[] {
  const step: Step = { change, effect: "required", from: node.address, to: [now.address], convert: undefined };
  const fate: Fate = { from: node.address, ids: [node.id], to: [now.address], outcome: "same", steps: [step] };
  const plan = court.pack.plan(at, court.options.to);
  const best = wrongAt === undefined ? "safe" : "review";
  return meet(site, fate, court).flatMap(
    (met) => findingOf(site, court, { fate, met: [met], best, plan, wrongAt }) ?? [],
  );
}

/** A parameter that the call's own version requires: told under the change that required it, if one did. */
function lacks(site: CallSite, node: SurfaceNode, court: Court, at: Version): Finding[] {
  const now = court.pack.surface(court.options.to).get(node.id);
  const known = requirements(court, site).find(
    (one) => one.node.id === node.id && compareVersions(one.version, at) <= 0,
  );
  if (known && now) return require(site, court, known.change, known.node, now, at, at);
  return [{ ...check(site, court, "missing-parameter", "manual", at), at: node.address, address: node.address }];
}

/** Changes of a parameter that say what they mean for calls without it. */
function isToldWhereAbsent({ change, effect }: Met["step"]): boolean {
  return effect !== "noted" && change.cases?.some(({ when }) => "absent" in when) === true;
}

/** A parameter's own behaviour concerns only calls that give it, and `required` only those that don't. */
function isAbsentCase(step: Met["step"], site: CallSite, node: SurfaceNode): boolean {
  if (node.kind === "method" || isToldWhereAbsent(step)) return true;
  return step.effect === "required" || site.payload?.keys.has(node.name) === true;
}

/** A call that gives the parameter by which the old behaviour is kept already says what it wants. */
function keepsItself({ change }: Met["step"], site: CallSite, court: Court): boolean {
  if (change.kind !== "behaviour" || !change.write || !site.node) return false;
  const at = site.version.value ?? court.options.from;
  if (at === undefined) return false;
  const { ids } = court.pack.plan(at, court.options.to).fate(site.node.id, site.context);
  return Object.keys(change.write).some((address) => {
    const node = court.around.nowAt(address, change);
    const method = node?.parent?.parent?.id;
    return node !== undefined && method !== undefined && ids.includes(method) && isGiven(site, node, at, court);
  });
}

/** Parameters that the call's own version requires and that are certainly not given. */
function missing(site: CallSite, court: Court, at: Version): Finding[] {
  const surface = court.pack.surface(at);
  const request = site.node && surface.child(site.node, "request");
  const { payload } = site;
  if (!request || !payload?.isComplete) return [];
  const lacking = surface.children(request).filter((node) => node.required && !payload.keys.has(node.name));
  // A slip in a name, or in the level of one, is told once, at the name.
  const strange = [...payload.keys.keys()].filter((key) => !key.includes(".") && !surface.child(request, key));
  return lacking
    .filter((node) => node.on.length === 0 || site.context.on === undefined || node.on.includes(site.context.on))
    .filter((node) => {
      const names = namesOf(node, court);
      if ([...payload.keys.keys()].some((key) => names.includes(key))) return false;
      return !strange.some((key) => surface.child(node, key) || names.some((name) => isNear(key, name)));
    })
    .filter((node) => !isSettledAtTarget(site, node, court))
    .flatMap((node) => lacks(site, node, court, at));
}

/** Given under the name that it has at the target, or no longer required there: an upgrade leaves nothing to do. */
function isSettledAtTarget(site: CallSite, node: SurfaceNode, court: Court): boolean {
  const then = court.pack.surface(court.options.to).get(node.id);
  const isGivenThere = then !== undefined && site.payload?.keys.has(then.name) === true;
  if (isGivenThere && /^(option|assumed|unknown)$/.test(site.version.source)) return true;
  return (isGivenThere || !then?.required) && court.command === "upgrade";
}

/** Its names at all versions: under that of another one it is told at that name. */
function namesOf(node: SurfaceNode, { pack }: Court): readonly string[] {
  return pack.versions.flatMap(({ version }) => pack.surface(version).get(node.id)?.name ?? []);
}
