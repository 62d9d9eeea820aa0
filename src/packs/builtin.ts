/** The library of the packs that come with chatshift. */
import { once } from "../once.js";
import { builtinIds, loadBuiltinPack, readDerived } from "../rules/builtin.js";
import { createLibrary, type Library } from "./library.js";
import { toPackWords, type PackWords } from "./words.js";

/** The library, made once. Throws an error when the install is damaged. */
export const builtinLibrary: () => Library = once(() =>
  createLibrary(readWords().map((words) => ({ words, load: () => loadBuiltinPack(words.id) }))),
);

function readWords(): readonly PackWords[] {
  const words = readDerived();
  if (words === undefined) return builtinIds().map((id) => toPackWords(loadBuiltinPack(id)));
  if (!isPackWords(words)) throw new Error("chatshift is damaged: install it again");
  return words;
}

/** Tells our own build's work from anything else. */
function isPackWords(value: unknown): value is readonly PackWords[] {
  return (
    Array.isArray(value) && value.every((one: unknown) => typeof one === "object" && one !== null && "sieve" in one)
  );
}
