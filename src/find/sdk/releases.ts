/** Which version of the API a package speaks in a project: the range of its releases that the project lists. */
import { posix } from "node:path";
import type { ts } from "ts-morph";
import type { SiteVersion } from "../../model.js";
import { isWithin, rangeFrom } from "../../program/release-range.js";
import { parseVersion, type Version } from "../../version.js";
import type { Finder } from "../finder.js";
import { inlineName, inlineRanges, listedFor } from "./manifests.js";

const UNKNOWN: SiteVersion = { value: undefined, source: "unknown", place: undefined };

/**
 * The version that the releases of a package speak for a file of the project, which imports it by a name of its own or
 * the package's; unknown where it isn't one for sure.
 */
export function releaseVersion(finder: Finder, name: string, imported: string, file: ts.SourceFile): SiteVersion {
  const listed =
    inlineName(imported) === undefined
      ? listedFor(finder, imported, posix.dirname(finder.view.pathOf(file)))
      : inlineRanges(finder, imported, file);
  const [first] = listed;
  // A package of another name has releases of its own.
  const isOther = listed.some((one) => one.range !== first?.range || (one.name ?? name) !== name);
  if (!first || isOther) return UNKNOWN;
  const releases = releasesOf(finder, name);
  const value = releases.find(({ range }) => isWithin(first.range, range))?.version;
  if (!value) return UNKNOWN;
  const texts = (first.isFixed ? [] : releases).flatMap(({ version, range }) => {
    const text = rangeFrom(first.range, range);
    return text === undefined ? [] : [[version, text] as const];
  });
  // Listed twice, it is not one literal.
  const place = listed.length === 1 ? first.place : undefined;
  return { value, source: "sdk", place, release: { package: name, range: first.range, texts: new Map(texts) } };
}

interface Release {
  readonly version: Version;
  readonly range: string;
}

/** Ranges of releases that the rules know, with the version that they speak. */
function releasesOf({ pack }: Finder, name: string): readonly Release[] {
  return Object.entries(pack.api.sdks[name]?.releases ?? {}).flatMap(([range, text]) => {
    const version = parseVersion(text);
    return version ? [{ version, range }] : [];
  });
}
