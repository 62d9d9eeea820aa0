/** The packs that there are, each loaded when a word of it is met. */
import { BadInput } from "../errors.js";
import type { Pack, Packs } from "../model.js";
import { once } from "../once.js";
import { createWordSearch, type SieveWords } from "../program/sieve.js";
import { toPacks } from "./pack-set.js";
import type { PackWords } from "./words.js";

/** A pack on the shelf. */
export interface PackEntry {
  readonly words: PackWords;
  readonly load: () => Pack;
  /** Whether the user named it: then it is met whatever a project says. */
  readonly isAsked?: boolean;
}

export interface Library {
  /** What keeps a file for any of them. */
  readonly words: SieveWords;
  /** Packages that speak one of the APIs. */
  readonly packages: readonly string[];
  /** Those that these texts of a project call for; the first where it is none. */
  met(texts: readonly string[]): Packs;
  /** All of them. */
  all(): Packs;
  /** The ids of those that these texts call for, too, and that `only` took out. */
  left(texts: readonly string[]): readonly string[];
  /** With others behind them. Throws BadInput for an id that is there already. */
  with(others: readonly PackEntry[]): Library;
  /** Only those with these ids. Throws BadInput for an id that none has. */
  only(ids: readonly string[]): Library;
}

/** A library of at least one pack, in the order given. */
export function createLibrary(entries: readonly PackEntry[], left: readonly PackEntry[] = []): Library {
  const kept = entries.map((entry) => ({ ...entry, load: once(entry.load) }));
  const lists = kept.map(({ words }) => words);
  return {
    words: {
      anywhere: unique(lists.flatMap(({ sieve }) => sieve.anywhere)),
      whole: unique(lists.flatMap(({ sieve }) => sieve.whole)),
    },
    packages: unique(lists.flatMap(({ packages }) => packages)),
    met: (texts) =>
      meet(
        kept,
        texts,
        kept.filter(({ isAsked }) => isAsked),
      ),
    all: () => load(kept),
    left: (texts) => {
      const met = left.length === 0 ? [] : findMet([...kept, ...left], texts, []);
      return left.flatMap((entry) => (met.includes(entry) ? entry.words.id : []));
    },
    with: (others) => createLibrary(joined(kept, others), left),
    only: (ids) => {
      const named = narrow(kept, ids);
      return createLibrary(named, [...left, ...kept.filter((entry) => !named.includes(entry))]);
    },
  };
}

/** Those that texts call for, and those that were met before. */
function meet(entries: readonly PackEntry[], texts: readonly string[], before: readonly PackEntry[]): Packs {
  if (entries.length === 1) return load(entries);
  const found = findMet(entries, texts, before);
  const more = {
    widened: (others: readonly string[]) => (others.length === 0 ? packs : meet(entries, others, found)),
    joined: (ids: ReadonlySet<string>) => {
      const named = entries.filter((entry) => ids.has(entry.words.id) && !found.includes(entry));
      return named.length === 0 ? packs : meet(entries, [], [...found, ...named]);
    },
    others: (id: string) => entries.find(({ words }) => words.id === id)?.load(),
  };
  const packs = load(found, more);
  return packs;
}

function load(entries: readonly PackEntry[], more: Pick<Packs, "widened" | "joined" | "others"> = {}): Packs {
  const [first, ...others] = entries.map((entry) => entry.load());
  if (first === undefined) throw new Error("a library has no pack");
  return toPacks([first, ...others], more);
}

function joined(entries: readonly PackEntry[], others: readonly PackEntry[]): readonly PackEntry[] {
  const all = [...entries, ...others];
  const ids = all.map(({ words }) => words.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new BadInput(`there are rules for ${twice} already`, "Give the pack an id of its own.");
  return all;
}

function narrow(entries: readonly PackEntry[], ids: readonly string[]): readonly PackEntry[] {
  const known = entries.map(({ words }) => words.id);
  const wrong = ids.find((id) => !known.includes(id));
  if (wrong !== undefined || ids.length === 0)
    throw new BadInput(`there are no rules for an API ${wrong ?? ""}`, `Known: ${known.join(", ")}.`);
  return entries.filter(({ words }) => ids.includes(words.id));
}

/** By URLs, hosts and packages; then by names that none of these explains. */
function findMet(
  entries: readonly PackEntry[],
  texts: readonly string[],
  before: readonly PackEntry[],
): readonly PackEntry[] {
  const met = new Set([...before, ...entries.filter((entry) => isReached(entry, entries, texts))]);
  const explained = new Set([...met].flatMap(({ words }) => words.names));
  const bytes = once(() => texts.map((text) => Buffer.from(text)));
  for (const entry of entries) {
    if (met.has(entry)) continue;
    const own = entry.words.names.filter((name) => !explained.has(name));
    if (!hasName(own, bytes)) continue;
    met.add(entry);
    for (const name of own) explained.add(name);
  }
  return met.size > 0 ? entries.filter((entry) => met.has(entry)) : entries.slice(0, 1);
}

function isReached({ words }: PackEntry, entries: readonly PackEntry[], texts: readonly string[]): boolean {
  const others = entries.flatMap((entry) => (entry.words === words ? [] : [entry.words]));
  const isAnywhere = (...pieces: readonly string[]): boolean =>
    texts.some((text) => pieces.some((piece) => text.includes(piece)));
  const hosts = words.hosts.filter((host) => !others.some((other) => other.hosts.includes(host)));
  if (isAnywhere(...hosts, ...words.packages)) return true;
  const common = new Set(others.flatMap(({ forms }) => forms.flat()));
  return words.forms.some((form) => {
    const telling = form.filter((word) => !common.has(word));
    return telling.length === 0
      ? form.every((word) => isAnywhere(word))
      : telling.every((word) => isAnywhere(`/${word}`, `${word}/`));
  });
}

function hasName(names: readonly string[], texts: () => readonly Buffer[]): boolean {
  const bare = names.map((name) => name.slice(name.indexOf(":") + 1)).filter((name) => name.length > 3);
  if (bare.length === 0) return false;
  const hasWord = createWordSearch({ anywhere: [], whole: bare });
  return texts().some((bytes) => hasWord(bytes, bytes.length));
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
