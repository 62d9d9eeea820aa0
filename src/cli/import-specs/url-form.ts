/** Where the methods of two descriptions stand in their URLs. */
import type { Version } from "../../version.js";
import type { SpecVersions } from "./spec-versions.js";

/** How a path names a method. */
export interface UrlForm {
  /** Such as `/v{version}/shop/{method}`. */
  readonly form: string;
  /** The method that a path of one of the versions names; none where it names no version and others do. */
  readonly nameOf: (path: string, version: Version) => string | undefined;
}

/** The longest form that fits all paths. */
export function findUrlForm(
  versions: SpecVersions,
  paths: { readonly from: readonly string[]; readonly to: readonly string[] },
): UrlForm {
  const whole = [
    ...paths.from.flatMap((path) => withoutVersion(path, versions.from) ?? []),
    ...paths.to.flatMap((path) => withoutVersion(path, versions.to) ?? []),
  ];
  const folders = whole.map((path) => path.split("/").slice(0, -1));
  const [first = []] = folders;
  const end = first.findIndex((folder, at) => folders.some((other) => other[at] !== folder));
  const start = `${first.slice(0, end === -1 ? first.length : end).join("/")}/`;
  return {
    form: `${start}{method}`,
    nameOf: (path, version) => withoutVersion(path, version)?.slice(start.length),
  };

  function withoutVersion(path: string, version: Version): string | undefined {
    if (!versions.isInUrl) return path;
    const [before, after] = [path.split("/"), path.split("/")];
    const at = before.findIndex((segment) => segment.replace(/^v/, "") === version);
    if (at === -1) return undefined;
    after[at] = before[at]?.replace(version, "{version}") ?? "";
    return after.join("/");
  }
}
