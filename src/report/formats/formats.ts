/** The formats that `lint` prints besides text. */
import { formatCheckstyle } from "./checkstyle.js";
import { formatGithub } from "./github.js";
import { formatGitlab } from "./gitlab.js";
import { formatHtml } from "./html.js";
import { formatJunit } from "./junit.js";
import { formatMarkdown } from "./markdown.js";
import { formatRdjson } from "./rdjson.js";
import { formatSarif } from "./sarif.js";
import type { ReportFacts } from "./told.js";

export type Formatter = (facts: ReportFacts) => string;

export const FORMATTERS = {
  json: ({ document }) => `${JSON.stringify(document, null, 2)}\n`,
  sarif: formatSarif,
  github: formatGithub,
  gitlab: formatGitlab,
  junit: formatJunit,
  checkstyle: formatCheckstyle,
  rdjson: formatRdjson,
  markdown: formatMarkdown,
  html: formatHtml,
} as const satisfies Record<string, Formatter>;

export type ReportFormat = keyof typeof FORMATTERS;
