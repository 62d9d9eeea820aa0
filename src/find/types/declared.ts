import { listedIn } from "../requests/listed.js";
import { ts } from "ts-morph";
import type { DeclaredSite, KeySite, ReadSite, Site, Stays } from "../../model.js";
import { declarationsAt } from "../../program/properties.js";
import { isAccess, isAssignment, isEquality, staticName } from "../../program/syntax.js";
import { compareVersions } from "../../version.js";
import { idOf } from "../../flow/context.js";
import type { Family, Namesakes } from "./families.js";
import { versionOf, type Finder } from "../finder.js";
import { isField, type Seed } from "./met-types.js";
import { createNameNodes, findInMarkup, mentionOf, placeKey, type Mention } from "./mentions.js";
import { findOtherParse, findSpill } from "./spills.js";

/**
 * Fields of declared types (interfaces, type aliases, classes, documentation comments) that hold what the API sends or
 * takes: renaming one means renaming the declaration and every use of that property, and only that one. Adds a site
 * for the declaration and for each name that stands for it, and one for each that may. `otherApi` is the one for which
 * a declared property must stay as it is, if there is one.
 */
export function findDeclared(
  finder: Finder,
  sites: readonly Site[],
  met: readonly Seed[],
  otherApi: (declaration: ts.Declaration) => string | undefined,
  namesakes: (name: string) => Namesakes,
): DeclaredSite[] {
  const seeds = allSeeds(finder, sites, met);
  const moving = new Set(seeds.filter((seed) => isMoving(finder, seed)).map(({ name }) => name));
  const declaring = new Set(met.map(({ declaration }) => declaration));
  const taken = new Set(
    sites.flatMap((site) => (site.kind === "key" || site.kind === "read" ? [placeKey(site.place)] : [])),
  );
  return [...moving].flatMap((name) => {
    const found = namesakes(name);
    return found.families.flatMap((family) => {
      const own = seeds.filter((seed) => family.declarations.has(seed.declaration));
      if (
        ![...family.declarations].some((one) => isField(one) || declaring.has(one)) ||
        !own.some((seed) => isMoving(finder, seed))
      )
        return [];
      return sitesOf(finder, {
        name,
        family,
        seeds: own,
        met,
        otherApi,
        doubts: doubtsOf(finder, name, found, taken),
        taken,
      });
    });
  });
}

/** Declared properties that the sites of a pack meet, each with whether the way to its target does anything to it. */
export function declarationsMet(
  finder: Finder,
  sites: readonly Site[],
  met: readonly Seed[],
): ReadonlyMap<ts.Declaration, boolean> {
  const found = new Map<ts.Declaration, boolean>();
  for (const seed of allSeeds(finder, sites, met))
    found.set(seed.declaration, found.get(seed.declaration) === true || isMoving(finder, seed));
  return found;
}

function allSeeds(finder: Finder, sites: readonly Site[], met: readonly Seed[]): readonly Seed[] {
  const fields = new Map(met.map(({ name }) => [name, true]));
  const isFieldName = (name: string): boolean => {
    const is = fields.get(name) ?? mayBeField(finder, name);
    fields.set(name, is);
    return is;
  };
  return [...seedsOf(finder, sites, isFieldName), ...met];
}

/** Whether a field of that name may be declared at all: seen from the names alone, as what they mean takes long to say. */
function mayBeField({ refs }: Finder, name: string): boolean {
  const declares = (node: ts.Node): boolean => {
    const { parent } = node;
    const isWritten = isAssignment(parent.parent) && parent.parent.left === parent;
    if (isAccess(parent)) return isWritten || ts.isExpressionStatement(parent.parent);
    if (ts.isStringLiteralLike(node)) return mayBeKey(node);
    const isInComment = ts.isQualifiedName(parent) || ts.isJSDocPropertyLikeTag(parent);
    return ts.isTypeElement(parent) || ts.isClassElement(parent) || ts.isComputedPropertyName(parent) || isInComment;
  };
  return refs.named(name).some(declares) || refs.spelled(name).some(declares);
}

/** By way of a constant a text may be the name of any member; one that is only given, put or compared is no constant. */
function mayBeKey({ parent }: ts.StringLiteralLike): boolean {
  const isCompared =
    ts.isCaseClause(parent) || (ts.isBinaryExpression(parent) && isEquality(parent.operatorToken.kind));
  return !isCompared && !ts.isCallExpression(parent) && !ts.isPropertyAssignment(parent);
}

/** Fields of the API that the sites found so far meet at declared properties. */
function seedsOf(finder: Finder, sites: readonly Site[], isFieldName: (name: string) => boolean): Seed[] {
  const nodeAt = createNameNodes(finder);
  return sites.flatMap((site) => {
    if (site.kind !== "key" && site.kind !== "read") return [];
    const node = nodeAt(site.place);
    const name = (node && staticName(node)) ?? "";
    const declarations = (node && isFieldName(name) && declarationsAt(finder.view.checker, node)) || [];
    return declarations.map((declaration) => seedOf(site, declaration, name));
  });
}

function seedOf(site: KeySite | ReadSite, declaration: ts.Declaration, name: string): Seed {
  const { version, evidence, context, hops, request, node, parent, at } = site;
  return { source: { version, evidence, context, hops, request }, name, declaration, node, parent, at };
}

/** Whether the way to the target does anything to a field; what its version doesn't have may be late. */
function isMoving(finder: Finder, { source, node }: Seed): boolean {
  const { pack, options } = finder;
  const at = versionOf(finder, source);
  if (at === undefined || compareVersions(at, options.to) > 0) return false;
  if (!node || !pack.versions.some(({ version }) => version === at)) return true;
  if (at === options.to) return false;
  const { outcome, steps } = pack.plan(at, options.to).fate(node.id, source.context);
  return outcome !== "same" || steps.length > 0;
}

/** Names of properties that aren't known and no value led to, in scripts and around them. */
function doubtsOf(finder: Finder, name: string, { unknown }: Namesakes, taken: ReadonlySet<string>): Mention[] {
  const inCode = unknown.map((node) => mentionOf(finder, node)).filter(({ place }) => !taken.has(placeKey(place)));
  return [...inCode, ...findInMarkup(finder, name)];
}

interface Property {
  readonly name: string;
  readonly family: Family;
  readonly seeds: readonly Seed[];
  readonly met: readonly Seed[];
  readonly otherApi: (declaration: ts.Declaration) => string | undefined;
  readonly doubts: readonly Mention[];
  /** Places that a value led to. */
  readonly taken: ReadonlySet<string>;
}

function sitesOf(finder: Finder, asked: Property): DeclaredSite[] {
  const { name, family, seeds, met, doubts, taken } = asked;
  const [first] = family.declarations;
  const property = `property:${name}:${first ? idOf(first) : ""}`;
  const stays = stayingOf(finder, asked);
  const isMet = ({ parent }: ts.Node): boolean => met.some(({ declaration }) => declaration === parent);
  const mentions = family.mentions
    .map((node) => ({ node, ...mentionOf(finder, node) }))
    // Of what stays, only what must be known of it is told.
    .filter(({ node, place }) => !stays || isDeclaring(node) || isMet(node) || taken.has(placeKey(place)))
    .map(({ node, place, form }) => ({
      place,
      form,
      stays,
      isDescribing: ts.isPropertyAssignment(node.parent) && isMet(node),
      declaration: isDeclaring(node) ? node.parent : undefined,
    }));
  const different = new Map(seeds.map((seed) => [meaningOf(seed), seed]));
  return [...different.values()].flatMap(({ source, node, parent, at }) => {
    // What can't be told apart from it makes it less than certain.
    const evidence = doubts.length > 0 && source.evidence === "certain" ? "likely" : source.evidence;
    const about = { kind: "declared", ...source, evidence, request: undefined, node, parent, at, property } as const;
    return [
      ...mentions.map(({ declaration, ...mention }) => ({
        ...about,
        ...mention,
        listed:
          declaration && node && node.values.length > 0 && source.context.in === "request"
            ? listedIn(finder, declaration)
            : undefined,
      })),
      ...doubts.map((doubt) => ({ ...about, ...doubt, stays: { why: "unknown" } as const })),
    ];
  });
}

/** Two seeds that mean the same field at the same version are told once. */
function meaningOf({ node, source: { version, context } }: Seed): string {
  return `${node?.id ?? ""}|${version.place?.path ?? ""}:${version.place?.start ?? ""}|${version.value ?? ""}|${context.in ?? ""}`;
}

function stayingOf(finder: Finder, { name, family, seeds, otherApi }: Property): Stays | undefined {
  for (const declaration of family.declarations) {
    const api = otherApi(declaration);
    if (api !== undefined) return { why: "api", api };
    if (
      !isField(declaration) &&
      !ts.isPropertyAssignment(declaration) &&
      !ts.isShorthandPropertyAssignment(declaration)
    )
      return { why: "bound" };
  }
  const parsed = findOtherParse(finder, name, family);
  if (parsed) return { why: "parsed", place: parsed };
  const place = findSpill(
    finder,
    name,
    family,
    seeds.some(({ source }) => source.context.in === "request"),
  );
  return place && { why: "goes", place };
}

function isDeclaring({ parent }: ts.Node): boolean {
  return ts.isTypeElement(parent) || ts.isClassElement(parent) || ts.isJSDocPropertyLikeTag(parent);
}
