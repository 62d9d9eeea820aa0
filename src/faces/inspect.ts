/** One file as ESLint and jscodeshift see it: what there is to say, and what can be written without leaving the file. */
import { toEngineOptions, toMinimum, toTarget } from "../cli/options.js";
import { findSites } from "../find/find.js";
import { hold } from "../lint.js";
import type {
  Edit,
  Finding,
  LintOptions,
  Outcome,
  Packs,
  Place,
  Project,
  Reported,
  Unparsed,
  UpgradeOptions,
} from "../model.js";
import { shielded } from "../shield.js";
import { builtinLibrary } from "../packs/builtin.js";
import { parseIgnores } from "../text/ignores.js";
import { keyOfFinding } from "../judge/court.js";
import { propose, upgrade } from "../upgrade.js";
import { ELSEWHERE, findBearer, toGroups, toRemedy, type Group, type Remedy } from "./groups.js";
import { isImported } from "./importers.js";
import { isInView, shiftEdits, shiftFinding, shiftLine, shiftPlace, toView, type View } from "./blocks.js";
import { findFileConfig, type FileConfig } from "./config.js";
import { createFileProject } from "./project.js";
import { reachesImporters } from "./reach.js";
import type { FaceSettings } from "./settings.js";
import { createSuggester } from "./suggest.js";

export interface FileRequest {
  /** Absolute folder that the path is relative to. */
  readonly root: string;
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly settings: FaceSettings;
  /** Whether to tell what `lint` tells, or what `upgrade` does. What is written is the same. */
  readonly command: "lint" | "upgrade";
  /** Whether the nearest config above the file speaks where the settings don't. */
  readonly heedsConfig?: true;
}

/** A finding in the file, with what can be done about it. */
export interface Told {
  readonly finding: Finding;
  readonly status: Reported["status"];
  /** On one finding of each group alone: what to write, of the whole group. */
  readonly remedy: Remedy | undefined;
  /** Edits to look over, with all that must move with them. */
  readonly suggestion: readonly Edit[] | undefined;
  /** Other files that move with it: it is for `chatshift upgrade`. */
  readonly movesWith: readonly string[];
  /** Where the remedy of its group is, if not here. */
  readonly fixedAt: Place | undefined;
  /** Why it is not written, if another file is not the reason. */
  readonly heldBy: string | undefined;
}

export interface Inspection {
  /** By start, then id; without what ignore comments suppress. */
  readonly told: readonly Told[];
  readonly unparsed: Unparsed | undefined;
}

interface Done {
  readonly text: string;
  readonly inspection: Inspection;
  /** Whether it would come out the same again. */
  readonly isCurrent: () => boolean;
}

/** The last inspections, latest last: an editor asks again about what hasn't changed. */
const done = new Map<string, Done>();
const MOST_DONE = 20;

/** Runs the engine on one file, unless nothing has changed since it did. Throws BadInput for settings that can't be. */
export function inspect({ heedsConfig, ...request }: FileRequest): Inspection {
  if (heedsConfig === undefined) return inspectOnce(request);
  const config = findFileConfig(request.root, request.path);
  if (config.isLeftOut) return { told: [], unparsed: undefined };
  const inspection = inspectOnce({ ...request, settings: { ...config.settings, ...request.settings } });
  return { ...inspection, told: inspection.told.flatMap((told) => withLevel(told, config.levelOf(told.finding.id))) };
}

function withLevel(told: Told, level: ReturnType<FileConfig["levelOf"]>): readonly Told[] {
  if (level === undefined) return [told];
  return level === "off" ? [] : [{ ...told, finding: { ...told.finding, severity: level } }];
}

function inspectOnce(request: FileRequest): Inspection {
  const { root, path, text, settings, command } = request;
  const key = JSON.stringify([root, path, settings, command]);
  const before = done.get(key);
  const now = before?.text === text && before.isCurrent() ? before : run(request);
  done.delete(key);
  done.set(key, now);
  const [oldest] = done.keys();
  if (done.size > MOST_DONE && oldest !== undefined) done.delete(oldest);
  return now.inspection;
}

function run(request: FileRequest): Done {
  const { root, settings, command } = request;
  const view = toView(root, request.path, request.text);
  const { path, text } = view;
  const library = builtinLibrary();
  const pack = (settings.api === undefined ? library : library.only(settings.api)).met([text]);
  const source = { path, text };
  const project = createFileProject(root, source);
  const options = toOptions(pack, settings);
  const age = { minimum: toMinimum(pack, settings.minimum, "minimum") };
  const { linted, upgraded } = shielded(project, (own) => look(own, pack, { ...options, age }, command));
  const { reported } = linted ?? upgraded;
  const imported = createImported(root, path);
  const isShared = (): boolean => imported.ask();
  const suggest = createSuggester(project, text);
  const known = byName(
    toGroups(weigh(upgraded.reported, reported), path, (group) => reachesImporters(group, source) && isShared()),
  );
  const told = reported
    .filter(({ finding, status }) => isInView(view, finding.place) && status !== "suppressed")
    .filter(({ finding }) => isCertain(finding, text, isShared))
    .map((one) => inView(view, toTold(one, known.get(keyOfFinding(one.finding)), suggest)));
  const unparsed = upgraded.unparsed.find((one) => one.path === path);
  const line = unparsed && shiftLine(view, unparsed.line);
  return {
    text: request.text,
    inspection: { told, unparsed: unparsed && line !== undefined ? { ...unparsed, line } : undefined },
    isCurrent: () => view.isCurrent() && project.isCurrent() && imported.isCurrent(),
  };
}

/** What is told of a block, by offsets of the block. What reaches out of it is for who sees the whole file. */
function inView(view: View, told: Told): Told {
  const { finding, remedy, suggestion, fixedAt, ...rest } = told;
  const isWithin = (edits: readonly Edit[]): boolean => edits.every(({ place }) => isInView(view, place));
  const isOut = remedy !== undefined && !isWithin(remedy.edits);
  const isFixedOut = fixedAt !== undefined && !isInView(view, fixedAt);
  return {
    ...rest,
    finding: shiftFinding(view, finding),
    remedy:
      remedy === undefined || isOut
        ? undefined
        : {
            members: remedy.members.map((one) => shiftFinding(view, one)),
            edits: shiftEdits(view, remedy.edits),
          },
    suggestion: suggestion === undefined || !isWithin(suggestion) ? undefined : shiftEdits(view, suggestion),
    fixedAt: fixedAt === undefined || isFixedOut ? undefined : shiftPlace(view, fixedAt),
    movesWith: isOut || isFixedOut ? [ELSEWHERE] : rest.movesWith,
  };
}

/** What there is to say about a project, and what can be written. */
function look(
  project: Project,
  pack: Packs,
  { age, ...options }: UpgradeOptions & LintOptions,
  command: FileRequest["command"],
): { readonly linted: Outcome | undefined; readonly upgraded: Outcome } {
  const found = findSites(project, pack, options);
  const linted = command === "lint" ? hold(project, pack, { ...options, ...(age ? { age } : {}) }, found) : undefined;
  // Where lint has no remedy there is nothing to write, and no need to look twice.
  const isDone = linted?.reported.every(({ finding }) => finding.fix === undefined) === true;
  // An editor lints what it has written, in its next run.
  const carry = linted ? propose : upgrade;
  return { linted, upgraded: isDone ? linted : carry(project, pack, options, found) };
}

/** What can be written, each as severe as it is told: lint and upgrade may weigh the same finding otherwise. */
function weigh(written: readonly Reported[], told: readonly Reported[]): readonly Reported[] {
  const levels = new Map(told.map(({ finding }) => [keyOfFinding(finding), finding.severity]));
  return written.map((one) => {
    const severity = levels.get(keyOfFinding(one.finding)) ?? one.finding.severity;
    return severity === one.finding.severity ? one : { ...one, finding: { ...one.finding, severity } };
  });
}

/** Whether other files import this one, where that is asked at all. */
function createImported(root: string, path: string): { ask(): boolean; isCurrent(): boolean } {
  let answer: boolean | undefined;
  return {
    ask: () => (answer ??= isImported(root, path)),
    isCurrent: () => answer === undefined || answer === isImported(root, path),
  };
}

interface Known {
  readonly one: Reported;
  readonly group: Group;
}

function byName(groups: readonly Group[]): ReadonlyMap<string, Known> {
  return new Map(groups.flatMap((group) => group.members.map((one) => [keyOfFinding(one.finding), { one, group }])));
}

function toTold(one: Reported, known: Known | undefined, suggest: ReturnType<typeof createSuggester>): Told {
  const told = {
    finding: one.finding,
    status: one.status,
    remedy: undefined,
    suggestion: undefined,
    heldBy: undefined,
    fixedAt: undefined,
  };
  if (known === undefined) return { ...told, movesWith: [] };
  const { movesWith } = known.group;
  const { finding, status, heldBy } = known.one;
  if (movesWith.length > 0) return { ...told, finding, status: "open", movesWith };
  const remedy = toRemedy(known.group);
  const bearer = remedy && findBearer(remedy, finding.place.path);
  const isBearer = bearer === finding;
  const fixedAt = remedy?.members.includes(finding) === true && !isBearer ? bearer?.place : undefined;
  const suggestion = suggest(known.one, known.group.members);
  return { finding, status, remedy: isBearer ? remedy : undefined, suggestion, movesWith, heldBy, fixedAt };
}

const OPEN_TO_CALLERS = new Set<Finding["kind"]>(["unknown-call", "unknown-version", "leaves"]);

/** What is told of callers, and of ignore comments that nothing answers to, may be otherwise for who sees importers. */
function isCertain({ kind, place, at }: Finding, text: string, isShared: () => boolean): boolean {
  if (kind === "unused-ignore") return parseIgnores(text).broken.some(({ start }) => start === place.start);
  // Only who reads the whole project knows that nothing leads there.
  if (kind === "unfollowed" || kind === "too-deep") return false;
  // Any file may register the webhooks that a handler waits for.
  if (kind === "unknown-version" && at.startsWith("envelope:webhook")) return false;
  // Importers may call it, say which version it speaks, or listen to what it passes on.
  return !OPEN_TO_CALLERS.has(kind) || !isShared();
}

function toOptions(pack: Packs, settings: FaceSettings): UpgradeOptions {
  const { target, from, fromWebhooks, only = [], skip = [], wrappers = [], includeReview = false } = settings;
  const given = { ...(from === undefined ? {} : { from }), ...(fromWebhooks === undefined ? {} : { fromWebhooks }) };
  const flags = { ...given, only, skip, wrapper: wrappers, format: "text" } as const;
  return { ...toEngineOptions(pack, flags, {}, toTarget(pack, target, "target")), includeReview, markers: false };
}
