/** The upgrade guide as a page. */
import type { Guide } from "./guide.js";
import { formatGuideMarkdown } from "./guide-markdown.js";
import { formatMarkdownPage } from "./markdown-page.js";

/** The guides of one API or several, between the same versions, on one page. */
export function formatGuidesHtml(guides: readonly Guide[]): string {
  const [first] = guides;
  const title = `${guides.map(({ name }) => name).join(", ")}: ${first?.from ?? ""} to ${first?.to ?? ""}`;
  return formatMarkdownPage({ title, markdown: guides.map(formatGuideMarkdown).join("\n") });
}
