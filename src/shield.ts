/** One strange file never ends a run: it is left out and told, and the rest is done without it. */
import { FaultAt } from "./fault-at.js";
import type { Project, Unparsed } from "./model.js";
import { depthOf } from "./program/depth.js";
import { findLineStarts, toPosition } from "./text/source.js";

/** So many files may be strange; more are a fault of the program. */
const MOST_FAILED = 20;
/** Nesting that no person writes, and that recursion may not be up to. */
const DEEP = 250;

/**
 * Does work on a project. When that fails for a file's sake it is done again without the file, which stands in `failed`
 * of the project then. Throws what the work throws where no file is at fault.
 */
export function shielded<T>(project: Project, work: (project: Project) => T): T {
  const failed: Unparsed[] = [];
  for (;;) {
    const read = new Map<string, string>();
    try {
      return work(recording(without(project, failed), read));
    } catch (error) {
      if (failed.length === MOST_FAILED) throw causeOf(error);
      const found = findCulprit(error, project, failed, read) ?? search(error, project, failed, work);
      if (!found) throw causeOf(error);
      failed.push(found);
    }
  }
}

function causeOf(error: unknown): unknown {
  return error instanceof FaultAt ? error.cause : error;
}

/** Finds the file without which the work succeeds, by halves; `undefined` where there is none. */
function search(
  error: unknown,
  project: Project,
  failed: readonly Unparsed[],
  work: (project: Project) => unknown,
): Unparsed | undefined {
  const known = new Set(failed.map(({ path }) => path));
  const texts = new Map(project.sources.map(({ path, text }) => [path, text]));
  const message = error instanceof Error ? error.message : String(error);
  const entry = (path: string): Unparsed => failedAt(path, texts, 0, "closed", `It could not be analysed: ${message}.`);
  const isEnough = (paths: readonly string[]): boolean => {
    try {
      work(without(project, [...failed, ...paths.map(entry)]));
      return true;
    } catch {
      return false;
    }
  };
  let suspects = [...texts.keys()].filter((path) => !known.has(path));
  if (!isEnough(suspects)) return undefined;
  while (suspects.length > 1) {
    const half = suspects.slice(0, Math.ceil(suspects.length / 2));
    suspects = isEnough(half) ? half : suspects.slice(half.length);
  }
  return suspects.map(entry)[0];
}

/** The same project, noting which other files it reads. */
function recording(project: Project, read: Map<string, string>): Project {
  return {
    ...project,
    read: (path) => {
      const text = project.read(path);
      if (text !== undefined) read.set(path, text);
      return text;
    },
  };
}

function without(project: Project, failed: readonly Unparsed[]): Project {
  return { ...project, failed: [...(project.failed ?? []), ...failed] };
}

function findCulprit(
  error: unknown,
  project: Project,
  failed: readonly Unparsed[],
  read: ReadonlyMap<string, string>,
): Unparsed | undefined {
  const texts = new Map([...read, ...project.sources.map(({ path, text }) => [path, text] as const)]);
  const known = new Set(failed.map(({ path }) => path));
  if (causeOf(error) instanceof RangeError) {
    const [deepest] = [...texts]
      .filter(([path]) => !known.has(path))
      .map(([path, text]) => ({ path, ...depthOf(path, text) }))
      .sort((a, b) => b.depth - a.depth);
    if (deepest && deepest.depth >= DEEP)
      return failedAt(deepest.path, texts, deepest.offset, "closed", "It is nested too deeply to be read.");
  }
  if (!(error instanceof FaultAt) || known.has(error.place.path)) return undefined;
  const { path, start } = error.place;
  return failedAt(path, texts, start, "fault", `This could not be analysed: ${error.message}.`);
}

function failedAt(
  path: string,
  texts: ReadonlyMap<string, string>,
  offset: number,
  why: Unparsed["why"],
  message: string,
): Unparsed {
  return { why, path, ...toPosition(findLineStarts(texts.get(path) ?? ""), offset), message };
}
