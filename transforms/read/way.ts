/** How a read gets at its value at the target: which links stand in place of the old one. */
import type { DeclaredSite, ReadSite, SurfaceNode } from "../../src/model.js";
import type { Surface } from "../../src/model.js";
import type { Tree } from "../../src/program/tree.js";
import { nameAt, type Around, type Outlook } from "../transform.js";
import { isBoundWell } from "./bound.js";
import { sentInstead } from "./sent.js";

export interface Way {
  /** Links in place of the old one; none when it is removed, as its object is what it read. */
  readonly names: readonly string[];
  /** What the read has in hand then. */
  readonly holds: SurfaceNode;
  /** What it read was removed, but all that is read of that is found in what holds it. */
  readonly isEmptied: boolean;
  /** A read further up, from whose object the names lead, where what is read stands beside what it was in. */
  readonly above?: ReadSite;
}

const known = new WeakMap<Tree, Map<ReadSite, Way | undefined>>();

/** `undefined` when the value is not found, or not from here. */
export function wayOf(around: Around, site: ReadSite): Way | undefined {
  const ways = known.get(around.tree) ?? new Map<ReadSite, Way | undefined>();
  known.set(around.tree, ways);
  if (ways.has(site)) return ways.get(site);
  // A way that leads back to itself leads nowhere.
  ways.set(site, undefined);
  const way = findWay(around, site);
  ways.set(site, way);
  return way;
}

/** The names that lead from the object of a declared field to what it is now; `undefined` when that was removed, or elsewhere. */
export function namesOf(around: Around, site: DeclaredSite): readonly string[] | undefined {
  const outlook = around.look(site);
  if (!outlook) return undefined;
  const objects = rootsOf(around.to, site, outlook);
  const ways = objects.flatMap((object) =>
    waysFrom(around.to, nameAt(site), object, liveParent(around.to, site, outlook), outlook),
  );
  const [first, ...others] = ways;
  return first && others.every(({ names }) => names.join() === first.names.join()) ? first.names : undefined;
}

/** The read whose value a read's object is. */
export function ownerOf({ sitesAt }: Around, site: ReadSite): ReadSite | undefined {
  const owners = site.under ? sitesAt(site.under).filter((other) => other.kind === "read") : [];
  return owners.find((other) => isSameSource(other, site) && site.at.startsWith(`${other.at}.`));
}

/** Reads of what a read gives. */
export function readsBelow({ below }: Around, site: ReadSite): readonly ReadSite[] {
  return below(site.place).filter((other) => isSameSource(other, site) && other.at.startsWith(`${site.at}.`));
}

function isSameSource(a: ReadSite, b: ReadSite): boolean {
  return (
    a.version.value === b.version.value &&
    a.version.place?.start === b.version.place?.start &&
    a.context.in === b.context.in
  );
}

function findWay(around: Around, site: ReadSite): Way | undefined {
  const outlook = around.look(site);
  if (!outlook) return site.node && { names: [nameAt(site)], holds: site.node, isEmptied: false };
  const objects = objectsOf(around, site, outlook);
  const ways = objects.flatMap((object) =>
    waysFrom(around.to, nameAt(site), object, liveParent(around.to, site, outlook), outlook),
  );
  const [first, ...others] = ways;
  if (first) return others.every(({ names }) => names.join() === first.names.join()) ? first : undefined;
  const above = outlook.fate.outcome === "replaced" ? fromAbove(around, site, outlook) : undefined;
  if (above) return above;
  const [object] = objects;
  const isGone = outlook.fate.to.length === 0 && outlook.fate.steps.some(({ effect }) => effect === "removed");
  return isGone && objects.length === 1 && object ? emptied(around, site, object) : undefined;
}

/** The nearest object up the chain of a read that has what took its place, on one way. */
function fromAbove(around: Around, site: ReadSite, outlook: Outlook): Way | undefined {
  for (let above = ownerOf(around, site); above; above = ownerOf(around, above)) {
    const upper = around.look(above);
    const [object, ...others] = upper ? objectsOf(around, above, upper) : [];
    const [way] = object && others.length === 0 ? waysFrom(around.to, nameAt(site), object, undefined, outlook) : [];
    if (way) return { ...way, above };
  }
  return undefined;
}

/** `res.chat` when only `res.chat_id` is left of it. */
function emptied(around: Around, site: ReadSite, object: SurfaceNode): Way | undefined {
  const inside = readsBelow(around, site);
  return inside.some((other) => isFoundIn(around, other, object)) && isBoundWell(around, site, inside)
    ? { names: [], holds: object, isEmptied: true }
    : undefined;
}

/** Whether what a read gives, or something in it, is found in an object that took its owner's place. */
function isFoundIn(around: Around, site: ReadSite, object: SurfaceNode): boolean {
  const outlook = around.look(site);
  if (!outlook) return false;
  if (waysFrom(around.to, nameAt(site), object, undefined, outlook).length > 0) return true;
  if (outlook.met.some(({ step }) => sentInstead(around, site, step) !== undefined)) return true;
  return outlook.fate.to.length === 0 && readsBelow(around, site).some((other) => isFoundIn(around, other, object));
}

/** What the object of a read is at the target: several where one push became several. */
function objectsOf(around: Around, site: ReadSite, outlook: Outlook): readonly SurfaceNode[] {
  const owner = ownerOf(around, site);
  if (!owner) return rootsOf(around.to, site, outlook);
  const way = wayOf(around, owner);
  if (!way) return [];
  if (!way.isEmptied) return [liveParent(around.to, site, outlook) ?? way.holds];
  return [way.holds];
}

/** The message itself, whatever its content has become. */
function rootsOf(to: Surface, site: ReadSite | DeclaredSite, outlook: Outlook): readonly SurfaceNode[] {
  const { parent } = site;
  const message = parent.parent;
  if (!message || message.parent) return [liveParent(to, site, outlook)].flatMap((node) => node ?? []);
  return outlook.plan.fate(message.id, site.context).ids.flatMap((id) => {
    const then = to.get(id);
    const root = then && to.child(then, parent.name);
    return root ?? [];
  });
}

/** What the object's node became by itself. */
function liveParent(
  to: Surface,
  { parent, context }: ReadSite | DeclaredSite,
  { plan }: Outlook,
): SurfaceNode | undefined {
  const [id, ...others] = plan.fate(parent.id, context).ids;
  return id === undefined || others.length > 0 ? undefined : to.get(id);
}

/** `asked` stands for a key that the API does not name: that of a property, of a day. */
function waysFrom(
  to: Surface,
  asked: string,
  object: SurfaceNode,
  parent: SurfaceNode | undefined,
  { fate }: Outlook,
): Way[] {
  return fate.ids.flatMap((id, index) => {
    const address = fate.to[index];
    const found =
      address === undefined
        ? undefined
        : (namesFrom(to, object, id, address) ?? viaParent(to, object, parent, id, address));
    const names = found?.map((name, place) => (name.startsWith("<") && place === found.length - 1 ? asked : name));
    const holds = to.get(id);
    return names && holds && !names.some((name) => name.startsWith("<")) ? [{ names, holds, isEmptied: false }] : [];
  });
}

function viaParent(
  to: Surface,
  object: SurfaceNode,
  parent: SurfaceNode | undefined,
  id: string,
  address: string,
): string[] | undefined {
  if (!parent || parent.id === object.id) return undefined;
  const first = namesFrom(to, object, parent.id, parent.address);
  const second = first && namesFrom(to, parent, id, address);
  return second && [...first, ...second];
}

/** The names that lead from a node to another, by the address of that one: its own, or that of a structure's field. */
function namesFrom(to: Surface, object: SurfaceNode, id: string, address: string): string[] | undefined {
  if (object.id === id) return [];
  const rest = address.startsWith(`${object.address}.`)
    ? address.slice(object.address.length + 1)
    : /^structure:[^.]+\.(.+)$/.exec(address)?.[1];
  const names = rest?.split(".") ?? [];
  let node: SurfaceNode | undefined = names.length > 0 ? object : undefined;
  for (const name of names) node = node && to.child(node, name);
  return node?.id === id ? names : undefined;
}
