/** One file carried to a version, by the engine's own edits: never through jscodeshift's parsers and printer. */
import { resolve } from "node:path";
import { BadInput } from "../errors.js";
import type { Told } from "../faces/inspect.js";
import type { FileEngine } from "../faces/load.js";
import { toProjectPath } from "../faces/project.js";
import { toMessage } from "../faces/words.js";
import { applyEdits, distinctEdits } from "../text/apply-edits.js";
import { findLineStarts, toPosition } from "../text/source.js";
import { readOptions } from "./options.js";

export interface TransformRequest {
  /** Working directory, absolute. */
  readonly cwd: string;
  readonly path: string;
  readonly source: string;
  /** As jscodeshift hands them over. */
  readonly options: unknown;
}

export interface Transformed {
  /** The new text; `undefined` when nothing changes. */
  readonly source: string | undefined;
  /** What is left to a person, or to `chatshift upgrade`: one line each. */
  readonly left: readonly string[];
}

const BOM = "\uFEFF";
const NOTHING: Transformed = { source: undefined, left: [] };

/** Throws BadInput for options that can't be, and for a file that can't be read, which jscodeshift counts as an error. */
export function transformSource(
  engine: FileEngine,
  { cwd, path: name, source, options }: TransformRequest,
): Transformed {
  const settings = readOptions(options);
  const bom = source.startsWith(BOM) ? BOM : "";
  const text = source.slice(bom.length);
  if (!engine.hasWord(text, resolve(cwd, name))) return NOTHING;
  const path = toProjectPath(cwd, name);
  const { told, unparsed } = engine.inspect({ root: cwd, path, text, settings, command: "upgrade" });
  if (unparsed !== undefined)
    throw new BadInput(
      `${unparsed.line}:${unparsed.column} ${unparsed.why === "syntax" ? "can't be parsed: " : ""}${unparsed.message}`,
    );
  const edits = distinctEdits(told.flatMap(({ remedy }) => remedy?.edits ?? []));
  const starts = findLineStarts(text);
  return {
    source: edits.length === 0 ? undefined : bom + applyEdits(text, edits),
    left: told.filter(isLeft).map((one) => {
      const { line, column } = toPosition(starts, one.finding.place.start);
      return `${line}:${column} ${toMessage(one)}`;
    }),
  };
}

function isLeft({ finding, status }: Told): boolean {
  return status === "open" && finding.tier !== "note";
}
