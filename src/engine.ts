/** What upgrade and lint share: everything up to the findings. */
import { findSites, type Found } from "./find/find.js";
import { findInDocuments } from "./judge/documents.js";
import type { Mode } from "./judge/bench.js";
import { findFindings } from "./judge/findings.js";
import { markersAbove } from "./judge/markers.js";
import { findMarkers, isMarked } from "./judge/marker-text.js";
import { findSuppressions, noteAt, type Suppressions } from "./judge/suppress.js";
import type { EngineOptions, Finding, Packs, Project, Source } from "./model.js";

export interface Analysis {
  readonly found: Found;
  readonly findings: readonly Finding[];
  readonly suppressions: Suppressions;
  readonly textOf: (path: string) => string;
}

/** Finds the sites of a project, unless somebody just has, and says what there is to say about them. */
export function analyze(
  project: Project,
  packs: Packs,
  options: EngineOptions,
  mode: Mode,
  found: Found = findSites(project, packs, options),
): Analysis {
  const texts = new Map(project.sources.map(({ path, text }) => [path, text]));
  const textOf = (path: string): string => texts.get(path) ?? project.read(path) ?? "";
  const findings = [
    ...findFindings(found, options, textOf, mode),
    ...findInDocuments(project, markupOf(found), found),
  ].filter((finding) => options.guesses || finding.evidence !== "guess");
  const suppressions = findSuppressions(project, findings, options, found.packs.id);
  return {
    found,
    findings: [...findings, ...suppressions.unused, ...markersOf(project, found, findings)],
    suppressions,
    textOf,
  };
}

/** Findings that nothing suppresses or skips. */
export function openIn({ findings, suppressions }: Analysis): Finding[] {
  return findings.filter((finding) => suppressions.statusOf(finding) === "open");
}

/** Markers that an earlier upgrade left and that nobody has taken out; what is found again itself is told alone. */
function markersOf(project: Project, { packs, view }: Found, findings: readonly Finding[]): Finding[] {
  const marked = project.sources.filter(({ text }) => isMarked(text));
  if (marked.length === 0) return [];
  const paths = new Set(marked.map(({ path }) => path));
  const told = new Set(
    findings.flatMap((finding) =>
      (paths.has(finding.place.path) ? markersAbove(view, finding.place) : []).flatMap(({ id, place }) =>
        id === finding.id || finding.changes.some((change) => change === id) ? [`${place.path}:${place.start}`] : [],
      ),
    ),
  );
  return marked
    .flatMap(({ path, text }) => findMarkers(path, text))
    .filter(({ place }) => !told.has(`${place.path}:${place.start}`))
    .map(({ id, what, isCut, place }) => {
      const begun = what === "…" ? `An upgrade left this: see \`explain ${id}\`.` : what;
      const words = isCut ? (packs.change(id)?.title ?? begun) : what;
      return noteAt(place, id, "marker", words, "Do what it says, then take the comment out.");
    });
}

/** Sorted as reports list them: by path, start and id. */
export function inOrder<T extends { readonly finding: Finding }>(reported: readonly T[]): T[] {
  return [...reported].sort(
    ({ finding: a }, { finding: b }) =>
      compare(a.place.path, b.place.path) || a.place.start - b.place.start || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What stands in files of markup and is no code. */
function markupOf({ view }: Found): readonly Source[] {
  return view.paths.flatMap((path) => {
    const text = view.restOf(path);
    return text.trim() === "" ? [] : [{ path, text }];
  });
}
