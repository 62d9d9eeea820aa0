/** Markdown of this project as a page. What stands in it as HTML is shown, not obeyed. */
import { Marked } from "marked";
import { escapeHtml, formatPage, MOST_UNFILTERED } from "./page.js";

export interface MarkdownPage {
  readonly title: string;
  readonly markdown: string;
  /** HTML to put before the text: a way back, for example. */
  readonly before?: string;
  /** Where a link leads in the end; `undefined` for what is no link here. */
  readonly toHref?: (href: string) => string | undefined;
}

export function formatMarkdownPage({ title, markdown, before = "", toHref = toSafeHref }: MarkdownPage): string {
  const html = createMarked(toHref).parse(markdown, { async: false });
  return formatPage({ title, main: before + html, css: CSS });
}

/** Links within the page and to the web, nothing that runs. */
function toSafeHref(href: string): string | undefined {
  return /^(?:https?:\/\/|#)/.test(href) ? href : undefined;
}

function createMarked(toHref: NonNullable<MarkdownPage["toHref"]>): Marked {
  const taken = new Map<string, number>();
  let tables = 0;
  return new Marked({
    renderer: {
      html: ({ text }) => (/^<\/?(?:details|summary)>\s*$/.test(text) || /^<!--/.test(text) ? "" : escapeHtml(text)),
      image: ({ text }) => escapeHtml(text),
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${toAnchor(text, taken)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const target = toHref(href);
        const words = this.parser.parseInline(tokens);
        return target === undefined ? words : `<a href="${escapeHtml(target)}">${words}</a>`;
      },
      table(token) {
        const cell = (name: string, index: number, html: string): string =>
          `<${name}${token.align[index] === "right" ? ' class="n"' : ""}${name === "th" ? ' scope="col"' : ""}>${html}</${name}>`;
        const words = (one: (typeof token.header)[number]): string => this.parser.parseInline(one.tokens);
        const head = token.header.map((one, index) => cell(one.text === "" ? "td" : "th", index, words(one))).join("");
        const rows = token.rows.map(
          (row) => `<tr>${row.map((one, index) => cell("td", index, words(one))).join("")}</tr>`,
        );
        return `<div class="scroll" role="region" tabindex="0" aria-label="Table ${++tables}"${rows.length > MOST_UNFILTERED ? ' data-filter="Filter"' : ""}><table><thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody></table></div>\n`;
      },
      code: ({ text, lang }) => `<pre tabindex="0">${lang === "diff" ? toDiff(text) : escapeLines(text)}</pre>\n`,
    },
  });
}

/** The anchor that GitHub gives a heading. */
function toAnchor(text: string, taken: Map<string, number>): string {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
  const count = taken.get(plain) ?? 0;
  taken.set(plain, count + 1);
  return count === 0 ? plain : `${plain}-${count}`;
}

/** The signs stay, so that colour alone says nothing. */
function toDiff(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const html = escapeHtml(line);
      if (line.startsWith("+")) return `<ins>${html}</ins>`;
      return line.startsWith("-") ? `<del>${html}</del>` : `${html}\n`;
    })
    .join("");
}

function escapeLines(text: string): string {
  return text.split("\n").map(escapeHtml).join("\n");
}

const CSS = `li { margin: .3rem 0; } li pre { margin: .3rem 0; }\n`;
