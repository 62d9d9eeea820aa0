/** Packs that don't come with chatshift: folders, and npm packages by name. */
import { loadPackRules } from "../rules/load.js";
import { findPackFolder } from "../rules/pack-folder.js";
import { ApiPack } from "../rules/pack.js";
import type { PackEntry } from "./library.js";
import { toPackWords } from "./words.js";

/** As entries of a library. Throws BadInput with every fault found. */
export function addedPacks(cwd: string, names: readonly string[]): readonly PackEntry[] {
  return loadAddedPacks(cwd, names).map((pack) => ({ words: toPackWords(pack), load: () => pack, isAsked: true }));
}

/** Loads and checks each folder or package. Throws BadInput with every fault found. */
export function loadAddedPacks(cwd: string, names: readonly string[]): readonly ApiPack[] {
  return names.map((name) => new ApiPack(loadPackRules(findPackFolder(cwd, name))));
}
