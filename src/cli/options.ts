/** Flags and config as the engine's options. */
import { Option } from "commander";
import type { Command } from "commander";
import type { Config } from "../config/schema.js";
import { BadInput } from "../errors.js";
import { CHECKS } from "../model.js";
import type { EngineOptions, Packs } from "../model.js";
import { nearest } from "../rules/nearest.js";
import { matchesId } from "../text/ignores.js";
import { compareVersions, listVersions, parseVersion } from "../version.js";
import type { Version } from "../version.js";

/** Flags that all commands over a project share, as commander hands them over. */
export interface EngineFlags extends ApiFlags {
  readonly from?: string;
  readonly fromWebhooks?: string;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly wrapper: readonly string[];
  readonly guesses?: true;
  readonly explainEvidence?: true;
  readonly config?: string;
}

export interface SharedFlags extends EngineFlags {
  readonly format: "text" | "json";
}

/** Which of the APIs a command is about; all where it isn't said. */
export interface ApiFlags {
  readonly api?: readonly string[];
  /** Folders of other packs, or names of packages. */
  readonly pack?: readonly string[];
}

const toIds = (text: string): readonly string[] => text.split(/[\s,]+/).filter((id) => id !== "");

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

export function addApiOption(command: Command): Command {
  return command.option("--api <ids>", "only these of the APIs, separated by commas", toIds);
}

export function addPackOption(command: Command): Command {
  const description = "rules of another API; may be given several times";
  return command.option("--pack <folder or package>", description, collect, []);
}

/** Adds the shared flags to a command. */
export function addSharedOptions(command: Command): Command {
  return addQuestionOptions(command).addOption(
    new Option("--format <format>", "what to print").choices(["text", "json"]).default("text"),
  );
}

/** Adds the shared flags but for what is printed. */
export function addQuestionOptions(command: Command): Command {
  return addPackOption(addApiOption(command))
    .option("--from <version>", "version of the calls that name none")
    .option("--from-webhooks <version>", "version at which webhooks are registered, where the code doesn't say")
    .option("--only <id>", "only findings with this id or prefix of ids; may be given several times", collect, [])
    .option("--skip <id>", "no findings with this id or prefix of ids; may be given several times", collect, [])
    .option("--wrapper <name:method,payload>", "a function that sends requests and can't be read", collect, [])
    .option("--guesses", "also report places that are only guessed to be calls of the API")
    .option("--explain-evidence", "show for each finding how it was reached")
    .option("--config <file>", "config file, instead of the nearest chatshift.config.*");
}

/** The engine's options from flags, which win, and config; the lists of both count. */
export function toEngineOptions(pack: Packs, flags: EngineFlags, config: Config, to: Version): EngineOptions {
  const from = toKnownVersion(pack, flags.from ?? config.from, "--from");
  const fromWebhooks = toKnownVersion(pack, flags.fromWebhooks ?? config.fromWebhooks, "--from-webhooks");
  return {
    from,
    fromWebhooks,
    to,
    only: checkIds(pack, [...(config.only ?? []), ...flags.only], "--only"),
    skip: checkIds(pack, [...(config.skip ?? []), ...flags.skip], "--skip"),
    wrappers: [...(config.wrappers ?? []), ...flags.wrapper.map(checkWrapper)],
    guesses: flags.guesses ?? config.guesses ?? false,
  };
}

/** The version to go to or to hold against; `latest` is the newest stable one. A preview is taken only when it is named. */
export function toTarget(pack: Packs, named: string | undefined, flag: string): Version {
  return (named === "latest" ? undefined : toKnownVersion(pack, named, flag)) ?? pack.newestStable;
}

/** The lowest version that code may use. Throws BadInput for one that there is not. */
export function toMinimum(pack: Packs, named: string | undefined, flag: string): Version | undefined {
  return toKnownVersion(pack, named, flag);
}

/** Throws BadInput when the way leads backwards. */
export function refuseDowngrade({ from, fromWebhooks, to }: EngineOptions): void {
  for (const [flag, version] of [
    ["--from", from],
    ["--from-webhooks", fromWebhooks],
  ] as const)
    if (version !== undefined && compareVersions(version, to) > 0)
      throw new BadInput(`${flag} ${version} is newer than --to ${to}: code is only carried forwards`);
}

function toKnownVersion(pack: Packs, text: string | undefined, flag: string): Version | undefined {
  if (text === undefined) return undefined;
  const version = parseVersion(text);
  if (pack.versions.some((known) => known.version === version)) return version;
  throw new BadInput(
    `${flag} ${text}: there is no such version of the ${pack.name}`,
    `Versions: ${listVersions(pack.versions)}.`,
  );
}

/** Whether a pattern is the id, or a prefix of the id, of a change or check. */
export function isKnownId(pack: Packs, pattern: string): boolean {
  const other = pack.others?.(pattern.split("/", 1).join());
  return [...idsOf(pack), ...(other ? idsOf(other) : [])].some((id) => matchesId(pattern, id));
}

function idsOf({ members }: Packs): readonly string[] {
  return members.flatMap(({ id, changes }) => [
    ...changes.map((change) => change.fullId),
    ...CHECKS.map((check) => `${id}/${check}`),
  ]);
}

/** Takes ids and prefixes that name at least one change or check. */
function checkIds(pack: Packs, patterns: readonly string[], flag: string): readonly string[] {
  const own = idsOf(pack);
  for (const pattern of patterns) {
    const other = pack.others?.(pattern.split("/", 1).join());
    const ids = other ? [...own, ...idsOf(other)] : own;
    if (ids.some((id) => matchesId(pattern, id))) continue;
    const [guess] = nearest(pattern, ids);
    const hint = guess === undefined ? `Ids look like ${ids[0] ?? ""}.` : `Did you mean ${guess}?`;
    throw new BadInput(`${flag} ${pattern}: no change or check has an id that begins so`, hint);
  }
  return patterns;
}

function checkWrapper(spec: string): string {
  if (/^[^:\s]+:\S+$/.test(spec)) return spec;
  throw new BadInput(`--wrapper ${spec}: expected name:method,payload`, "For example --wrapper call:method,payload.");
}
