/** Values that leave what can be followed: told when something in them changes on the way. */
import { lastName, quoteAll } from "../../transforms/transform.js";
import { parseAddress } from "../address.js";
import type { ApiRules, ChangeId } from "../change.js";
import type { Fate, Finding, Pack, Plan, Site, Surface, SurfaceNode } from "../model.js";
import { compareVersions, type Version } from "../version.js";
import type { Court } from "./court.js";
import { check } from "./finding.js";
import { isCarriedOn } from "./meet.js";
import { isMessageName } from "./words.js";

const DEEPEST = 4;
const MOST = 8;

interface Changed {
  readonly words: string;
  readonly ids: readonly ChangeId[];
}

type LostSite = Extract<Site, { readonly kind: "lost" }>;

/** Whether a site is a value, not a name alone, that leaves what can be followed. */
export function isLeaving(site: Site, api: ApiRules): site is LostSite {
  return site.kind === "lost" && site.why === "leaves" && !isMessageName(site, api);
}

/** What changes in a value that leaves, or in the names of the messages that do. */
export function judgeLost(site: LostSite, court: Court, at: Version): Finding[] {
  if (site.why !== "leaves") return [];
  const changed = changedIn(site, court, at);
  return changed.length === 0 ? [] : [toLeaving(site, court, changed)];
}

/** Several values that leave at one place, told once. */
export function judgeTogether(sites: readonly LostSite[], court: Court): Finding[] {
  const leaving = sites.map((site) => {
    const at = site.version.value ?? court.options.from;
    return { site, changed: at === undefined ? [] : changedIn(site, court, at) };
  });
  const found = leaving.filter(({ changed }) => changed.length > 0);
  const [first] = found;
  if (!first) return [];
  const finding = toLeaving(
    first.site,
    court,
    found.flatMap(({ changed }) => changed),
  );
  const owners = [...new Set(found.map(({ site }) => parseAddress(site.at)?.name ?? site.at))].slice(1);
  const more = owners.length > 0 ? ` ${quoteAll(owners)} ${owners.length > 1 ? "come" : "comes"} here, too.` : "";
  const joins = [...new Set(found.flatMap(({ site }) => check(site, court, "leaves", "manual", undefined).joins))];
  return [{ ...finding, joins, advice: `${finding.advice}${more}` }];
}

function toLeaving(site: LostSite, court: Court, changed: readonly Changed[]): Finding {
  const words = [...new Set(changed.map((one) => one.words))].slice(0, MOST);
  const changes = [...new Set(changed.flatMap(({ ids }) => ids))];
  const finding = check(site, court, "leaves", "manual", undefined);
  return { ...finding, changes, advice: `Changed in it: ${words.join(", ")}.` };
}

function changedIn(site: LostSite, court: Court, at: Version): readonly Changed[] {
  const { pack, options } = court;
  const isOnTheWay = pack.versions.some(({ version }) => version === at) && compareVersions(at, options.to) < 0;
  if (!isOnTheWay) return [];
  const plan = pack.plan(at, options.to);
  const surface = pack.surface(at);
  if (!site.node) return changedMessages(surface, plan, site, pack);
  return isOfEnded(site, site.node, plan, court) ? [] : changedBelow(site.node, surface, plan, site, DEEPEST);
}

/** What is in something that ends is told there. */
function isOfEnded(site: Site, node: SurfaceNode, plan: Plan, court: Court): boolean {
  for (let above: SurfaceNode | undefined = node; above; above = above.parent) {
    const fate = plan.fate(above.id, site.context);
    const isAnother = above.kind === "method" && fate.outcome === "replaced" && !isCarriedOn(site, fate, court);
    if (fate.outcome === "gone" || isAnother) return true;
  }
  return false;
}

function changedBelow(node: SurfaceNode, surface: Surface, plan: Plan, site: Site, depth: number): Changed[] {
  if (depth === 0) return [];
  return surface
    .children(node)
    .flatMap((child) => [
      ...changeOf(child, plan.fate(child.id, site.context)),
      ...changedBelow(child, surface, plan, site, depth - 1),
    ]);
}

/** Of a message whose name nobody asked for: the names that messages no longer have, then the fields of all of them. */
function changedMessages(surface: Surface, plan: Plan, site: Site, pack: Pack): Changed[] {
  const messages = surface.all(site.context.in === "webhook" ? "webhook" : "push");
  const names = messages.flatMap((node) => changeOf(node, plan.fate(node.id, site.context)));
  if (isMessageName(site, pack.api)) return names;
  return [...names, ...messages.flatMap((node) => changedBelow(node, surface, plan, site, DEEPEST))];
}

function changeOf(node: SurfaceNode, { steps, to }: Fate): Changed[] {
  const met = steps.filter(
    ({ effect, change }) => effect !== "noted" && effect !== "undocumented" && change.tier !== "note",
  );
  if (met.length === 0) return [];
  // What only stands elsewhere is told by the name above it.
  const [target] = to;
  const isSameName = target !== undefined && lastName(target) === node.name;
  const retyped = met.filter(({ change }) => change.kind === "retype");
  if (isSameName && retyped.length === 0) return [];
  if (isSameName)
    return [{ words: `\`${node.name}\` has another form`, ids: retyped.map(({ change }) => change.fullId) }];
  const isOpened = target !== undefined && node.address.startsWith(`${target}.`);
  const now = isOpened ? "what holds it" : `\`${lastName(target ?? "")}\``;
  const words = target === undefined ? `\`${node.name}\` was removed` : `\`${node.name}\` → ${now}`;
  return [{ words, ids: met.map(({ change }) => change.fullId) }];
}
