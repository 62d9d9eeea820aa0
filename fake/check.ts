/** Holds what goes over the wire against the surface of its version: requests like the API, answers like a proof-reader. */
import type { MethodNode, Surface, SurfaceNode } from "../src/model.js";
import type { Transport } from "../src/change.js";
import { isAddress, type Address } from "../src/address.js";
import { isList, isObject, type Json, type JsonObject } from "./json.js";
import { Refusal } from "./world.js";

function address(text: string): Address {
  if (!isAddress(text)) throw new Error(`not an address: ${text}`);
  return text;
}

/** The method, if the version has it on this transport. Throws the refusal that the API would send. */
export function findMethod(surface: Surface, name: string, transport: Transport): MethodNode {
  const method = surface.method(name);
  if (method === undefined) throw new Refusal("validation", `Invalid action: ${name} at ${surface.version}`);
  if (!method.transports.includes(transport)) {
    throw new Refusal("validation", `${name} isn't available on ${transport} at ${surface.version}`);
  }
  return method;
}

/** Throws the refusal for the first parameter that the version doesn't take so, or misses. */
export function checkRequest(surface: Surface, method: string, transport: Transport, payload: JsonObject): void {
  const request = surface.find(address(`method:${method}.request`));
  if (request?.isListed !== true) return;
  checkObject({ surface, transport }, request, payload, method);
}

interface Scene {
  readonly surface: Surface;
  readonly transport: Transport;
}

/** Names first, then what is missing, then values. */
function checkObject(scene: Scene, parent: SurfaceNode, given: JsonObject, at: string): void {
  const { version } = scene.surface;
  const known = Object.entries(given).map(([key, value]) => {
    const node = childFor(scene, parent, given, key);
    if (node === undefined) throw new Refusal("validation", `Unknown parameter ${at}.${key} at ${version}`);
    return { node, value, path: `${at}.${key}` };
  });
  for (const node of childrenFor(scene, parent, given)) {
    if (node.required && !node.name.startsWith("<") && !(node.name in given)) {
      throw new Refusal("validation", `Missing parameter ${at}.${node.name} at ${version}`);
    }
  }
  for (const { node, value, path } of known) checkValue(scene, node, value, path);
}

function checkValue(scene: Scene, node: SurfaceNode, value: Json, at: string): void {
  checkType(node, value, at);
  if (isList(value)) {
    for (const item of value) if (isObject(item)) checkInside(scene, node, item, `${at}[]`);
  } else if (isObject(value)) {
    checkInside(scene, node, value, at);
  } else if (node.values.length > 0 && value !== null && !node.values.some((allowed) => allowed === value)) {
    throw new Refusal("validation", `${at} must be one of ${node.values.join(", ")}, not ${JSON.stringify(value)}`);
  }
}

/** Objects of which nothing is listed take anything. */
function checkInside(scene: Scene, node: SurfaceNode, value: JsonObject, at: string): void {
  if (scene.surface.children(node).length > 0) checkObject(scene, node, value, at);
}

const TYPES: readonly (readonly [RegExp, (value: Json) => boolean])[] = [
  [/^(array|\[\])/, isList],
  [/^object/, isObject],
  [/^string/, (value) => typeof value === "string"],
  [/^(number|int)/, (value) => typeof value === "number"],
  [/^bool/, (value) => typeof value === "boolean"],
];

function checkType(node: SurfaceNode, value: Json, at: string): void {
  if (value === null) return;
  const fits = TYPES.find(([form]) => form.test(node.type))?.[1];
  if (fits !== undefined && !fits(value)) {
    throw new Refusal("validation", `${at} must be ${node.type}, not ${JSON.stringify(value)}`);
  }
}

/** Where a value is of a family of structures (events, users), its `type` tells which. */
function structureFor({ surface }: Scene, node: SurfaceNode, given: JsonObject): SurfaceNode | undefined {
  const type = given["type"];
  if (node.of.length === 0 || typeof type !== "string") return undefined;
  return surface
    .all("structure")
    .find((structure) => surface.child(structure, "type")?.values.some((value) => value === type) === true);
}

function childFor(scene: Scene, parent: SurfaceNode, given: JsonObject, key: string): SurfaceNode | undefined {
  const structure = structureFor(scene, parent, given);
  const node = scene.surface.child(structure ?? parent, key);
  return node !== undefined && isHere(scene, node, "request") ? node : undefined;
}

function childrenFor(scene: Scene, parent: SurfaceNode, given: JsonObject): readonly SurfaceNode[] {
  const structure = structureFor(scene, parent, given);
  return scene.surface.children(structure ?? parent).filter((node) => isHere(scene, node, "request"));
}

function isHere({ transport }: Scene, node: SurfaceNode, direction: "request"): boolean {
  return (node.on.length === 0 || node.on.includes(transport)) && (node.in.length === 0 || node.in.includes(direction));
}

/**
 * Paths of an answer, push or webhook that its version doesn't have: faults of the fake itself. `at` is
 * `method:x.response`, `push:x.payload`, `webhook:x.payload` or `envelope:webhook`.
 */
export function strangePaths(surface: Surface, at: string, value: Json): readonly string[] {
  const node = surface.find(address(at));
  if (node === undefined) return [at];
  return surface.children(node).length === 0 && !node.isListed ? [] : pathsOutside(surface, node, value, at);
}

function pathsOutside(surface: Surface, node: SurfaceNode, value: Json, at: string): readonly string[] {
  if (isList(value)) return [...new Set(value.flatMap((item) => pathsOutside(surface, node, item, `${at}[]`)))];
  if (!isObject(value) || (surface.children(node).length === 0 && node.kind === "field")) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const child = surface.child(node, key);
    return child === undefined ? [`${at}.${key}`] : pathsOutside(surface, child, inner, `${at}.${key}`);
  });
}
