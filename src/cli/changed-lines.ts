/** `--since`, `--staged`, `--changed-lines`: of what a lint found only what a change touches or brought. */
import { diffLines } from "diff";
import type { Engine } from "./engine.js";
import { findGitChanges, type ChangeSpec, type GitChange } from "../files/git-changes.js";
import { isCodeName } from "../files/kinds.js";
import type { Finding, LintOptions, Outcome, Project, Reported } from "../model.js";
import { createScopeFinder } from "../report/fingerprint.js";
import { decode, findLineStarts, toPosition } from "../text/source.js";
import { matchKnown, toKnown } from "./baseline/known.js";
import type { Io } from "./io.js";
import type { Prepared } from "./prepare.js";

/** From 1, both included. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

interface Change {
  readonly git: GitChange;
  readonly textBefore: string | undefined;
}

/**
 * The outcome with everything suppressed that was there before the change and stands on no line that it touches. What
 * was there is what a lint of the files before the change finds.
 */
export async function keepChanged(
  io: Io,
  engine: Engine,
  { project, pack }: Prepared,
  options: LintOptions,
  spec: ChangeSpec,
  outcome: Outcome,
): Promise<Outcome> {
  const changes = findGitChanges(io.cwd, spec).map((git) => ({ git, textBefore: readText(git) }));
  tellPartly(io, changes, project);
  const open = outcome.reported.flatMap(({ finding, status }) => (status === "open" ? [finding] : []));
  if (open.length === 0) return outcome;
  const isTouched = createTouched(changes, project);
  const before = toProjectBefore(project, changes);
  const old = before.sources.length === 0 ? [] : (await engine.lint(before, pack, options)).reported;
  const scopeBefore = createScopeFinder((path) => before.read(path));
  const renamed = new Map(changes.map(({ git }) => [git.before, git.path]));
  const known = toKnown(
    old.flatMap(({ finding, status }) => (status === "open" ? [finding] : [])),
    scopeBefore,
  ).map((one) => ({ ...one, path: renamed.get(one.path) ?? one.path }));
  const scopeNow = createScopeFinder(project.textOf);
  const { isKnown } = matchKnown(known, open, scopeNow, () => false);
  const isOld = (finding: Finding): boolean => isKnown(finding) && !isTouched(finding);
  const quieten = (one: Reported): Reported =>
    one.status === "open" && isOld(one.finding) ? { ...one, status: "suppressed", suppressedBy: "unchanged" } : one;
  return { ...outcome, reported: outcome.reported.map(quieten) };
}

function readText(git: GitChange): string | undefined {
  const name = git.path ?? git.before ?? "";
  const bytes = isCodeName(name) || /\.(?:env|json|ya?ml)|\.env\./.test(name) ? git.readBefore() : undefined;
  const decoded = bytes === undefined ? undefined : decode(bytes);
  return decoded?.kind === "text" ? decoded.text : undefined;
}

/** Files are read as they are on disk, whatever of them is staged. */
function tellPartly(io: Io, changes: readonly Change[], project: Project): void {
  const read = new Set(project.sources.map(({ path }) => path));
  for (const { git } of changes)
    if (git.isPartly && git.path !== undefined && read.has(git.path))
      io.error(`Note: ${git.path} has changes that are not staged; it is looked at as it is on disk.\n`);
}

function createTouched(changes: readonly Change[], project: Prepared["project"]): (finding: Finding) => boolean {
  const byPath = new Map(
    changes.flatMap((change) => (change.git.path === undefined ? [] : [[change.git.path, change]])),
  );
  const known = new Map<string, readonly Lines[]>();
  const linesOf = (path: string): readonly Lines[] => {
    const change = byPath.get(path);
    const lines = known.get(path) ?? (change === undefined ? [] : findLines(change, project.textOf(path) ?? ""));
    known.set(path, lines);
    return lines;
  };
  return ({ place: { path, start, end } }) => {
    const lines = linesOf(path);
    if (lines.length === 0) return false;
    const starts = findLineStarts(project.textOf(path) ?? "");
    const [from, to] = [toPosition(starts, start).line, toPosition(starts, end).line];
    return lines.some(({ first, last }) => from <= last && first <= to);
  };
}

/** The lines of the text now that a change wrote. */
function findLines({ textBefore }: Change, text: string): readonly Lines[] {
  if (textBefore === undefined) return [{ first: 1, last: Number.MAX_SAFE_INTEGER }];
  const lines: Lines[] = [];
  let line = 1;
  for (const { added, removed, count = 0 } of diffLines(textBefore, text)) {
    if (removed) continue;
    if (added) lines.push({ first: line, last: line + count - 1 });
    line += count;
  }
  return lines;
}

/** The project as it was before the change, as far as it was read. */
function toProjectBefore(project: Prepared["project"], changes: readonly Change[]): Project {
  const textBefore = new Map<string, string | undefined>();
  for (const { git } of changes) if (git.path !== undefined) textBefore.set(git.path, undefined);
  for (const { git, textBefore: text } of changes) if (git.before !== undefined) textBefore.set(git.before, text);
  const toBefore = (path: string, text: string | undefined): string | undefined =>
    textBefore.has(path) ? textBefore.get(path) : text;
  const own = (sources: Project["sources"]): Project["sources"] =>
    sources.flatMap(({ path, text }) => {
      const old = toBefore(path, text);
      return old === undefined ? [] : [{ path, text: old }];
    });
  const sources = own(project.sources);
  const listed = new Set(sources.map(({ path }) => path));
  const more = [...textBefore].flatMap(([path, text]) =>
    text !== undefined && isCodeName(path) && !listed.has(path) ? [{ path, text }] : [],
  );
  return {
    root: project.root,
    sources: [...sources, ...more].sort((a, b) => (a.path < b.path ? -1 : 1)),
    documents: own(project.documents),
    read: (path) => (textBefore.has(path) ? textBefore.get(path) : project.read(path)),
    isWritable: project.isWritable,
  };
}
