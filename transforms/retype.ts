/** retype: the same name holds something else. Where the rule says how, the value is converted. */
import { convertValue } from "./convert/index.js";
import { remedyRead } from "./read/remedy.js";
import { lastName, nameAt, type Transform } from "./transform.js";

export const retype: Transform<"retype"> = {
  kind: "retype",
  remedy(subject) {
    const { site, fate, met } = subject;
    const conversions = met.flatMap(({ convert, does }) => (convert && does === "apply" ? [convert] : []));
    const name = fate.to[0] === undefined ? nameAt(site) : lastName(fate.to[0]);
    if (conversions.length === 0) return undefined;
    if (site.kind === "key") return convertValue(subject, site, name, conversions);
    return site.kind === "read" ? remedyRead(subject, site) : undefined;
  },
  sentence(_subject, { step }) {
    return `\`${lastName(step.from)}\` has another form since ${step.change.version}.`;
  },
};
