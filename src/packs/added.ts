/** Packs that don't come with chatshift: folders, and npm packages by name. */
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { BadInput } from "../errors.js";
import { loadPackRules } from "../rules/load.js";
import { ApiPack } from "../rules/pack.js";
import type { PackEntry } from "./library.js";
import { toPackWords } from "./words.js";

const PACKAGE = /^(?:@[\w.-]+\/)?chatshift-pack-[\w.-]+$/;

/** Loads and checks each; a name such as `chatshift-pack-shop` is a package. Throws BadInput with every fault found. */
export function addedPacks(cwd: string, names: readonly string[]): readonly PackEntry[] {
  return names.map((name) => {
    const pack = new ApiPack(loadPackRules(PACKAGE.test(name) ? folderOf(cwd, name) : resolve(cwd, name)));
    return { words: toPackWords(pack), load: () => pack, isAsked: true };
  });
}

function folderOf(cwd: string, name: string): string {
  try {
    return dirname(createRequire(join(cwd, "package.json")).resolve(`${name}/api.yaml`));
  } catch {
    throw new BadInput(`--pack ${name}: there is no such package here`, `Install it: npm install -D ${name}`);
  }
}
