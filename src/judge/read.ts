/** What is said about reads that depend on what is read of them, or on what they are read of. */
import { ts } from "ts-morph";
import { accessOf } from "../../transforms/read/held.js";
import { isTolerant } from "../../transforms/read/tolerant.js";
import { ownerOf, readsBelow, wayOf } from "../../transforms/read/way.js";
import { nameAt, type Around, type Met, type Outlook } from "../../transforms/transform.js";
import { formatAddress, parseAddress } from "../address.js";
import type { Plan, ReadSite } from "../model.js";
import { accessName, isAccess } from "../program/syntax.js";
import type { Court } from "./court.js";
import { meet } from "./meet.js";

/**
 * Whether everything is said at the reads of what a read gives: it was removed, or opened, and they are found elsewhere.
 * Where nothing is read of what holds itself from then on, the code reads it as it will be.
 */
export function isToldBelow(site: ReadSite, { met }: Outlook, around: Around): boolean {
  if (wayOf(around, site)?.isEmptied) return true;
  if (met.length === 0 || met.some(({ step }) => step.effect !== "retyped")) return false;
  const below = readsBelow(around, site);
  const isBare = below.length === 0 && met.every(({ step }) => step.change.kind === "move");
  return isBare || below.some((one) => wayOf(around, one)?.names.length === 0);
}

/** Whether the code takes what an object was unwrapped from as well as the object: right before and after. */
export function isReadEitherWay(site: ReadSite, around: Around): boolean {
  const way = around.look(site) && wayOf(around, site);
  return way?.names.length === 0 && !way.isEmptied && isTolerant(around, site);
}

/** Whether the way that a read would be carried to stands beside it: `res.thread || res.chat?.threads?.[0]`. */
export function isBesideHeir(site: ReadSite, around: Around): boolean {
  const outlook = around.look(site);
  const way = outlook && wayOf(around, site);
  const [name] = way?.names ?? [];
  if (!outlook) return false;
  const guarded = guardedBy(around, site);
  if (guarded.length > 0) return guarded.every((other) => isBesideHeir(other, around));
  if (!way) return false;
  if (name === undefined) {
    const below = readsBelow(around, site);
    return below.length > 0 && below.every((other) => isBesideHeir(other, around));
  }
  for (
    let at: ReadSite | undefined = ownerOf(around, site);
    at && wayOf(around, at)?.names.length === 0;
    at = ownerOf(around, at)
  )
    if (at.beside.includes(name)) return true;
  return false;
}

/** The same read where it was tested before: the second `res.chat` of `res.chat && res.chat.id`. */
function guardedBy({ tree, sitesAt }: Around, site: ReadSite): readonly ReadSite[] {
  const guard = accessOf(tree, site);
  const parent = guard?.parent;
  if (!guard || !parent || !ts.isBinaryExpression(parent) || parent.left !== guard) return [];
  if (parent.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) return [];
  const found: ReadSite[] = [];
  const visit = (node: ts.Node): void => {
    const name = isAccess(node) && node.getText() === guard.getText() ? accessName(node) : undefined;
    if (name) found.push(...sitesAt(tree.placeOf(name)).filter((other) => other.kind === "read"));
    ts.forEachChild(node, visit);
  };
  visit(parent.right);
  return found;
}

/** Whether what a read is of says all that the same change did to both. */
export function isToldAbove(site: ReadSite, changes: ReadonlySet<string>, around: Around): boolean {
  const owner = ownerOf(around, site);
  const outlook = owner && around.look(owner);
  const way = owner && wayOf(around, owner);
  if (!owner || !outlook || way?.isEmptied || (way && wayOf(around, site))) return false;
  return outlook.met.some(({ step }) => changes.has(step.change.fullId));
}

/** The changes by which the message around a field changed so that the field is found on another way. */
export function detour(site: ReadSite, { plan }: Outlook, court: Court): readonly Met[] {
  const way = wayOf(court.around, site);
  if (!way || way.names.join() === nameAt(site)) return [];
  return meet(site, plan.fate(site.parent.id, site.context), court).filter(({ step }) => step.effect !== "noted");
}

/** Reads of a message that has another name, or several, move with the name. */
export function messageJoins(site: ReadSite, { pack }: Pick<Court, "pack">, plan: Plan): readonly string[] {
  const parts = parseAddress(site.at);
  const [first] = site.hops;
  if (!first || !parts || (parts.kind !== "push" && parts.kind !== "webhook")) return [];
  const message = pack.surface(plan.from).find(formatAddress({ ...parts, path: [] }));
  const isReplaced = message !== undefined && plan.fate(message.id, site.context).outcome === "replaced";
  return isReplaced ? [`${parts.kind}:${first.place.path}:${first.place.start}:${parts.name}`] : [];
}
