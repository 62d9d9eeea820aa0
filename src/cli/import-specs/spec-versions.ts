/** Which version a description is of, and where its URLs say so. */
import type { BadInput } from "../../errors.js";
import { isRecord } from "../../is-record.js";
import { toRefusal } from "../../rules/read-pack.js";
import { GRAMMARS, compareVersions, toVersion, versionForm, type Grammar, type Version } from "../../version.js";
import type { Spec } from "./read-spec.js";

/** The versions of two descriptions. */
export interface SpecVersions {
  readonly from: Version;
  readonly to: Version;
  readonly grammar: Grammar;
  /** Whether the URLs of both name them. */
  readonly isInUrl: boolean;
}

/**
 * The versions in the paths, given as `/v1.0/close_order`, where both have one; else those of `info`. Throws BadInput
 * where they are none, are counted in two ways, or where the second is not the newer one.
 */
export function findVersions(from: Spec, to: Spec, paths: readonly [from: string, to: string]): SpecVersions {
  const [first, second] = paths.map((path) => /\/v?(\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)?)(?=\/|$)/.exec(path)?.[1]);
  const isInUrl = first !== undefined && second !== undefined && first !== second;
  const old = isInUrl ? first : infoVersion(from);
  const now = isInUrl ? second : infoVersion(to);
  const [grammar, other] = [old, now].map((text) =>
    GRAMMARS.find((one) => new RegExp(`^${versionForm(one)}$`).test(text)),
  );
  if (grammar === undefined || grammar !== other)
    throw fault(to, `${old} and ${now} are counted in two ways`, "two versions such as 1.0 and 1.1");
  const versions = { from: toVersion(old), to: toVersion(now), grammar, isInUrl };
  if (compareVersions(versions.from, versions.to) >= 0)
    throw fault(to, `${now} is not newer than ${old}, the version of ${from.path}`, "a newer version");
  return versions;
}

/** The version that a description says it has: `1.4.2` is 1.4. */
function infoVersion(spec: Spec): string {
  const { info } = spec.document;
  const text = isRecord(info) ? String(info["version"]) : "";
  const found = /^v?(\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)?)(?:\.\d+)*$/i.exec(text)?.[1];
  if (found === undefined) throw fault(spec, `"${text}" is no version`, "one such as 1.4, 1.4.2, 10 or 2026-03-31");
  return found;
}

function fault(spec: Spec, what: string, expected: string): BadInput {
  return toRefusal([spec.problem("#/info/version", what, expected)], "the description");
}
