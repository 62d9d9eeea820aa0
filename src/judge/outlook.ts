/** What the way to the target does to a site that stands for one node by its name. */
import { nameAt, type NamedSite, type Outlook } from "../../transforms/transform.js";
import type { Tier } from "../change.js";
import type { EngineOptions, Pack, Plan, SurfaceNode } from "../model.js";
import { compareVersions, type Version } from "../version.js";
import { findLate, type Late } from "./late.js";
import { meet, type Surroundings } from "./meet.js";

export interface Asked extends Surroundings {
  readonly pack: Pack;
  readonly options: EngineOptions;
}

/** `undefined` for what is at the target already, past it, or in no version. */
export function outlookOf(site: NamedSite, asked: Asked): Outlook | undefined {
  const { pack, options } = asked;
  const at = site.version.value ?? options.from;
  if (at === undefined || !pack.versions.some(({ version }) => version === at) || compareVersions(at, options.to) > 0)
    return undefined;
  if (site.node)
    return at === options.to ? undefined : look(site, site.node, pack.plan(at, options.to), "safe", undefined, asked);
  const late = findLate(site, pack, at) ?? (at === options.to ? undefined : shortLived(site, asked));
  return (
    late &&
    look(
      site,
      late.node,
      pack.plan(late.version, options.to),
      site.at.startsWith("scope:") ? "safe" : "review",
      at,
      asked,
    )
  );
}

/** What came after the site's version and was removed by the target: it is late there. */
function shortLived(site: NamedSite, { pack, options }: Asked): Late | undefined {
  const surface = pack.surface(options.to);
  const parent = site.kind === "name" ? undefined : surface.get(site.parent.id);
  const isThere = site.kind === "name" ? surface.find(site.at) : parent && surface.child(parent, nameAt(site));
  return isThere ? undefined : findLate(site, pack, options.to);
}

function look(
  site: NamedSite,
  node: SurfaceNode,
  plan: Plan,
  best: Tier,
  wrongAt: Version | undefined,
  asked: Asked,
): Outlook {
  const fate = plan.fate(node.id, site.context);
  return { node, plan, fate, met: meet(site, fate, asked), best, wrongAt };
}
