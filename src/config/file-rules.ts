/** What a config says of single files: which are left out, and how severe what is found in them. */
import { pathWithin } from "../files/slashes.js";
import ignore from "ignore";
import type { Severity } from "../model.js";
import { matchesId } from "../text/ignores.js";
import type { Config } from "./schema.js";

type Level = Severity | "off";

/** Paths are absolute. */
export interface FileRules {
  readonly leavesOut: (path: string, isFolder: boolean) => boolean;
  /** The severity that a finding with that id has there, if the config names one; `off`: it is not told. */
  readonly levelOf: (path: string, id: string) => Level | undefined;
}

/** The rules of a config in that folder, which its patterns are relative to. */
export function createFileRules({ ignore: left = [], severity, overrides = [] }: Config, folder: string): FileRules {
  const own = createPattern(left, folder);
  const parts = overrides.map((override) => ({ ...override, covers: createPattern(override.files, folder) }));
  return {
    leavesOut: own,
    levelOf: (path, id) => {
      const fitting = parts.filter(({ covers }) => covers(path, false));
      if (fitting.some(({ skip = [] }) => skip.some((pattern) => matchesId(pattern, id)))) return "off";
      const levels = [severity, ...fitting.map((override) => override.severity)];
      return levels.map((named) => findLevel(named ?? {}, id)).findLast((level) => level !== undefined);
    },
  };
}

function createPattern(lines: readonly string[], folder: string): (path: string, isFolder: boolean) => boolean {
  if (lines.length === 0) return () => false;
  const rules = ignore().add(lines);
  return (path, isFolder) => {
    const inside = pathWithin(folder, path);
    return !inside.startsWith("..") && inside !== "" && rules.ignores(isFolder ? `${inside}/` : inside);
  };
}

/** By the longest pattern that fits. */
function findLevel(levels: Readonly<Record<string, Level>>, id: string): Level | undefined {
  const fitting = Object.keys(levels).filter((pattern) => matchesId(pattern, id));
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : levels[longest];
}
