/** Ranges of a package's releases, as far as people write them: `^3.0.3`, `~3.1`, `3.x`, `>=3 <4`, `3.0.3`. */

type Release = readonly [number, number, number];

/** The releases from one on, up to another one that is no part of it. */
export interface ReleaseSpan {
  readonly from: Release;
  readonly to: Release | undefined;
}

const PART = /^(\^|~|>=|<|=|v)?\s*v?(\d+)(?:\.(\d+|[x*]))?(?:\.(\d+|[x*]))?$/;

/** `undefined` for what is no such range: a tag, a URL, a choice, a release before its release. */
export function parseReleaseRange(text: string): ReleaseSpan | undefined {
  const parts = text.trim().split(/\s+(?=[<>])/);
  const spans = parts.map(spanOf);
  if (spans.includes(undefined)) return undefined;
  return spans.reduce<ReleaseSpan | undefined>(
    (all, span) => all && span && { from: later(all.from, span.from), to: earlier(all.to, span.to) },
    { from: [0, 0, 0], to: undefined },
  );
}

function spanOf(part: string): ReleaseSpan | undefined {
  const [whole, sign = "=", major = "", minor, patch] = PART.exec(part) ?? [];
  if (whole === undefined) return undefined;
  const from: Release = [Number(major), toNumber(minor), toNumber(patch)];
  switch (sign) {
    case ">=":
      return { from, to: undefined };
    case "<":
      return { from: [0, 0, 0], to: from };
    case "^":
      return { from, to: afterCaret(from) };
    case "~":
      return { from, to: isGiven(minor) ? [from[0], from[1] + 1, 0] : [from[0] + 1, 0, 0] };
    default:
      return { from, to: afterExact(from, isGiven(minor), isGiven(patch)) };
  }
}

function isGiven(part: string | undefined): boolean {
  return part !== undefined && /^\d/.test(part);
}

function toNumber(part: string | undefined): number {
  return isGiven(part) ? Number(part) : 0;
}

function afterCaret([major, minor, patch]: Release): Release {
  if (major > 0) return [major + 1, 0, 0];
  return minor > 0 ? [0, minor + 1, 0] : [0, 0, patch + 1];
}

function afterExact([major, minor, patch]: Release, hasMinor: boolean, hasPatch: boolean): Release {
  if (!hasMinor) return [major + 1, 0, 0];
  return hasPatch ? [major, minor, patch + 1] : [major, minor + 1, 0];
}

/** Whether every release of a range is one of another. */
export function isWithin(inner: ReleaseSpan, outer: ReleaseSpan): boolean {
  return (
    compare(inner.from, outer.from) >= 0 &&
    (outer.to === undefined || (inner.to !== undefined && compare(inner.to, outer.to) <= 0))
  );
}

/** The same kind of range, from another release on: `^3.0.3` from 4.0.0 is `^4.0.0`; `undefined` for two bounds. */
export function rangeFrom(written: string, { from }: ReleaseSpan): string | undefined {
  const [whole, sign = "", , minor, patch] = PART.exec(written.trim()) ?? [];
  if (whole === undefined || sign === "<" || sign === ">=") return undefined;
  const needed = from[2] > 0 ? 3 : from[1] > 0 ? 2 : 1;
  const given = patch !== undefined ? 3 : minor !== undefined ? 2 : 1;
  const parts = [String(from[0]), part(minor, from[1]), part(patch, from[2])];
  return `${sign}${parts.slice(0, Math.max(needed, given)).join(".")}`;
}

function part(written: string | undefined, wanted: number): string {
  return wanted === 0 && written !== undefined && !isGiven(written) ? written : String(wanted);
}

function later(a: Release, b: Release): Release {
  return compare(a, b) >= 0 ? a : b;
}

function earlier(a: Release | undefined, b: Release | undefined): Release | undefined {
  if (!a || !b) return a ?? b;
  return compare(a, b) <= 0 ? a : b;
}

function compare(a: Release, b: Release): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
