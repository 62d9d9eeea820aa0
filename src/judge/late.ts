import { nameAt } from "../../transforms/transform.js";
import type { DeclaredSite, KeySite, NameSite, Pack, ReadSite, SurfaceNode } from "../model.js";
import { compareVersions, type Version } from "../version.js";

/** Where a name that the site's version doesn't have last lived before it. */
export interface Late {
  readonly node: SurfaceNode;
  readonly version: Version;
}

/** Looks for a name that lived before the site's version: `recipients` at 3.6 lived until 3.3. */
export function findLate(
  site: NameSite | KeySite | ReadSite | DeclaredSite,
  pack: Pack,
  at: Version,
): Late | undefined {
  const earlier = pack.versions.map(({ version }) => version).filter((version) => compareVersions(version, at) < 0);
  for (const version of earlier.reverse()) {
    const surface = pack.surface(version);
    const parent = site.kind === "name" ? undefined : surface.get(site.parent.id);
    const node = site.kind === "name" ? surface.find(site.at) : parent && surface.child(parent, nameAt(site));
    if (node) return node.name.startsWith("<") ? undefined : { node, version };
  }
  return undefined;
}
