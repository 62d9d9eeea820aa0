import { analyze, inOrder, openIn } from "./engine.js";
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
import type { Edit, Finding, Outcome, Pack, Project, Reported, UpgradeOptions } from "./model.js";

/**
 * Carries a project to a version: what was found, what can be written, and what is left to do. Writes nothing itself.
 * All that it would write is proved on the texts that come out: they parse, a second upgrade changes nothing in them,
 * linting them finds nothing that is not reported here and sees all that is, and the project's type checker, if given, finds nothing new. `known` is what was found in the project already.
 */
export function upgrade(project: Project, pack: Pack, options: UpgradeOptions, known?: Found): Outcome {
  return known
    ? carry(project, pack, options, known, lastsAt)
    : shielded(project, (own) => carry(own, pack, options, undefined, lastsAt));
}

/** The same for who lints what comes out anyway: only that the texts parse is proved. */
export function propose(project: Project, pack: Pack, options: UpgradeOptions, known?: Found): Outcome {
  return carry(project, pack, options, known, undefined);
}

function carry(
  project: Project,
  pack: Pack,
  options: UpgradeOptions,
  known: Found | undefined,
  lasts: typeof lastsAt | undefined,
): Outcome {
  const sites = known ?? findSites(project, pack, options);
  const { found, textOf, choose } = draftBy(project, pack, options, sites);
  const types = project.typeCheck && createTypeProof(project.typeCheck, textOf, pack.id);
  const last = lasts?.(project, pack, options, sites);
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
    outside: stepsOutside(options.assumeEnv === true ? reported.filter(isInFile) : reported, pack, options.to),
  };
}

interface Drafting {
  readonly found: Found;
  readonly textOf: (path: string) => string;
  readonly choose: (barred: Barred) => Draft;
}

function draftBy(project: Project, pack: Pack, options: UpgradeOptions, found: Found): Drafting {
  const mode = { command: "upgrade" } as const;
  const { findings, suppressions, textOf } = analyze(project, pack, options, mode, found);
  const isWanted = (finding: Finding): boolean => suppressions.isOpen(finding) && isApplied(finding, options);
  const choice = {
    isWanted,
    statusOf: suppressions.statusOf,
    whyIncomplete: (group: readonly Finding[]) => whyIncomplete(group, suppressions.leftOutBy, options.to),
    isWritable: project.isWritable,
    lockOf: project.lockOf,
    textOf,
  };
  const choose = (barred: Barred): Draft => {
    const selection = select(findings, { ...choice, barred });
    const mayMark = (path: string): boolean => project.isWritable(path) && barred.file(path) === undefined;
    const { reported, edits } = takeOutMarkers(selection.reported, found.view, mayMark);
    const markers = options.markers ? writeMarkers(reported, found.view, mayMark) : [];
    const comments = [...edits, ...markers];
    return { reported, edits: [...selection.edits, ...comments], comments };
  };
  return { found, textOf, choose };
}

/** The proof of what comes out, and what is to be told beside the draft that was proved last. */
interface SecondLook {
  readonly proof: Proof<Draft>;
  readonly news: () => readonly Reported[];
}

/** The proof that what comes out needs no second upgrade, and has no fault that was not told. */
function lastsAt(project: Project, pack: Pack, options: UpgradeOptions, { sites }: Found): SecondLook {
  let news: readonly Reported[] = [];
  const proof: Proof<Draft> = (draft, barred) => {
    news = [];
    if (draft.edits.length === 0) return [];
    const after = withEdits(project, draft.edits);
    const found = findSites(after, pack, options);
    const again = draftBy(after, pack, options, found).choose(barred);
    const mode = { command: "lint" } as const;
    const linted = openIn(analyze(after, pack, options, mode, found));
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
