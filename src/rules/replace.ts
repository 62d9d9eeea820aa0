/** Replacing nodes by others, n to m: who carries on for each of them and for what was below. */
import { parseAddress, type Address } from "../address.js";
import type { Change } from "../change.js";
import { RuleFault } from "./fault.js";
import { followName } from "./references.js";
import { addressOf, type Trail } from "./surface.js";
import type { TreeNode } from "./tree.js";
import { attempt, ownNode, plant, reach, takeOut, wayTo, type Work } from "./work.js";

/** One replacement: who is replaced, where the map sends whom, and the addresses before anything was taken out. */
interface Replacement {
  readonly work: Work;
  readonly change: Change<"replace">;
  readonly olds: readonly TreeNode[];
  readonly mapped: ReadonlyMap<TreeNode, readonly Trail[]>;
  readonly addresses: ReadonlyMap<TreeNode, Address>;
}

/** Roots that carry on as their method or push does, without being mapped. */
const ROOTS = new Set(["request", "response", "payload"]);

export function applyReplace(work: Work, change: Change<"replace">): void {
  const olds = change.from.flatMap((text, index) => attempt(work, ["from", index], () => ownNode(work, text)) ?? []);
  const addresses = new Map(olds.flatMap((old) => [...old.subtree()]).map((node) => [node, node.address]));
  const sources = Object.entries(change.map ?? {}).flatMap(([text, to]) => {
    const node = attempt(work, ["map", text], () => mappedNode(work, text, addresses));
    return node === undefined ? [] : [{ node, text, to: typeof to === "string" ? [to] : (to ?? []) }];
  });
  olds.forEach((old, index) =>
    attempt(work, ["from", index], () => {
      retire(work, change, old);
    }),
  );
  for (const [text, rule] of Object.entries(change.nodes ?? {}))
    attempt(work, ["nodes", text], () => {
      plant(work, text, rule);
    });
  const targets = change.to.flatMap((text, index) => placesOf(work, [text], ["to", index]));
  const mapped = new Map(sources.map(({ node, text, to }) => [node, placesOf(work, to, ["map", text])]));
  for (const old of olds) markDown({ work, change, olds, mapped, addresses }, old, mapped.get(old) ?? targets);
}

/** Only what is replaced can be mapped. */
function mappedNode(work: Work, text: string, replaced: ReadonlyMap<TreeNode, Address>): TreeNode {
  const node = ownNode(work, text);
  if (!replaced.has(node))
    throw new RuleFault(`${text} is not below anything in \`from\``, "a child of what is replaced");
  return node;
}

function placesOf(work: Work, texts: readonly string[], keys: readonly (string | number)[]): readonly Trail[] {
  return texts.flatMap((text) => {
    const trail = attempt(work, keys, () => wayTo(work, text));
    return trail === undefined ? [] : [trail];
  });
}

function retire(work: Work, change: Change<"replace">, old: TreeNode): void {
  const holds = reach(work, old);
  const heirs = change.to.flatMap((text) => {
    const parts = parseAddress(text);
    return parts !== undefined && parts.path.length === 0 && parts.kind === old.kind ? [parts.name] : [];
  });
  if (holds.kind === "whole") takeOut(work, old, heirs);
  else if (old.parent === undefined) followName(work.surface, old, old.name, heirs, change.on);
  else {
    old.on = holds.on;
    old.in = holds.in;
  }
}

/** Marks a replaced node, then its children: mapped, found by their names below a mapped parent, or unknown. */
function markDown(replacement: Replacement, node: TreeNode, places: readonly Trail[]): void {
  const { work, change, olds, mapped, addresses } = replacement;
  const isNowhere = mapped.has(node) && places.length === 0;
  work.marks.add(node.id, change, {
    effect: isNowhere ? "removed" : "replaced",
    from: addresses.get(node) ?? node.address,
    to: places.map(addressOf),
    successors: places.map((trail) => trail.map(({ id }) => id)),
    convert: olds.includes(node) ? change.convert : undefined,
  });
  for (const child of node.own.values()) {
    const isCarried = mapped.has(node) || (node.parent === undefined && ROOTS.has(child.name));
    const carried = isCarried ? places.flatMap((trail) => below(work, trail, child.name)) : [];
    markDown(replacement, child, mapped.get(child) ?? carried);
  }
}

/** The child of that very name below the end of a trail. */
function below({ surface }: Work, trail: Trail, name: string): readonly Trail[] {
  const end = trail.at(-1);
  const child = end && surface.child(end, name);
  if (end === undefined || child?.name !== name) return [];
  return [child.parent === end ? [...trail.slice(0, -1), child] : [...trail, child]];
}
