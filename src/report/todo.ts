/** What is left to do, as work items for a person or a coding agent. */
import type { Outcome, Packs, Project } from "../model.js";
import { packOf } from "../packs/pack-set.js";
import { applyEdits } from "../text/apply-edits.js";
import { findLineStarts, toPosition } from "../text/source.js";
import type { Document, DocumentFinding } from "./document-schema.js";
import { findOldNames } from "./old-names.js";
import type { Reader } from "./readers.js";

export interface TodoItem {
  readonly id: string;
  readonly tier: DocumentFinding["tier"];
  readonly file: string;
  /** From 1, in the file as it is; the last one inclusive. */
  readonly lines: { readonly first: number; readonly last: number };
  /** Those lines as they are. */
  readonly code: string;
  readonly change: string;
  readonly advice: string;
  /** Those lines as they should be, where the tool knows. */
  readonly write: string | null;
  /** What the edit waits for, where it is there already. */
  readonly waits: string | null;
  readonly evidence: DocumentFinding["evidence"];
  /** The way by which the place was found to meet the API: `path:line what`. */
  readonly reachedBy: readonly string[];
  /** Places that still use old names, and that nothing else is told of. */
  readonly readers: readonly Reader[];
}

export interface Todo {
  readonly schema: 1;
  readonly tool: "chatshift";
  readonly version: string;
  readonly plan: Document["plan"];
  /** What `chatshift upgrade` would still write by itself. */
  readonly automatic: { readonly edits: number; readonly files: number; readonly command: string };
  readonly items: readonly TodoItem[];
  readonly outside: readonly string[];
}

export interface TodoFacts {
  readonly outcome: Outcome;
  readonly project: Project;
  readonly pack: Packs;
  /** What writes the edits that need nobody. */
  readonly command: string;
  /** Finds where words stand in the project, places of these findings left out. */
  readonly findReaders: (names: ReadonlyMap<string, string>) => readonly Reader[];
}

/** No list is of use that is longer. */
const MOST_READERS = 30;

/** `document` is of a dry run of an upgrade; its findings are in the order of the outcome's. */
export function toTodo(document: Document, facts: TodoFacts): Todo {
  const { summary, plan, version, outside } = document;
  const left = document.findings.flatMap((finding, index) =>
    finding.status === "open" && finding.tier !== "note"
      ? [{ finding, index, names: findOldNames(finding, packOf(facts.pack, finding.id), facts.outcome.to) }]
      : [],
  );
  const readers = facts.findReaders(new Map(left.flatMap(({ names }) => [...names])));
  const items = left.map(({ finding, index, names }) => ({
    ...toItem(finding, index, facts),
    readers: readers.filter(({ name }) => names.has(name)).slice(0, MOST_READERS),
  }));
  return {
    schema: 1,
    tool: "chatshift",
    version,
    plan,
    automatic: { edits: summary.findings.fixed, files: summary.files.changed, command: facts.command },
    items,
    outside,
  };
}

function toItem(finding: DocumentFinding, index: number, facts: TodoFacts): Omit<TodoItem, "readers"> {
  const text = textOf(facts.project, finding.path);
  const lines = { first: finding.start.line, last: finding.end.line };
  return {
    id: finding.id,
    tier: finding.tier,
    file: finding.path,
    lines,
    code: linesOf(text, lines),
    change: finding.message,
    advice: finding.advice,
    write: toWritten(finding, text),
    waits: finding.heldBy ?? null,
    evidence: finding.evidence,
    reachedBy: toWay(index, facts),
  };
}

/** The lines around a finding with its own edits made; `null` where it has none, or only in other files. */
function toWritten({ fix, path, start, end }: DocumentFinding, text: string): string | null {
  const own = (fix?.edits ?? []).filter((edit) => (edit.path ?? path) === path);
  if (own.length === 0) return null;
  const first = Math.min(start.offset, ...own.map((edit) => edit.start));
  const last = Math.max(end.offset, ...own.map((edit) => edit.end));
  const from = text.lastIndexOf("\n", first - 1) + 1;
  const until = text.indexOf("\n", last) < 0 ? text.length : text.indexOf("\n", last);
  const edits = own.map((edit) => ({
    place: { path, start: edit.start - from, end: edit.end - from },
    text: edit.text,
  }));
  return applyEdits(text.slice(from, until), edits);
}

function toWay(index: number, { outcome, project }: TodoFacts): readonly string[] {
  const hops = outcome.reported[index]?.finding.hops ?? [];
  return hops.map(({ place, what }) => {
    const { line } = toPosition(findLineStarts(textOf(project, place.path)), place.start);
    return `${place.path}:${line} ${what}`;
  });
}

function textOf(project: Project, path: string): string {
  const source = [...project.sources, ...project.documents].find((one) => one.path === path);
  return source?.text ?? project.read(path) ?? "";
}

function linesOf(text: string, { first, last }: TodoItem["lines"]): string {
  return text
    .split(/\r\n|\n/)
    .slice(first - 1, last)
    .join("\n");
}
