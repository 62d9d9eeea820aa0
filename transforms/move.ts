/** move: the same thing at another place of its message. */
import { moveKey } from "./move-key.js";
import { remedyRead } from "./read/remedy.js";
import { lastName, type Transform } from "./transform.js";

export const move: Transform<"move"> = {
  kind: "move",
  remedy(subject) {
    const { site } = subject;
    if (site.kind === "read") return remedyRead(subject, site);
    return site.kind === "key" ? moveKey(subject, site) : undefined;
  },
  sentence(_subject, { step }) {
    const to = step.to[0];
    return `\`${pathOf(step.from)}\` moved to \`${to === undefined ? "?" : pathOf(to)}\` in ${step.change.version}.`;
  },
};

/** What follows the name of the method, push or structure; the name itself when nothing does. */
function pathOf(address: string): string {
  const [, ...path] = address.split(".");
  const below = path[0] === "request" || path[0] === "response" || path[0] === "payload" ? path.slice(1) : path;
  return below.length > 0 ? below.join(".") : (path[0] ?? lastName(address));
}
