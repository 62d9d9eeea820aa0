/** The parts of a project whose configs ask for something else of a run. */
import { relative, resolve } from "node:path";
import type { LoadedConfig } from "../config/load.js";
import type { Config } from "../config/schema.js";
import { BadInput } from "../errors.js";
import { groupBy } from "../group-by.js";
import type { Outcome, Reported } from "../model.js";
import type { Io } from "./io.js";
import type { EngineFlags } from "./options.js";
import type { Prepared } from "./prepare.js";

/** Files that one run of the engine can be asked about. */
export interface Part {
  readonly config: LoadedConfig;
  readonly owns: (path: string) => boolean;
}

export interface Goal {
  /** The key of the config that names the version to go to, or to hold against. */
  readonly key: "to" | "target";
  /** That version, where a flag names it. */
  readonly named: string | undefined;
}

/** The parts, that of the working directory first, which also owns what is in none. There is always one. */
export function findParts(
  { configs, paths, given }: Prepared,
  cwd: string,
  flags: EngineFlags,
  goal: Goal,
): readonly Part[] {
  const own = configs.of(resolve(cwd, "x"));
  const all = [...new Set([...paths, ...(given ?? [])])];
  const keyOf = ({ values }: LoadedConfig): string => JSON.stringify(toRunKeys(values, flags, goal));
  const groups = groupBy(all, (path) => keyOf(configs.of(resolve(cwd, path))));
  const [first = all, ...others] = [...groups]
    .sort(([a], [b]) => Number(b === keyOf(own)) - Number(a === keyOf(own)))
    .map(([, group]) => group);
  const configOf = (group: readonly string[]): LoadedConfig =>
    group[0] === undefined ? own : configs.of(resolve(cwd, group[0]));
  const elsewhere = new Set(others.flat());
  return [
    { config: configOf(first), owns: (path) => !elsewhere.has(path) },
    ...others.map((group) => {
      const paths = new Set(group);
      return { config: configOf(group), owns: (path: string) => paths.has(path) };
    }),
  ];
}

/** The config of a run that is one for all files. Throws BadInput where configs ask for different things. */
export function theConfig(prepared: Prepared, cwd: string, flags: EngineFlags, goal: Goal): Config {
  const [first, second] = findParts(prepared, cwd, flags, goal);
  if (second === undefined) return first?.config.values ?? {};
  const [one, other] = [first, second].map((part) =>
    part?.config.path === undefined ? "no config" : relative(cwd, part.config.path),
  );
  const keys = Object.entries(toRunKeys(first?.config.values ?? {}, flags, goal));
  const others: Readonly<Record<string, unknown>> = toRunKeys(second.config.values, flags, goal);
  const differing = keys.flatMap(([key, value]) =>
    JSON.stringify(value) === JSON.stringify(others[key]) ? [] : [key],
  );
  throw new BadInput(
    `${one} and ${other} differ in ${differing.join(", ")}, and all files move together`,
    "Say the same in both, or run it for the files of each by themselves.",
  );
}

/** What a config says of a run as a whole, where no flag speaks for it. */
function toRunKeys(
  { from, fromWebhooks, wrappers = [], only = [], skip = [], guesses = false, ...values }: Config,
  flags: EngineFlags,
  { key, named }: Goal,
): Partial<Config> {
  return {
    from: flags.from ?? from ?? "",
    fromWebhooks: flags.fromWebhooks ?? fromWebhooks ?? "",
    [key]: named ?? values[key] ?? "",
    wrappers,
    only,
    skip,
    guesses,
  };
}

/** One report of all parts. Where a part is held against another version than the first, that is said. */
export function joinOutcomes(
  linted: readonly { readonly part: Part; readonly outcome: Outcome }[],
  { cwd, error }: Pick<Io, "cwd" | "error">,
): Outcome {
  const [first, ...others] = linted.map(({ outcome }) => outcome);
  if (first === undefined) throw new Error("there is no part");
  if (others.length === 0) return first;
  for (const { part, outcome } of linted)
    if (outcome.to !== first.to)
      error(`Note: the files of ${relative(cwd, part.config.path ?? cwd)} are held against ${outcome.to}.\n`);
  const all = [first, ...others];
  return {
    ...first,
    reported: all.flatMap(({ reported }) => reported).sort(byPlace),
    unparsed: all.flatMap(({ unparsed }) => unparsed),
    outside: [...new Set(all.flatMap(({ outside }) => outside))],
  };
}

function byPlace({ finding: { place: a } }: Reported, { finding: { place: b } }: Reported): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start - b.start;
}
