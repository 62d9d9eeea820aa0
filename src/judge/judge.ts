import { hasCompany } from "./beside.js";
import { isCarriedOn, meet } from "./meet.js";
import { isOpened, leavesHeirs } from "./opened.js";
import { parseAddress } from "../address.js";
import { isUnused } from "../../transforms/declared-member.js";
import { lastName, nameAt, type Met, type NamedSite, type Outlook } from "../../transforms/transform.js";
import type {
  ListedValue,
  Finding,
  KeySite,
  Place,
  Plan,
  ReadSite,
  Release,
  Site,
  Step,
  Surface,
  SurfaceNode,
} from "../model.js";
import { isEnvironment, isSettings } from "../text/documents.js";
import { isWithin } from "../program/release-range.js";
import { compareVersions, saysVersion, type Version } from "../version.js";
import { outlookOf } from "./outlook.js";
import { detour, isBesideHeir, isReadEitherWay, isToldAbove, isToldBelow } from "./read.js";
import { keyOf, type Court } from "./court.js";
import { check, concerns, findingOf, shown } from "./finding.js";
import { judgeCall } from "./call.js";
import { judgeLost } from "./lost.js";
import { judgeCompany, judgeWithdrawn } from "./own-version.js";

/** All that is to be said about one site: what the way to the target does to it, and what is wrong with it as it is. */
export function judge(site: Site, court: Court): Finding[] {
  return withoutRelease(judgeSite(site, court), court);
}

function judgeSite(site: Site, court: Court): Finding[] {
  const at = site.version.value ?? court.options.from;
  if (site.kind === "neighbour") return [];
  if (!court.isCarried)
    return site.kind === "version" ? [check(site, court, "unknown-version", "manual", undefined)] : [];
  if (site.kind === "lost" && site.why === "other-side") return [check(site, court, "other-side", "manual", undefined)];
  if (site.kind === "lost" && (site.why === "unfollowed" || site.why === "too-deep"))
    return [check(site, court, site.why, "manual", undefined)];
  if (site.kind === "lost" && site.why === "unknown-name")
    return [check(site, court, "unknown-call", "manual", undefined)];
  const asksVersion = site.kind === "version" || (site.kind === "lost" && site.why === "unknown-version");
  if (at === undefined)
    return asksVersion ? [check(site, court, "unknown-version", "manual", undefined)] : neverExisted(site, court);
  if (!court.pack.versions.some(({ version }) => version === at))
    return site.kind === "version" ? [check(site, court, "unknown-version", "manual", at)] : [];
  if (compareVersions(at, court.options.to) > 0) return [];
  if (site.kind === "lost" && site.why === "signature") return judgeSignature(site, court);
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

/** Where no version is known, only what is in none of them can be said to be wrong. */
function neverExisted(site: Site, court: Court): Finding[] {
  if (site.kind !== "name") return [];
  const isKnown = court.pack.versions.some(({ version }) => court.pack.surface(version).find(site.at) !== undefined);
  return isKnown ? [] : unknownName(site, court, undefined);
}

function judgeVersion(site: Site, court: Court, at: Version): Finding[] {
  const moved = at === court.options.to ? [] : movedVersion(site, court, at);
  return [...moved, ...tooOld(site, court, at), ...lowerThanSocket(site, court, at)];
}

/** A version that is deprecated, switched off, or below the lowest that may be used. */
function tooOld(site: Site, court: Court, at: Version): Finding[] {
  const { age } = court.options;
  const info = court.pack.versions.find(({ version }) => version === at);
  if (!age || !info) return [];
  const isBelow = age.minimum !== undefined && compareVersions(at, age.minimum) < 0;
  const isGone = info.status === "gone";
  if (!isBelow && !isGone && info.status !== "deprecated") return [];
  // It is told as it stands; nothing moves with it.
  const finding = check(site, court, "old-version", "manual", isGone ? at : undefined);
  return [{ ...finding, joins: [], severity: isBelow || isGone ? "error" : "warning" }];
}

/** A request below its socket, where requests may name a version. A socket that an upgrade moves takes them along. */
function lowerThanSocket(site: Site, court: Court, at: Version): Finding[] {
  const { connection } = site.version;
  if (!connection || !court.pack.surface(connection).find(site.at)) return [];
  const then = court.command === "upgrade" ? court.options.to : at;
  return compareVersions(then, connection) < 0 ? [check(site, court, "lower-version", "manual", connection)] : [];
}

function movedVersion(site: Site, court: Court, at: Version): Finding[] {
  const { to } = court.options;
  const { place, release } = site.version;
  if (release) return judgeRelease(site, court, release);
  if (!place)
    return site.version.source === "option" || site.version.source === "unknown"
      ? []
      : [check(site, court, "version", "manual", undefined)];
  const other = court.otherVersionUse(place);
  const loose = court.looseUse(at, place);
  const unread = court.unreadUser(place);
  const others = [other, loose, unread];
  const isShared = court.shared.has(keyOf(place)) || others.some((one) => one !== undefined);
  const finding = check(site, court, "version", isShared ? "review" : "safe", undefined);
  // What is deployed may be set elsewhere.
  const isSet = isSettings(place.path);
  // Who gets what is registered here may stand in another program, and some was registered before.
  const isRegistration = site.version.source === "registration";
  const tier = site.evidence === "certain" && !isShared && !isSet && !isRegistration ? "safe" : "review";
  const isUnused = site.kind === "version" && site.isUnused === true;
  const unused = isUnused ? "No call by it is seen here: whoever makes one must speak that version, too." : "";
  const advice = unread
    ? `${unread.path} may use it, and can't be read: put that right first.`
    : other
      ? otherUseOf(other, place, court)
      : loose
        ? `What can't be followed may use it: ${shown(loose, court)}.`
        : unused;
  const variable = court.environmentFor(place);
  const outside = variable
    ? `Where the environment sets ${variable} (a server, CI, a container), move the version in it, too.`
    : isSet && !isEnvironment(place.path)
      ? "Where a server has configuration files of its own, move the version in them, too."
      : undefined;
  return [{ ...finding, advice, tier, outside, fix: { tier, edits: [{ place, text: to }] } }];
}

/** `namespace v35`, `{ "3.5": url }`: a name around the literal that says the version is no other use of it. */
function otherUseOf(other: Place, place: Place, court: Court): string {
  const words = court.text(other.path).slice(other.start, other.end);
  const isName = /^(["']?)[\w$.-]+\1$/.test(words);
  return isName && saysVersion(words, court.text(place.path).slice(place.start, place.end))
    ? `It stands under a name that says the version: ${shown(other, court)}. Rename that, too.`
    : `It is used for something else, too: ${shown(other, court)}.`;
}

/** The range of a package's releases, which the lock file follows. */
function judgeRelease(site: Site, court: Court, { texts }: Release): Finding[] {
  const { place } = site.version;
  const text = texts.get(court.options.to);
  const finding = check(site, court, "version", "manual", undefined);
  if (!place || text === undefined) return [finding];
  return [{ ...finding, tier: "review", fix: { tier: "review", edits: [{ place, text }] } }];
}

/** What a package takes otherwise, where the range of its releases moves past the change. */
function judgeSignature(site: Site & { readonly kind: "lost" }, court: Court): Finding[] {
  const { signature, version } = site;
  const text = version.release?.texts.get(court.options.to);
  if (!signature || !version.release || text === undefined) return [];
  if (isWithin(version.release.range, signature.releases) || !isWithin(text, signature.releases)) return [];
  return [{ ...check(site, court, "signature", "manual", court.options.to), advice: signature.advice }];
}

/** What is called through a package that has no release for the target is left to a person, all of it. */
function withoutRelease(findings: readonly Finding[], { options }: Court): Finding[] {
  return findings.map((finding) => {
    const { release } = finding.version;
    const isStuck = release !== undefined && !release.texts.has(options.to) && finding.fix !== undefined;
    return isStuck ? { ...finding, tier: "manual", fix: undefined } : finding;
  });
}

function judgeNamed(site: NamedSite, court: Court, at: Version): Finding[] {
  const outlook = court.around.look(site);
  if (site.kind === "read" && isReadBothWays(site, outlook, court)) return [];
  const told = outlook ? planned(site, outlook, court) : [];
  if (told.length === 0 && outlook?.wrongAt !== undefined && court.command === "lint" && at !== court.options.to)
    return wrongByNow(site, outlook, court, at);
  if (told.some(({ tier }) => tier !== "note") || (outlook && outlook.node !== site.node))
    return site.node ? [...told, ...outOfType(site, site.node, court, at)] : told;
  if (site.node) return [...told, ...faultsOf(site, site.node, court, at)];
  return told.length > 0 || isAhead(site, court) ? told : unknown(site, court, at);
}

/** The texts that a key's value may be, where they stand elsewhere. */
function listedOf(site: NamedSite): readonly ListedValue[] {
  return site.kind === "declared" || site.kind === "key" ? (site.listed ?? []) : [];
}

/** What its own version refuses of a message that the target ends: there it is told with the message alone. */
function wrongByNow(site: NamedSite, { plan }: Outlook, court: Court, at: Version): Finding[] {
  if (site.kind === "name" || !endsWithMessage(site, plan, court)) return [];
  const now = { ...court, options: { ...court.options, to: at } };
  const outlook = outlookOf(site, now);
  const told = outlook ? planned(site, outlook, now) : [];
  return told.map((finding) => ({ ...finding, tier: "manual", fix: undefined }));
}

/** What is wrong with a name that its version has: off the pages of all versions, or with a value that it can't have. */
function faultsOf(site: NamedSite, node: SurfaceNode, court: Court, at: Version): Finding[] {
  if (node.withdrawn !== undefined) {
    const told = judgeWithdrawn(site, node, court, at);
    return told.length > 0 ? told : [check(site, court, "withdrawn", "manual", at)];
  }
  const company = site.kind === "key" ? judgeCompany(site, node, court, at) : [];
  if (company.length > 0) return company;
  return court.command === "lint" && isAhead(site, court) ? [] : outOfSet(site, node, court, at);
}

/** A literal that is none of the values that the parameter may have. */
function outOfSet(site: NamedSite, node: SurfaceNode, court: Court, at: Version): Finding[] {
  if (listedOf(site).length > 0) return outOfType(site, node, court, at);
  if (site.kind !== "key") return [];
  const { command, options, pack } = court;
  const checked = command === "upgrade" ? (pack.surface(options.to).get(node.id) ?? node) : node;
  if (site.shape.kind !== "literal" || !site.value || site.shape.value === null) return [];
  if (checked.values.length === 0 || checked.values.includes(site.shape.value)) return [];
  const failsAt = command === "upgrade" ? options.to : at;
  const late = lateValue(site, site.shape.value, node, court, at);
  const told = late ? planned(site, late, court) : [];
  return told.length > 0 ? told : [{ ...check(site, court, "unknown-value", "manual", failsAt), place: site.value }];
}

/**
 * Of the texts that a value may be, or that its declared type lists, those that the parameter may not have at the target.
 * They hold nothing: which of them is sent, and where they are needed, too, a person must see.
 */
function outOfType(site: NamedSite, node: SurfaceNode, court: Court, at: Version): Finding[] {
  const { command, options, pack } = court;
  const target = pack.surface(options.to).get(node.id) ?? node;
  const failsAt = command === "upgrade" ? options.to : at;
  const wrong = target.values.length === 0 ? [] : listedOf(site).filter(({ value }) => !target.values.includes(value));
  return wrong.map(({ place }) => {
    const finding = check({ ...site, at: target.address, place }, court, "unknown-value", "manual", failsAt);
    return { ...finding, joins: finding.joins.filter((join) => !/^(?:key|property):/.test(join)) };
  });
}

/** What the way from the last version that took a value says about it. */
function lateValue(
  site: KeySite,
  value: string | number | boolean,
  node: SurfaceNode,
  court: Court,
  at: Version,
): Outlook | undefined {
  const { pack, options } = court;
  const last = pack.versions
    .map(({ version }) => version)
    .findLast(
      (version) => compareVersions(version, at) < 0 && pack.surface(version).get(node.id)?.values.includes(value),
    );
  if (last === undefined) return undefined;
  const plan = pack.plan(last, options.to);
  const fate = plan.fate(node.id, site.context);
  const met = meet(site, fate, court).filter(({ tier }) => tier !== "note");
  return { node, plan, fate, met, best: "review", wrongAt: at };
}

/** Code that reads both shapes is right already. */
function isReadBothWays(site: ReadSite, outlook: Outlook | undefined, court: Court): boolean {
  return (
    hasCounterpart(site, outlook, court) || isBesideHeir(site, court.around) || isReadEitherWay(site, court.around)
  );
}

/** `chat.thread || chat.threads?.[0]` */
function hasCounterpart(site: ReadSite, outlook: Outlook | undefined, court: Court): boolean {
  if (site.beside.length === 0 || (outlook && outlook.met.length === 0)) return false;
  if (outlook) return outlook.fate.to.some((to) => site.beside.includes(lastName(to)));
  const target = court.pack.surface(court.options.to);
  const parent = target.get(site.parent.id);
  return !site.node && parent !== undefined && site.beside.some((name) => target.child(parent, name) !== undefined);
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
  const message = site.parent.parent;
  const isRoot = message !== undefined && message.parent === undefined;
  // What a message holds may have moved; the message itself is what it is called now.
  const parent = isRoot ? rootIn(surface, message, site.parent.name) : surface.get(site.parent.id);
  return parent && surface.child(parent, nameAt(site));
}

function rootIn(surface: Surface, message: SurfaceNode, name: string): SurfaceNode | undefined {
  const then = surface.get(message.id);
  return then && surface.child(then, name);
}

function unknown(site: NamedSite, court: Court, at: Version): Finding[] {
  if (site.kind === "declared") return [];
  // Below what that version hasn't may be what code that takes both shapes has in its place: the name above is told.
  if (site.kind === "read" && court.pack.surface(at).get(site.parent.id) === undefined) return [];
  if (site.kind === "read")
    return isListed(site.parent, court, at) ? [check(site, court, "unknown-read", "manual", at)] : [];
  // What is only read back from the code's own object is no parameter of the call.
  if (site.kind === "key" && !site.property) return [];
  if (site.kind === "key")
    return isListed(site.parent, court, at) ? [check(site, court, "unknown-parameter", "manual", at)] : [];
  return unknownName(site, court, at);
}

function unknownName(site: NamedSite, court: Court, at: Version | undefined): Finding[] {
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
  if ((site.kind === "key" || site.kind === "declared") && isOpened(site, outlook, court)) return [];
  if (site.kind === "read" && isToldBelow(site, outlook, court.around)) return [];
  const own = outlook.met.filter(
    ({ step: { effect, change } }) =>
      concerns(site, effect) && (change.kind !== "behaviour" || site.kind !== "key" || hasCompany(change, site, court)),
  );
  const met = metBy(site, own, outlook, court);
  const isNote = met.every(({ tier }) => tier === "note");
  if (
    met.length === 0 ||
    (isNote &&
      site.kind === "name" &&
      site.at.startsWith("method:") &&
      fate.steps.every(({ effect }) => effect === "noted")) ||
    isCovered(site, node, plan, court)
  )
    return [];
  return [findingOf(site, court, { fate, met, best, plan, wrongAt })].flatMap((one) => one ?? []);
}

function metBy(site: NamedSite, own: readonly Met[], outlook: Outlook, court: Court): readonly Met[] {
  if (site.kind === "read" && own.length === 0) return detour(site, outlook, court);
  // A declared field that every use drops is dropped with them.
  const isDropped = site.kind === "declared" && outlook.fate.to.length === 0 && isUnused(court.around, site);
  return isDropped ? own.map((one) => ({ ...one, tier: "review", does: "drop" })) : own;
}

/** What ends with its method, push or parent is told there, and nothing in it is edited. */
function isCovered(site: NamedSite, node: SurfaceNode, plan: Plan, court: Court): boolean {
  if (site.kind === "name") return false;
  const { pack, around } = court;
  const { steps: met } = plan.fate(node.id, site.context);
  const own = new Set(met.filter((step) => !isNamedAnew(step)).map(({ change }) => change.fullId));
  if (endsWithMessage(site, plan, court)) return true;
  if (site.kind === "read") return isToldAbove(site, own, around);
  for (let above: SurfaceNode | undefined = site.parent; above; above = above.parent) {
    const { outcome, steps, to } = plan.fate(above.id, site.context);
    const isElsewhere = outcome === "replaced" && to.length > 0 && site.at.startsWith("method:");
    if (isElsewhere || leavesHeirs(above, { plan }, site, pack)) continue;
    if (above.kind !== "structure" && outcome !== "same" && steps.some(({ change }) => own.has(change.fullId)))
      return true;
  }
  return false;
}

/** A change may give a method another name, and a parameter of it another one too. */
function isNamedAnew({ effect, from, to: [now] }: Step): boolean {
  return effect === "renamed" && now !== undefined && lastName(now) !== lastName(from);
}

/** A method that was removed or another one takes all in it along; of a message, what is read has gone on where it is known. */
function endsWithMessage(site: NamedSite & { readonly parent: SurfaceNode }, plan: Plan, court: Court): boolean {
  let root = site.parent;
  while (root.parent) root = root.parent;
  const fate = plan.fate(root.id, site.context);
  const { outcome } = fate;
  if (root.kind === "method") return outcome === "gone" || (outcome === "replaced" && !isCarriedOn(site, fate, court));
  return (root.kind === "push" || root.kind === "webhook") && outcome === "gone";
}
