/** Which version of the API a package speaks in a project: the range of its releases in the nearest package.json. */
import { posix } from "node:path";
import { ts } from "ts-morph";
import type { Place, SiteVersion } from "../../model.js";
import { isWithin, parseReleaseRange, rangeFrom } from "../../program/release-range.js";
import { staticName } from "../../program/syntax.js";
import { parseVersion, type Version } from "../../version.js";
import type { Finder } from "../finder.js";

const SECTIONS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
const HIGHEST = 12;
const UNKNOWN: SiteVersion = { value: undefined, source: "unknown", place: undefined };

/** The version that the releases of a package speak for a file of the project; unknown where it isn't one for sure. */
export function releaseVersion(finder: Finder, name: string, file: ts.SourceFile): SiteVersion {
  const ranges = rangesFor(finder, name, posix.dirname(finder.view.pathOf(file)));
  const [first] = ranges;
  if (!first || ranges.some(({ text }) => text !== first.text)) return UNKNOWN;
  const releases = releasesOf(finder, name);
  const span = parseReleaseRange(first.text);
  const value = span && releases.find((release) => isWithin(span, release.span))?.version;
  if (!value) return UNKNOWN;
  const texts = releases.flatMap(({ version, span: known }) => {
    const text = rangeFrom(first.text, known);
    return text === undefined ? [] : [[version, text] as const];
  });
  // Listed twice, it is not one literal.
  const place = ranges.length === 1 ? first.place : undefined;
  return { value, source: "sdk", place, release: { package: name, texts: new Map(texts) } };
}

interface Range {
  readonly text: string;
  readonly place: Place;
}

/** The ranges of a package in the nearest package.json that lists it. */
function rangesFor({ read }: Finder, name: string, folder: string): readonly Range[] {
  let current = folder;
  for (let step = 0; step < HIGHEST; step++) {
    const path = posix.join(current, "package.json");
    const text = read(path);
    const ranges = text === undefined ? [] : rangesIn(path, text, name);
    if (ranges.length > 0) return ranges;
    current = posix.join(current, "..");
  }
  return [];
}

function rangesIn(path: string, text: string, name: string): readonly Range[] {
  const file = ts.parseJsonText(path, text);
  const root = file.statements[0]?.expression;
  return SECTIONS.flatMap((section) => {
    const value = memberOf(memberOf(root, section), name);
    return value && ts.isStringLiteral(value)
      ? [{ text: value.text, place: { path, start: value.getStart(file) + 1, end: value.end - 1 } }]
      : [];
  });
}

function memberOf(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  const found = object.properties.find((member) => member.name && staticName(member.name) === name);
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

interface Release {
  readonly version: Version;
  readonly span: NonNullable<ReturnType<typeof parseReleaseRange>>;
}

/** Ranges of releases that the rules know, with the version that they speak. */
function releasesOf({ pack }: Finder, name: string): readonly Release[] {
  return Object.entries(pack.api.sdks[name]?.releases ?? {}).flatMap(([range, text]) => {
    const version = parseVersion(text);
    const span = parseReleaseRange(range);
    return version && span ? [{ version, span }] : [];
  });
}
