/** One file as ESLint and jscodeshift see it: what there is to say, and what can be written without leaving the file. */
import { toEngineOptions, toTarget } from "../cli/options.js";
import { groupBy } from "../group-by.js";
import type { Edit, Finding, Outcome, Reported, Unparsed, UpgradeOptions } from "../model.js";
import { toSieveWords } from "../program/words.js";
import type { SieveWords } from "../program/sieve.js";
import { loadBuiltinPack } from "../rules/builtin.js";
import { upgrade } from "../upgrade.js";
import { createFileProject } from "./project.js";
import type { FaceSettings } from "./settings.js";
import { createSuggester } from "./suggest.js";

export interface FileRequest {
  /** Absolute folder that the path is relative to. */
  readonly root: string;
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly settings: FaceSettings;
}

/** A finding in the file, with what can be done about it. */
export interface Told {
  readonly finding: Finding;
  readonly status: Reported["status"];
  /** Edits to look over, the whole of what must move with them included. */
  readonly suggestion: readonly Edit[] | undefined;
  /** Other files that move with it. */
  readonly elsewhere: readonly string[];
  /** Why it is not written, if another file is not the reason. */
  readonly heldBy: string | undefined;
}

/** Edits that are right only together and lie whole in the file. */
export interface Remedy {
  /** The finding that stands for all: at the version literal, if there is one. */
  readonly bearer: Finding;
  readonly members: readonly Finding[];
  readonly edits: readonly Edit[];
}

export interface Inspection {
  /** By start, then id; without what ignore comments suppress. */
  readonly told: readonly Told[];
  readonly remedies: readonly Remedy[];
  readonly unparsed: Unparsed | undefined;
}

/** Runs the engine on one file. Throws BadInput for settings that can't be. */
export function inspect({ root, path, text, settings }: FileRequest): Inspection {
  const pack = loadBuiltinPack();
  const project = createFileProject(root, { path, text });
  const outcome = upgrade(project, pack, toOptions(settings));
  const groups = [...groupBy(outcome.reported, keyOf).values()];
  const suggest = createSuggester(project, text);
  const told = groups.flatMap((group) => {
    const elsewhere = findElsewhere(group, path);
    return group
      .filter(({ finding, status }) => finding.place.path === path && status !== "suppressed")
      .map((one): Told => ({
        ...toTold(one, elsewhere),
        suggestion: elsewhere.length > 0 ? undefined : suggest(one, group),
      }));
  });
  return {
    told: told.sort((a, b) => a.finding.place.start - b.finding.place.start || (a.finding.id < b.finding.id ? -1 : 1)),
    remedies: groups.flatMap((group) => toRemedy(group, path)),
    unparsed: outcome.unparsed.find((one) => one.path === path),
  };
}

/** Words of the sieve, where the build has left none. */
export function findWords(): SieveWords {
  return toSieveWords(loadBuiltinPack());
}

function toOptions({
  target,
  from,
  fromWebhooks,
  only = [],
  skip = [],
  wrappers = [],
  includeReview = false,
}: FaceSettings): UpgradeOptions {
  const pack = loadBuiltinPack();
  const given = { ...(from === undefined ? {} : { from }), ...(fromWebhooks === undefined ? {} : { fromWebhooks }) };
  const flags = { ...given, only, skip, wrapper: wrappers, format: "text" } as const;
  return { ...toEngineOptions(pack, flags, {}, toTarget(pack, target, "target")), includeReview, markers: false };
}

/** What moves together has one key; findings of no group go together when they make the same edits. */
function keyOf({ finding, group }: Outcome["reported"][number]): string {
  if (group !== undefined) return group;
  const { path, start, end } = finding.place;
  return JSON.stringify(finding.fix?.edits ?? [path, start, end, finding.id]);
}

/** Other files that the edits of a group touch. */
function findElsewhere(group: readonly Reported[], path: string): readonly string[] {
  const moving = group.filter(({ status, heldBy }) => status === "fixed" || heldBy !== undefined);
  const edits = moving.flatMap(({ finding }) => finding.fix?.edits ?? []);
  const versions = group.flatMap(({ finding }) => (finding.kind === "version" ? [finding] : []));
  const paths = [...edits, ...versions].map(({ place }) => place.path).filter((other) => other !== path);
  return [...new Set(paths)].sort();
}

function toTold({ finding, status, heldBy }: Reported, elsewhere: readonly string[]): Omit<Told, "suggestion"> {
  return { finding, status, elsewhere, heldBy: elsewhere.length > 0 ? undefined : heldBy };
}

function toRemedy(group: readonly Reported[], path: string): readonly Remedy[] {
  const members = group.flatMap(({ finding, status }) => (status === "fixed" ? [finding] : []));
  const here = members.filter(({ place }) => place.path === path);
  const bearer = here.find(({ kind }) => kind === "version") ?? here[0];
  return bearer === undefined ? [] : [{ bearer, members, edits: toDistinct(members) }];
}

/** The edits of findings, each once. */
export function toDistinct(findings: readonly Finding[]): readonly Edit[] {
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}
