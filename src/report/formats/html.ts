/** The findings as one page that needs no network. */
import { groupBy } from "../../group-by.js";
import type { Severity } from "../../model.js";
import { findTold, type ReportFacts, type Told } from "./told.js";
import { escapeHtml, formatPage, toProse } from "../page.js";

const CSS = "td:nth-child(1), td:nth-child(2) { white-space: nowrap; }\n";

export function formatHtml(facts: ReportFacts): string {
  const { document, apiName } = facts;
  const told = findTold(facts);
  const title = `${apiName}, held against ${document.plan.to}`;
  const files = [...groupBy(told, ({ path }) => path)].map(([path, own]) => toFile(path, own));
  const steps = document.outside.map((step) => `<li>${toProse(step)}</li>`).join("");
  const main = [
    `<h1>${escapeHtml(title)}</h1>\n<p>${sum(facts, told)}</p>`,
    `<div data-filter="Filter findings">${files.join("\n")}</div>`,
    ...(steps === "" ? [] : [`<h2>Outside the code</h2>\n<ul>${steps}</ul>`]),
    `<p class="dim">chatshift ${escapeHtml(document.version)}</p>`,
  ].join("\n");
  return formatPage({ title, main, css: CSS });
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
      `<tr><td>${start.line}:${start.column}</td><td>${severity}</td><td>${toProse(message)}</td><td><code>${escapeHtml(id)}</code></td></tr>`,
  );
  const head =
    '<thead><tr><th scope="col">Line</th><th scope="col">Severity</th><th scope="col">What</th><th scope="col">Id</th></tr></thead>';
  const name = escapeHtml(path);
  return `<section>\n<h2><code>${name}</code></h2>
<div class="scroll" role="region" tabindex="0" aria-label="${name}"><table>${head}<tbody>\n${rows.join("\n")}\n</tbody></table></div>\n</section>`;
}
