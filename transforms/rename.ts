/**
 * rename: the same thing under another name. The name is rewritten where it stands; a value that changes its form
 * along with it is converted in place.
 */
import { convertValue } from "./convert/index.js";
import { isMessage, remedyMessage } from "./name/remedy.js";
import { remedyDeclared } from "./declared.js";
import { remedyRead } from "./read/remedy.js";
import { tellMet } from "./met-name.js";
import { lastName, nameAt, type Transform } from "./transform.js";
import { writeName } from "./write.js";

export const rename: Transform<"rename"> = {
  kind: "rename",
  remedy(subject) {
    const { site, fate, met } = subject;
    const [target, ...others] = fate.to;
    if (site.kind === "read") return remedyRead(subject, site);
    if (site.kind === "declared") return remedyDeclared(subject, site);
    if (site.kind === "name" && isMessage(site)) return remedyMessage(subject, site, "safe");
    if (target === undefined || others.length > 0) return undefined;
    if (site.kind !== "name" && site.kind !== "key") return undefined;
    const name = lastName(target);
    const conversions = met.flatMap(({ convert, does }) => (convert && does === "apply" ? [convert] : []));
    if (conversions.length === 0)
      return { edits: name === nameAt(site) ? [] : writeName(site, name, nameAt(site)), tier: "safe" };
    if (site.kind === "key") return convertValue(subject, site, name, conversions);
    return undefined;
  },
  sentence(subject, { step }) {
    const { fate } = subject;
    const to = step.to[0] ?? fate.to[0];
    return `${tellMet(subject, step)} was renamed to \`${to === undefined ? "?" : lastName(to)}\` in ${step.change.version}.`;
  },
};
