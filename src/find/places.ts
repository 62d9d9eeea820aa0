/** Where names stand: between quotes or bare, and one step further down an address. */
import { ts } from "ts-morph";
import { formatAddress, parseAddress, type Address } from "../address.js";
import type { Place, Site } from "../model.js";
import { unwrap } from "../program/syntax.js";
import type { Finder } from "./finder.js";

/** Whether a name is written between quotes. */
export function isQuoted(node: ts.Node): boolean {
  return (
    ts.isStringLiteralLike(node) || (ts.isComputedPropertyName(node) && ts.isStringLiteralLike(unwrap(node.expression)))
  );
}

/** The text between the quotes. */
export function inner(finder: Finder, node: ts.Node): Place {
  const literal = ts.isComputedPropertyName(node) ? unwrap(node.expression) : node;
  const place = finder.view.placeOf(literal);
  return { ...place, start: place.start + 1, end: place.end - 1 };
}

/** The address one step further down the way as met. A name that no address can have is spelled as a text in it. */
export function below(at: Address, name: string): Address {
  const [known, direct] = [parseAddress(at), parseAddress(`${at}.${name}`)];
  if (!known) throw new Error(`not an address: ${at}`);
  const step = direct ? name : JSON.stringify(name).replaceAll(".", "\\u002e");
  return formatAddress({ ...known, path: [...known.path, step] });
}

/** The finder for what may as well be of another API, known at a place: it is told there, and left. */
export function doubting(finder: Finder, where: ts.Node): Finder {
  const place = finder.view.placeOf(where);
  const add = (site: Site): void => {
    finder.add(site);
    finder.foreign.set(keyOfPlace(site.place), place);
  };
  return { ...finder, add };
}

/** A place as a key of maps. */
export function keyOfPlace({ path, start, end }: Place): string {
  return `${path}:${start}-${end}`;
}
