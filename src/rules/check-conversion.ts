/** Checks what a conversion names against the surface that its change leaves. */
import { parseAddress } from "../address.js";
import type { Change, Conversion } from "../change.js";
import { addressesOf } from "./check-change.js";
import { RuleFault, type Keys } from "./fault.js";
import type { ApiSurface } from "./surface.js";
import type { TreeNode } from "./tree.js";

type Report = (keys: Keys, fault: RuleFault) => void;

/** The nodes that a change converts, which it may rename. */
export function convertedNodes(change: Change, surface: ApiSurface): readonly TreeNode[] {
  if (typeof change.convert !== "object") return [];
  return addressesOf(change).flatMap((address) => {
    const parts = parseAddress(address);
    return (parts && surface.walk(parts)?.at(-1)) ?? [];
  });
}

/** Tells what a conversion names and the nodes do not have after the change. */
export function checkConversion({ convert }: Change, nodes: readonly TreeNode[], report: Report): void {
  for (const node of nodes) for (const { keys, fault } of faultsOf(convert, node)) report(["convert", ...keys], fault);
}

interface Placed {
  readonly keys: Keys;
  readonly fault: RuleFault;
}

function faultsOf(convert: Conversion | undefined, node: TreeNode): readonly Placed[] {
  if (typeof convert !== "object") return [];
  return "values" in convert ? valueFaults(convert.values, node) : listFaults(convert.list, node);
}

function valueFaults(names: Readonly<Record<string, string>>, { values, address }: TreeNode): readonly Placed[] {
  if (values.length === 0) return [];
  return Object.entries(names).flatMap(([old, now]): Placed[] => {
    const keys = ["values", old];
    if (!values.includes(now))
      return [{ keys, fault: new RuleFault(`"${now}" is no value of ${address}`, values.join(", ")) }];
    return values.includes(old) ? [{ keys, fault: new RuleFault(`"${old}" still is a value of ${address}`) }] : [];
  });
}

function listFaults(
  { at, key, where }: { at?: string | undefined; key: string; where?: string | undefined },
  node: TreeNode,
): readonly Placed[] {
  const list = at === undefined ? node : node.own.get(at);
  if (!list)
    return [{ keys: ["list", "at"], fault: new RuleFault(`${node.address} has no \`${at ?? ""}\``, fieldsOf(node)) }];
  const asked = { key, ...(where === undefined ? {} : { where }) };
  return Object.entries(asked).flatMap(([word, name]) =>
    list.own.has(name)
      ? []
      : [{ keys: ["list", word], fault: new RuleFault(`${list.address} has no \`${name}\``, fieldsOf(list)) }],
  );
}

function fieldsOf(node: TreeNode): string {
  return [...node.own.keys()].join(", ");
}
