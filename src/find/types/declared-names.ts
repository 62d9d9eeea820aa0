/** Names of methods and messages that are members of a type, too: `interface Methods { follow_chat: { id: string } }`. */
import { ts } from "ts-morph";
import type { NameSite, Site } from "../../model.js";
import { declarationsAt } from "../../program/properties.js";
import { isAccess, isCall, staticName } from "../../program/syntax.js";
import { checkedBy } from "./conditional.js";
import { declarationsOf, fieldTypes, namesInType } from "../pushes/name-types.js";
import type { Namesakes } from "./families.js";
import type { Finder } from "../finder.js";
import { createNameNodes, mentionOf, placeKey, type Mention } from "./mentions.js";

/**
 * Sites for the places in types that name a method or message by which calls and handlers name it. None where anything
 * but code of this API goes by that member.
 */
export function findDeclaredNames(
  finder: Finder,
  sites: readonly Site[],
  namesakes: (name: string) => Namesakes,
): NameSite[] {
  const nodeAt = createNameNodes(finder);
  const named = sites.filter((site) => site.kind === "name").filter(isWhole);
  const known = new Set(named.map(({ place }) => placeKey(place)));
  return named.flatMap((site) => {
    const node = nodeAt(site.place);
    const mentions = node && ts.isStringLiteralLike(node) ? mentionsOf(finder, node, namesakes) : [];
    const others = mentions
      .map((name) => ({ name, ...partOf(finder, name, node, site) }))
      .filter(({ place }) => !known.has(placeKey(place)));
    return others.every(({ name }) => isInType(name))
      ? others.map(({ place, form }) => ({ ...site, place, form }))
      : [];
  });
}

/** Where a text has what the same text, at which a site was found, has there: the name alone, or behind a slash. */
function partOf(finder: Finder, name: ts.Node, found: ts.Node | undefined, { place }: NameSite): Mention {
  const whole = mentionOf(finder, name);
  const known = found && whole.form === "text" ? mentionOf(finder, found).place : place;
  const { path, start, end } = whole.place;
  return { ...whole, place: { path, start: start + place.start - known.start, end: end + place.end - known.end } };
}

function isWhole({ at, built }: NameSite): boolean {
  return /^(?:method|push|webhook):/.test(at) && !built;
}

/** What goes by a name with the text that has it: the member that it must be a key of, and what picks by it. */
function mentionsOf(
  finder: Finder,
  name: ts.StringLiteralLike,
  namesakes: (name: string) => Namesakes,
): readonly ts.Node[] {
  if (ts.isLiteralTypeNode(name.parent)) return pickedBy(finder, name);
  const [declaration] = declarationsAt(finder.view.checker, name) ?? listenedFor(finder, name);
  const family = declaration && namesakes(name.text).families.find(({ declarations }) => declarations.has(declaration));
  return family?.mentions ?? [];
}

/** `emitter.on("name", f)`, where the emitter is `mitt<Events>()` or of a class that extends `Emitter<Events>`. */
function listenedFor({ origins, view }: Finder, name: ts.StringLiteralLike): readonly ts.Declaration[] {
  const call = name.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== name || !isAccess(call.expression)) return [];
  const given = origins.of(call.expression.expression, undefined).flatMap(({ node }) => {
    if (!isCall(node)) return [];
    const classes = origins
      .of(node.expression, undefined)
      .flatMap((made) => (ts.isClassLike(made.node) ? made.node : []));
    const extended = classes.flatMap(({ heritageClauses = [] }) => heritageClauses.flatMap(({ types }) => [...types]));
    return [node, ...extended].flatMap(({ typeArguments }) => [...(typeArguments ?? [])]);
  });
  return given.flatMap((type) => view.checker.getTypeFromTypeNode(type).getProperty(name.text)?.declarations ?? []);
}

/** The same text where a type picks by it of one that lists it: `Extract<Push, { action: "a" }>`, `PayloadOf<"a">`. */
function pickedBy(finder: Finder, listed: ts.StringLiteralLike): readonly ts.Node[] {
  return finder.refs.spelled(listed.text).filter((text) => {
    if (text === listed || !ts.isLiteralTypeNode(text.parent)) return false;
    return typesPicked(finder, text.parent).some((type) => namesInType(finder, type).includes(listed));
  });
}

/** The types of which a text in a type picks. */
function typesPicked(finder: Finder, literal: ts.LiteralTypeNode): readonly ts.TypeNode[] {
  let node: ts.Node = literal;
  while (ts.isUnionTypeNode(node.parent) || ts.isParenthesizedTypeNode(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isConditionalTypeNode(parent)) return parent.extendsType === node ? checkedBy(finder, parent) : [];
  if (ts.isPropertySignature(parent)) {
    const field = staticName(parent.name) ?? "";
    return besides(parent.parent).flatMap((type) => fieldTypes(finder, type, field));
  }
  if (!ts.isTypeReferenceNode(parent)) return [];
  const index = parent.typeArguments?.findIndex((argument) => argument === node) ?? -1;
  return declarationsOf(finder, parent.typeName).flatMap((declaration) =>
    ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration) || ts.isClassLike(declaration)
      ? (declaration.typeParameters?.[index]?.constraint ?? [])
      : [],
  );
}

/** What a type literal narrows: the first argument of `Extract`, the other parts of an intersection. */
function besides(literal: ts.Node): readonly ts.TypeNode[] {
  const { parent } = literal;
  if (ts.isIntersectionTypeNode(parent)) return parent.types.filter((type) => type !== literal);
  const isPick = ts.isTypeReferenceNode(parent) && /^(?:Extract|Exclude)$/.test(parent.typeName.getText());
  return isPick ? (parent.typeArguments?.slice(0, 1) ?? []) : [];
}

function isInType(name: ts.Node): boolean {
  return ts.isTypeElement(name.parent) || ts.isLiteralTypeNode(name.parent);
}
