/** Whether parameters that a behaviour names stand in the same request: `with` one of these, `without` those. */
import { ts } from "ts-morph";
import type { Change } from "../change.js";
import type { CallSite, KeySite, Place } from "../model.js";
import type { Tree } from "../program/tree.js";
import type { Court } from "./court.js";
import { pathNow, valueBefore } from "./fill.js";

/**
 * Whether what stands beside a parameter, or in a call, is what the behaviour is about. Where that isn't seen, it may
 * be.
 */
export function hasCompany(change: Change<"behaviour">, site: CallSite | KeySite, court: Court): boolean {
  const literalsOf = (path: string): readonly Place[] =>
    court.keysAt(site.request, pathNow(path, site, change, court)).map(({ literal }) => literal);
  const isGiven = (path: string): boolean =>
    literalsOf(path).length > 0 || valueBefore(path, site, change, court) !== undefined;
  if ((change.without ?? []).some(isGiven)) return false;
  if (change.unless && site.kind === "key" && isSame(change.unless.same, change, site, court)) return false;
  if (change.with === undefined) return true;
  const given = change.with.filter(isGiven);
  if (given.length === 0) return !court.isSeen(site.request);
  if (site.kind === "call") return true;
  return given.some((path) => {
    const literals = literalsOf(path);
    return literals.length === 0 || literals.some((other) => !areAlternatives(court.around.tree, site.literal, other));
  });
}

/** Whether another parameter is given the very expression that this key is given. */
function isSame(path: string, change: Change, site: KeySite, court: Court): boolean {
  const own = site.valueText;
  const isSimple = own !== undefined && /^([\w$.]+|"[^"]*"|'[^']*')$/.test(own);
  return (
    isSimple &&
    court.keysAt(site.request, pathNow(path, site, change, court)).some(({ valueText }) => valueText === own)
  );
}

/** `page_id ? { page_id } : { filters }`: two literals in the two branches of one condition. */
function areAlternatives(tree: Tree, a: Place, b: Place): boolean {
  const [first, second] = [tree.nodeAt(a), tree.nodeAt(b)];
  if (!first || !second || a.path !== b.path) return false;
  const above = new Map<ts.Node, ts.Node>();
  for (let at: ts.Node = first; !ts.isSourceFile(at); at = at.parent) above.set(at.parent, at);
  for (let at: ts.Node = second; !ts.isSourceFile(at); at = at.parent) {
    const branch = above.get(at.parent);
    if (branch) return branch !== at && isFork(at.parent, branch, at);
  }
  return false;
}

function isFork(node: ts.Node, a: ts.Node, b: ts.Node): boolean {
  const branches: readonly (ts.Node | undefined)[] = ts.isConditionalExpression(node)
    ? [node.whenTrue, node.whenFalse]
    : ts.isIfStatement(node)
      ? [node.thenStatement, node.elseStatement]
      : [];
  return branches.includes(a) && branches.includes(b);
}
