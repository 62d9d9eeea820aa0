/** Findings that are known already, and which of today's findings they are. */
import type { Finding } from "../../model.js";

/**
 * A finding without its place: so it is still known when lines move. `count` of the same in one function may be known.
 */
export interface Known {
  /** Relative, with `/`. */
  readonly path: string;
  readonly id: string;
  /** The address of the API that it is about. */
  readonly at: string;
  /** Names of the functions, classes and variables around it, outermost first. */
  readonly within: string;
  readonly count: number;
}

export interface Matched {
  readonly isKnown: (finding: Finding) => boolean;
  /** What is known and no finding answers to, with how many of it. */
  readonly unused: readonly Known[];
  /** What is known and there, with how many of it. */
  readonly used: readonly Known[];
}

type Key = Omit<Known, "count">;

interface Group {
  readonly key: Key;
  readonly findings: readonly Finding[];
}

interface Entry {
  readonly known: Known;
  left: number;
}

/** Counts findings as what is known from now on. */
export function toKnown(findings: readonly Finding[], scopeOf: (finding: Finding) => string): readonly Known[] {
  return toGroups(findings, scopeOf).map(({ key, findings: own }) => ({ ...key, count: own.length }));
}

/**
 * Which findings are known. Looked for are, in this order, those of the same function; those that went to another
 * function of the file, as when it is renamed; those that went to another file, as when that is renamed (`isGone`).
 * Where one function has more of the same than are known, all of them are told: which is new can't be seen.
 */
export function matchKnown(
  known: readonly Known[],
  findings: readonly Finding[],
  scopeOf: (finding: Finding) => string,
  isGone: (path: string) => boolean,
): Matched {
  const entries = known.map((one): Entry => ({ known: one, left: one.count }));
  const told = new Set<Finding>();
  let open = toGroups(findings, scopeOf);
  const take = (isSame: (known: Known, key: Key) => boolean, isFinal: boolean): void => {
    open = open.filter((group) => {
      const own = entries.filter((entry) => entry.left > 0 && isSame(entry.known, group.key));
      if (own.reduce((sum, { left }) => sum + left, 0) < group.findings.length) return !isFinal || own.length === 0;
      let need = group.findings.length;
      for (const entry of own) {
        const taken = Math.min(need, entry.left);
        entry.left -= taken;
        need -= taken;
      }
      for (const finding of group.findings) told.add(finding);
      return false;
    });
  };
  take((one, key) => nameOf(one) === nameOf(key), true);
  take((one, key) => one.path === key.path && one.id === key.id && one.at === key.at, false);
  take((one, key) => isGone(one.path) && one.id === key.id && one.at === key.at && one.within === key.within, false);
  return {
    isKnown: (finding) => told.has(finding),
    unused: entries.flatMap(({ known: one, left }) => (left > 0 ? [{ ...one, count: left }] : [])),
    used: entries.flatMap(({ known: one, left }) => (left < one.count ? [{ ...one, count: one.count - left }] : [])),
  };
}

function toGroups(findings: readonly Finding[], scopeOf: (finding: Finding) => string): readonly Group[] {
  const groups = new Map<string, { readonly key: Key; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const key = { path: finding.place.path, id: finding.id, at: finding.at, within: scopeOf(finding) };
    const group = groups.get(nameOf(key)) ?? { key, findings: [] };
    group.findings.push(finding);
    groups.set(nameOf(key), group);
  }
  return [...groups.values()];
}

function nameOf({ path, id, at, within }: Key): string {
  return [path, id, at, within].join("\0");
}
