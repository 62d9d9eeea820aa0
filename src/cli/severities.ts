/** The configs' `severity` and `overrides`, applied to what a lint found. */
import { dirname, resolve } from "node:path";
import type { Configs } from "../config/load.js";
import type { Config } from "../config/schema.js";
import { BadInput } from "../errors.js";
import type { Outcome, Reported } from "../model.js";

/** Findings with the severity that the config gives them; those that are off or skipped there are skipped. */
export async function applySeverities(cwd: string, outcome: Outcome, configs: Configs): Promise<Outcome> {
  const pathOf = ({ finding }: Reported): string => resolve(cwd, finding.place.path);
  await configs.load(new Set(outcome.reported.map((one) => dirname(pathOf(one)))));
  const apply = (one: Reported): Reported => {
    const level = configs.of(pathOf(one)).rules.levelOf(pathOf(one), one.finding.id);
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
