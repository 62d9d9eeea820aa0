import { nameAt, type NamedSite } from "../../transforms/transform.js";
import type { Pack, ReadSite, SurfaceNode } from "../model.js";
import { compareVersions, type Version } from "../version.js";

/** Where a name that the site's version doesn't have last lived before it. */
export interface Late {
  readonly node: SurfaceNode;
  readonly version: Version;
}

/** Looks for a name that lived before the site's version: `recipients` at 3.6 lived until 3.3. */
export function findLate(site: NamedSite, pack: Pack, at: Version): Late | undefined {
  const earlier = pack.versions.map(({ version }) => version).filter((version) => compareVersions(version, at) < 0);
  for (const version of earlier.reverse()) {
    const surface = pack.surface(version);
    const parent = site.kind === "name" ? undefined : surface.get(site.parent.id);
    const node = site.kind === "name" ? surface.find(site.at) : parent && surface.child(parent, nameAt(site));
    if (node && isMeant(node, pack, version, at, site)) return { node, version };
    if (node) return undefined;
  }
  return site.kind === "read" ? (findUnwrapped(site, pack, at) ?? findReplaced(site, pack, at)) : undefined;
}

/** A key that the API does not name is meant only where such keys have ended. */
function isMeant(node: SurfaceNode, pack: Pack, version: Version, at: Version, { context }: NamedSite): boolean {
  return !node.name.startsWith("<") || pack.plan(version, at).fate(node.id, context).to.length === 0;
}

/**
 * Looks for a field of an object that ended, read of what stood around it: that object's own have moved up. Where the
 * field has another name since, or was removed, it is still the old one that is meant: an upgrade that left it open has
 * taken the link before it out.
 */
function findUnwrapped({ parent, at: way }: ReadSite, pack: Pack, at: Version): Late | undefined {
  const name = way.slice(way.lastIndexOf(".") + 1);
  const now = pack.surface(at);
  for (const { version } of pack.versions.toReversed()) {
    if (compareVersions(version, at) >= 0) continue;
    const surface = pack.surface(version);
    const then = surface.get(parent.id);
    const objects = then ? surface.children(then).filter(({ id }) => !now.get(id)) : [];
    const node = objects.map((object) => surface.child(object, name)).find((child) => child !== undefined);
    if (node && !node.name.startsWith("<")) return { node, version };
  }
  return undefined;
}

/** Looks for a field of what a method returned whose place this one took: an upgrade that left it open has renamed the call. */
function findReplaced({ parent, at: way, context }: ReadSite, pack: Pack, at: Version): Late | undefined {
  const name = way.slice(way.lastIndexOf(".") + 1);
  for (const { version } of pack.versions.toReversed()) {
    if (compareVersions(version, at) >= 0) continue;
    const [surface, plan] = [pack.surface(version), pack.plan(version, at)];
    const isHeir = ({ id }: SurfaceNode): boolean => plan.fate(id, context).ids.includes(parent.id);
    for (const method of replacedBy(rootOf(parent), pack, version, at)) {
      const response = surface.child(method, "response");
      const around = response && [response, ...surface.children(response)].find(isHeir);
      const node = around && surface.child(around, name);
      if (node) return { node, version };
    }
  }
  return undefined;
}

function rootOf(node: SurfaceNode): SurfaceNode {
  return node.parent ? rootOf(node.parent) : node;
}

/** Methods of a version that another one took the place of. */
function replacedBy(heir: SurfaceNode, pack: Pack, version: Version, at: Version): readonly SurfaceNode[] {
  const plan = pack.plan(version, at);
  return pack
    .surface(version)
    .all("method")
    .filter(({ id }) => {
      const { outcome, ids } = plan.fate(id, { in: undefined, on: undefined });
      return outcome === "replaced" && ids.length === 1 && ids[0] === heir.id;
    });
}
