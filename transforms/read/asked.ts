/** Which conversions a read asks for, and whether they can be written around it. */
import type { ts } from "ts-morph";
import type { Conversion } from "../../src/change.js";
import type { ReadSite } from "../../src/model.js";
import { allConverted, convertRead, type Converted } from "../convert/read.js";
import { isOptionalChain } from "../edit/chain.js";
import type { Around, Met } from "../transform.js";
import { accessOf, heldBy } from "./held.js";
import { ownerOf, wayOf, type Way } from "./way.js";

/** What must be made of the value of a read at the target so that the code reads the same. */
export function conversionsOf(around: Around, site: ReadSite, way: Way, met: readonly Met[]): readonly Conversion[] {
  if (way.names.length === 0) return [];
  const asked = met.flatMap(({ convert, does }) => (convert && does === "apply" ? [convert] : []));
  // What is not unwrapped any more has lost its link already, a list that was removed its index.
  const owner = ownerOf(around, site);
  const isLoose = owner !== undefined && wayOf(around, owner)?.isEmptied === true;
  return asked.filter((name) => name !== "first-of-list" || !isLoose);
}

/** What is written around an expression; `undefined` when it can't be turned. */
export function convertedBy(
  around: Around,
  node: ts.Expression,
  [conversion, ...others]: readonly Conversion[],
): Converted | undefined {
  if (conversion === undefined) return { edits: [], shared: [] };
  return others.length > 0 ? undefined : convertRead(around, node, conversion);
}

/** What is written around a read in a chain, or around each use of the variable that holds it. */
export function convertedHere(
  around: Around,
  site: ReadSite,
  access: ts.Expression,
  conversions: readonly Conversion[],
): Converted | undefined {
  const direct = convertedBy(around, access, conversions);
  // What may be missing as a whole is told apart from a value in the new form by nothing.
  const held = direct || isOptionalChain(access) ? undefined : heldBy(around.tree, site);
  return held?.kind === "variable"
    ? allConverted(held.uses.map((use) => convertedBy(around, use, conversions)))
    : direct;
}

/** Whether a read in a chain is carried to the target: what stays open keeps its own words, and all that leads to it. */
export function isCarried(around: Around, site: ReadSite, way: Way): boolean {
  const met = (around.look(site)?.met ?? []).filter(({ step }) => step.effect !== "noted");
  const access = accessOf(around.tree, site);
  if (met.some(({ tier }) => tier === "manual")) return false;
  const conversions = conversionsOf(around, site, way, met);
  return (
    conversions.length === 0 || (access !== undefined && convertedHere(around, site, access, conversions) !== undefined)
  );
}
