/** Which files those that can't be read may stand on: what is called there isn't seen. */
import { posix } from "node:path";
import type { Place, Project, Unparsed } from "../../model.js";

const QUOTED = /["'`](?<text>[^"'`\s]{1,300})["'`]/g;

/**
 * Tells for a place the file that can't be read and may, over any number of others, import that of the place. Names in
 * quotes are taken for imports: a file that isn't understood may name another in any way.
 */
export function createUnreadUsers(
  unread: readonly Unparsed[],
  paths: readonly string[],
  textOf: (path: string) => string | undefined,
): (place: Place) => Place | undefined {
  const users = new Map<string, Place>();
  for (const { path } of unread) {
    const place = { path, start: 0, end: 0 };
    const open = [path];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const names = namesIn(textOf(at) ?? "");
      for (const other of paths) {
        if (users.has(other) || !namesOf(other).some((name) => names.has(name))) continue;
        users.set(other, place);
        open.push(other);
      }
    }
  }
  return ({ path }) => users.get(path);
}

/** The texts of a project by their paths. */
export function textsOf(project: Project): (path: string) => string | undefined {
  const own = new Map(project.sources.map(({ path, text }) => [path, text]));
  return (path) => own.get(path) ?? project.read(path);
}

/** Last names of what quotes hold. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(QUOTED)].map(({ groups }) => bare(posix.basename(groups?.["text"] ?? ""))));
}

/** What a file may be imported by: its own name, or that of a folder that it speaks for. */
function namesOf(path: string): string[] {
  const name = bare(posix.basename(path));
  return name === "index" || name === "main" ? [name, ...posix.dirname(path).split("/")] : [name];
}

function bare(name: string): string {
  return (name.split(/[?#]/, 1)[0] ?? "").replace(/(?:\.d)?\.[a-z]{2,6}$/i, "");
}
