/** Reads in a chain, `res.chat.threads[0]`: links renamed, put in or taken out, and the value turned into its old form. */
import { ts } from "ts-morph";
import type { Edit, ReadSite } from "../../src/model.js";
import { accessName, isAccess, type Access } from "../../src/program/syntax.js";
import { between, removeLinks } from "../edit/chain.js";
import { hasComment } from "../edit/text.js";
import type { Around } from "../transform.js";
import { bindingOf, type Binding } from "./binding.js";
import { isFirstItem } from "./bound.js";
import { accessOf, heldBy } from "./held.js";
import { ownerOf, wayOf, type Way } from "./way.js";

/** The links before a read that are removed with what they read, and what the rest of the chain starts with. */
interface Start {
  readonly first: Access | undefined;
  readonly base: ts.Expression;
  /** The read whose value the base is. */
  readonly owner: ReadSite | undefined;
}

/** Edits of the way to a value. */
export interface Rewritten {
  readonly edits: readonly Edit[];
  /** Where what has the value in hand is declared, if that changes along with it. */
  readonly binding: ts.Node | undefined;
  readonly isPlain: boolean;
}

/** Writes the way of a read in a chain; `undefined` when it can't be kept right. */
export function rewriteChain(around: Around, site: ReadSite, way: Way, access: Access): Rewritten | undefined {
  if (way.above) return fromAbove(around, way.above, way.names, access);
  const start = startOf(around, site, access);
  const bound = start && boundOf(around, start);
  if (!start || bound === "lost") return undefined;
  const links =
    bound?.kind === "split" ? asVariable(around, bound, start, access) : linksOf(around, site, way, access, start);
  if (!links) return undefined;
  const isPlain = way.names.length === 1 && !start.first && !bound;
  return { edits: [...(bound?.edits ?? []), ...links], binding: bound && bindingNode(around, start), isPlain };
}

/** `a.b.c.d` where what `d` was is `e` of `a`: all links behind `a` are replaced by the new ones. */
function fromAbove({ tree }: Around, above: ReadSite, names: readonly string[], access: Access): Rewritten | undefined {
  const first = accessOf(tree, above);
  const links = linksBetween(first, access);
  if (!first || !links || hasComment(access.getText().slice(first.expression.getWidth()))) return undefined;
  // What was asked for where the way may end is asked for as far as the new one goes.
  const isOptional = links.slice(1).some(({ questionDotToken }) => questionDotToken);
  const text = (first.questionDotToken ? "?." : ".") + names.join(isOptional ? "?." : ".");
  const place = between(tree, access, first.expression.getEnd(), access.getEnd());
  return { edits: [{ place, text, whole: true }], binding: undefined, isPlain: false };
}

/** The links of a chain from one to another; `undefined` when they are not of one chain. */
function linksBetween(first: Access | undefined, last: Access): readonly Access[] | undefined {
  const links: Access[] = [];
  for (let at: ts.Expression = last; ; at = at.expression) {
    if (isAccess(at)) links.unshift(at);
    else if (!ts.isNonNullExpression(at)) return undefined;
    if (at === first) return links;
  }
}

function startOf(around: Around, site: ReadSite, access: Access): Start | undefined {
  let first: Access | undefined;
  let owner = ownerOf(around, site);
  for (let base: ts.Expression = access.expression; ; base = base.expression) {
    const isGone = owner !== undefined && wayOf(around, owner)?.isEmptied === true;
    if (ts.isNonNullExpression(base)) continue;
    if (!isGone || !isAccess(base)) return { first, base, owner };
    if (!accessName(base)) {
      if (!isFirstItem(base)) return undefined;
      first = base;
      continue;
    }
    if (!owner || accessOf(around.tree, owner) !== base) return { first, base, owner };
    first = base;
    owner = ownerOf(around, owner);
  }
}

/** What becomes of the variable that the chain starts with, where that changes. */
function boundOf(around: Around, { base, owner }: Start): Binding | "lost" | undefined {
  const way = owner && wayOf(around, owner);
  if (!owner || !way || way.names.length > 0 || !ts.isIdentifier(base))
    return way?.isEmptied && owner && !ts.isIdentifier(base) ? "lost" : undefined;
  const held = heldBy(around.tree, owner);
  if (held.kind !== "variable" || !held.uses.includes(base)) return way.isEmptied ? "lost" : undefined;
  const access = accessOf(around.tree, owner);
  if (!access) return bindingOf(around, owner, way) ?? "lost";
  const links = way.isEmptied ? rewriteChain(around, owner, way, access) : undefined;
  return way.isEmptied ? (links ? { kind: "whole", edits: links.edits } : "lost") : undefined;
}

function bindingNode(around: Around, { owner }: Start): ts.Node | undefined {
  const held = owner && heldBy(around.tree, owner);
  return held?.kind === "variable" ? held.name : undefined;
}

function asVariable(
  { tree }: Around,
  { uses }: Extract<Binding, { kind: "split" }>,
  { base }: Start,
  access: Access,
): Edit[] | undefined {
  const own = uses.find(({ use }) => use === base);
  if (!own || hasComment(access.getText())) return undefined;
  return [{ place: between(tree, access, base.getStart(), access.getEnd()), text: own.name }];
}

function linksOf(
  { tree }: Around,
  { place, form }: ReadSite,
  { names }: Way,
  access: Access,
  { first }: Start,
): Edit[] | undefined {
  if (names.length === 0) return removeLinks(tree, first ?? access, access);
  if (names.join(".") === accessName(access)?.text && !first) return [];
  const quote = access.getSourceFile().text[place.start - 1] ?? "";
  const text = names.join(form === "text" ? `${quote}][${quote}` : ".");
  const before = first ? removeLinks(tree, first, access.expression) : [];
  return before && [...before, { place, text }];
}
