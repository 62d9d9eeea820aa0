/** The APIs that the fake serves, as their paths name them, and their surfaces. */
import type { Surface } from "../src/model.js";
import { loadBuiltinPack } from "../src/rules/builtin.js";
import type { Version } from "../src/version.js";

/** From the segment of a path to the id of the pack. */
export const APIS = {
  agent: "agent-chat",
  customer: "customer-chat",
  configuration: "configuration",
  reports: "reports",
} as const;

export type ApiName = keyof typeof APIS;

export function isApi(name: string): name is ApiName {
  return name in APIS;
}

/** What an API offers at a version; `undefined` where it has no such version, or it isn't served. */
export type Surfaces = (api: ApiName, version: Version) => Surface | undefined;

/** The derived surfaces of all APIs and versions. */
export function allSurfaces(): Surfaces {
  return (api, version) => {
    const pack = loadBuiltinPack(APIS[api]);
    return pack.versions.some((one) => one.version === version) ? pack.surface(version) : undefined;
  };
}
