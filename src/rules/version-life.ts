/** What is to be said of a version because of its age. */
import type { Packs, VersionInfo } from "../model.js";
import type { Version } from "../version.js";

/** "3.4 is deprecated since 2026-03-31: …", with its source; nothing for a version of which no more is known than its day. */
export function tellLife(pack: Packs, version: Version): readonly string[] {
  const info = pack.versions.find((known) => known.version === version);
  return info ? [`${version} ${tellStatus(info)}.${info.note === undefined ? "" : ` ${info.note}`}`] : [];
}

/** "is deprecated since 2026-03-31" */
export function tellStatus({ status, since, released }: VersionInfo): string {
  const day = since ?? (status === "stable" ? released : undefined);
  const from = day === undefined ? "" : ` since ${day}`;
  switch (status) {
    case "gone":
      return `is switched off${from}`;
    case "preview":
      return "is a preview and may still change";
    case "deprecated":
    case "legacy":
    case "stable":
      return `is ${status}${from}`;
  }
}
