/** Where names still stand in a project, in whatever file: templates, reducers, components, tests. */
import { findLineStarts, toPosition } from "../text/source.js";

export interface Reader {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly name: string;
  /** What the name becomes; empty where it ends. */
  readonly becomes: string;
  readonly code: string;
}

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Nobody reads more. */
const MOST = 2000;

/** Finds names in texts, at lines that `isTold` doesn't know, at most 2000. */
export function findReaders(
  texts: Iterable<Text>,
  names: ReadonlyMap<string, string>,
  isTold: (path: string, line: number) => boolean,
): readonly Reader[] {
  const found: Reader[] = [];
  if (names.size === 0) return found;
  const pattern = toPattern([...names.keys()]);
  for (const { path, text } of texts) {
    let starts: readonly number[] | undefined;
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.["long"] ?? match.groups?.["short"] ?? "";
      starts ??= findLineStarts(text);
      const { line } = toPosition(starts, match.index + match[0].length - name.length);
      if (isTold(path, line) || found.some((one) => one.file === path && one.line === line && one.name === name))
        continue;
      const code = text
        .slice(starts[line - 1], starts[line])
        .trim()
        .slice(0, 200);
      found.push({ file: path, line, name, becomes: names.get(name) ?? "", code });
      if (found.length === MOST) return found;
    }
  }
  return found;
}

/** Words such as `id` or `order` are everywhere: they count only where something is read or listed. */
function toPattern(names: readonly string[]): RegExp {
  const long = names.filter((name) => name.includes("_"));
  const short = names.filter((name) => !name.includes("_"));
  const any = (list: readonly string[]): string => (list.length === 0 ? "(?!)" : list.map(escape).join("|"));
  return new RegExp(`\\b(?<long>${any(long)})\\b|(?:\\.|["'\`])(?<short>${any(short)})\\b`, "g");
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
