/** Objects of a payload that go while what is in them goes on elsewhere: `pagination`, `filters.events`. */
import { ts } from "ts-morph";
import { namePlace } from "../../transforms/edit/member.js";
import type { DeclaredSite, KeySite, Pack, SurfaceNode } from "../model.js";
import type { Around, Outlook } from "../../transforms/transform.js";

interface Asked {
  readonly pack: Pack;
  readonly around: Around;
}

/** Whether an object is written out with all that is in it, so that everything is said at its keys. */
export function isOpened(
  site: KeySite | DeclaredSite,
  outlook: Outlook,
  { pack, around: { tree, sitesAt } }: Asked,
): boolean {
  if (!leavesHeirs(outlook.node, outlook, site, pack)) return false;
  if (site.kind === "declared") return isTypedOut(tree.nodeAt(site.place)?.parent);
  const literal = site.value && tree.nodeAt(site.value);
  if (!literal || !ts.isObjectLiteralExpression(literal)) return false;
  return literal.properties.every(
    (member) =>
      member.name !== undefined && sitesAt(namePlace(tree, member.name)).some((other) => other.kind === "key"),
  );
}

/** `pagination: { limit: number }` */
function isTypedOut(member: ts.Node | undefined): boolean {
  return (
    member !== undefined &&
    ts.isPropertySignature(member) &&
    member.type !== undefined &&
    ts.isTypeLiteralNode(member.type)
  );
}

/** Whether a node goes, and something below it lives on. */
export function leavesHeirs(
  node: SurfaceNode,
  { plan }: Pick<Outlook, "plan">,
  { context }: Pick<KeySite, "context">,
  pack: Pack,
): boolean {
  if (plan.fate(node.id, context).outcome !== "gone") return false;
  const surface = pack.surface(plan.from);
  const then = surface.get(node.id);
  return (then ? surface.children(then) : []).some((child) => plan.fate(child.id, context).to.length > 0);
}
