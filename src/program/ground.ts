/** How the files of a folder reach each other: by what says which modules are meant, and by their syntax. */
import { findFreeNames } from "./free-names.js";
import type { Folder } from "./modules/files.js";
import { createModules } from "./modules/modules.js";
import { parseAhead } from "./program.js";
import { isScriptText } from "./shared-names.js";
import type { Ground } from "./sieve.js";

/** Takes the compiler. Each text is read once. */
export function createGround(folder: Folder): Ground {
  const texts = new Map<string, string | undefined>();
  return {
    root: folder.root,
    ...createModules(folder),
    textOf: (path) => {
      if (!texts.has(path)) texts.set(path, folder.read(path));
      return texts.get(path);
    },
    freeNamesOf: (path, text) => {
      const file = parseAhead(folder, path, text);
      return file && findFreeNames(file, isScriptText(path, text));
    },
  };
}
