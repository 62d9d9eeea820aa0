import { isAddress, parseAddress } from "../address.js";
import { transforms } from "../../transforms/index.js";
import {
  lastName,
  nameAt,
  type Met,
  type NamedSite,
  type Outlook,
  type Remedy,
  type Subject,
} from "../../transforms/transform.js";
import type { Kind, Tier } from "../change.js";
import type {
  CheckId,
  EngineOptions,
  Fate,
  Finding,
  KeySite,
  Pack,
  Place,
  Plan,
  Site,
  Step,
  Surface,
  SurfaceNode,
} from "../model.js";
import { compareVersions, parseVersion, type Version } from "../version.js";
import { decisive, meet, weaker, type Surroundings } from "./meet.js";
import { isOpened, leavesHeirs } from "./opened.js";
import { outlookOf } from "./outlook.js";
import type { Tree } from "../program/tree.js";
import { fillIn } from "./words.js";

/** What judging needs beside the site. */
export interface Court extends Surroundings {
  readonly pack: Pack;
  readonly options: EngineOptions;
  readonly command: "upgrade" | "lint";
  /** Whether failing at the target is an error: it was asked for. */
  readonly isTargetGiven: boolean;
  /** Places of version literals that calls of another API share. */
  readonly shared: ReadonlySet<string>;
  text(path: string): string;
  /** The code around the sites. */
  readonly tree: Tree;
  /** Sites that stand for a node by its name at a place. */
  sitesAt(place: Place): readonly NamedSite[];
  /** Whether the object of a key has another key, too. */
  hasKey(site: KeySite, name: string): boolean;
  /** Where the literal that starts at a place also goes. */
  escape(literal: Place): Place | undefined;
  /** The values that the request of a site is given, by dotted path. */
  values(request: string | undefined): ReadonlyMap<string, string> | undefined;
}

/** All that is to be said about one site: what the way to the target does to it, and what is wrong with it as it is. */
export function judge(site: Site, court: Court): Finding[] {
  const at = site.version.value ?? court.options.from;
  if (site.kind === "neighbour") return [];
  if (site.kind === "lost" && site.why === "unknown-name")
    return [check(site, court, "unknown-call", "manual", undefined)];
  const asksVersion = site.kind === "version" || (site.kind === "lost" && site.why === "unknown-version");
  if (at === undefined) return asksVersion ? [check(site, court, "unknown-version", "manual", undefined)] : [];
  if (!court.pack.versions.some(({ version }) => version === at))
    return site.kind === "version" ? [check(site, court, "unknown-version", "manual", at)] : [];
  if (compareVersions(at, court.options.to) > 0) return [];
  switch (site.kind) {
    case "version":
      return judgeVersion(site, court, at);
    case "name":
    case "key":
    case "read":
    case "declared":
      return judgeNamed(site, court, at);
    case "call":
      return judgeCall(site, court, at);
    case "lost":
      return judgeLost(site, court, at);
  }
}

function judgeVersion(site: Site, court: Court, at: Version): Finding[] {
  const { to } = court.options;
  if (at === to) return [];
  const { place } = site.version;
  if (!place)
    return site.version.source === "option" || site.version.source === "unknown"
      ? []
      : [check(site, court, "version", "manual", undefined)];
  const isShared = court.shared.has(keyOf(place));
  const finding = check(site, court, "version", isShared ? "review" : "safe", undefined);
  const tier = site.evidence === "certain" && !isShared ? "safe" : "review";
  return [{ ...finding, tier, fix: { tier, edits: [{ place, text: to }] } }];
}

function judgeNamed(site: NamedSite, court: Court, at: Version): Finding[] {
  const outlook = outlookOf(site, court);
  if (outlook) return planned(site, outlook, court);
  if (site.node || isAhead(site, court)) return [];
  return unknown(site, court, at);
}

/** A name that the target has and the assumed version has not: the code is there already. */
function isAhead(site: NamedSite, court: Court): boolean {
  // Only what fails at the target is left after an upgrade.
  if (
    court.command === "lint" &&
    site.version.source !== "option" &&
    site.version.source !== "assumed" &&
    site.version.source !== "unknown"
  )
    return false;
  return findAt(site, court.pack.surface(court.options.to)) !== undefined;
}

function findAt(site: NamedSite, surface: Surface): SurfaceNode | undefined {
  if (site.kind === "name") return surface.find(site.at);
  const parent = surface.get(site.parent.id);
  return parent && surface.child(parent, nameAt(site));
}

function unknown(site: NamedSite, court: Court, at: Version): Finding[] {
  if (site.kind === "declared") return [];
  if (site.kind === "read")
    return isListed(site.parent, court, at) ? [check(site, court, "unknown-read", "manual", at)] : [];
  // What is only read back from the code's own object is no parameter of the call.
  if (site.kind === "key" && !site.property) return [];
  if (site.kind === "key")
    return isListed(site.parent, court, at) ? [check(site, court, "unknown-parameter", "manual", at)] : [];
  const kind = parseAddress(site.at)?.kind;
  if (kind === "method") return [check(site, court, "unknown-method", "manual", at)];
  return kind === "push" || kind === "webhook" ? [check(site, court, "unknown-push", "manual", at)] : [];
}

/** Only where the children of a node are listed can one be said to be missing. */
function isListed(parent: SurfaceNode, court: Court, at: Version): boolean {
  const surface = court.pack.surface(at);
  const known = surface.children(parent);
  return parent.isListed && known.length > 0 && !known.some((child) => child.name.startsWith("<"));
}

/** What the plan says about the node of a site. */
function planned(site: NamedSite, outlook: Outlook, court: Court): Finding[] {
  const { node, plan, fate, best, wrongAt } = outlook;
  if (site.kind === "key" && isOpened(site, outlook, court)) return [];
  const met = outlook.met.filter(({ step }) => concerns(site, step.effect));
  const isNote = met.every(({ tier }) => tier === "note");
  if (
    met.length === 0 ||
    (isNote && site.kind === "name" && site.at.startsWith("method:")) ||
    isCovered(site, node, plan, court)
  )
    return [];
  return [finding(site, court, fate, met, best, plan, wrongAt)].flatMap((one) => one ?? []);
}

/** What ends with its method, push or parent is told there, and nothing in it is edited. */
function isCovered(site: NamedSite, node: SurfaceNode, plan: Plan, { pack }: Court): boolean {
  if (site.kind === "name") return false;
  const own = new Set(plan.fate(node.id, site.context).steps.map(({ change }) => change.fullId));
  for (let above: SurfaceNode | undefined = site.parent; above; above = above.parent) {
    const { outcome, steps } = plan.fate(above.id, site.context);
    if (above.kind === "method" && (outcome === "gone" || outcome === "replaced")) return true;
    if (site.kind === "key" && leavesHeirs(above, { plan }, site, pack)) continue;
    if (above.kind !== "structure" && outcome !== "same" && steps.some(({ change }) => own.has(change.fullId)))
      return true;
  }
  return false;
}

/** Notes and requirements are told at the call, everything else at the name. */
function concerns(site: Site, effect: Met["step"]["effect"]): boolean {
  const atCall = effect === "noted" || effect === "required";
  if (site.kind === "call") return atCall;
  if (site.kind !== "name") return effect !== "required";
  return !atCall || (effect === "noted" && !site.at.startsWith("method:"));
}

function finding(
  site: Site,
  court: Court,
  fate: Fate,
  met: readonly Met[],
  best: Tier,
  plan: Plan,
  wrongAt?: Version,
): Finding | undefined {
  const last = decisive(met);
  if (!last) return undefined;
  const { pack, options } = court;
  const subject: Subject = {
    site,
    fate,
    met,
    from: pack.surface(plan.from),
    to: pack.surface(options.to),
    text: ({ path, start, end }) => court.text(path).slice(start, end),
    source: (path) => court.text(path),
    tree: court.tree,
    sitesAt: (place) => court.sitesAt(place),
    look: (other) => outlookOf(other, court),
  };
  const transform = transforms[site.kind === "call" ? last.step.change.kind : kindOf(fate, last)];
  const wanted = last.tier === "note" ? "note" : weaker(last.tier, best);
  const other = otherUse(site, court, fate);
  const isShared = other !== undefined;
  const remedy = !isShared && (wanted === "safe" || wanted === "review") ? transform.remedy(subject) : undefined;
  if (remedy && remedy.edits.length === 0) return undefined;
  return {
    ...base(site),
    id: last.step.change.fullId,
    changes: [...new Set(met.map(({ step }) => step.change.fullId))],
    kind: last.step.change.kind,
    address: fate.from,
    ...tierOf(site, isShared ? "manual" : wanted, remedy),
    severity: severityOf(site, court, wanted, last, wrongAt),
    failsAt: breaks(last) ? (wrongAt ?? options.to) : undefined,
    message: transforms[last.step.change.kind].sentence(subject, last),
    advice: isShared ? other : fillIn(last.advice ?? "", site, court.values(site.request)),
    outside: last.step.change.outside,
  };
}

/** What else a place serves, in words: then it is told and left alone. */
function otherUse(site: Site, court: Court, fate: Fate): string | undefined {
  const taken =
    site.kind === "key"
      ? fate.to.map(lastName).find((name) => name !== nameAt(site) && court.hasKey(site, name))
      : undefined;
  if (taken !== undefined) return `\`${taken}\` stands in the same object: keep one of the two.`;
  if (site.kind === "declared" && site.alsoServes !== undefined)
    return `This type also serves the ${site.alsoServes} API: give the two types of their own.`;
  const escape = site.kind === "key" ? court.escape(site.literal) : undefined;
  return (
    escape &&
    `The same object also goes elsewhere (${escape.path}, \`${excerpt(court.text(escape.path), escape)}\`): make an object of its own for the request.`
  );
}

/** The first words of a place. */
function excerpt(text: string, { start, end }: Place): string {
  const words = text.slice(start, end).replace(/\s+/g, " ");
  return words.length > 40 ? `${words.slice(0, 39)}…` : words;
}

/** The transform that writes: by what finally becomes of the node, not by the step that is told. */
function kindOf(fate: Fate, last: Met): Kind {
  if (last.does === "drop") return fate.outcome === "replaced" ? "replace" : "remove";
  switch (fate.outcome) {
    case "renamed":
      return "rename";
    case "moved":
      return "move";
    case "replaced":
      return "replace";
    case "gone":
      return "remove";
    case "same":
      return last.step.change.kind;
  }
}

/** The tier of a finding is the weakest of the change, the remedy and the evidence. */
function tierOf(site: Site, wanted: Tier, remedy: Remedy | undefined): Pick<Finding, "tier" | "fix"> {
  if (!remedy) return { tier: wanted === "note" ? "note" : wanted === "safe" ? "review" : wanted, fix: undefined };
  if (site.evidence === "guess") return { tier: "manual", fix: undefined };
  const tier = wanted === "safe" && remedy.tier === "safe" && site.evidence === "certain" ? "safe" : "review";
  return { tier, fix: { tier, edits: remedy.edits } };
}

function breaks({ step, tier }: Met): boolean {
  return tier !== "note" && step.change.breaks !== false && step.effect !== "undocumented";
}

function severityOf(
  site: Site,
  court: Court,
  tier: Tier,
  last: Met,
  wrongAt: Version | undefined,
): Finding["severity"] {
  if (tier === "note") return "info";
  if (!breaks(last)) return "warning";
  if (wrongAt !== undefined) return site.kind === "read" ? "warning" : "error";
  return court.isTargetGiven ? "error" : "warning";
}

/** Notes, behaviours and requirements that concern a call as a whole. */
function judgeCall(site: Site & { kind: "call" }, court: Court, at: Version): Finding[] {
  const { pack, options } = court;
  if (!site.node) return [];
  const faults = missing(site, court, at);
  if (at === options.to) return faults;
  const plan = pack.plan(at, options.to);
  const target = pack.surface(options.to);
  const method = target.get(site.node.id);
  const request = method && target.child(method, "request");
  const own = called(site, site.node, court, plan);
  const parameters = (request ? target.children(request) : []).flatMap((node) =>
    isGiven(site, node, at, court) ? [] : called(site, node, court, plan),
  );
  return [...faults, ...own, ...parameters, ...demanded(site, court, at)];
}

/** Whether a call gives a parameter, under whatever name it has at the call's version. */
function isGiven(site: Site & { kind: "call" }, node: SurfaceNode, at: Version, court: Court): boolean {
  if (!site.payload || (!site.payload.isComplete && site.payload.keys.size === 0)) return true;
  const then = court.pack.surface(at).get(node.id);
  return [then, node].some((known) => known !== undefined && site.payload?.keys.has(pathBelow(known)) === true);
}

/** The dotted path of a parameter within its request. */
function pathBelow(node: SurfaceNode): string {
  return parseAddress(node.address)?.path.slice(1).join(".") ?? node.name;
}

function called(site: Site & { kind: "call" }, node: SurfaceNode, court: Court, plan: Plan): Finding[] {
  const fate = plan.fate(node.id, site.context);
  // Each behaviour stands for itself: it is told, and remedied, beside the others.
  return meet(site, fate, court)
    .filter(
      ({ step }) => concerns(site, step.effect) && isAbsentCase(step, site, node) && !keepsItself(step, site, court),
    )
    .flatMap((met) => finding(site, court, fate, [met], "safe", plan) ?? []);
}

/** Parameters that came into being on the way and were required by the same step: no plan from here knows them. */
function demanded(site: Site & { kind: "call" }, court: Court, at: Version): Finding[] {
  const { pack, options } = court;
  const target = pack.surface(options.to);
  return pack.changes.flatMap((change) => {
    const version = parseVersion(change.version);
    const isOnTheWay =
      version !== undefined && compareVersions(version, at) > 0 && compareVersions(version, options.to) <= 0;
    if (change.kind !== "require" || !isOnTheWay) return [];
    return change.at.flatMap((address) => {
      const node = isAddress(address) ? pack.surface(version).find(address) : undefined;
      const now = node && target.get(node.id);
      if (
        !now ||
        node.parent?.parent?.id !== site.node?.id ||
        pack.surface(at).get(node.id) ||
        isGiven(site, now, at, court)
      )
        return [];
      const step: Step = { change, effect: "required", from: node.address, to: [now.address], convert: undefined };
      const fate: Fate = { from: node.address, ids: [node.id], to: [now.address], outcome: "same", steps: [step] };
      return meet(site, fate, court).flatMap(
        (met) => finding(site, court, fate, [met], "safe", pack.plan(at, options.to)) ?? [],
      );
    });
  });
}

/** A parameter's own behaviour concerns only calls that give it, and `required` only those that don't. */
function isAbsentCase(step: Met["step"], site: Site & { kind: "call" }, node: SurfaceNode): boolean {
  if (node.kind === "method") return true;
  return step.effect === "required" || site.payload?.keys.has(node.name) === true;
}

/** A call that gives the parameter by which the old behaviour is kept already says what it wants. */
function keepsItself({ change }: Met["step"], site: Site & { kind: "call" }, court: Court): boolean {
  if (change.kind !== "behaviour" || !change.write || !site.node) return false;
  const at = site.version.value ?? court.options.from;
  const target = court.pack.surface(court.options.to);
  return Object.keys(change.write).some((address) => {
    const node = isAddress(address) ? target.find(address) : undefined;
    const ofThis = node?.parent?.parent?.id === site.node?.id;
    return node !== undefined && ofThis && at !== undefined && isGiven(site, node, at, court);
  });
}

/** Parameters that the call's own version requires and that are certainly not given. */
function missing(site: Site & { kind: "call" }, court: Court, at: Version): Finding[] {
  const surface = court.pack.surface(at);
  const request = site.node && surface.child(site.node, "request");
  const { payload } = site;
  if (!request || !payload?.isComplete) return [];
  const lacking = surface.children(request).filter((node) => node.required && !payload.keys.has(node.name));
  return lacking
    .filter((node) => node.on.length === 0 || site.context.on === undefined || node.on.includes(site.context.on))
    .filter((node) => ![...payload.keys.keys()].some((key) => isOldName(key, node, court, at)))
    .filter((node) => !isSettledAtTarget(site, node, court))
    .map((node) => ({
      ...check(site, court, "missing-parameter", "manual", at),
      at: node.address,
      address: node.address,
    }));
}

/** Given under the name that it has at the target, or no longer required there: an upgrade leaves nothing to do. */
function isSettledAtTarget(site: Site & { kind: "call" }, node: SurfaceNode, court: Court): boolean {
  const then = court.pack.surface(court.options.to).get(node.id);
  const isGivenThere = then !== undefined && site.payload?.keys.has(then.name) === true;
  if (isGivenThere && site.version.source === "option") return true;
  return court.command === "upgrade" && (isGivenThere || !then?.required);
}

/** A parameter under the name that it had before is told at that name. */
function isOldName(key: string, node: SurfaceNode, court: Court, at: Version): boolean {
  return court.pack.versions.some(
    ({ version }) => compareVersions(version, at) < 0 && court.pack.surface(version).get(node.id)?.name === key,
  );
}

/** A value that leaves what can be followed is told when something in it changes on the way. */
function judgeLost(site: Site & { kind: "lost" }, court: Court, at: Version): Finding[] {
  const { pack, options } = court;
  if (!site.node || at === options.to || site.why !== "leaves") return [];
  const plan = pack.plan(at, options.to);
  const changed = changedBelow(site.node, pack.surface(at), plan, site, 4);
  if (changed.length === 0) return [];
  const finding = check(site, court, "leaves", "manual", undefined);
  return [{ ...finding, advice: `Changed in it: ${[...new Set(changed)].slice(0, 8).join(", ")}.` }];
}

function changedBelow(node: SurfaceNode, surface: Surface, plan: Plan, site: Site, depth: number): string[] {
  if (depth === 0) return [];
  return surface.children(node).flatMap((child) => {
    const fate = plan.fate(child.id, site.context);
    const isChanged = fate.steps.some(
      (step) => step.effect !== "noted" && step.effect !== "undocumented" && step.change.tier !== "note",
    );
    const own = isChanged
      ? [`\`${child.name}\` → ${fate.to[0] === undefined ? "nothing" : `\`${lastName(fate.to[0])}\``}`]
      : [];
    return [...own, ...changedBelow(child, surface, plan, site, depth - 1)];
  });
}

function base(site: Site): Pick<Finding, "at" | "evidence" | "version" | "place" | "hops" | "joins"> {
  const { place } = site.version;
  const key = site.kind === "key" ? `key:${keyOf(site.literal)}:${nameAt(site)}` : undefined;
  const discriminant =
    site.kind === "key"
      ? key
      : site.kind === "name"
        ? site.discriminant
        : site.kind === "declared"
          ? site.property
          : undefined;
  const joins = [place && keyOf(place), discriminant].flatMap((key) => key ?? []);
  return { at: site.at, evidence: site.evidence, version: site.version, place: site.place, hops: site.hops, joins };
}

/** A finding that answers to no change. */
function check(site: Site, court: Court, id: CheckId, tier: Tier, failsAt: Version | undefined): Finding {
  const isWarning =
    id === "unknown-read" ||
    id === "leaves" ||
    id === "unknown-version" ||
    id === "unknown-call" ||
    id === "version" ||
    site.evidence !== "certain";
  return {
    ...base(site),
    id: `${court.pack.id}/${id}`,
    changes: [],
    kind: id,
    address: site.at,
    tier,
    severity: isWarning && !(id === "version" && court.isTargetGiven) ? "warning" : "error",
    failsAt,
    fix: undefined,
    message: "",
    advice: "",
    outside: undefined,
  };
}

export function keyOf({ path, start }: Place): string {
  return `${path}:${start}`;
}
