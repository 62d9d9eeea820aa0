/** `chatshift todo`, from its flags to its exit code. */
import { EXIT } from "../errors.js";
import { toCommand } from "../report/next.js";
import { findReaders } from "../report/readers.js";
import { toTodo } from "../report/todo.js";
import type { Todo } from "../report/todo.js";
import type { Engine } from "./engine.js";
import { hasUnread } from "../report/summary.js";
import type { Io } from "./io.js";
import type { SharedFlags } from "./options.js";
import { buildDocument } from "./print-report.js";
import { draw, type Drawn } from "./draw.js";

export interface TodoFlags extends Omit<SharedFlags, "format"> {
  readonly to?: string;
  readonly format: "markdown" | "json" | "prompt";
}

export async function todo(io: Io, engine: Engine, paths: readonly string[], flags: TodoFlags): Promise<number> {
  const { list, isUnread } = await findTodo(io, engine, paths, flags);
  if (flags.format === "json") io.out(`${JSON.stringify(list, null, 2)}\n`);
  else {
    const { formatTodoMarkdown, formatTodoPrompt } = await import("../report/todo-words.js");
    io.out(flags.format === "prompt" ? formatTodoPrompt(list) : formatTodoMarkdown(list));
  }
  if (isUnread) return EXIT.unread;
  return list.items.length + list.automatic.edits > 0 ? EXIT.left : EXIT.done;
}

interface Found {
  readonly list: Todo;
  /** Whether a file that matters could not be read. */
  readonly isUnread: boolean;
}

/** What an upgrade with these flags would leave. */
async function findTodo(io: Io, engine: Engine, paths: readonly string[], flags: TodoFlags): Promise<Found> {
  const asked = { ...flags, format: "json", markers: false, report: [] } as const;
  const drawn = await draw(io, engine, paths, asked);
  const { prepared, outcome, changed } = drawn;
  const facts = { command: "upgrade", dryRun: true, diff: false, isWritten: false, failed: [] } as const;
  const document = await buildDocument({ ...facts, prepared, paths, flags: asked, outcome, changed });
  const told = new Set(document.findings.map(({ path, start }) => `${path}:${start.line}`));
  const list = toTodo(document, {
    outcome,
    project: prepared.project,
    pack: prepared.pack,
    command: toCommand(["upgrade", ...paths, "--to", outcome.to]),
    findReaders: (names) => findReaders(readAll(drawn), names, (path, line) => told.has(`${path}:${line}`)),
  });
  return { list, isUnread: hasUnread(document) };
}

/** All texts of the project one by one: those that name nothing of the API may still read what it sends. */
function* readAll({ prepared: { paths, project } }: Drawn): Generator<{ path: string; text: string }> {
  for (const path of new Set([...paths, ...project.sources.map((one) => one.path)])) {
    const text = project.read(path);
    if (text !== undefined) yield { path, text };
  }
}
