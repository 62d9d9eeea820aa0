/** Names that end at the target, of what the program sends or waits for. */
import type { Address } from "../../address.js";
import type { Site, Surface, SurfaceNode } from "../../model.js";
import { compareVersions, type Version } from "../../version.js";
import type { Finder } from "../finder.js";

const DEPTH = 6;

/** A name that ends, with where it stands in the API and the versions that have it. */
export interface Ended {
  readonly at: Address;
  readonly versions: Set<Version>;
}

/** Fields that end at the target of what comes in by the messages that the program sends or waits for. */
export function endedFields(finder: Finder, sites: readonly Site[]): ReadonlyMap<string, Ended> {
  const { pack, options } = finder;
  const staying = namesAt(finder, options.to);
  const found = new Map<string, Ended>();
  for (const site of sites) {
    const version = site.version.value ?? options.from;
    if (site.kind !== "name" || !version) continue;
    for (const { version: older } of pack.versions) {
      // Where code is at the target already, templates may have stayed behind at any version.
      const isMeant = version === options.to ? compareVersions(older, version) < 0 : older === version;
      if (isMeant && compareVersions(older, options.to) < 0) addEnded(found, pack.surface(older), site.at, staying);
    }
  }
  return found;
}

/** Parameters of methods that the program calls, which have another name at the target, or none. */
export function endedParameters(finder: Finder, sites: readonly Site[]): ReadonlyMap<string, Ended> {
  const { pack, options } = finder;
  const target = pack.surface(options.to);
  const found = new Map<string, Ended>();
  for (const site of sites) {
    const { value } = site.version;
    if (site.kind !== "name" || site.node?.kind !== "method" || !value || value === options.to) continue;
    const surface = pack.surface(value);
    const request = surface.child(site.node, "request");
    const visit = (parent: SurfaceNode, depth: number): void => {
      for (const child of depth > 0 ? surface.children(parent) : []) {
        const now = target.get(child.id);
        if (now && now.name !== child.name) found.set(child.name, add(found.get(child.name), child.address, value));
        visit(child, depth - 1);
      }
    };
    if (request) visit(request, DEPTH);
  }
  return found;
}

function addEnded(found: Map<string, Ended>, surface: Surface, at: Address, staying: ReadonlySet<string>): void {
  const visit = (node: SurfaceNode, depth: number): void => {
    for (const child of depth > 0 ? surface.children(node) : []) {
      if (!staying.has(child.name) && (child.name.includes("_") || child.name.length > 7))
        found.set(child.name, add(found.get(child.name), child.address, surface.version));
      visit(child, depth - 1);
    }
  };
  const message = surface.find(at);
  for (const part of message ? surface.children(message) : []) if (part.name !== "request") visit(part, DEPTH);
}

function add(known: Ended | undefined, address: Address, version: Version): Ended {
  const ended = known ?? { at: address, versions: new Set<Version>() };
  ended.versions.add(version);
  return ended;
}

/** The names of all that comes in at a version. */
function namesAt({ pack }: Finder, version: Version): ReadonlySet<string> {
  const surface = pack.surface(version);
  const names = new Set<string>();
  const visit = (node: SurfaceNode, depth: number): void => {
    names.add(node.name);
    if (depth > 0) for (const child of surface.children(node)) visit(child, depth - 1);
  };
  for (const kind of ["method", "push", "webhook"] as const)
    for (const message of surface.all(kind))
      for (const part of surface.children(message)) if (part.name !== "request") visit(part, DEPTH);
  return names;
}
