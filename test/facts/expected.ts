/** What tests of a pack's rules expect: where it differs from its pages, and what becomes of names. */

/**
 * Where the derived surface differs from what a page shows, on purpose. Each line names one fact at its versions, as
 * the test words it, and says why. A line that nothing needs fails the test.
 */
export interface Difference {
  readonly versions: readonly string[];
  readonly fact: string;
  readonly why: string;
}

export interface StructureNames {
  /** What the pages call a structure, where the rules call it otherwise. */
  readonly names: Readonly<Record<string, string>>;
  /** Where the samples of structures are at odds with what methods and pushes show. */
  readonly moved: Readonly<Record<string, (path: string) => string>>;
}

/**
 * What becomes of names that are easily mixed up, from one version to another: the same word for several things, one
 * thing in a family that changes, names used again. Empty: gone, nothing takes its place.
 */
export interface ExpectedFate {
  readonly from: string;
  readonly to: string;
  readonly address: string;
  readonly becomes: readonly string[];
}

export const fate = (from: string, to: string, address: string, ...becomes: string[]): ExpectedFate => ({
  from,
  to,
  address,
  becomes,
});
export const same = (from: string, to: string, address: string): ExpectedFate => fate(from, to, address, address);
