/** behaviour: the same call does something else. A parameter can keep the old meaning where the rule names one. */
import { appendItem } from "./append-item.js";
import { nameAt, type Transform } from "./transform.js";
import { writeParameter } from "./write-parameter.js";

export const behaviour: Transform<"behaviour"> = {
  kind: "behaviour",
  remedy(subject) {
    const { site, met, fate } = subject;
    const change = met.at(-1)?.step.change;
    if (change?.kind !== "behaviour") return undefined;
    if (site.kind === "key" && change.append) return appendItem(subject, site, change);
    if (site.kind !== "call") return undefined;
    for (const [address, value] of Object.entries(change.write ?? {})) {
      const node = subject.nowAt(address, change);
      const method = node?.parent?.parent;
      if (node && method && fate.ids.includes(method.id))
        return writeParameter(subject, site, node.name, JSON.stringify(value));
    }
    return undefined;
  },
  sentence({ site }, { step }) {
    return `\`${nameAt(site)}\` behaves differently since ${step.change.version}.`;
  },
};
