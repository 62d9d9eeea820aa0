/** The report of an upgrade as one page: for the pull request, and for those who don't read code. */
import { escapeHtml, formatPage, MOST_UNFILTERED, toProse } from "./page.js";
import { toHunks } from "./report-diff.js";
import { STATES, STATE_WORDS } from "./report.js";
import type { Report, ReportEntry, ReportFile, State } from "./report.js";

export function formatReportHtml(report: Report): string {
  const main = [
    `<h1>${escapeHtml(report.title)}</h1>`,
    `<p><strong>${toProse(report.headline)}</strong></p>`,
    ...(report.dryRun ? ["<p>This was a dry run: nothing was written.</p>"] : []),
    formatTotals(report),
    formatOutside(report),
    formatFeatures(report),
    formatFilters(report),
    "<h2>By file</h2>",
    `<div data-filter="Filter places">${report.files.map(formatFile).join("\n")}</div>`,
  ].join("\n");
  return formatPage({ title: report.title, main, css: CSS });
}

function formatTotals({ totals }: Report): string {
  const rows = STATES.map((state) => {
    const { name, who } = STATE_WORDS[state];
    return `<tr><th scope="row">${name}</th><td class="n">${totals[state]}</td><td>${toProse(who)}</td></tr>`;
  });
  return table("What became of each place that meets the API", ["", "Places", "Who does something about it"], rows);
}

function formatFeatures({ features }: Report): string {
  if (features.length === 0) return "";
  const rows = features.map(({ name, totals }) => {
    const cells = STATES.map((state) => `<td class="n">${totals[state] || ""}</td>`);
    return `<tr><th scope="row"><code>${escapeHtml(name)}</code></th>${cells.join("")}</tr>`;
  });
  const heads = ["Method or message", ...STATES.map((state) => STATE_WORDS[state].name)];
  return `<h2>By feature</h2>\n${table("How many places of each method or message", heads, rows)}`;
}

/** Heads of columns of numbers. */
const NUMBERS: ReadonlySet<string> = new Set(["Places", ...STATES.map((state) => STATE_WORDS[state].name)]);

function table(caption: string, heads: readonly string[], rows: readonly string[]): string {
  const head = heads
    .map((text) => (text === "" ? "<td></td>" : `<th scope="col"${NUMBERS.has(text) ? ' class="n"' : ""}>${text}</th>`))
    .join("");
  // A region that scrolls must be reachable by keyboard.
  return `<div class="scroll" role="region" tabindex="0" aria-label="${caption}"${rows.length > MOST_UNFILTERED ? ' data-filter="Filter"' : ""}><table>
<caption>${caption}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>`;
}

/** Boxes that hide what isn't ticked: the style does it, so no script is needed. */
function formatFilters({ totals }: Report): string {
  const boxes = STATES.filter((state) => totals[state] > 0).map(
    (state) =>
      `<label><input type="checkbox" id="show-${state}" checked> ${STATE_WORDS[state].name} (${totals[state]})</label>`,
  );
  if (boxes.length === 0) return "";
  return `<fieldset class="filters"><legend>Show</legend>\n${boxes.join("\n")}\n</fieldset>`;
}

function formatFile({ path, entries, texts, failed }: ReportFile): string {
  return [
    "<section>",
    `<h3><code>${escapeHtml(path)}</code></h3>`,
    ...(failed === undefined ? [] : [`<p>Not looked into: ${escapeHtml(failed)}.</p>`]),
    ...(entries.length === 0 ? [] : [`<ul class="places">\n${entries.map(formatEntry).join("\n")}\n</ul>`]),
    ...(texts === undefined ? [] : [formatTexts(path, texts)]),
    "</section>",
  ].join("\n");
}

function formatEntry({ state, line, column, message, advice, id }: ReportEntry): string {
  return [
    `<li class="place ${state}"><span class="state">${STATE_WORDS[state].name}</span> <span class="dim">line ${line}:${column}</span>`,
    `<p>${toProse(message)}</p>`,
    ...(advice === "" ? [] : [`<p>${toProse(advice)}</p>`]),
    `<p class="dim"><code>${escapeHtml(id)}</code></p></li>`,
  ].join("\n");
}

function formatTexts(path: string, texts: NonNullable<ReportFile["texts"]>): string {
  const hunks = toHunks(texts).map(
    ({ line, lines }) => `<p class="dim">Line ${line}</p>\n<pre tabindex="0">${lines.map(formatLine).join("")}</pre>`,
  );
  return `<details><summary>Before and after of <code>${escapeHtml(path)}</code></summary>\n${hunks.join("\n")}\n</details>`;
}

/** The sign stays, so that colour alone says nothing. */
function formatLine(line: string): string {
  const text = escapeHtml(line.replaceAll("\t", "  "));
  if (line.startsWith("+")) return `<ins>${text}</ins>`;
  return line.startsWith("-") ? `<del>${text}</del>` : `${text}\n`;
}

function formatOutside({ outside }: Report): string {
  if (outside.length === 0) return "";
  const items = outside.map((step) => `<li>${toProse(step)}</li>`);
  return `<h2>Outside the code</h2>\n<p>For whoever runs the servers and the account:</p>\n<ul>\n${items.join("\n")}\n</ul>`;
}

const hiding = (state: State): string => `main:has(#show-${state}:not(:checked)) .place.${state} { display: none; }\n`;

const CSS = `.filters { border: 1px solid var(--line); border-radius: .4rem; margin: 2rem 0 0; }
.filters label { display: inline-block; margin: .2rem 1rem .2rem 0; padding: .2rem 0; }
.places { list-style: none; margin: 0; padding: 0; }
.place { border-left: .3rem solid var(--line); background: var(--box); margin: .5rem 0; padding: .4rem .8rem; }
.place p { margin: .15rem 0; } .state { font-weight: 600; }
.place.hand, .place.waits { border-color: var(--mark); }
summary { cursor: pointer; padding: .3rem 0; overflow-wrap: anywhere; }
${STATES.map(hiding).join("")}`;
