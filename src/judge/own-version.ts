/** What code breaks of a behaviour that its own version has: nothing on the way to the target says so. */
import { ts } from "ts-morph";
import type { Change } from "../change.js";
import type { Fate, Finding, KeySite, Pack, Step, SurfaceNode } from "../model.js";
import { isAddress } from "../address.js";
import { compareVersions, parseVersion, type Version } from "../version.js";
import type { NamedSite } from "../../transforms/transform.js";
import type { Court } from "./court.js";
import { findingOf } from "./finding.js";
import { meet } from "./meet.js";

/**
 * Behaviours that forbid other parameters beside this one, where one of them certainly stands in the same object: what
 * is only put in under a condition may be right.
 */
export function judgeCompany(site: KeySite, node: SurfaceNode, court: Court, at: Version): Finding[] {
  const beside = besideIn(site, court);
  if (beside.size === 0) return [];
  const then = court.pack.surface(court.options.to).get(node.id);
  return behavioursOf(node, court.pack, at).flatMap((change) => {
    if (!then || !change.with?.some((name) => beside.has(name))) return [];
    return tellBehaviour(site, change, node, then, court, at);
  });
}

/** What withdrew a name, where a change of the pack did so; else nothing is known but that it is withdrawn. */
export function judgeWithdrawn(site: NamedSite, node: SurfaceNode, court: Court, at: Version): Finding[] {
  const change = court.pack.changes.find(
    (one) => one.kind === "behaviour" && one.set?.[node.address]?.withdrawn !== undefined,
  );
  return change?.kind === "behaviour" ? tellBehaviour(site, change, node, node, court, at) : [];
}

/** A behaviour that the code's own version has, as a finding. */
function tellBehaviour(
  site: NamedSite,
  change: Change<"behaviour">,
  node: SurfaceNode,
  then: SurfaceNode,
  court: Court,
  at: Version,
): Finding[] {
  const step: Step = { change, effect: "noted", from: node.address, to: [then.address], convert: undefined };
  const fate: Fate = { from: node.address, ids: [node.id], to: [then.address], outcome: "same", steps: [step] };
  const plan = court.pack.plan(at, court.options.to);
  return meet(site, fate, court).flatMap((one) => {
    const met = [{ ...one, tier: "manual" as const }];
    return findingOf(site, court, { fate, met, best: "review", plan, wrongAt: at }) ?? [];
  });
}

/** The behaviours of a parameter that its version has, and that none has taken back by then. */
function behavioursOf(node: SurfaceNode, pack: Pack, at: Version): readonly Change<"behaviour">[] {
  const versions = knownBehaviours.get(pack) ?? new Map<Version, Behaviours>();
  knownBehaviours.set(pack, versions);
  const known = versions.get(at) ?? allBehaviours(pack, at);
  versions.set(at, known);
  return known.get(node.id) ?? [];
}

/** Those that name what may not stand beside, by the parameter. */
type Behaviours = ReadonlyMap<string, readonly Change<"behaviour">[]>;

/** This is asked of every parameter. */
const knownBehaviours = new WeakMap<Pack, Map<Version, Behaviours>>();

function allBehaviours(pack: Pack, at: Version): Behaviours {
  const inForce = (change: Change): Version | undefined => {
    const since = parseVersion(change.version);
    return since !== undefined && compareVersions(since, at) <= 0 ? since : undefined;
  };
  const isEnded = ({ id, fullId }: Change): boolean =>
    pack.changes.some(
      (change) =>
        change.kind === "behaviour" &&
        change.ends?.some((ended) => ended === id || ended === fullId) === true &&
        inForce(change) !== undefined,
    );
  const found = new Map<string, Change<"behaviour">[]>();
  for (const change of pack.changes) {
    if (change.kind !== "behaviour" || change.with === undefined) continue;
    const since = inForce(change);
    if (since === undefined || isEnded(change)) continue;
    const nodes = change.at.flatMap((one) => (isAddress(one) ? (pack.surface(since).find(one)?.id ?? []) : []));
    for (const id of new Set(nodes)) found.set(id, [...(found.get(id) ?? []), change]);
  }
  return found;
}

/** The other keys that stand in the object literal of a key, each with a value that it always has. */
function besideIn(site: KeySite, { around: { tree } }: Court): ReadonlySet<string> {
  const own = site.property && memberAt(tree.nodeAt(site.place));
  const literal = own ? undefined : literalBefore(site, tree);
  if (literal) return alwaysIn(literal.properties);
  if (!own || !ts.isObjectLiteralExpression(own.parent) || !isAlways(own)) return new Set();
  return alwaysIn(own.parent.properties.filter((member) => member !== own));
}

function alwaysIn(members: readonly ts.ObjectLiteralElementLike[]): ReadonlySet<string> {
  return new Set(
    members.flatMap((member) =>
      member.name && isAlways(member) ? [member.name.getText().replace(/^["']|["']$/g, "")] : [],
    ),
  );
}

/** The literal that a variable is made with, where the key is assigned to it on every way that leads on from there. */
function literalBefore(
  { property, literal }: KeySite,
  tree: Court["around"]["tree"],
): ts.ObjectLiteralExpression | undefined {
  const made = tree.nodeAt(literal);
  const declaration = made?.parent;
  const assigned = property && ts.findAncestor(tree.nodeAt(property), ts.isExpressionStatement);
  if (!made || !ts.isObjectLiteralExpression(made) || !assigned || !declaration) return undefined;
  if (!ts.isVariableDeclaration(declaration) || declaration.parent.parent.parent !== assigned.parent) return undefined;
  // `delete page.filters`
  const isTrimmed = new RegExp(`\\bdelete\\s+${declaration.name.getText()}\\b`).test(assigned.parent.getText());
  return declaration.initializer === made && !isTrimmed ? made : undefined;
}

function memberAt(node: ts.Node | undefined): ts.ObjectLiteralElementLike | undefined {
  const parent = node?.parent;
  return parent && (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) ? parent : undefined;
}

/** `limit: page ? undefined : 100` may be left out. */
function isAlways(member: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isPropertyAssignment(member)) return ts.isShorthandPropertyAssignment(member);
  const { initializer } = member;
  return !ts.isConditionalExpression(initializer) && !ts.isBinaryExpression(initializer) && !isUndefined(initializer);
}

function isUndefined(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === "undefined";
}
