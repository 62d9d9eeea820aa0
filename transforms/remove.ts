/** remove: nothing takes its place. A key whose value says what is now always so falls away; the rest is told. */
import { lastName, type Transform } from "./transform.js";
import { removeProperty } from "./write.js";

export const remove: Transform<"remove"> = {
  kind: "remove",
  remedy({ site, met, source }) {
    if (site.kind !== "key" || !site.property || !met.every(({ does }) => does === "drop")) return undefined;
    const edit = removeProperty(source(site.place.path), site.property);
    return edit && { edits: [edit], tier: "safe" };
  },
  sentence(_subject, { step }) {
    return `\`${lastName(step.from)}\` was removed in ${step.change.version}.`;
  },
};
