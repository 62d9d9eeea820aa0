/** `--report`: where the reports of a run go, and as what. */
import { accessSync, constants, statSync, writeFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { BadInput, toMessage } from "../errors.js";
import type { Document } from "../report/document-schema.js";
import type { ReportFacts } from "../report/report.js";
import type { Io } from "./io.js";

export interface ReportFile {
  readonly format: "html" | "markdown";
  /** As the user gave it. */
  readonly path: string;
}

const FORMATS = { html: "html", markdown: "markdown", md: "markdown" } as const;
const EXTENSIONS = { ".html": "html", ".htm": "html", ".md": "markdown", ".markdown": "markdown" } as const;

/** `--report html out.html` as one word, which is what the parser of arguments can take. */
export function joinReportWords(args: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const [word = "", format = "", path] = args.slice(index, index + 3);
    if (word === "--report" && format in FORMATS && path !== undefined && !path.startsWith("--")) {
      joined.push(`--report=${format}:${path}`);
      index += 2;
    } else joined.push(word);
  }
  return joined;
}

/** Adds one value of the flag to those before. */
export function collectReports(value: string, before: readonly ReportFile[]): readonly ReportFile[] {
  return [...before, parseReport(value)];
}

function parseReport(value: string): ReportFile {
  const [, format, path] = /^(html|markdown|md):(.+)$/.exec(value) ?? [];
  if (isKeyOf(FORMATS, format) && path !== undefined) return { format: FORMATS[format], path };
  const extension = extname(value).toLowerCase();
  if (isKeyOf(EXTENSIONS, extension)) return { format: EXTENSIONS[extension], path: value };
  throw new InvalidArgumentError("Give a file that ends in .html or .md, or the format before it: html report.txt.");
}

function isKeyOf<T extends object>(table: T, key: PropertyKey | undefined): key is keyof T {
  return key !== undefined && Object.hasOwn(table, key);
}

/** Throws BadInput, before anything else is done, for a report that could not be written. */
export function checkReports(io: Io, reports: readonly ReportFile[]): void {
  for (const { path } of reports) {
    const target = resolve(io.cwd, path);
    try {
      accessSync(dirname(target), constants.W_OK);
      if (statSync(target, { throwIfNoEntry: false })?.isFile() === false) throw new Error("it is not a file");
    } catch (error) {
      throw new BadInput(`--report ${path}: can't be written: ${toMessage(error)}`, "Make its folder first.");
    }
  }
}

/** Writes the reports of a run that is over: what goes wrong by now is told, and changes nothing of the run. */
export async function writeReports(
  io: Io,
  reports: readonly ReportFile[],
  document: Document,
  facts: ReportFacts,
): Promise<void> {
  if (reports.length === 0) return;
  const { toReport } = await import("../report/report.js");
  const report = toReport(document, facts);
  for (const { format, path } of reports) {
    const text =
      format === "html"
        ? (await import("../report/report-html.js")).formatReportHtml(report)
        : (await import("../report/report-markdown.js")).formatReportMarkdown(report);
    try {
      writeFileSync(resolve(io.cwd, path), text);
      io.error(`Report: ${path}\n`);
    } catch (error) {
      io.error(`Note: ${path} could not be written: ${toMessage(error)}.\n`);
    }
  }
}
