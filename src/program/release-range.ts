/** Ranges of a package's releases, as npm reads them: `^3.0.3`, `3.x`, `>=3 <4`, `3.0.0 - 3.1.0`. */
import { minVersion, subset, validRange } from "semver";

/** Whether every release of a range is one of another; never so for what is no range, such as a tag or an address. */
export function isWithin(inner: string, outer: string): boolean {
  return validRange(inner) !== null && validRange(outer) !== null && subset(inner, outer);
}

const PART = /^(\^|~|>=|<|=|v)?\s*v?(\d+)(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?$/;

/** The same kind of range, from the first release of another one on: `^3.0.3` for `>=4` is `^4.0.0`; `undefined` for two bounds. */
export function rangeFrom(written: string, releases: string): string | undefined {
  const [whole, sign = "", , minor, patch] = PART.exec(written.trim()) ?? [];
  const from = validRange(releases) === null ? null : minVersion(releases);
  if (whole === undefined || from === null || sign === "<" || sign === ">=") return undefined;
  const needed = from.patch > 0 ? 3 : from.minor > 0 ? 2 : 1;
  const given = patch !== undefined ? 3 : minor !== undefined ? 2 : 1;
  const parts = [String(from.major), part(minor, from.minor), part(patch, from.patch)];
  return `${sign}${parts.slice(0, Math.max(needed, given)).join(".")}`;
}

function part(written: string | undefined, wanted: number): string {
  return wanted === 0 && written !== undefined && !/^\d/.test(written) ? written : String(wanted);
}
