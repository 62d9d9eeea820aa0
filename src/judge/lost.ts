/** Values that leave what can be followed: told when something in them changes on the way. */
import { lastName } from "../../transforms/transform.js";
import type { ChangeId } from "../change.js";
import type { Fate, Finding, Pack, Plan, Site, Surface, SurfaceNode } from "../model.js";
import type { Version } from "../version.js";
import type { Court } from "./court.js";
import { check } from "./finding.js";
import { isMessageName } from "./words.js";

const DEEPEST = 4;
const MOST = 8;

interface Changed {
  readonly words: string;
  readonly ids: readonly ChangeId[];
}

/** What changes in a value that leaves, or in the names of the messages that do. */
export function judgeLost(site: Site & { kind: "lost" }, court: Court, at: Version): Finding[] {
  const { pack, options } = court;
  if (at === options.to || site.why !== "leaves") return [];
  const plan = pack.plan(at, options.to);
  const surface = pack.surface(at);
  if (site.node && isOfEnded(site, site.node, plan)) return [];
  const changed = site.node
    ? changedBelow(site.node, surface, plan, site, DEEPEST)
    : changedMessages(surface, plan, site, pack);
  if (changed.length === 0) return [];
  const words = [...new Set(changed.map((one) => one.words))].slice(0, MOST);
  const changes = [...new Set(changed.flatMap(({ ids }) => ids))];
  const finding = check(site, court, "leaves", "manual", undefined);
  return [{ ...finding, changes, advice: `Changed in it: ${words.join(", ")}.` }];
}

/** What is in something that ends is told there. */
function isOfEnded(site: Site, node: SurfaceNode, plan: Plan): boolean {
  for (let above: SurfaceNode | undefined = node; above; above = above.parent) {
    const { outcome } = plan.fate(above.id, site.context);
    if (outcome === "gone" || (above.kind === "method" && outcome === "replaced")) return true;
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
  if (to[0] !== undefined && lastName(to[0]) === node.name) return [];
  const now = to[0] === undefined ? "nothing" : `\`${lastName(to[0])}\``;
  return [{ words: `\`${node.name}\` → ${now}`, ids: met.map(({ change }) => change.fullId) }];
}
