/** The config's `severity` and `overrides`, applied to what a lint found. */
import { dirname, relative, resolve, sep } from "node:path";
import type { LoadedConfig } from "../config/load.js";
import type { Config } from "../config/schema.js";
import { BadInput } from "../errors.js";
import type { Finding, Outcome, Reported, Severity } from "../model.js";
import { matchesId } from "../text/ignores.js";

type Level = Severity | "off";

/** Findings with the severity that the config gives them; those that are off or skipped there are skipped. */
export async function applySeverities(cwd: string, outcome: Outcome, config: LoadedConfig): Promise<Outcome> {
  const { values } = config;
  if (values.severity === undefined && values.overrides === undefined) return outcome;
  const levelOf = await createLevels(cwd, config);
  const apply = (one: Reported): Reported => {
    const level = levelOf(one.finding);
    if (level === "off") return one.status === "open" ? { ...one, status: "skipped" } : one;
    return level === undefined ? one : { ...one, finding: { ...one.finding, severity: level } };
  };
  return { ...outcome, reported: outcome.reported.map(apply) };
}

/** All patterns of ids that the config names. Throws BadInput for one that fits no id. */
export function checkSeverityIds({ severity = {}, overrides = [] }: Config, isId: (pattern: string) => boolean): void {
  const named = [severity, ...overrides.map((one) => one.severity ?? {})].flatMap((levels) => Object.keys(levels));
  const wrong = [...named, ...overrides.flatMap(({ skip = [] }) => skip)].find((pattern) => !isId(pattern));
  if (wrong !== undefined)
    throw new BadInput(
      `the config names ${wrong}: no change or check has an id that begins so`,
      "See chatshift explain.",
    );
}

async function createLevels(
  cwd: string,
  { values, path }: LoadedConfig,
): Promise<(finding: Finding) => Level | undefined> {
  const { default: ignore } = await import("ignore");
  const folder = path === undefined ? cwd : dirname(path);
  const overrides = (values.overrides ?? []).map((override) => ({ override, files: ignore().add(override.files) }));
  return (finding) => {
    const inside = relative(folder, resolve(cwd, finding.place.path)).split(sep).join("/");
    const own = inside.startsWith("..") ? [] : overrides.filter(({ files }) => files.ignores(inside));
    const isSkipped = own.some(({ override: { skip = [] } }) =>
      skip.some((pattern) => matchesFinding(pattern, finding)),
    );
    if (isSkipped) return "off";
    const levels = [values.severity, ...own.map(({ override }) => override.severity)];
    return levels.map((named) => findLevel(named ?? {}, finding)).findLast((level) => level !== undefined);
  };
}

/** By the longest pattern that fits. */
function findLevel(levels: Readonly<Record<string, Level>>, finding: Finding): Level | undefined {
  const fitting = Object.keys(levels).filter((pattern) => matchesFinding(pattern, finding));
  const [longest] = fitting.sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : levels[longest];
}

function matchesFinding(pattern: string, { id }: Finding): boolean {
  return matchesId(pattern, id);
}
