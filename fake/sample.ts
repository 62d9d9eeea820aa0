/**
 * Answers and pushes of the APIs whose world the fake doesn't keep, made from their surfaces. What lives on under other
 * names has the same value at every version, so that a client which was upgraded prints what it printed before.
 */
import type { Surface, SurfaceNode } from "../src/model.js";
import type { Direction, Transport } from "../src/change.js";
import { birthAddress } from "../src/rules/history.js";
import { formatAddress } from "../src/address.js";
import type { Json, JsonObject } from "./json.js";

const MOMENT = Date.UTC(2026, 0, 15, 9, 30);
/** Of a family of structures the one that stands for all. */
const FIRST: Readonly<Record<string, string>> = { event: "message", user: "customer" };

export interface Scene {
  readonly surface: Surface;
  readonly transport: Transport;
  readonly direction: Direction;
}

/** A value for all that a node may hold; pages have no next one, so that nobody reads on for ever. */
export function sampleOf(scene: Scene, node: SurfaceNode): Json {
  return sample(scene, node, []);
}

/** `inside`: the structures around it, none of which is begun again. */
function sample(scene: Scene, node: SurfaceNode, inside: readonly string[]): Json {
  const item = node.values[0] ?? objectOf(scene, node, inside) ?? scalarOf(node);
  if (!node.isArray && !/^(array|\[\])/.test(node.type)) return item;
  return typeof item === "object" || /^\[\]/.test(node.type) ? [item] : [];
}

function objectOf(scene: Scene, node: SurfaceNode, inside: readonly string[]): JsonObject | undefined {
  if (node.of.some((name) => inside.includes(name))) return {};
  const structure = node.of.map((name) =>
    scene.surface.find(formatAddress({ kind: "structure", name: FIRST[name] ?? name, path: [] })),
  )[0];
  const around = [...inside, ...node.of];
  const children = scene.surface.children(structure ?? node).filter((child) => isHere(scene, child));
  if (children.length === 0) return /^object/.test(node.type) ? {} : undefined;
  return Object.fromEntries(
    children.map((child) => [child.name.replaceAll(/[<>]/g, ""), sample(scene, child, around)] as const),
  );
}

function isHere({ transport, direction }: Scene, { name, on, in: within, withdrawn }: SurfaceNode): boolean {
  return (
    withdrawn === undefined &&
    !name.endsWith("page_id") &&
    (on.length === 0 || on.includes(transport)) &&
    (within.length === 0 || within.includes(direction))
  );
}

function scalarOf(node: SurfaceNode): Json {
  const name = birthAddress(node.id).split(/[.:]/).at(-1) ?? "";
  const isMoment = /(_at|_to|timestamp|^from|^to|^date)$/.test(name);
  if (/^bool/.test(node.type)) return true;
  if (/^(number|int|\[\]int)/.test(node.type)) return isMoment ? MOMENT / 1000 : 7;
  return isMoment ? new Date(MOMENT).toISOString().replace("Z", "000Z") : name;
}
