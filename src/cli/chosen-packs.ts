/** The packs that a command is about. */
import { BadInput } from "../errors.js";
import { builtinIds, loadBuiltinPack } from "../rules/builtin.js";
import type { ApiPack } from "../rules/pack.js";
import { listVersions, parseVersion } from "../version.js";
import type { ApiFlags } from "./options.js";

/**
 * Those that come with chatshift and those that `--pack` names, seen from a folder; with `--api` only these of them.
 * Throws BadInput for one that there is not, and for faults in its rules.
 */
export async function choosePacks(cwd: string, { api, pack = [] }: ApiFlags): Promise<readonly ApiPack[]> {
  const added = pack.length === 0 ? [] : (await import("../packs/added.js")).loadAddedPacks(cwd, pack);
  const apis = api ?? [...builtinIds(), ...added.map(({ id }) => id)];
  return apis.map((id) => added.find((one) => one.id === id) ?? loadBuiltinPack(id));
}

/** Those of them that have all these versions. Throws BadInput where none has. */
export function packsWith(packs: readonly ApiPack[], versions: readonly string[]): readonly ApiPack[] {
  const has = ({ versions: known }: ApiPack, text: string): boolean => {
    const version = parseVersion(text);
    return known.some((one) => one.version === version);
  };
  const found = packs.filter((pack) => versions.every((text) => has(pack, text)));
  if (found.length > 0) return found;
  const missing = versions.find((text) => !packs.some((pack) => has(pack, text))) ?? versions.join(" and ");
  const [first] = packs;
  throw new BadInput(
    `there is no version ${missing} of the ${first?.name ?? "API"}`,
    `Versions: ${listVersions(first?.versions ?? [])}.`,
  );
}

/** What a program reads: the document of one API, or those of several together. */
export function toJson(documents: readonly object[]): string {
  const [first] = documents;
  return `${JSON.stringify(documents.length === 1 ? first : { schema: 1, apis: documents }, null, 2)}\n`;
}
