/** move: the same thing at another place of its message. */
import { lastName, nameAt, type Transform } from "./transform.js";
import { writeName } from "./write.js";

export const move: Transform<"move"> = {
  kind: "move",
  remedy({ site, fate }) {
    const [target] = fate.to;
    // Only what in the end stands beside where it stood can be written at the name alone.
    if (target === undefined || (site.kind !== "key" && site.kind !== "read")) return undefined;
    const parent = target.slice(0, target.lastIndexOf("."));
    return parent === fate.from.slice(0, fate.from.lastIndexOf(".")) ? { edits: writeName(site, lastName(target), nameAt(site)), tier: "review" } : undefined;
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
