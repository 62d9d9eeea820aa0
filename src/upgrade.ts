import { analyze, inOrder, openIn, type Analysis } from "./engine.js";
import { findSites, type Found } from "./find/find.js";
import { whyIncomplete } from "./judge/incomplete.js";
import { takeOutMarkers, writeMarkers } from "./judge/markers.js";
import { stepsOutside } from "./judge/outside.js";
import { parses, prove, type Proof } from "./judge/prove.js";
import { lookAgain, type Draft } from "./judge/after.js";
import { select, type Barred } from "./judge/select.js";
import { createTypeProof } from "./judge/types.js";
import { shielded } from "./shield.js";
import { isEnvironment } from "./text/documents.js";
import { applyEdits } from "./text/apply-edits.js";
import { groupBy } from "./group-by.js";
import type { Edit, Finding, Outcome, Packs, Project, Reported, UpgradeOptions } from "./model.js";

/**
 * Carries a project to a version: what was found, what can be written, and what is left to do. Writes nothing itself.
 * All that it would write is proved on the texts that come out: they parse, a second upgrade changes nothing in them,
 * linting them finds nothing that is not reported here and sees all that is, and the project's type checker, if given, finds nothing new. `known` is what was found in the project already.
 * Who draws several upgrades of a project while its texts stay hands the same `seen` to each.
 */
export function upgrade(
  project: Project,
  pack: Packs,
  options: UpgradeOptions,
  known?: Found,
  seen: Seen = new Map(),
): Outcome {
  return known
    ? carry(project, pack, options, analyze(project, pack, options, MODE, known), lastsAt)
    : shielded(project, (own) => carry(own, pack, options, analyzeOnce(own, pack, options, seen), lastsAt));
}

/** What there is to say about a project, by what was asked. */
export type Seen = Map<string, Analysis>;

const MODE = { command: "upgrade" } as const;

/** What the user wants of it and agrees to changes nothing of what is there. */
function analyzeOnce(project: Project, pack: Packs, options: UpgradeOptions, seen: Seen): Analysis {
  const asked = { ...options, includeReview: undefined, markers: undefined, assumeEnv: undefined, accepts: undefined };
  const key = JSON.stringify([asked, project.failed]);
  const analysis = seen.get(key) ?? analyze(project, pack, options, MODE);
  seen.set(key, analysis);
  return analysis;
}

/** The same for who lints what comes out anyway: only that the texts parse is proved. */
export function propose(project: Project, pack: Packs, options: UpgradeOptions, known: Found): Outcome {
  return proposeFrom(project, pack, options, analyze(project, pack, options, MODE, known));
}

/** The same from what there is to say, for who proposes several upgrades that differ in what the user agrees to. */
export function proposeFrom(project: Project, pack: Packs, options: UpgradeOptions, analysis: Analysis): Outcome {
  return carry(project, pack, options, analysis, undefined);
}

function carry(
  project: Project,
  pack: Packs,
  options: UpgradeOptions,
  analysis: Analysis,
  lasts: typeof lastsAt | undefined,
): Outcome {
  const { found, textOf } = analysis;
  const choose = draftBy(project, options, analysis);
  const types = project.typeCheck && createTypeProof(project.typeCheck, textOf, found.packs.id);
  const last = lasts?.(project, pack, options, found);
  const { reported, edits } = prove(choose, [
    parses(project, textOf),
    ...(last ? [last.proof] : []),
    ...(types ? [types.proof] : []),
  ]);
  return {
    from: options.from,
    to: options.to,
    reported: inOrder([...reported, ...(edits.length > 0 ? (last?.news() ?? []) : []), ...(types?.found() ?? [])]),
    edits,
    unparsed: found.unparsed,
    outside: stepsOutside(options.assumeEnv === true ? reported.filter(isInFile) : reported, found),
  };
}

/** How an upgrade is drawn from what there is to say. */
function draftBy(project: Project, options: UpgradeOptions, analysis: Analysis): (barred: Barred) => Draft {
  const { found, findings, suppressions, textOf } = analysis;
  const isWanted = (finding: Finding): boolean => suppressions.isOpen(finding) && isApplied(finding, options);
  const choice = {
    isWanted,
    statusOf: suppressions.statusOf,
    whyIncomplete: (group: readonly Finding[]) => whyIncomplete(group, suppressions.leftOutBy, options.to),
    isWritable: project.isWritable,
    lockOf: project.lockOf,
    textOf,
  };
  return (barred) => {
    const selection = select(findings, { ...choice, barred });
    const mayMark = (path: string): boolean => project.isWritable(path) && barred.file(path) === undefined;
    const { reported, edits } = takeOutMarkers(selection.reported, found.view, mayMark);
    const markers = options.markers ? writeMarkers(reported, found.view, mayMark) : [];
    const comments = [...edits, ...markers];
    return { reported, edits: [...selection.edits, ...comments], comments };
  };
}

/** The proof of what comes out, and what is to be told beside the draft that was proved last. */
interface SecondLook {
  readonly proof: Proof<Draft>;
  readonly news: () => readonly Reported[];
}

/** The proof that what comes out needs no second upgrade, and has no fault that was not told. */
function lastsAt(project: Project, pack: Packs, options: UpgradeOptions, { sites }: Found): SecondLook {
  let news: readonly Reported[] = [];
  const proof: Proof<Draft> = (draft, barred) => {
    news = [];
    if (draft.edits.length === 0) return [];
    const after = withEdits(project, draft.edits);
    const found = findSites(after, pack, options);
    const again = draftBy(after, options, analyze(after, pack, options, MODE, found))(barred);
    const linted = openIn(analyze(after, pack, options, { command: "lint" }, found));
    const verdict = lookAgain(draft, sites, { sites: found.sites, again, linted }, options.to);
    ({ news } = verdict);
    return verdict.faults;
  };
  return { proof, news: () => news };
}

/** The project as it would be with these edits made. */
function withEdits(project: Project, edits: readonly Edit[]): Project {
  const own = groupBy(edits, ({ place }) => place.path);
  const edited = (path: string, text: string): string => applyEdits(text, own.get(path) ?? []);
  return {
    ...project,
    sources: project.sources.map(({ path, text }) => ({ path, text: edited(path, text) })),
    documents: project.documents.map(({ path, text }) => ({ path, text: edited(path, text) })),
    read: (path) => {
      const text = project.read(path);
      return text === undefined ? undefined : edited(path, text);
    },
  };
}

/** Whether the run is to write it: what the user sets himself is told in other words. */
function isInFile({ finding: { place, kind } }: Reported): boolean {
  return kind !== "version" || !isEnvironment(place.path);
}

function isApplied(finding: Finding, { includeReview, assumeEnv = false, accepts }: UpgradeOptions): boolean {
  const { fix, kind, place } = finding;
  const isAssumed = assumeEnv && kind === "version" && isEnvironment(place.path);
  const isAsked = fix?.tier === "safe" || (fix?.tier === "review" && (includeReview || isAssumed));
  return isAsked && accepts?.(finding) !== false;
}
