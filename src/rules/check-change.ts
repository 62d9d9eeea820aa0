/** Checks what one change says in itself: qualifiers that its kind has no use for, aliases and back-ports. */
import type { Change, ChangeRule, Kind } from "../change.js";
import { compareVersions, toVersion, type Version } from "../version.js";
import { RuleFault, type Keys } from "./fault.js";

/** A fault and the keys inside the change at which it stands. */
export interface PlacedFault {
  readonly keys: Keys;
  readonly fault: RuleFault;
}

/** Kinds after which a value may be written otherwise at its place. */
const CONVERTING: readonly Kind[] = ["rename", "move", "replace", "retype", "behaviour"];
/** Kinds after which no place in the code has anything to be done. */
const QUIET: readonly Kind[] = ["add", "undocumented"];

export function findOddities(change: Change, versions: readonly Version[]): readonly PlacedFault[] {
  return [
    ...checkDraft(change),
    ...checkConvert(change),
    ...checkCases(change),
    ...checkWrite(change),
    ...checkAliases(change),
    ...checkAlso(change, versions),
  ];
}

/** What nobody has confirmed is never done by default. */
function checkDraft({ draft, tier, cases = [] }: Change): readonly PlacedFault[] {
  if (draft === undefined) return [];
  const fault = new RuleFault("a draft can't be safe", "another tier, or no `draft` once it is confirmed");
  const inCases = cases.flatMap((rule, index) =>
    rule.tier === "safe" ? [{ keys: ["cases", index, "tier"], fault }] : [],
  );
  return tier === "safe" ? [{ keys: ["tier"], fault }, ...inCases] : inCases;
}

function checkConvert({ kind, convert, cases = [] }: Change): readonly PlacedFault[] {
  if (CONVERTING.includes(kind)) return [];
  const fault = new RuleFault(`${kind} leaves no value to convert`, `kind: ${CONVERTING.join(", ")}`);
  const inCases = cases.flatMap((rule, index) =>
    rule.convert === undefined ? [] : [{ keys: ["cases", index, "convert"], fault }],
  );
  return convert === undefined ? inCases : [{ keys: ["convert"], fault }, ...inCases];
}

function checkCases({ kind, cases }: Change): readonly PlacedFault[] {
  if (cases === undefined || !QUIET.includes(kind)) return [];
  return [{ keys: ["cases"], fault: new RuleFault(`${kind} asks nothing of the code, so it has no cases`) }];
}

function checkWrite(change: Change): readonly PlacedFault[] {
  if (change.kind !== "require" || change.write === undefined || change.code === undefined) return [];
  return [{ keys: ["code"], fault: new RuleFault("there is a value to write already", "either `write` or `code`") }];
}

/** Other spellings are of what the change itself speaks of. */
function checkAliases(change: Change): readonly PlacedFault[] {
  const meant = "aliases" in change ? Object.keys(change.aliases ?? {}) : [];
  const spoken = addressesOf(change);
  return meant
    .filter((address) => !spoken.includes(address))
    .map((address) => ({
      keys: ["aliases", address],
      fault: new RuleFault(`${address} is not among what the change speaks of`, spoken.join(", ")),
    }));
}

/** The addresses that a change speaks of, as they are before it; of what it adds, after it. */
export function addressesOf(change: ChangeRule): readonly string[] {
  switch (change.kind) {
    case "add":
      return Object.keys(change.nodes);
    case "rename":
      return Object.keys(change.names);
    case "move":
      return Object.keys(change.paths);
    case "replace":
      return change.from;
    case "remove":
    case "retype":
    case "require":
    case "behaviour":
    case "undocumented":
      return change.at;
  }
}

/** Back-ports go to known versions before the change's own, without a gap, and not to the oldest. */
function checkAlso({ also = {}, version }: Change, versions: readonly Version[]): readonly PlacedFault[] {
  const own = versions.indexOf(toVersion(version));
  const ports = Object.keys(also);
  return ports.flatMap((port) => {
    const place = versions.findIndex((known) => known === port);
    const keys = ["also", port];
    if (place < 1)
      return [
        { keys, fault: new RuleFault(`nothing can be back-ported to ${port}`, "a known version after the oldest") },
      ];
    if (compareVersions(toVersion(port), toVersion(version)) >= 0)
      return [{ keys, fault: new RuleFault(`${port} is not before ${version}`, "an older version") }];
    const gap = versions.slice(place + 1, own).find((between) => !ports.includes(between));
    return gap === undefined
      ? []
      : [{ keys, fault: new RuleFault(`${gap} lies between and is not listed`, "back-ports without a gap") }];
  });
}
