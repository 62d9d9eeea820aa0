/** The derived surfaces, by version. */
import type { Surface } from "../../src/model.js";
import { loadBuiltinPack } from "../../src/rules/builtin.js";
import type { Version } from "../../src/version.js";

/** Look-up of a version's surface; `undefined` for versions that the pack doesn't have. */
export function loadSurfaces(): (version: Version) => Surface | undefined {
  const pack = loadBuiltinPack("agent-chat");
  const known = new Set(pack.versions.map(({ version }) => version));
  return (version) => (known.has(version) ? pack.surface(version) : undefined);
}
