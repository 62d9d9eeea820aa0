/** The words that can matter, taken from the rules. */
import type { Pack } from "../model.js";
import type { SieveWords } from "../program/sieve.js";

/** What is known of a pack before it is loaded. */
export interface PackWords {
  readonly id: string;
  /** What keeps a file. */
  readonly sieve: SieveWords;
  readonly hosts: readonly string[];
  /** For each form of its URLs the words in it: `agent`, `action`. */
  readonly forms: readonly (readonly string[])[];
  /** Packages that speak the API. */
  readonly packages: readonly string[];
  /** Names by which a message is told from other texts, each with its kind: `push:incoming_chat`. */
  readonly names: readonly string[];
}

/** What this tool writes into code, which `lint` must meet again. */
const OWN_WORDS = ["TODO(chatshift)", "chatshift-ignore"];
const SHORTEST = 6;

type NameKind = "method" | "push" | "webhook" | "scope";

export function toPackWords(pack: Pack): PackWords {
  const { hosts, sdks } = pack.api;
  const forms = formsOf(pack).map((form) => form.replace(/v?\{\w+\}/g, "").match(/\w+/g) ?? []);
  const named = (["method", "push", "webhook", "scope"] as const).flatMap((kind) =>
    findNames(pack, [kind]).map((name) => `${kind}:${name}`),
  );
  return {
    id: pack.id,
    sieve: toSieveWords(pack),
    hosts,
    forms: [...new Map(forms.map((words) => [words.join(" "), words])).values()],
    packages: Object.keys(sdks),
    names: [...new Set(named)].filter((name) => /[_-]/.test(name)),
  };
}

/** Words of every version of a pack. Names without `_` (`login`) are too common to keep a file by themselves. */
export function toSieveWords(pack: Pack): SieveWords {
  const { hosts, sdks } = pack.api;
  const pieces = formsOf(pack).map(toPiece);
  const anywhere = [...OWN_WORDS, ...hosts, ...pieces, ...Object.keys(sdks), ...findNames(pack, ["scope"])];
  const names = [...findNames(pack, ["method", "push", "webhook"]), ...findAliases(pack)];
  const whole = names.filter((name) => name.includes("_"));
  return { anywhere: toUnique(anywhere), whole: toUnique(whole) };
}

function formsOf({ api: { urls } }: Pack): readonly string[] {
  return [...urls.call, ...urls.socket, ...urls.unversioned];
}

/** The longest piece of a form that tells it from other paths: `/v{version}/agent/action/{method}` → `agent/action`. */
function toPiece(form: string): string {
  const pieces = form.split(/\{\w+\}/).map((piece) => piece.replace(/^\/|\/$/g, ""));
  return pieces.reduce((best, piece) => (piece.includes("/") && piece.length > best.length ? piece : best), "");
}

/** Methods of any version that the latest no longer has. */
export function endedMethods(pack: Pack): readonly string[] {
  const last = pack.versions.at(-1);
  const latest = last && pack.surface(last.version);
  return [...new Set(findNames(pack, ["method"]))].filter((name) => latest?.method(name) === undefined);
}

function findNames(pack: Pack, kinds: readonly NameKind[]): readonly string[] {
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
