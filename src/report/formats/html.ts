/** The findings as one page that needs no network and no script. */
import { groupBy } from "../../group-by.js";
import type { Severity } from "../../model.js";
import { findTold, type ReportFacts, type Told } from "./told.js";
import { escapeXml } from "./xml.js";

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{max-width:72rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #8886}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}h2{margin-top:2rem;overflow-wrap:anywhere}td:nth-child(1),td:nth-child(2){white-space:nowrap}`;

export function formatHtml(facts: ReportFacts): string {
  const { document, apiName } = facts;
  const told = findTold(facts);
  const title = `${apiName}, held against ${document.plan.to}`;
  const files = [...groupBy(told, ({ path }) => path)].map(([path, own]) => toFile(path, own));
  const steps = document.outside.map((step) => `<li>${withCode(step)}</li>`).join("");
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escapeXml(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<main>`,
    `<h1>${escapeXml(title)}</h1>\n<p>${sum(facts, told)}</p>`,
    ...files,
    ...(steps === "" ? [] : [`<h2>Outside the code</h2>\n<ul>${steps}</ul>`]),
    `</main>\n<footer><p>chatshift ${escapeXml(document.version)}</p></footer>\n</body>\n</html>\n`,
  ].join("\n");
}

function sum({ document: { summary } }: ReportFacts, told: readonly Told[]): string {
  const count = (severity: Severity): number => told.filter((one) => one.severity === severity).length;
  return (
    `${count("error")} errors, ${count("warning")} warnings, ${count("info")} notes in ${summary.files.seen} files; ` +
    `${summary.findings.suppressed} suppressed.`
  );
}

function toFile(path: string, own: readonly Told[]): string {
  const rows = own.map(
    ({ start, severity, message, id }) =>
      `<tr><td>${start.line}:${start.column}</td><td>${severity}</td><td>${withCode(message)}</td><td><code>${escapeXml(id)}</code></td></tr>`,
  );
  const head =
    '<thead><tr><th scope="col">Line</th><th scope="col">Severity</th><th scope="col">What</th><th scope="col">Id</th></tr></thead>';
  return `<h2><code>${escapeXml(path)}</code></h2>\n<table>${head}<tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

/** What stands in backticks becomes code. */
function withCode(text: string): string {
  return escapeXml(text).replace(/`([^`]*)`/g, "<code>$1</code>");
}
