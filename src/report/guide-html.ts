/** The upgrade guide as a page. */
import type { Guide } from "./guide.js";
import { formatGuideMarkdown } from "./guide-markdown.js";
import { formatMarkdownPage } from "./markdown-page.js";

export function formatGuideHtml(guide: Guide): string {
  const title = `${guide.name}: ${guide.from} to ${guide.to}`;
  return formatMarkdownPage({ title, markdown: formatGuideMarkdown(guide) });
}
