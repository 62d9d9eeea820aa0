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
  const [aMajor = 0, aMinor = 0] = a.split(".").map(Number);
  const [bMajor = 0, bMinor = 0] = b.split(".").map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}
