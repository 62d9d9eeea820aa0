/** URLs of the API in files that are no code: told once for each version in a file, as nothing is done about them. */
import { groupBy } from "../group-by.js";
import type { Finding, Pack, Place, Project, Site, Source } from "../model.js";
import { compareVersions, parseVersion, versionForm, type Version } from "../version.js";
import type { Found } from "../find/find.js";
import { hostsPattern } from "../find/urls.js";
import { isEnvironment } from "../text/documents.js";
import { keyOf } from "./court.js";
import { noteAt } from "./suppress.js";

/** Files that tell people something; nothing runs by what stands in them. */
const PROSE = /\.(?:mdx?|markdown|rst|adoc|txt)$/i;

/** Findings in the documents of a project, but for URLs that code takes from there. */
export function findInDocuments(project: Project, markup: readonly Source[], { parts, sites }: Found): Finding[] {
  const told = new Set<string>();
  // A base that says no more than the version is one for all that have it.
  return parts
    .flatMap(({ pack, goal }) => findByPack(project, markup, sites, pack, goal.options.to))
    .filter(({ place }) => !told.has(keyOf(place)) && told.add(keyOf(place)));
}

function findByPack(
  project: Project,
  markup: readonly Source[],
  sites: readonly Site[],
  pack: Pack,
  to: Version,
): Finding[] {
  const form = urlForm(pack);
  const taken = new Set(sites.flatMap(({ version }) => (version.place ? [keyOf(version.place)] : [])));
  return [...project.documents, ...markup].flatMap(({ path, text }) => {
    // What git ignores is told where code asks for it, and prose where it is asked about.
    if ((isEnvironment(path) || PROSE.test(path)) && !project.isWritable(path)) return [];
    const found = [...text.matchAll(form)].flatMap((match) => {
      const written = writtenVersion(text, match, versionForm(pack.api.versions));
      if (!written) return [];
      const { version, start, end } = written;
      const isBehind = isKnown(pack, version) && compareVersions(version, to) < 0;
      return isBehind && !taken.has(keyOf({ path, start, end })) ? [{ version, place: { path, start, end } }] : [];
    });
    return [...groupBy(found, ({ version }) => version).values()].flatMap((same) => tell(same, pack));
  });
}

interface Written {
  readonly version: Version | undefined;
  readonly start: number;
  readonly end: number;
}

/** The digits of a match, or those that its variable is set to in the same text: `LC_VERSION=3.1`, `- version: "3.1"`. */
function writtenVersion(text: string, match: RegExpExecArray, form: string): Written | undefined {
  const { variable } = match.groups ?? {};
  const set =
    variable === undefined
      ? match
      : new RegExp(`\\b${variable}\\b["']?\\s*[:=]\\s*["']?v?(?<version>${form})\\b`, "d").exec(text);
  const [start, end] = set?.indices?.groups?.["version"] ?? [];
  if (!set || start === undefined || end === undefined) return undefined;
  return { version: parseVersion(set.groups?.["version"] ?? ""), start, end };
}

function isKnown(pack: Pack, version: Version | undefined): version is Version {
  return pack.versions.some((known) => known.version === version);
}

function tell(same: readonly { readonly version: Version; readonly place: Place }[], pack: Pack): Finding[] {
  const [first] = same;
  if (!first) return [];
  const { place, version } = first;
  const isProse = PROSE.test(place.path);
  const message = `This file is no code and names version ${version} of the API.`;
  const advice = isProse
    ? "Bring it up to date with the code."
    : "If something calls the API by it, move that by hand.";
  const count = same.length > 1 ? ` (${same.length} places)` : "";
  const note = noteAt(place, `${pack.id}/document`, "document", message, advice + count);
  return [isProse ? { ...note, tier: "note", severity: "info" } : note];
}

/** A whole URL of a call or socket, or a base that ends with the version, with digits or a variable for that. */
function urlForm({ api }: Pack): RegExp {
  const hosts = hostsPattern(api);
  const paths = [...api.urls.call, ...api.urls.socket].map((form) => form.replace(/\/?\{method\}$/, ""));
  const anyPath = [...new Set(paths)].map((path) => path.split("{version}"));
  const befores = [...new Set(anyPath.map(([before = ""]) => before))].join("|");
  const afters = [...new Set(anyPath.map(([, after = ""]) => after))].join("|");
  return new RegExp(
    `(?:https?|wss?)://(?:${hosts})(?:${befores})(?:(?<version>${versionForm(api.versions)})|\\$[{(]?(?<variable>\\w+)[})]?)(?:(?:${afters})(?![\\w-])|/?(?![\\w/.-]))`,
    "dg",
  );
}
