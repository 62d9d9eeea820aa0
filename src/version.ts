import { BadInput } from "./errors.js";

/** A version of an API: major and minor (`3.4`), a number (`10`) or a day (`2026-03-31`). */
export type Version = string & { readonly __brand: "version" };

/** The ways in which APIs count their versions. */
export const GRAMMARS = ["major.minor", "integer", "date"] as const;
export type Grammar = (typeof GRAMMARS)[number];

const FORMS: Readonly<Record<Grammar, string>> = {
  "major.minor": "\\d+\\.\\d+",
  date: "\\d{4}-\\d{2}-\\d{2}",
  integer: "\\d+",
};
export const VERSION = new RegExp(`^(?:${FORMS["major.minor"]}|${FORMS.date}|${FORMS.integer})$`);

/** What a version looks like in a text, as the source of a regular expression. */
export function versionForm(grammar: Grammar = "major.minor"): string {
  return FORMS[grammar];
}

export function isVersion(text: string): text is Version {
  return VERSION.test(text);
}

/** Reads `3.4` or `v3.4`, by any way of counting; anything else is `undefined`. */
export function parseVersion(text: string): Version | undefined {
  const bare = text.trim().replace(/^v/i, "");
  return isVersion(bare) ? bare : undefined;
}

/** Reads a version that the pack or its author wrote. Throws BadInput for anything else. */
export function toVersion(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new BadInput(`"${text}" is not a version such as 3.4`);
  return version;
}

/** Below zero when `a` is older than `b`, zero when equal. Compares numbers, so 3.10 is after 3.9. */
export function compareVersions(a: Version, b: Version): number {
  if (a === b) return 0;
  const [one, other] = [partsOf(a), partsOf(b)];
  for (const [index, part] of one.entries()) {
    const difference = part - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/** There are few versions, and they are compared all the time. */
const known = new Map<Version, readonly number[]>();

function partsOf(version: Version): readonly number[] {
  const before = known.get(version);
  if (before) return before;
  const parts = version.split(/[.-]/).map(Number);
  known.set(version, parts);
  return parts;
}

/** The versions of a pack as messages list them. */
export function listVersions(versions: readonly { readonly version: Version; readonly status: string }[]): string {
  return versions.map(({ version, status }) => (status === "preview" ? `${version} (preview)` : version)).join(", ");
}

/** Whether a name says a version: `v35` and `ApiV3_5` say 3.5. */
export function saysVersion(name: string, version: string): boolean {
  return new RegExp(`(^|[^0-9])${version.replaceAll(".", "[._-]?")}($|[^0-9.])`).test(name);
}
