/** The parts that every page of the tool has: one file that says all without a script, loads nothing, is light and dark. */
import { createHash } from "node:crypto";
import { OWN_PAGE } from "../files/kinds.js";
import { once } from "../once.js";
import { SCRIPT } from "./page-script.js";
import { makeVisible } from "./visible.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return makeVisible(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");
}

/** Prose in which what stands in backticks is code. */
export function toProse(text: string): string {
  return text
    .split("`")
    .map((part, index, all) => {
      const isCode = index % 2 === 1 && index < all.length - 1;
      return isCode ? `<code>${escapeHtml(part)}</code>` : escapeHtml(index % 2 === 1 ? `\`${part}` : part);
    })
    .join("");
}

export interface Page {
  readonly title: string;
  /** HTML of the body, inside `main`. */
  readonly main: string;
  /** Rules beside the common ones. */
  readonly css?: string;
}

/** Rows of a table that are seen at a glance. */
export const MOST_UNFILTERED = 10;

const hashScript = once(() => createHash("sha256").update(SCRIPT).digest("base64"));

/** A whole page, which says who wrote it. Its policy allows its own script and no other, and no connection, whatever stands in it. */
export function formatPage({ title, main, css = "" }: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${OWN_PAGE}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hashScript()}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
${CSS}${css}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<main id="main">
${main}
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}

const CSS = `:root { color-scheme: light dark; --ink: #1c2430; --dim: #566072; --paper: #fff; --box: #f4f6f9; --line: #c9d0da;
  --link: #0b57a4; --add: #e2f4e5; --cut: #fbe5e5; --mark: #6a4a00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e7ebf1; --dim: #a9b3c2; --paper: #14181e; --box: #1e242d; --line: #3c4654; --link: #8ac0ff;
    --add: #14351c; --cut: #421d1f; --mark: #f0c674; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; } h2 { margin-top: 2.5rem; } h3 { margin: 2rem 0 .5rem; overflow-wrap: anywhere; }
a { color: var(--link); }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code, pre { font-family: ui-monospace, monospace; font-size: .9em; }
code { overflow-wrap: anywhere; }
pre { background: var(--box); border: 1px solid var(--line); border-radius: .4rem; padding: .6rem .8rem; overflow: auto; margin: .4rem 0; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--dim); padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: inherit; cursor: pointer; text-decoration: underline dotted; }
th[aria-sort="ascending"] button::after { content: " ▲"; } th[aria-sort="descending"] button::after { content: " ▼"; }
.filter { margin: .8rem 0 .3rem; }
.filter input { font: inherit; color: inherit; background: var(--box); border: 1px solid var(--dim); border-radius: .3rem; padding: .2rem .5rem; }
[hidden] { display: none !important; }
.dim { color: var(--dim); }
ins, del { display: block; text-decoration: none; white-space: pre; } ins { background: var(--add); } del { background: var(--cut); }
`;
