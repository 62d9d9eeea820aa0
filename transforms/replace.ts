/**
 * replace: something else took its place. One successor is written where the old name stood, unless it stands beside
 * it already: then the old one falls away. Several successors are a person's choice.
 */
import { adviceForMessage } from "./name/advice.js";
import { isMessage, remedyMessage } from "./name/remedy.js";
import { remedyDeclared } from "./declared.js";
import { remedyRead } from "./read/remedy.js";
import { pathOf } from "./paths.js";
import { moveToHeader } from "./to-header.js";
import { lastName, nameAt, type Transform } from "./transform.js";
import { writeName } from "./write.js";

export const replace: Transform<"replace"> = {
  kind: "replace",
  remedy(subject) {
    const { site, fate, met, source } = subject;
    if (site.kind === "read") return remedyRead(subject, site);
    if (site.kind === "declared") return remedyDeclared(subject, site);
    if (site.kind === "name" && isMessage(site)) return remedyMessage(subject, site, "review");
    if (site.kind === "key")
      return fate.to.every((to) => to.startsWith("header:")) ? moveToHeader(subject, site) : undefined;
    const [target, ...others] = fate.to;
    if (target === undefined || others.length > 0 || site.kind !== "name") return undefined;
    if (site.at.startsWith("scope:") && met.some(({ does }) => does === "drop")) {
      const edit = dropFromList(source(site.place.path), site.place.start, site.place.end);
      return edit && { edits: [{ place: { ...site.place, ...edit }, text: "" }], tier: "safe" };
    }
    return site.at.startsWith("scope:")
      ? { edits: writeName(site, lastName(target), nameAt(site)), tier: "review" }
      : undefined;
  },
  advice(subject) {
    const { site } = subject;
    return site.kind === "name" && isMessage(site) ? adviceForMessage(subject, site) : undefined;
  },
  sentence({ fate }, { step }) {
    const { version } = step.change;
    if (step.effect === "removed") return `${pathOf(step.from)} was removed in ${version}.`;
    const successors = [...new Set((step.to.length > 0 ? step.to : fate.to).map(pathOf))];
    const what = successors.length > 0 ? `was replaced by ${successors.join(" and ")}` : "was replaced";
    return `${pathOf(step.from)} ${what} in ${version}.`;
  },
};

/** The range that takes one entry out of a separated text or an array of texts, separator included. */
function dropFromList(text: string, start: number, end: number): { start: number; end: number } | undefined {
  const inText = /^(?:[\s,+]|%20|%2C)+(?=[a-z])/i.exec(text.slice(end));
  if (inText) return { start, end: end + inText[0].length };
  const beforeText = /[a-z](?<gap>(?:[\s,+]|%20|%2C)+)$/i.exec(text.slice(0, start));
  if (beforeText?.groups?.["gap"]) return { start: start - beforeText.groups["gap"].length, end };
  const quote = text[start - 1];
  if (quote === undefined || !`"'\``.includes(quote) || text[end] !== quote) return undefined;
  const after = /^\s*,\s*/.exec(text.slice(end + 1));
  if (after) return { start: start - 1, end: end + 1 + after[0].length };
  const before = /,\s*$/.exec(text.slice(0, start - 1));
  return before ? { start: start - 1 - before[0].length, end: end + 1 } : undefined;
}
