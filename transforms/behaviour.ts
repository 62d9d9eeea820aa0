/** behaviour: the same call does something else. A parameter can keep the old meaning where the rule names one. */
import { parseAddress } from "../src/address.js";
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
    const method = fate.to[0] === undefined ? undefined : parseAddress(fate.to[0])?.name;
    for (const [address, value] of Object.entries(change.write ?? {})) {
      const written = parseAddress(address);
      const name = written?.path[1];
      if (written?.name === method && written?.path.length === 2 && name !== undefined)
        return writeParameter(subject, site, name, JSON.stringify(value));
    }
    return undefined;
  },
  sentence({ site }, { step }) {
    return `\`${nameAt(site)}\` behaves differently since ${step.change.version}.`;
  },
};
