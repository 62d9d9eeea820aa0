/** The words that can matter, taken from the rules. */
import type { Pack } from "../model.js";
import type { SieveWords } from "./sieve.js";

/** What this tool writes into code, which `lint` must meet again. */
const OWN_WORDS = ["TODO(chatshift)", "chatshift-ignore"];
const SHORTEST = 6;

/** Words of every version of a pack. Names without `_` (`login`) are too common to keep a file by themselves. */
export function toSieveWords(pack: Pack): SieveWords {
  const { hosts, urls, sdks, registration } = pack.api;
  const pieces = [...urls.call, ...urls.socket, ...urls.unversioned].map(toPiece);
  const anywhere = [...OWN_WORDS, ...hosts, ...pieces, ...Object.keys(sdks), ...findNames(pack, ["scope"])];
  const names = [...findNames(pack, ["method", "push", "webhook"]), ...findAliases(pack)];
  const whole = [
    ...names.filter((name) => name.includes("_")),
    ...(registration === undefined ? [] : [registration.method]),
  ];
  return { anywhere: toUnique(anywhere), whole: toUnique(whole) };
}

/** The longest piece of a form that tells it from other paths: `/v{version}/agent/action/{method}` → `agent/action`. */
function toPiece(form: string): string {
  const pieces = form.split(/\{\w+\}/).map((piece) => piece.replace(/^\/|\/$/g, ""));
  return pieces.reduce((best, piece) => (piece.includes("/") && piece.length > best.length ? piece : best), "");
}

function findNames(pack: Pack, kinds: readonly ("method" | "push" | "webhook" | "scope")[]): readonly string[] {
  return pack.versions.flatMap(({ version }) => {
    const surface = pack.surface(version);
    return kinds.flatMap((kind) => surface.all(kind).map((node) => node.name));
  });
}

/** Other spellings of names, from addresses without a path. */
function findAliases(pack: Pack): readonly string[] {
  return pack.changes.flatMap((change) =>
    "aliases" in change
      ? Object.entries(change.aliases ?? {}).flatMap(([address, names]) => (address.includes(".") ? [] : names))
      : [],
  );
}

function toUnique(words: readonly string[]): readonly string[] {
  return [...new Set(words)].filter((word) => word.length >= SHORTEST);
}
