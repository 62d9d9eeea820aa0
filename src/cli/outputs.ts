/** Where reports go: `--format <format>[:file]`, given any number of times, and `--output-file`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { BadInput, toMessage } from "../errors.js";
import type { ReportFormat } from "../report/formats/formats.js";
import { nearest } from "../rules/nearest.js";

/** The names of `FORMATTERS`, which is loaded only when one of them is wanted. */
export const FORMATS = [
  "text",
  "json",
  "sarif",
  "github",
  "gitlab",
  "junit",
  "checkstyle",
  "rdjson",
  "markdown",
  "html",
] as const satisfies readonly ("text" | ReportFormat)[];
export type Format = (typeof FORMATS)[number];

export interface Output {
  readonly format: Format;
  /** As the user gave it; `undefined` for stdout. */
  readonly file: string | undefined;
}

/** Reads one `--format`. Throws commander's error for a format that there isn't. */
export function collectOutput(value: string, before: readonly Output[]): readonly Output[] {
  const [, name = "", file] = /^([^:]*)(?::(.+))?$/s.exec(value) ?? [];
  const format = FORMATS.find((known) => known === name);
  if (format === undefined) {
    const [guess] = nearest(name, FORMATS);
    const hint = guess === undefined ? "" : ` Did you mean ${guess}?`;
    throw new InvalidArgumentError(
      `Allowed choices are ${FORMATS.join(", ")}, each with ":file" if it goes to one.${hint}`,
    );
  }
  return [...before, { format, file }];
}

/**
 * All outputs of a run. One goes to stdout, text unless another is named without a file; `outputFile` takes it there
 * instead. Throws BadInput when two want to.
 */
export function toOutputs(named: readonly Output[], outputFile: string | undefined): readonly Output[] {
  const [first, second] = named.filter(({ file }) => file === undefined);
  if (first !== undefined && second !== undefined)
    throw new BadInput(
      `--format ${first.format} and --format ${second.format} can't both go to stdout`,
      `Give one of them a file: --format ${first.format}:<file>.`,
    );
  const printed = { format: first?.format ?? "text", file: outputFile } as const;
  const outputs = [printed, ...named.filter(({ file }) => file !== undefined)];
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new BadInput(`two reports can't go to the same file, ${twice}`);
  return outputs;
}

/** Writes a report whole. Throws BadInput when the file can't be written. */
export function writeOutput(cwd: string, file: string, content: string): void {
  const path = resolve(cwd, file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } catch (error) {
    throw new BadInput(`the report can't be written to ${file}: ${toMessage(error)}`);
  }
}
