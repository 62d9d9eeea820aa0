/** Names of methods and messages that are members of a type, too: `interface Methods { follow_chat: { id: string } }`. */
import { ts } from "ts-morph";
import type { NameSite, Site } from "../../model.js";
import { declarationsAt } from "../../program/properties.js";
import type { Family, Namesakes } from "./families.js";
import type { Finder } from "../finder.js";
import { createNameNodes, mentionOf, placeKey } from "./mentions.js";

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
    const family = node && familyAt(finder, node, namesakes);
    const others = (family?.mentions ?? [])
      .map((name) => ({ name, ...mentionOf(finder, name) }))
      .filter(({ place }) => !known.has(placeKey(place)));
    return others.every(({ name }) => isInType(name))
      ? others.map(({ place, form }) => ({ ...site, place, form }))
      : [];
  });
}

function isWhole({ at, built }: NameSite): boolean {
  return /^(?:method|push|webhook):/.test(at) && !built;
}

/** The member that a text must be a key of. */
function familyAt(finder: Finder, node: ts.Node, namesakes: (name: string) => Namesakes): Family | undefined {
  const isText = ts.isStringLiteralLike(node);
  const [declaration] = (isText && declarationsAt(finder.view.checker, node)) || [];
  return isText && declaration
    ? namesakes(node.text).families.find(({ declarations }) => declarations.has(declaration))
    : undefined;
}

function isInType(name: ts.Node): boolean {
  return ts.isTypeElement(name.parent) || ts.isLiteralTypeNode(name.parent);
}
