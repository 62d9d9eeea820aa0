/** move: the same thing at another place of its message. */
import { moveKey } from "./move-key.js";
import { pathOf } from "./paths.js";
import { remedyDeclared } from "./declared.js";
import { remedyRead } from "./read/remedy.js";
import { wayOf } from "./read/way.js";
import { nameAt, type Subject, type Transform } from "./transform.js";

export const move: Transform<"move"> = {
  kind: "move",
  remedy(subject) {
    const { site } = subject;
    if (site.kind === "read") return remedyRead(subject, site);
    if (site.kind === "declared") return remedyDeclared(subject, site);
    return site.kind === "key" ? moveKey(subject, site) : undefined;
  },
  advice: adviceOf,
  sentence({ site, fate }, { step }) {
    const to = step.to[0] ?? fate.to[0];
    const { version } = step.change;
    // The message around the field changed, not the field.
    if (step.effect === "retyped") return `${pathOf(step.from)} has another form since ${version}.`;
    if (to === undefined) return `\`${nameAt(site)}\` was removed in ${version}.`;
    return sentence(pathOf(step.from), pathOf(to), version);
  },
};

/** "`chat` is the answer itself since 3.2.", "`pagination.limit` is `limit` since 3.2." */
function sentence(from: string, to: string, version: string): string {
  return `${from.charAt(0) === "`" ? from : from.charAt(0).toUpperCase() + from.slice(1)} is ${to} since ${version}.`;
}

/** What to write, with the site's own expressions. */
function adviceOf(subject: Subject): string | undefined {
  const { site, fate, met } = subject;
  const [target] = fate.to;
  if (target === undefined || met.some(({ advice }) => advice !== undefined)) return undefined;
  if (site.kind === "key") {
    const value = site.valueText?.replace(/\s+/g, " ");
    const name = target.slice(target.lastIndexOf(".") + 1);
    return `Write \`${value === undefined || value === name ? name : `${name}: ${value}`}\` beside ${pathOf(site.parent.address)}.`;
  }
  if (site.kind !== "read") return undefined;
  const way = wayOf(subject, site);
  return way && way.names.length === 0
    ? `Read what was in it from what it was read of.`
    : `Read ${pathOf(target)} in its place.`;
}
