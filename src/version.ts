import { BadInput } from "./errors.js";

/** A version of the API: major and minor, as in `3.4`. */
export type Version = string & { readonly __brand: "version" };

const FORM = /^\d+\.\d+$/;

export function isVersion(text: string): text is Version {
  return FORM.test(text);
}

/** Reads `3.4` or `v3.4`; anything else is `undefined`. */
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
  return one.major - other.major || one.minor - other.minor;
}

interface Parts {
  readonly major: number;
  readonly minor: number;
}

/** There are few versions, and they are compared all the time. */
const known = new Map<Version, Parts>();

function partsOf(version: Version): Parts {
  const before = known.get(version);
  if (before) return before;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  known.set(version, { major, minor });
  return { major, minor };
}
